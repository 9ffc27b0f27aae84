"""Pages with messages that are a third longer: nothing overlaps, is cut, or leaves its column."""

from pathlib import Path

import pytest

from tests.exporters.pdf.sheets import NINE
from tests.layout.briefs import DETAILS, Detail
from tests.layout.test_pdf import _faults, too_wide
from tipreport.model import CountryBrief
from tipreport.testing.rich_brief import rich_brief

__all__ = ["too_wide"]  # a fixture

pytestmark = pytest.mark.usefixtures("pseudo_languages")


@pytest.mark.parametrize(
    "brief", [NINE["panama"], NINE["north-koreans-in-china"], rich_brief()], ids=["panama", "north-koreans", "rich"]
)
@pytest.mark.parametrize("detail", DETAILS)
def test_pages_with_longer_messages_have_no_fault(
    brief: CountryBrief, detail: Detail, tmp_path: Path, too_wide: list[str]
) -> None:
    pseudo = brief.replace(language="en-XA")

    assert _faults(pseudo, "a4", tmp_path, detail, with_numbers=False) == []
    assert too_wide == []
