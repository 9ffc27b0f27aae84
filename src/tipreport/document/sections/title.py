"""The title band: subject, roles, hotlines and badge."""

from collections.abc import Iterator, Sequence

from tipreport.document.addresses import telephone
from tipreport.document.blocks import Block, Paragraph, Title
from tipreport.document.joining import bound_text, ended, lead_in, sentences, spans_of
from tipreport.document.sections.badge import badge
from tipreport.document.sections.basis import basis
from tipreport.document.spans import Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import CountryRole, Hotline
from tipreport.wording import title as words
from tipreport.wording.names import country_name
from tipreport.wording.phrases import capital, sentence
from tipreport.wording.records import lead
from tipreport.wording.short_names import abbreviation_of, short_name
from tipreport.wording.wording import Parts

_FEWEST_FINDINGS = 5  # with which a reader expects recommendations
HOTLINES = 2  # in the title band; the others are in the section on organisations


def title(state: CompositionState) -> Iterator[Block]:
    """Yield the title band, the analyst's note on the whole brief, and a remark on a brief with little content."""
    brief, wording = state.brief, state.wording
    name = brief.subject_name or country_name(wording, brief.countries[0].country)
    about = _about(state)
    rests_on = basis(state)
    yield Title(
        subject=brief.subject,
        kind=words.brief_kind(wording, brief.subject),
        topic=words.usual_topic(wording) if brief.title == name else brief.title,
        name=capital(name),
        edition=brief.edition,
        updated=words.updated_on(wording, brief.updated) if brief.updated else "",
        about=sentences((about, rests_on)),
        has_basis=bool(rests_on),
        hotlines=_with_absence(state, [*_hotlines(state)]),
        badge=badge(state),
    )
    if brief.note:
        yield _callout(state, words.note_lead(wording), sentence(brief.note))
    if not brief.figures and not brief.findings:
        yield _callout(state, *words.short_brief(wording))


def _callout(state: CompositionState, label: str, text: str) -> Paragraph:
    return Paragraph((*lead_in(lead(state.wording, label)), *ended(*state.own_text(text))), "callout")


def _hotlines(state: CompositionState) -> Iterator[Spans]:
    """The first two, and where the others are; or that there is none."""
    rows = state.brief.hotlines
    shown = rows[:HOTLINES]
    yield from (hotline(state, row, name) for row, name in zip(shown, _operators(state, shown), strict=True))
    if not rows:
        yield (bound_text(words.no_hotline(state.wording)),)
    elif more := len(rows[HOTLINES:]):
        yield (bound_text(words.more_hotlines(state.wording, more)),)


def _operators(state: CompositionState, rows: Sequence[Hotline]) -> list[str]:
    """The operators of hotlines; one that answers all is named first, and then has its abbreviation."""
    operators = [state.index.by(row, "operator") for row in rows]
    first = operators[0] if len(rows) > 1 and all(each is operators[0] for each in operators) else None
    if first and (short := abbreviation_of(first)):
        return [f"{short_name(first)}, {short}", *[short] * (len(rows) - 1)]
    return [short_name(each) if each else "" for each in operators]


def _with_absence(state: CompositionState, lines: Sequence[Spans]) -> tuple[Spans, ...]:
    """The lines of the hotlines; in a brief with findings but no recommendation, the last one says so."""
    brief = state.brief
    if brief.recommendations or len(brief.findings) < _FEWEST_FINDINGS:
        return tuple(lines)
    *others, last = lines
    return (*others, sentences((last, (bound_text(words.no_recommendation(state.wording)),))))


def hotline(state: CompositionState, row: Hotline, operator: str | None = None) -> Spans:
    """Return the number of a hotline, the name of its operator, and its text."""
    not_given = row.number == "not stated"
    called = Strong(row.number, telephone(row.number))
    number = bound_text(words.number_not_given(state.wording)) if not_given else called
    if operator is None:
        (operator,) = _operators(state, (row,))
    more = f" ({operator})" if operator else ""
    more += f". {sentence(row.text)}" if row.text else ""
    return ended(number, *([bound_text(more)] if more else []), *state.marks(row))


def _concerned(state: CompositionState, with_content: Sequence[CountryRole]) -> Parts:
    """The countries of a group or an event: with the marks of each, or those of all if the citations are the same."""
    countries = state.brief.countries
    sources = {row.sources for row in with_content}
    if not sources or (len(sources) == 1 and all(sources)):
        marks = (*(state.cite(with_content[0]) if with_content else ()), *state.references(*countries))
        return words.concerned(state.wording, [(row, ()) for row in countries], marks)
    # one without roles claims nothing, but would take the citation of the next one for its own
    last = max(number for number, row in enumerate(countries) if row.roles or row.note)
    rows = [
        (row, (*(state.cite(row) if number <= last else ()), *state.references(row)))
        for number, row in enumerate(countries)
    ]
    return words.concerned(state.wording, rows, ())


def _about(state: CompositionState) -> Spans:
    """The roles of the countries, and the region."""
    brief, wording = state.brief, state.wording
    with_content = [row for row in brief.countries if row.roles or row.note]  # one without roles claims nothing
    if brief.subject != "country":
        parts = [spans_of(_concerned(state, with_content))]
    else:
        parts = [ended(bound_text(words.roles(wording, row)), *state.marks(row)) for row in with_content]
    if brief.region:
        parts.append(ended(bound_text(wording.term("region", brief.region))))
    return sentences(parts)
