"""A brief becomes a document: what is shown, and in which order."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tipreport.document.blocks import Block, Paragraph
from tipreport.document.document import Document
from tipreport.document.endmatter import guide, notes, sources
from tipreport.document.figures import key_figures
from tipreport.document.ladders import ladders
from tipreport.document.pillars import other_figures, pillar
from tipreport.document.profile import profile
from tipreport.document.recommendations import earlier_recommendations, recommendations
from tipreport.document.registers import definitions, laws_and_penalties, organisations, persons, quotations
from tipreport.document.sentences import run
from tipreport.document.state import CompositionState
from tipreport.document.title import callouts, title
from tipreport.model.brief import CountryBrief, lists
from tipreport.plugin.document_options import DocumentOptions
from tipreport.wording import labels

Section = Callable[[CompositionState], Iterable[Block]]


def compose(
    brief: CountryBrief, options: DocumentOptions | None = None, *, last_report_year: int | None = None
) -> Document:
    """The document of a brief, with the data notes that the checks find; the same for every format.

    Ladders run from the first report to ``last_report_year``. In a collection that is the latest year of all briefs,
    so that readers can compare ladders; by default it is that of the brief.
    """
    options = options or DocumentOptions()
    state = CompositionState(brief, latest_report([brief]) if last_report_year is None else last_report_year)
    blocks = tuple(block for section in SECTIONS for block in section(state))
    return Document(
        id=brief.id,
        title=brief.title,
        language=options.language or brief.language,
        blocks=blocks,
        counts={name: len(getattr(brief, name)) for name in lists()},
    )


def latest_report(briefs: Iterable[CountryBrief]) -> int | None:
    """The latest report year of some briefs: that of a tier placement, or the edition of a brief."""
    years = (year for brief in briefs for year in (brief.edition, *(placement.year for placement in brief.tiers)))
    return max((year for year in years if year is not None), default=None)


def _title(state: CompositionState) -> Iterator[Block]:
    yield title(state)
    yield from callouts(state)


def _summary(state: CompositionState) -> Iterator[Block]:
    if state.brief.summary:
        yield state.heading("summary")
        yield Paragraph(run(*(state.says(row.text, row) for row in state.brief.summary)), "lead")


SECTIONS: tuple[Section, ...] = (
    _title,
    ladders,
    _summary,
    key_figures,
    recommendations,
    *(partial(pillar, name=name) for name in labels.PILLARS),
    profile,
    other_figures,
    earlier_recommendations,
    laws_and_penalties,
    organisations,
    persons,
    definitions,
    quotations,
    notes,
    sources,
    guide,
)
