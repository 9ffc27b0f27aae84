"""A recommendation with the editions that make it and its progress."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from attrs import frozen

from tipreport.document.blocks import EditionMark, RecommendationItem, Step
from tipreport.document.edition_sources import EditionSources
from tipreport.document.joining import ended, marks_of, sentences, spans_of
from tipreport.document.spans import Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.records import Progress, Recommendation
from tipreport.recommendations.merging import MergedRecommendation
from tipreport.wording import recommendations as words
from tipreport.wording.names import organisation_in_phrase
from tipreport.wording.phrases import sentence
from tipreport.wording.short_names import abbreviation_of
from tipreport.wording.wording import Wording


@frozen
class ItemContext:
    """The facts that are not repeated with each recommendation: usual addressee and author, columns, their sources."""

    to: str
    """The usual addressee; empty if the sources name none."""
    by: str
    """The usual author; empty if the sources name none."""
    is_usual: bool
    """Whether more than half of the recommendations have this addressee and author, and the others have one, too, that
    is not taken from these. Else each line names its own.
    """
    columns: Sequence[int]
    """The editions that have a mark, oldest first; none if there are no marks."""
    sources: EditionSources
    """The sources of the editions."""
    are_covered: bool
    """Whether these are all that the recommendations of the editions cite. Else each line has its citations, since one
    without any among others would seem to have no source."""
    abbreviations: Mapping[str, str]
    """The abbreviations of other authors that several lines name, by their names inside a phrase."""

    @classmethod
    def of(cls, state: CompositionState, columns: Sequence[int]) -> "ItemContext":
        """Return the context of the recommendations of a brief. The usual addressee is the commonest one."""
        newest = [row.newest for row in state.index.recommendations]
        (usual, count), *_ = Counter(_addressed(state, row) for row in newest).most_common(1)
        others = [row for row in newest if _addressed(state, row) != usual and state.organisation(row) != usual[1]]
        lacks = any(part and not own for row in newest for part, own in zip(usual, _addressed(state, row), strict=True))
        is_usual = 2 * count > len(newest) and not lacks
        sources = EditionSources(state.index)
        made = [row for row in state.index.recommendations if row.years() and not row.is_of_other_report]
        are_covered = bool(columns) and all(sources.cover(row.wordings) for row in made)
        return cls(*usual, is_usual, columns, sources, are_covered, _abbreviations(state, others))

    def usually_addressed(self, state: CompositionState, rows: Sequence[MergedRecommendation]) -> str:
        """Return the sentence about the usual addressee and author of some rows; empty if there is none.

        It says that lines name others if one of these rows does.
        """
        if not self.is_usual:
            return ""
        others = any(_addressed(state, row.newest) != (self.to, self.by) for row in rows)
        return words.usually_addressed(state.wording, self.to, self.by, others=others)

    def abbreviated(self, state: CompositionState) -> Spans:
        """Return the sentence that explains the abbreviations; nothing without any."""
        return explained(state.wording, self.explanations(state))

    def explanations(self, state: CompositionState) -> tuple[str, ...]:
        """Return a clause for each abbreviation: ``GLJ: Global Labor Justice``."""
        separator = state.wording.labels.lead_separator
        return tuple(f"{short}{separator}{name}" for name, short in self.abbreviations.items())


def explained(wording: Wording, clauses: Sequence[str]) -> Spans:
    """Return the sentence that explains some abbreviations; nothing without any."""
    return ended(Text(wording.labels.clause_separator.join(clauses))) if clauses else ()


def recommendation_item(state: CompositionState, row: MergedRecommendation, context: ItemContext) -> RecommendationItem:
    """Return a recommendation in its newest wording."""
    newest = row.newest
    same, other = _years_by_words(row)
    steps = _steps(state, row)
    return RecommendationItem(
        number=state.index.rank(newest),
        content=_content(state, row, context),
        usual_lead=_usual_lead(state, newest, context),
        is_to_others=bool(_lead(state, newest, context)),
        made=tuple(_mark(year, same, other) for year in context.columns if same or other),
        older=_older(state, row, context),
        editions=_editions(state, row, same, other) if context.columns or row.other_years() else "",
        progress=_progress(state, steps) if steps else (),
        steps=tuple(Step(year=step.year, status=step.status, record=state.ref(step)) for step in steps),
        record=state.ref(newest),
        other_wordings=tuple(map(state.ref, row.wordings[1:])),
    )


def is_reworded(row: MergedRecommendation, columns: Sequence[int]) -> bool:
    """Return whether an edition that has a column makes a recommendation in other words than the newest ones."""
    return not _years_by_words(row)[1].isdisjoint(columns)


def lacks_edition(row: MergedRecommendation, columns: Sequence[int]) -> bool:
    """Return whether an edition that has a column does not make a recommendation that another edition makes."""
    same, other = _years_by_words(row)
    return bool(same or other) and not {*columns} <= same | other


def _years_by_words(row: MergedRecommendation) -> tuple[set[int], set[int]]:
    """Return the editions that make a recommendation in its newest words, and those that make it in others."""
    newest = sentence(row.newest.text)
    same = {year for each in row.wordings if sentence(each.text) == newest for year in each.years} & row.years()
    return same, row.years() - same


def _addressed(state: CompositionState, row: Recommendation) -> tuple[str, str]:
    to = row.to or ""
    organisation = state.index.organisations_by_name.get(unmarked(to)) if to else None
    if organisation is not None:
        to = organisation_in_phrase(state.wording, organisation, to)
    return to, state.organisation(row)


def _abbreviations(state: CompositionState, rows: Sequence[Recommendation]) -> dict[str, str]:
    """The abbreviations of the organisations that make several of some recommendations."""
    named = Counter(state.organisation(row) for row in rows)
    authors = {state.organisation(row): state.index.by(row) for row in rows}
    short = {name: abbreviation_of(author) for name, author in authors.items() if author and named[name] > 1}
    return {name: abbreviation for name, abbreviation in short.items() if abbreviation}


def _content(state: CompositionState, row: MergedRecommendation, context: ItemContext) -> Spans:
    """Return the text with its marks; the citations of its columns are left out."""
    newest, wording = row.newest, state.wording
    is_covered = context.are_covered and not row.is_of_other_report and context.sources.cover(row.wordings)
    marks = state.references(*row.wordings) if is_covered else state.marks(*row.wordings)
    spans = ended(*state.own_text(sentence(newest.text)), *marks)
    if lead := _lead(state, newest, context):
        spans = (Text(lead), *spans)
    further = row.pillars()[1:]
    return sentences((spans, (Text(words.also_pillars(wording, further)),))) if further else spans


def _lead(state: CompositionState, row: Recommendation, context: ItemContext) -> str:
    """The addressee and the author before a recommendation, without the usual ones.

    In a brief on several countries, one with another addressee or author names both, since a selection of its
    recommendations may have no usual ones.
    """
    to, by = _addressed(state, row)
    if not context.is_usual or (state.is_of_several_countries and (to, by) != (context.to, context.by)):
        return _in_words(state, to, by, context)
    return _in_words(state, "" if to == context.to else to, "" if by == context.by else by, context)


def _usual_lead(state: CompositionState, row: Recommendation, context: ItemContext) -> str:
    """The lead that the content leaves out because of the usual addressee, in a brief on several countries."""
    to, by = _addressed(state, row)
    is_left_out = context.is_usual and (to, by) == (context.to, context.by)
    return _in_words(state, to, by, context) if is_left_out and state.is_of_several_countries else ""


def _in_words(state: CompositionState, to: str, by: str, context: ItemContext) -> str:
    return words.addressed_lead(state.wording, words.addressed(state.wording, to, context.abbreviations.get(by, by)))


def _editions(state: CompositionState, row: MergedRecommendation, same: set[int], other: set[int]) -> str:
    if years := row.other_years():
        return words.made_in_another_report(state.wording, years)
    if not row.years():
        return ""
    return words.made_in(state.wording, same, other)


def _mark(year: int, same: set[int], other: set[int]) -> EditionMark:
    return "same words" if year in same else "other words" if year in other else "not made"


def _older(state: CompositionState, row: MergedRecommendation, context: ItemContext) -> str:
    older = {year for year in row.years() if context.columns and year < context.columns[0]}
    if not older:
        return ""
    has_mark = older != row.years()
    return (words.older_editions if has_mark else words.only_older_editions)(state.wording, older)


def _steps(state: CompositionState, row: MergedRecommendation) -> list[Progress]:
    """Return the progress on a recommendation in any wording, newest first."""
    found = (step for each in row.wordings if each.id for step in state.index.progress.get(each.id, ()))
    return sorted(found, key=lambda step: -step.year)


def _progress(state: CompositionState, steps: Sequence[Progress]) -> Spans:
    """Return the progress in words, then the steps that were taken; those of the only year in the same sentence."""
    wording = state.wording
    if len(steps) == 1 and steps[0].text:
        status = Strong(words.first_status(wording, steps[0].status))
        lead = spans_of(words.progress_so_far(wording, status, steps[0].year))
        return (*lead, *state.sentence(steps[0].text, steps[0]))
    runs = [(status, [step.year for step in run]) for status, run in groupby(steps, lambda step: step.status)]
    bare = [step for step in steps if not step.text]
    marks = state.marks(*bare) if bare else ()
    first = Strong(words.first_status(wording, steps[0].status))
    taken = [
        (Text(words.progress_of_year(wording, step.year)), *state.sentence(step.text, step))
        for step in steps
        if step.text
    ]
    return sentences([spans_of(words.progress(wording, first, runs, marks_of(marks))), *taken])
