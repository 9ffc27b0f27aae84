"""Penalties in the words of their source, and the brackets of their details, in the languages of documents."""

from pathlib import Path

import pytest

from tests.document.reading import HEAD, SOURCES
from tipreport import export
from tipreport.files import parse_brief
from tipreport.model import Penalty, Quantity
from tipreport.wording import wording_for
from tipreport.wording.penalties import format_penalty
from tipreport.wording.phrases import NARROW_NBSP, NBSP


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW_NBSP, " ")


@pytest.mark.parametrize(
    ("language", "printed", "words"),
    [
        ("en", "the death penalty", "“the death penalty”"),
        ("en", "capital punishment", "“capital punishment”"),
        ("en", "hard labour for life", "“hard labour for life”"),
        ("fr", "la peine de mort", "« la peine de mort »"),
        ("fr", "peine capitale", "« peine capitale »"),
        ("fr", "détention à perpétuité", "« détention à perpétuité »"),
        ("es", "pena de muerte", "«pena de muerte»"),
        ("es", "cadena perpetua", "«cadena perpetua»"),
        ("es", "reclusión perpetua", "«reclusión perpetua»"),
        ("es", "de 15 años a cadena perpetua", "«de 15 años a cadena perpetua»"),
        ("ar", "الإعدام", "«الإعدام»"),
        ("ar", "الأشغال الشاقة المؤبدة", "«الأشغال الشاقة المؤبدة»"),
        ("ru", "смертная казнь", "«смертная казнь»"),
        ("ru", "каторжные работы", "«каторжные работы»"),
    ],
)
def test_words_that_name_a_penalty_are_no_term_of_imprisonment(language: str, printed: str, words: str) -> None:
    penalty = Penalty(offence="trafficking", kind="imprisonment", value=Quantity("vague"), printed=printed)

    assert plain(format_penalty(wording_for(language), penalty)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "prison, term “for life”"), ("fr", "emprisonnement (durée : « for life »)")],
)
def test_other_words_are_a_term(language: str, words: str) -> None:
    penalty = Penalty(offence="trafficking", kind="imprisonment", value=Quantity("vague"), printed="for life")

    assert plain(format_penalty(wording_for(language), penalty)) == words


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "5 ans d’emprisonnement (enfants victimes, Loi A) ; emprisonnement (durée inconnue ; Loi B)"),
        ("es", "5 años de prisión (víctimas menores de edad, Loi A); prisión (duración desconocida; Loi B)"),
    ],
)
def test_the_law_of_a_penalty_with_brackets_is_in_these(language: str, line: str, tmp_path: Path) -> None:
    rows = (
        "penalties:\n"
        "  - {offence: traite, kind: imprisonment, value: 5, unit: years, age: child, law: a}\n"
        "  - {offence: traite, kind: imprisonment, value: not known, unit: years, law: b}\n"
        "laws: [{id: a, name: Loi A, kind: law}, {id: b, name: Loi B, kind: law}]\n"
    )
    options = {"language": language, "detail": "short"}

    export(parse_brief(HEAD + SOURCES + rows), "text", tmp_path / "malta.txt", document=options)

    assert line in " ".join(plain((tmp_path / "malta.txt").read_text()).split())


@pytest.mark.parametrize(
    ("kind", "value", "unit", "words"),
    [
        ("imprisonment", "21", "days", "السجن لمدة 21 يوماً"),
        ("imprisonment", "1 to 21", "years", "السجن لمدة تتراوح بين سنة و21 سنة"),
        ("imprisonment", "at least 15", "years", "السجن (ما لا يقل عن 15 سنة)"),
        ("fine", "1", "USD", "غرامة قدرها دولار أمريكي واحد"),
    ],
)
def test_an_arabic_penalty_has_no_colon_of_its_own(kind: str, value: str, unit: str, words: str) -> None:
    penalty = Penalty(offence="trafficking", kind=kind, value=Quantity.parse(value), unit=unit)  # type: ignore[arg-type]

    assert plain(format_penalty(wording_for("ar"), penalty)) == words


def test_a_russian_range_from_millions_to_billions_has_its_preposition() -> None:
    penalty = Penalty(offence="x", kind="fine", value=Quantity.parse("1 million to 2 billion"), unit="USD")

    assert plain(format_penalty(wording_for("ru"), penalty)).endswith("от 1 миллиона до 2 миллиардов долл. США")
