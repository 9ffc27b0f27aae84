"""Numbers in the summary and in findings that no figure has, or that are superseded: checks that read prose."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import field, frozen

from tipreport.checks.breakdowns import breakdowns
from tipreport.checks.change_words import speaks_of_change, speaks_of_percents
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.prose import Quoted, numbers_in_names, quantities
from tipreport.checks.time_words import AGE
from tipreport.index import BriefIndex
from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import figures as figure_sentences
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Wording

_NAMED = ("laws", "organisations", "persons", "programmes")
_DIGITS = re.compile("[0-9]+")
_LEAST = 10  # a number in a finding that may be a figure
_NEAR = 20  # a rounded number is nearer than a twentieth of it


@frozen
class _Numbers:
    """The numbers of a brief, without their signs, in the language of its texts."""

    language: str
    numbers: set[Decimal] = field(factory=set)
    percents: set[Decimal] = field(factory=set)
    changes: set[Decimal] = field(factory=set)
    """Differences from earlier values."""
    percents_of_change: set[Decimal] = field(factory=set)
    times: set[str] = field(factory=set)
    """The units of time of which records have a number, and whether they have an age."""

    def has(self, quoted: Quoted, text: str) -> bool:
        """Return whether a number of a text is known.

        Without a word for a change or for percentages, it is neither.
        """
        is_known = self._is_among(self.percents if quoted.percent else self.numbers, quoted)
        if not is_known and not quoted.percent and speaks_of_percents(text):  # “between 30 and 50%”
            is_known = self._is_among(self.percents, quoted)
        if not is_known and speaks_of_change(text, self.language):
            is_known = self._is_among(self.percents_of_change if quoted.percent else self.changes, quoted)
        return is_known

    def lacks(self, quoted: Quoted, text: str) -> bool:
        """Return whether a number should be that of a record and is not: a time only if records have any in its unit.

        ``14 hours a day`` describes how people work, and so do ages.
        """
        return (quoted.time is None or quoted.time in self.times) and not self.has(quoted, text)

    @staticmethod
    def _is_among(known: set[Decimal], quoted: Quoted) -> bool:
        if not known.isdisjoint((quoted.number, quoted.scaled)):
            return True
        return quoted.bound is not None and any(_rounds_to(number, quoted) for number in known)

    def add(self, number: Decimal | int | None, *, percent: bool = False) -> None:
        if number is not None:
            (self.percents if percent else self.numbers).add(abs(Decimal(number)))

    def add_quantity(self, quantity: Quantity, *, percent: bool = False) -> None:
        self.add(quantity.value, percent=percent)
        self.add(quantity.upper, percent=percent)


def summary_numbers(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find numbers in the summary that no record has and that follow from no figure: one note for each sentence.

    A number follows from the figures as a difference from the earlier value, if the sentence has a word such as *more*,
    as the sum or the remainder of parts, as the percentage of a figure, or as a rounded number after words such as
    *some* and *more than*. A time is no figure unless a record has one in its unit, see `_Numbers.lacks`.
    """
    if not index.brief.summary:
        return
    numbers, named, language = _numbers(index), set(_named(index)), index.brief.language
    for position, sentence in enumerate(index.brief.summary, 1):
        quoted = quantities(sentence.text, named, language)
        unknown = dict.fromkeys(each.written for each in quoted if numbers.lacks(each, sentence.text))
        if unknown:
            row = index.row(sentence)
            content = sentences.summary_numbers(wording, [*unknown], position, Cited((sentence,)))
            yield data_note(wording, "summary-number", (row,), format_location(wording, index, row), content)


def finding_numbers(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find numbers of ten or more in findings that no record has and that follow from no figure.

    Tables, charts and comparisons have figures only. A smaller number may be that of the people of one case.
    """
    if not index.brief.findings:
        return
    numbers, named, language = _numbers(index), set(_named(index)), index.brief.language
    for finding in index.brief.findings:
        text = finding.text or ""
        quoted = [each for each in quantities(text, named, language) if each.number >= _LEAST]
        unknown = dict.fromkeys(each.written for each in quoted if numbers.lacks(each, text))
        if unknown:
            row = index.row(finding)
            content = sentences.finding_numbers(wording, [*unknown])
            yield data_note(wording, "finding-number", (row,), format_location(wording, index, row), content)


def superseded_numbers(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find numbers in the summary that only superseded figures have: one note for each figure and sentence."""
    if not index.brief.summary or not index.revisions:
        return
    current, named, language = _numbers(index, superseded=False), set(_named(index)), index.brief.language
    for sentence in index.brief.summary:
        text = sentence.text
        old = [each for each in quantities(text, named, language) if not current.has(each, text)]
        for revision in index.revisions:
            latest = revision.latest[0]
            for figure in revision.earlier:
                if any(_is_number_of(each, figure, sentence.text) for each in old):
                    content = figure_sentences.superseded_number(
                        wording, figure, latest, index.edition_of(latest), Cited((latest,))
                    )
                    rows, location = (index.row(sentence),), format_location(wording, index, index.row(sentence))
                    yield data_note(wording, "summary-superseded", rows, location, content)


def _is_number_of(quoted: Quoted, figure: Figure, text: str) -> bool:
    numbers = _Numbers("")
    numbers.add_quantity(figure.value, percent=figure.unit == "percent")
    return numbers.has(quoted, text)


def _rounds_to(number: Decimal, quoted: Quoted) -> bool:
    """Return whether a number is near the round one of the text, on the side that the words before that give.

    *Some 700,000* is 694,398: nearer than half of the last place that is not zero, and than a twentieth. *More than*
    and *nearly* may be as far off as that place.
    """
    size = quoted.number
    place = Decimal(10) ** int(size.normalize().as_tuple().exponent)
    if quoted.bound == "about":
        return abs(number - size) <= min(place / 2, size / _NEAR)
    is_beyond = number > size if quoted.bound in ("more than", "at least") else number < size
    return is_beyond and abs(number - size) < min(place, size / _NEAR)


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


def _numbers(index: BriefIndex, *, superseded: bool = True) -> _Numbers:
    numbers, brief = _Numbers(index.brief.language), index.brief
    for figure in brief.figures:
        if superseded or not index.is_superseded(figure):
            _add_figure(numbers, index, figure)
    for penalty in brief.penalties:
        numbers.add_quantity(penalty.value)
        numbers.times.add(penalty.unit)
    for hotline in brief.hotlines:
        for digits in _DIGITS.findall(hotline.number):
            numbers.add(int(digits))
    for placement in brief.tiers:
        numbers.add(placement.consecutive)
        if placement.consecutive is not None:
            numbers.times.add("years")
    for breakdown in breakdowns(index):
        numbers.add(breakdown.rest)
        numbers.add(breakdown.plain, percent=breakdown.in_percent)
    return numbers


def _add_figure(numbers: _Numbers, index: BriefIndex, figure: Figure) -> None:
    percent = figure.unit == "percent"
    numbers.add_quantity(figure.value, percent=percent)
    numbers.times.update(_times_of(figure))
    if figure.change_by is not None:
        numbers.add_quantity(figure.change_by.amount, percent=percent or figure.change_by.percent)
    if figure.period is not None:
        numbers.add(figure.period.months)
    now = figure.value.value
    before, whole = index.earlier(figure), index.whole(figure)
    then = before.value.value if before else None
    if now is not None and then is not None:
        (numbers.percents_of_change if percent else numbers.changes).add(abs(now - then))
        if then:
            numbers.percents_of_change.add(Decimal(round(abs(now - then) / then * 100)))
    if percent and now is not None and whole is not None and whole.value.value is not None:
        numbers.add(whole.value.value * now / 100, percent=whole.unit == "percent")


def _times_of(figure: Figure) -> Iterator[str]:
    """The units of time of which a figure has a number; one of years may be an age."""
    yield figure.unit
    if figure.unit == "years":
        yield AGE
    if figure.period is not None and figure.period.months is not None:
        yield "months"
