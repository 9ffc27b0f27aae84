"""Differences between numbers, those that we calculate and those that sources claim, the same in every format."""

from decimal import Decimal

from tipreport.model.quantity import Difference, Quantity
from tipreport.model.records import Figure
from tipreport.model.vocabulary import APPROXIMATE
from tipreport.wording.amounts import FormattedNumber, format_quantity
from tipreport.wording.numbers import TIME, counted, with_unit
from tipreport.wording.periods import compared_time, during_compared, format_period
from tipreport.wording.wording import Wording

COUNTED = frozenset({"persons", "cases", "count"})
# The change that a source claims, without and with the difference that it prints: of counts, then of rates and money.
_COUNTED_CLAIMS = {
    "up": ("more than before", "{difference} more than before"),
    "down": ("fewer than before", "{difference} fewer than before"),
    "not up": ("no more than before", "no more than before (difference: {difference})"),
    "not down": ("no fewer than before", "no fewer than before (difference: {difference})"),
}
_COUNTED_CLAIMS_SINCE = {
    "up": ("more than {during}", "{difference} more than {during}"),
    "down": ("fewer than {during}", "{difference} fewer than {during}"),
    "not up": ("no more than {during}", "no more than {during} (difference: {difference})"),
    "not down": ("no fewer than {during}", "no fewer than {during} (difference: {difference})"),
}
_OTHER_CLAIMS = {
    "up": ("higher than before", "{difference} higher than before"),
    "down": ("lower than before", "{difference} lower than before"),
    "not up": ("no higher than before", "no higher than before (difference: {difference})"),
    "not down": ("no lower than before", "no lower than before (difference: {difference})"),
}
_OTHER_CLAIMS_SINCE = {
    "up": ("higher than {during}", "{difference} higher than {during}"),
    "down": ("lower than {during}", "{difference} lower than {during}"),
    "not up": ("no higher than {during}", "no higher than {during} (difference: {difference})"),
    "not down": ("no lower than {during}", "no lower than {during} (difference: {difference})"),
}
# By *more than* or *less than* a number, of counts or not: other languages would repeat the words of the bound
_BY_BOUND = {
    ("up", True): ("{difference} more than before", "{difference} more than {during}"),
    ("down", True): ("{difference} fewer than before", "{difference} fewer than {during}"),
    ("up", False): ("{difference} higher than before", "{difference} higher than {during}"),
    ("down", False): ("{difference} lower than before", "{difference} lower than {during}"),
}
_DIFFERENCES = {  # a difference before "more than": Russian has its preposition after the qualifier
    "exact": "{number}",
    "about": "about {number}",
    "at least": "at least {number}",
    "more than": "more than {number}",
    "at most": "at most {number}",
    "less than": "less than {number}",
}

_TENTH = Decimal("0.1")
_LEAST, _MOST = Quantity.parse("less than 0.1"), Quantity.parse("more than 99.9")


def format_difference(wording: Wording, new: Figure, old: Figure) -> str:
    """Return ``6 more``, ``2.6 points lower``, ``200 more (20%)``, ``the same``.

    Empty where either number is not exact, or an estimate. A percentage only where both are dated and at least 100;
    rates change in points.
    """
    if any(each.value.qualifier != "exact" or each.basis in APPROXIMATE for each in (new, old)):
        return ""
    now, then = new.value.value or Decimal(0), old.value.value or Decimal(0)
    gap = (now - then).copy_abs().normalize()
    if not gap:
        return wording.text("the same", context="number")
    if new.unit == "percent":
        points = ("{number} point higher", "{number} points higher")
        if now < then:
            points = ("{number} point lower", "{number} points lower")
        return wording.count(*points, gap, number=wording.formats.number(gap))
    forms = ("{amount} more", "{amount} more")
    if now < then:
        forms = ("{amount} less", "{amount} less")
        if new.unit in COUNTED or new.unit in TIME:
            forms = ("{amount} fewer", "{amount} fewer")
    amount = with_unit(wording, gap, new.unit, case="by")
    of_amount = with_unit(wording, gap, new.unit, case="of") if wording.is_translated else amount
    difference = wording.count(*forms, counted(wording, gap), amount=amount, of_amount=of_amount)
    if min(now, then) >= 100 and new.period and old.period:
        quantity = _percent(gap / then * 100)
        percent = str(format_quantity(wording, quantity, "percent"))
        by_percent = _by_amount(wording, quantity, "percent")
        return wording.text("{difference} ({percent})", difference=difference, percent=percent, by_percent=by_percent)
    return difference


def _percent(percent: Decimal) -> Quantity:
    """A change in whole percent; one that would round to nothing or to all has a decimal, or is a bound."""
    whole = round(percent)
    if whole not in (0, 100) or percent >= 100:
        return Quantity("exact", Decimal(whole))
    rounded = percent.quantize(_TENTH)
    if rounded in (0, 100):
        return _MOST if rounded else _LEAST
    return Quantity("exact", rounded)


def format_claimed_change(wording: Wording, figure: Figure) -> str:
    """Return the comparison that a source makes: ``no more than in 2020``, ``15% fewer than in 2020``."""
    period, by = figure.compared_with, figure.change_by
    if figure.change is None or figure.change == "unchanged":
        return _unchanged(wording, figure)
    difference = str(_difference(wording, figure, by)) if by else ""
    by_difference = _by_difference(wording, figure, by) if by else ""
    is_count = figure.unit in COUNTED or (by is not None and _unit_of(figure, by) in TIME)
    if by is not None and by.amount.qualifier in ("more than", "less than") and figure.change in ("up", "down"):
        before, since = _BY_BOUND[figure.change, is_count]
        return wording.text(
            before if period is None else since,
            context="by more or less than",
            difference=difference,
            by_difference=by_difference,
            during=during_compared(wording, period, figure.period) if period else "",
        )
    if period is None:
        plain, exact = _COUNTED_CLAIMS[figure.change] if is_count else _OTHER_CLAIMS[figure.change]
        return wording.text(exact if by else plain, difference=difference, by_difference=by_difference)
    plain, exact = _COUNTED_CLAIMS_SINCE[figure.change] if is_count else _OTHER_CLAIMS_SINCE[figure.change]
    return wording.text(
        exact if by else plain,
        difference=difference,
        by_difference=by_difference,
        during=during_compared(wording, period, figure.period),
    )


def _unchanged(wording: Wording, figure: Figure) -> str:
    """No change, or a comparison whose direction the source does not name."""
    difference = str(_difference(wording, figure, figure.change_by)) if figure.change_by else ""
    if figure.change is None:
        period = compared_time(wording, figure.compared_with) if figure.compared_with else ""
        return wording.text("a comparison with {period}", period=period) if period else wording.text("a comparison")
    compared = figure.compared_with
    then = during_compared(wording, compared) if compared else ""
    period = format_period(wording, compared, inside=True) if compared else ""
    if compared and compared.years is None:
        period = compared_time(wording, compared)
    message = "no change from {period}" if period else "no change"
    if difference:
        message = "no change ({difference}) from {period}" if period else "no change ({difference})"
    return wording.text(message, difference=difference, period=period, during=then)


def _difference(wording: Wording, figure: Figure, by: Difference) -> FormattedNumber:
    unit = _unit_of(figure, by)
    return format_quantity(wording, by.amount, unit, named=unit == "points")


def _by_difference(wording: Wording, figure: Figure, by: Difference) -> str:
    """Return a difference as it is before *more than*: Russian *примерно на 15 %*."""
    return _by_amount(wording, by.amount, _unit_of(figure, by))


def _by_amount(wording: Wording, quantity: Quantity, unit: str) -> str:
    number = quantity.value or Decimal(0)
    amount = with_unit(wording, number, unit, named=unit == "points", case="by")
    of_amount = with_unit(wording, number, unit, named=unit == "points", case="of")
    message = _DIFFERENCES[quantity.qualifier]
    context = "difference in percent" if unit == "percent" else "difference"  # Spanish has an article: un 15 % más
    return wording.text(message, context=context, number=amount, of_number=of_amount)


def _unit_of(figure: Figure, by: Difference) -> str:
    """The unit of a difference: percent if it is given so, and otherwise that of the figure; of rates, points."""
    return "percent" if by.percent else "points" if figure.unit == "percent" else figure.unit
