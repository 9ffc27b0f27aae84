"""Numbers with their unit: millions, money, percentages, times, and nouns after a number.

After words such as *more than* and *of*, some languages have a number in another form: Russian *3 миллиона*, but
*более 3 миллионов*. Messages with the context ``of`` have it.
"""

from decimal import Decimal

from tipreport.model.quantity import Quantity, shares_scale
from tipreport.wording.formats import SYMBOLS
from tipreport.wording.wording import Wording

_SCALES = {
    "million": ("{number}\u00a0million", "{number}\u00a0million"),
    "billion": ("{number}\u00a0billion", "{number}\u00a0billion"),
}
TIME = {
    "years": ("{number}\u00a0year", "{number}\u00a0years"),
    "months": ("{number}\u00a0month", "{number}\u00a0months"),
    "weeks": ("{number}\u00a0week", "{number}\u00a0weeks"),
    "days": ("{number}\u00a0day", "{number}\u00a0days"),
    "hours": ("{number}\u00a0hour", "{number}\u00a0hours"),
}
_NOUNS = {
    "persons": ("{number}\u00a0person", "{number}\u00a0people"),
    "cases": ("{number}\u00a0case", "{number}\u00a0cases"),
    "points": ("{number} point", "{number} points"),
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


def is_money(unit: str) -> bool:
    """Whether the unit is a currency (ISO 4217)."""
    return len(unit) == 3 and unit.isupper()


def format_number(wording: Wording, value: Decimal, *, plain: bool = False, of: bool = False) -> str:
    """Return a number with thousands separators; in millions and billions where at most three decimals remain.

    A ``plain`` number is never in millions, which would seem to be those of the other end of a range too. ``of`` is the
    form after words such as *more than*.
    """
    scaled = None if plain else wording.formats.scaled(value)
    if scaled is None:
        return wording.formats.number(value)
    number, scale = scaled
    values = {
        "number": wording.formats.number(number),
        "millions": wording.formats.number((value / 10**6).normalize()),  # Spanish has no billions
    }
    return wording.count(*_SCALES[scale], number, context="of" if of else "", **values)


def counted(wording: Wording, value: Decimal) -> Decimal:
    """Return the number by which a message of a count is chosen: for millions in words, a million.

    In French, a noun after *2,5 millions* is joined as after a million: *2,5 millions de personnes*.
    """
    return Decimal(10**6) if wording.formats.scaled(value) else value


def has_form_of(wording: Wording, quantity: Quantity, unit: str, *, named: bool) -> bool:
    """Whether a quantity may have another form after words such as *more than*: digits alone have not."""
    if not wording.is_translated:
        return False
    has_noun = unit in TIME or (named and unit in _NOUNS)
    ends = (quantity.value, quantity.upper)
    return has_noun or any(wording.formats.scaled(end) is not None for end in ends if end is not None)


def with_unit(
    wording: Wording, value: Decimal, unit: str, per: str | None = None, *, named: bool = False, of: bool = False
) -> str:
    """Return ``24.3%``, ``$1.90 a day``, ``12 years``, ``MRU 5,000``; the sign first.

    A ``named`` number has the noun of its unit: ``3 people``, ``2 points``. ``of`` is the form after words such as
    *more than*.
    """
    size = value.copy_abs()
    number = format_number(wording, size, of=of)
    amount = _measured(wording, number, size, unit, named=named, of=of)
    return with_rate(wording, wording.formats.sign(value) + amount, per)


def range_with_unit(
    wording: Wording, quantity: Quantity, unit: str, per: str | None = None, *, named: bool = False, of: bool = False
) -> str:
    """Return ``2 to 12 years``, ``$5 to $9``, ``3 million to 5 million``. Arguments as in `with_unit`."""
    formats = wording.formats
    low, high = quantity.value or Decimal(0), quantity.upper or Decimal(0)
    plain = shares_scale(low, high)
    first, last = format_number(wording, low, of=of), format_number(wording, high, plain=plain, of=of)
    ends = {"first": first, "last": last, "first_number": _first_number(wording, low, high, first)}
    if not is_money(unit):
        span = wording.text("{first} to {last}", context="numbers", **ends)
        span = _measured(wording, span, high.copy_abs(), unit, named=named, of=of, is_range=True)
    elif wording.is_translated and formats.scaled(high) and not plain:
        span = _money(wording, wording.text("{first} to {last}", context="numbers", **ends), high, unit)
    elif low < 0:
        last = formats.money(_cents(wording, last), unit)
        span = wording.text("{first} to {last}", context="numbers", first=first, last=last, first_number=first)
    else:
        message = wording.text(
            "{first} to {last}", context="numbers", first="{first}", last="{last}", first_number="{first}"
        )
        span = formats.money_range(_cents(wording, first), _cents(wording, last), unit, message)
    return with_rate(wording, span, per)


def _first_number(wording: Wording, low: Decimal, high: Decimal, first: str) -> str:
    """The first number of a range without its *million*, if the last one has that too: *21 à 22 millions*."""
    scaled, last = wording.formats.scaled(low), wording.formats.scaled(high)
    return wording.formats.number(scaled[0]) if scaled and last and scaled[1] == last[1] else first


def with_rate(wording: Wording, amount: str, per: str | None) -> str:
    """Return ``$1.90 a day``."""
    return wording.text(_RATES[per], amount=amount) if per else amount


def _measured(
    wording: Wording, number: str, value: Decimal, unit: str, *, named: bool, of: bool, is_range: bool = False
) -> str:
    """A number or range with its unit; the value, or the end of the range, chooses the form of the unit."""
    if unit == "percent":
        return wording.formats.percent(number)
    if is_money(unit):
        return _money(wording, _cents(wording, number), value, unit)
    nouns = TIME.get(unit) or (_NOUNS.get(unit) if named else None)
    if nouns is None:
        return number
    context = "of" if of else ""
    made = wording.count(*nouns, counted(wording, value), context=context, number=number)
    if is_range and number not in made:  # Arabic has forms for one and two, without a numeral
        return wording.count(*nouns, Decimal(3), context=context, number=number)
    return made


def _money(wording: Wording, number: str, value: Decimal, currency: str) -> str:
    """An amount of money; after millions, some languages join the currency as any other noun: *3 millones de GHS*."""
    if not (wording.is_translated and wording.formats.scaled(value)):
        return wording.formats.money(number, currency)
    symbol = SYMBOLS.get(currency)
    name = wording.text(symbol, context="after millions") if symbol else currency
    return wording.text("{number}\u00a0{currency}", context="after millions", number=number, currency=name)


def _cents(wording: Wording, number: str) -> str:
    """Money that is not whole has two decimals: $1.90."""
    _, dot, decimals = number.partition(wording.formats.decimal)
    return f"{number}{wording.formats.digits('0')}" if dot and len(decimals) == 1 and decimals.isdecimal() else number
