"""Numbers in the summary that no figure has: the only check that reads prose."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import field, frozen

from tipreport.checks.breakdowns import breakdowns
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.prose import Quoted, numbers_in_names, quantities
from tipreport.index import BriefIndex
from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Wording

_NAMED = ("laws", "organisations", "persons", "programmes")
_DIGITS = re.compile("[0-9]+")


@frozen
class _Numbers:
    """The numbers of a brief, without their signs."""

    numbers: set[Decimal] = field(factory=set)
    percents: set[Decimal] = field(factory=set)

    def has(self, quoted: Quoted) -> bool:
        return quoted.number in self.percents or (not quoted.percent and quoted.number in self.numbers)

    def add(self, number: Decimal | int | None, *, percent: bool = False) -> None:
        if number is not None:
            (self.percents if percent else self.numbers).add(abs(Decimal(number)))

    def add_quantity(self, quantity: Quantity, *, percent: bool = False) -> None:
        self.add(quantity.value, percent=percent)
        self.add(quantity.upper, percent=percent)


def summary_numbers(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find numbers in the summary that no record has and that follow from no figure: one note for each sentence.

    A number follows from the figures as a difference from the earlier value, as the sum or the remainder of parts, or
    as the percentage of a figure.
    """
    if not index.brief.summary:
        return
    numbers, named, language = _numbers(index), set(_named(index)), index.brief.language
    for sentence in index.brief.summary:
        quoted = quantities(sentence.text, named, language)
        unknown = dict.fromkeys(each.written for each in quoted if not numbers.has(each))
        if unknown:
            row = index.row(sentence)
            content = sentences.summary_numbers(wording, [*unknown], Cited((sentence,)))
            yield data_note(wording, "summary-number", (row,), format_location(wording, index, row), content)


def _named(index: BriefIndex) -> Iterator[tuple[str, str]]:
    """The numbers in the names of records, each with the word next to it."""
    brief = index.brief
    names = [brief.title, brief.subject_name or "", *(row.word for row in brief.definitions)]
    names += [row.title for row in brief.sources if row.title]
    for list_name in _NAMED:
        for row in getattr(brief, list_name):
            names += [row.name, *getattr(row, "also", ())]
    for name in names:
        yield from numbers_in_names(name)


def _numbers(index: BriefIndex) -> _Numbers:
    numbers, brief = _Numbers(), index.brief
    for figure in brief.figures:
        _add_figure(numbers, index, figure)
    for penalty in brief.penalties:
        numbers.add_quantity(penalty.value)
    for hotline in brief.hotlines:
        for digits in _DIGITS.findall(hotline.number):
            numbers.add(int(digits))
    for placement in brief.tiers:
        numbers.add(placement.consecutive)
    for breakdown in breakdowns(index):
        numbers.add(breakdown.rest)
        numbers.add(breakdown.plain, percent=breakdown.in_percent)
    return numbers


def _add_figure(numbers: _Numbers, index: BriefIndex, figure: Figure) -> None:
    percent = figure.unit == "percent"
    numbers.add_quantity(figure.value, percent=percent)
    if figure.change_by is not None:
        numbers.add_quantity(figure.change_by.amount, percent=percent or figure.change_by.percent)
    if figure.period is not None:
        numbers.add(figure.period.months)
    now = figure.value.value
    before, whole = index.earlier(figure), index.whole(figure)
    then = before.value.value if before else None
    if now is not None and then is not None:
        numbers.add(now - then, percent=percent)
        numbers.add(round(abs(now - then) / then * 100) if then else None, percent=True)
    if percent and now is not None and whole is not None and whole.value.value is not None:
        numbers.add(whole.value.value * now / 100, percent=whole.unit == "percent")
