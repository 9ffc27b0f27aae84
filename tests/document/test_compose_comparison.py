"""A document of several countries beside each other."""

import pytest

from tests.document.neighbours import MEASURES, NEIGHBOURS, brief_of
from tests.document.reading import block, blocks, section_names, text_of
from tipreport.document import (
    CountryTable,
    Document,
    Paragraph,
    Sources,
    Strong,
    Terms,
    Text,
    TierLadder,
    Title,
    all_spans,
    compose_comparison,
    views,
)
from tipreport.document.spans import CitationRef
from tipreport.errors import InvalidValueError
from tipreport.model import CountryBrief, CountryRole
from tipreport.plugin import DocumentOptions


@pytest.fixture(scope="module")
def document() -> Document:
    return compose_comparison(NEIGHBOURS, DocumentOptions(measures=MEASURES))


def cells(document: Document) -> dict[str, tuple[str, ...]]:
    return {
        row.name: (f"{row.placement}/{row.move}", *(f"{each.text}/{each.period}" for each in row.cells), row.notes)
        for row in block(document, CountryTable).rows
    }


def test_the_table_is_that_of_burma_and_its_neighbours(document: Document) -> None:
    shown = {name: tuple(each.replace("\u00a0", " ") for each in row) for name, row in cells(document).items()}

    silent = "not known/2016 to 2022"
    assert shown == {
        "Myanmar (Burma)": (
            "Tier 3/as in 2021", "0.4%/undated", "4/2022", "106/2019; 2022: not known",
            "180/2020; 2022: not known", "a, b, c",
        ),
        "Bangladesh": ("Tier 2/as in 2021", "9.2%/undated", silent, silent, "400/2022", "a"),
        "China": ("Tier 3/as in 2021", *["no brief/"] * 4, "d"),
        "India": ("Tier 2/as in 2021", "1.4%/undated", silent, "586/2018; 2022: not known", silent, "a, b"),
        "Laos": ("Tier 2/as in 2021", *["no brief/"] * 4, "d"),
        "Thailand": (
            "Tier 2/up from the Watch List in 2021", "13%/undated", "99/2022", "96/2022", "1,720/2022", "a",
        ),
    }  # fmt: skip


def test_a_record_says_once_that_a_country_has_no_brief(document: Document) -> None:
    table = block(document, CountryTable)
    lines = {country: [head for head, _ in values] for country, values in views.country_lines(table)}
    cells = {row.cells[0].content: row.cells[2:-1] for row in views.country_table(table).rows}

    assert lines["Laos"] == ["Tier, 2022", "Other columns", "Note"]
    assert lines["Bangladesh"] == ["Tier, 2022", *table.heads, "Note"]
    assert [(cell.label, cell.repeats) for cell in cells[(Strong("Laos"),)]] == [
        ("Other columns", False), *[("", True)] * 3
    ]  # fmt: skip
    assert not any(cell.label or cell.repeats for cell in cells[(Strong("Bangladesh"),)])


def test_letters_of_notes_have_a_head_that_agrees_with_their_number(document: Document) -> None:
    table = block(document, CountryTable)
    lines = {country: values[-1] for country, values in views.country_lines(table)}

    assert (lines["Laos"], lines["India"]) == (("Note", (Text("d"),)), ("Notes", (Text("a, b"),)))
    assert views.country_table(table).columns[-1].head == "Note"


def test_the_notes_tell_by_kind_where_numbers_do_not_compare(document: Document) -> None:
    notes = {entry.name: text_of(entry.items[0]) for entry in block(document, Terms).entries}

    assert notes == {
        "a Period": "Share of children at work: undated in four briefs; the numbers may be of different years.",
        "b Period": "Traffickers convicted: Myanmar (Burma) of 2019 and India of 2018, the last known numbers; the "
        "others are of 2022.",
        "c Period": "Labour inspectors: Myanmar (Burma) of 2020, the last known number; the others are of 2022.",
        "d No brief": "There is no brief of China and Laos here; the tiers are those of the record.",
    }


def test_the_ladder_and_the_sentence_come_from_the_record(document: Document) -> None:
    ladder = block(document, TierLadder)

    assert ladder.country == "Myanmar (Burma)"
    assert [strip.country for strip in ladder.strips] == ["Bangladesh", "China", "India", "Laos", "Thailand"]
    assert text_of(ladder.rule) == "Neighbours by land [1]: all five that are ranked."
    remark = next(each for each in blocks(document, Paragraph) if each.role == "remark")
    assert text_of(remark.spans) == (
        "In 2022, Myanmar (Burma) and its neighbours: Myanmar (Burma) and China (Tier 3); Bangladesh, India, Laos and "
        "Thailand (Tier 2) [1]."
    )


def test_a_work_that_all_briefs_cite_is_one_source(document: Document) -> None:
    entries = block(document, Sources).items
    cited = {span.number for span in all_spans(document.blocks) if isinstance(span, CitationRef)}

    assert "Tier record of tipreport" in text_of(entries[0].content)
    assert len(entries) == 1 + len({2016, 2018, 2019, 2020, 2022})
    assert cited == {entry.number for entry in entries}


def test_a_planted_number_gets_the_note_and_is_not_shown() -> None:
    planted = brief_of(
        "THA",
        "  - {measure: investigations, value: 7654, period: 2021, sources: [labor-2021]}",
        without="investigations",
    )
    more = "  - {measure: investigations, value: 55, period: 2022, sources: [labor-2022]}"
    found = compose_comparison(
        [NEIGHBOURS[0], brief_of("BGD", more, without="investigations"), planted],
        DocumentOptions(measures=("investigations",)),
    )

    assert cells(found)["Thailand"][1] == "not compared/"
    assert "7,654" not in text_of(tuple(all_spans(found.blocks)))
    assert text_of(block(found, Terms).entries[0].items[0]) == (
        "Investigations opened: the number of Thailand is left out, since it is of another period than 2022."
    )


def test_countries_that_are_no_neighbours_are_those_of_the_briefs() -> None:
    found = compose_comparison([brief_of("BGD"), brief_of("THA")], DocumentOptions(measures=("labour inspectors",)))

    assert [*cells(found)] == ["Bangladesh", "Thailand"]
    assert block(found, Title).name == "Countries compared"
    assert section_names(found)[-1] == "Sources"


def brief_without_figures(code: str) -> CountryBrief:
    return CountryBrief(id=code.lower(), title="Trafficking", edition=2022, countries=(CountryRole(country=code),))


@pytest.mark.parametrize(
    ("codes", "peers", "rule"),
    [
        ("BGD THA", (), "Country chosen for comparison. Tiers from the record [1]."),
        ("PRT ESP", ("neighbours",), "Neighbour by land [1]: the only one that is ranked."),
        (
            "DEU POL",
            ("neighbours",),
            "Neighbour by land [1]: of nine ranked, the one compared here.",
        ),
        ("BRA MEX", ("region",), "Same region, Western Hemisphere [1]: of 37 other countries, the one compared here."),
    ],
)
def test_a_single_country_beside_the_first_is_no_plural(codes: str, peers: tuple[str, ...], rule: str) -> None:
    found = compose_comparison([*map(brief_without_figures, codes.split())], DocumentOptions(peers=peers))

    assert text_of(block(found, TierLadder).rule) == rule


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (DocumentOptions(), "Countries chosen for comparison: all four. Tiers from the record [1]."),
        (
            DocumentOptions(peers=("neighbours",)),
            "Neighbours by land [1]: of nine ranked, the four compared here.",
        ),
        (
            DocumentOptions(peers=("region",)),
            "Same region, Western Hemisphere [1]: of 37 other countries, the four compared here.",
        ),
    ],
)
def test_the_compared_countries_are_drawn_although_others_have_more_entries(
    options: DocumentOptions, rule: str
) -> None:
    briefs = map(brief_without_figures, ("BRA", "ARG", "BOL", "PER", "COL"))
    found = compose_comparison([*briefs], options)
    ladder = block(found, TierLadder)

    assert [strip.country for strip in ladder.strips] == ["Argentina", "Bolivia", "Colombia", "Peru"]
    assert [*cells(found)] == ["Brazil", "Argentina", "Bolivia", "Colombia", "Peru"]
    assert text_of(ladder.rule) == rule


def test_the_option_names_other_countries() -> None:
    options = DocumentOptions(peers=("LAO", "VNM", "KHM"), measures=("labour inspectors",))
    found = compose_comparison(NEIGHBOURS[:2], options)

    assert [*cells(found)] == ["Myanmar (Burma)", "Bangladesh", "Cambodia", "Laos", "Vietnam"]


@pytest.mark.parametrize(
    ("briefs", "message"),
    [
        ([NEIGHBOURS[0]], "expected briefs of at least two countries, found 1"),
        ([NEIGHBOURS[0], NEIGHBOURS[0]], "expected one brief a country: mmr and mmr are of MMR"),
    ],
)
def test_briefs_that_cannot_be_compared_are_an_error(briefs: list[object], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        compose_comparison(briefs)  # type: ignore[arg-type]
