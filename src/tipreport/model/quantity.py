"""Numbers as sources give them: exact, approximate, a range, or one of five qualifiers for a missing number."""

import re
from decimal import Decimal
from typing import ClassVar, cast

from attrs import field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.arithmetic import exact
from tipreport.model.messages import Unquoted, alternatives, mismatch, nearest
from tipreport.model.qualifiers import HEDGES, MISSING_QUALIFIERS, QUALIFIERS, Qualifier

_NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?: million| billion)?"
_PATTERN = rf"(?:(?:({'|'.join(HEDGES)}) )?({_NUMBER})|({_NUMBER}) to ({_NUMBER})|({'|'.join(MISSING_QUALIFIERS)}))"
_REGEX = re.compile(_PATTERN)
_SCALES = {"billion": Decimal(10**9), "million": Decimal(10**6)}
_THOUSANDTH = Decimal("0.001")
_GROUPED = re.compile(r"(?<![0-9.])([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9]| million| billion)")
_MAX_DIGITS, _MAX_PLACES = 15, 20
_EXPECTED_DIFFERENCE = 'an amount of change such as 11 or "15%"'
_EXPECTED = 'a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported"'


def normalize(value: float | Decimal | None) -> Decimal | None:
    """Return the number without trailing zeros. A float becomes the decimal number that Python prints for it.

    Raises `InvalidValueError` for any other value. The limits of 15 significant digits and 20 decimal places make sure
    that tables and spreadsheets can represent the number exactly.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidValueError(mismatch("a number", value))
    number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if number.is_zero():
        return Decimal(0)
    plain = f"{number:f}" if number.is_finite() and abs(number.adjusted()) <= _MAX_PLACES else ""
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    if not 0 < len(plain.replace(".", "").strip("-0")) <= _MAX_DIGITS:
        raise InvalidValueError(mismatch(f"a number of at most {_MAX_DIGITS} significant digits", value))
    return Decimal(plain)


@exact
def parse_number(text: str) -> Decimal:
    """Parse ``46``, ``-0.9``, ``3.4 million``. Raises `InvalidValueError`."""
    digits, _, scale = text.partition(" ")
    if not scale:
        return Decimal(digits)
    result = Decimal(digits) * _SCALES[scale]
    if abs(result) < 10**6:
        raise InvalidValueError(mismatch("digits for a number below a million", text, f"{result.normalize():f}"))
    return result


@exact
def dump_number(value: Decimal) -> str:
    """Return a number as text: ``220 billion`` if that needs at most three decimals, else plain digits."""
    for word, scale in _SCALES.items():
        scaled = value / scale
        if abs(value) >= scale and scaled.quantize(_THOUSANDTH) == scaled:
            return f"{scaled.normalize():f} {word}"
    return f"{value:f}"


def shares_scale(low: Decimal, high: Decimal) -> bool:
    """Return whether readers would give both ends of a range the scale of its upper end, as in ``2 to 3 million``."""
    return 0 < low.copy_abs() < 1000 and high >= _SCALES["million"]  # abs would round in some contexts


def _correction(value: object) -> str:
    """Return the quantity that an invalid value probably means; empty if it is not clear."""
    from tipreport.model.quantity_corrections import corrected_quantity  # imported late, because only errors need it

    return corrected_quantity(value) if isinstance(value, str) else ""


def unknown_qualifier(word: object) -> str:
    """Return the message for a word that is not a qualifier."""
    meant = _correction(f"{word} 1").removesuffix(" 1")  # another word for it, such as over
    write = meant if meant in QUALIFIERS else alternatives(nearest(word, dict.fromkeys(QUALIFIERS, "")))
    return mismatch(f"one of {', '.join(QUALIFIERS)}", word, write)


def _wrong_count(qualifier: str, needed: int, numbers: list[str]) -> str:
    """Return the message for a qualifier with too many or too few numbers."""
    how_many = ("no number", "one number", "two numbers")[needed]
    write = {
        0: "the number" if needed == 1 else "both ends",
        1: "exact as the qualifier" + (", or both ends" if needed else ", or leave the number out"),
        2: "range as the qualifier" + ("" if needed else ", or leave the numbers out"),
    }[len(numbers)]
    found = Unquoted(" and ".join(numbers) or "none")
    return mismatch(f'{how_many} with the qualifier "{qualifier}"', found, write)


def without_points(written: str) -> str:
    """Return the text of a quantity without points before three digits: ``3000 to 5000`` for ``3.000 to 5.000``."""
    return _GROUPED.sub(r"\1\2", written)


@exact
def _in_order(low: Decimal, high: Decimal, written: str) -> str:
    """Return a range whose ends are not in order as it should be written: ``900 to 1200`` for ``900 to 1.200``."""
    if written:
        grouped = without_points(written)
        first, last = map(parse_number, grouped.split(" to "))
        if first < last:
            return f"{grouped} if the point separates thousands"
    thousands = high.scaleb(3)
    if high != high.to_integral_value() and low < thousands == thousands.to_integral_value():
        return f"{dump_number(low)} to {dump_number(thousands)} if the point separates thousands"
    return dump_number(low) if low == high else f"{dump_number(high)} to {dump_number(low)}"


def _written(text: str) -> str:
    """Return the text of a quantity if a point in it may separate thousands; else empty."""
    return text if "." in text and _GROUPED.search(text) else ""


def _in_full(low: Decimal, high: Decimal, upper: str) -> str:
    """Return both meanings of a range whose upper end alone has a scale: ``2 million to 3 million or 2 to 3000000``."""
    scale = upper.partition(" ")[2]
    return f"{low} {scale} to {upper} or {low} to {high:f}"


@frozen
class Quantity:
    """A quantity as a source gives it.

    ``value`` is the number or the lower end of a range, ``upper`` the upper end. Both are None for
    the five qualifiers of a missing number. ``written`` is the parsed text if a point in it may separate
    thousands, as in ``12.000``; the number is still 12, and the text is no part of the value.
    Raises `InvalidValueError` for invalid values.
    """

    qualifier: Qualifier
    value: Decimal | None = field(default=None, converter=normalize)
    upper: Decimal | None = field(default=None, converter=normalize)
    written: str = field(default="", eq=False, repr=False, kw_only=True)

    pattern: ClassVar[str] = _PATTERN

    def __attrs_post_init__(self) -> None:
        if self.qualifier not in QUALIFIERS:
            raise InvalidValueError(unknown_qualifier(self.qualifier))
        numbers = [f"{number:f}" for number in (self.value, self.upper) if number is not None]
        needed = 0 if self.qualifier in MISSING_QUALIFIERS else 2 if self.qualifier == "range" else 1
        if len(numbers) != needed or (needed and self.value is None):
            raise InvalidValueError(_wrong_count(self.qualifier, needed, numbers))
        if self.value is not None and self.upper is not None and self.value >= self.upper:
            write = _in_order(self.value, self.upper, self.written)
            raise InvalidValueError(mismatch("the smaller number first", Unquoted(self.written or self), write))

    @classmethod
    def parse(cls, value: str | float | Decimal) -> "Quantity":
        """Parse a quantity: ``46``, ``about 20``, ``2 to 12``, ``not reported``.

        Raises `InvalidValueError`.
        """
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return cls("exact", value, written=_written(str(value)))
        match = _REGEX.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise InvalidValueError(mismatch(_EXPECTED, value, _correction(value)))
        hedge, single, lower, upper, words = match.groups()
        if words:
            return cls(cast(Qualifier, words))
        if lower:
            low, high = parse_number(lower), parse_number(upper)
            if " " in upper and " " not in lower and shares_scale(low, high):
                raise InvalidValueError(mismatch("both ends in full", value, _in_full(low, high, upper)))
            return cls("range", low, high, written=_written(match[0]))
        return cls(cast(Qualifier, hedge or "exact"), parse_number(single), written=_written(match[0]))

    def __repr__(self) -> str:
        return f"Quantity.parse({str(self)!r})"

    def __str__(self) -> str:
        if self.value is None:
            return self.qualifier
        number = dump_number(self.value)
        if self.upper is not None:
            upper = f"{self.upper:f}" if shares_scale(self.value, self.upper) else dump_number(self.upper)
            return f"{number} to {upper}"
        return number if self.qualifier == "exact" else f"{self.qualifier} {number}"


@frozen
class Difference:
    """The difference between two numbers, as the source prints it: ``11``, ``about 15%``."""

    amount: Quantity
    percent: bool = False

    pattern: ClassVar[str] = rf"(?:(?:{'|'.join(HEDGES)}) )?{_NUMBER}%?"

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.amount, Quantity) or self.amount.value is None or self.amount.upper is not None:
            raise InvalidValueError(mismatch(_EXPECTED_DIFFERENCE, str(self)))

    @classmethod
    def parse(cls, value: str | float | Decimal) -> "Difference":
        """Parse a difference. Raises `InvalidValueError`."""
        if isinstance(value, bool) or not re.fullmatch(cls.pattern, str(value)):
            raise InvalidValueError(mismatch(_EXPECTED_DIFFERENCE, value, _corrected_difference(value)))
        return cls(Quantity.parse(str(value).removesuffix("%")), str(value).endswith("%"))

    def __repr__(self) -> str:
        return f"Difference.parse({str(self)!r})"

    def __str__(self) -> str:
        return f"{self.amount}%" if self.percent else str(self.amount)


def _corrected_difference(value: object) -> str:
    """Return the difference that an invalid value probably means; empty if it is not clear."""
    text = value.strip() if isinstance(value, str) else ""
    corrected = _correction(text.removesuffix("%").removeprefix("+"))
    return f"{corrected}{'%' * text.endswith('%')}" if re.fullmatch(Difference.pattern, corrected) else ""
