"""The pillars: findings, programmes, series and figures of each, and the other figures."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, FindingGroup, FindingKind, Findings, Heading, TermEntry, Terms
from tipreport.document.figures import table
from tipreport.document.series import series_blocks
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Finding, Programme
from tipreport.wording import labels
from tipreport.wording.phrases import capital, facts, listed, sentences
from tipreport.wording.unsaid import missing_period, missing_term

_GROUPS: tuple[tuple[FindingKind, tuple[str | None, ...]], ...] = (
    ("effort", ("effort", "increased efforts")),
    ("shortfall", ("shortfall", "decreased efforts")),
    ("context", ("maintained efforts", None)),
)


def pillar(state: CompositionState, name: str) -> Iterator[Block]:
    """A pillar's section. The figures of the context stand further back, as other figures."""
    heading = state.heading(name)
    programmes = [row for row in state.brief.programmes if row.pillar == name]
    blocks: list[Block] = []
    if groups := tuple(_groups(state, name, has_programmes=bool(programmes))):
        blocks.append(Findings(groups))
    if programmes:
        entries = tuple(
            TermEntry(id=row.id or "", name=row.name, items=(_programme(state, row),)) for row in programmes
        )
        part = Heading(f"{name}-programmes", labels.PARTS["programmes"], 2)
        blocks += [part, Terms("programmes", labels.HEADS["programmes"], entries)]
    if name != "context":
        blocks += _figures(state, name)
    if blocks:
        yield heading
        yield from blocks


def other_figures(state: CompositionState) -> Iterator[Block]:
    """The figures of the context, and whatever has not been told."""
    heading = state.heading("other-figures")
    own = [figure for figure in state.brief.figures if figure.pillar == "context"]
    blocks = [*series_blocks(state, "context", own), *table(state, state.brief.figures)]
    if blocks:
        yield heading
        yield from blocks


def _figures(state: CompositionState, name: str) -> Iterator[Block]:
    own = [figure for figure in state.brief.figures if figure.pillar == name]
    charted = [*series_blocks(state, name, own)]
    yield from charted
    if lines := [*table(state, own)]:
        part = "more-figures" if charted else "figures"
        yield Heading(f"{name}-{part}", labels.PARTS[part], 2)
        yield from lines


def _groups(state: CompositionState, name: str, *, has_programmes: bool) -> Iterator[FindingGroup]:
    """Efforts, shortfalls, context. "None reported" only beside the other side, and never against a programme."""
    findings = [row for row in state.brief.findings if row.pillar == name]
    judged = any(row.assessment not in (None, "maintained efforts") for row in findings)
    for kind, assessments in _GROUPS:
        own = tuple(_finding(state, row) for row in findings if row.assessment in assessments)
        silent = judged and not own and kind != "context" and not (kind == "effort" and has_programmes)
        if own or silent:
            yield FindingGroup(
                kind=kind,
                label="" if name == "context" and not judged else labels.ASSESSMENTS[kind],
                findings=own,
                absence="" if own else labels.NONE_REPORTED,
            )


def _finding(state: CompositionState, row: Finding) -> Spans:
    judged = row.assessment or ""
    lead = capital(judged) if judged.endswith(" efforts") else ""
    return state.says(state.within(row), row, lead=lead)


def _programme(state: CompositionState, row: Programme) -> Spans:
    text = f"{row.name} {row.text or ''}"
    by = state.unnamed(text, row)
    said = facts(
        "" if row.kind == "other" else missing_term(text, row.kind),
        f"by {by}" if by else "",
        f"with {listed(state.bodies(row.partners))}" if row.partners else "",
        f"paid by {listed(state.bodies(row.funded_by))}" if row.funded_by else "",
        missing_period(text, row.period),
        state.elsewhere(row.place, text),
        f"for {row.group}" if row.group else "",
    )
    return state.says_of(row.name, sentences(said, row.text), row)
