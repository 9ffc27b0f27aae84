"""The key figures."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.document.blocks import Block, FigureLine, Figures, Paragraph
from tipreport.document.figures.lines import figure_lines
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.phrases import bound
from tipreport.wording.regions import is_region
from tipreport.wording.sections import no_earlier_value

_CODE = 3  # letters of a country's code
_NONE_OR_ALL = (0, 100)
_MAIN_MEASURES = ("victims identified", "investigations", "prosecutions", "convictions")


def key_figures(state: CompositionState) -> Iterator[Block]:
    """Yield the figures that the brief marks as key, in its order."""
    heading = state.heading("key-figures")
    made = figure_lines(state, state.index.shown_keys, are_key=True)
    lines = tuple(_with_source(state, _with_measure(state, line)) for line in made)
    if not lines:
        return
    yield heading
    yield Figures(lines, key=True)
    elsewhere = sum(figure.earlier_is_elsewhere for figure in lines)
    if without := sum(figure.earlier is None for figure in lines) - elsewhere:
        caption = no_earlier_value(state.wording, without, len(lines), elsewhere=bool(elsewhere))
        yield Paragraph((bound_text(caption),), "caption")


def _with_measure(state: CompositionState, line: FigureLine) -> FigureLine:
    figure: Figure = line.records[0].record(state.brief)
    is_main = figure.measure in _MAIN_MEASURES and line.amount.value is not None
    return evolve(line, main_measure=figure.measure) if is_main and not _has_newer_key(state, figure) else line


def _with_source(state: CompositionState, line: FigureLine) -> FigureLine:
    """A line with the name of its source, if its number is not one of the country of the brief, or is doubtful."""
    figure: Figure = line.records[0].record(state.brief)
    if not figure.sources or not (_is_elsewhere(state, figure) or _is_doubtful(state, figure)):
        return line
    source = state.index.sources[figure.sources[0].first]
    name = bound(source.publisher or source.author or source.title or "")
    return evolve(line, attributed_to=name, main_measure="", is_about_all=_is_about_all(figure))


def _is_elsewhere(state: CompositionState, figure: Figure) -> bool:
    """Whether a figure is of a region of the world, or of another country without words for what it counts there.

    Such words may be about the people of the country of the brief, as in *women from Nigeria who arrived in Italy*.
    """
    subject, place = state.index.subject, figure.place
    if subject is None or place in (None, subject):
        return False
    is_country = len(place) == _CODE and place.isupper()
    return place == "world" or is_region(place) or (is_country and figure.label is None)


def _is_doubtful(state: CompositionState, figure: Figure) -> bool:
    """Whether a figure is a percentage that is only about 0 or 100, or has a data note that it is impossible."""
    return _is_about_all(figure) or state.is_impossible(figure)


def _is_about_all(figure: Figure) -> bool:
    """Whether a figure is a percentage that is only about 0 or 100."""
    value = figure.value
    return figure.unit == "percent" and value.value in _NONE_OR_ALL and value.qualifier != "exact"


def _has_newer_key(state: CompositionState, figure: Figure) -> bool:
    """Return whether another key figure has a later number of the same, over a period of another kind."""
    end = figure.period.days[1] if figure.period else ""
    identity = state.index.identities[id(figure)]
    return any(
        other.period is not None
        and end < other.period.days[0]
        and other.value.value is not None
        and state.index.identities[id(other)] == identity
        for other in state.index.last_keys
    )
