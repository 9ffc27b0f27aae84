"""Text files: no line is wider than the page, and no number is split between two lines."""

import pytest

from tests.layout.briefs import composed, numbers_of, random_briefs, real_briefs
from tests.layout.faults import split_in_lines
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.render import render
from tipreport.model import CountryBrief

LONGEST_WORD = 24  # characters; a longer word, such as an address, sticks out of a line


@pytest.mark.parametrize("width", [40, 72, 80])
@pytest.mark.parametrize("brief", [*real_briefs(), *random_briefs()], ids=lambda brief: brief.id)
def test_a_text_has_no_fault(brief: CountryBrief, width: int) -> None:
    lines = render(composed(brief), width).splitlines()

    assert [*split_in_lines(lines, numbers_of(brief))] == []
    wide = [line for line in lines if cells(line) > width]
    assert [line for line in wide if max(map(len, line.split())) <= LONGEST_WORD] == []
