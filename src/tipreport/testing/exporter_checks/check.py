"""A check of an exporter: its name, the rule, the remedy, and the function that finds violations."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from attrs import frozen

from tipreport.testing.finding import Finding
from tipreport.testing.under_test import ExporterUnderTest

MAX_NAMED = 3  # violations that a message names
FindViolations = Callable[[ExporterUnderTest], Iterator[str]]


class NotCheckedError(Exception):
    """Raised by a check that cannot run. The message gives the reason, ``remedy`` what is needed."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy


@frozen(kw_only=True)
class ExporterCheck:
    """A rule for every exporter.

    ``find_violations`` yields a description of each violation. It raises `NotCheckedError` if it cannot run.
    """

    name: str
    expected: str
    remedy: str
    find_violations: FindViolations

    def run(self, tested: ExporterUnderTest, *, most: int | None = None) -> Finding:
        """Check an exporter, and end after ``most`` violations."""
        violations: dict[str, None] = {}
        not_checked: NotCheckedError | None = None
        try:
            for violation in islice(self.find_violations(tested), most):
                violations[violation] = None
        except NotCheckedError as error:
            not_checked = error
        except Exception as error:  # noqa: BLE001 - a file may be broken in a way that no reader expects
            violations[f"the file cannot be examined: {type(error).__name__}: {error}{tested.defined_at}"] = None
        if not_checked is not None and not violations:
            return Finding(
                exporter=tested.registered.origin,
                check=self.name,
                outcome="not checked",
                expected=self.expected,
                found=str(not_checked),
                remedy=not_checked.remedy,
            )
        return Finding(
            exporter=tested.registered.origin,
            check=self.name,
            outcome="failed" if violations else "passed",
            expected=self.expected,
            found=_first(tuple(violations)),
            remedy=self.remedy if violations else "",
            violations=tuple(violations),
        )


def _first(violations: Sequence[str]) -> str:
    """Return the first violations, and the number of the others."""
    more = len(violations) - MAX_NAMED
    return "; ".join([*violations[:MAX_NAMED], *([f"and {more} more"] if more > 0 else [])])


def check(expected: str, remedy: str) -> Callable[[FindViolations], ExporterCheck]:
    """Turn a function into a check with the name of the function."""
    return lambda function: ExporterCheck(
        name=function.__name__, expected=expected, remedy=remedy, find_violations=function
    )
