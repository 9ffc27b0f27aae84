"""Sentences as native readers of each language expect them: articles, brackets, capitals, what a pronoun means."""

from typing import Any

import pytest

from tests.document.reading import text_of
from tipreport.comparison import changes
from tipreport.document import Breakdown, Document, Figures, breakdown_in_words, compose
from tipreport.files import parse_brief
from tipreport.model import Difference, Figure, Period, Quantity
from tipreport.record_words.changes import change_lines
from tipreport.wording import wording_for
from tipreport.wording.amounts import format_quantity
from tipreport.wording.comparison import left_out
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.notes.comparisons import comparison_undated, number_of_other_period
from tipreport.wording.notes.figures import goes_on, not_comparable
from tipreport.wording.peers import named_tiers
from tipreport.wording.people import people_in_words
from tipreport.wording.phrases import NARROW_NBSP, NBSP
from tipreport.wording.recommendations import edition_label, no_longer_made
from tipreport.wording.remarks import part


def plain(text: object) -> str:
    parts = text if isinstance(text, tuple) else (text,)
    return "".join(map(str, parts)).replace(NBSP, " ").replace(NARROW_NBSP, " ")


def victims(value: str, period: str | None = None, **values: Any) -> Figure:
    when = Period.parse(period) if period else None
    return Figure(measure="victims", value=Quantity.parse(value), unit="persons", period=when, **values)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "no fewer than in 2021 (difference: 1)"),
        ("fr", "pas moins qu’en 2021 (différence : 1)"),
        ("es", "no menos que en 2021 (diferencia: 1)"),
        ("ar", "ليس أقل مما كان في عام 2021 (الفرق: 1)"),
        ("ru", "не меньше, чем в 2021 году (разница: 1)"),
    ],
)
def test_the_difference_of_a_number_that_is_no_lower_is_not_taken_for_the_number(language: str, words: str) -> None:
    row = victims("2", "2023", change="not down", change_by=Difference.parse("1"), compared_with=Period.parse("2021"))

    assert plain(format_claimed_change(wording_for(language), row)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "la période de comparaison (avril 2020 à mars 2021)"),
        ("es", "el período de comparación (abril de 2020 a marzo de 2021)"),
    ],
)
def test_the_period_of_a_comparison_is_not_another_period(language: str, words: str) -> None:
    row = victims("5", "2022", compared_with=Period.parse("2020-04 to 2021-03"))

    assert words in plain(number_of_other_period(wording_for(language), row, [victims("3", "2020")]))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "les documents montrent 21 (2022) à la place de ce chiffre"),
        ("es", "los documentos muestran 21 (2022) en lugar de esta cifra"),
        ("ru", "документы показывают 21 (2022) вместо этого числа"),
    ],
)
def test_a_newer_number_is_shown_in_place_of_a_figure_and_not_of_its_series(language: str, words: str) -> None:
    assert words in plain(goes_on(wording_for(language), victims("21", "2022")))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Aucune date n’est indiquée pour la valeur 1"),
        ("es", "No se indica fecha para el valor 1"),
    ],
)
def test_a_value_without_a_date_is_called_a_value(language: str, words: str) -> None:
    found = comparison_undated(wording_for(language), victims("1"), Period.parse("2020"), "")

    assert plain(found).startswith(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "ne comptent pas la même chose"), ("es", "no cuentan lo mismo"), ("ru", "учитывают не одно и то же")],
)
def test_calls_and_shelters_are_no_objects(language: str, words: str) -> None:
    assert words in plain(not_comparable(wording_for(language), [("1",), ("2",)], "count", "same"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "le nombre (Égypte) est omis, car il porte sur une autre période que 2021."),
        ("es", "se omite el número (Egipto), porque es de un período distinto de 2021."),
    ],
)
def test_a_number_that_is_left_out_is_not_of_the_period_of_the_others(language: str, words: str) -> None:
    names = {"fr": ["Égypte"], "es": ["Egipto"]}[language]

    assert plain(left_out(wording_for(language), "period", "x", names, "2021")).endswith(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "la France (niveau 2) ; Cuba (niveau 3) ; le Yémen (cas particulier) ; l’Inde (hors du relevé)."),
        ("es", "la France (Nivel 2); Cuba (Nivel 3); le Yémen (caso especial); l’Inde (sin entrada en el registro)."),
        ("ru", "la France (группа 2); Cuba (группа 3); le Yémen (особый случай); l’Inde (нет в реестре)."),
    ],
)
def test_a_tier_in_brackets_inside_a_sentence_is_no_label(language: str, words: str) -> None:
    groups = [("Tier 2", ["la France"]), ("Tier 3", ["Cuba"]), ("Special Case", ["le Yémen"]), (None, ["l’Inde"])]

    assert plain(named_tiers(wording_for(language), groups, "")) == words


@pytest.mark.parametrize(("language", "label"), [("en", "’22"), ("fr", "22"), ("es", "22"), ("ar", "22"), ("ru", "22")])
def test_only_english_has_an_apostrophe_in_place_of_a_century(language: str, label: str) -> None:
    assert edition_label(wording_for(language), 2022) == label


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "woman or girl", "women and girls"),
        ("fr", "femme ou fille", "femmes ou filles"),
        ("es", "mujer o niña", "mujeres o niñas"),
    ],
)
def test_two_people_may_be_of_one_kind(language: str, one: str, two: str) -> None:
    found = [people_in_words(wording_for(language), victims("2", sex="female"), "", number=number) for number in (1, 2)]

    assert found == [one, two]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "1 recommandation d’une édition antérieure, que l’édition de 2022 ne reprend pas."),
        ("es", "1 recomendación de una edición anterior, que la edición de 2022 no formula."),
    ],
)
def test_one_recommendation_is_of_one_edition(language: str, words: str) -> None:
    assert plain(no_longer_made(wording_for(language), 1, 2022)).startswith(words)


# ---------------------------------------------------------------- changes between editions


def lines(language: str, old: str, new: str) -> list[str]:
    head = f"id: malta\ntitle: Malta\nlanguage: {language}\ncountries: [{{country: MLT}}]\n"
    found = changes(parse_brief(head + old), parse_brief(head + new))
    return [plain(text) for _, text in change_lines(found)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Recommendation, “Act”, 2022: Some. A case was opened."),
        ("fr", "Recommandation, « Act », 2022 : progrès partiels. A case was opened."),
        ("es", "Recomendación, «Act», 2022: avances parciales. A case was opened."),
        ("ru", "Рекомендация, «Act», 2022: частичный прогресс. A case was opened."),
    ],
)
def test_a_text_after_a_status_begins_a_sentence(language: str, line: str) -> None:
    old = "recommendations: [{id: act, text: Act}]\n"
    new = old + "progress: [{recommendation: act, year: 2022, status: some, text: A case was opened}]\n"

    assert lines(language, old, new) == [line]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Unit, name. In the earlier edition: Office."),
        ("fr", "Unit, nom. Dans l’édition antérieure : Office."),
        ("es", "Unit, nombre. En la edición anterior: Office."),
    ],
)
def test_a_new_name_is_not_said_twice(language: str, line: str) -> None:
    old, new = (
        f"organisations: [{{id: unit, name: {name}, kind: NGO, text: It helps}}]\n" for name in ("Office", "Unit")
    )

    assert lines(language, old, new) == [line]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Unit, création : 2001. Dans l’édition antérieure : 2000."),
        ("es", "Unit, fundación: 2001. En la edición anterior: 2000."),
    ],
)
def test_a_field_that_differs_has_one_colon(language: str, line: str) -> None:
    old, new = (
        f"organisations: [{{id: unit, name: Unit, kind: NGO, text: It helps, founded: {year}}}]\n"
        for year in (2000, 2001)
    )

    assert lines(language, old, new) == [line]


@pytest.mark.parametrize(
    ("language", "status"),
    [
        ("en", "not ratified"),
        ("fr", "traité non ratifié"),
        ("es", "tratado no ratificado"),
        ("ar", "معاهدة غير مصدَّق عليها"),
        ("ru", "договор не ратифицирован"),
    ],
)
def test_the_status_of_a_treaty_agrees_with_its_own_noun(language: str, status: str) -> None:
    treaty = "laws: [{id: c, name: Convention, kind: treaty, place: world, status: not ratified}]\n"

    (line,) = lines(language, "", treaty)
    assert line.rstrip(".").endswith(status)


# ---------------------------------------------------------------- parts


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "70% women and girls"),
        ("fr", "70 % de femmes et de filles"),
        ("es", "70 % de mujeres y niñas"),
    ],
)
def test_the_preposition_is_repeated_in_french(language: str, shown: str) -> None:
    wording = wording_for(language)
    people = people_in_words(wording, victims("70", sex="female"), "")

    value = str(format_quantity(wording, Quantity.parse("70"), "percent"))
    assert plain(part(wording, value, people, "", "", joint="of")) == shown


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
def test_one_person_of_a_group_has_its_words_in_brackets(language: str) -> None:
    rows = (
        "[{id: all, value: 5, key: true}, {value: 1, group: Roma, part_of: all}, {value: 4, group: Sami, part_of: all}]"
    )
    rows = rows.replace("value:", "measure: victims, period: 2022, value:")
    head = f"id: malta\ntitle: Malta\nlanguage: {language}\ncountries: [{{country: MLT}}]\n"

    document = compose(parse_brief(f"{head}figures: {rows}\n"))

    shown = [plain(text_of(breakdown_in_words(each, document.labels))) for each in breakdowns_in(document)]
    assert any("1 (Roma)" in text for text in shown)


def breakdowns_in(document: Document) -> list[Breakdown]:
    figures = [block for block in document.blocks if isinstance(block, Figures)]
    return [each for block in figures for line in block.lines for each in line.breakdowns]
