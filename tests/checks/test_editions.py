"""Records of another edition of a report than those that they cite."""

import re

import pytest

from tests.checks.small_brief import HEAD, SOURCES, found, notes

LATER = "It cites only an earlier source, which cannot have it: cite the report of its year."
OTHER = "It is of another edition than the one that it cites: cite the report of its years, or correct years."


def test_a_placement_that_is_later_than_the_report_that_it_cites_is_noted() -> None:
    tiers = "tiers:\n  - {year: %s, tier: Tier 2, official: true, sources: [%s]}"

    assert found("edition-not-cited", tiers % (2022, "tip-2021")) == [f"Missing. Tier, 2022. {LATER}"]
    assert notes("edition-not-cited", tiers % ("2020 to 2021", "tip-2021")) == []


@pytest.mark.parametrize(
    ("published", "sources", "is_noted"),
    [
        ("2021-12-14", "[news]", True),
        ("2021", "[weekly via news]", True),
        ("2022-03", "[news]", False),
        ("2021-12-14", "[news, weekly]", False),
        ("2021-12-14", "[news, tip-2022]", False),
    ],
)
def test_a_placement_that_is_only_cited_from_sources_of_earlier_years_is_noted(
    published: str, sources: str, is_noted: bool
) -> None:
    tiers = f"tiers: [{{year: 2022, tier: Tier 2, sources: {sources}}}]"
    dated = SOURCES.replace("Slavery today", f"Slavery today, published: {published}")

    expected = [f"Missing. Tier, 2022. {LATER}"] if is_noted else []
    assert found("edition-not-cited", tiers, sources=dated) == expected


def before_the_end(figure: str, published: str, sources: str = "[news]") -> list[str]:
    dated = SOURCES.replace("Slavery today", f"Slavery today, published: {published}")
    figures = f"figures: [{{measure: arrests, value: 5, sources: {sources}, {figure}}}]"
    return found("source-before-end", figures, sources=dated)


def test_a_number_of_a_year_from_a_source_of_a_month_before_its_end_is_noted() -> None:
    assert before_the_end("period: 2023", "2023-06") == [
        (
            "Note. People arrested, 2023. The source is of June 2023, before the end of the period: correct one of the "
            "two; if the number is only of a part of the period, write its months."
        )
    ]


@pytest.mark.parametrize("period", ["2024", "2023-07", "2023-04 to 2024-03", "as of 2023-08-01"])
def test_so_is_one_of_other_periods_that_end_later(period: str) -> None:
    assert len(before_the_end(f"period: {period}", "2023-06-14")) == 1


@pytest.mark.parametrize(
    ("figure", "published", "sources"),
    [
        ("period: 2023", "2023-12-14", "[news]"),
        ("period: 2023", "2023", "[news]"),
        ("period: 2022-07 to 2023-06", "2023-06", "[news]"),
        ("period: 2022 to 2025", "2023-06", "[news]"),
        ("period: since 2020", "2023-06", "[news]"),
        ("period: 9 months of 2023", "2023-06", "[news]"),
        ("period: 2023, basis: estimated", "2023-06", "[news]"),
        ("period: 2023", "2023-06", "[news, weekly]"),
    ],
)
def test_one_that_may_be_of_the_whole_period_is_not(figure: str, published: str, sources: str) -> None:
    assert before_the_end(figure, published, sources) == []


def test_placements_that_are_later_are_one_note() -> None:
    tiers = "tiers: [{year: 2020 to 2022, tier: Tier 2, official: true, sources: [tip-2020]}]"
    (note,) = notes("edition-not-cited", tiers)

    assert note.location == "Tier, 2021 to 2022"
    assert note.text.startswith("They cite only earlier sources, which cannot have them")
    assert [row for _, row in note.about] == [1, 2]


@pytest.mark.parametrize(("years", "sources"), [("[2020]", "tip-2022"), ("[2020, 2021]", "tip-2022")])
def test_a_recommendation_none_of_whose_editions_is_cited_is_noted(years: str, sources: str) -> None:
    records = f"recommendations: [{{text: Help, years: {years}, sources: [{sources}]}}]"

    assert found("edition-not-cited", records) == [f"Missing. Recommendation 1. {OTHER}"]


@pytest.mark.parametrize(
    "fields",
    [
        "years: [2020, 2022], sources: [tip-2022]",
        "years: [2020], sources: [tip-2020 via news]",
        "years: [2020], sources: [news]",
        "years: [2020], sources: [tip-2022, news]",
        "sources: [tip-2022]",
    ],
)
def test_one_that_cites_an_edition_of_it_or_a_source_without_one_is_not(fields: str) -> None:
    assert notes("edition-not-cited", f"recommendations: [{{text: Help, {fields}}}]") == []


def test_the_two_kinds_of_records_are_two_notes() -> None:
    records = """
tiers: [{year: 2022, tier: Tier 2, official: true, sources: [tip-2020]}]
recommendations: [{text: Help, years: [2021], sources: [tip-2022]}]
"""
    assert len(notes("edition-not-cited", records)) == 2


def updated(day: str) -> str:
    """The head of a brief that was last changed on a day."""
    return f"{HEAD}updated: {day}\n"


SPAN = "tiers: [{year: 2021 to 2025, tier: Tier 2, official: true, sources: [table]}]"


def test_placements_of_later_years_than_the_last_change_of_the_brief_are_one_note() -> None:
    (note,) = notes("tier-later-than-brief", SPAN, updated("2023-11-14"))

    assert (note.location, note.audience, note.severity) == ("Tier, 2024 to 2025", "maker", "warning")
    assert note.text == (
        "The reports of those years appeared after the last change of this brief, 14 November 2023: correct updated."
    )
    assert found("tier-later-than-brief", SPAN, updated("2024-11-14")) == [
        (
            "Impossible. Tier, 2025. The report of that year appeared after the last change of this brief, "
            "14 November 2024: correct updated."
        )
    ]


def test_placements_up_to_the_year_of_the_last_change_and_of_a_brief_without_one_are_not() -> None:
    assert notes("tier-later-than-brief", SPAN, updated("2025-01-01")) == []
    assert notes("tier-later-than-brief", SPAN) == []
    assert notes("tier-later-than-brief", "tiers: [{tier: Tier 2, sources: [table]}]", updated("2023-11-14")) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            (
                "Le rapport de cette année est paru après la dernière modification de cette note "
                "(14 novembre 2024) : corrigez updated."
            ),
        ),
        (
            "es",
            (
                "El informe de ese año apareció después del último cambio de esta ficha (14 de noviembre de 2024): "
                "corrija updated."
            ),
        ),
        ("ar", "صدر تقرير ذلك العام بعد آخر تعديل لهذا الموجز (14 نوفمبر 2024): صحّح updated."),
        (
            "ru",
            "Доклад за этот год вышел после последнего изменения этой справки (14 ноября 2024 г.): исправьте updated.",
        ),
    ],
)
def test_the_note_is_in_the_language_of_the_brief(language: str, text: str) -> None:
    (note,) = notes("tier-later-than-brief", SPAN, f"{updated('2024-11-14')}language: {language}\n")

    assert re.sub("[\u00a0\u202f]", " ", note.text) == text


def sources(**fields: str) -> str:
    """Sources with these fields: of an index, and of the article that the records of a brief rest on."""
    rows = {"news": "kind: article, title: Slavery today", "index": "kind: dataset, title: An index"} | fields
    return "sources:\n" + "\n".join(f"  - {{id: {name}, {row}}}" for name, row in rows.items())


CITED = "findings: [{pillar: prevention, text: Police trained guards, sources: [index via news]}]"


@pytest.mark.parametrize("field", ["edition: 2024", "published: 2023-11-15", "published: 2023-12", "published: 2024"])
def test_a_cited_source_that_is_later_than_the_last_change_of_the_brief_is_noted(field: str) -> None:
    later = sources(index=f"kind: dataset, title: An index, {field}")

    assert found("source-later-than-brief", CITED, updated("2023-11-14"), later) == [
        (
            "Impossible. Sources. Cited, but later than the last change of this brief, 14 November 2023: index. "
            "Correct updated, or the date of the source."
        )
    ]
    (note,) = notes("source-later-than-brief", CITED, updated("2023-11-14"), later)
    assert (note.about, note.audience) == ((("sources", 1),), "maker")
    assert notes("source-later-than-brief", "", updated("2023-11-14"), later) == [], "nothing cites it"
    assert notes("source-later-than-brief", CITED, HEAD, later) == [], "the brief has no day"


@pytest.mark.parametrize("field", ["edition: 2023", "published: 2023-11-14", "published: 2023", "read: 2023-11-14"])
def test_a_source_of_the_same_time_as_the_last_change_is_not(field: str) -> None:
    same = sources(index=f"kind: dataset, title: An index, {field}")

    assert notes("source-later-than-brief", CITED, updated("2023-11-14"), same) == []


def test_sources_that_were_read_after_the_last_change_of_the_brief_are_one_note() -> None:
    row = "kind: dataset, title: {}, edition: 2024, read: 2024-05-17"
    read = sources(index=row.format("An index"), news=row.format("News"))

    (note,) = notes("source-later-than-brief", CITED, updated("2023-11-14"), read)
    assert note.text == "Read after the last change of this brief, 14 November 2023: news, index. Correct updated."
    assert [row for _, row in note.about] == [0, 1]
