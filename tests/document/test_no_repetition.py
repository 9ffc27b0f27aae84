"""Nothing occurs twice in a section, and punctuation is correct."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tests.document.every_brief import every_brief, every_real_brief
from tests.document.marked_briefs import marked
from tests.document.reading import texts_of
from tipreport.document import Block, Chart, Figures, PeriodTable, compose, words
from tipreport.model import CountryBrief, Figure


@every_real_brief
def test_no_sentence_occurs_twice_in_a_section(brief: CountryBrief) -> None:
    for name, blocks in compose(brief).sections():
        sentences = Counter(
            sentence
            for part in texts_of(blocks)
            if part.endswith(".")
            for sentence in re.split(r"(?<=[.;]) ", re.sub(r" \[[^\]]*\]| \(note \d+\)", "", part))
            if len(sentence) > 40
        )
        if name not in ("sources", "notes"):
            assert {sentence: times for sentence, times in sentences.items() if times > 1} == {}


@every_brief
def test_each_figure_occurs_once_per_section(brief: CountryBrief) -> None:
    for one in marked(brief, "value"):
        figures = {word: brief.figures[row] for (name, row, _), word in one.words.items() if name == "figures"}
        for name, blocks in compose(one.brief).sections():
            shown = [number for block in blocks for number in _numbers(block, figures)]
            assert [number for number, times in Counter(shown).items() if times > 1] == [], name


def _numbers(block: Block, figures: Mapping[str, Figure]) -> Iterator[str]:
    """The numbers of figures in a block, except those that a source itself compares with."""
    if isinstance(block, Figures):
        for line in block.lines:
            yield line.amount.number
            figure = figures.get(line.amount.number)
            if line.earlier and figure and figure.compared_with is None:
                yield line.earlier.number
            yield from re.findall(r"987,\d{3}", words(line.remarks))
    elif isinstance(block, Chart | PeriodTable):
        for series in block.panels if isinstance(block, Chart) else block.rows:
            yield from (amount.number for amount in series.amounts if amount.form)
            yield from re.findall(r"987,\d{3}", words(series.remarks))


@every_real_brief
def test_punctuation_is_correct(brief: CountryBrief) -> None:
    document = compose(brief)
    parts = [*texts_of(document.blocks)]

    for part in parts:
        assert not re.search(r"\.\.|,,|;;| [.,;:](?!\w)|\( | \)|: \.|\bNone\b(?! [a-z])|  ", part), part
