"""Numbers with their unit: millions, money, percentages, times, and nouns after a number.

After words such as *more than* and *of*, some languages have a number in another form: Russian *3 миллиона*, but
*более 3 миллионов*. Messages with the context ``of`` have it, and those with the context ``by`` the form of a
difference: *1 неделя*, but *на 1 неделю больше*.
"""

from decimal import Decimal

from tipreport.model.quantity import Quantity, shares_scale
from tipreport.wording.formats import SYMBOLS, Case
from tipreport.wording.wording import Wording

_CASES: dict[Case, str] = {"": "", "of": "of", "by": "by"}  # contexts
_SCALES = {
    "million": ("{number}\u00a0million", "{number}\u00a0million"),
    "billion": ("{number}\u00a0billion", "{number}\u00a0billion"),
    "trillion": ("{number}\u00a0trillion", "{number}\u00a0trillion"),
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


def format_number(
    wording: Wording, value: Decimal, *, plain: bool = False, case: Case = "", before_noun: bool = False
) -> str:
    """Return a number with thousands separators; in millions and billions where at most three decimals remain.

    A ``plain`` number is never in millions, which would seem to be those of the other end of a range too. Arabic has
    another form ``before_noun`` of *two million*, which is one word.
    """
    scaled = None if plain else wording.formats.scaled(value)
    if scaled is None:
        return wording.formats.number(value)
    number, scale = scaled
    values = {
        "number": wording.formats.number(number),
        "millions": wording.formats.number((value / 10**6).normalize()),  # Spanish has no billions
        "billions": wording.formats.number((value / 10**9).normalize()),  # French has hardly any trillions
    }
    if before_noun:
        context = "of, before a noun" if case == "of" else "before a noun"
        return wording.count(*_SCALES[scale], number, context=context, **values)
    return wording.count(*_SCALES[scale], number, context="of" if case == "of" else "", **values)


def counted(wording: Wording, value: Decimal) -> Decimal:
    """Return the number by which a message of a count is chosen: for millions in words, a million.

    In French, a noun after *2,5 millions* is joined as after a million: *2,5 millions de personnes*.
    """
    return Decimal(10**6) if wording.formats.scaled(value) else value


def has_form_of(wording: Wording, quantity: Quantity, unit: str, *, named: bool) -> bool:
    """Whether a quantity may have another form after words such as *more than*: one number in digits has not."""
    if not wording.is_translated:
        return False
    if quantity.upper is not None:
        return True
    has_noun = unit in TIME or is_money(unit) or (named and unit in _NOUNS)
    return has_noun or (quantity.value is not None and wording.formats.scaled(quantity.value) is not None)


def with_unit(
    wording: Wording, value: Decimal, unit: str, per: str | None = None, *, named: bool = False, case: Case = ""
) -> str:
    """Return ``24.3%``, ``$1.90 a day``, ``12 years``, ``MRU 5,000``; the sign first.

    A ``named`` number has the noun of its unit: ``3 people``, ``2 points``. The case is *of* after words such as *more
    than*, and *by* in a difference.
    """
    size = value.copy_abs()
    if is_money(unit) and value >= 0 and (amount := wording.formats.one_or_two(unit, size, case)):
        return with_rate(wording, amount, per)
    number = format_number(wording, size, case=case, before_noun=_has_noun(unit, named=named))
    amount = _measured(wording, number, size, unit, named=named, case=case)
    return with_rate(wording, wording.formats.sign(value) + amount, per)


def range_with_unit(
    wording: Wording, quantity: Quantity, unit: str, per: str | None = None, *, named: bool = False, case: Case = ""
) -> str:
    """Return ``2 to 12 years``, ``$5 to $9``, ``3 million to 5 million``. Arguments as in `with_unit`."""
    formats = wording.formats
    low, high = quantity.value or Decimal(0), quantity.upper or Decimal(0)
    plain = shares_scale(low, high)
    first = format_number(wording, low, case=case)
    last = format_number(wording, high, plain=plain, case=case, before_noun=_has_noun(unit, named=named))
    first_number = _first_number(wording, low, high, first)
    of_first, of_last = first_number, last
    if wording.is_translated:
        of_last = format_number(wording, high, plain=plain, case="of", before_noun=_has_noun(unit, named=named))
        if _is_in_words(last):  # Arabic: one or two million, without a numeral
            last, first_number = of_last, first
        of_first = format_number(wording, low, case="of") if first_number == first else first_number
    ends = {"first": first, "last": last, "first_number": first_number, "of_first": of_first, "of_last": of_last}
    context = "numbers, of" if case == "of" else "numbers"
    if wording.is_translated and case != "of" and has_two_sizes(wording, quantity):
        context = "numbers of two sizes"
        case = "of"  # the noun follows the second preposition: до 2 000 001 кыргызского сома
    if not is_money(unit):
        span = _span(wording, context, **ends)
        measured = _measured(wording, span, high.copy_abs(), unit, named=named, case=case)
        if span not in measured or _has_low_end_in_words(wording, low, unit, named=named):
            first = with_unit(wording, low, unit, named=named, case=case)
            of_first = with_unit(wording, low, unit, named=named, case="of")
            last = with_unit(wording, high, unit, named=named, case="of")
            measured = _span(wording, context, first, last, of_first=of_first)
        span = measured
    elif wording.is_translated and formats.scaled(high) and not plain:
        span = _money(wording, _span(wording, context, **ends), high, unit, case)
    elif low < 0:
        span = _span(wording, context, first, _money(wording, _cents(wording, last), high, unit, case))
    elif any(formats.one_or_two(unit, end, "of") for end in (low, high)):  # Arabic: from one dollar to two dollars
        ends = {name: with_unit(wording, value, unit, case="of") for name, value in (("first", low), ("last", high))}
        span = _span(wording, context, **ends)
    else:
        if context == "numbers of two sizes":
            first = of_first  # only the first is in millions: от 1 миллиона до 2 000 001
        message = _span(wording, context, "{first}", "{last}")
        span = _money_range(wording, (_cents(wording, first), _cents(wording, last)), message, high, unit, case=case)
    return with_rate(wording, span, per)


def has_two_sizes(wording: Wording, quantity: Quantity) -> bool:
    """Whether only one end of a range is in millions, or in billions: Russian *от 10 000 до 2 миллионов*."""
    low, high = quantity.value, quantity.upper
    if low is None or high is None or shares_scale(low, high):
        return False
    first, last = (wording.formats.scaled(end) for end in (low, high))
    return (first and first[1]) != (last and last[1])


def range_ends(wording: Wording, quantity: Quantity, unit: str) -> tuple[str, str]:
    """Return the ends of a range after *from* and *to*, the first without the noun of its unit, if it has a numeral."""
    low, high = quantity.value or quantity.upper or Decimal(0), quantity.upper or Decimal(0)
    is_in_words = _has_low_end_in_words(wording, low, unit, named=False)
    first = with_unit(wording, low, unit, case="of") if is_in_words else format_number(wording, low, case="of")
    return first, with_unit(wording, high, unit, case="of")


def _has_low_end_in_words(wording: Wording, low: Decimal, unit: str, *, named: bool) -> bool:
    """Whether Arabic has the low end of a range without a numeral: one or two years."""
    return _has_noun(unit, named=named) and _is_in_words(with_unit(wording, low, unit, named=named, case="of"))


def _span(
    wording: Wording,
    context: str,
    first: str,
    last: str,
    *,
    first_number: str = "",
    of_first: str = "",
    of_last: str = "",
) -> str:
    """Both ends of a range; in the context ``numbers, of`` it follows another preposition."""
    return wording.text(
        "{first} to {last}",
        context=context,
        first=first,
        last=last,
        first_number=first_number or first,
        of_first=of_first or first,
        of_last=of_last or last,
    )


def _is_in_words(number: str) -> bool:
    return not any(map(str.isdecimal, number))


def _first_number(wording: Wording, low: Decimal, high: Decimal, first: str) -> str:
    """The first number of a range without its *million*, if the last one has that too: *21 à 22 millions*.

    Spanish has billions in millions, *4900 a 6400 millones*, and French trillions in billions.
    """
    scaled, last = wording.formats.scaled(low), wording.formats.scaled(high)
    if not (scaled and last and scaled[1] == last[1]):
        return first
    number, *others = map(wording.formats.number, (scaled[0], *((low / size).normalize() for size in (10**6, 10**9))))
    return next((each for each in others if first.startswith(f"{each}\u00a0")), number)


def with_rate(wording: Wording, amount: str, per: str | None) -> str:
    """Return ``$1.90 a day``."""
    return wording.text(_RATES[per], amount=amount) if per else amount


def _measured(wording: Wording, number: str, value: Decimal, unit: str, *, named: bool, case: Case) -> str:
    """A number or range with its unit; the value, or the end of the range, chooses the form of the unit."""
    if unit == "percent":
        return wording.formats.percent(number)
    if is_money(unit):
        return _money(wording, _cents(wording, number), value, unit, case)
    nouns = TIME.get(unit) or (_NOUNS.get(unit) if named else None)
    return wording.count(*nouns, counted(wording, value), context=_CASES[case], number=number) if nouns else number


def _has_noun(unit: str, *, named: bool) -> bool:
    """Whether a noun follows the number: that of its unit, or of a currency."""
    return is_money(unit) or unit in TIME or (named and unit in _NOUNS)


def _money(wording: Wording, number: str, value: Decimal, currency: str, case: Case) -> str:
    """An amount of money. After millions, some languages join the currency as a noun: *3 millones de rupias*."""
    if not (wording.is_translated and wording.formats.scaled(value)):
        return wording.formats.money(number, currency, value, case)
    symbol = SYMBOLS.get(currency)
    name = wording.text(symbol, context="after millions") if symbol else wording.formats.currency_name(currency)
    return wording.text("{number}\u00a0{currency}", context="after millions", number=number, currency=name)


def _money_range(
    wording: Wording, ends: tuple[str, str], message: str, high: Decimal, currency: str, *, case: Case
) -> str:
    """A range of money below a million; ``message`` joins its ends."""
    first, last = ends
    if wording.is_translated:
        return _money(wording, message.format(first=first, last=last), high, currency, case)
    return wording.formats.money_range(first, last, currency, message)


def _cents(wording: Wording, number: str) -> str:
    """Money that is not whole has two decimals: $1.90."""
    _, dot, decimals = number.partition(wording.formats.decimal)
    return f"{number}{wording.formats.digits('0')}" if dot and len(decimals) == 1 and decimals.isdecimal() else number
