"""The tier by report year: the record, the claims and the gaps."""

from textwrap import dedent

import pytest

from tests.document.reading import SOURCES, block, blocks, composed, rungs, section_names, text_of
from tipreport.document import Document, Labels, Paragraph, TierLadder, compose
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions

ALONE = DocumentOptions(peers=("none",))


def tiers(*rows: str) -> str:
    return "tiers:\n" + "\n".join(f"  - {{{row}}}" for row in rows)


def record(years: object, tier: str, more: str = "") -> str:
    return f"year: {years}, tier: {tier}, official: true, sources: [tip via dataset]{more}"


def ladder(*rows: str, edition: int | None = None, last_report_year: int | None = None) -> list[tuple[str, str]]:
    head = f"edition: {edition}" if edition else ""
    return rungs(composed(tiers(*rows), head=head, last_report_year=last_report_year))


def test_the_axis_runs_from_the_first_placement_to_the_last_one() -> None:
    assert ladder(record(2020, "Tier 1"), record(2021, "Tier 2")) == [("2020", "Tier 1 [1]"), ("2021", "Tier 2 [1]")]


def test_the_axis_runs_to_the_edition_if_that_is_later() -> None:
    assert [years for years, _ in ladder(record(2020, "Tier 1"), edition=2023)] == ["2020", "2021 to 2023"]
    assert [years for years, _ in ladder(record(2020, "Tier 1"), edition=2019)] == ["2020"]


def test_in_a_collection_the_axis_runs_from_the_first_report_to_the_latest_one_of_all_briefs() -> None:
    years = [years for years, _ in ladder(record(2020, "Tier 1"), last_report_year=2025)]

    assert years == ["2001 to 2019", "2020", "2021 to 2025"]


def test_claims_without_a_record_have_their_own_axis_in_a_collection() -> None:
    assert [years for years, _ in ladder("year: 2020, tier: Tier 1", last_report_year=2025)] == ["2020"]


def test_equal_years_are_one_rung() -> None:
    assert ladder(record("2005 to 2015", "Tier 2")) == [("2005 to 2015", "Tier 2 [1]")]
    assert len(ladder(record(2005, "Tier 2"), record(2006, "Tier 2", ", note: Inferred"))) == 2


@pytest.mark.parametrize(
    ("before", "span", "shown"),
    [
        ("Tier 3", ("2022 to 2024", "remained"), [("2022", ""), ("2023 to 2024", ", remained")]),
        ("Tier 2", ("2022 to 2024", "remained"), [("2022 to 2024", ", remained")]),
        ("Tier 3", ("2022", "remained"), [("2022", ", remained")]),
        ("Tier 3", ("2022 to 2024", "upgraded"), [("2022", ", upgraded"), ("2023 to 2024", "")]),
    ],
)
def test_the_change_of_a_span_is_said_of_the_years_that_it_is_of(
    before: str, span: tuple[str, str], shown: list[tuple[str, str]]
) -> None:
    years, change = span
    _, *rungs = ladder(record(2021, before), record(years, "Tier 2", f", change: {change}"))

    assert [(at, text.split(" [")[0].removeprefix("Tier 2")) for at, text in rungs] == shown


def test_in_a_span_without_a_year_before_it_the_country_remained_in_all_years() -> None:
    assert ladder(record("2022 to 2024", "Tier 2", ", change: remained")) == [("2022 to 2024", "Tier 2, remained [1]")]


def test_years_without_an_entry_are_a_gap() -> None:
    document = composed(tiers(record(2019, "Tier 2"), record(2022, "Tier 2")), document=ALONE)

    assert rungs(document) == [("2019", "Tier 2 [1]"), ("2020 to 2021", "no entry"), ("2022", "Tier 2 [1]")]
    assert block(document, TierLadder).rungs[1].cells == ()
    assert text_of(block(document, Paragraph, "Tier by report year").spans) == (
        "Not in this brief: 2020 and 2021. The country may still have been ranked."
    )


def test_years_without_an_entry_are_of_the_country_that_lacks_them() -> None:
    placements = (record(2019, "Tier 2"), record(2021, "Tier 2"))
    text = f"""id: workers
title: Workers
subject: group
subject_name: Workers
countries: [{{country: MLT}}, {{country: ITA}}]
{tiers(*(f"country: MLT, {each}" for each in placements), "country: ITA, " + record("2019 to 2021", "Tier 1"))}
"""
    document = compose(parse_brief(text + SOURCES))

    assert text_of(block(document, Paragraph, "Tier by report year").spans).endswith(
        "Not in this brief: Malta (2020). The country may still have been ranked."
    )


def test_a_ladder_without_a_gap_does_not_explain_gaps() -> None:
    whole = composed(tiers(record("2019 to 2025", "Tier 2")), document=ALONE)

    assert rungs(whole) == [("2019 to 2025", "Tier 2 [1]")]
    assert blocks(whole, Paragraph, "Tier by report year") == []


def test_without_a_record_no_record_is_mentioned() -> None:
    assert blocks(composed(tiers("year: 2020, tier: Tier 1")), Paragraph, "Tier by report year") == []


def test_a_disputed_year_has_two_cells_with_the_note_at_the_claim() -> None:
    document = composed(tiers(record(2022, "Tier 2"), "year: 2022, tier: Tier 1, change: upgraded"))
    (rung,) = block(document, TierLadder).rungs

    assert [(cell.tier, cell.claimed) for cell in rung.cells] == [("Tier 2", False), ("Tier 1", True)]
    assert text_of(rung.content) == "Tier 2 [1]. Disputed: one article says Tier 1, upgraded [2] (note 1)"
    assert [*map(text_of, rung.claims)] == ["one article says Tier 1, upgraded [2] (note 1)"]


def test_a_claim_that_agrees_is_described_as_the_same() -> None:
    assert ladder(record(2022, "Tier 2"), "year: 2022, tier: Tier 2, change: remained") == [
        ("2022", "Tier 2 [1]; one article says the same, remained [2]")
    ]


def test_a_claim_with_the_change_of_the_record_does_not_repeat_it() -> None:
    official = record(2022, "Tier 2", ", change: remained")

    assert ladder(official, "year: 2022, tier: Tier 2, change: remained") == [
        ("2022", "Tier 2, remained [1]; one article says the same [2]")
    ]
    assert ladder(official, "year: 2022, tier: Tier 2, change: upgraded") == [
        ("2022", "Tier 2, remained [1]; one article says the same, upgraded [2]")
    ]


def test_a_claim_that_differs_is_not_described_as_the_same() -> None:
    rows = (record(2022, "Tier 2"), "year: 2022, tier: Tier 3", "year: 2022, tier: Tier 2, sources: [blog]")

    assert ladder(*rows) == [
        ("2022", "Tier 2 [1]; one web page says the same [3]. Disputed: one article says Tier 3 [2] (note 1)")
    ]


def test_equal_claims_are_joined() -> None:
    assert ladder("year: 2022, tier: Tier 2", "year: 2022, tier: Tier 2, sources: [blog, weekly]") == [
        ("2022", "three sources say Tier 2 [1] [2] [3]")
    ]


def test_different_claims_are_listed_together() -> None:
    document = composed(tiers("year: 2022, tier: Tier 2", "year: 2022, tier: Tier 3, sources: [blog]"))

    assert rungs(document) == [("2022", "one article says Tier 2 [1]; one web page says Tier 3 [2]")]
    assert len(block(document, TierLadder).rungs[0].cells) == 2


def test_undated_claims_are_one_rung_at_the_end() -> None:
    rows = (record(2022, "Tier 2"), "tier: Tier 1, sources: [blog]", "tier: Tier 1, sources: [weekly]")

    assert ladder(*rows) == [("2022", "Tier 2 [1]"), ("", "two sources say Tier 1 [2] [3] (note 1) (note 2)")]
    assert ladder("tier: Tier 1") == [("", "one article says Tier 1 [1] (note 1)")]


def test_a_waiver_consecutive_years_and_the_reason_are_shown() -> None:
    more = ", waiver: true, consecutive: 3, reason: A written plan."

    assert ladder(record(2021, "Tier 2 Watch List", more)) == [
        ("2021", "Tier 2 Watch List, for three years running; by a waiver; reason given: A written plan [1]")
    ]


def test_a_claim_without_a_source_is_described_as_such() -> None:
    assert ladder("year: 2022, tier: Tier 2, sources: []") == [("2022", "an unnamed source says Tier 2 (note 1)")]


def several(*rows: str) -> Document:
    lines = "".join(f"\n  - {{{row}}}" for row in rows)
    head = """
        id: sailors
        title: Sailors
        subject: group
        subject_name: Sailors
        default_source: tip
        countries: [{country: PRK}, {country: CHN}]
        sources: [{id: tip, kind: report, title: Report}]
        """
    return compose(parse_brief(f"{dedent(head)}\ntiers:{lines}\n"))


def test_each_country_of_a_group_has_a_ladder_under_its_name() -> None:
    document = several(
        "country: CHN, year: 2020, tier: Tier 3, official: true",
        "country: PRK, year: 2021, tier: Tier 3, official: true",
    )

    assert [ladder.country for ladder in blocks(document, TierLadder)] == ["North Korea", "China"]


def test_the_ladders_of_a_group_have_the_same_years() -> None:
    document = several(
        "country: CHN, year: 2020, tier: Tier 3, official: true",
        "country: PRK, year: 2022, tier: Tier 3, official: true",
    )
    first, second = ([rung.years for rung in ladder.rungs] for ladder in blocks(document, TierLadder))

    assert first == ["2020 to 2021", "2022"]
    assert second == ["2020", "2021 to 2022"]


def test_a_country_without_a_placement_has_no_ladder() -> None:
    document = several("country: CHN, year: 2020, tier: Tier 3, official: true")

    assert [ladder.country for ladder in blocks(document, TierLadder)] == ["China"]


def test_a_placement_of_an_unlisted_country_has_a_ladder() -> None:
    document = composed(tiers(record(2020, "Tier 1"), "country: USA, year: 2020, tier: Tier 1, official: true"))

    assert [ladder.country for ladder in blocks(document, TierLadder)] == ["Malta", "United States"]


def test_a_single_ladder_has_a_name_unless_it_is_that_of_the_country_of_the_brief() -> None:
    document = composed(tiers(record(2020, "Tier 1")))
    other = composed(tiers("country: USA, year: 2020, tier: Tier 1"))

    assert block(document, TierLadder).country == ""
    assert block(other, TierLadder).country == "United States"


def test_without_placements_there_is_no_section() -> None:
    assert "Tier by report year" not in section_names(composed())


def test_the_alternative_text_of_a_ladder_is_complete() -> None:
    shown = block(composed(tiers(record("2003 to 2004", "Tier 2"), "tier: Tier 1"), document=ALONE), TierLadder)

    assert shown.alternative(Labels()) == "2003 to 2004: Tier\u00a02. Undated: one article says Tier\u00a01."
