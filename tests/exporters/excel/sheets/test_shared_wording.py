"""Figures, penalties and data notes are worded in the workbook as in documents."""

import re
from collections.abc import Iterator

import pytest

from tests.exporters.excel.workbooks import column, nine_briefs, written
from tipreport.document import FigureLine, Figures, compose
from tipreport.exporters.text.render import render
from tipreport.model import CountryBrief
from tipreport.tables import tabulate
from tipreport.testing import random_briefs

BRIEFS = [*nine_briefs(), *(brief.replace(language="en") for brief in random_briefs(60, seed=11))]
_MARKS = re.compile(r" \[[^]]*\]| \((?:data )?notes? [^)]*\)")  # citations and references to notes


def plain(text: str) -> str:
    """A text on one line, without citations and no-break spaces."""
    return _MARKS.sub("", re.sub(r"\s+", " ", text))


def printed(brief: CountryBrief) -> str:
    """The text of a brief as the text exporter prints it."""
    return plain(render(compose(brief)))


def figure_lines(brief: CountryBrief) -> Iterator[FigureLine]:
    """The figures that have a line of their own in the document."""
    for block in compose(brief).blocks:
        if isinstance(block, Figures):
            yield from block.lines


def format_line(line: FigureLine) -> str:
    """A line of a figure as every format prints it, with the names of organisations in place of abbreviations."""
    detail = line.detail_in_full or line.detail
    what = ", ".join(part for part in (line.label, line.scope, detail, line.amount.period) if part)
    return plain(f"{what}: {line.amount.text}")


def test_a_figure_on_a_separate_line_is_a_cell_of_the_workbook() -> None:
    book = written(BRIEFS)
    cells = {*zip(column(book, "Figures", "brief"), map(plain, column(book, "Figures", "sentence")), strict=True)}
    lines = [(brief.id, format_line(line)) for brief in BRIEFS for line in figure_lines(brief)]

    assert len(lines) > 150
    assert [line for line in lines if line not in cells] == []


@pytest.mark.parametrize("brief", nine_briefs(), ids=lambda brief: brief.id)
def test_a_figure_of_the_workbook_is_in_the_text_with_every_word_of_its_number(brief: CountryBrief) -> None:
    text = printed(brief)
    for row in tabulate([brief]).figures:
        words = plain(str(row["sentence"]))
        number = words.rpartition(": ")[2]
        if row["part_of"] is not None:  # printed next to its whole, without repeating it
            number = number.partition(" of ")[0].partition(", ")[0].removeprefix("an estimated ")  # as the whole is
        assert words in text or number in text


@pytest.mark.parametrize("brief", nine_briefs(), ids=lambda brief: brief.id)
def test_penalties_and_data_notes_are_in_the_text(brief: CountryBrief) -> None:
    text = printed(brief)
    tables = tabulate([brief])

    for cell in (*tables.penalties.column("sentence"), *tables.data_notes.column("text")):
        assert plain(str(cell)) in text
