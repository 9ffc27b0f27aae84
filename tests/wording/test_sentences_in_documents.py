"""Sentences of a whole document in each language: what is beside them decides how they are read."""

from pathlib import Path

import pytest

from tests.document.reading import HEAD, SOURCES, figures
from tipreport import export
from tipreport.files import parse_brief
from tipreport.wording.phrases import NARROW_NBSP, NBSP


def printed(language: str, records: str, tmp_path: Path, *, head: str = HEAD, sources: str = SOURCES) -> str:
    """The text of a small brief in a language, with ordinary spaces and without marks of direction."""
    export(parse_brief(head + records + sources), "text", tmp_path / "x.txt", document={"language": language})
    text = (tmp_path / "x.txt").read_text("utf-8").replace(NBSP, " ").replace(NARROW_NBSP, " ")
    return " ".join(text.replace("\u200e", "").replace("\u200f", "").split())


# ---------------------------------------------------------------- tiers

GROUP = """
id: cup
title: The cup
subject: event
subject_name: The cup
edition: 2023
default_source: tip
countries: [{country: MLT}, {country: HTI}]
"""
ONE_COUNTRY = HEAD + "edition: 2023\n"
WATCH_LIST = "tier: Tier 2 Watch List, official: true, consecutive: 2, sources: [tip]}\n"


@pytest.mark.parametrize(
    ("language", "remarks"),
    [
        ("en", "For two years running. This brief has no entry for 2023."),
        ("fr", "Depuis 2 années consécutives. Cette note n’a pas d’entrée pour 2023."),
        ("es", "Durante 2 años consecutivos. Esta ficha no tiene entrada para 2023."),
        ("ar", "لسنتين متتاليتين. ليس في هذا الموجز قيد لعام 2023."),
        ("ru", "2 года подряд. В этой справке нет записи за 2023 год."),
    ],
)
def test_the_years_of_a_tier_are_the_first_sentence_below_it(language: str, remarks: str, tmp_path: Path) -> None:
    tiers = f"tiers:\n  - {{country: MLT, year: 2022, {WATCH_LIST}"

    assert remarks in printed(language, tiers, tmp_path, head=ONE_COUNTRY)


# ---------------------------------------------------------------- figures


@pytest.mark.parametrize(
    ("language", "compared"),
    [("en", "fewer than"), ("fr", "de moins que"), ("es", "menos que"), ("ar", "أقل"), ("ru", "меньше")],
)
def test_open_periods_without_a_beginning_and_without_an_end_are_not_compared(
    language: str, compared: str, tmp_path: Path
) -> None:
    deaths = figures(
        "measure: deaths, value: 11, period: since 2022-11-01, key: true",
        "measure: deaths, value: 101, period: until 1981-05-01",
    )

    text = printed(language, deaths, tmp_path)

    assert "101" in text
    assert compared not in text


def test_people_who_are_detained_are_not_taken_for_people_who_are_arrested_in_spanish(tmp_path: Path) -> None:
    records = figures("measure: arrests, value: 4, period: 2022", "measure: people detained, value: 21, period: 2022")

    text = printed("es", records, tmp_path)

    assert "Personas detenidas, 2022: 4" in text
    assert "Personas privadas de libertad, 2022: 21" in text


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", "Of these: 60 accords; 30 véhicules; "),
        ("fr", "Dont : 60 (accords) ; 30 (véhicules) ; "),
        ("es", "De este total: 60 (accords); 30 (véhicules); "),
        ("ar", "من ذلك: 60 (accords)؛ 30 (véhicules)؛ "),
        ("ru", "Из них: 60 — accords; 30 — véhicules; "),
    ],
)
@pytest.mark.parametrize("unit", ["", " million"])
def test_the_label_of_a_part_is_no_noun_of_its_number(language: str, parts: str, unit: str, tmp_path: Path) -> None:
    inspections = figures(
        f"id: all, measure: inspections, value: 100{unit}, period: 2022, key: true",
        f"measure: inspections, label: accords, value: 60{unit}, part_of: all, period: 2022",
        f"measure: inspections, label: véhicules, value: 30{unit}, part_of: all, period: 2022",
    )
    millions = {"en": "million", "fr": "millions", "es": "millones", "ar": "مليون", "ru": "миллионов"}
    scale = f" {millions[language]}" if unit else ""

    expected = parts.replace("60", f"60{scale}").replace("30", f"30{scale}")
    assert expected in printed(language, inspections, tmp_path).replace("مليوناً", "مليون")


@pytest.mark.parametrize(
    ("language", "change", "parts"),
    [
        ("en", "6 more than the year before: 12", "15 for sexual exploitation; 3 for forced labour."),
        ("fr", "6 de plus que l’année précédente : 12", "15 pour exploitation sexuelle ; 3 pour travail forcé."),
        ("es", "6 más que el año anterior: 12", "15 por explotación sexual; 3 por trabajo forzoso."),
        ("ar", "أكثر بمقدار 6 مما كان في السنة السابقة: 12", "15 بشأن الاستغلال الجنسي؛ 3 بشأن العمل الجبري."),
        ("ru", "На 6 больше, чем годом ранее: 12", "15 — сексуальная эксплуатация; 3 — принудительный труд."),
    ],
)
def test_a_reporting_period_has_the_year_before_and_its_parts_by_form(
    language: str, change: str, parts: str, tmp_path: Path
) -> None:
    records = figures(
        "id: all, measure: convictions, value: 18, period: 2023-04 to 2024-03, key: true",
        "measure: convictions, value: 15, form: sexual exploitation, part_of: all, period: 2023-04 to 2024-03",
        "measure: convictions, value: 3, form: forced labour, part_of: all, period: 2023-04 to 2024-03",
        "measure: convictions, value: 12, period: 2022-04 to 2023-03",
    )

    text = printed(language, records, tmp_path)

    assert change in text
    assert parts in text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", ": €60 (women and girls, debt bondage); €30 (men and boys); €10 not described."),
        (
            "fr",
            ": 60 € (femmes et filles, servitude pour dettes) ; 30 € (hommes et garçons) ; 10 € sans autre précision.",
        ),
        ("es", ": 60 € (mujeres y niñas, servidumbre por deudas); 30 € (hombres y niños); 10 € sin más detalles."),
        ("ar", ": 60 يورو (نساء وفتيات، إسار الدين)؛ 30 يورو (رجال وفتيان)؛ 10 يورو دون بيانات."),
        ("ru", ": 60 € (женщины и девочки, долговая кабала); 30 € (мужчины и мальчики); сведений нет — 10 €."),
    ],
)
def test_parts_of_money_and_their_rest_have_the_currency(language: str, line: str, tmp_path: Path) -> None:
    spending = figures(
        "id: all, measure: spending, value: 100, unit: EUR, period: 2022, key: true",
        "measure: spending, sex: female, form: debt bondage, value: 60, unit: EUR, part_of: all, period: 2022",
        "measure: spending, sex: male, value: 30, unit: EUR, part_of: all, period: 2022",
    )

    assert line in printed(language, spending, tmp_path)


@pytest.mark.parametrize(
    ("language", "line", "note"),
    [
        ("en", "1 (children); 100 not", "1 (children); this breakdown does not describe the other 100 [1]."),
        ("fr", "1 (enfants) ; 100 sans", "1 (enfants) ; cette répartition ne décrit pas le reste, soit 100 [1]."),
        ("es", "1 (niños y niñas); 100 sin", "1 (niños y niñas); este desglose no describe el resto (100) [1]."),
        ("ar", "1 (أطفال)؛ 100 دون", "1 (أطفال)؛ ولا يورد بيانات عن الباقي، وهو 100 [1]."),
        ("ru", "1 (дети); сведений", "1 (дети); об остальных (100) в этой разбивке сведений нет [1]."),
    ],
)
def test_one_case_of_children_is_not_one_child(language: str, line: str, note: str, tmp_path: Path) -> None:
    cases = figures(
        "id: all, measure: investigations, value: 101, period: 2022, key: true",
        "measure: investigations, age: child, value: 1, part_of: all, period: 2022",
    )

    text = printed(language, cases, tmp_path)

    assert line in text
    assert note in text


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", "Of these: 1 in Sahel; 20 victims referred to services."),
        ("fr", "Dont : 1 (Sahel) ; 20 victimes orientées vers des services."),
        ("es", "De este total: 1 (Sahel); 20 víctimas remitidas a servicios."),
        ("ru", "Из них: 1 — Sahel; 20 — жертвы, направленные в службы помощи."),
    ],
)
def test_a_part_in_a_place_without_forms_and_a_part_with_nothing_but_its_measure(
    language: str, parts: str, tmp_path: Path
) -> None:
    referred = figures(
        "id: all, measure: victims referred, value: 21, period: 2022, key: true",
        "measure: victims referred, place: Sahel, value: 1, part_of: all, period: 2022",
        "measure: victims referred, value: 20, part_of: all, period: 2022",
    )

    assert parts in printed(language, referred, tmp_path)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "1 woman, citizen of Serbia; 2 girls, foreign citizens;"),
        ("fr", "1 femme, ressortissante de Serbie ; 2 filles, ressortissantes étrangères ;"),
        ("es", "1 mujer, ciudadana de Serbia; 2 niñas, ciudadanas extranjeras;"),
        ("ar", "1 (امرأة، إحدى مواطنات صربيا)؛ 2 (فتاتان، أجنبيتان)؛"),
        ("ru", "1 — женщина, гражданка Сербии; 2 — девочки, иностранные гражданки;"),
    ],
)
def test_women_are_citizens_in_the_feminine(language: str, line: str, tmp_path: Path) -> None:
    victims = figures(
        "id: all, measure: victims identified, value: 21, period: 2022, key: true",
        "measure: victims identified, sex: female, age: adult, citizenship: SRB, value: 1, part_of: all, period: 2022",
        "measure: victims identified, sex: female, age: child, citizenship: foreign, value: 2, part_of: all, "
        "period: 2022",
    )

    assert line in printed(language, victims, tmp_path)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "5 ressortissantes de Serbie ; 2 ressortissantes étrangères ;"),
        ("es", "5 ciudadanas de Serbia; 2 ciudadanas extranjeras;"),
        ("ar", "5 (مواطنات صربيا)؛ 2 (أجنبيتان)؛"),
        ("ru", "5 — гражданки Сербии; 2 — иностранные гражданки;"),
    ],
)
def test_citizens_among_women_are_in_the_feminine(language: str, line: str, tmp_path: Path) -> None:
    women = "measure: victims identified, sex: female, period: 2022"
    victims = figures(
        f"id: all, {women}, value: 21, key: true",
        f"{women}, citizenship: SRB, value: 5, part_of: all",
        f"{women}, citizenship: foreign, value: 2, part_of: all",
    )

    assert line in printed(language, victims, tmp_path)


# ---------------------------------------------------------------- countries and sources


@pytest.mark.parametrize(
    ("language", "countries"),
    [
        ("en", "Malta (host) [1], Comoros [2] and Haiti (source) [3]"),
        ("fr", "Malte (pays hôte) [1], les Comores [2] et Haïti (origine) [3]"),
        ("es", "Malta (sede) [1], las Comoras [2] y Haití (origen) [3]"),
        ("ar", "مالطا (استضافة) [1] وجزر القمر [2] وهايتي (منشأ) [3]"),
        ("ru", "Мальта (место проведения) [1], Коморы [2] и Гаити (происхождение) [3]"),
    ],
)
def test_a_country_without_roles_does_not_take_the_citation_of_the_next(
    language: str, countries: str, tmp_path: Path
) -> None:
    head = GROUP.replace(
        "countries: [{country: MLT}, {country: HTI}]",
        "countries: [{country: MLT, roles: [host], sources: [news]}, {country: COM, sources: [weekly]}, "
        "{country: HTI, roles: [source], sources: [blog]}]",
    )

    assert countries in printed(language, "", tmp_path, head=head)


def test_a_source_that_ends_with_a_russian_date_has_one_full_stop(tmp_path: Path) -> None:
    source = "sources: [{id: news, kind: article, title: Slavery today, publisher: P, read: 2023-04-02}]\n"
    brief = parse_brief(HEAD + figures("measure: arrests, value: 4, period: 2022") + "\n" + source)
    export(brief, "text", tmp_path / "x.txt", document={"language": "ru"})
    text = (tmp_path / "x.txt").read_text("utf-8")

    assert "г. Где цитируется" in " ".join(text.replace(NARROW_NBSP, " ").split())
    assert "г.." not in text
