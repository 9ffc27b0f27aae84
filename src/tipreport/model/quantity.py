"""Numbers as sources give them: exact, approximate, a range, or one of five qualifiers for a missing number."""

import re
from decimal import Context, Decimal
from typing import ClassVar, Literal, cast, get_args

from attrs import field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import did_you_mean, quote

Qualifier = Literal[
    "exact", "about", "at least", "more than", "at most", "less than", "range",
    "not reported", "not known", "not stated", "vague", "unreadable",
]  # fmt: skip
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
HEDGES, MISSING_QUALIFIERS = QUALIFIERS[1:6], QUALIFIERS[7:]

_NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?: million| billion)?"
_PATTERN = rf"(?:(?:({'|'.join(HEDGES)}) )?({_NUMBER})|({_NUMBER}) to ({_NUMBER})|({'|'.join(MISSING_QUALIFIERS)}))"
_REGEX = re.compile(_PATTERN)
_SCALES = {"billion": Decimal(10**9), "million": Decimal(10**6)}
_THOUSANDTH = Decimal("0.001")
_MAX_DIGITS, _MAX_PLACES = 15, 20
_EXACT = Context(prec=50)  # independent of the precision that the program sets
_EXPECTED = 'a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported"'


def normalize(value: float | Decimal | None) -> Decimal | None:
    """Return the number without trailing zeros. A float becomes the decimal number that Python prints for it.

    Raises `InvalidValueError` for any other value. The limits of 15 significant digits and 20 decimal places make sure
    that tables and spreadsheets can represent the number exactly.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidValueError(f"expected a number, found {quote(value)}")
    number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if number.is_zero():
        return Decimal(0)
    plain = f"{number:f}" if number.is_finite() and abs(number.adjusted()) <= _MAX_PLACES else ""
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    if not 0 < len(plain.replace(".", "").strip("-0")) <= _MAX_DIGITS:
        raise InvalidValueError(f"expected a number of at most {_MAX_DIGITS} significant digits, found {quote(value)}")
    return Decimal(plain)


def parse_number(text: str) -> Decimal:
    """Parse ``46``, ``-0.9``, ``3.4 million``. Raises `InvalidValueError`."""
    digits, _, scale = text.partition(" ")
    if not scale:
        return Decimal(digits)
    result = _EXACT.multiply(Decimal(digits), _SCALES[scale])
    if abs(result) < 10**6:
        raise InvalidValueError(
            f"expected {result.normalize():f}: numbers below a million are written in digits, found {text}"
        )
    return result


def dump_number(value: Decimal) -> str:
    """Return a number as text: ``220 billion`` if that needs at most three decimals, else plain digits."""
    for word, scale in _SCALES.items():
        scaled = _EXACT.divide(value, scale)
        if abs(value) >= scale and _EXACT.quantize(scaled, _THOUSANDTH) == scaled:
            return f"{_EXACT.normalize(scaled):f} {word}"
    return f"{value:f}"


def _remedy(value: object) -> str:
    """Return a correction for the most common mistakes."""
    text = str(value)
    if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", text):
        return f": write {text.replace(',', '')}"
    if re.fullmatch(r"-?[0-9.]+ ?%", text):
        return ": write percent in unit"
    if re.fullmatch(r"[~≈][0-9.]+", text):
        return f": write about {text[1:]}"
    words = text.rstrip(" 0123456789.")
    return did_you_mean(words, (*HEDGES, *MISSING_QUALIFIERS)) if words.replace(" ", "").isalpha() else ""


@frozen
class Quantity:
    """A quantity as a source gives it.

    ``value`` is the number or the lower end of a range, ``upper`` the upper end. Both are None for
    the five qualifiers of a missing number. Raises `InvalidValueError` for invalid values.
    """

    qualifier: Qualifier
    value: Decimal | None = field(default=None, converter=normalize)
    upper: Decimal | None = field(default=None, converter=normalize)

    pattern: ClassVar[str] = _PATTERN

    def __attrs_post_init__(self) -> None:
        if self.qualifier not in QUALIFIERS:
            raise InvalidValueError(f"expected one of {', '.join(QUALIFIERS)}, found {quote(self.qualifier)}")
        numbers = [f"{number:f}" for number in (self.value, self.upper) if number is not None]
        needed = 0 if self.qualifier in MISSING_QUALIFIERS else 2 if self.qualifier == "range" else 1
        if len(numbers) != needed or (needed and self.value is None):
            how_many = ("no number", "one number", "two numbers")[needed]
            raise InvalidValueError(f'"{self.qualifier}" needs {how_many}, found {" and ".join(numbers) or "none"}')
        if self.value is not None and self.upper is not None and self.value >= self.upper:
            raise InvalidValueError(f"expected the smaller number first, found {self}")

    @classmethod
    def parse(cls, value: str | float | Decimal) -> "Quantity":
        """Parse a quantity: ``46``, ``about 20``, ``2 to 12``, ``not reported``.

        Raises `InvalidValueError`.
        """
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return cls("exact", value)
        match = _REGEX.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise InvalidValueError(f"expected {_EXPECTED}, found {quote(value)}{_remedy(value)}")
        hedge, single, lower, upper, words = match.groups()
        if words:
            return cls(cast(Qualifier, words))
        if lower:
            return cls("range", parse_number(lower), parse_number(upper))
        return cls(cast(Qualifier, hedge or "exact"), parse_number(single))

    def __str__(self) -> str:
        if self.value is None:
            return self.qualifier
        number = dump_number(self.value)
        if self.upper is not None:
            return f"{number} to {dump_number(self.upper)}"
        return number if self.qualifier == "exact" else f"{self.qualifier} {number}"


@frozen
class Difference:
    """The difference between two numbers, as the source prints it: ``11``, ``about 15%``."""

    amount: Quantity
    percent: bool = False

    pattern: ClassVar[str] = rf"(?:(?:{'|'.join(HEDGES)}) )?{_NUMBER}%?"

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.amount, Quantity) or self.amount.value is None or self.amount.upper is not None:
            raise InvalidValueError(f'expected an amount of change such as 11 or "15%", found {quote(str(self))}')

    @classmethod
    def parse(cls, value: str | float | Decimal) -> "Difference":
        """Parse a difference. Raises `InvalidValueError`."""
        if isinstance(value, bool) or not re.fullmatch(cls.pattern, str(value)):
            raise InvalidValueError(f'expected an amount of change such as 11 or "15%", found {quote(value)}')
        return cls(Quantity.parse(str(value).removesuffix("%")), str(value).endswith("%"))

    def __str__(self) -> str:
        return f"{self.amount}%" if self.percent else str(self.amount)
