"""Numbers with their qualifier and unit, differences, penalties: said the same way in every format."""

from decimal import Decimal

from attrs import frozen

from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure, Penalty
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.periods import during, format_period
from tipreport.wording.phrases import NBSP, quoted

COUNTED = frozenset({"persons", "cases", "count"})
_TIME = frozenset({"years", "months", "weeks", "days", "hours"})
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALES = ((10**9, "billion"), (10**6, "million"))
_COUNTS = {"persons": ("person", "people"), "cases": ("case", "cases")}  # said where the measure counts something else
SILENT = {"not stated": "not given", "not reported": "not reported", "not known": "not known"}
CLAIMS = {"up": "more", "down": "fewer", "unchanged": "no change", "not up": "no more", "not down": "no fewer"}


@frozen
class FormattedNumber:
    """A number as it is said: ``about `` and ``20%``. ``words`` tells that there is no number."""

    qualifier: str
    number: str
    words: bool = False

    def __str__(self) -> str:
        return self.qualifier + self.number


def format_number(value: Decimal) -> str:
    """With thousands separators; in millions and billions where at most three decimals remain."""
    for size, word in _SCALES:
        if abs(value) >= size and round(scaled := value / size, 3) == scaled:
            return f"{scaled.normalize():,f}{NBSP}{word}"
    return f"{value:,f}"


def is_money(unit: str) -> bool:
    """Whether the unit is a currency (ISO 4217)."""
    return len(unit) == 3 and unit.isupper()


def with_unit(number: str, unit: str, per: str | None = None) -> str:
    """``24.3%``, ``$1.90 a day``, ``12 years``, ``MRU 5,000``; the sign first."""
    sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
    if unit == "percent":
        number += "%"
    elif unit in _TIME:
        number += NBSP + (unit[:-1] if number == "1" else unit)
    elif is_money(unit):
        number = _currency(unit) + _cents(number)
    return with_rate(sign + number, per)


def with_rate(words: str, per: str | None) -> str:
    """``$1.90 a day``."""
    return f"{words} a {per}" if per else words


def _cents(number: str) -> str:
    """Money that is not whole has two decimals: $1.90."""
    whole, dot, decimals = number.partition(".")
    return f"{whole}.{decimals}0" if dot and len(decimals) == 1 and decimals.isdecimal() else number


def _currency(unit: str) -> str:
    return _SYMBOLS.get(unit, unit + NBSP)


def format_quantity(
    quantity: Quantity, unit: str, printed: str | None = None, per: str | None = None
) -> FormattedNumber:
    """A quantity with its unit; what is no number in the source's own words, or as the silence that it is."""
    rate = f" a {per}" if per else ""
    match quantity.qualifier:
        case "not stated" | "not reported" | "not known":
            return FormattedNumber("", SILENT[quantity.qualifier], words=True)
        case "vague":
            return FormattedNumber("", quoted(printed or "") + rate, words=True)
        case "unreadable":
            return FormattedNumber("", f"{quoted(printed or '')} (as printed)", words=True)
    low = quantity.value or Decimal(0)
    if quantity.upper is None:
        qualifier = "" if quantity.qualifier == "exact" else f"{quantity.qualifier} "
        return FormattedNumber(qualifier, with_unit(format_number(low), unit, per))
    if is_money(unit) and low >= 0:
        sign, again = _currency(unit), _currency(unit) if unit in _SYMBOLS else ""
        ends = f"{sign}{_cents(format_number(low))} to {again}{_cents(format_number(quantity.upper))}"
        return FormattedNumber("", ends + rate)
    return FormattedNumber("", f"{format_number(low)} to {with_unit(format_number(quantity.upper), unit, per)}")


def format_value(figure: Figure) -> FormattedNumber:
    """A figure's number: ``an estimated 80,000 to 120,000``."""
    said = format_quantity(figure.value, figure.unit, figure.printed, figure.per)
    if figure.value.value is not None and figure.unit in _COUNTS and figure.unit != _usual_unit(figure):
        one, several = _COUNTS[figure.unit]
        said = FormattedNumber(said.qualifier, f"{said.number}{NBSP}{one if said.number == '1' else several}")
    return FormattedNumber("an estimated ", said.number) if _is_estimate(figure) else said


def _usual_unit(figure: Figure) -> str:
    """The unit that goes without saying: that of the measure, or whatever a label of its own counts."""
    return MEASURES[figure.measure].unit or figure.unit


def format_basis(figure: Figure) -> str:
    """How sure the source is, where the number does not say so itself."""
    return "" if figure.basis is None or _is_estimate(figure) else figure.basis


def _is_estimate(figure: Figure) -> bool:
    """Whether "an estimated" can stand before the number: "an estimated about 20" cannot be said."""
    return figure.basis == "estimated" and figure.value.qualifier in ("exact", "range")


def own_words(record: Figure | Penalty) -> str:
    """The source's words, where they are not the number itself."""
    is_number = record.value.qualifier in ("vague", "unreadable")
    return quoted(record.printed) if record.printed is not None and not is_number else ""


def format_difference(new: Figure, old: Figure) -> str:
    """``6 more``, ``2.6 points lower``, ``200 more (20%)``, ``the same``.

    Nothing where either number is not exact. A percentage only where both numbers are dated and at
    least 100; rates change in points.
    """
    if new.value.qualifier != "exact" or old.value.qualifier != "exact":
        return ""
    now, then = new.value.value or Decimal(0), old.value.value or Decimal(0)
    gap = abs(now - then).normalize()
    if not gap:
        return "the same"
    if new.unit == "percent":
        return f"{gap:f} {'point' if gap == 1 else 'points'} {'higher' if now > then else 'lower'}"
    percent = ""
    if min(now, then) >= 100 and new.period and old.period:
        percent = f" ({round(gap / then * 100)}%)"
    fewer = "fewer" if new.unit in COUNTED or new.unit in _TIME else "less"
    return f"{with_unit(format_number(gap), new.unit)} {'more' if now > then else fewer}{percent}"


def format_claimed_change(figure: Figure) -> str:
    """The comparison that a source makes: ``no more than in 2020``, ``15% fewer than in 2020``."""
    what = CLAIMS.get(figure.change or "", "a comparison")
    if figure.unit not in COUNTED:
        what = what.replace("more", "higher").replace("fewer", "lower")
    if figure.change_by is not None:
        what = f"{_difference(figure)} {what}"
    if figure.compared_with is None:
        return what if what.endswith("change") else f"{what} than before"
    if what.endswith(("comparison", "change")):
        joint = "from" if what.endswith("change") else "with"
        return f"{what} {joint} {format_period(figure.compared_with)}"
    return f"{what} than {during(figure.compared_with)}"


def _difference(figure: Figure) -> str:
    by = figure.change_by
    if by is None:
        return ""
    if by.percent:
        return str(format_quantity(by.amount, "percent"))
    if figure.unit == "percent":
        return f"{format_quantity(by.amount, 'count')} points"
    return str(format_quantity(by.amount, figure.unit))


def format_penalty(penalty: Penalty) -> str:
    """``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``, with the source's words where kept."""
    said = format_quantity(penalty.value, penalty.unit, penalty.printed)
    own = f" ({own_words(penalty)})" if own_words(penalty) else ""
    match penalty.kind:
        case "imprisonment" if said.words:
            return f"prison, term {said.number}{own}"
        case "imprisonment":
            return f"{said} in prison{own}"
        case "fine" if said.words:
            return f"a fine, amount {said.number}{own}"
        case "fine":
            return f"a fine of {said}{own}"
    return f"{said}{own}"
