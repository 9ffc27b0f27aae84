"""The sheets on tiers: countries by years, and the number of countries on each tier."""

from typing import Any

import pytest

from tests.exporters.excel.workbooks import CITED, SERBIA, load, nine_workbook, written
from tipreport.model import CountryBrief, CountryRole, TierPlacement


def placement(tier: Any, year: int | None, country: str = "SRB", *, official: bool = True) -> TierPlacement:
    return TierPlacement(country=country, year=year, tier=tier, official=official, sources=CITED)


def brief(*tiers: TierPlacement, **more: Any) -> CountryBrief:
    return SERBIA.replace(tiers=tiers, **more)


def rows(*briefs: CountryBrief, sheet: str = "Tier matrix", **options: Any) -> list[tuple[Any, ...]]:
    """The header and the rows of a sheet."""
    return [*load(written(briefs, **options))[sheet].iter_rows(min_row=4, values_only=True)]


def test_every_country_has_a_row_and_every_report_year_a_column() -> None:
    malta = brief(placement("Tier 3", 2020, "MLT"), id="malta", countries=(CountryRole(country="MLT", sources=CITED),))

    assert rows(brief(placement("Tier 1", 2018), placement("Tier 2 Watch List", 2021)), malta) == [
        ("country", "brief", "2018", "2019", "2020", "2021"),
        ("Malta", "malta", None, None, "3", None),
        ("Serbia", "serbia", "1", None, None, "WL"),
    ]


@pytest.mark.parametrize(
    ("tier", "mark"),
    [("Tier 1", "1"), ("Tier 2", "2"), ("Tier 2 Watch List", "WL"), ("Tier 3", "3"), ("Special Case", "SC")],
)
def test_every_tier_has_its_mark(tier: str, mark: str) -> None:
    assert rows(brief(placement(tier, 2021)))[1][2] == mark


def test_a_claim_that_differs_from_the_record_is_in_brackets() -> None:
    tiers = (
        placement("Tier 2 Watch List", 2022),
        placement("Tier 2", 2022, official=False),
        placement("Tier 2 Watch List", 2022, official=False),
        placement("Tier 3", 2023, official=False),
        placement("Tier 1", None, official=False),
    )

    assert rows(brief(*tiers)) == [
        ("country", "brief", "2022", "2023", "no year"),
        ("Serbia", "serbia", "WL (2)", "(3)", "(1)"),
    ]


def test_two_briefs_on_one_country_have_two_rows() -> None:
    both = rows(brief(placement("Tier 2", 2022)), brief(placement("Tier 3", 2022), id="balkans"))

    assert both[1:] == [("Serbia", "balkans", "3"), ("Serbia", "serbia", "2")]


def test_a_mark_has_the_colour_of_its_tier_and_a_claim_a_dashed_border() -> None:
    page = load(nine_workbook())["Tier matrix"]
    (area,) = page.conditional_formatting
    rules = {rule.formula[0]: rule for rule in area.rules}

    assert str(area.sqref).startswith("C5:")
    assert [*rules] == [
        'LEFT(C5,1)="("', 'LEFT(C5,1)="1"', 'LEFT(C5,1)="2"', 'LEFT(C5,2)="WL"', 'LEFT(C5,1)="3"', 'LEFT(C5,2)="SC"',
    ]  # fmt: skip
    assert rules['LEFT(C5,1)="("'].stopIfTrue
    assert rules['LEFT(C5,1)="("'].dxf.border.left.style == "dashed"
    assert rules['LEFT(C5,1)="3"'].dxf.fill.bgColor.rgb[-6:] == "7A1F1B"
    assert rules['LEFT(C5,1)="3"'].dxf.font.color.rgb[-6:] == "FFFFFF"


def test_the_description_explains_the_marks() -> None:
    description = load(nine_workbook())["Tier matrix"]["A2"].value

    assert description.startswith(
        "Tiers by report year: 1, 2, WL (Tier 2 Watch List), 3, SC (Special Case). In brackets: claimed. [note 6] "
        "A blank cell means that there is no entry."
    )
