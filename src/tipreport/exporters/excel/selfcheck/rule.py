"""What a rule is, and what breaks one."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import field, frozen

from tipreport.exporters.excel.selfcheck.opened import Opened

Broken: TypeAlias = Iterator[tuple[str, str]]  # where, and what is wrong
Test: TypeAlias = Callable[[Opened], Broken]

ANALYSIS_FUNCTION, MICROSOFT = "Analysis Function", "Microsoft"


@frozen(kw_only=True)
class Rule:
    """A rule: a short name, what it asks in the words of those who made it, and how a workbook is tested.

    ``essential`` is what the checklist calls essential, and Microsoft's checker an error. ``looks_at`` says in words
    what the test looks at.
    """

    name: str
    asks: str
    of: str
    essential: bool
    looks_at: str
    test: Test = field(repr=False, eq=False)


@frozen
class Breach:
    """One place where a workbook breaks a rule."""

    rule: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message} (rule {self.rule})"


def rule(asks: str, *, of: str = ANALYSIS_FUNCTION, essential: bool = False) -> Callable[[Test], Rule]:
    """Make a rule of a test; its name is the test's, and what it looks at is the test's docstring."""

    def make(test: Test) -> Rule:
        name = test.__name__.replace("_", "-")
        return Rule(name=name, asks=asks, of=of, essential=essential, looks_at=(test.__doc__ or "").strip(), test=test)

    return make
