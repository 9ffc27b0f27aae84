"""Texts that would be written in another way: the name of a country as a place, markup of a web page."""

import pytest

from tests.checks.small_brief import HEAD, brief, found
from tipreport.checks import check
from tipreport.model.countries import country_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Algeria", "DZA"), ("DZ", "DZA"), ("dza", "DZA"), ("the United States", "USA"), ("USA", "USA"), ("UK", "GBR"),
        ("U.S.", "USA"), ("Cote d'Ivoire", "CIV"), ("Côte d’Ivoire", "CIV"), ("Bosnia and Herzegovina", "BIH"),
        ("Saint Lucia", "LCA"), ("Burma", "MMR"), ("Myanmar", "MMR"), ("Turkey", "TUR"), ("Türkiye", "TUR"),
        ("Congo-Kinshasa", "COD"), ("Democratic Republic of the Congo", "COD"), ("Kosovo", "XKX"), ("XK", "XKX"),
        ("Ivory Coast", "CIV"), ("Czech Republic", "CZE"), ("England", ""), ("America", ""), ("Algiers", ""),
        ("the Darien Gap", ""), ("world", ""), ("the", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_country_is_found_by_its_english_names_and_codes(name: str, code: str) -> None:
    assert country_named(name) == code


def figure(place: str) -> str:
    return f"figures: [{{measure: arrests, value: 5, period: 2020, place: {place}}}]"


@pytest.mark.parametrize("place", ["Serbia", "the serbia", "RS"])
def test_a_place_that_repeats_the_country_is_noted(place: str) -> None:
    assert found("country-as-place", figure(place)) == [
        f"Spelling. People arrested, 2020. “{place}” repeats the country of this brief: leave the field place out."
    ]


def test_a_place_that_is_the_name_of_another_country_is_noted() -> None:
    assert found("country-as-place", figure("Croatia")) == [
        (
            "Spelling. People arrested, 2020. “Croatia” is the name of a country: if the country is meant, "
            "write HRV in the field place."
        )
    ]
    routes = "routes: [{origin: [Belgrade, Croatia], destination: [SRB]}]"
    assert found("country-as-place", routes) == [
        (
            "Spelling. Route from Belgrade and Croatia to Serbia. “Croatia” is the name of a country: "
            "if the country is meant, write HRV in the field origin."
        )
    ]


def test_several_names_of_countries_in_a_field_have_one_note() -> None:
    routes = "routes: [{origin: [Ghana, Belgrade, Mali, Benin], transit: [Croatia], destination: [SRB]}]"
    assert [note.split("Serbia. ")[1] for note in found("country-as-place", routes)] == [
        (
            "“Ghana”, “Mali” and “Benin” are names of countries: if the countries are meant, "
            "write GHA, MLI, BEN in the field origin."
        ),
        "“Croatia” is the name of a country: if the country is meant, write HRV in the field transit.",
    ]


@pytest.mark.parametrize("place", ["SRB", "HRV", "world", "Belgrade", "Northern Serbia"])
def test_a_code_or_another_place_is_not_noted(place: str) -> None:
    assert found("country-as-place", figure(place)) == []


def test_markup_of_a_web_page_is_noted_with_its_correction() -> None:
    finding = 'findings: [{pillar: context, text: "Few cases &mdash; <em class=x>none</EM>&nbsp;&#8217;s"}]'

    assert found("pasted-markup", finding) == [
        (
            "Spelling. Context, “Few cases &mdash; <em class=x>none</EM>&nbsp;&#8217;s”. The text has markup of a "
            "web page, which is printed as it is: write “—” for “&mdash;”, remove “<em class=x>”, remove “</EM>”, "
            "write a space for “&nbsp;” and write “’” for “&#8217;”."
        )
    ]


def test_markup_is_found_in_every_text() -> None:
    head = HEAD.replace("Human trafficking", "Trafficking &amp; more")
    person = "persons: [{name: A, also: [<b>B</b>], role: member}]"

    assert found("pasted-markup", "", head) == [
        "Spelling. Title and note. The text has markup of a web page, which is printed as it is: write “&” for “&amp;”."
    ]
    assert len(found("pasted-markup", person)) == 1
    assert "pasted-markup" in {note.code for note in check(brief("", head))}


@pytest.mark.parametrize("text", ["AT&T; more", "R&D", "a <x> b", "1 < 2 > 0", "<https://x.org>", "&unknown;"])
def test_other_signs_are_not_noted(text: str) -> None:
    assert found("pasted-markup", f'findings: [{{pillar: context, text: "{text}"}}]') == []


@pytest.mark.parametrize(("reference", "code"), [("&ac;", "U+223E"), ("&#x202E;", "U+202E"), ("&#128512;", "U+1F600")])
def test_a_character_that_is_invisible_or_in_few_typefaces_is_named_by_its_code(reference: str, code: str) -> None:
    (note,) = found("pasted-markup", f'findings: [{{pillar: context, text: "A {reference} b"}}]')

    assert note.endswith(f"write the character {code} for “{reference}”.")


def test_an_address_with_a_space_inside_is_noted() -> None:
    note = "findings: [{pillar: context, text: A, note: 'See https://x.org/alfa- labor-asean.'}]"

    assert found("broken-address", note) == [
        (
            "Spelling. Context, “A”. The web address “https://x.org/alfa- labor-asean.” has a space inside: remove it, "
            "since the link ends there."
        )
    ]
    (maker,) = (each for each in check(brief(note)) if each.code == "broken-address")
    assert maker.audience == "maker"


@pytest.mark.parametrize("text", ["See https://x.org/ and b", "https://x.org/a-b c", "https://x.org/a -b", "x- y"])
def test_an_address_before_another_word_is_not_noted(text: str) -> None:
    assert found("broken-address", f"findings: [{{pillar: context, text: '{text}'}}]") == []
