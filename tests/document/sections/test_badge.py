"""The badge: the placement that a document leads with, and its remarks."""

from textwrap import dedent

import pytest

from tests.document.reading import block, composed, rungs, text_of, title_of
from tipreport.document import Badge, Document, Notes, Paragraph, compose
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions

RATER = "U.S. Department of State"


def tiers(*rows: str) -> str:
    return "tiers:\n" + "\n".join(f"  - {{{row}}}" for row in rows)


def badge(*rows: str, edition: int | None = 2022) -> Badge:
    return shown_badge(composed(tiers(*rows), head=f"edition: {edition}" if edition else ""))


def shown_badge(document: Document) -> Badge:
    shown = title_of(document).badge
    assert shown is not None
    return shown


def record(years: object, tier: str, more: str = "") -> str:
    return f"year: {years}, tier: {tier}, official: true, sources: [tip via dataset]{more}"


def remarks(shown: Badge) -> list[str]:
    return [*map(text_of, shown.remarks)]


def test_the_record_of_the_edition_leads() -> None:
    shown = badge(record(2021, "Tier 2"), record(2022, "Tier 2 Watch List"))

    assert (shown.tier, shown.year, shown.report) == ("Tier 2 Watch List", 2022, "2022 report")
    assert (shown.rater, shown.claimed, shown.absence) == (RATER, False, "")
    assert text_of(shown.marks) == " [1]"
    assert remarks(shown) == ["Down from Tier 2 in 2021 [1]."]


@pytest.mark.parametrize(
    ("before", "now", "remark"),
    [
        ("Tier 2", "Tier 3", "Down from Tier 2 in 2021 [1]."),
        ("Tier 3", "Tier 2 Watch List", "Up from Tier 3 in 2021 [1]."),
        ("Tier 1", "Tier 1", "The same as in 2021 [1]."),
        ("Special Case", "Tier 2", "Special Case in 2021 [1]."),
    ],
)
def test_the_move_is_derived_from_the_record(before: str, now: str, remark: str) -> None:
    assert remarks(badge(record(2021, before), record(2022, now))) == [remark]


def test_no_move_is_shown_if_the_previous_year_is_missing() -> None:
    assert remarks(badge(record(2020, "Tier 1"), record(2022, "Tier 2"))) == [
        "This brief has no entry for 2021, so no change is shown."
    ]


def test_later_years_are_shown() -> None:
    assert remarks(badge(record("2021 to 2024", "Tier 2")))[1:] == ["After this edition: unchanged in 2024 [1]."]
    assert remarks(badge(record("2021 to 2022", "Tier 2"), record(2023, "Tier 3")))[1:] == [
        "After this edition: Tier 3 in 2023 [1]."
    ]


def test_later_years_of_one_tier_are_shown_from_the_first_one_on() -> None:
    assert remarks(badge(record("2021 to 2022", "Tier 2"), record("2023 to 2025", "Tier 2 Watch List")))[1:] == [
        "After this edition: Tier 2 Watch List from 2023 to 2025 [1]."
    ]


@pytest.mark.parametrize(
    ("newest", "updated", "remark"),
    [
        (2023, "2026-11-24", ["The reports of 2024 and 2025 are not in this brief."]),
        (2023, "2025-01-02", ["The report of 2024 is not in this brief."]),
        (2020, "2030-01-02", ["The reports of 2021 to 2025 are not in this brief."]),
        (2025, "2026-11-24", []),
        (2023, "2024-11-24", []),
    ],
)
def test_reports_that_the_tier_record_has_and_the_brief_lacks_are_named_if_it_has_no_edition(
    newest: int, updated: str, remark: list[str]
) -> None:
    rows = tiers(record(newest - 1, "Tier 2"), record(newest, "Tier 2"))

    def shown(head: str) -> list[str]:
        return remarks(shown_badge(composed(rows, head=head)))[1:]

    assert shown(f"updated: {updated}") == remark
    assert shown("") == []
    assert shown(f"updated: {updated}\nedition: {newest}") == []


def test_each_later_change_is_shown_in_order() -> None:
    rows = (record(2021, "Tier 2"), record(2022, "Tier 2"), record(2025, "Tier 3"), record(2023, "Tier 1"))

    assert remarks(badge(*rows, record(2024, "Tier 1")))[1:] == [
        "After this edition: Tier 1 in 2023 and 2024; Tier 3 in 2025 [1]."
    ]


def test_a_missing_year_between_later_years_is_not_taken_for_one_of_them() -> None:
    assert remarks(badge(record("2021 to 2022", "Tier 2"), record(2023, "Tier 3"), record(2025, "Tier 3")))[1:] == [
        "After this edition: Tier 3 in 2023; Tier 3 in 2025 [1]."
    ]


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("fr", "Après cette édition : niveau 1 en 2023 et 2024\u202f; niveau 3 en 2025 [1]."),
        ("es", "Después de esta edición: Nivel 1 en 2023 y 2024; Nivel 3 en 2025 [1]."),
        (
            "ar",
            ("وبعد هذه الطبعة: كان البلد في الفئة الأولى في عامي 2023 و2024؛ في الفئة الثالثة في عام 2025 [1]."),
        ),
        ("ru", "После этого издания: в 2023 и 2024 годах — группа 1; в 2025 году — группа 3 [1]."),
    ],
)
def test_later_changes_are_in_the_language_of_the_document(language: str, remark: str) -> None:
    rows = (record("2021 to 2022", "Tier 2"), record("2023 to 2024", "Tier 1"), record(2025, "Tier 3"))
    document = composed(tiers(*rows), head="edition: 2022", document=DocumentOptions(language=language))

    assert remarks(shown_badge(document))[-1] == remark


def test_a_claim_for_the_edition_has_priority_over_an_earlier_record() -> None:
    shown = badge(record(2020, "Tier 2 Watch List"), "year: 2022, tier: Tier 2")

    assert (shown.tier, shown.year, shown.claimed, shown.claim) == ("Tier 2", 2022, True, "as one article says")
    assert text_of(shown.marks) == " [1]"
    assert remarks(shown) == [
        "This brief has no entry for that year.",
        "The latest entry before it is Tier 2 Watch List in 2020 [2].",
    ]


def test_claims_that_agree_lead_together_and_others_are_remarks() -> None:
    shown = badge(
        "year: 2022, tier: Tier 2",
        "year: 2022, tier: Tier 2, sources: [weekly]",
        "year: 2022, tier: Tier 3, sources: [blog]",
    )

    assert (shown.tier, shown.claim) == ("Tier 2", "as two articles say")
    assert text_of(shown.marks) == " [1] [2]"
    assert remarks(shown) == ["One web page says Tier 3 for 2022 [3]."]


def test_without_either_the_latest_earlier_record_leads() -> None:
    shown = badge(record("2019 to 2020", "Tier 2"), record(2023, "Tier 2"), "tier: Tier 2")

    assert (shown.tier, shown.year, shown.claimed) == ("Tier 2", 2020, False)
    assert remarks(shown) == ["This brief has no entry for 2022; still Tier 2 in 2023 [1]."]


def test_an_undated_claim_leads_if_there_is_no_record() -> None:
    shown = badge("tier: Tier 2 Watch List")

    assert (shown.tier, shown.year, shown.report) == ("Tier 2 Watch List", None, "No year given")
    assert (shown.claimed, shown.claim) == (True, "as one article says")


def test_a_dated_claim_has_priority_over_an_undated_one() -> None:
    shown = badge("tier: Tier 3", "year: 2019, tier: Tier 1", "year: 2020, tier: Tier 2")

    assert (shown.tier, shown.year) == ("Tier 2", 2020)


@pytest.mark.parametrize("head", ["", "edition: 2022", "subject: group\nsubject_name: Refugees in Malta"])
def test_without_any_placement_there_is_no_badge(head: str) -> None:
    assert title_of(composed(head=head)).badge is None


def test_a_placement_of_another_country_leaves_the_badge_without_a_tier() -> None:
    shown = badge("country: ITA, year: 2022, tier: Tier 1")

    assert (shown.tier, shown.year, shown.absence, remarks(shown)) == ("", None, "none in this brief", [])


def test_a_record_that_begins_after_the_edition_is_a_remark_and_does_not_lead() -> None:
    shown = badge(record("2024 to 2025", "Tier 3"))

    assert (shown.tier, shown.absence) == ("", "none for 2022 in this brief")
    assert remarks(shown) == ["The entries of this brief begin with Tier 3 in 2024 [1]."]


def test_without_an_edition_the_latest_record_leads() -> None:
    shown = badge(record("2019 to 2023", "Tier 2"), edition=None)

    assert (shown.tier, shown.year, remarks(shown)) == ("Tier 2", 2023, ["The same as in 2022 [1]."])


def test_a_dispute_is_shown_at_the_badge_with_its_note() -> None:
    shown = badge(record("2021 to 2022", "Tier 2"), "year: 2022, tier: Tier 1")

    assert text_of(shown.marks) == " [1]"
    assert remarks(shown)[1:] == ["One article says Tier 1 for 2022 [2] (note 1)."]


def test_an_undated_claim_that_differs_is_in_the_ladder_and_not_at_the_badge() -> None:
    rows = (record("2021 to 2022", "Tier 2"), "tier: Tier 1", "tier: Tier 1, sources: [blog]")
    document = composed(tiers(*rows))

    assert remarks(shown_badge(document)) == ["The same as in 2021 [1]."]
    assert rungs(document)[-1] == ("", "two sources say Tier 1 [2] [3] (note 1) (note 2)")


def test_a_claim_that_agrees_is_not_shown_at_the_badge() -> None:
    shown = badge(record("2021 to 2022", "Tier 2"), "year: 2022, tier: Tier 2", "tier: Tier 2")

    assert remarks(shown) == ["The same as in 2021 [1]."]


def test_a_waiver_and_consecutive_years_are_shown() -> None:
    more = ", waiver: true, consecutive: 3, reason: A written plan"

    assert remarks(badge(record(2021, "Tier 2 Watch List"), record(2022, "Tier 2 Watch List", more))) == [
        "For three years running; by a waiver.",
    ]


def test_a_move_is_said_once_beside_a_waiver() -> None:
    more = ", waiver: true, change: downgraded"

    assert remarks(badge(record(2021, "Tier 2"), record(2022, "Tier 2 Watch List", more))) == [
        "By a waiver.",
        "Down from Tier 2 in 2021 [1].",
    ]


@pytest.mark.parametrize("change", ["", ", change: remained"])
def test_years_running_say_that_the_tier_is_the_same_as_before(change: str) -> None:
    running = f", consecutive: 9{change}"

    assert remarks(badge(record(2021, "Tier 3"), record(2022, "Tier 3", running))) == ["Tier 3 for nine years running."]
    assert (
        remarks(badge(record(2022, "Tier 3", running)))[-1]
        == "This brief has no entry for 2021, so no change is shown."
    )
    assert (
        remarks(badge(record(2021, "Tier 2"), record(2022, "Tier 3", running)))[-1] == "Down from Tier 2 in 2021 [1]."
    )


def test_years_running_are_those_of_the_ladder_where_the_source_contradicts_it() -> None:
    older = composed(tiers(record("2018 to 2021", "Tier 3"), record(2022, "Tier 3", ", consecutive: 4")))
    moved = composed(tiers(record(2021, "Tier 2"), record(2022, "Tier 3", ", consecutive: 4")))

    assert remarks(shown_badge(older)) == ["Tier 3 for five years running."]
    assert rungs(older)[-1] == ("2022", "Tier 3, for five years running [1] (note 1)")
    assert remarks(shown_badge(moved)) == ["Down from Tier 2 in 2021 [1]."]
    assert text_of(shown_badge(moved).marks) == " [1] (note 1)"


def test_a_note_on_a_disputed_placement_is_referenced_at_the_placement() -> None:
    rows = (record(2022, "Tier 2", ", note: Inferred"), "year: 2022, tier: Tier 1")
    document = composed(tiers(*rows), head="edition: 2022")
    (number,) = (note.number for note in block(document, Notes).items if text_of(note.content) == "Inferred.")

    assert text_of(shown_badge(document).marks) == f" [1] (note {number})"
    assert rungs(document)[0][1].startswith(f"Tier 2 [1] (note {number}). Disputed: one article says Tier 1 [2]")


@pytest.mark.parametrize("subject", ["group", "event"])
def test_a_group_or_an_event_has_no_badge_and_its_tiers_name_who_assigned_them(subject: str) -> None:
    brief = f"""
        id: camps
        title: The camps
        subject: {subject}
        subject_name: people in the camps
        edition: 2023
        default_source: tip
        countries: [{{country: KHM}}, {{country: MLT}}, {{country: USA}}]
        tiers:
          - {{country: KHM, year: 2022 to 2023, tier: Tier 3, official: true}}
          - {{country: MLT, tier: Tier 1}}
        sources: [{{id: tip, kind: report, title: Trafficking in Persons Report}}]
        """
    document = compose(parse_brief(dedent(brief)))
    caption = next(each for each in document.blocks if isinstance(each, Paragraph) and each.role == "caption")

    assert title_of(document).badge is None
    assert text_of(caption.spans) == f"Tier: {RATER}. United States: none in this brief."


def test_the_name_of_a_group_begins_with_a_capital_letter() -> None:
    assert title_of(composed(head="subject: group\nsubject_name: refugees in Malta")).name == "Refugees in Malta"
