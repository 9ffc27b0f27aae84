"""The headings of sections."""

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CAPTION


def test_the_rows_of_a_full_width_section_begin_below_all_lines_of_its_byline() -> None:
    one, two = (Section(LAYOUT, "sources", "Sources", "By-line " * words, full_width=True) for words in (2, 20))

    assert two.first_baseline - one.first_baseline == pytest.approx(CAPTION.leading)
    assert two.continued_baseline == one.continued_baseline


def test_a_byline_beside_rows_does_not_move_them() -> None:
    one, two = (Section(LAYOUT, "summary", "Summary", "By-line " * words) for words in (2, 20))

    assert two.first_baseline == one.first_baseline
