"""What a check of an exporter is."""

from collections.abc import Callable, Iterator

from attrs import frozen

from tipreport.testing.finding import Finding
from tipreport.testing.under_test import ExporterUnderTest

Look = Callable[[ExporterUnderTest], Iterator[str]]


class NotCheckedError(Exception):
    """Nobody can tell: the message says why, ``remedy`` what it takes."""

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(why)
        self.remedy = remedy


@frozen(kw_only=True)
class ExporterCheck:
    """One demand on every exporter.

    ``look`` yields what is found instead, nothing if all is well, and raises `NotCheckedError` where it cannot tell.
    """

    name: str
    expected: str
    remedy: str
    look: Look

    def of(self, subject: ExporterUnderTest) -> Finding:
        """What is found of an exporter."""
        found: dict[str, None] = {}
        unchecked: NotCheckedError | None = None
        try:
            for told in self.look(subject):
                found[told] = None
        except NotCheckedError as error:
            unchecked = error
        if unchecked is not None and not found:
            return Finding(
                exporter=subject.registered.origin,
                check=self.name,
                outcome="not checked",
                expected=self.expected,
                found=str(unchecked),
                remedy=unchecked.remedy,
            )
        return Finding(
            exporter=subject.registered.origin,
            check=self.name,
            outcome="failed" if found else "passed",
            expected=self.expected,
            found="; ".join(found),
            remedy=self.remedy if found else "",
        )


def check(expected: str, remedy: str) -> Callable[[Look], ExporterCheck]:
    """Make a check of a function, which gives it its name."""
    return lambda look: ExporterCheck(name=look.__name__, expected=expected, remedy=remedy, look=look)
