"""A number as the source gives it: exact, hedged, a range, or one of five ways of not being there."""

import re
from decimal import Decimal
from typing import ClassVar, Literal, cast, get_args

from attrs import field, frozen

from tipreport.errors import RefusedError

Qualifier = Literal[
    "exact", "about", "at least", "more than", "at most", "less than", "range",
    "not reported", "not known", "not stated", "vague", "unreadable",
]  # fmt: skip
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
HEDGES, WORDS = QUALIFIERS[1:6], QUALIFIERS[7:]

_NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?: million| billion)?"
_PATTERN = rf"(?:(?:({'|'.join(HEDGES)}) )?({_NUMBER})|({_NUMBER}) to ({_NUMBER})|({'|'.join(WORDS)}))"
_SHAPE = re.compile(_PATTERN)
_SCALES = {"million": 10**6, "billion": 10**9}
_EXPECTED = 'a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported"'


def shortest(value: int | Decimal | None) -> Decimal | None:
    """The number without trailing zeros.

    Raises `RefusedError` beyond 15 significant digits or 20 places, so that every table and
    spreadsheet holds exactly what the brief says.
    """
    if value is None:
        return None
    result = Decimal(value)
    if result.is_finite():
        result = result.normalize() + 0
    if not result.is_finite() or len(result.as_tuple().digits) > 15 or abs(result.adjusted()) > 20:
        raise RefusedError(f"expected a number of at most 15 significant digits, got {value}")
    return result


def parse_number(text: str) -> Decimal:
    """Read ``46``, ``-0.9``, ``3.4 million``. Raises `RefusedError`."""
    digits, _, scale = text.partition(" ")
    if not scale:
        return Decimal(digits)
    result = Decimal(digits) * _SCALES[scale]
    if abs(result) < 10**6:
        raise RefusedError(f"expected {result.normalize():f}: words are for numbers from a million on, got {text}")
    return result


def spell_number(value: Decimal) -> str:
    """The one spelling: ``220 billion`` where at most three decimals remain, else plain digits."""
    for word, scale in (("billion", 10**9), ("million", 10**6)):
        if abs(value) >= scale and round(scaled := value / scale, 3) == scaled:
            return f"{scaled.normalize():f} {word}"
    return f"{value:f}"


@frozen
class Quantity:
    """A quantity as a source gives it.

    ``value`` is the number or the lower end of a range, ``upper`` the upper end. The five
    qualifiers that are words have neither. Raises `RefusedError` for what cannot be meant.
    """

    qualifier: Qualifier
    value: Decimal | None = field(default=None, converter=shortest)
    upper: Decimal | None = field(default=None, converter=shortest)

    pattern: ClassVar[str] = _PATTERN

    def __attrs_post_init__(self) -> None:
        if self.qualifier not in QUALIFIERS:
            raise RefusedError(f"expected one of {', '.join(QUALIFIERS)}, got {self.qualifier!r}")
        numbers = (self.value is not None, self.upper is not None)
        if numbers != (self.qualifier not in WORDS, self.qualifier == "range"):
            raise RefusedError(f"{self.qualifier!r} does not go with the numbers {self.value} and {self.upper}")
        if self.value is not None and self.upper is not None and self.value >= self.upper:
            raise RefusedError(f"expected the smaller number first, got {self}")

    @classmethod
    def parse(cls, value: str | int | Decimal) -> "Quantity":
        """Read the one spelling: ``46``, ``about 20``, ``2 to 12``, ``not reported``.

        Raises `RefusedError`.
        """
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return cls("exact", Decimal(value))
        match = _SHAPE.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise RefusedError(f'expected {_EXPECTED}, got "{value}"')
        hedge, single, lower, upper, words = match.groups()
        if words:
            return cls(cast(Qualifier, words))
        if lower:
            return cls("range", parse_number(lower), parse_number(upper))
        return cls(cast(Qualifier, hedge or "exact"), parse_number(single))

    def __str__(self) -> str:
        if self.value is None:
            return self.qualifier
        number = spell_number(self.value)
        if self.upper is not None:
            return f"{number} to {spell_number(self.upper)}"
        return number if self.qualifier == "exact" else f"{self.qualifier} {number}"


@frozen
class Difference:
    """By how much a number changed, as the source prints it: ``11``, ``about 15%``."""

    amount: Quantity
    percent: bool = False

    pattern: ClassVar[str] = rf"(?:(?:{'|'.join(HEDGES)}) )?{_NUMBER}%?"

    def __attrs_post_init__(self) -> None:
        if self.amount.value is None or self.amount.upper is not None:
            raise RefusedError(f'expected an amount of change such as 11 or "15%", got "{self}"')

    @classmethod
    def parse(cls, value: str | int | Decimal) -> "Difference":
        """Read the one spelling. Raises `RefusedError`."""
        if isinstance(value, bool) or not re.fullmatch(cls.pattern, str(value)):
            raise RefusedError(f'expected an amount of change such as 11 or "15%", got "{value}"')
        return cls(Quantity.parse(str(value).removesuffix("%")), str(value).endswith("%"))

    def __str__(self) -> str:
        return f"{self.amount}%" if self.percent else str(self.amount)
