"""The choice of the key figures of a short document."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Amount, Block, Chart, FigureLine, Figures, Heading, PeriodTable, Series, Terms
from tipreport.document.joining import bound_text, capital, marks_of, sentences
from tipreport.document.record_ref import RecordRef
from tipreport.document.short.subject import long_words
from tipreport.document.spans import Spans, Text, mixed
from tipreport.wording.sections import PILLARS, section_name
from tipreport.wording.short import part_shown
from tipreport.wording.wording import Wording

_FEWEST = 2  # figures of several pillars
_WITH_LINES = (Figures, Chart, PeriodTable)  # blocks whose figures are lines
_Sections = Mapping[str, Sequence[Block]]


def with_figures(wording: Wording, sections: _Sections) -> _Sections:
    """Return the sections of a full document, with the figures of all sections as key figures if it has none.

    They are no other figures then.
    """
    lines = tuple(line for name, blocks in sections.items() for line in _lines(wording, name, blocks))
    if "key-figures" in sections or not lines:
        return sections
    key = (Heading("key-figures", wording.labels.figures), Figures(lines, key=True))
    others = tuple(block for block in sections.get("other-figures", ()) if not isinstance(block, _WITH_LINES))
    has_others = any(not isinstance(block, Heading) for block in others)
    kept = {name: blocks for name, blocks in sections.items() if name != "other-figures"}
    return {**kept, "key-figures": key, **({"other-figures": others} if has_others else {})}


def with_pillar_figures(wording: Wording, sections: _Sections) -> _Sections:
    """Return the sections with the figures of pillars that are no key figures as other figures, before the others.

    A short document has the findings of the pillars, so that their figures would be neither shown nor counted.
    """
    keys = {record for block in sections.get("key-figures", ()) for record in _records(block)}
    pillars = {name: blocks for name, blocks in sections.items() if name in PILLARS}
    lines = [
        line
        for name, blocks in pillars.items()
        for line in _lines(wording, name, blocks)
        if keys.isdisjoint(line.records)
    ]
    series = [
        evolve(block, entries=entries)
        for blocks in pillars.values()
        for block in blocks
        if isinstance(block, Terms) and block.id == "series"
        if (entries := tuple(entry for entry in block.entries if keys.isdisjoint(entry.records)))
    ]
    if not lines and not series:
        return sections
    heading, *others = sections.get(
        "other-figures", (Heading("other-figures", section_name(wording, "other-figures")),)
    )
    figures = [Figures(tuple(lines))] if lines else []
    return {**sections, "other-figures": (heading, *figures, *series, *others)}


def without_figures(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a pillar without those that `with_pillar_figures` has as other figures."""
    for block in blocks:
        if not isinstance(block, _WITH_LINES) and not (isinstance(block, Terms) and block.id == "series"):
            yield block


def first_figures(wording: Wording, blocks: Sequence[Block], most: int) -> Iterator[Block]:
    """Yield the first other figures as lines, and the number of all."""
    lines = [line for block in blocks for line in _lines(wording, "", (block,))]
    if most and lines and isinstance(heading := blocks[0], Heading):
        shown = across_pillars(lines, most)
        series = sum(len(block.entries) for block in blocks if isinstance(block, Terms))
        yield evolve(heading, byline=part_shown(wording, len(shown), len(lines) + series))
        yield Figures(shown)


def first_tiles(lines: Sequence[FigureLine], most: int, topic: Collection[str] = ()) -> tuple[FigureLine, ...]:
    """Return figures as `across_pillars` does, but those that readers look for in place of others.

    These are main measures, in place of other figures of their pillar; figures with a number, in place of those that
    have none, also no earlier one; and one with a word of the ``topic`` of the brief, if no chosen one has
    one, in place of the last that is no main measure. A second number of one measure, for another group of people,
    gives way to another measure: two tiles of one title would be read as one number and its correction.
    """
    chosen = across_pillars(lines, most)
    for line in lines:
        measures = {each.main_measure for each in chosen}
        spared = next((each for each in reversed(chosen) if not each.main_measure and each.pillar == line.pillar), None)
        if line.main_measure and line.main_measure not in measures and spared:
            chosen = _replaced(lines, chosen, spared, line)
    for empty in [each for each in reversed(chosen) if not _has_number(each)]:
        given = next((each for each in lines if each not in chosen and _has_number(each)), None)
        if given:
            chosen = _replaced(lines, chosen, empty, given)
    of_topic = [each for each in lines if not long_words(each.title).isdisjoint(topic)]
    spared = next((each for each in reversed(chosen) if not each.main_measure), None)
    if of_topic and spared and not any(each in of_topic for each in chosen):
        chosen = _replaced(lines, chosen, spared, of_topic[0])
    for again in [each for at, each in enumerate(chosen) if each.label in {one.label for one in chosen[:at]}]:
        labels = {each.label for each in chosen}
        other = next((each for each in lines if each.label not in labels and _has_number(each)), None)
        if other:
            chosen = _replaced(lines, chosen, again, other)
    return chosen


def _has_number(line: FigureLine) -> bool:
    return line.amount.value is not None or line.last_known is not None


def _replaced(
    lines: Sequence[FigureLine], chosen: Sequence[FigureLine], old: FigureLine, new: FigureLine
) -> tuple[FigureLine, ...]:
    """The chosen lines with a new one in place of an old one, in the order of all lines."""
    return tuple(each for each in lines if each is new or (each in chosen and each is not old))


def across_pillars(lines: Sequence[FigureLine], most: int) -> tuple[FigureLine, ...]:
    """Return the first figures, at most ``most``: if they are all of one pillar, the last is the first of another one.

    The context is no pillar, but gives way to one.
    """
    shown = tuple(lines[:most])
    pillars = {line.pillar for line in shown}
    if len(shown) < _FEWEST or len(pillars) > 1:
        return shown
    other = next((line for line in lines[most:] if line.pillar not in {"context", *pillars}), shown[-1])
    return (*shown[:-1], other)


def _records(block: Block) -> Iterator[RecordRef]:
    """The records of figures that are shown as lines."""
    if isinstance(block, Figures):
        for line in block.lines:
            yield from line.records


def _lines(wording: Wording, section: str, blocks: Sequence[Block]) -> Iterator[FigureLine]:
    """The figures of a section: the newest number of each series, and the lines of tables."""
    pillar = section if section in PILLARS else "context"
    for block in blocks:
        match block:
            case Figures():
                yield from block.lines
            case Chart():
                yield from (_newest(wording, series, pillar) for series in block.panels)
            case PeriodTable():
                yield from (_newest(wording, series, pillar) for series in block.rows)


def _newest(wording: Wording, series: Series, pillar: str) -> FigureLine:
    """The newest number of a series, with the citations that all its numbers share, then later periods without one."""
    given = [each for each in series.amounts if each.form]
    newest = next((at for at in reversed(range(len(given))) if given[at].value is not None), len(given) - 1)
    amount = evolve(given[newest], marks=marks_of((*series.marks, *given[newest].marks)))
    later = (_of_period(wording, series, each) for each in given[newest + 1 :])
    return FigureLine(
        label=series.label,
        detail=series.detail,
        pillar=pillar,
        amount=amount,
        remarks=sentences((*later, series.remarks)),
        records=series.records,
        separator=series.separator,
    )


def _of_period(wording: Wording, series: Series, amount: Amount) -> Spans:
    """An amount without a number, as a sentence: ``2023: not reported [1].``."""
    text = mixed(capital(amount.period), wording.labels.lead_separator, amount.text)
    return (bound_text(text), *marks_of((*series.marks, *amount.marks)), Text("."))
