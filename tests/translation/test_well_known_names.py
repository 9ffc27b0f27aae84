"""Well-known organisations: their names and abbreviations, also where the brief has the full name only."""

from collections.abc import Mapping

import pytest

from tests.translation.made_brief import brief_with_organisations
from tipreport.model.brief import CountryBrief
from tipreport.translation import Entry, PoFile
from tipreport.translation.check import translation_problems
from tipreport.translation.facts.fact_check import fact_problems

ILO, UNICEF = "International Labour Organization", "UNICEF"
NAMES = {
    ILO: {
        "fr": "Organisation internationale du Travail",
        "es": "Organización Internacional del Trabajo",
        "ru": "Международная организация труда",
        "ar": "منظمة العمل الدولية",
        "de": "Internationale Arbeitsorganisation",
        "pt": "Organização Internacional do Trabalho",
    },
    UNICEF: {"ru": "ЮНИСЕФ", "ar": "اليونيسف"},
}
COUNT = "According to the ILO, 40 miners work there."
CHILDREN = "According to UNICEF, about 1.9 million children work."


@pytest.fixture(scope="module")
def brief() -> CountryBrief:
    """A brief with two organisations, none of which has an abbreviation."""
    return brief_with_organisations(NAMES)


def problems_of(brief: CountryBrief, original: str, language: str, translation: str) -> list[str]:
    brief = brief.replace(findings=(brief.findings[0].replace(text=original),))
    forms: Mapping[str, str] = {name: of.get(language, name) for name, of in NAMES.items()}
    names = [
        Entry(context=f"organisations[o{n}].name", text=name, translation=form)
        for n, (name, form) in enumerate(forms.items())
    ]
    entry = Entry(context="findings.text", text=original, translation=translation)
    po = PoFile(name="x.po", headers={"Language": language}, entries=(entry, *names))
    return [each.message for each in translation_problems(brief, po)]


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        (COUNT, "fr", "Selon l’OIT, 40 mineurs y travaillent."),
        (COUNT, "fr", "Selon l’Organisation internationale du Travail, 40 mineurs y travaillent."),
        (COUNT, "es", "Según la OIT, allí trabajan 40 mineros."),
        (COUNT, "ru", "По данным МОТ, там работают 40 шахтёров."),
        (COUNT, "ru", "По данным Международной организации труда, там работают 40 шахтёров."),
        (COUNT, "ar", "وفقا لمنظمة العمل الدولية، يعمل هناك 40 عامل منجم."),
        (COUNT, "de", "Laut IAO arbeiten dort 40 Bergleute."),
        (COUNT, "de", "Laut ILO arbeiten dort 40 Bergleute."),
        (COUNT, "de", "Nach Angaben der Internationalen Arbeitsorganisation arbeiten dort 40 Bergleute."),
        (COUNT, "pt", "Segundo a OIT, trabalham lá 40 mineiros."),
        (CHILDREN, "ar", "وفقا لليونيسف، يعمل نحو 1.9 مليون طفل."),
        (CHILDREN, "ar", "وتفيد اليونيسف بأن نحو 1.9 مليون طفل يعملون."),
        (CHILDREN, "ru", "По данным ЮНИСЕФ, работают около 1,9 млн детей."),
    ],
)
def test_a_well_known_abbreviation_has_any_usual_form_of_its_name(
    brief: CountryBrief, original: str, language: str, translation: str
) -> None:
    assert problems_of(brief, original, language, translation) == []


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        (COUNT, "fr", "Quarante mineurs y travaillent."),
        (COUNT, "fr", "Selon l’OIM, 40 mineurs y travaillent."),
        (COUNT, "es", "Según la OMS, allí trabajan 40 mineros."),
        (COUNT, "es", "Allí trabajan 40 mineros."),
        (COUNT, "ru", "По данным МОМ, там работают 40 шахтёров."),
        (COUNT, "ar", "وفقا للمنظمة الدولية للهجرة، يعمل هناك 40 عامل منجم."),
        (COUNT, "de", "Laut IOM arbeiten dort 40 Bergleute."),
        (COUNT, "de", "Laut Weltbank arbeiten dort 40 Bergleute."),
        (COUNT, "de", "Dort arbeiten 40 Bergleute."),
        (COUNT, "pt", "Segundo a OIM, trabalham lá 40 mineiros."),
        (COUNT, "pt", "Segundo a UNESCO, trabalham lá 40 mineiros."),
        (CHILDREN, "ar", "وفقا لليونسكو، يعمل نحو 1.9 مليون طفل."),
        (CHILDREN, "ar", "يعمل نحو 1.9 مليون طفل."),
    ],
)
def test_another_or_no_source_is_refused(brief: CountryBrief, original: str, language: str, translation: str) -> None:
    assert len(problems_of(brief, original, language, translation)) == 1


COUNCIL = "the Council of Europe Convention"


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        (COUNCIL, "fr", "la Convention du Conseil de l’Europe"),
        (COUNCIL, "es", "el Convenio del Consejo de Europa"),
        (COUNCIL, "ru", "Конвенция Совета Европы"),
        (COUNCIL, "ar", "اتفاقية مجلس أوروبا"),
        (COUNCIL, "de", "das Übereinkommen des Europarats"),
        (COUNCIL, "pt", "a Convenção do Conselho da Europa"),
        ("the European Council of June", "de", "die Tagung des Europäischen Rates im Juni"),
        ("the Council of the European Union", "es", "el Consejo de la Unión Europea"),
        ("the Council of the European Union", "de", "der Rat der EU"),
        ("the European Council and the Council of Europe", "fr", "le Conseil de l’Europe et le Conseil européen"),
    ],
)
def test_three_councils_have_their_names(original: str, language: str, translation: str) -> None:
    assert fact_problems(original, "en", translation, language) == ()


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        (COUNCIL, "fr", "la Convention du Conseil européen"),
        (COUNCIL, "fr", "la Convention du Conseil de l’Union européenne"),
        (COUNCIL, "es", "el Convenio del Consejo Europeo"),
        (COUNCIL, "ru", "Конвенция Европейского совета"),
        (COUNCIL, "ar", "اتفاقية المجلس الأوروبي"),
        (COUNCIL, "de", "das Übereinkommen des Europäischen Rates"),
        (COUNCIL, "de", "das Übereinkommen des Rates der Europäischen Union"),
        (COUNCIL, "pt", "a Convenção do Conselho Europeu"),
        (COUNCIL, "pt", "a Convenção do Conselho da União Europeia"),
        ("the European Council", "es", "el Consejo de Europa"),
        ("the Council of the European Union", "ru", "Совет Европы"),
    ],
)
def test_another_council_is_refused(original: str, language: str, translation: str) -> None:
    assert len(fact_problems(original, "en", translation, language)) == 1
