"""The figures of a short document of a brief that marks none of its figures as key."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Block, Chart, FigureLine, Figures, Heading, PeriodTable, Series
from tipreport.document.joining import marks_of
from tipreport.wording.wording import Wording

_Sections = Mapping[str, Sequence[Block]]


def with_figures(wording: Wording, sections: _Sections) -> _Sections:
    """Return the sections of a full document, with the figures of all sections as key figures if it has none."""
    lines = tuple(line for blocks in sections.values() for line in _lines(blocks))
    if "key-figures" in sections or not lines:
        return sections
    return {**sections, "key-figures": (Heading("key-figures", wording.labels.figures), Figures(lines, key=True))}


def _lines(blocks: Sequence[Block]) -> Iterator[FigureLine]:
    """The figures of a section: the newest number of each series, and the lines of tables."""
    for block in blocks:
        match block:
            case Figures():
                yield from block.lines
            case Chart():
                yield from (_newest(series) for series in block.panels)
            case PeriodTable():
                yield from (_newest(series) for series in block.rows)


def _newest(series: Series) -> FigureLine:
    """The newest number of a series, with the citations that all its numbers share."""
    amount = next((each for each in reversed(series.amounts) if each.form), series.amounts[-1])
    amount = evolve(amount, marks=marks_of((*series.marks, *amount.marks)))
    return FigureLine(
        label=series.label,
        detail=series.detail,
        amount=amount,
        remarks=series.remarks,
        records=series.records,
        separator=series.separator,
    )
