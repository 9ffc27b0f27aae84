"""Checks of the parts of a figure: whether they make it, leave a remainder, or are more than it."""

from collections.abc import Iterator
from decimal import Decimal

from tipreport.checks.breakdowns import Breakdown, breakdowns
from tipreport.checks.figures import is_over_100_percent
from tipreport.checks.interval import allowed_by
from tipreport.checks.locations import format_figure_location
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.records import Figure
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.amounts import format_number, format_quantity, format_value, is_money, with_unit
from tipreport.wording.figures import format_share, measure_label
from tipreport.wording.names import place_in_phrase
from tipreport.wording.phrases import listed, lower
from tipreport.wording.unsaid import missing

_ALL = (Decimal(100), 0)


def sums_of_parts(index: BriefIndex) -> Iterator[DataNote]:
    """Breakdowns that make their whole, leave a remainder, or are more than the whole can be.

    A remainder is told only of parts of the whole's own measure: of 46 victims identified, 39 referred are no
    breakdown.
    """
    for breakdown in breakdowns(index):
        whole = breakdown.whole
        numbers = allowed_by(whole)
        if breakdown.in_percent:
            if breakdown.total.low > _ALL and not any(is_over_100_percent(part) for part in breakdown.parts):
                says = f"Together, {_each(breakdown)} are more than the whole"
                yield _note(index, "over-100-percent", breakdown, says)
        elif breakdown.adds_up:
            yield _note(index, "adds-up", breakdown, f"{_each(breakdown)} make {format_value(whole)}")
        elif numbers is None:
            continue
        elif numbers.below(breakdown.total):
            says = f"The parts exceed the whole: {_each(breakdown)}, of {format_value(whole)}"
            yield _note(index, "exceeds-whole", breakdown, says)
        elif breakdown.total.below(numbers) and breakdown.parts[0].measure == whole.measure:
            says = f"Of {format_value(whole)}, {_each(breakdown)} are given; {_rest(breakdown)} not described"
            yield _note(index, "remainder", breakdown, says)


def percentages_of_percentages(index: BriefIndex) -> Iterator[DataNote]:
    """Shares of a share, one note for each whole: they are multiplied, never added."""
    for name, parts in index.parts.items():
        whole = index.wholes[name]
        shares = [part for part in parts if part.unit == "percent" and part.value.value is not None]
        if whole.unit == "percent" and whole.value.value is not None and shares:
            are = "are shares" if len(shares) > 1 else "is a share"
            of = format_quantity(whole.value, whole.unit).number
            yield DataNote(
                code="percentage-of-percentage",
                about=(index.row(whole),),
                location=format_figure_location(index, whole),
                content=(
                    f"{listed(str(format_value(part)) for part in shares)} {are} of the {of}, not of {_all(whole)}",
                    Cited(tuple(shares)),
                ),
            )


def _note(index: BriefIndex, code: str, breakdown: Breakdown, words: str) -> DataNote:
    place = format_figure_location(index, breakdown.whole)
    return DataNote(
        code=code, about=(index.row(breakdown.whole),), location=place, content=(words, Cited(breakdown.parts))
    )


def _each(breakdown: Breakdown) -> str:
    numbers = [part for part in breakdown.parts if part.value.value is not None]
    return listed(f"{format_value(part)} {_share(part, breakdown.whole)}" for part in numbers)


def _rest(breakdown: Breakdown) -> str:
    rest, unit = breakdown.rest, breakdown.whole.unit
    if rest is None:
        return "the others are"
    return f"the other {with_unit(format_number(rest), unit)} {'is' if rest == 1 or is_money(unit) else 'are'}"


def _share(part: Figure, whole: Figure) -> str:
    """What a part is beside its whole: ``children in forced labour``, ``citizens of Serbia``."""
    form = part.form if part.form != "other" else None
    said = format_share(part.replace(form=None) if form else part)
    is_only_the_measure = said == measure_label(part.measure)
    if form and missing(said, form):
        said = f"in {form}" if is_only_the_measure else f"{said} in {form}"
    elif is_only_the_measure:
        said = lower(said)
    if part.place in (None, whole.place):
        return said
    return f"{said} worldwide" if part.place == "world" else f"{said} in {place_in_phrase(str(part.place))}"


def _all(whole: Figure) -> str:
    known = MEASURES[whole.measure].of
    return "the whole" if whole.of in (None, known) else f"all {whole.of}"
