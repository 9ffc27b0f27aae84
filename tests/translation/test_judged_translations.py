"""Translations by someone who had not read the check: the good ones are accepted, and each slip is refused."""

from pathlib import Path

import pytest
import yaml

from tests.translation.made_brief import brief_with_organisations
from tipreport.files.parse.parse import LOADER
from tipreport.model import Source
from tipreport.model.brief import CountryBrief
from tipreport.translation import Entry, PoFile
from tipreport.translation.check import translation_problems

HERE = Path(__file__).parent
JUDGED, FORMS, UNUSUAL = (
    yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), LOADER)
    for name in ("judged_translations", "forms_of_facts", "unusual_facts")
)
ORGANISATIONS = {  # that the judge declared, with their translations
    "Korea Future Initiative": {},
    "ASTRA": {"ru": "АСТРА"},
    "Sana Sezim": {"ar": "سانا سيزيم", "ru": "Сана Сезим"},
    "The Guardian": {"ar": "الغارديان"},
    "FIFA": {"ar": "الاتحاد الدولي لكرة القدم", "ru": "ФИФА"},
    "International Labour Organization": {
        "fr": "Organisation internationale du Travail",
        "es": "Organización Internacional del Trabajo",
        "ar": "منظمة العمل الدولية",
        "ru": "Международная организация труда",
    },
    "International Organization for Migration": {
        "fr": "Organisation internationale pour les migrations",
        "es": "Organización Internacional para las Migraciones",
        "ar": "المنظمة الدولية للهجرة",
        "ru": "Международная организация по миграции",
    },
    "U.S. Department of State": {
        "fr": "Département d’État des États-Unis",
        "es": "Departamento de Estado de los Estados Unidos",
        "ar": "وزارة الخارجية الأمريكية",
        "ru": "Государственный департамент США",
    },
    "World Bank": {"fr": "Banque mondiale", "es": "Banco Mundial", "ar": "البنك الدولي", "ru": "Всемирный банк"},
}


@pytest.fixture(scope="module")
def brief() -> CountryBrief:
    """A brief with a finding, whose text is replaced by each sentence."""
    return brief_with_organisations(ORGANISATIONS)


def problems_of(brief: CountryBrief, row: dict[str, str]) -> list[str]:
    """The problems of a PO file with one translation, and the names of its organisations."""
    language = row["language"]
    brief = brief.replace(findings=(brief.findings[0].replace(text=row["original"]),))
    entries = [
        Entry(context=f"organisations[o{n}].name", text=name, translation=forms.get(language, name))
        for n, (name, forms) in enumerate(ORGANISATIONS.items())
        if name in row["original"] or forms.get(language, name) in row["translation"]
    ]
    entry = Entry(context="findings.text", text=row["original"], translation=row["translation"])
    po = PoFile(name="x.po", headers={"Language": language}, entries=(entry, *entries))
    return [str(problem) for problem in translation_problems(brief, po)]


@pytest.mark.parametrize(
    ("rows", "good", "slips"),
    [(JUDGED, 1350, 250), (FORMS, 680, 215), (UNUSUAL, 950, 410)],
    ids=["judged", "forms", "unusual"],
)
def test_good_translations_are_accepted_and_slips_are_refused(
    brief: CountryBrief, rows: list[dict[str, str]], good: int, slips: int
) -> None:
    found = [(row, problems_of(brief, row)) for row in rows]

    assert len([row for row in rows if "slip" not in row]) >= good
    assert len([row for row in rows if "slip" in row]) >= slips
    assert [(row["translation"], problems) for row, problems in found if problems and "slip" not in row] == []
    assert {row["translation"] for row, problems in found if not problems and "slip" in row} == set()


@pytest.mark.parametrize(
    ("original", "translation", "language", "problem"),
    [
        (
            "FIFA pays.",
            "La fédération paie.",
            "fr",
            "expected “FIFA” as in the original, and in organisations[o4].name",
        ),
        (
            "The International Organization for Migration pays.",
            "تدفع مفوضية الأمم المتحدة لشؤون اللاجئين.",
            "ar",
            (
                "expected “International Organization for Migration” as in the original, "
                "found “مفوضية الأمم المتحدة لشؤون اللاجئين” (UNHCR)"
            ),
        ),
    ],
)
def test_another_name_has_one_message(
    brief: CountryBrief, original: str, translation: str, language: str, problem: str
) -> None:
    problems = problems_of(brief, {"original": original, "translation": translation, "language": language})

    assert [each.partition("findings.text: ")[2] for each in problems] == [problem]


@pytest.mark.parametrize(
    ("original", "translation", "is_accepted"),
    [
        ("Child labour in Uganda is common.", "Le travail des enfants est courant en Ouganda.", True),
        ("It is seasonal. Child labour in Uganda is common.", "Il est saisonnier et courant en Ouganda.", True),
        ("The film Child labour in Uganda is new.", "Le film sur le travail des enfants en Ouganda est récent.", False),
        ("The World Factbook counts them.", "L’almanach les compte.", False),
    ],
)
def test_a_sentence_may_begin_with_the_words_of_a_title(
    brief: CountryBrief, original: str, translation: str, *, is_accepted: bool
) -> None:
    titles = ("Child labour in Uganda", "The World Factbook")
    sources = (Source(id=f"title-{n}", kind="report", title=title) for n, title in enumerate(titles))
    brief = brief.replace(sources=(*brief.sources, *sources))

    problems = problems_of(brief, {"original": original, "translation": translation, "language": "fr"})

    assert problems == [] if is_accepted else len(problems) == 1


@pytest.mark.parametrize(
    ("original", "translation", "language", "is_accepted"),
    [
        ("A survey by The Guardian found 40 cases.", "Une enquête du Times a relevé 40 cas.", "fr", False),
        ("A survey by The Guardian found 40 cases.", "Una encuesta de The Guardian halló 40 casos.", "es", True),
        ("A survey by The Guardian found 40 cases.", "كشف استطلاع أجرته صحيفة التايمز عن 40 حالة.", "ar", False),
        ("Korea Future Initiative found 40 cases.", "Human Rights Watch a relevé 40 cas.", "fr", False),
        ("Korea Future Initiative found 40 cases.", "KFI ha hallado 40 casos.", "es", True),
        ("Korea Future Initiative found 40 cases.", "Korea Future Initiative выявила 40 случаев.", "ru", True),
        ("Korea Future Initiative found 40 cases.", "Корейский центр выявил 40 случаев.", "ru", False),
        ("The World Bank paid for it.", "C’est la Banque mondiale qui l’a financé.", "fr", True),
        ("The World Bank paid for it.", "C’est l’Union européenne qui l’a financé.", "fr", False),
    ],
)
def test_a_name_that_is_not_translated_yet_is_kept_or_known(
    brief: CountryBrief, original: str, translation: str, language: str, *, is_accepted: bool
) -> None:
    brief = brief.replace(findings=(brief.findings[0].replace(text=original),))
    entry = Entry(context="findings.text", text=original, translation=translation)
    names = [Entry(context=f"organisations[o{n}].name", text=name, line=n + 1) for n, name in enumerate(ORGANISATIONS)]
    po = PoFile(name="x.po", headers={"Language": language}, entries=(*names, entry))

    problems = [str(each) for each in translation_problems(brief, po)]

    assert problems == [] if is_accepted else len(problems) == 1


def test_the_message_for_a_name_that_is_not_translated_yet_says_where_it_is(brief: CountryBrief) -> None:
    text = "Sana Sezim found 40 cases."
    brief = brief.replace(findings=(brief.findings[0].replace(text=text),))
    name = Entry(context="organisations[o2].name", text="Sana Sezim", line=7)
    entry = Entry(context="findings.text", text=text, translation="Сана Сезим выявила 40 случаев.")
    po = PoFile(name="x.po", headers={"Language": "ru"}, entries=(name, entry))

    assert [each.message for each in translation_problems(brief, po)] == [
        "expected “Sana Sezim” as in the original: first translate organisations[o2].name (line 7)"
    ]
