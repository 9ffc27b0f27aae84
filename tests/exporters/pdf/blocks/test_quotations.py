"""Quotations: two in a row, or one that has the whole width."""

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.document import Quotation, Quotations
from tipreport.exporters.pdf.blocks.quotations import quotations
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import QUOTE

LONG = "They told us that we would be free once we had paid them all of it"


def heights(count: int) -> list[float]:
    items = (Quotation(text=LONG, speaker="A worker", content=()),) * count
    return [row.height for row in quotations(LAYOUT, Section(LAYOUT, "quotations", "Quotations"), Quotations(items))]


@pytest.mark.parametrize("count", [1, 3])
def test_one_alone_in_its_row_has_the_whole_width(count: int) -> None:
    (pair,) = heights(2)

    assert heights(count) == [*[pair] * (count // 2), pytest.approx(pair - QUOTE.leading)]
