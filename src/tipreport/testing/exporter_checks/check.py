"""What a check of an exporter is."""

from collections.abc import Callable, Iterator

from attrs import frozen

from tipreport.testing.finding import Finding
from tipreport.testing.subject import Subject

Look = Callable[[Subject], Iterator[str]]


@frozen(kw_only=True)
class ExporterCheck:
    """One demand on every exporter. ``look`` yields what is found instead, nothing if all is well."""

    name: str
    expected: str
    remedy: str
    look: Look

    def of(self, subject: Subject) -> Finding:
        """What is found of an exporter."""
        found = "; ".join(dict.fromkeys(self.look(subject)))
        return Finding(
            exporter=subject.offer.origin,
            check=self.name,
            passed=not found,
            expected=self.expected,
            found=found,
            remedy=self.remedy if found else "",
        )


def check(expected: str, remedy: str) -> Callable[[Look], ExporterCheck]:
    """Make a check of a function, which gives it its name."""
    return lambda look: ExporterCheck(name=look.__name__, expected=expected, remedy=remedy, look=look)
