"""Words that a text already contains are not repeated, and nothing else is left out."""

from typing import Any

import pytest

from tipreport.language_marks import LanguageMarks
from tipreport.model import Organisation, Period
from tipreport.wording import ENGLISH
from tipreport.wording.missing_words import (
    is_abridged,
    missing,
    missing_period,
    missing_place,
    missing_term,
    unnamed,
    with_country,
)
from tipreport.wording.wording import wording_for

FRENCH = wording_for("fr")
POLICE = Organisation(name="Serbian Police", also=("SP",), kind="law enforcement")
COMMITTEE = "Comité national de lutte contre la traite des personnes"
JUSTICE = Organisation(name="Ministry of Justice", kind="government")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serbian women", "Serbia"),
        ("Women in Serbia", "Serbian"),
        ("Egyptians who travel", "Egypt"),
        ("Atina’s shop", "Atina"),
        ("Roma children at risk", "Roma children"),
        ("Girls of 12", "girl"),
        ("From the Middle East, through Serbia", "the Middle East"),
    ],
)
def test_words_in_the_text_match_except_for_their_ending(text: str, words: str) -> None:
    assert missing(text, words) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roma women", "Romania"),
        ("Children work there", "Chile"),
        ("Ports are watched", "Portugal"),
        ("Nigeria is near", "Niger"),
        ("Migration is dangerous", "migrants"),
        ("It was mentioned", "men"),
        ("Asylum seekers came", "as of 2020"),
        ("In 20201 cases", "2020"),
    ],
)
def test_words_with_only_a_common_beginning_do_not_match(text: str, words: str) -> None:
    assert missing(text, words) == words


def test_partially_matching_words_are_missing_as_a_whole() -> None:
    assert missing("Women of the Roma", "Roma women and girls") == "Roma women and girls"
    assert missing("", "anything") == "anything"


def test_the_year_is_missing_if_the_text_has_the_day_and_month() -> None:
    assert missing("On 14 October they met", "14 October 2021") == "2021"
    assert missing("In October they met", "October 2021") == "October 2021"


def test_a_paraphrase_matches_a_term() -> None:
    assert missing_term("They are exploited sexually", "sexual exploitation") == ""
    assert missing_term("They are exploited", "sexual exploitation") == "sexual exploitation"
    assert missing_term("A sailor", "sexual exploitation") == "sexual exploitation"


@pytest.mark.parametrize(
    ("text", "period", "missing_text"),
    [
        ("In 2020 it rained", "2020", ""),
        ("It rained", "2020", "2020"),
        ("Seekers such as these came in 2020", "as of 2020", "as of 2020"),
        ("They came in 2020", "since 2020", "since 2020"),
        ("Since then, since 2020, they come", "since 2020", ""),
        ("From 2019 on, and in 2021", "2019 to 2021", ""),
        ("In the 1990s it rained", "1990s", ""),
        ("Through 2021", "11 months of 2021", "11 months of 2021"),
    ],
)
def test_an_open_or_uncertain_period_matches_only_word_for_word(text: str, period: str, missing_text: str) -> None:
    assert missing_period(ENGLISH, text, Period.parse(period)) == missing_text


def test_without_a_period_nothing_is_missing() -> None:
    assert missing_period(ENGLISH, "It rained", None) == ""


def test_an_organisation_matches_any_of_its_names_but_not_within_a_word() -> None:
    assert unnamed("The SP arrested them", POLICE, "the Serbian Police") == ""
    assert unnamed("They SPOKE", POLICE, "the Serbian Police") == "the Serbian Police"


def test_an_office_names_its_organisation() -> None:
    assert unnamed("Minister of Justice", JUSTICE, "the Ministry of Justice") == ""


def test_an_untranslated_text_names_a_place_in_english() -> None:
    text = LanguageMarks(("en",)).marked("Government of China", "en")

    assert missing_place(FRENCH, "Government of China", "CHN") == "Chine"
    assert missing_place(FRENCH, text, "CHN") == ""
    assert missing_place(FRENCH, text, "SRB") == "Serbie"
    assert with_country(FRENCH, text, "SRB") == f"{text} Serbie Serbia"
    assert with_country(FRENCH, "Texte", "SRB") == "Texte Serbie"


def test_an_arabic_noun_is_the_same_with_its_article() -> None:
    government = Organisation(name="حكومة مالطا", kind="government")

    assert unnamed("تبذل الحكومة جهوداً، مالطا", government, government.name) == ""
    assert missing("ساعدت السلطات المهاجرين", "مهاجرين") == ""
    assert missing("ألمانيا", "مانيا") == "مانيا"


def test_a_longer_name_is_given_by_its_beginning() -> None:
    def given(text: str, *others: str) -> bool:
        every = [Organisation(name=name, kind="government") for name in (COMMITTEE, *others)]
        return is_abridged(text, every[0], every)

    assert given("Le Comité national de lutte contre la traite a tenu une réunion.")
    assert given("le comité national de lutte a tenu une réunion")
    assert not given("Le Comité national a tenu une réunion.")
    assert not given("Le Comité national de lutte contre le sida a tenu une réunion.")
    assert not given("Le Comité national de lutte Contre Elle")
    assert not given("Le Comité national de lutte a tenu une réunion.", "Comité national de lutte contre le sida")


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Department of Employment and Labour", "The Department of Labour did not train its inspectors", True),
        ("Department of Employment and Labour", "The Department of Employment trained its inspectors", True),
        ("Department of Employment and Labour", "The Department of Labour and Mines trained its inspectors", False),
        ("Department of Employment and Labour", "The Department of Labour Relations trained its inspectors", False),
        ("Department of Employment and Labour", "The department trained inspectors of labour", False),
        ("Ministère de la Justice et du Travail", "Le Ministère du Travail a formé des inspecteurs", True),
        ("Ministerio de Trabajo y Justicia", "El Ministerio de Justicia formó a inspectores", True),
        ("Department of Labour", "The Department of Home Affairs", False),
    ],
)
def test_a_body_with_two_subjects_is_named_by_one_of_them(name: str, text: str, is_named: bool) -> None:
    body = Organisation(name=name, kind="government")
    assert is_abridged(text, body, [body]) is is_named
    if is_named:
        others = [body, Organisation(name="Department of Labour", kind="government")]
        assert is_abridged(text, body, others) is name.startswith("Minist")


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Groupe de travail contre la traite", "Le groupe de travail ne s’est pas réuni", True),
        ("National Council against Trafficking", "The National Council met once", True),
        ("Consejo Nacional contra la Trata", "El consejo nacional remitió a 21 víctimas", True),
        ("Groupe de travail contre la traite", "Un groupe de travail s’est réuni", False),
        ("Groupe de travail contre la traite", "Le groupe de travail contre le sida s’est réuni", False),
        ("Centre contre la traite", "Le centre a ouvert", False),
    ],
)
def test_a_body_is_named_by_all_before_its_purpose(name: str, text: str, is_named: bool) -> None:
    body = Organisation(name=name, kind="government")

    assert is_abridged(text, body, [body]) is is_named


@pytest.mark.parametrize(
    ("organisation", "text", "is_named"),
    [
        ({"name": "Gouvernement d’Haïti"}, "Le gouvernement a formé des juges. Haïti", True),
        ({"name": "Gobierno de la República Dominicana"}, "El Gobierno formó a jueces. República Dominicana", True),
        ({"name": "Consejo Nacional", "also": ("CONANI",)}, "El Conani remitió a 21 víctimas", True),
        ({"name": "Ministère de l’Éducation"}, "Le ministère de l’Education a formé des maîtres", True),
        ({"name": "World Health Organization", "also": ("WHO",)}, "Who was trained is not known", False),
        ({"name": "World Health Organization", "also": ("AIDS",)}, "It aids victims", False),
        ({"name": "Gouvernement d’Haïti"}, "Les juges ont condamné 5 trafiquants. Haïti", False),
    ],
)
def test_an_organisation_is_named_accents_and_case_apart(
    organisation: dict[str, Any], text: str, is_named: bool
) -> None:
    body = Organisation(kind="government", **organisation)

    assert (unnamed(text, body, body.name) == "") is is_named


@pytest.mark.parametrize(
    ("language", "text", "period", "shown"),
    [
        ("fr", "Plan d’action national 2022-2026", "2022 to 2026", ""),
        ("fr", "Plan d’action national 2022-2026", "2022 to 2025", "2022\u00a0à\u00a02025"),
        ("es", "Plan nacional 2022-2026", "2022 to 2026", ""),
        ("ru", "Национальный план 2022-2026", "2022 to 2026", ""),
        ("ar", "الخطة الوطنية 2022-2026", "2022 to 2026", ""),
    ],
)
def test_a_period_whose_years_are_in_the_text_is_not_repeated(
    language: str, text: str, period: str, shown: str
) -> None:
    assert missing_period(wording_for(language), text, Period.parse(period), article=False) == shown
