"""The sheet Key figures: one row for each brief, each figure as every format prints it."""

from typing import Any

from tests.exporters.excel.sheets.test_tier_matrix import placement
from tests.exporters.excel.workbooks import CITED, SERBIA, TIP, load, nine_briefs, nine_workbook, written
from tipreport.model import Citation, CountryBrief, CountryRole, Figure, Period, Quantity, Source
from tipreport.tables import tabulate

SAID = "Traffickers convicted, 2021: "
SOURCES = "sources of the key figures"


def convicted(value: str, *, key: bool = True) -> Figure:
    return Figure(
        measure="convictions", value=Quantity.parse(value), period=Period.parse("2021"), key=key, sources=CITED
    )


def rows(*briefs: CountryBrief) -> list[tuple[Any, ...]]:
    return [*load(written(briefs))["Key figures"].iter_rows(min_row=4, values_only=True)]


def test_a_brief_has_a_row_with_its_tier_and_its_key_figures_in_order() -> None:
    serbia = SERBIA.replace(
        edition=2022,
        tiers=(placement("Tier 2", 2021), placement("Tier 2 Watch List", 2022), placement("Tier 3", 2023)),
        figures=(convicted("16"), convicted("7", key=False), convicted("about 20")),
    )

    assert rows(serbia, SERBIA.replace(id="other")) == [
        ("brief", "subject", "edition", "tier", "tier year", "key figure 1", "key figure 2", SOURCES),
        ("serbia", "Serbia", 2022, "Tier 2 Watch List", 2022, f"{SAID}16", f"{SAID}about 20", TIP.title),
        ("other", "Serbia", None, None, None, None, None, None),
    ]


def test_key_figures_are_worded_as_in_the_tables() -> None:
    texts = {row["sentence"] for row in tabulate(nine_briefs()).figures if row["key"] == "yes"}
    shown = {cell for row in rows(*nine_briefs())[1:] for cell in row[5:-1] if cell}

    assert shown == texts


def test_the_sources_of_the_key_figures_name_those_that_were_read() -> None:
    second_hand = convicted("16").replace(sources=(Citation.parse("tip p. 4 via post"),))
    post = Source(id="post", kind="article", title="Slavery", author="A. Writer")
    serbia = SERBIA.replace(sources=(TIP, post), figures=(second_hand, convicted("9", key=False), second_hand))

    assert rows(serbia)[1][-1] == f"{TIP.title}, as reported in A. Writer, Slavery"


def test_without_a_placement_of_the_edition_the_latest_before_it_is_used() -> None:
    serbia = SERBIA.replace(
        edition=2022, tiers=(placement("Tier 1", 2019), placement("Tier 2", 2020), placement("Tier 3", 2023))
    )

    assert rows(serbia)[1][3:5] == ("Tier 2", 2020)


def test_a_claim_is_marked_as_claimed() -> None:
    serbia = SERBIA.replace(
        tiers=(placement("Tier 1", 2019, official=False), placement("Tier 1", None, official=False))
    )

    assert rows(serbia)[1][3:5] == ("claimed: Tier 1", None)


def test_a_group_lists_the_tier_of_each_country() -> None:
    group = SERBIA.replace(
        subject="group",
        subject_name="Migrants",
        countries=tuple(CountryRole(country=code, sources=CITED) for code in ("SRB", "MLT")),
        tiers=(placement("Tier 2", 2022), placement("Tier 3", 2021, "MLT")),
    )

    assert rows(group)[1][1:5] == ("Migrants", None, "Malta: Tier 3, 2021; Serbia: Tier 2, 2022", None)


def test_a_tier_has_its_colour() -> None:
    page = load(nine_workbook())["Key figures"]
    (area,) = page.conditional_formatting

    assert str(area.sqref) == "D5:D13"
    assert next(rule.formula[0] for rule in area.rules) == '$D5="Tier 1"'
