"""The contrast of colours, as WCAG computes it."""

from typing import Any

import pytest

from tipreport.exporters.excel.palette import ACCENT, GREY, HEADER_FILL, INK
from tipreport.exporters.excel.selfcheck.contrast import contrast
from tipreport.exporters.excel.workbook.conditional_formats import DIFFERENTIAL_STYLES


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21),
        ("FFFFFF", "FFFFFF", 1),
        (INK, HEADER_FILL, 14.21),
        (GREY, "FFFFFF", 7.93),
        (ACCENT, "FFFFFF", 9.04),
    ],
)
def test_ratios_are_the_published_ones(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.006)
    assert contrast(one, other) == contrast(other, one)


def test_every_conditional_format_has_enough_contrast() -> None:
    styles: list[Any] = [*DIFFERENTIAL_STYLES.values()]
    for style in styles:
        text = style.font.color.rgb[-6:] if style.font else INK
        assert contrast(text, style.fill.bgColor.rgb[-6:] if style.fill else "FFFFFF") >= 4.5
