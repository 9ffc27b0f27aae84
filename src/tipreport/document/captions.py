"""The words that go with a picture: the caption of a ladder; the title and the alternative text of a panel."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Rung, Series, TierLadder
from tipreport.document.joining import capital, marks_of, sentences, stopped
from tipreport.document.spans import CitationRef, NoteRef, Span, Spans, Strong, Text
from tipreport.wording.labels import Labels
from tipreport.wording.phrases import NBSP


def ladder_caption(block: TierLadder, labels: Labels) -> Spans:
    """Where the record is from, each year of which there is more to say, and what letters mean."""
    record = marks_of(span for rung in block.rungs if _is_plain(rung) for span in rung.record)
    parts: list[Spans] = [(Text(labels.ladder_filled), *record, Text("."))] if record else []
    for rung in block.rungs:
        if rung.claims or (rung.record and not _is_plain(rung)):
            parts += _more(rung, labels)
    if any(cell.tier == "Tier 2 Watch List" for rung in block.rungs for cell in rung.cells):
        parts.append((Text(labels.ladder_letters),))
    return sentences(parts)


def panel_title(panel: Series) -> Spans:
    """The label, the detail, and all citations and references of the panel."""
    marks = marks_of((*panel.marks, *(mark for amount in panel.amounts for mark in amount.marks)))
    detail = (Text(f", {panel.detail}"),) if panel.detail else ()
    return (Strong(panel.label), *detail, *marks)


def panel_in_words(panel: Series) -> str:
    """Title, then every value and what is missing."""
    return f"{stopped(panel.title)} {'; '.join(f'{each.period}: {each.text}' for each in panel.amounts)}."


def _is_plain(rung: Rung) -> bool:
    """Whether the record says no more of these years than their cell shows."""
    return all(
        isinstance(span, CitationRef) or span.text.replace(NBSP, " ") in {cell.tier for cell in rung.cells}
        for span in rung.record
        if not isinstance(span, NoteRef)
    ) and not any(isinstance(span, NoteRef) for span in rung.record)


def _more(rung: Rung, labels: Labels) -> Iterator[Spans]:
    """What the cell of some years does not show: more of the record, and what only sources say."""
    years = rung.years or labels.undated
    record = () if _is_plain(rung) else rung.record
    claims: list[Span] = []
    for claim in rung.claims:
        claims += (Text("; "), *claim) if claims else claim
    if not _is_dashed(rung):
        yield _told(years, (*record, Text("; "), *claims) if record and claims else (*record, *claims))
        return
    if record:
        yield _told(years, record)
    yield _told(labels.ladder_dashed.format(years=years), claims)


def _told(years: str, says: Sequence[Span]) -> Spans:
    ended = isinstance(last := says[-1], Text) and last.text.endswith(".")
    return (Text(f"{capital(years)}: "), *says, *(() if ended else (Text("."),)))


def _is_dashed(rung: Rung) -> bool:
    """Whether a claim has a cell of its own."""
    claimed = {cell.tier for cell in rung.cells if cell.claimed}
    return bool(claimed - {cell.tier for cell in rung.cells if not cell.claimed})
