"""The choice of the key figures of a short document."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Block, Chart, FigureLine, Figures, Heading, PeriodTable, Series
from tipreport.document.joining import marks_of
from tipreport.wording.sections import PILLARS
from tipreport.wording.wording import Wording

_FEWEST = 2  # figures of several pillars
_Sections = Mapping[str, Sequence[Block]]


def with_figures(wording: Wording, sections: _Sections) -> _Sections:
    """Return the sections of a full document, with the figures of all sections as key figures if it has none."""
    lines = tuple(line for name, blocks in sections.items() for line in _lines(name, blocks))
    if "key-figures" in sections or not lines:
        return sections
    return {**sections, "key-figures": (Heading("key-figures", wording.labels.figures), Figures(lines, key=True))}


def across_pillars(lines: Sequence[FigureLine], most: int) -> tuple[FigureLine, ...]:
    """Return the first figures, at most ``most``: if they are all of one pillar, the last is the first of another one.

    The context is no pillar.
    """
    shown = tuple(lines[:most])
    pillars = {line.pillar for line in shown}
    if len(shown) < _FEWEST or len(pillars) > 1 or "context" in pillars:
        return shown
    other = next((line for line in lines[most:] if line.pillar not in {"context", *pillars}), shown[-1])
    return (*shown[:-1], other)


def _lines(section: str, blocks: Sequence[Block]) -> Iterator[FigureLine]:
    """The figures of a section: the newest number of each series, and the lines of tables."""
    pillar = section if section in PILLARS else "context"
    for block in blocks:
        match block:
            case Figures():
                yield from block.lines
            case Chart():
                yield from (_newest(series, pillar) for series in block.panels)
            case PeriodTable():
                yield from (_newest(series, pillar) for series in block.rows)


def _newest(series: Series, pillar: str) -> FigureLine:
    """The newest number of a series, with the citations that all its numbers share."""
    amount = next((each for each in reversed(series.amounts) if each.form), series.amounts[-1])
    amount = evolve(amount, marks=marks_of((*series.marks, *amount.marks)))
    return FigureLine(
        label=series.label,
        detail=series.detail,
        pillar=pillar,
        amount=amount,
        remarks=series.remarks,
        records=series.records,
        separator=series.separator,
    )
