"""What should be done, and what became of it."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Fact, RecommendationItem, Recommendations, Step
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Progress, Recommendation
from tipreport.wording import labels
from tipreport.wording.phrases import listed


def recommendations(state: CompositionState) -> Iterator[Block]:
    """Those of the brief's edition, and those without years."""
    yield from _section(state, "recommendations", [row for row in _all(state) if not state.index.is_earlier(row)])


def earlier_recommendations(state: CompositionState) -> Iterator[Block]:
    """Those that stand only in earlier editions."""
    yield from _section(state, "earlier-recommendations", [row for row in _all(state) if state.index.is_earlier(row)])


def _all(state: CompositionState) -> Sequence[Recommendation]:
    return state.index.recommendations


def _section(state: CompositionState, section: str, rows: Sequence[Recommendation]) -> Iterator[Block]:
    if rows:
        yield state.heading(section)
        yield Recommendations(tuple(_item(state, row) for row in rows))


def _item(state: CompositionState, row: Recommendation) -> RecommendationItem:
    said = {
        "to": row.to or "",
        "by": state.body(row),
        "pillar": row.pillar or "",
        "years": listed(map(str, row.years)),
    }
    return RecommendationItem(
        number=state.index.recommendation_numbers[id(row)],
        content=state.says(row.text, row),
        facts=tuple(
            Fact(field=field, label=labels.FACTS[field], value=value) for field, value in said.items() if value
        ),
        progress=tuple(
            Step(year=step.year, status=step.status, label=step.status, content=_done(state, step))
            for step in (state.index.progress.get(row.id, ()) if row.id else ())
        ),
    )


def _done(state: CompositionState, step: Progress) -> Spans:
    """What was done; only the citations where the source does not say it."""
    return state.says(step.text, step) if step.text else state.marks(step)
