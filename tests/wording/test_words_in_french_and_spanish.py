"""Words of French and Spanish that agree with what they are about, and that have one meaning each."""

import datetime as dt
from pathlib import Path

import pytest

from tests.document.reading import SOURCES
from tests.wording.test_sentences_in_documents import printed
from tests.wording.test_sentences_of_natives import figure, plain
from tipreport.model import Period, Source
from tipreport.tier_record import shipped_tier_record
from tipreport.wording import ENGLISH, wording_for
from tipreport.wording.notes.parts import shares_of_a_share
from tipreport.wording.notes.sources import default_later_than_brief
from tipreport.wording.recommendations import editions, only_in_the_brief
from tipreport.wording.sources import tier_record_title


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "mise en œuvre non évaluée"), ("es", "cumplimiento no evaluado"), ("en", "not assessed")],
)
def test_a_recommendation_that_was_not_assessed(language: str, words: str) -> None:
    assert wording_for(language).term("progress", "not assessed") == words


@pytest.mark.parametrize(("language", "words"), [("fr", "sous forme de phrase"), ("es", "en una frase")])
def test_a_figure_in_a_sentence_may_have_digits(language: str, words: str) -> None:
    assert wording_for(language).headings.sentence == words


def test_shares_of_a_percentage_in_french() -> None:
    whole, shares = (
        figure("57", "percent", of="victims"),
        [figure(each, "percent", of="victims") for each in ("12", "30")],
    )

    note = shares_of_a_share(wording_for("fr"), shares, whole, "")

    assert plain(note) == (
        "Les parts suivantes se rapportent à la proportion indiquée (57 %), et non à l’ensemble (victims) : 12 % et "
        "30 %."
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "après cette note (1er décembre 2022) : vérifiez"),
        ("es", "después de esta ficha (1 de diciembre de 2022): compruebe"),
    ],
)
def test_the_date_of_a_brief_before_a_colon_is_in_brackets(language: str, words: str) -> None:
    source = Source(id="tip", kind="report", title="Report", published=Period.parse("2023-06-15"))

    assert words in plain(default_later_than_brief(wording_for(language), 2, source, dt.date(2022, 12, 1)))


@pytest.mark.parametrize(
    ("language", "absent"),
    [
        ("fr", "Éditions : 2024 et 2022 ; cette note n’en cite aucune de 2023."),
        ("es", "Ediciones: 2024 y 2022; esta ficha no cita ninguna de 2023."),
    ],
)
def test_editions_that_a_brief_does_not_cite(language: str, absent: str) -> None:
    assert plain(editions(wording_for(language), {2024: "", 2022: ""}, "", [2023])) == absent


def test_a_document_names_a_workbook_by_its_program_in_spanish() -> None:
    assert "figura en el libro de Excel y en el archivo de la ficha" in only_in_the_brief(wording_for("es"), 1)


@pytest.mark.parametrize(("language", "subject"), [("fr", "sujet"), ("es", "tema")])
def test_the_subject_of_a_brief_has_one_word(language: str, subject: str) -> None:
    wording = wording_for(language)

    assert wording.workbook.subject_header == subject
    assert subject in wording.headings.subject
    assert subject in wording.headings.subject_name


@pytest.mark.parametrize(
    ("language", "kinds"),
    [
        ("en", "Intergovernmental: UNODC [1]; UNICEF [1]. Court: Assizes [1]. NGOs: Alpha [1]; Beta [1]."),
        ("fr", "Organisations intergouvernementales : UNODC [1] ; UNICEF [1]. Tribunal : Assizes [1]. ONG :"),
        ("es", "Organizaciones intergubernamentales: UNODC [1]; UNICEF [1]. Tribunal: Assizes [1]. ONG:"),
        ("ru", "Межправительственные организации: UNODC [1]; UNICEF [1]. Суд: Assizes [1]. НПО:"),
    ],
)
def test_the_kind_of_several_organisations_is_in_the_plural(language: str, kinds: str, tmp_path: Path) -> None:
    names = (("UNODC", "intergovernmental"), ("UNICEF", "intergovernmental"), ("Assizes", "court"), ("Alpha", "NGO"))
    rows = "\n".join(f"  - {{name: {name}, kind: {kind}}}" for name, kind in (*names, ("Beta", "NGO")))

    assert kinds in printed(language, f"organisations:\n{rows}\n", tmp_path)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "« Relevé des niveaux : classements des rapports de 2001 à 2025, compilés »"),
        ("es", "«Registro de niveles: clasificaciones de los informes de 2001 a 2025, compiladas»"),
    ],
)
def test_the_tier_record_of_an_english_brief_has_its_title_in_the_language_of_the_document(
    language: str, title: str, tmp_path: Path
) -> None:
    record = shipped_tier_record()
    years = record.years()
    source = record.source(tier_record_title(ENGLISH, years[0], years[-1]))
    tiers = f"tiers:\n  - {{country: MLT, year: 2022, tier: Tier 1, official: true, sources: [{source.id}]}}\n"
    sources = SOURCES + f"  - {{id: {source.id}, kind: dataset, title: '{source.title}', publisher: tipreport}}\n"

    assert title in printed(language, tiers, tmp_path, sources=sources)
