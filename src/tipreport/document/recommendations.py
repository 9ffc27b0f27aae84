"""What should be done, and what became of it."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Fact, RecommendationItem, Recommendations, Step
from tipreport.document.page import Page
from tipreport.document.spans import Spans
from tipreport.model.records import Progress, Recommendation
from tipreport.wording import labels
from tipreport.wording.phrases import listed


def recommendations(page: Page) -> Iterator[Block]:
    """Those of the brief's edition, and those without years."""
    yield from _section(page, "recommendations", [row for row in _all(page) if not page.index.is_earlier(row)])


def earlier_recommendations(page: Page) -> Iterator[Block]:
    """Those that stand only in earlier editions."""
    yield from _section(page, "earlier", [row for row in _all(page) if page.index.is_earlier(row)])


def _all(page: Page) -> Sequence[Recommendation]:
    return page.index.recommendations


def _section(page: Page, section: str, rows: Sequence[Recommendation]) -> Iterator[Block]:
    if rows:
        yield page.heading(labels.SECTIONS[section])
        yield Recommendations(tuple(_item(page, row) for row in rows))


def _item(page: Page, row: Recommendation) -> RecommendationItem:
    said = {
        "to": row.to or "",
        "by": page.body(row),
        "pillar": row.pillar or "",
        "years": listed(map(str, row.years)),
    }
    return RecommendationItem(
        number=page.index.recommendation_numbers[id(row)],
        says=page.says(row.text, row),
        facts=tuple(
            Fact(field=field, label=labels.FACTS[field], value=value) for field, value in said.items() if value
        ),
        progress=tuple(
            Step(year=step.year, status=step.status, says=_done(page, step))
            for step in (page.index.progress.get(row.id, ()) if row.id else ())
        ),
    )


def _done(page: Page, step: Progress) -> Spans:
    """What was done; only the citations where the source does not say it."""
    return page.says(step.text, step) if step.text else page.marks(step)
