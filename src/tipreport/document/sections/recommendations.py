"""The recommendations, by pillar, with the editions that make them and their progress."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from tipreport.document.blocks import Block, Edition, Recommendations
from tipreport.document.blocks.recommendations import RecommendationGroup
from tipreport.document.joining import sentences, spans_of
from tipreport.document.recommendation_items import ItemContext, is_reworded, lacks_edition, recommendation_item
from tipreport.document.spans import Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.recommendations.merging import MergedRecommendation
from tipreport.wording import recommendations as words

_MOST_COLUMNS = 6  # editions
_MOST_ROWS = 90  # with more, which fill over two pages and a half, earlier recommendations are not printed


def recommendations(state: CompositionState) -> Iterator[Block]:
    """Yield the recommendations of the brief's edition, and those without years."""
    made = _Recommended(state)
    if made.current:
        yield state.heading("recommendations", made.byline())
        yield made.block(made.current, made.caption(made.current), made.key(made.current))


def earlier_recommendations(state: CompositionState) -> Iterator[Block]:
    """Yield the recommendations that only earlier editions have; too many of them are only counted."""
    made = _Recommended(state)
    if not made.earlier:
        return
    wording = state.wording
    yield state.heading("earlier-recommendations")
    if made.are_too_many:
        yield Recommendations(groups=(), caption=(Text(words.only_in_the_brief(wording, len(made.earlier))),))
        return
    count = (Text(words.no_longer_made(wording, len(made.earlier), state.index.edition)),)
    if made.current:
        key = made.key(made.earlier)
        as_above = key and {*key} <= {*made.key(made.current)}  # it explains each of these marks
        yield made.block(made.earlier, count, (Text(words.marks_as_above(wording)),) if as_above else key)
    else:
        yield made.block(made.earlier, sentences([count, made.caption(made.earlier)]), made.key(made.earlier))


class _Recommended:
    """The recommendations of a brief, and the facts that their sections share."""

    def __init__(self, state: CompositionState) -> None:
        index = state.index
        self._state = state
        self._editions = sorted({year for row in index.recommended_in_editions for year in row.years})
        every = index.recommendations
        self.current = [row for row in every if not row.is_earlier(index.edition)]
        self.earlier = [row for row in every if row.is_earlier(index.edition)]
        self.are_too_many = len(every) > _MOST_ROWS
        self.columns = self._editions[-_MOST_COLUMNS:] if len(self._editions) > 1 else []

    @cached_property
    def _context(self) -> ItemContext:
        return ItemContext.of(self._state, self.columns)

    def byline(self) -> str:
        """Return the number of recommendations of the edition and of all editions; empty for a single edition."""
        if not self.columns:
            return ""
        made = sum(1 for row in self.current if row.years())
        total = made + len(self.earlier)
        others = len(self.current) - made
        wording, edition = self._state.wording, self._state.index.edition
        return words.counted(wording, made, edition, total=total, first=self._editions[0], others=others)

    def caption(self, rows: Sequence[MergedRecommendation]) -> Spans:
        """Return the usual addressee of rows, the editions, the rule of merging, and whether progress is assessed."""
        state, wording, context = self._state, self._state.wording, self._context
        usual = context.usually_addressed(state, rows)
        parts: list[Spans] = [(Text(usual),) if usual else (), context.abbreviated(state)]
        if self.columns:
            cited = {year: context.sources.citations.get(year) for year in reversed(self._editions)}
            marks = {year: state.cite_sources([citation]) if citation else () for year, citation in cited.items()}
            years = {*range(self._editions[0], self._editions[-1])} if context.sources.are_of_a_yearly_report() else ()
            missing = {*years} - {*self._editions}
            parts.append(spans_of(words.editions(wording, marks, context.sources.work(self._editions), missing)))
        elif self._editions and self._editions[0] != state.brief.edition:
            parts.append((Text(words.only_edition(wording, self._editions[0])),))
        if any(len(row.wordings) > 1 for row in state.index.recommendations):
            parts.append((Text(words.merged(wording)),))
        if not state.brief.progress:
            one = len(state.index.recommendations) == 1
            parts.append((Text(words.no_progress_assessed(wording, one=one)),))
        return sentences(parts)

    def key(self, rows: Sequence[MergedRecommendation]) -> Spans:
        """Return the meaning of the marks of some recommendations."""
        if not self.columns:
            return ()
        same, made = words.same_words(self._state.wording)
        marks: list[Spans] = [(Strong(same), Text(f" {made}"))]
        if any(is_reworded(row, self.columns) for row in rows):
            other, reworded = words.other_words(self._state.wording)
            marks.append((Strong(other), Text(f" {reworded}")))
        if any(lacks_edition(row, self.columns) for row in rows):
            dash, absent = words.not_made(self._state.wording)
            marks.append((Strong(dash), Text(f" {absent}")))
        return sentences(marks)

    def block(self, rows: Sequence[MergedRecommendation], caption: Spans, key: Spans) -> Recommendations:
        """Return recommendations by pillar."""
        has_pillars = any(row.pillars() for row in rows)
        groups = (
            RecommendationGroup(
                pillar=pillar,
                label=words.pillar_label(self._state.wording, pillar) if has_pillars else "",
                items=tuple(recommendation_item(self._state, row, self._context) for row in members),
            )
            for pillar, members in groupby(rows, lambda row: next(iter(row.pillars()), ""))
        )
        usual = self._context.usually_addressed(self._state, rows)
        opens_with_usual = bool(usual) and caption[:1] == (Text(usual),)
        return Recommendations(
            groups=tuple(groups),
            editions=tuple(
                Edition(year=year, label=words.edition_label(self._state.wording, year)) for year in self.columns
            ),
            caption=caption,
            abbreviations=self._context.explanations(self._state),
            opens_with_usual=opens_with_usual,
            usual_of_all=self._context.usually_addressed(self._state, ()) if opens_with_usual else "",
            key=key,
        )
