"""The sheet Tier history: the number of countries on each tier."""

from tests.exporters.excel.sheets.test_tier_matrix import brief, placement, rows
from tests.exporters.excel.workbooks import SERBIA, load, written


def test_the_history_counts_each_country_once_and_those_without_an_entry() -> None:
    briefs = (
        brief(placement("Tier 2", 2020), placement("Tier 3", 2022), placement("Tier 1", 2022, official=False)),
        brief(placement("Tier 2", 2020), id="balkans"),
    )

    assert rows(*briefs, sheet="Tier history") == [
        ("report year", "Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3", "Special Case", "no entry"),
        (2020, 0, 1, 0, 0, 0, 0),
        (2021, 0, 0, 0, 0, 0, 1),
        (2022, 0, 0, 0, 1, 0, 0),
    ]


def test_without_placements_on_record_there_is_no_history_and_without_any_no_matrix() -> None:
    claimed = load(written([brief(placement("Tier 1", 2022, official=False))])).sheetnames

    assert "Tier matrix" in claimed
    assert "Tier history" not in claimed
    assert "Tier matrix" not in load(written([SERBIA])).sheetnames
