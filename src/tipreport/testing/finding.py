"""What a check of an exporter found, as plain data."""

from typing import Any, Literal, TypeAlias

from attrs import asdict, frozen

Outcome: TypeAlias = Literal["passed", "failed", "not checked"]


@frozen(kw_only=True)
class Finding:
    """One check of one exporter. ``found`` is empty where it passed."""

    exporter: str
    """Whose it is: ``markdown of tipreport-markdown 0.1.0``."""
    check: str
    """The name of the check, stable: ``stream_left_open``."""
    outcome: Outcome
    """*not checked* where nobody could tell: ``found`` then says why, ``remedy`` what it takes."""
    expected: str
    """What every exporter does."""
    found: str = ""
    """What this one does instead, with the place in its code where that is known."""
    remedy: str = ""
    """What to do."""

    @property
    def passed(self) -> bool:
        """Whether it was checked and nothing was found."""
        return self.outcome == "passed"

    @property
    def failed(self) -> bool:
        """Whether something was found."""
        return self.outcome == "failed"

    def __str__(self) -> str:
        head = f"{self.exporter}: {self.check}: "
        if self.passed:
            return f"{head}passed"
        told = "found" if self.failed else "not checked"
        return f"{head}expected {self.expected}; {told}: {self.found}; {self.remedy}"

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON can say it."""
        return asdict(self)
