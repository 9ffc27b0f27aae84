"""The official placements beside a tier record."""

import pytest

from tests.checks.small_brief import HEAD, SOURCES, brief
from tipreport.checks import check, reader_notes
from tipreport.index import BriefIndex
from tipreport.tier_record import RecordedPlacement, TierRecord

RECORD = TierRecord(
    tuple(
        RecordedPlacement(country=country, year=year, tier="Tier 2")
        for country, year in (("HUN", 2021), ("SRB", 2019), ("SRB", 2020), ("SRB", 2022))
    ),
    "record.csv",
    "",
)
TIERS = """
tiers:
  - {year: 2019 to 2020, tier: Tier 2, official: true}
  - {year: 2022, tier: Tier 2, official: true}
"""


def found(tiers: str, head: str = HEAD) -> list[str]:
    """The notes on the record, as `check` prints them."""
    return [
        f"{note.code}: {note.location}: {note.text}"
        for note in check(brief(tiers, head, SOURCES), RECORD)
        if note.code in ("tier-not-in-brief", "tier-differs-from-record")
    ]


def test_a_brief_with_all_placements_of_the_record_has_no_note() -> None:
    assert found(TIERS) == []


def test_the_years_that_only_the_record_has_are_one_note() -> None:
    message = "tier-not-in-brief: Serbia: The tier record has placements of Serbia that this brief lacks: {}."
    remedy = " The command tipreport update BRIEF --from record --write adds them."

    assert found("") == [message.format("2019, 2020 and 2022") + remedy]
    assert found(TIERS.replace("2019 to 2020", "2020")) == [message.format("2019") + remedy]


def test_years_after_the_edition_of_the_brief_are_named_with_what_else_to_change() -> None:
    earlier = HEAD.replace("edition: 2022", "edition: 2020")

    (note,) = found("", earlier)
    assert note.endswith(
        "adds them. 2022 is after the edition of this brief, 2020, and documents say so. If you bring the whole brief "
        "up to date, change edition and updated too."
    )
    (note,) = found("", earlier.replace("2020", "2018"))
    assert "2019, 2020 and 2022 are after the edition of this brief, 2018" in note
    (note,) = found("", HEAD.replace("edition: 2022\n", ""))
    assert note.endswith("adds them.")


def test_the_countries_of_a_brief_are_in_one_note() -> None:
    head = HEAD.replace("{country: SRB, roles: [source]}", "{country: SRB}, {country: HUN}, {country: MLT}")
    two = "subject: group\nsubject_name: Workers\n"

    assert found("", f"{head}{two}") == [
        (
            "tier-not-in-brief: Tier by report year: The tier record has placements that this brief lacks: "
            "Serbia: 2019, 2020 and 2022; Hungary: 2021. "
            "The command tipreport update BRIEF --from record --write adds them."
        )
    ]


def test_a_claim_of_a_source_is_no_official_placement() -> None:
    (note,) = found(TIERS.replace("2022, tier: Tier 2, official: true", "2022, tier: Tier 2"))

    assert "lacks: 2022." in note


def test_an_official_placement_on_another_tier_is_noted() -> None:
    (note,) = found(TIERS.replace("2022, tier: Tier 2", "2022, tier: Tier 3"))

    assert note == (
        "tier-differs-from-record: Tier, 2022: "
        "The brief gives Tier 3 as the official placement; the tier record has Tier 2."
    )


def test_the_years_of_a_span_that_differ_are_one_note() -> None:
    span = "tiers: [{year: 2018 to 2023, tier: Tier 3, official: true}]"
    apart = "tiers: [{year: 2019, tier: Tier 3, official: true}, {year: 2020, tier: Tier 1, official: true}]"

    (note,) = found(span)
    assert note == (
        "tier-differs-from-record: Tier, 2019 to 2020; Tier, 2022: "
        "The brief gives Tier 3 as the official placement; the tier record has Tier 2."
    )
    assert len([each for each in found(apart) if "differs" in each]) == 2


def test_the_tiers_that_a_record_has_for_a_span_have_their_years() -> None:
    record = TierRecord(
        (*RECORD.placements, RecordedPlacement(country="SRB", year=2021, tier="Tier 1")), "record.csv", ""
    )
    notes = check(brief("tiers: [{year: 2019 to 2022, tier: Tier 3, official: true}]"), record)

    assert [note.text for note in notes if note.code == "tier-differs-from-record"] == [
        (
            "The brief gives Tier 3 as the official placement; the tier record has Tier 2 for 2019, 2020 and 2022 "
            "and Tier 1 for 2021."
        )
    ]


@pytest.mark.parametrize("tiers", [TIERS + "  - {year: 2023, tier: Tier 3, official: true}", TIERS])
def test_years_and_countries_that_only_one_side_has_are_no_difference(tiers: str) -> None:
    assert found(tiers) == []


def test_readers_get_no_note_on_the_record() -> None:
    assert not {note.code for note in reader_notes(BriefIndex(brief("")))} & {
        "tier-not-in-brief",
        "tier-differs-from-record",
    }
