"""The programmes of a pillar."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Heading, Paragraph, TermEntry, Terms
from tipreport.document.joining import bound_text
from tipreport.document.spans import Link, Spans, Text
from tipreport.document.state import CompositionState
from tipreport.model.records import Programme
from tipreport.wording.missing_words import missing_period, missing_term
from tipreport.wording.phrases import capital, host, paragraph
from tipreport.wording.records import describe_programme
from tipreport.wording.sections import heads, page_heads, part_name

_FEWEST_SHARED = 3  # of fewer programmes the description is not worth a line of its own


def programme_blocks(state: CompositionState, pillar: str, programmes: Sequence[Programme]) -> Iterator[Block]:
    """Yield the programmes of a pillar.

    A description that several programmes share is printed once, above them, if they have nothing else but their pages.
    """
    if not programmes:
        return
    groups: dict[object, list[Programme]] = {}
    for row in programmes:
        groups.setdefault(_shared_fields(row), []).append(row)
    shared = [
        rows for key, rows in groups.items() if key and len(rows) >= _FEWEST_SHARED and _shared_description(state, rows)
    ]
    apart = [row for row in programmes if not any(row in rows for rows in shared)]
    yield Heading(f"{pillar}-programmes", part_name(state.wording, "programmes"), 2)
    if apart:
        yield _terms(state, heads(state.wording, "programmes"), apart, [_programme(state, row) for row in apart])
    for rows in shared:
        yield Paragraph(
            (
                bound_text(_shared_description(state, rows)),
                *state.cite(*rows),
                Text(state.wording.labels.lead_separator.rstrip()),
            )
        )
        yield _terms(state, page_heads(state.wording), rows, [_page(state, row) for row in rows])


def _shared_fields(row: Programme) -> tuple[object, ...]:
    """The fields that describe a programme; none if it has a text of its own, or no page."""
    if row.text or not row.address:
        return ()
    return row.kind, row.by, row.partners, row.funded_by, row.period, row.place, row.group, row.sources


def _terms(
    state: CompositionState, columns: tuple[str, str], rows: Sequence[Programme], contents: Sequence[Spans]
) -> Terms:
    entries = (
        TermEntry(id=row.id or "", name=row.name, items=(content,), records=(state.ref(row),))
        for row, content in zip(rows, contents, strict=True)
    )
    return Terms("programmes", columns, tuple(entries))


def _shared_description(state: CompositionState, rows: Sequence[Programme]) -> str:
    first = rows[0]
    return capital(_described(state, first, "", "" if first.kind == "other" else first.kind))


def _page(state: CompositionState, row: Programme) -> Spans:
    return (*_link(row), *state.references(row))


def _link(row: Programme) -> Spans:
    return (Link(host(row.address), row.address),) if row.address else ()


def _programme(state: CompositionState, row: Programme) -> Spans:
    text = f"{row.name} {row.text or ''}"
    words = (row.kind, state.wording.term("programme kind", row.kind))  # a text may not be translated
    is_named = row.kind == "other" or not all(missing_term(text, word) for word in words)
    description = _described(state, row, text, "" if is_named else row.kind)
    if not description and not row.text and row.kind != "other":  # else the row would have only its citations
        description = state.wording.term("programme kind", row.kind)
    spans = state.sentence_or_marks(row.name, paragraph(description, row.text), row)
    return (*spans, Text(" "), *_link(row)) if row.address else spans


def _described(state: CompositionState, row: Programme, text: str, kind: str) -> str:
    """The description of a programme without the words that a text already has."""
    return describe_programme(
        state.wording,
        kind=kind,
        by=state.unnamed(text, row),
        partners=state.organisations(row.partners),
        funders=state.organisations(row.funded_by),
        period=missing_period(state.wording, text, row.period),
        place=state.other_place(row.place, text),
        group=row.group or "",
    )
