"""Well-known organisations: their names and abbreviations, also where the brief has the full name only."""

from collections.abc import Mapping

import pytest

from tests.translation.made_brief import brief_with_organisations
from tipreport.model import Source
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


INDEX, OFFICE = "2021 Global Organized Crime Index", "United Nations Office on Drugs and Crime"
OFFICE_NAMES = {
    "fr": "Office des Nations unies contre la drogue et le crime",
    "es": "Oficina de las Naciones Unidas contra la Droga y el Delito",
    "ru": "Управление Организации Объединённых Наций по наркотикам и преступности",
    "de": "Büro der Vereinten Nationen für Drogen- und Verbrechensbekämpfung",
}


def problems_of_title(brief: CountryBrief, language: str, translation: str) -> list[str]:
    text = f"According to the {INDEX}, 40 gangs work there."
    titles = (INDEX, "Global Slavery Index 2018")
    sources = (Source(id=f"title-{n}", kind="report", title=title) for n, title in enumerate(titles))
    brief = brief.replace(findings=(brief.findings[0].replace(text=text),), sources=(*brief.sources, *sources))
    po = PoFile(
        name="x.po",
        headers={"Language": language},
        entries=(Entry(context="findings.text", text=text, translation=translation),),
    )
    return [each.message for each in translation_problems(brief, po)]


@pytest.mark.parametrize(
    ("language", "translation"),
    [
        ("fr", "D’après l’édition 2021 de l’Indice mondial de la criminalité organisée, 40 gangs y opèrent."),
        ("fr", "Selon le 2021 Global Organized Crime Index (indice du crime organisé), 40 gangs y opèrent."),
        ("es", "Según la edición de 2021 del Índice Global del Crimen Organizado, allí operan 40 bandas."),
        ("ru", "В Глобальном индексе организованной преступности за 2021 год говорится о 40 бандах."),
        ("ar", "يفيد المؤشر العالمي للجريمة المنظمة لعام 2021 بأن 40 عصابة تعمل هناك."),
        ("de", "Dem Globalen Index für organisierte Kriminalität 2021 zufolge sind dort 40 Banden tätig."),
        ("pt", "De acordo com o Índice Global de Crime Organizado de 2021, atuam lá 40 quadrilhas."),
    ],
)
def test_a_well_known_index_may_have_its_name_in_the_language(
    brief: CountryBrief, language: str, translation: str
) -> None:
    assert problems_of_title(brief, language, translation) == []


@pytest.mark.parametrize(
    ("language", "translation"),
    [
        ("fr", "Selon l’Indice de perception de la corruption 2021, 40 gangs y opèrent."),
        ("es", "Según el Índice Global de Esclavitud de 2021, allí operan 40 bandas."),
        ("es", "Según el Índice Global de Crimen Organizado de 2018, allí operan 40 bandas."),
        ("es", "Según el informe de 2021, allí operan 40 bandas."),
        ("ru", "В Глобальном индексе рабства за 2021 год говорится о 40 бандах."),
        ("ar", "يفيد مؤشر العبودية العالمي لعام 2021 بأن 40 عصابة تعمل هناك."),
        ("de", "Dem Globalen Sklaverei-Index 2021 zufolge sind dort 40 Banden tätig."),
        ("pt", "De acordo com o Índice Global de Escravidão de 2021, atuam lá 40 quadrilhas."),
    ],
)
def test_another_index_or_year_has_one_message(brief: CountryBrief, language: str, translation: str) -> None:
    assert len(problems_of_title(brief, language, translation)) == 1


@pytest.mark.parametrize(
    ("language", "translation", "is_accepted"),
    [
        ("fr", "Selon l’ONUDC, 40 gangs y opèrent.", True),
        ("fr", "Selon l’Office de l’ONU contre la drogue et le crime, 40 gangs y opèrent.", True),
        ("fr", "Selon l’ONU, 40 gangs y opèrent.", False),
        ("es", "Según la Oficina de la ONU contra la Droga y el Delito, allí operan 40 bandas.", True),
        ("es", "Según la ONU, allí operan 40 bandas.", False),
        ("ru", "По данным Управления ООН по наркотикам и преступности, там действуют 40 банд.", True),
        ("ru", "По данным ООН, там действуют 40 банд.", False),
        ("de", "Laut dem UN-Büro für Drogen- und Verbrechensbekämpfung sind dort 40 Banden tätig.", True),
        ("de", "Laut UN sind dort 40 Banden tätig.", False),
    ],
)
def test_the_united_nations_are_not_one_of_their_offices(language: str, translation: str, *, is_accepted: bool) -> None:
    text = "According to UNODC, 40 gangs work there."
    brief = brief_with_organisations([OFFICE])
    brief = brief.replace(findings=(brief.findings[0].replace(text=text),))
    entries = (
        Entry(context="findings.text", text=text, translation=translation),
        Entry(context="organisations[o0].name", text=OFFICE, translation=OFFICE_NAMES[language]),
    )
    problems = [*translation_problems(brief, PoFile(name="x.po", headers={"Language": language}, entries=entries))]

    assert len(problems) == (0 if is_accepted else 1)
