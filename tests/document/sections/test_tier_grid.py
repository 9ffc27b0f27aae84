"""The ladders of several countries as one grid."""

from textwrap import dedent

from tests.document.reading import blocks, text_of
from tipreport.document import Labels, TierLadder, compose
from tipreport.document.sections.tier_grid import grid_alternative, grid_caption, share_grid
from tipreport.files import parse_brief

HEAD = """
    id: gulf
    title: Domestic workers
    subject: group
    subject_name: Domestic workers
    countries: [{country: KEN}, {country: UGA}]
    sources:
      - {id: new, kind: report, title: New}
      - {id: old, kind: report, title: Old}
      - {id: blog, kind: web page, title: Blog}
    tiers:
    """


def ladders(*rows: str) -> list[TierLadder]:
    lines = "\n".join(f"  - {{{row}}}" for row in rows)
    return blocks(compose(parse_brief(f"{dedent(HEAD)}{lines}\n", "gulf.yaml")), TierLadder)


def record(country: str, years: object, tier: str = "Tier 2", more: str = "", source: str = "new") -> str:
    return f"country: {country}, year: {years}, tier: {tier}, official: true, sources: [{source}]{more}"


def claim(country: str, years: object, tier: str) -> str:
    return f"country: {country}, year: {years}, tier: {tier}, sources: [blog]"


def caption(*rows: str) -> str:
    return text_of(grid_caption(ladders(*rows), Labels(), "ltr"))


def test_countries_with_one_tier_a_year_share_a_grid() -> None:
    assert share_grid(ladders(record("KEN", "2020 to 2024"), record("UGA", 2022)))


def test_a_claim_that_agrees_with_the_record_needs_no_cell_of_its_own() -> None:
    assert share_grid(ladders(record("KEN", 2020), claim("KEN", 2020, "Tier 2"), record("UGA", 2020)))


def test_a_disputed_year_needs_a_ladder() -> None:
    assert not share_grid(ladders(record("KEN", 2020), claim("KEN", 2020, "Tier 3"), record("UGA", 2020)))


def test_an_undated_claim_needs_a_ladder() -> None:
    undated = "country: KEN, tier: Tier 3, sources: [blog]"

    assert not share_grid(ladders(record("KEN", 2020), undated, record("UGA", 2020)))


def test_one_country_has_a_ladder() -> None:
    assert not share_grid(ladders(record("KEN", 2020)))


def test_claims_alone_have_years_of_their_own_and_so_a_ladder() -> None:
    assert not share_grid(ladders(record("KEN", "2020 to 2022"), claim("UGA", 2021, "Tier 3")))


def test_more_than_twenty_years_need_ladders() -> None:
    assert share_grid(ladders(record("KEN", 2005), record("UGA", 2024)))
    assert not share_grid(ladders(record("KEN", 2004), record("UGA", 2024)))


def test_the_alternative_text_has_each_country_with_its_years() -> None:
    shown = ladders(record("KEN", "2020 to 2021"), record("UGA", 2021, "Tier 3"))

    assert grid_alternative(shown, Labels()) == (
        "Kenya: 2020 to 2021: Tier\u00a02. Uganda: 2020: no entry. 2021: Tier\u00a03."
    )


def test_one_source_of_all_placements_is_cited_once() -> None:
    assert caption(record("KEN", 2020), record("UGA", 2020)) == f"{Labels().ladder_filled} [1]."


def test_different_sources_are_cited_beside_their_country() -> None:
    assert caption(record("KEN", 2020), record("UGA", 2020, source="old")) == (
        f"{Labels().ladder_filled} (Kenya [1]; Uganda [2])."
    )


def test_details_are_after_the_name_of_their_country() -> None:
    shown = caption(record("KEN", 2020), record("UGA", 2020, more=", change: upgraded"))

    assert "Uganda: 2020: Tier 2, upgraded [1]." in shown
    assert "Kenya: 2020" not in shown
