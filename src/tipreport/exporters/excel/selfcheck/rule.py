"""Rules and violations."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import field, frozen

from tipreport.exporters.excel.selfcheck.workbook_file import WorkbookFile

Problems: TypeAlias = Iterator[tuple[str, str]]  # location and message
Test: TypeAlias = Callable[[WorkbookFile], Problems]

ANALYSIS_FUNCTION, MICROSOFT = "Analysis Function", "Microsoft"


@frozen(kw_only=True)
class Rule:
    """A rule: a short name, the requirement in the words of its publisher, and the test of a workbook.

    ``essential`` is *essential* in the checklist, or an *error* in Microsoft's checker. ``description`` describes the
    test.
    """

    name: str
    requirement: str
    publisher: str
    essential: bool
    description: str
    test: Test = field(repr=False, eq=False)


@frozen
class Violation:
    """A location at which a workbook violates a rule."""

    rule: str
    location: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.message} (rule {self.rule})"


def rule(requirement: str, *, publisher: str = ANALYSIS_FUNCTION, essential: bool = False) -> Callable[[Test], Rule]:
    """Make a rule of a test. Its name is the name of the test, its description the docstring of the test."""

    def make(test: Test) -> Rule:
        return Rule(
            name=test.__name__.replace("_", "-"),
            requirement=requirement,
            publisher=publisher,
            essential=essential,
            description=(test.__doc__ or "").strip(),
            test=test,
        )

    return make
