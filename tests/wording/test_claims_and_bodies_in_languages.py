"""Changes that sources claim, and the bodies and sources of numbers, in words of each language."""

import datetime as dt
from io import BytesIO

import pytest

from tests.wording.test_sentences_of_natives import figure, plain
from tipreport import export
from tipreport.files import parse_brief
from tipreport.model import Difference, Organisation, Period, Quantity, Source, TierPlacement
from tipreport.wording import wording_for
from tipreport.wording.attribution import according_to, attribution
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.notes.agreements import agreement
from tipreport.wording.notes.sources import later_source, read_later
from tipreport.wording.notes.tiers import impossible_too


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "more than 50% more than in 2021"),
        ("fr", "en hausse de plus de 50 % par rapport à la valeur constatée en 2021"),
        ("es", "un aumento de más del 50 % respecto del valor registrado en 2021"),
        ("ru", "более чем на 50 % больше, чем в 2021 году"),
        ("ar", "أكثر بما يزيد على 50% مما كان في عام 2021"),
    ],
)
def test_an_increase_by_more_than_a_number_does_not_repeat_more(language: str, sentence: str) -> None:
    change = Difference(Quantity.parse("more than 50"), percent=True)
    claimed = figure("7", period="2022", change="up", change_by=change, compared_with=Period.parse("2021"))

    assert plain(format_claimed_change(wording_for(language), claimed)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "fewer than 2 fewer than before"),
        ("fr", "en baisse de moins de 2"),
        ("es", "una disminución de menos de 2"),
        ("ru", "менее чем на 2 меньше, чем прежде"),
        ("ar", "أقل بفارق دون 2 من ذي قبل"),
    ],
)
def test_a_decrease_by_less_than_a_number_does_not_repeat_less(language: str, sentence: str) -> None:
    change = Difference(Quantity.parse("less than 2"), percent=False)

    assert plain(format_claimed_change(wording_for(language), figure("7", change="down", change_by=change))) == sentence


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "according to Al-Watwan"),
        ("fr", "source : Al-Watwan"),
        ("es", "fuente: Al-Watwan"),
        ("ru", "источник — Al-Watwan"),
        ("ar", "بحسب Al-Watwan"),
    ],
)
def test_the_publisher_of_a_number_has_not_counted(language: str, words: str) -> None:
    assert plain(according_to(wording_for(language), "Al-Watwan")) == words


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("en", "Two sources give 7.", "three sources give 7."),
        ("fr", "Deux sources donnent 7.", "Selon 3 sources : 7."),
        ("es", "Dos fuentes dan 7.", "Según 3 fuentes: 7."),
        (
            "ru",
            "Два источника приводят одно и то же значение: 7.",
            "3 источника приводят одно и то же значение: 7.",
        ),
        ("ar", "يورد مصدران القيمة نفسها، وهي 7.", "تورد 3 مصادر القيمة نفسها، وهي 7."),
    ],
)
def test_a_sentence_does_not_begin_with_a_digit_for_two(language: str, two: str, three: str) -> None:
    wording, number = wording_for(language), figure("7")

    assert [plain(agreement(wording, each, each, number, "")) for each in (2, 3)] == [two, three]


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("fr", "Source lue après la dernière modification de cette note", "Sources lues après"),
        ("es", "Fuente leída después del último cambio de esta ficha", "Fuentes leídas después"),
        ("ru", "Источник прочитан после последнего изменения этой справки", "Источники прочитаны после"),
        ("ar", "مصدر قُرئ بعد آخر تعديل لهذا الموجز", "مصدران قُرئا بعد"),
    ],
)
def test_sources_later_than_the_brief_agree_with_their_number(language: str, one: str, several: str) -> None:
    wording, day = wording_for(language), dt.date(2025, 2, 14)
    sources = [Source(id=each, kind="report", title="Report") for each in "ab"]

    assert plain(read_later(wording, sources[:1], day)).startswith(one)
    assert plain(read_later(wording, sources, day)).startswith(several)
    assert plain(later_source(wording, sources, day)) != plain(later_source(wording, sources[:1], day))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le classement de 2021, niveau 2, ne s’accorde pas non plus avec le changement affirmé."),
        ("es", "La clasificación de 2021, Nivel 2, tampoco concuerda con el cambio afirmado."),
        ("ru", "С указанным изменением не согласуется и классификация 2021 года — группа 2."),
    ],
)
def test_a_tier_inside_a_sentence_has_the_form_of_its_language(language: str, sentence: str) -> None:
    before = TierPlacement(country="SRB", year=2021, tier="Tier 2", official=True)

    assert plain(impossible_too(wording_for(language), before, "")) == sentence


@pytest.mark.parametrize(
    ("language", "count", "estimate"),
    [
        ("en", "according to UN", "according to UN"),
        ("fr", "décompte : UN", "source : UN"),
        ("es", "recuento: UN", "fuente: UN"),
    ],
)
def test_an_estimate_or_a_share_is_not_counted(language: str, count: str, estimate: str) -> None:
    wording, body = wording_for(language), Organisation(id="un", name="UN", kind="intergovernmental")
    figures = (
        figure("5"),
        figure("5", basis="estimated"),
        figure("5", "percent", of="victims"),
    )

    found = [plain(attribution(wording, each, "", body)) for each in figures]

    assert found == [count, estimate, estimate]


EQUAL = """
id: malta
title: Trafficking
countries: [{country: MLT}]
default_source: r
figures:
  - {measure: arrests, value: 21, period: 2022, key: true, by: un}
  - {measure: arrests, value: 21, period: 2021, key: true, by: iom}
laws:
  - {name: Law, kind: law, period: 2020-12, status: in force, standard: met, text: Its articles ban it. And more.}
  - {name: Act, kind: law, standard: met, text: It bans it.}
organisations:
  - {id: un, name: UN, kind: intergovernmental}
  - {id: iom, name: IOM, kind: intergovernmental}
sources: [{id: r, kind: report, title: R}]
"""


@pytest.mark.parametrize(
    ("language", "figures", "law"),
    [
        ("en", "21 (UN) [1] and 21 (IOM) [1] are counts", "Law (December 2020, in force. Its articles"),
        ("fr", "21 (UN) [1] et 21 (IOM) [1] : ces chiffres", "Law (décembre 2020, en vigueur. Its articles"),
        ("es", "21 (UN) [1] y 21 (IOM) [1]: estas cifras", "Law (diciembre de 2020, en vigor. Its articles"),
    ],
)
def test_equal_numbers_of_two_bodies_and_a_month_in_brackets(language: str, figures: str, law: str) -> None:
    file = BytesIO()
    export(parse_brief(EQUAL), "text", file, document={"language": language})
    text = " ".join(plain(file.getvalue().decode()).split())

    assert figures in text
    assert law in text
