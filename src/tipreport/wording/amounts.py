"""Numbers with their qualifier and unit, differences and penalties, the same in every format."""

from decimal import Decimal

from attrs import frozen

from tipreport.model.quantity import Quantity, shares_scale
from tipreport.model.records import Figure, Penalty
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.periods import during, format_period
from tipreport.wording.wording import Wording

COUNTED = frozenset({"persons", "cases", "count"})
NOT_GIVEN = {"not stated": "not given", "not reported": "not reported", "not known": "not known"}
_TIME = frozenset({"years", "months", "weeks", "days", "hours"})
_COUNTS = {  # named where the measure counts something else
    "persons": ("{number}\u00a0person", "{number}\u00a0people"),
    "cases": ("{number}\u00a0case", "{number}\u00a0cases"),
}
_QUALIFIERS = {
    "about": "about {number}",
    "at least": "at least {number}",
    "more than": "more than {number}",
    "at most": "at most {number}",
    "less than": "less than {number}",
}
_RATES = {
    "year": "{amount} a year",
    "month": "{amount} a month",
    "week": "{amount} a week",
    "day": "{amount} a day",
    "person": "{amount} a person",
    "thousand people": "{amount} per 1,000 people",
    "hundred thousand people": "{amount} per 100,000 people",
}
# The change that a source claims, without and with the difference that it prints: of counts, then of rates and money.
_COUNTED_CLAIMS = {
    "up": ("more than before", "{difference} more than before"),
    "down": ("fewer than before", "{difference} fewer than before"),
    "not up": ("no more than before", "{difference} no more than before"),
    "not down": ("no fewer than before", "{difference} no fewer than before"),
}
_COUNTED_CLAIMS_SINCE = {
    "up": ("more than {during}", "{difference} more than {during}"),
    "down": ("fewer than {during}", "{difference} fewer than {during}"),
    "not up": ("no more than {during}", "{difference} no more than {during}"),
    "not down": ("no fewer than {during}", "{difference} no fewer than {during}"),
}
_OTHER_CLAIMS = {
    "up": ("higher than before", "{difference} higher than before"),
    "down": ("lower than before", "{difference} lower than before"),
    "not up": ("no higher than before", "{difference} no higher than before"),
    "not down": ("no lower than before", "{difference} no lower than before"),
}
_OTHER_CLAIMS_SINCE = {
    "up": ("higher than {during}", "{difference} higher than {during}"),
    "down": ("lower than {during}", "{difference} lower than {during}"),
    "not up": ("no higher than {during}", "{difference} no higher than {during}"),
    "not down": ("no lower than {during}", "{difference} no lower than {during}"),
}


@frozen
class FormattedNumber:
    """A number in words: ``about `` and ``20%``. ``words`` means that there is no number."""

    qualifier: str
    number: str
    words: bool = False

    def __str__(self) -> str:
        return self.qualifier + self.number


def quoted(wording: Wording, text: str) -> str:
    """Return the text in quotation marks."""
    return wording.text("“{text}”", text=text)


def format_number(wording: Wording, value: Decimal, *, plain: bool = False) -> str:
    """Return a number with thousands separators; in millions and billions where at most three decimals remain.

    A ``plain`` number is never in millions, which would seem to be those of the other end of a range too.
    """
    return (not plain and wording.formats.large(value)) or wording.formats.number(value)


def counted(wording: Wording, value: Decimal) -> Decimal:
    """Return the number by which a message of a count is chosen: for millions in words, a million.

    In French, a noun after *2,5 millions* is joined as after a million: *2,5 millions de personnes*.
    """
    return Decimal(10**6) if wording.formats.large(value) else value


def is_money(unit: str) -> bool:
    """Whether the unit is a currency (ISO 4217)."""
    return len(unit) == 3 and unit.isupper()


def with_unit(wording: Wording, value: Decimal, unit: str, per: str | None = None, *, plain: bool = False) -> str:
    """Return ``24.3%``, ``$1.90 a day``, ``12 years``, ``MRU 5,000``; the sign first."""
    formats = wording.formats
    sign, number = formats.sign(value), format_number(wording, abs(value), plain=plain)
    if unit == "percent":
        number = formats.percent(number)
    elif unit in _TIME:
        number = formats.duration(number, unit, counted(wording, abs(value)))
    elif is_money(unit):
        number = formats.money(_cents(wording, number), unit)
    return with_rate(wording, sign + number, per)


def with_rate(wording: Wording, amount: str, per: str | None) -> str:
    """Return ``$1.90 a day``."""
    return wording.text(_RATES[per], amount=amount) if per else amount


def _cents(wording: Wording, number: str) -> str:
    """Money that is not whole has two decimals: $1.90."""
    _, dot, decimals = number.partition(wording.formats.decimal)
    return f"{number}{wording.formats.digits('0')}" if dot and len(decimals) == 1 and decimals.isdecimal() else number


def format_not_given(wording: Wording, qualifier: str) -> str:
    """Return the words for a number that is not stated, not reported or not known."""
    return wording.text(NOT_GIVEN[qualifier])


def format_quantity(
    wording: Wording, quantity: Quantity, unit: str, printed: str | None = None, per: str | None = None
) -> FormattedNumber:
    """Return a quantity with its unit; if it is not a number, in the source's own words or as not given."""
    match quantity.qualifier:
        case "not stated" | "not reported" | "not known":
            return FormattedNumber("", format_not_given(wording, quantity.qualifier), words=True)
        case "vague":
            return FormattedNumber("", with_rate(wording, quoted(wording, printed or ""), per), words=True)
        case "unreadable":
            return FormattedNumber("", wording.text("“{text}” (as printed)", text=printed or ""), words=True)
    low = quantity.value or Decimal(0)
    if quantity.upper is None:
        return _qualified(wording, quantity.qualifier, with_unit(wording, low, unit, per), unit)
    first, plain = format_number(wording, low), shares_scale(low, quantity.upper)
    if is_money(unit) and low >= 0:
        ends = _cents(wording, first), _cents(wording, format_number(wording, quantity.upper, plain=plain))
        span = wording.formats.money_range(*ends, unit, wording.text("{first} to {last}", context="numbers"))
        return FormattedNumber("", with_rate(wording, span, per))
    return FormattedNumber("", _range(wording, first, with_unit(wording, quantity.upper, unit, per, plain=plain)))


def _range(wording: Wording, first: str, last: str) -> str:
    return wording.text("{first} to {last}", context="numbers", first=first, last=last)


def _qualified(wording: Wording, qualifier: str, number: str, unit: str) -> FormattedNumber:
    """A number after its qualifier; a percentage has an article in some languages: *más del 50 %*."""
    if qualifier == "exact":
        return FormattedNumber("", number)
    context = "percentage" if unit == "percent" else ""
    return _with_words(wording.text(_QUALIFIERS[qualifier], context=context), number)


def _with_words(message: str, number: str) -> FormattedNumber:
    """Return a number with the words of a message: as its qualifier, if they come before it."""
    before, _, after = message.partition("{number}")
    return FormattedNumber("", f"{before}{number}{after}") if after else FormattedNumber(before, number)


def format_value(wording: Wording, figure: Figure) -> FormattedNumber:
    """Return a figure's number: ``an estimated 80,000 to 120,000``."""
    named = figure.value.value is not None and figure.unit in _COUNTS and figure.unit != _usual_unit(figure)
    made = format_quantity(wording, figure.value, figure.unit, figure.printed, None if named else figure.per)
    if named:
        number = counted(wording, figure.value.upper or figure.value.value or Decimal(0))
        words = wording.count(*_COUNTS[figure.unit], number, number=made.number)
        made = FormattedNumber(made.qualifier, with_rate(wording, words, figure.per))
    if not _is_estimate(figure):
        return made
    context = "percentage" if figure.unit == "percent" else ""
    return _with_words(wording.text("an estimated {number}", context=context), made.number)


def _usual_unit(figure: Figure) -> str:
    """The unit that need not be named: that of the measure, or any unit if the figure has its own label."""
    return MEASURES[figure.measure].unit or figure.unit


def format_basis(wording: Wording, figure: Figure) -> str:
    """Return how certain the source is, unless the number already shows it."""
    return "" if figure.basis is None or _is_estimate(figure) else wording.term("basis", figure.basis)


def _is_estimate(figure: Figure) -> bool:
    """Whether "an estimated" comes before the number. It cannot come before a qualifier, such as "about"."""
    return figure.basis == "estimated" and figure.value.qualifier in ("exact", "range")


def own_words(wording: Wording, record: Figure | Penalty) -> str:
    """Return the source's words, where they are not the number itself."""
    is_number = record.value.qualifier in ("vague", "unreadable")
    return quoted(wording, record.printed) if record.printed is not None and not is_number else ""


def format_difference(wording: Wording, new: Figure, old: Figure) -> str:
    """Return ``6 more``, ``2.6 points lower``, ``200 more (20%)``, ``the same``.

    Empty where either number is not exact. A percentage only where both numbers are dated and at least 100; rates
    change in points.
    """
    if new.value.qualifier != "exact" or old.value.qualifier != "exact":
        return ""
    now, then = new.value.value or Decimal(0), old.value.value or Decimal(0)
    gap = abs(now - then).normalize()
    if not gap:
        return wording.text("the same", context="number")
    if new.unit == "percent":
        forms = ("{number} point higher", "{number} points higher")
        if now < then:
            forms = ("{number} point lower", "{number} points lower")
        return wording.count(*forms, gap, number=wording.formats.number(gap))
    forms = ("{amount} more", "{amount} more")
    if now < then:
        forms = ("{amount} less", "{amount} less")
        if new.unit in COUNTED or new.unit in _TIME:
            forms = ("{amount} fewer", "{amount} fewer")
    difference = wording.count(*forms, counted(wording, gap), amount=with_unit(wording, gap, new.unit))
    if min(now, then) >= 100 and new.period and old.period:
        percent = wording.formats.percent(wording.formats.digits(str(round(gap / then * 100))))
        return wording.text("{difference} ({percent})", difference=difference, percent=percent)
    return difference


def format_claimed_change(wording: Wording, figure: Figure) -> str:
    """Return the comparison that a source makes: ``no more than in 2020``, ``15% fewer than in 2020``."""
    difference = _difference(wording, figure)
    period = figure.compared_with
    if figure.change is None or figure.change == "unchanged":
        return _unchanged(wording, figure, difference)
    is_count = figure.unit in COUNTED
    if period is None:
        plain, exact = _COUNTED_CLAIMS[figure.change] if is_count else _OTHER_CLAIMS[figure.change]
        return wording.text(exact if difference else plain, difference=difference)
    plain, exact = _COUNTED_CLAIMS_SINCE[figure.change] if is_count else _OTHER_CLAIMS_SINCE[figure.change]
    return wording.text(
        exact if difference else plain,
        difference=difference,
        during=during(wording, period),
        period=format_period(wording, period),
    )


def _unchanged(wording: Wording, figure: Figure, difference: str) -> str:
    """No change, or a comparison whose direction the source does not name."""
    period = format_period(wording, figure.compared_with) if figure.compared_with else ""
    if figure.change is None:
        return wording.text("a comparison with {period}", period=period) if period else wording.text("a comparison")
    message = "no change from {period}" if period else "no change"
    if difference:
        message = "no change ({difference}) from {period}" if period else "no change ({difference})"
    return wording.text(message, difference=difference, period=period)


def _difference(wording: Wording, figure: Figure) -> str:
    by = figure.change_by
    if by is None:
        return ""
    if by.percent:
        return str(format_quantity(wording, by.amount, "percent"))
    if figure.unit == "percent":
        number = counted(wording, by.amount.upper or by.amount.value or Decimal(0))
        amount = format_quantity(wording, by.amount, "count")
        return wording.count("{number} point", "{number} points", number, number=amount)
    return str(format_quantity(wording, by.amount, figure.unit))
