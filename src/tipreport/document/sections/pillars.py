"""The pillars: findings, programmes, series and figures of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from tipreport.document.blocks import Block, Finding, FindingGroup, FindingKind, Findings, Heading
from tipreport.document.figures.lines import figure_table
from tipreport.document.figures.over_time import series_blocks
from tipreport.document.sections.programmes import programme_blocks
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model import records
from tipreport.model.codes import COUNTRIES
from tipreport.wording.missing_words import is_abridged, missing_period, unnamed, with_country, with_government
from tipreport.wording.names import country_name
from tipreport.wording.phrases import capital, has_several_sentences, sentence, with_details
from tipreport.wording.pronouns import begins_with_pronoun, with_subject
from tipreport.wording.sections import PILLARS, findings_label, no_findings, part_name
from tipreport.wording.short_names import name_without_addition
from tipreport.wording.verdicts import repeats_verdict
from tipreport.wording.wording import ENGLISH

_GROUPS: tuple[tuple[FindingKind, tuple[str | None, ...]], ...] = (
    ("effort", ("increased efforts", "effort", "maintained efforts")),
    ("shortfall", ("decreased efforts", "shortfall")),
    ("context", (None,)),
)
_VERDICTS = ("increased efforts", "maintained efforts", "decreased efforts")
_ON_A_CHANGE = ("increased efforts", "decreased efforts")


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

    Of efforts, it is also not stated where a programme is reported. The text of maintained efforts may be a
    shortfall: where they are, it is not stated that there are no shortfalls, and they come after all efforts.
    """
    findings = sorted((row for row in state.brief.findings if row.pillar == name), key=_position)
    ranks = {id(row): rank for rank, row in enumerate(_ranked(state, findings), 1)}
    before = _before(state, name)
    judged = any(row.assessment not in (None, "maintained efforts") for row in findings)
    maintained = any(row.assessment == "maintained efforts" for row in findings)
    absent = {"effort": judged and not has_programmes, "shortfall": judged and not maintained, "context": False}
    for kind, assessments in _GROUPS:
        own = tuple(
            Finding(
                content=_finding(state, row, [each.text for each in before[id(row)]]),
                rank=ranks[id(row)],
                follows=_follows(row, before[id(row)], ranks),
                is_verdict=row.assessment in _VERDICTS,
                is_neutral=row.assessment == "maintained efforts",
                is_bare=_is_bare(state, row),
                is_key=row.key,
                record=state.ref(row),
            )
            for row in findings
            if row.assessment in assessments
        )
        if own or absent[kind]:
            yield FindingGroup(
                kind=kind,
                label="" if name == "context" and not judged else findings_label(state.wording, kind),
                findings=own,
                absence="" if own else no_findings(state.wording),
            )


def _before(state: CompositionState, name: str) -> dict[int, list[records.Finding]]:
    """The findings of a pillar before each one in the brief, the nearest first; none before those without a pronoun."""
    rows = [row for row in state.brief.findings if row.pillar == name]
    return {id(row): rows[:number][::-1] if begins_with_pronoun(row.text) else [] for number, row in enumerate(rows)}


def _follows(row: records.Finding, before: Sequence[records.Finding], ranks: Mapping[int, int]) -> int:
    """The rank of the finding before one whose pronoun has no subject else; 0 if there is none."""
    has_subject = with_subject(row.text, [each.text for each in before]) != row.text
    return ranks[id(before[0])] if before and not has_subject else 0


def _position(row: records.Finding) -> int:
    """Verdicts on a change come first in their group, that on maintained efforts comes last."""
    return -1 if row.assessment in _ON_A_CHANGE else int(row.assessment in _VERDICTS)


def _ranked(state: CompositionState, findings: Sequence[records.Finding]) -> list[records.Finding]:
    """Findings in the order in which a short document selects them.

    First come those with the source's verdict on the efforts, which the others explain: increased, then decreased
    efforts; maintained ones too if the finding is key or another pillar has a verdict on a change, so that a reader
    finds the verdicts of all pillars. Then come key findings in the order of the brief, the first of them before a
    verdict whose text only repeats it. Then the first effort, if no verdict is one, the first shortfall, maintained
    efforts that are left, the other shortfalls and efforts, and context, but those of an earlier time last.
    """
    kinds = {kind: [row for row in findings if row.assessment in assessments] for kind, assessments in _GROUPS}
    verdicts = [row for verdict in _ON_A_CHANGE for row in findings if row.assessment == verdict]
    maintained = [row for row in findings if row.assessment == "maintained efforts"]
    of_others = any(row.assessment in _ON_A_CHANGE for row in state.brief.findings)
    verdicts += [row for row in maintained if row.key or of_others]
    maintained = [row for row in maintained if row not in verdicts]
    keys = [row for row in findings if row.key and row.assessment not in _VERDICTS]
    is_earlier = partial(_is_of_earlier_time, state)
    efforts, shortfalls, context = (
        sorted((row for row in rows if not row.key and row.assessment not in _VERDICTS), key=is_earlier)
        for rows in kinds.values()
    )
    opening = 0 if any(row.assessment == "increased efforts" for row in kinds["effort"]) else 1
    ranked = [*efforts[:opening], *shortfalls[:1], *maintained, *shortfalls[1:], *efforts[opening:], *context]
    bare = [row for row in verdicts if _is_bare(state, row)]
    with_facts = [row for row in verdicts if not _is_bare(state, row)]
    return [*with_facts, *keys[:1], *bare, *keys[1:], *sorted(ranked, key=is_earlier)]


def _is_bare(state: CompositionState, row: records.Finding) -> bool:
    """Whether a verdict says no more than its label: neither its sentence, nor a time, place or organisation after it.

    The year that the brief's edition is about is no more, since the label is of the edition.
    """
    if row.assessment not in _VERDICTS or not row.text:
        return False
    code = row.place if row.place in COUNTRIES else state.index.subject
    names = {country_name(each, code) for each in (state.wording, ENGLISH)} if code else ()
    if not repeats_verdict(row.assessment, row.pillar, row.text, names):
        return False
    has_place = state.brief.subject != "country"
    details = _details(state, row, row.text, has_place=has_place, of_edition=False)
    return not details and not _organisation(state, row, row.text)


def _is_of_earlier_time(state: CompositionState, row: records.Finding) -> bool:
    """Whether a finding ends before the year that the brief's edition is about, and is not of a source of the edition.

    An edition is about the year before. Its sources are those with this edition, and the default source. Nothing is of
    an earlier time in a brief without an edition.
    """
    edition, default = state.brief.edition, state.brief.default_source
    if edition is None or row.period is None or row.period.days[1] >= str(edition - 1):
        return False
    of_edition = {source.id for source in state.brief.sources if source.edition == edition}
    of_edition.update(default.chain if default else ())
    return not any(of_edition.intersection(citation.chain) for citation in row.sources)


def _finding(state: CompositionState, row: records.Finding, before: Sequence[str]) -> Spans:
    """A finding after the source's verdict on the efforts; in a brief on several countries, first after its place.

    A pronoun that begins it is replaced by the subject of the texts ``before`` it, which may be in another group. Its
    period, place and organisation come before it too: after it, they would be read as those of its last sentence or
    clause. Of one sentence without an organisation, they follow in brackets.
    """
    text = with_subject(row.text, before)
    by = _organisation(state, row, text)
    place = "" if state.brief.subject == "country" else state.other_place(row.place, f"{row.text} {by}")
    verdict = ""
    if row.assessment and row.assessment.endswith(" efforts"):
        verdict = state.wording.term("assessment", row.assessment)
    details = _details(state, row, text, has_place=bool(place))
    if not by and not has_several_sentences(text):
        text, details = with_details(sentence(text), details), ""
    lead = capital(state.wording.listed(place, verdict, details, by))
    return state.sentence(text, row, lead=lead)


def _details(
    state: CompositionState, row: records.Finding, text: str, *, has_place: bool, of_edition: bool = True
) -> str:
    """The period and the place of a finding, as far as its text and its organisation have none of them.

    The text has the subject in place of a pronoun. Without ``of_edition``, a period that ends in the year before the
    brief's edition, or in its year, is left out.
    """
    period = missing_period(state.wording, text, row.period, article=False)
    if not of_edition and row.period and row.period.form in ("in", "to") and row.period.days[1][:4] in _years(state):
        period = ""
    place = "" if has_place else state.other_place(row.place, f"{text} {_organisation(state, row, text)}")
    return state.wording.listed(period, place)


def _organisation(state: CompositionState, row: records.Finding, text: str) -> str:
    """The organisation of a finding, unless its text names it."""
    organisation, others = state.index.by(row), state.index.organisations.values()
    if not organisation or is_abridged(text, organisation, others):
        return ""
    country = state.index.subject or organisation.country
    known = with_government(state.wording, with_country(state.wording, text, state.index.subject), country)
    return unnamed(known, organisation, name_without_addition(organisation, others))


def _years(state: CompositionState) -> tuple[str, ...]:
    edition = state.brief.edition
    return () if edition is None else (str(edition - 1), str(edition))
