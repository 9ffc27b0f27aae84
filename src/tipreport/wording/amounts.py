"""Numbers with their qualifier and unit, differences and penalties, the same in every format."""

from decimal import Decimal

from attrs import frozen

from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure, Penalty
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.periods import during, format_period
from tipreport.wording.phrases import NBSP
from tipreport.wording.wording import Wording

COUNTED = frozenset({"persons", "cases", "count"})
NOT_GIVEN = {"not stated": "not given", "not reported": "not reported", "not known": "not known"}
_TIME = {
    "years": ("{number}\u00a0year", "{number}\u00a0years"),
    "months": ("{number}\u00a0month", "{number}\u00a0months"),
    "weeks": ("{number}\u00a0week", "{number}\u00a0weeks"),
    "days": ("{number}\u00a0day", "{number}\u00a0days"),
    "hours": ("{number}\u00a0hour", "{number}\u00a0hours"),
}
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALES = ((10**9, "{number}\u00a0billion"), (10**6, "{number}\u00a0million"))
_COUNTS = {  # named where the measure counts something else
    "persons": ("{number}\u00a0person", "{number}\u00a0people"),
    "cases": ("{number}\u00a0case", "{number}\u00a0cases"),
}
_QUALIFIERS = {
    "about": "about ",
    "at least": "at least ",
    "more than": "more than ",
    "at most": "at most ",
    "less than": "less than ",
}
_RATES = {
    "year": "{amount} a year",
    "month": "{amount} a month",
    "week": "{amount} a week",
    "day": "{amount} a day",
    "person": "{amount} a person",
}
# The change that a source claims: of counts, of rates and money; then with the difference that it prints.
_CLAIMS = {
    "up": ("more", "higher", "{difference} more", "{difference} higher"),
    "down": ("fewer", "lower", "{difference} fewer", "{difference} lower"),
    "not up": ("no more", "no higher", "{difference} no more", "{difference} no higher"),
    "not down": ("no fewer", "no lower", "{difference} no fewer", "{difference} no lower"),
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


def format_number(wording: Wording, value: Decimal) -> str:
    """Return a number with thousands separators; in millions and billions where at most three decimals remain."""
    for size, scale in _SCALES:
        if abs(value) >= size and round(scaled := value / size, 3) == scaled:
            return wording.text(scale, number=f"{scaled.normalize():,f}")
    return f"{value:,f}"


def is_money(unit: str) -> bool:
    """Whether the unit is a currency (ISO 4217)."""
    return len(unit) == 3 and unit.isupper()


def with_unit(wording: Wording, number: str, unit: str, per: str | None = None) -> str:
    """Return ``24.3%``, ``$1.90 a day``, ``12 years``, ``MRU 5,000``; the sign first."""
    sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
    if unit == "percent":
        number = wording.text("{number}%", number=number)
    elif unit in _TIME:
        number = _counted(wording, _TIME[unit], number)
    elif is_money(unit):
        number = _currency(unit) + _cents(number)
    return with_rate(wording, sign + number, per)


def with_rate(wording: Wording, amount: str, per: str | None) -> str:
    """Return ``$1.90 a day``."""
    return wording.text(_RATES[per], amount=amount) if per else amount


def _counted(wording: Wording, forms: tuple[str, str], number: str) -> str:
    return wording.count(*forms, 1 if number == "1" else 2, number=number)


def _cents(number: str) -> str:
    """Money that is not whole has two decimals: $1.90."""
    whole, dot, decimals = number.partition(".")
    return f"{whole}.{decimals}0" if dot and len(decimals) == 1 and decimals.isdecimal() else number


def _currency(unit: str) -> str:
    return _SYMBOLS.get(unit, unit + NBSP)


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
        qualifier = "" if quantity.qualifier == "exact" else wording.text(_QUALIFIERS[quantity.qualifier])
        return FormattedNumber(qualifier, with_unit(wording, format_number(wording, low), unit, per))
    first, last = format_number(wording, low), format_number(wording, quantity.upper)
    if is_money(unit) and low >= 0:
        symbol = _currency(unit) if unit in _SYMBOLS else ""
        span = wording.text("{first} to {last}", first=_currency(unit) + _cents(first), last=symbol + _cents(last))
        return FormattedNumber("", with_rate(wording, span, per))
    last = with_unit(wording, last, unit, per)
    return FormattedNumber("", wording.text("{first} to {last}", first=first, last=last))


def format_value(wording: Wording, figure: Figure) -> FormattedNumber:
    """Return a figure's number: ``an estimated 80,000 to 120,000``."""
    made = format_quantity(wording, figure.value, figure.unit, figure.printed, figure.per)
    if figure.value.value is not None and figure.unit in _COUNTS and figure.unit != _usual_unit(figure):
        made = FormattedNumber(made.qualifier, _counted(wording, _COUNTS[figure.unit], made.number))
    return FormattedNumber(wording.text("an estimated "), made.number) if _is_estimate(figure) else made


def _usual_unit(figure: Figure) -> str:
    """The unit that need not be named: that of the measure, or any unit if the figure has its own label."""
    return MEASURES[figure.measure].unit or figure.unit


def format_basis(wording: Wording, figure: Figure) -> str:
    """Return how certain the source is, unless the number already shows it."""
    return "" if figure.basis is None or _is_estimate(figure) else wording.term("basis", figure.basis)


def _is_estimate(figure: Figure) -> bool:
    """Whether "an estimated" is the qualifier of the number. It replaces "about"; it cannot come before others."""
    return figure.basis == "estimated" and figure.value.qualifier in ("exact", "about", "range")


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
        return wording.text("the same")
    if new.unit == "percent":
        forms = ("{number} point higher", "{number} points higher")
        if now < then:
            forms = ("{number} point lower", "{number} points lower")
        return _counted(wording, forms, f"{gap:f}")
    amount = with_unit(wording, format_number(wording, gap), new.unit)
    message = "{amount} more"
    if now < then:
        message = "{amount} fewer" if new.unit in COUNTED or new.unit in _TIME else "{amount} less"
    difference = wording.text(message, amount=amount)
    if min(now, then) >= 100 and new.period and old.period:
        percent = round(gap / then * 100)
        return wording.text("{difference} ({percent}%)", difference=difference, percent=percent)
    return difference


def format_claimed_change(wording: Wording, figure: Figure) -> str:
    """Return the comparison that a source makes: ``no more than in 2020``, ``15% fewer than in 2020``."""
    difference = _difference(wording, figure)
    period = figure.compared_with
    if figure.change is None or figure.change == "unchanged":
        return _unchanged(wording, figure, difference)
    counted, rate, with_counted, with_difference = _CLAIMS[figure.change]
    if difference:
        message = with_counted if figure.unit in COUNTED else with_difference
    else:
        message = counted if figure.unit in COUNTED else rate
    direction = wording.text(message, difference=difference)
    if period is None:
        return wording.text("{direction} than before", direction=direction)
    return wording.text("{direction} than {during}", direction=direction, during=during(wording, period))


def _unchanged(wording: Wording, figure: Figure, difference: str) -> str:
    """No change, or a comparison whose direction the source does not name."""
    period = format_period(wording, figure.compared_with) if figure.compared_with else ""
    if figure.change is None:
        return wording.text("a comparison with {period}", period=period) if period else wording.text("a comparison")
    unchanged = wording.text("no change ({difference})", difference=difference) if difference else ""
    unchanged = unchanged or wording.text("no change")
    return wording.text("{unchanged} from {period}", unchanged=unchanged, period=period) if period else unchanged


def _difference(wording: Wording, figure: Figure) -> str:
    by = figure.change_by
    if by is None:
        return ""
    if by.percent:
        return str(format_quantity(wording, by.amount, "percent"))
    if figure.unit == "percent":
        return wording.text("{number} points", number=format_quantity(wording, by.amount, "count"))
    return str(format_quantity(wording, by.amount, figure.unit))


def format_penalty(wording: Wording, penalty: Penalty) -> str:
    """Return ``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``, with the source's words where kept."""
    made = format_quantity(wording, penalty.value, penalty.unit, penalty.printed)
    message = {
        ("imprisonment", True): "prison, term {term}",
        ("imprisonment", False): "{term} in prison",
        ("fine", True): "a fine, amount {term}",
        ("fine", False): "a fine of {term}",
    }.get((penalty.kind, made.words))
    text = wording.text(message, term=made) if message else str(made)
    own = own_words(wording, penalty)
    return f"{text} ({own})" if own else text
