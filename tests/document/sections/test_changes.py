"""The section of changes since an earlier edition, and the document of all changes."""

from typing import Any

import pytest

from tests.comparison.planted import planted
from tests.document.every_brief import every_brief
from tests.document.reading import DATA
from tipreport.comparison import changes
from tipreport.document import (
    ChangeMark,
    Document,
    Heading,
    Terms,
    compose,
    compose_changes,
    words,
)
from tipreport.document.short.shorten import shorten
from tipreport.document.views import Box, change_mark, change_mark_text
from tipreport.files import read_brief
from tipreport.model import Citation, CountryBrief, Period, Quantity, Recommendation
from tipreport.model.records import Finding, Law, Person, ProfileItem, Programme, Progress, Route, Source, TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.record_words.changes import change_lines, change_rows

SERBIA = read_brief(DATA / "serbia.yaml")
NBSP = "\u00a0"
WHITEHEAD = (Citation.parse("whitehead"),)


def section(document: Document) -> dict[str, list[str]]:
    """Return the changes by kind."""
    blocks = dict(document.sections()).get("changes", ())
    return {
        entry.name: [words(item).replace(NBSP, " ") for item in entry.items]
        for block in blocks
        if isinstance(block, Terms)
        for entry in block.entries
    }


def byline(document: Document) -> str:
    heading = dict(document.sections())["changes"][0]
    assert isinstance(heading, Heading)
    return heading.byline


def with_figure(brief: CountryBrief, index: int, value: str) -> CountryBrief:
    figures = [*brief.figures]
    figures[index] = figures[index].replace(value=Quantity.parse(value))
    return brief.replace(figures=tuple(figures))


def test_without_an_earlier_edition_there_is_no_section() -> None:
    assert section(compose(SERBIA)) == {}


def test_without_a_change_the_section_says_what_was_compared() -> None:
    for document in (compose(SERBIA, earlier=SERBIA), compose_changes(SERBIA, SERBIA)):
        ((name, (sentence,)),) = section(document).items()
        assert name == "Nothing"
        assert sentence.startswith("Tiers, figures, findings, recommendations, sources and all other records were ")
        assert sentence.endswith("compared; both editions state the same.")


def test_a_revised_figure_has_both_numbers() -> None:
    old = with_figure(SERBIA, 0, "about 40")

    assert section(compose(SERBIA, earlier=old)) == {
        "Revised": ["Victims officially identified, 2021: 46. In the earlier edition: about 40."]
    }


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Tier, 2019: one article says Tier 3, downgraded."),
        ("fr", "Classement, 2019 : selon un article, niveau 3, en baisse."),
        ("es", "Clasificación, 2019: según un artículo, Nivel 3, en descenso."),
    ],
)
def test_the_placement_that_only_a_source_claims_is_its_claim(language: str, line: str) -> None:
    claim = TierPlacement(country="SRB", year=2019, tier="Tier 3", change="downgraded", sources=WHITEHEAD)
    new = SERBIA.replace(tiers=(*SERBIA.tiers, claim))

    document = compose(new, {"language": language}, earlier=SERBIA)

    assert [*section(document).values()] == [[line]]


def test_a_claim_that_becomes_official_is_not_repeated() -> None:
    claim = TierPlacement(country="SRB", year=2019, tier="Tier 3")
    old, new = (SERBIA.replace(tiers=(row,)) for row in (claim, claim.replace(official=True)))

    assert section(compose(new, earlier=old)) == {
        "New": ["Tier, 2019: Tier 3."], "Not repeated": ["Tier, 2019: this brief says Tier 3."],
    }  # fmt: skip


def test_statements_of_whole_sentences_keep_their_capitals() -> None:
    law = SERBIA.laws[0]
    old = SERBIA.replace(laws=(law.replace(text="For years, nobody used it."), *SERBIA.laws[1:]))

    (line,) = section(compose(SERBIA, earlier=old))["Revised"]
    assert ". In the earlier edition: " in line
    assert line.endswith("For years, nobody used it.")


def test_a_move_of_the_country_is_a_tier() -> None:
    old = SERBIA.replace(edition=2021, tiers=tuple(row for row in SERBIA.tiers if not row.year or row.year < 2022))

    assert section(compose(SERBIA, earlier=old))["Tier"] == ["From Tier 2 in 2021 to Tier 2 Watch List in 2022."]


def test_a_placement_that_both_editions_have_is_compared_once() -> None:
    old = SERBIA.replace(edition=2021)  # its ladder has the later years already

    assert section(compose(SERBIA, earlier=old)) == {"Tier": ["From Tier 2 in 2021 to Tier 2 Watch List in 2022."]}


def test_a_waiver_on_the_same_tier_is_revised() -> None:
    tiers = tuple(row for row in SERBIA.tiers if row.official and row.year == 2022)
    old = SERBIA.replace(edition=2022, tiers=tiers)
    new = SERBIA.replace(edition=2023, tiers=tuple(row.replace(year=2023, waiver=True) for row in tiers))

    assert next(iter(section(compose(new, earlier=old)))) == "Revised"


def test_the_claim_of_one_source_never_moves_a_country() -> None:
    claims = tuple(row for row in SERBIA.tiers if not row.official)
    new = SERBIA.replace(tiers=claims)
    old = new.replace(edition=2021, tiers=tuple(row for row in claims if row.year != 2022))

    assert "Tier" not in section(compose(new, earlier=old))


def test_a_new_period_of_a_known_series_is_new() -> None:
    old = SERBIA.replace(figures=tuple(row for row in SERBIA.figures if row.measure != "convictions"))
    lines = section(compose(SERBIA, earlier=old))["New"]

    assert lines[0] == "Traffickers convicted, 2021: 16."
    assert lines[1] == "Traffickers convicted, 2020: 18."


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        (2021, "since the edition of 2021"),
        (2020, "since the edition of 2020; none of 2021 was compared"),
        (2018, "since the edition of 2018; none of those of 2019 to 2021 was compared"),
        (None, "since the earlier version"),
    ],
)
def test_the_byline_names_the_earlier_edition_and_a_gap(edition: int | None, expected: str) -> None:
    old = with_figure(SERBIA, 0, "45").replace(edition=edition)

    assert byline(compose(SERBIA, earlier=old)) == expected


def test_recommendations_are_named_by_their_numbers_in_a_brief() -> None:
    rows = SERBIA.recommendations
    new = tuple(
        Recommendation(text=text, sources=WHITEHEAD)
        for text in ("Train every judge.", "Publish all verdicts.", "Open shelters for men in each region.")
    )
    document = compose(SERBIA.replace(recommendations=(*rows, *new)), earlier=SERBIA)

    (line,) = section(document)["New"]
    assert line.startswith("Recommendations ")
    assert sum(text.count("Publish all verdicts") for text in [line]) == 0


def test_a_line_does_not_depend_on_the_order_of_recommendations() -> None:
    """The number of a recommendation is that of a document, which a line does not have."""
    rows = (*SERBIA.recommendations, Recommendation(text="Train every judge.", sources=WHITEHEAD))

    def lines(rows: tuple[Recommendation, ...]) -> list[str]:
        return [line for _, line in change_lines(changes(SERBIA, SERBIA.replace(recommendations=rows)))]

    assert lines(rows) == lines(rows[::-1]) == ["Recommendation: Train every judge."]


def test_a_line_about_progress_has_the_words_of_the_recommendation_and_a_brief_its_number() -> None:
    judges = Recommendation(id="judges", text="Train every judge.", sources=WHITEHEAD)
    asked = (judges, *SERBIA.recommendations)
    none = Progress(recommendation="judges", year=2021, status="none", sources=WHITEHEAD)
    some = none.replace(year=2022, status="some")
    old = SERBIA.replace(recommendations=asked, progress=(none,))
    new = SERBIA.replace(recommendations=asked[::-1], progress=(none, some))

    for found in (changes(old, new), changes(new, old)):
        ((_, line),) = change_lines(found)
        ((_, _, subject, *_),) = change_rows(found)

        assert line.startswith("Recommendation, “Train every judge”")
        assert subject == "Recommendation, “Train every judge”, 2022"
    assert section(compose(new, earlier=old)) == {"Progressed": ["Recommendation 4: some in 2022; none in 2021."]}
    assert section(compose_changes(old, new)) == {
        "Progressed": ["Recommendation, “Train every judge”: some in 2022; none in 2021."]
    }


@pytest.mark.parametrize(
    ("before", "now", "line"),
    [
        (None, "Jade: child labour", "Goods, Jade: child labour."),
        (
            "Jade: child labour",
            "Jade: child labour, forced labour",
            "Goods, Jade: child labour and forced labour. In the earlier edition: child labour.",
        ),
        (None, "Mines of jade", "Sectors: Mines of jade."),
    ],
)
def test_a_good_or_a_text_of_the_profile_is_said_once(before: str | None, now: str, line: str) -> None:
    def with_text(text: str | None) -> CountryBrief:
        rows = () if text is None else (ProfileItem(aspect="sector", text=text),)
        return SERBIA.replace(profile=(*SERBIA.profile, *rows))

    assert [text for _, text in change_lines(changes(with_text(before), with_text(now)))] == [line]


def test_a_recommendation_that_is_not_repeated_is_printed_and_not_judged() -> None:
    gone = Recommendation(text="Train every judge.", sources=WHITEHEAD)
    old = SERBIA.replace(recommendations=(*SERBIA.recommendations, gone))

    assert section(compose(SERBIA, earlier=old)) == {
        "Not repeated": [
            "Recommendation: Train every judge.",
            "That a recommendation is not repeated does not show whether it was followed.",
        ]
    }


def test_the_rest_of_a_kind_is_counted_only_in_a_short_brief() -> None:
    figures = tuple(
        SERBIA.figures[2].replace(id=None, value=Quantity("exact", number), period=Period.parse(str(number)))
        for number in range(1950, 1957)
    )
    new = SERBIA.replace(figures=(*SERBIA.figures, *figures))

    full = compose(new, earlier=SERBIA)
    assert len(section(full)["New"]) == 7
    assert section(shorten(full))["New"][3:] == ["And 4 more."]
    assert len(section(compose_changes(SERBIA, new))["New"]) == 7


def test_earlier_statements_are_cited_if_this_edition_has_their_source() -> None:
    old = with_figure(SERBIA, 0, "about 40")
    blocks = dict(compose(SERBIA, earlier=old).sections())["changes"]
    ((item,),) = (entry.items for block in blocks if isinstance(block, Terms) for entry in block.entries)

    assert [type(span).__name__ for span in item].count("CitationRef") == 2


@every_brief
def test_every_kind_of_record_has_words(brief: CountryBrief) -> None:
    for _, edited, (kind, name) in planted(brief, seed=3):
        found = changes(brief, edited)
        ((change, line),) = change_lines(found)
        (row,) = change_rows(found)

        assert (change.kind, change.list) == (kind, name) == row[:2]
        assert line
        assert any(row[2:])


@every_brief
def test_removed_records_have_words(brief: CountryBrief) -> None:
    empty = brief.replace(
        **dict.fromkeys(("findings", "laws", "profile", "routes", "persons", "hotlines", "quotes", "definitions"), ()),
        penalties=(),
    )

    for found in (changes(brief, empty), changes(empty, brief)):
        assert all(line for _, line in change_lines(found))
        assert all(any(row[2:]) for row in change_rows(found))


def test_placements_of_other_years_are_named() -> None:
    placement = TierPlacement(country="SRB", year=2001, tier="Tier 2 Watch List", official=True, sources=WHITEHEAD)

    assert section(compose(SERBIA.replace(tiers=(*SERBIA.tiers, placement)), earlier=SERBIA)) == {
        "New": ["Tier, 2001: Tier 2 Watch List."]
    }


def test_the_text_of_a_law_a_route_or_a_person_is_a_sentence_of_its_own() -> None:
    old = SERBIA.replace(
        laws=(
            *SERBIA.laws,
            Law(name="Act", kind="law", status="amended", period=Period.parse("2003"), text="It forbids trafficking."),
        ),
        routes=(Route(origin=("SRB",), group="women", text="They are hidden."), Route(origin=("SRB",), group="men")),
        persons=(Person(name="Ada Quist", role="minister", text="She opened a shelter."),),
    )
    lines = {line.replace(NBSP, " ") for _, line in change_lines(changes(old, SERBIA))}

    assert "Act: Amended, 2003. It forbids trafficking." in lines
    assert "Ada Quist: Minister. She opened a shelter." in lines
    assert "Route from Serbia: Women. They are hidden." in lines
    assert "Route from Serbia: men." in lines


MOVES: tuple[ChangeMark, ...] = ("step down", "step up")


def marks(document: Document) -> dict[str, tuple[str | None, ...]]:
    """The marks of each kind of change."""
    return {
        entry.id: entry.marks
        for block in document.blocks
        if isinstance(block, Terms) and block.id == "changes"
        for entry in block.entries
    }


def test_each_kind_has_a_mark_at_its_first_line() -> None:
    old = with_figure(SERBIA, 0, "about 40").replace(summary=SERBIA.summary[1:], findings=SERBIA.findings[1:])
    new = SERBIA.replace(laws=SERBIA.laws[:-1])

    assert marks(compose(new, earlier=old)) == {
        "new": ("filled",),
        "revised": ("lower half",),
        "not-repeated": ("hollow",),
    }


@pytest.mark.parametrize(
    ("before", "now", "mark"),
    [
        ("Tier 2", "Tier 2 Watch List", "step down"),
        ("Tier 3", "Tier 2 Watch List", "step up"),
        ("Special Case", "Tier 2 Watch List", "level"),
    ],
)
def test_a_move_has_its_direction(before: Tier, now: Tier, mark: str) -> None:
    def placed(tier: Tier, year: int) -> CountryBrief:
        placement = TierPlacement(country="SRB", year=year, tier=tier, official=True, sources=WHITEHEAD)
        return SERBIA.replace(edition=year, tiers=(placement,))

    found = marks(compose(placed(now, 2022), earlier=placed(before, 2021)))

    assert found["tier"] == (mark,)


@pytest.mark.parametrize(
    ("mark", "boxes", "characters"),
    [
        ("filled", ["ink"], "■"),
        ("hollow", ["outline"], "□"),
        ("lower half", ["outline", "ink"], "⬓"),
        ("step down", ["outline", "ink"], "□■"),
        ("2 of 3", ["ink", "ink", "outline"], "●●○"),
        ("0 of 3", ["outline", "outline", "outline"], "○○○"),
    ],
)
def test_a_mark_is_drawn_in_ink_or_written_in_characters(mark: ChangeMark, boxes: list[str], characters: str) -> None:
    drawing = change_mark(mark)

    assert [box.tone for box in drawing.shapes if isinstance(box, Box)] == boxes
    assert drawing.alternative == ""
    assert change_mark_text(mark) == characters


def test_the_squares_of_a_move_step_down_or_up() -> None:
    heights = {mark: [box.y for box in change_mark(mark).shapes if isinstance(box, Box)] for mark in MOVES}

    assert heights["step down"][0] < heights["step down"][1]
    assert heights["step up"][0] > heights["step up"][1]


@pytest.mark.parametrize(
    ("name", "fields", "line"),
    [
        (
            "laws",
            {"standard": "met"},
            "Act, international standard: met. In the earlier edition: nothing stated.",
        ),
        (
            "findings",
            {"assessment": "shortfall"},
            "Protection, “Shelters closed”, judgement: shortfall. In the earlier edition: nothing stated.",
        ),
        (
            "recommendations",
            {"to": "parliament"},
            "Recommendation, “Train judges”, addressee: parliament. In the earlier edition: government.",
        ),
        (
            "programmes",
            {"partners": ("astra",)},
            "Return to School, partners: ASTRA – Anti-Trafficking Action. In the earlier edition: nothing stated.",
        ),
        (
            "sources",
            {"url": "https://example.org"},
            "Test, “Findings”, web address: https://example.org. In the earlier edition: nothing stated.",
        ),
    ],
)
def test_a_field_that_the_statement_does_not_print_is_named(name: str, fields: dict[str, Any], line: str) -> None:
    records: dict[str, Any] = {
        "laws": Law(name="Act", kind="law", text="It forbids trafficking."),
        "findings": Finding(pillar="protection", text="Shelters closed."),
        "recommendations": Recommendation(text="Train judges.", to="government"),
        "programmes": Programme(
            name="Return to School", kind="project", pillar="prevention", text="It pays for books."
        ),
        "sources": Source(id="findings", kind="report", title="Findings", publisher="Test"),
    }
    empty = SERBIA.replace(recommendations=(), progress=())

    def with_record(record: Any) -> CountryBrief:
        return empty.replace(**{name: (*getattr(empty, name), record)})

    found = changes(with_record(records[name]), with_record(records[name].replace(**fields)))

    assert [text.replace(NBSP, " ") for _, text in change_lines(found)] == [line]
