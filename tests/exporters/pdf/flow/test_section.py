"""Headings of sections, with the text beside them."""

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.document import Text
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.flow.rows import RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.lines import Lines

SENTENCE = "Where no earlier value is shown, this brief has none. "


def section(caption: str) -> Section:
    return Section(LAYOUT, "key-figures", "Key figures", caption=(Text(caption),) if caption else (), full_width=True)


def caption_of(section: Section) -> tuple[RowItem, Lines]:
    """The last text of the heading, with its position."""
    item = section.heading.items[-1]
    assert isinstance(item.drawable, Lines)
    return item, item.drawable


def test_a_caption_of_one_line_is_after_the_heading_and_takes_no_height() -> None:
    item, lines = caption_of(section(SENTENCE))

    assert lines.count == 1
    assert item.x < A4.columns[1]
    assert section(SENTENCE).first_baseline == section("").first_baseline


def test_a_caption_of_several_lines_is_in_column_2_and_ends_above_the_rows() -> None:
    for count in (3, 6):
        made = section(SENTENCE * count)
        item, lines = caption_of(made)
        last_baseline = item.y + lines.baseline + (lines.count - 1) * lines.style.leading

        assert lines.count > 1
        assert item.x == A4.columns[1]
        assert item.x + lines.widest <= A4.right
        assert round(made.first_baseline - last_baseline, 3) >= 14.0


def test_a_caption_is_not_repeated_on_further_pages() -> None:
    assert section(SENTENCE * 6).continued_baseline == section("").first_baseline
