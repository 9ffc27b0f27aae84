"""All checks together: their notes, their order, and the absence of side effects."""

from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.checks.small_brief import HEAD, SOURCES, brief
from tests.strategies import briefs
from tipreport.checks import CODES, KINDS, Cited, check, data_notes, reader_notes
from tipreport.checks.check import FOR_MAKERS, FOR_READERS
from tipreport.files import brief_paths, read_brief
from tipreport.index import BriefIndex, Original
from tipreport.model import CountryBrief
from tipreport.model.brief import lists
from tipreport.testing.random_briefs import random_briefs
from tipreport.tier_record import TierRecord, shipped_tier_record
from tipreport.wording.wording import ENGLISH

DATA = Path(__file__).parents[2] / "data" / "briefs"

EVERYTHING = """
summary: [{text: There were 777 calls and 814 arrests}]
tiers:
  - {year: 2020, tier: Tier 1, official: true}
  - {year: 2021, tier: Tier 2, official: true, consecutive: 2}
  - {year: 2022, tier: Tier 2 Watch List, official: true, sources: [weekly]}
  - {year: 2022, tier: Tier 2, change: downgraded}
  - {year: 2021, tier: Tier 2, change: upgraded}
  - {tier: Tier 3}
  - {year: 2021, country: HUN, tier: Tier 2, sources: [tip-2021]}
figures:
  - {measure: convictions, value: 18, period: 2021, key: true}
  - {measure: convictions, value: 16, period: 2021, change: up, compared_with: 2020, note: The analyst joins in.}
  - {measure: convictions, value: 17, period: 2020, sources: [news, weekly]}
  - {measure: convictions, value: 3, period: 2020, sex: female, key: true, sources: [news, more-news]}
  - {measure: deaths, value: 16, printed: sixty-one}
  - {measure: arrests, value: 814, period: 2020, sources: [tip-2021]}
  - {measure: arrests, value: 2, period: 2020, sources: [tip-2022]}
  - {measure: arrests, value: 2, period: 2023, sources: [tip-2022]}
  - {measure: arrests, value: 5, compared_with: 2023}
  - {measure: arrests, value: 5, compared_with: 2013, sources: []}
  - {measure: arrests, value: 5, period: 2024, compared_with: 2022}
  - {measure: arrests, value: 5, period: 2021-07 to 2022-03}
  - {measure: investigations, value: 4, period: 2020, by: unit}
  - {measure: investigations, value: 9, period: 2020, sources: [weekly]}
  - {id: all, measure: victims identified, value: 46}
  - {measure: victims identified, value: 39, part_of: all, citizenship: SRB}
  - {measure: victims identified, value: 20, part_of: all, sex: male}
  - {measure: victims identified, value: 26, part_of: all, sex: female}
  - {measure: victims identified, value: 47, part_of: all, age: adult}
  - {measure: victims identified, value: 30, part_of: all, form: slavery}
  - {measure: victims identified, value: 25, part_of: all, form: debt bondage}
  - {id: rate, measure: poverty rate, value: 101}
  - {measure: poverty rate, value: 50, part_of: rate, age: child}
  - {measure: acquittals, value: 3, period: 2020}
  - {measure: hotline calls, value: 3, period: 2020, key: true}
  - {measure: hotline calls, value: 4, period: 2021}
  - {measure: acquittals, value: 4, period: 2020, sex: male}
  - {measure: migrants, value: unreadable, printed: "145,9000"}
  - {id: boys, measure: victims repatriated, value: 161, age: child}
  - {measure: victims repatriated, value: 48, part_of: boys, age: child}
penalties: [{offence: trafficking, value: 2}, {offence: trafficking, value: 3, sources: [weekly]}]
organisations: [{id: unit, name: The Unit, kind: law enforcement}]
laws: [{name: Anti-Trafficking Act, kind: law}, {name: Anti-Trafficking Acts, kind: law, note: As printed.}]
quotes: [{text: We do, speaker: N. Bizel, note: Said in May.}]
language: eo
routes: [{origin: [Croatia]}]
recommendations:
  - {text: Translate the national referral plan, years: [2021], sources: [tip-2022]}
  - {text: Display the national referral plan widely, years: [2022], sources: [tip-2022]}
findings: [{pillar: context, text: "Few &amp; far, 333: https://x.org/a- b"}]
"""


def test_every_code_is_found_somewhere() -> None:
    head = f"{HEAD}updated: 2021-03-04\n"
    sources = SOURCES.replace("Slavery today", "Slavery today, published: 2022-03-05")

    found = brief(EVERYTHING, head, sources)
    index = BriefIndex(found, Original(found, "eo", 1, 2))

    elsewhere = {"penalty-without-place", "pronoun-first", "key-left-out"}
    assert {note.code for note in check(found)} == {*CODES} - {"untranslated"} - elsewhere
    assert {note.code for note in data_notes(index, record=shipped_tier_record())} == {*CODES} - elsewhere


def test_a_penalty_without_a_place_is_found_in_a_brief_on_several_countries() -> None:
    head = HEAD.replace("[{country: SRB, roles: [source]}]", "[{country: SRB}, {country: HUN}]")
    several = brief("penalties: [{offence: trafficking, value: 2}]", f"{head}subject: group\nsubject_name: workers\n")

    assert "penalty-without-place" in {note.code for note in check(several)}


def test_the_notes_for_readers_are_those_about_the_sources() -> None:
    index = BriefIndex(brief(EVERYTHING))
    for_readers = {note.code for note in reader_notes(index)}

    assert [*reader_notes(index)] == [note for note in check(brief(EVERYTHING)) if note.audience == "reader"]
    assert {"conflict", "no-source", "near-names", "note"} <= for_readers
    assert not {"summary-number", "unused-source", "unlisted-country", "pasted-markup"} & for_readers


def test_that_parts_add_up_is_for_the_maker_since_readers_see_them_and_a_remark_on_the_whole_is_for_readers() -> None:
    whole = "{id: all, measure: victims identified, value: 9, period: 2021, note: The centre counted them.}"
    parts = [
        f"{{measure: victims identified, value: {value}, period: 2021, sex: {sex}, part_of: all}}"
        for sex, value in (("female", 5), ("male", 4))
    ]
    rows = "\n".join(f"  - {row}" for row in (whole, *parts))
    found = brief(f"figures:\n{rows}")

    assert "5 women and girls and 4 men and boys make 9." in [note.text for note in check(found)]
    codes = {note.code: note.text for note in reader_notes(BriefIndex(found))}
    assert "adds-up" not in codes
    assert codes["note"] == "The centre counted them."


def test_each_check_is_for_readers_or_for_the_maker() -> None:
    found = brief(EVERYTHING)
    index = BriefIndex(found, Original(found, "eo", 1, 2))
    for checks, audience in ((FOR_READERS, "reader"), (FOR_MAKERS, "maker")):
        assert {note.audience for run_check in checks for note in run_check(index, ENGLISH)} == {audience}


def test_notes_are_ordered_by_severity_then_by_position_in_the_file_and_those_about_all_texts_are_last() -> None:
    ranks = [*lists()]
    at = [
        (note.is_about_all, KINDS.index(note.kind), ranks.index(note.about[0][0]), note.about[0][1])
        for note in check(brief(EVERYTHING))
    ]

    assert at == sorted(at)


def test_each_note_has_a_severity() -> None:
    severities = {note.code: note.severity for note in check(brief(EVERYTHING))}

    assert severities["exceeds-whole"] == "error"
    assert severities["conflict"] == "warning"
    assert severities["agreement"] == "note"


def test_an_index_and_its_brief_give_the_same_notes() -> None:
    record = shipped_tier_record()

    assert data_notes(BriefIndex(brief(EVERYTHING)), record=record) == check(brief(EVERYTHING))


def test_a_small_brief_without_faults_has_no_notes() -> None:
    small = brief("", sources="sources: [{id: news, kind: article, author: A}]")

    assert check(small, TierRecord((), "", "")) == ()


def check_notes(brief: CountryBrief) -> None:
    before = deepcopy(brief)
    notes = check(brief)

    assert brief == before
    assert notes == check(before)
    for note in notes:
        assert note.code in CODES
        assert note.about
        assert all(getattr(brief, name)[row] for name, row in note.about)
        assert note.location
        assert note.text.strip()
        assert isinstance(note.content[0], str)
        assert not any(part == "" for part in note.content)
        cited = [record for part in note.content if isinstance(part, Cited) for record in part.records]
        assert all(any(record is row for name in lists() for row in getattr(brief, name)) for record in cited)


@settings(max_examples=50, deadline=None)
@given(briefs(max_records=4))
def test_checks_of_any_brief_finish_and_do_not_change_it(brief: CountryBrief) -> None:
    check_notes(brief)


def test_checks_of_hundreds_of_briefs_finish_and_do_not_change_them() -> None:
    for each in random_briefs(400, seed=7, max_records=6):
        check_notes(each)


@pytest.mark.parametrize("path", brief_paths(DATA), ids=lambda path: path.stem)
def test_the_real_briefs_contain_nothing_impossible(path: Path) -> None:
    brief = read_brief(path)

    check_notes(brief)
    assert [note.text for note in check(brief) if note.severity == "error"] == []


def test_the_notes_on_serbia_are_as_expected() -> None:
    printed = [f"{note.label}. {note.location}. {note.text}" for note in check(read_brief(DATA / "serbia.yaml"))]

    assert printed[:1] == [
        (
            "Disagrees. Tier, 2022. One article says Tier 2; the record says Tier 2 Watch List. Both are shown; "
            "the official tier comes first. Tier 2 in 2021 does not fit the claimed change either."
        ),
    ]
    assert (
        "Incomplete. Victims officially identified, 2021. Of 46: 39 citizens of Serbia; this breakdown does not "
        "describe the other 7." in printed
    )
