"""The result of a check of an exporter, as plain data."""

from typing import Any, Literal, TypeAlias

from attrs import asdict, frozen

Outcome: TypeAlias = Literal["passed", "failed", "not checked"]


@frozen(kw_only=True)
class Finding:
    """The result of one check of one exporter."""

    exporter: str
    """The exporter and its distribution: ``markdown of tipreport-markdown 0.1.0``."""
    check: str
    """The name of the check, which never changes: ``stream_left_open``."""
    outcome: Outcome
    """*not checked* if the check could not run: ``found`` then gives the reason, and ``remedy`` what is needed."""
    expected: str
    """The rule that every exporter follows."""
    found: str = ""
    """The first violations, with their lines in the file or in the code where these are known; empty if it passed."""
    remedy: str = ""
    """How to fix it."""
    violations: tuple[str, ...] = ()
    """All violations, of which ``found`` names the first ones."""

    @property
    def passed(self) -> bool:
        """Whether the check ran and found nothing."""
        return self.outcome == "passed"

    @property
    def failed(self) -> bool:
        """Whether the check found a violation."""
        return self.outcome == "failed"

    def __str__(self) -> str:
        head = f"{self.exporter}: {self.check}: "
        if self.passed:
            return f"{head}passed"
        label = "found" if self.failed else "not checked"
        return f"{head}expected {self.expected}; {label}: {self.found}; {self.remedy}"

    def as_dict(self) -> dict[str, Any]:
        """Return the finding as a dictionary that `json` can write."""
        return asdict(self)
