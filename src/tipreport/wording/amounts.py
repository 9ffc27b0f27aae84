"""Numbers with their qualifier and unit, the same in every format."""

from decimal import Decimal

from attrs import frozen

from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure, Penalty
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.formats import Case
from tipreport.wording.numbers import has_form_of, range_with_unit, with_rate, with_unit
from tipreport.wording.quotation_marks import to_quote
from tipreport.wording.wording import Wording

NOT_GIVEN = {"not stated": "not given", "not reported": "not reported", "not known": "not known"}
_NAMED = frozenset({"persons", "cases"})  # units with a noun where the measure counts something else
_QUALIFIERS = {
    "about": "about {number}",
    "at least": "at least {number}",
    "more than": "more than {number}",
    "at most": "at most {number}",
    "less than": "less than {number}",
}


_AGE = "age of victims"


@frozen
class FormattedNumber:
    """A number in words: ``about `` and ``20%``. ``words`` means that there is no number."""

    qualifier: str
    number: str
    words: bool = False
    _of: str | None = None

    def __str__(self) -> str:
        return self.qualifier + self.number

    @property
    def of(self) -> str:
        """The form after words such as *of* and *more than*, where the language has one."""
        return str(self) if self._of is None else self._of


def quoted(wording: Wording, text: str) -> str:
    """Return the text in quotation marks. Those that it has itself are of the second level."""
    return wording.text("“{text}”", text=to_quote(text, wording.labels.quotation))


def format_not_given(wording: Wording, qualifier: str) -> str:
    """Return the words for a number that is not stated, not reported or not known."""
    return wording.text(NOT_GIVEN[qualifier])


def format_quantity(
    wording: Wording,
    quantity: Quantity,
    unit: str,
    printed: str | None = None,
    per: str | None = None,
    *,
    named: bool = False,
) -> FormattedNumber:
    """Return a quantity with its unit; if it is not a number, in the source's own words or as not given.

    The number is last in every language, since charts draw it larger than the words before it. A ``named`` number has
    the noun of its unit: ``3 people``, ``2 points``.
    """
    match quantity.qualifier:
        case "not stated" | "not reported" | "not known":
            return FormattedNumber("", format_not_given(wording, quantity.qualifier), words=True)
        case "vague":
            return FormattedNumber("", with_rate(wording, quoted(wording, printed or ""), per), words=True)
        case "unreadable":
            return FormattedNumber("", wording.text("“{text}” (as printed)", text=printed or ""), words=True)
    number, of_number = _both_forms(wording, quantity, unit, per, named=named)
    if quantity.qualifier == "less than" and unit in _NAMED:
        message = "fewer than {number}"
        text = wording.text(message, number=number, of_number=of_number)
        of_text = wording.text(message, context="of", number=number, of_number=of_number)
        return _split(text, of_text, number, of_number)
    if quantity.qualifier in _QUALIFIERS:
        return _qualified(wording, _QUALIFIERS[quantity.qualifier], number, of_number, unit)
    return FormattedNumber("", number, of=of_number)


def _qualified(
    wording: Wording, message: str, number: str, of_number: str, unit: str, *, is_range: bool = False
) -> FormattedNumber:
    """A number with words before it. Percentages have an article in some languages: *más del 50 %*.

    A bare number is alone in its clause, as after the Arabic *ما تقديره*; a bare range is without its preposition.
    """
    context, of_context = ("percentage", "of, percentage") if unit == "percent" else ("", "of")
    bare = of_number if is_range else number
    text = of_text = wording.text(message, context=context, number=number, of_number=of_number, bare_number=bare)
    if wording.is_translated:
        of_text = wording.text(message, context=of_context, number=number, of_number=of_number, bare_number=bare)
    return _split(text, of_text, number, of_number)


def _both_forms(
    wording: Wording, quantity: Quantity, unit: str, per: str | None = None, *, named: bool = False
) -> tuple[str, str]:
    """A number or range with its unit, and its form after words such as *more than*; English has one form."""

    def made(case: Case) -> str:
        if quantity.upper is not None:
            return range_with_unit(wording, quantity, unit, per, named=named, case=case)
        return with_unit(wording, quantity.value or Decimal(0), unit, per, named=named, case=case)

    number = made("")
    return number, made("of") if has_form_of(wording, quantity, unit, named=named) else number


def _split(text: str, of_text: str, number: str, of_number: str) -> FormattedNumber:
    """Return a number with the words of its message: as its qualifier, if they come before it."""
    for end in (of_number, number):
        if text.endswith(end):
            return FormattedNumber(text.removesuffix(end), end, of=of_text)
    return FormattedNumber("", text, of=of_text)


def format_value(wording: Wording, figure: Figure) -> FormattedNumber:
    """Return a figure's number: ``an estimated 80,000 to 120,000``. The number is last in every language."""
    named = figure.unit in _NAMED and figure.unit != _usual_unit(figure)
    made = format_quantity(wording, figure.value, figure.unit, figure.printed, figure.per, named=named)
    is_youngest = figure.measure == _AGE and figure.unit == "years" and figure.value.qualifier == "at least"
    if not is_youngest and not _is_estimate(figure):
        return made
    number, of_number = _both_forms(wording, figure.value, figure.unit, figure.per, named=named)
    if is_youngest:
        return _qualified(wording, "as young as {number}", number, of_number, figure.unit)
    is_range = figure.value.upper is not None
    return _qualified(wording, "an estimated {number}", number, of_number, figure.unit, is_range=is_range)


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
