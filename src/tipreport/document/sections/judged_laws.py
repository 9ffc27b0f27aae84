"""The laws that a source judges by an international standard."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document.blocks import Block, Matrix, MatrixRow
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.sections.goods import ROW_EACH
from tipreport.document.spans import Spans, Text
from tipreport.document.state import CompositionState
from tipreport.model.records import Law
from tipreport.text_forms import judgement_of
from tipreport.wording.first_words import continued
from tipreport.wording.matrices import (
    STANDARDS,
    law_heads,
    laws_caption,
    laws_total,
    standard_heads,
    standard_pattern,
)
from tipreport.wording.missing_words import missing_period
from tipreport.wording.names import known_in_phrase
from tipreport.wording.phrases import capital, paragraph, stopped, without_stop
from tipreport.wording.records import describe_law
from tipreport.wording.short_names import also_written, named

_FEWEST = 2  # a table has at least as many rows


@frozen(kw_only=True)
class JudgedLaw:
    """A law, the judgement, and the law's text without the judgement."""

    law: Law
    standard: str
    text: str


def judgements(rows: Sequence[Law]) -> list[JudgedLaw]:
    """Return the laws that a source judges, those first that do not meet the standard; none if there are too few."""
    found = [
        JudgedLaw(law=row, standard=judgement.standard, text=judgement.text)
        for row in rows
        if (judgement := judgement_of(row))
    ]
    found.sort(key=lambda each: STANDARDS.index(each.standard))
    return found if len(found) >= _FEWEST else []


def judged_laws(state: CompositionState, laws: Sequence[JudgedLaw]) -> Iterator[Block]:
    """Yield the judged laws as a table of marks."""
    if not laws:
        return
    shared = state.shared_citations(*(each.law for each in laws))
    merged = len(laws) > ROW_EACH
    name_head, text_head = law_heads(state.wording)
    yield Matrix(
        id="laws",
        name_head=name_head,
        text_head=text_head,
        mark_heads=standard_heads(state.wording),
        rows=tuple(_rows(state, laws, shared, merged=merged)),
        total=laws_total(state.wording, len(laws)),
        caption=spans_of(laws_caption(state.wording, shared, merged=merged)),
        judge=_judge(state, [each.law for each in laws]),
    )


def _judge(state: CompositionState, laws: Sequence[Law]) -> str:
    """The publisher of all sources that judge some laws; empty if it is not known, or if there are several."""
    sources = {chain.first: state.index.sources[chain.first] for law in laws for chain in law.sources}
    publishers = {source.publisher for source in sources.values()}
    publisher = publishers.pop() if len(publishers) == 1 else None
    return (known_in_phrase(state.wording, publisher) or publisher) if publisher else ""


def _rows(state: CompositionState, laws: Sequence[JudgedLaw], shared: Spans, *, merged: bool) -> Iterator[MatrixRow]:
    """A row for each law, or for each judgement and content."""
    groups: dict[object, list[JudgedLaw]] = {}
    for index, each in enumerate(laws):
        groups.setdefault((each.standard, _content(state, each)) if merged else index, []).append(each)
    for group in groups.values():
        standard, content = group[0].standard, _content(state, group[0])
        yield MatrixRow(
            names=tuple(
                (bound_text(named(each.law)), *(state.references(each.law) if shared else state.marks(each.law)))
                for each in group
            ),
            text=(Text(continued(state.wording, content)),) if content else (),
            marks=(None, None) if standard == "not stated" else (standard == "not met", standard == "met"),
            pattern=standard_pattern(state.wording, standard),
            records=tuple(state.ref(each.law) for each in group),
        )


def _content(state: CompositionState, each: JudgedLaw) -> str:
    """The details of a law, then its text: ``Uganda, 2009: No penalty for agents, brokers and officials``.

    After the text, they would read as the rest of its last list. A text of several sentences follows a full stop, and
    one after a status a semicolon: after *amended* and a colon, it would read as the amendment.
    """
    law = each.law
    text = f"{law.name} {each.text}"
    description = describe_law(
        state.wording,
        kind="" if law.kind in ("law", "standard") else law.kind,
        place="world" if law.place == "world" else state.other_place(law.place, text),
        by=state.organisation(law) if law.by else "",
        period=missing_period(state.wording, text, law.period),
        status=law.status,
    )
    own = without_stop(each.text)
    is_phrase = not any(f"{stop} " in f"{own} " for stop in ".!?")
    parts = [description, own]
    if is_phrase and description and own:
        labels = state.wording.labels
        after_status = f"{labels.clause_separator}{continued(state.wording, own)}"
        parts = [f"{description}{after_status if law.status else f'{labels.lead_separator}{own}'}"]
    first, *others = [part for part in (*parts, also_written(state.wording, law)) if part] or [""]
    if not others:
        return without_stop(first)
    *others, last = others
    return " ".join(filter(None, (stopped(first), paragraph(*others), capital(without_stop(last)))))
