"""What a check of an exporter found, as plain data."""

from typing import Any

from attrs import asdict, frozen


@frozen(kw_only=True)
class Finding:
    """One check of one exporter. ``found`` is empty where it passed."""

    exporter: str
    """Whose it is: ``markdown of tipreport-markdown 0.1.0``."""
    check: str
    """The name of the check, stable: ``stream_left_open``."""
    passed: bool
    expected: str
    """What every exporter does."""
    found: str = ""
    """What this one does instead, with the place in its code where that is known."""
    remedy: str = ""
    """What to do."""

    def __str__(self) -> str:
        if self.passed:
            return f"{self.exporter}: {self.check}: passed"
        return f"{self.exporter}: {self.check}: expected {self.expected}; found: {self.found}; {self.remedy}"

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON can say it."""
        return asdict(self)
