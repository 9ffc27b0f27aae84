"""The trafficking profile, by aspect."""

import pytest

from tests.document.reading import block, blocks, composed, plain, section_names, terms, text_of
from tipreport.document import Terms
from tipreport.plugin import DocumentOptions


def items(*rows: str) -> dict[str, list[str]]:
    return terms(composed("profile:\n" + "\n".join(f"  - {{{row}}}" for row in rows)), "Profile")


def item(row: str) -> str:
    (only,) = items(f"aspect: form, {row}")["Forms"]
    return only


# ------------------------------------------------------------ lines of the profile


def test_lines_are_grouped_by_aspect_in_a_fixed_order() -> None:
    rows = ("aspect: driver, term: poverty", "aspect: form, term: forced labour", "aspect: driver, term: migration")

    assert items(*rows) == {"Forms": ["Forced labour [1]."], "Drivers": ["Poverty [1].", "Migration [1]."]}
    assert block(composed("profile: [{aspect: form, term: slavery}]"), Terms, "Profile").heads is None


def test_term_and_group_lead_the_text() -> None:
    assert (
        item("term: forced labour, group: boys, text: On fishing boats") == "Forced labour, boys: On fishing boats [1]."
    )


def test_a_line_may_be_a_term_a_group_or_a_text_alone() -> None:
    assert item("term: forced labour") == "Forced labour [1]."
    assert item("term: forced labour, group: boys") == "Forced labour, boys [1]."
    assert item("text: On fishing boats.") == "On fishing boats [1]."
    assert items("aspect: vulnerable group, group: boys, text: At risk") == {"At risk": ["Boys: At risk [1]."]}
    assert items("aspect: vulnerable group, group: boys at sea") == {"At risk": ["Boys at sea [1]."]}


def test_a_term_or_group_within_the_text_is_not_repeated() -> None:
    assert item("term: sexual exploitation, text: They are exploited sexually") == "They are exploited sexually [1]."
    assert (
        item("term: forced labour, group: boys, text: Boys work by force") == "Forced labour: Boys work by force [1]."
    )


def test_a_group_is_shown_if_the_text_has_only_a_similar_word() -> None:
    assert item("group: migrants, text: Migration is dangerous") == "Migrants: Migration is dangerous [1]."
    assert item("group: men, text: It was mentioned") == "Men: It was mentioned [1]."


def test_the_term_other_is_shown_only_if_there_is_nothing_else() -> None:
    assert item("term: other, text: Counting birds") == "Counting birds [1]."
    assert item("term: other") == "Other [1]."


def test_a_place_is_in_brackets_unless_the_text_contains_it() -> None:
    assert item("term: slavery, place: Gozo") == "Slavery (Gozo) [1]."
    assert item("text: Slavery on Gozo, place: Gozo") == "Slavery on Gozo [1]."
    assert item("term: slavery, place: MLT") == "Slavery [1]."


def test_lines_of_one_place_come_last_with_the_place_shown_once() -> None:
    rows = (
        "aspect: sector, term: agriculture, place: PRK",
        "aspect: sector, term: construction",
        "aspect: sector, term: manufacturing, place: PRK",
        "aspect: sector, term: transportation, place: USA",
    )

    assert items(*rows) == {
        "Sectors": [
            "Construction [1].",
            "Transportation (United States) [1].",
            "In North Korea:",
            "Agriculture [1].",
            "Manufacturing [1].",
        ]
    }


def test_worldwide_is_a_place() -> None:
    assert items(*["aspect: driver, text: Poverty, place: world"] * 2)["Drivers"][0] == "Worldwide:"


def test_without_profile_there_is_no_section() -> None:
    assert "Profile" not in section_names(composed("routes: [{origin: [MLT], destination: [ITA]}]"))


@pytest.mark.parametrize(("language", "lead"), [("es", "Discriminación: "), ("fr", "Discrimination : ")])
def test_a_term_in_another_language_than_the_text_is_kept(language: str, lead: str) -> None:
    text = "Discrimination and marginalisation of the Roma"
    document = composed(
        f"profile: [{{aspect: driver, term: discrimination, text: {text}}}]",
        document=DocumentOptions(language=language),
    )

    (shown,) = (each for each in blocks(document, Terms) if each.id == "profile")
    assert plain(text_of(shown.entries[0].items[0])).startswith(f"{lead}{text}")
