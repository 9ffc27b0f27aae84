"""The styles of conditional formats."""

from typing import Any

import pytest

from tipreport.exporters.excel.palette import ACCENT, GREY, HEADER_FILL, INK
from tipreport.exporters.excel.workbook.conditional_formats import DIFFERENTIAL_STYLES
from tipreport.plugin.contrast import MINIMUM, contrast


@pytest.mark.parametrize("name", DIFFERENTIAL_STYLES)
def test_every_conditional_format_has_enough_contrast(name: str) -> None:
    style: Any = DIFFERENTIAL_STYLES[name]
    text = style.font.color.rgb[-6:]
    fill = style.fill.bgColor.rgb[-6:] if style.fill else "FFFFFF"

    assert contrast(f"#{text}", f"#{fill}") >= MINIMUM


@pytest.mark.parametrize(("text", "fill"), [(INK, HEADER_FILL), (GREY, "FFFFFF"), (ACCENT, "FFFFFF")])
def test_headers_descriptions_and_links_have_enough_contrast(text: str, fill: str) -> None:
    assert contrast(f"#{text}", f"#{fill}") >= MINIMUM
