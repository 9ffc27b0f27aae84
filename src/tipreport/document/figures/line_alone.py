"""A figure as a line alone, without the numbers that are shown with it."""

from tipreport.document.blocks import FigureLine
from tipreport.document.figures.amounts import amount
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.figures import format_holder, format_label, format_scope
from tipreport.wording.phrases import bound
from tipreport.wording.regions import is_region


def line_alone(state: CompositionState, figure: Figure) -> FigureLine:
    """Return the label, the scope, the body that counted, and the number of a figure."""
    wording, index = state.wording, state.index
    placed, subject = figure, index.subject
    if subject and figure.place in (None, subject) and _is_beside_a_region(state, figure):
        placed, subject = figure.replace(place=subject), None
    return FigureLine(
        label=bound(format_label(wording, figure, index.by(figure))),
        scope=bound(format_scope(wording, placed, subject, index.whole(figure))),
        detail=bound(format_holder(wording, figure, index.by(figure), index.whole(figure))),
        pillar=figure.pillar,
        amount=amount(state, figure),
        records=(state.ref(figure),),
        separator=wording.labels.list_separator,
    )


def _is_beside_a_region(state: CompositionState, figure: Figure) -> bool:
    """Whether a key figure is beside one of the same measure for a region of the world or the whole world.

    Then its country is named, which else is known from the title.
    """
    keys = state.index.shown_keys
    wide = {each.measure for each in keys if each.place and (each.place == "world" or is_region(each.place))}
    return figure.measure in wide and any(each is figure for each in keys)
