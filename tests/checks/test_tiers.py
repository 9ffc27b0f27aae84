"""Tier placements: claims, the record, moves, and what is missing."""

import pytest

from tests.checks.small_brief import HEAD, found, notes
from tipreport.checks.note import Cited

RECORD = """
tiers:
  - {year: 2021, tier: Tier 2, official: true, sources: [tip-2021 via table]}
  - {year: 2022, tier: Tier 2 Watch List, official: true, sources: [tip-2022 via table]}
"""


BEFORE = "tiers: [{year: 2021, tier: Tier 2, official: true, sources: [tip-2021 via table]}, "


def test_a_claim_that_contradicts_the_record_is_noted() -> None:
    claim = RECORD + "  - {year: 2022, tier: Tier 2, sources: [tip-2022 via news]}"

    assert found("tier-not-borne-out", claim) == [
        (
            "Disagrees. Tier, 2022. One article says Tier 2; the record says Tier 2 Watch List. Both are shown; "
            "the official tier comes first."
        )
    ]


@pytest.mark.parametrize(
    "claim",
    [
        "{year: 2022, tier: Tier 2 Watch List}",  # it agrees
        "{tier: Tier 2}",  # it may speak of another year
        "{year: 2023, tier: Tier 2}",  # our record has no entry for that year
        "{year: 2022, tier: Tier 2, country: HUN}",
    ],
)
def test_a_claim_is_compared_with_the_record_of_its_year_and_country(claim: str) -> None:
    assert found("tier-not-borne-out", f"{RECORD}  - {claim}") == []


def test_different_claims_that_contradict_the_record_are_one_note() -> None:
    claims = """
  - {year: 2022, tier: Tier 2, sources: [news]}
  - {year: 2022, tier: Tier 2, sources: [weekly]}
  - {year: 2022, tier: Tier 3, sources: [director]}
  - {year: 2022, tier: Tier 1, sources: []}
"""

    assert found("tier-not-borne-out", RECORD + claims) == [
        (
            "Disagrees. Tier, 2022. Two articles say Tier 2, one interview says Tier 3 and this brief says Tier 1; "
            "the record says Tier 2 Watch List. All are shown; the official tier comes first."
        )
    ]


def test_a_downgrade_from_tier_2_to_tier_2_is_impossible() -> None:
    claim = BEFORE + "{year: 2022, tier: Tier 2, change: downgraded, sources: [tip-2022 via news]}]"

    assert found("impossible-move", claim) == [
        "Impossible. Tier, 2022. One article claims a move down to Tier 2, but Serbia was on Tier 2 in 2021."
    ]


@pytest.mark.parametrize(
    "claim",
    [
        "{year: 2022, tier: Tier 2 Watch List, change: downgraded}",
        "{year: 2022, tier: Tier 1, change: upgraded}",
        "{year: 2022, tier: Tier 2, change: remained}",
        "{year: 2022, tier: Special Case, change: downgraded}",  # it has no rank
        "{year: 2021, tier: Tier 2, change: downgraded}",  # the record lacks the previous year
        "{tier: Tier 2, change: downgraded}",
    ],
)
def test_a_move_that_is_consistent_with_the_previous_year_gives_no_note(claim: str) -> None:
    assert found("impossible-move", f"{RECORD}  - {claim}") == []


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("tier: Tier 3, change: upgraded", "claims a move up to Tier 3, but Serbia was on Tier 2 in 2021."),
        ("tier: Tier 1, change: remained", "claims that Serbia remained on Tier 1, but it was on Tier 2 in 2021."),
    ],
)
def test_each_kind_of_move_can_be_impossible(claim: str, sentence: str) -> None:
    (note,) = found("impossible-move", f"{BEFORE}{{year: 2022, {claim}}}]")

    assert note == f"Impossible. Tier, 2022. One article {sentence}"


def test_an_impossible_change_of_a_claim_that_contradicts_the_record_is_in_one_note() -> None:
    claim = RECORD + "  - {year: 2022, tier: Tier 2, change: downgraded, sources: [tip-2022 via news]}"

    assert found("impossible-move", claim) == []
    assert found("tier-not-borne-out", claim) == [
        (
            "Disagrees. Tier, 2022. One article says Tier 2; the record says Tier 2 Watch List. Both are shown; the "
            "official tier comes first. Tier 2 in 2021 does not fit the claimed change either."
        )
    ]
    (note,) = notes("tier-not-borne-out", claim)
    cited = [each for each in note.content if isinstance(each, Cited)]
    assert len(cited) == 3, "the claim, the placement of its year and that of the year before"


def test_a_move_in_a_span_of_years_is_that_of_its_first_year() -> None:
    def notes(claim: str) -> list[str]:
        record = "tiers:\n  - {year: 2017, tier: Tier 2 Watch List, official: true}\n"
        return found("impossible-move", f"{record}  - {{year: 2018 to 2020, official: true, {claim}}}")

    assert notes("tier: Tier 2, change: remained") == []
    assert notes("tier: Tier 2, change: upgraded") == []
    assert notes("tier: Tier 2, change: downgraded") == [
        (
            "Impossible. Tier, 2018. One article claims a move down to Tier 2, but Serbia was on Tier 2 Watch List in "
            "2017."
        )
    ]


def test_a_placement_without_a_year_is_incomplete() -> None:
    assert found("undated-tier", "tiers: [{tier: Tier 2 Watch List}]") == [
        "Missing. Tier 2 Watch List, undated. No year is given for Tier 2 Watch List."
    ]
    assert found("undated-tier", "tiers: [{year: 2021, tier: Tier 2 Watch List}]") == []


def test_the_record_is_given_with_a_claim_without_a_year() -> None:
    record = """
tiers:
  - {tier: Tier 2 Watch List}
  - {year: 2010 to 2011, tier: Tier 2 Watch List, official: true}
  - {year: 2020, tier: Tier 2, official: true}
"""

    assert found("undated-tier", record) == [
        (
            "Missing. Tier 2 Watch List, undated. No year is given for Tier 2 Watch List. The record has Tier 2 Watch "
            "List in 2010 and 2011, and other tiers in other years."
        )
    ]
    assert found("undated-tier", record.replace("tier: Tier 2 Watch List}", "tier: Tier 1}", 1)) == [
        "Missing. Tier 1, undated. No year is given for Tier 1. The record does not have Tier 1 in any year."
    ]


def test_the_note_of_the_analyst_replaces_ours_if_a_placement_has_no_year() -> None:
    placement = "tiers: [{tier: Tier 2, note: The article says that this is so currently.}]"

    assert found("undated-tier", placement) == ["Missing. Tier 2, undated. The article says that this is so currently."]


def test_placements_of_an_unlisted_country_are_noted_once_per_country() -> None:
    placements = """
tiers:
  - {country: HUN, year: 2019 to 2021, tier: Tier 2, official: true}
  - {country: HUN, tier: Tier 2}
  - {country: SRB, year: 2021, tier: Tier 2}
"""

    assert found("unlisted-country", placements) == [
        (
            "Missing. Tier of Hungary, 2019 to 2021; Tier 2 of Hungary, undated. Hungary is not among the countries "
            "of this brief."
        )
    ]


def test_a_listed_country_of_a_group_gives_no_note() -> None:
    head = HEAD.replace("countries: [{country: SRB, roles: [source]}]", "countries: [{country: SRB}, {country: HUN}]")
    head += "subject: group\nsubject_name: Travellers"
    placements = "tiers: [{country: HUN, year: 2021, tier: Tier 1}, {country: SRB, tier: Tier 2}]"

    assert found("unlisted-country", placements, head) == []
    assert found("undated-tier", placements, head) == [
        "Missing. Tier 2 of Serbia, undated. No year is given for Tier 2."
    ]


def test_a_placement_read_in_the_report_of_its_year_is_for_the_maker_to_mark_as_official() -> None:
    one = "tiers: [{year: 2022, tier: Tier 2, sources: [tip-2022]}]"
    two = "tiers: [{year: 2022, tier: Tier 2, sources: [tip-2022]}, {year: 2021, tier: Tier 2, sources: [tip-2021]}]"

    assert found("placement-of-report", one) == [
        (
            "Note. Tier, 2022. It was read in the report itself, but is shown as a claim. If it is the official "
            "placement, write official: true."
        )
    ]
    assert "They were read in the report itself" in found("placement-of-report", two)[0]
    assert [note.audience for note in notes("placement-of-report", one)] == ["maker"]


@pytest.mark.parametrize(
    "placement",
    [
        "{year: 2022, tier: Tier 2, sources: [tip-2022 via news]}",
        "{year: 2022, tier: Tier 2, official: true, sources: [tip-2022]}",
        "{year: 2021, tier: Tier 2, sources: [tip-2022]}",
        "{year: 2022, tier: Tier 2, sources: [greta-2022]}",
        "{tier: Tier 2, sources: [tip-2022]}",
    ],
)
def test_other_placements_are_claims(placement: str) -> None:
    assert found("placement-of-report", f"tiers: [{placement}]") == []


def test_a_claim_beside_the_official_placement_is_left_as_it_is() -> None:
    assert found("placement-of-report", f"{RECORD}  - {{year: 2022, tier: Tier 2, sources: [tip-2022]}}") == []


def placed(*rows: str) -> str:
    return "tiers:\n" + "\n".join(f"  - {{{row}, official: true, sources: [table]}}" for row in rows)


def test_years_running_that_the_placements_do_not_bear_out_are_noted() -> None:
    older = placed("year: 2018 to 2021, tier: Tier 3", "year: 2022, tier: Tier 3, consecutive: 4")
    other = placed("year: 2020, tier: Tier 2", "year: 2021, tier: Tier 3", "year: 2022, tier: Tier 3, consecutive: 7")

    assert found("years-running-differ", older) == [
        (
            "Disagrees. Tier, 2022. One dataset says Tier 3 for four years running. By the placements of this brief, "
            "it has been there for five years running: 2018 to 2022."
        )
    ]
    assert found("years-running-differ", other) == [
        (
            "Disagrees. Tier, 2022. One dataset says Tier 3 for seven years running. By the placements of this brief, "
            "it has been there for two years running: 2021 and 2022."
        )
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("year: 2019 to 2021, tier: Tier 3", "year: 2022, tier: Tier 3, consecutive: 4"),
        ("year: 2021, tier: Tier 3", "year: 2022, tier: Tier 3, consecutive: 4"),  # no entry for 2020
        ("year: 2022, tier: Tier 3, consecutive: 4",),
        ("year: 2018, tier: Tier 2", "year: 2022, tier: Tier 3, consecutive: 4"),
        ("year: 2018 to 2021, tier: Tier 3", "year: 2022, tier: Tier 3, waiver: true, consecutive: 2"),
        ("year: 2018, tier: Tier 2", "year: 2019 to 2022, tier: Tier 3, consecutive: 3"),  # of one of these years
    ],
)
def test_years_running_that_the_placements_allow_give_no_note(rows: tuple[str, ...]) -> None:
    assert found("years-running-differ", placed(*rows)) == []


def test_years_running_that_a_source_claims_are_compared_with_the_official_placements() -> None:
    record = placed("year: 2018, tier: Tier 2", "year: 2019 to 2022, tier: Tier 3")
    claim = "\n  - {year: 2022, tier: Tier 3, consecutive: 9, sources: [weekly]}"

    assert found("years-running-differ", record + claim) == [
        (
            "Disagrees. Tier, 2022. One article says Tier 3 for nine years running. By the placements of this brief, "
            "it has been there for four years running: 2019 to 2022."
        )
    ]
    assert found("years-running-differ", record + claim.replace("Tier 3", "Tier 2")) == []
