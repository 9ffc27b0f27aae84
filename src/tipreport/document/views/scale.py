"""The scale of a chart: values as shares of the height of the plot."""

from collections.abc import Iterable

from attrs import frozen

from tipreport.document import Amount

__all__ = ["Scale"]


@frozen
class Scale:
    """A linear scale that always includes zero."""

    lowest: float
    """The lowest value, at most 0."""
    highest: float
    """The highest value, at least 0."""

    @classmethod
    def of(cls, amounts: Iterable[Amount]) -> "Scale":
        """Return the scale on which these amounts fill the plot."""
        ends = [end for amount in amounts for end in (amount.value, amount.upper) if end is not None]
        return cls(min(0.0, *ends, 0.0), max(0.0, *ends, 0.0))

    def share(self, value: float) -> float:
        """Return the distance of a value from zero as a share of the plot; negative for values below zero."""
        return value / ((self.highest - self.lowest) or 1.0)

    @property
    def above(self) -> float:
        """The share of the plot that is above zero."""
        return self.share(self.highest)

    @property
    def below(self) -> float:
        """The share of the plot that is below zero."""
        return self.share(-self.lowest)
