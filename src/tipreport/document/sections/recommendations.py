"""The recommendations and their progress."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Fact, RecommendationItem, Recommendations, Step
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Progress, Recommendation
from tipreport.wording.sections import fact_label


def recommendations(state: CompositionState) -> Iterator[Block]:
    """Yield the recommendations of the brief's edition, and those without years."""
    current = [row for row in state.index.recommendations if not state.index.is_earlier(row)]
    yield from _section(state, "recommendations", current)


def earlier_recommendations(state: CompositionState) -> Iterator[Block]:
    """Yield the recommendations that only earlier editions have."""
    earlier = [row for row in state.index.recommendations if state.index.is_earlier(row)]
    yield from _section(state, "earlier-recommendations", earlier)


def _section(state: CompositionState, section: str, rows: Sequence[Recommendation]) -> Iterator[Block]:
    if rows:
        yield state.heading(section)
        yield Recommendations(tuple(_item(state, row) for row in rows))


def _item(state: CompositionState, row: Recommendation) -> RecommendationItem:
    wording = state.wording
    values = {
        "to": row.to or "",
        "by": state.organisation(row),
        "pillar": wording.term("pillar", row.pillar) if row.pillar else "",
        "years": wording.conjunction(map(str, row.years)),
    }
    return RecommendationItem(
        number=state.recommendation_number(row),
        content=state.sentence(row.text, row),
        facts=tuple(
            Fact(field=field, label=fact_label(wording, field), value=value) for field, value in values.items() if value
        ),
        progress=tuple(
            Step(
                year=step.year,
                status=step.status,
                label=wording.term("progress", step.status),
                content=_done(state, step),
                record=state.ref(step),
            )
            for step in (state.index.progress.get(row.id, ()) if row.id else ())
        ),
        record=state.ref(row),
    )


def _done(state: CompositionState, step: Progress) -> Spans:
    """The text of a step; only the citations where it has none."""
    return state.sentence(step.text, step) if step.text else state.marks(step)
