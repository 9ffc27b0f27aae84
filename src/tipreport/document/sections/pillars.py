"""The pillars: findings, programmes, series and figures of each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from tipreport.document.blocks import Block, Finding, FindingGroup, FindingKind, Findings, Heading
from tipreport.document.figures.lines import figure_table
from tipreport.document.figures.over_time import series_blocks
from tipreport.document.sections.programmes import programme_blocks
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model import records
from tipreport.wording.missing_words import missing_period, unnamed, with_country
from tipreport.wording.names import short_name
from tipreport.wording.phrases import capital, sentence, with_details
from tipreport.wording.sections import PILLARS, findings_label, no_findings, part_name

_GROUPS: tuple[tuple[FindingKind, tuple[str | None, ...]], ...] = (
    ("effort", ("effort", "increased efforts")),
    ("shortfall", ("shortfall", "decreased efforts")),
    ("context", ("maintained efforts", None)),
)


def pillar(state: CompositionState, name: str) -> Iterator[Block]:
    """Yield a pillar's section. The figures of the context come later, as other figures."""
    heading = state.heading(name)
    programmes = [row for row in state.brief.programmes if row.pillar == name]
    blocks: list[Block] = []
    if groups := tuple(_groups(state, name, has_programmes=bool(programmes))):
        blocks.append(Findings(groups, name))
    blocks += programme_blocks(state, name, programmes)
    if name != "context":
        blocks += _figures(state, name)
    if blocks:
        yield heading
        yield from blocks


SECTIONS: tuple[Callable[[CompositionState], Iterable[Block]], ...] = tuple(
    partial(pillar, name=name) for name in PILLARS
)


def _figures(state: CompositionState, name: str) -> Iterator[Block]:
    own = [figure for figure in state.brief.figures if figure.pillar == name]
    charted = [*series_blocks(state, name, own)]
    yield from charted
    if lines := [*figure_table(state, own)]:
        part = "more-figures" if charted else "figures"
        yield Heading(f"{name}-{part}", part_name(state.wording, part), 2)
        yield from lines


def _groups(state: CompositionState, name: str, *, has_programmes: bool) -> Iterator[FindingGroup]:
    """Efforts, shortfalls, context. "None reported" only where there is the other kind.

    Of efforts, it is also not stated where a programme or maintained efforts are reported.
    """
    findings = [row for row in state.brief.findings if row.pillar == name]
    ranks = {id(row): rank for rank, row in enumerate(_ranked(findings), 1)}
    judged = any(row.assessment not in (None, "maintained efforts") for row in findings)
    has_efforts = has_programmes or any(row.assessment == "maintained efforts" for row in findings)
    for kind, assessments in _GROUPS:
        own = tuple(
            Finding(content=_finding(state, row), rank=ranks[id(row)], record=state.ref(row))
            for row in findings
            if row.assessment in assessments
        )
        shows_absence = judged and not own and kind != "context" and not (kind == "effort" and has_efforts)
        if own or shows_absence:
            yield FindingGroup(
                kind=kind,
                label="" if name == "context" and not judged else findings_label(state.wording, kind),
                findings=own,
                absence="" if own else no_findings(state.wording),
            )


def _ranked(findings: Sequence[records.Finding]) -> list[records.Finding]:
    """Findings in the order in which a short document selects them.

    Key findings come first, in the order of the brief. Then the first effort and the first shortfall, the other
    shortfalls, the other efforts, and context. Increased and decreased efforts come before efforts and shortfalls.
    """
    kinds = [
        sorted((row for row in findings if row.assessment in assessments), key=lambda row: row.assessment == kind)
        for kind, assessments in _GROUPS
    ]
    efforts, shortfalls, context = kinds
    ranked = [*efforts[:1], *shortfalls[:1], *shortfalls[1:], *efforts[1:], *context]
    keys = [row for row in findings if row.key]
    return [*keys, *(row for row in ranked if not row.key)]


def _finding(state: CompositionState, row: records.Finding) -> Spans:
    lead = ""
    if row.assessment and row.assessment.endswith(" efforts"):
        lead = capital(state.wording.term("assessment", row.assessment))
    return state.sentence(_with_details(state, row), row, lead=lead)


def _with_details(state: CompositionState, row: records.Finding) -> str:
    """A finding, then in brackets its period, place and organisation, unless its text has them."""
    text = row.text
    known = with_country(state.wording, text, state.index.subject)
    organisation = state.index.by(row)
    by = unnamed(known, organisation, short_name(organisation)) if organisation else ""
    period = missing_period(state.wording, text, row.period, article=False)
    details = state.wording.listed(period, state.other_place(row.place, f"{text} {by}"), by)
    return with_details(sentence(text), details)
