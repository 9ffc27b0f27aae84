"""A figure as a line alone, without the numbers that are shown with it."""

from tipreport.document.blocks import FigureLine
from tipreport.document.figures.amounts import amount
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.figures import format_holder, format_label, format_scope
from tipreport.wording.phrases import bound


def line_alone(state: CompositionState, figure: Figure) -> FigureLine:
    """Return the label, the scope, the body that counted, and the number of a figure."""
    wording, index = state.wording, state.index
    return FigureLine(
        label=bound(format_label(wording, figure)),
        scope=bound(format_scope(wording, figure, index.subject, index.whole(figure))),
        detail=bound(format_holder(wording, figure, index.by(figure), index.whole(figure))),
        pillar=figure.pillar,
        amount=amount(state, figure),
        records=(state.ref(figure),),
        separator=wording.labels.list_separator,
    )
