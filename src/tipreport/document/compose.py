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
from tipreport.model.brief import CountryBrief
from tipreport.wording import labels

Section = Callable[[CompositionState], Iterable[Block]]


def compose(brief: CountryBrief, last_report_year: int | None = None) -> Document:
    """The document of a brief, with the data notes that the checks find; the same for every format.

    ``through`` is the latest report year of a booklet's briefs: all ladders then run from the first report to that
    year, so that they compare.
    """
    state = CompositionState(brief, last_report_year)
    blocks = tuple(block for section in SECTIONS for block in section(state))
    return Document(id=brief.id, title=brief.title, language=brief.language, blocks=blocks)


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
