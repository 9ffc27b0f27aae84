"""The contrast of colours, as WCAG computes it."""

from typing import Any

import pytest

from tipreport.exporters.excel.selfcheck.contrast import contrast
from tipreport.exporters.excel.sheets.differences import LOOKS
from tipreport.exporters.excel.workbook.styles import ACCENT, GREY, HEAD, INK


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21),
        ("FFFFFF", "FFFFFF", 1),
        (INK, HEAD, 14.21),
        (GREY, "FFFFFF", 7.93),
        (ACCENT, "FFFFFF", 9.04),
    ],
)
def test_a_ratio_is_the_published_one(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.006)
    assert contrast(one, other) == contrast(other, one)


def test_every_look_of_ours_can_be_read() -> None:
    looks: list[Any] = [*LOOKS.values()]
    for look in looks:
        ink = look.font.color.rgb[-6:] if look.font else INK
        assert contrast(ink, look.fill.bgColor.rgb[-6:] if look.fill else "FFFFFF") >= 4.5
