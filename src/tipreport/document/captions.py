"""Text for drawings: the caption of a ladder; the title and the alternative text of a panel; parts as a sentence."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Breakdown, Rung, Series, TermEntry, TierLadder
from tipreport.document.joining import bound_text, capital, ended, has_words, marks_of, sentences, stopped
from tipreport.document.spans import Span, Spans, Strong, Text, mixed
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction

__all__ = [
    "breakdown_in_words",
    "in_quotation_marks",
    "ladder_caption",
    "panel_in_words",
    "panel_title",
    "strips_caption",
    "time_axis_note",
]

_FEWEST_AGREEING = 2  # years whose claims share a sentence


def ladder_caption(block: TierLadder, labels: Labels, direction: Direction = "ltr") -> Spans:
    """Return the source of the record, the details of each year that the cells do not show, and a key to letters.

    In a document from right to left it begins with the direction of the years.
    """
    years = [year for rung in block.rungs for year in (rung.first, rung.last) if year is not None]
    ends = (str(min(years)), str(max(years))) if years else ()
    record = record_marks(block.rungs)
    parts: list[Spans] = [time_axis_note(ends, labels, direction)]
    parts += [(Text(labels.ladder_filled), *record, Text("."))] if record else []
    agreeing = [rung for rung in block.rungs if rung.agreeing]
    if len(agreeing) < _FEWEST_AGREEING:
        agreeing = []
    else:
        parts.append(_agreeing(agreeing, labels))
    for rung in block.rungs:
        if rung not in agreeing and (rung.claims or rung.has_more):
            parts += rung_in_words(rung, labels)
    return sentences((*parts, *letters_note(block.rungs, labels), strips_caption(block, labels)))


def record_marks(rungs: Sequence[Rung]) -> Spans:
    """Return the citations of official tiers whose cells need no further explanation."""
    return marks_of(span for rung in rungs if not rung.has_more for span in rung.record)


def letters_note(rungs: Sequence[Rung], labels: Labels) -> Iterator[Spans]:
    """Yield a sentence for each tier whose cells have letters."""
    tiers = {cell.tier for rung in rungs for cell in rung.cells}
    letters = {"Tier 2 Watch List": labels.ladder_letters, "Special Case": labels.special_case_note}
    yield from ((Text(note),) for tier, note in letters.items() if tier in tiers)


def strips_caption(block: TierLadder, labels: Labels) -> Spans:
    """Return the rule that chose the countries below a ladder, and how to read their strips."""
    if not block.strips:
        return ()
    cells = (cell for strip in block.strips for rung in strip.rungs for cell in rung.cells[:1])  # as a strip shows them
    hatched = (Text(labels.strips_hatched),) if any(cell.tier == "Special Case" for cell in cells) else ()
    return sentences((block.rule, (Text(labels.ladder_strips),), hatched))


def time_axis_note(periods: Sequence[str], labels: Labels, direction: Direction) -> Spans:
    """Return the sentence that a drawn time axis begins at the right; nothing in a document from left to right."""
    if direction == "ltr" or not periods or periods[0] == periods[-1]:
        return ()
    return (Text(labels.years_from_right.format(first=periods[0], last=periods[-1])),)


def panel_title(panel: Series) -> Spans:
    """Return the label, the detail, and all citations and references of the panel."""
    marks = marks_of((*panel.marks, *(mark for amount in panel.amounts for mark in amount.marks)))
    detail = (Text(mixed(panel.separator, panel.detail)),) if panel.detail else ()
    return (Strong(panel.label), *detail, *marks)


def panel_in_words(panel: Series, labels: Labels) -> str:
    """Return the title, then every value, also those that are missing."""
    values = (f"{each.period}{labels.lead_separator}{each.text}" for each in panel.amounts)
    return f"{stopped(panel.title)} {labels.clause_separator.join(values)}."


def in_quotation_marks(text: str, labels: Labels) -> str:
    """Return the words of a quotation, which keep their language, in the quotation marks of the document."""
    opening, closing = labels.quotation.split("{text}")
    return mixed(opening, text, closing)


def breakdown_in_words(breakdown: Breakdown, labels: Labels) -> Spans:
    """Return the parts of a figure as a sentence: "Of these: 39 citizens of Serbia; 7 not described."."""
    parts = sentences((part.content for part in breakdown.parts), labels.clause_separator)
    return ended(Text(mixed(breakdown.lead, " ")), *parts)


def rung_in_words(rung: Rung, labels: Labels) -> Iterator[Spans]:
    """Yield the details of some years that their cell does not show: of the record, and of claims."""
    years = rung.years or labels.undated
    record = rung.record if rung.has_more else ()
    claims: list[Span] = []
    for claim in rung.claims:
        claims += (Text(labels.clause_separator), *claim) if claims else claim
    if not _is_dashed(rung):
        yield _years(
            labels,
            years,
            (*record, Text(labels.clause_separator), *claims) if record and claims else (*record, *claims),
        )
        return
    if rung.is_disputed:
        both = (*record, Text(labels.clause_separator), *claims) if claims else record
        yield _years(labels, labels.ladder_dashed.format(years=years), both)
        return
    if record:
        yield _years(labels, years, record)
    yield _years(labels, labels.ladder_dashed.format(years=years), claims)


def _agreeing(rungs: Sequence[Rung], labels: Labels) -> Spans:
    """The years in which sources agree with the record, with the details and citations of each."""
    claims = sentences(((bound_text(rung.years), *rung.agreeing) for rung in rungs), labels.clause_separator)
    return ended(Text(f"{labels.ladder_agreeing}{labels.lead_separator}"), *claims)


def _years(labels: Labels, years: str, content: Sequence[Span]) -> Spans:
    ended = isinstance(last := content[-1], Text) and last.text.endswith(".")
    return (bound_text(f"{capital(years)}{labels.lead_separator}"), *content, *(() if ended else (Text("."),)))


def _is_dashed(rung: Rung) -> bool:
    """Whether a claim has a separate cell."""
    claimed = {cell.tier for cell in rung.cells if cell.claimed}
    return bool(claimed - {cell.tier for cell in rung.cells if not cell.claimed})


def run_in(entry: TermEntry, labels: Labels) -> Spans:
    """Return an entry as one line, for a list that is too short for a table: its name in bold, then its text."""
    content = sentences(entry.items)
    return (
        (Strong(mixed(entry.name, labels.lead_separator)), *content)
        if has_words(content)
        else (Strong(entry.name), *content)
    )
