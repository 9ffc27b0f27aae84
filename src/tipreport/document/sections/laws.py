"""Laws, after the penalties."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Paragraph, TermEntry, Terms
from tipreport.document.joining import bound_text, ended, sentences
from tipreport.document.sections.judged_laws import judged_laws, judgements
from tipreport.document.sections.penalties import penalties
from tipreport.document.sections.treaties import has_more, ratifications, treaties
from tipreport.document.spans import Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import Law
from tipreport.wording.matrices import standard_sentence
from tipreport.wording.missing_words import missing_period, missing_term
from tipreport.wording.phrases import paragraph
from tipreport.wording.records import describe_law, named_only
from tipreport.wording.sections import heads
from tipreport.wording.short_names import also_written, named

FOREIGN_LAW = 2
"""The least rank of a law of another country."""


def laws(state: CompositionState) -> Iterator[Block]:
    """Yield the penalties, the ratification of treaties, the laws judged by a standard, then all others.

    The laws of other countries come last: after each law of the brief's countries, also of those that are only named.
    """
    rows = state.brief.laws
    if rows or state.brief.penalties:
        yield state.heading("laws")
    if state.brief.penalties:
        yield from penalties(state, state.brief.penalties)
    ratified = ratifications(state, rows)
    yield from treaties(state, ratified)
    counted = {id(row) for row in ratified}
    judged = judgements([row for row in rows if id(row) not in counted])
    yield from judged_laws(state, judged)
    complete = {id(row) for row in ratified if not has_more(state, row)} | {id(each.law) for each in judged}
    others = [(row, id(row) not in counted) for row in rows if id(row) not in complete]
    only_named = {id(row) for row, shows_status in others if not _has_content(state, row, shows_status=shows_status)}
    if any(_is_foreign(state, row) for row, _ in others):  # a sentence with own laws would come after them
        only_named.clear()
        others.sort(key=lambda other: _rank(state, other[0]))
    entries = tuple(
        TermEntry(
            id=row.id or "",
            name=named(row),
            items=(_law(state, row, shows_status=shows_status),),
            records=(state.ref(row),),
            rank=_rank(state, row),
        )
        for row, shows_status in others
        if id(row) not in only_named
    )
    if entries:
        yield Terms("laws", heads(state.wording, "laws"), entries)
    yield from _only_named(state, [row for row, _ in others if id(row) in only_named])


def _rank(state: CompositionState, row: Law) -> int:
    """The laws of the brief's countries come first, and among them those with a content."""
    return (FOREIGN_LAW if _is_foreign(state, row) else 0) + (0 if row.text or row.standard else 1)


def _is_foreign(state: CompositionState, row: Law) -> bool:
    return row.place not in (None, "world", *(each.country for each in state.brief.countries))


def _law(state: CompositionState, row: Law, *, shows_status: bool) -> Spans:
    return state.sentence(paragraph(*_content(state, row, kind=row.kind, shows_status=shows_status)), row)


def _content(
    state: CompositionState, row: Law, *, kind: str, shows_status: bool, has_place: bool = True
) -> tuple[str, ...]:
    """The description of a law, its text, a judgement and further spellings; each may be empty.

    The place of a law of another country is in its description, unless the name of the law has it.
    """
    text = f"{row.name} {row.text or ''}"
    description = describe_law(
        state.wording,
        kind=kind,
        place=_place(state, row, row.name if _is_foreign(state, row) else text) if has_place else "",
        by=state.organisation(row) if row.by else "",
        period=missing_period(state.wording, text, row.period),
        status=row.status if shows_status else None,
    )
    standard = standard_sentence(state.wording, row.standard) if row.standard else ""
    return description, row.text or "", standard, also_written(state.wording, row)


def _has_content(state: CompositionState, row: Law, *, shows_status: bool) -> bool:
    """Whether there is more to a law than its name, its kind, and its place if it is of the brief's countries."""
    has_place = row.place == "world" or _is_foreign(state, row)
    return any(_content(state, row, kind="", shows_status=shows_status, has_place=has_place))


def _place(state: CompositionState, row: Law, text: str) -> str:
    """The place of a law, unless a text names it, as `describe_law` has it."""
    return "world" if row.place == "world" else state.other_place(row.place, text)


def _only_named(state: CompositionState, rows: Sequence[Law]) -> Iterator[Block]:
    """Yield a sentence with the names of laws, each with its kind and place in brackets if the name lacks them."""
    if not rows:
        return
    shared = state.shared_citations(*rows)
    names = []
    for row in rows:
        kind = describe_law(
            state.wording,
            kind=row.kind if missing_term(row.name, state.wording.term("law kind", row.kind)) else "",
            place=_place(state, row, row.name),
            by="",
            period="",
            status=None,
        )
        marks = state.references(row) if shared else state.marks(row)
        names.append((bound_text(f"{named(row)} ({kind})" if kind else named(row)), *marks))
    lead = Strong(f"{named_only(state.wording)}{state.wording.labels.lead_separator}")
    spans = ended(lead, *sentences(names, state.wording.labels.clause_separator), *shared)
    yield Paragraph(spans, records=tuple(map(state.ref, rows)))
