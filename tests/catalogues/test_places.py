"""The forms of countries' names, in languages that inflect them or give them an article."""

import pytest
from catalogues.template import LOCALE

from tipreport.model import Route
from tipreport.model.codes import COUNTRIES
from tipreport.wording import Wording, wording_for
from tipreport.wording.catalogue import TranslatedMessages, read_messages
from tipreport.wording.names import country_name, place_form, place_in_phrase
from tipreport.wording.regions import REGIONS
from tipreport.wording.routes import format_route

FORMS = ("the", "of", "from", "to", "through", "in")
LANGUAGES = sorted(file.parts[-3] for file in LOCALE.glob("*/LC_MESSAGES/places.po"))


def wording(language: str) -> Wording:
    """The wording of a language with the forms of countries and the messages of routes only."""
    text = (LOCALE / language / "LC_MESSAGES" / "places.po").read_text("utf-8")
    route = {("", "from {origin} to {destination}"): ("{from_origin} {to_destination}",)}
    return Wording(language, TranslatedMessages(language, read_messages(text) | route))


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "ar"])  # where a name has one form
def test_each_country_and_region_has_each_form(language: str) -> None:
    text = (LOCALE / language / "LC_MESSAGES" / "places.po").read_text("utf-8")

    forms = {(context, code) for context, code in read_messages(text) if context != "place: name"}

    assert forms == {(f"place: {form}", code) for form in FORMS for code in (*COUNTRIES, *REGIONS.values(), "world")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_name_than_that_of_cldr_is_of_a_country_or_region(language: str) -> None:
    text = (LOCALE / language / "LC_MESSAGES" / "places.po").read_text("utf-8")

    assert {code for context, code in read_messages(text) if context == "place: name"} <= {
        *COUNTRIES,
        *REGIONS.values(),
    }


@pytest.mark.parametrize("language", ["es", "fr"])
def test_the_forms_of_a_country_have_the_capitals_of_its_name(language: str) -> None:
    """An island, and an article that belongs to the name, may have a small letter inside a sentence."""
    found, small = wording_for(language), {"île", "îles", "isla", "islas"}
    names = {code: country_name(found, code).split() for code in COUNTRIES}
    kept = {
        code: [word for word in name if word[0].isupper() and word.lower() not in small] for code, name in names.items()
    }

    assert [
        (code, form)
        for code, words in kept.items()
        for form in FORMS
        if not {*words}
        <= {*found.place_form(form, code).replace("’", "’ ").split(), *found.place_form(form, code).split()}
    ] == []


def test_a_country_has_its_form_after_a_preposition() -> None:
    french, russian = wording("fr"), wording("ru")

    assert [place_form(french, "in", code) for code in ("SRB", "BEN", "USA", "MLT", "IRN")] == [
        "en Serbie", "au Bénin", "aux États-Unis", "à Malte", "en Iran",
    ]  # fmt: skip
    assert [place_form(french, "of", code) for code in ("SRB", "BEN", "USA", "HTI")] == [
        "de Serbie", "du Bénin", "des États-Unis", "d’Haïti",
    ]  # fmt: skip
    assert [place_form(russian, "in", code) for code in ("SRB", "FRA", "CUB", "USA")] == [
        "в Сербии", "во Франции", "на Кубе", "в Соединённых Штатах",
    ]  # fmt: skip
    assert place_in_phrase(french, "SRB") == "la Serbie"


def test_a_route_has_the_forms_of_its_ends() -> None:
    route = Route(origin=("SRB", "EGY"), destination=("TUR",))

    assert format_route(wording("fr"), route) == "de Serbie et d’Égypte vers la Turquie"
    assert format_route(wording("ru"), route) == "из Сербии и из Египта в Турцию"
