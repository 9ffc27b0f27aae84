"""Free translations are accepted; wrong words, wrong months and exchanged values in them are refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tipreport.files import read_brief
from tipreport.files.parse.parse import LOADER
from tipreport.model.brief import CountryBrief
from tipreport.translation import Entry, PoFile
from tipreport.translation.check import translation_problems

ROWS: list[dict[str, Any]] = yaml.load((Path(__file__).parent / "free_translations.yaml").read_text("utf-8"), LOADER)
LANGUAGES = ("fr", "es", "ru", "ar")
NOT_REFUSED = {  # exchanged numbers without nouns that distinguish them
    "1 760 enfants au travail, tandis que l’unité de lutte contre la traite de cet État a rendu à leurs familles 378",
}  # fmt: skip
HEAD = """\
id: example
title: An example
countries: [{country: SRB}]
sources: [{id: a, kind: article, title: An article}]
organisations:
  - {name: ASTRA – Anti-Trafficking Action, also: [ASTRA], kind: NGO}
  - {name: Atina, kind: NGO}
  - {name: International Organization for Migration, also: [IOM], kind: intergovernmental}
  - {name: United Nations Office on Drugs and Crime, also: [UNODC], kind: intergovernmental}
  - {name: International Labour Organization, also: [ILO], kind: intergovernmental}
  - {name: UNICEF, kind: intergovernmental}
"""


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> CountryBrief:
    """A brief with a finding, whose text is replaced by each sentence."""
    findings = yaml.safe_dump({"findings": [{"pillar": "context", "text": "A finding."}]})
    file = tmp_path_factory.mktemp("briefs") / "example.yaml"
    file.write_text(HEAD + findings, "utf-8")
    return read_brief(file)


def problems_of(brief: CountryBrief, language: str, original: str, translation: str) -> list[str]:
    """The problems of a PO file with one translation, for a brief with its original."""
    brief = brief.replace(findings=(brief.findings[0].replace(text=original),))
    entry = Entry(context="findings.text", text=original, translation=translation)
    po = PoFile(name="x.po", headers={"Language": language}, entries=(entry,))
    return [str(problem).partition("findings.text: ")[2] for problem in translation_problems(brief, po)]


def _faults() -> Iterator[tuple[str, str, str, str]]:
    for row in ROWS:
        for fault in row.get("faults", ()):
            good = row[fault["language"]]
            assert fault["good"] in good
            yield row["en"], fault["language"], fault["good"], good.replace(fault["good"], fault["wrong"])


def test_no_free_translation_is_accused(brief: CountryBrief) -> None:
    accused = [
        (row[language], problem)
        for row in ROWS
        for language in LANGUAGES
        for problem in problems_of(brief, language, row["en"], row[language])
    ]

    assert len(ROWS) * len(LANGUAGES) >= 800
    assert accused == []


def test_planted_faults_are_refused(brief: CountryBrief) -> None:
    faults = [*_faults()]
    accepted = {good for original, language, good, wrong in faults if not problems_of(brief, language, original, wrong)}

    assert len(faults) >= 350
    assert accepted == NOT_REFUSED


@pytest.mark.parametrize(
    ("original", "translation", "language", "problem"),
    [
        ("From Tier 2 in 2022 to Tier 3 in 2023.", "Du niveau 3 en 2022 au niveau 2 en 2023.", "fr",
         "expected Tier 2 in 2022 as in the original, found Tier 3"),
        ("Watch List in 2020, Tier 3 in 2021.", "Niveau 3 en 2020, liste de surveillance en 2021.", "fr",
         "expected the Watch List in 2020 as in the original, found Tier 3"),
        ("ASTRA helped 41 women, Atina 63.", "Atina a aidé 41 femmes, ASTRA 63.", "fr",
         "expected 41 with ASTRA – Anti-Trafficking Action as in the original, found it with Atina"),
        ("12 men and 5 women", "5 hombres y 12 mujeres", "es",
         "expected 12 with men as in the original, found it with women"),
        ("It rose from $500 to $900.", "Il est passé de 900 à 500 dollars.", "fr",
         "expected a change from 500 to 900 as in the original, found one from 900 to 500"),
        ("200 were from Nigeria, 150 from Romania.", "200 eran de Rumania, 150 de Nigeria.", "es",
         "expected 200 with Nigeria as in the original, found it with Romania"),
        ("The seventh appeared in February 2020, the eighth in March 2022.",
         "Le septième a paru en mars 2020, le huitième en février 2022.", "fr",
         "expected February with 2020 as in the original, found it with 2022"),
        ("Kenya on Tier 2, Sudan on Tier 3.", "Soudan : niveau 2, Kenya : niveau 3.", "fr",
         "expected Tier 2 with Kenya as in the original, found it with Sudan"),
        ("on 3 March", "le 3 mai", "fr", "expected the month March as in the original, found May"),
        ("on the third", "в марте третьего", "ru", "found the month March, which the original does not have"),
        ("twenty-two shelters", "vingt-trois centres", "fr",
         "expected the number 22 (a word) as in the original, found the number 23 (vingt-trois)"),
        ("half as many", "el doble", "es", "expected half as in the original, found double"),
        ("for the first time", "pour la deuxième fois", "fr",
         "expected the ordinal first as in the original, found second"),
        ("phase two", "troisième phase", "fr",
         "expected the number 2 (a word) as in the original, found the ordinal number 3"),
        ("within 72 hours", "en un plazo de 72 días", "es", "expected 72 hours as in the original, found 72 days"),
        ("within two weeks", "в течение двух месяцев", "ru", "expected 2 weeks as in the original, found 2 months"),
        ("one in five", "un enfant sur dix", "fr",
         "expected the number 5 (a word) as in the original, found the number 10 (dix)"),
        ("3,000 teachers", "ثلاثين ألف معلم", "ar",
         "found the number 30,000 (ثلاثين ألف), which the original does not have"),
        ("two decades later", "dix ans plus tard", "fr", "expected 2 decades as in the original, found 10 years"),
        ("a dozen more", "с десяток", "ru",
         "expected the number 12 (a word) as in the original, found the number 10 (десяток)"),
        ("hundreds of women", "des milliers de femmes", "fr",
         "expected the quantity hundreds as in the original, found thousands"),
        ("a village 60 kilometres away", "в 60 метрах", "ru",
         "expected 60 kilometres as in the original, found 60 metres"),
        ("46 victims, 39 of them Serbian", "39 victimes, dont 46 Serbes", "fr",
         "expected “46 victims” as in the original, found “dont 46 Serbes”: 46 and 39 are exchanged"),
        ("in the north", "en el sur", "es", "expected the point of the compass north as in the original, found south"),
        ("over 180 inspectors", "moins de 180 inspecteurs", "fr",
         "expected “over 180” as in the original, found “moins de”"),
        ("the Ministry of Health", "le ministère de la Justice", "fr",
         "expected the ministry Health as in the original, found Justice"),
        ("aged 16 to 18; the age is 18", "de 16 à 18 ans ; l’âge est de 16 ans", "fr",
         "expected 18 twice as in the original, found it once, and 16 more often"),
        ("13 schools hired 3 teachers", "3 écoles ont recruté 13 instituteurs", "fr",
         "expected 13 with school as in the original, found it with teacher"),
        ("87th in 1999 and 23rd of 180 in 2021", "au 23e rang en 1999 et au 87e sur 180 en 2021", "fr",
         "expected 87 with 1999 as in the original, found it with 2021"),
    ],
)  # fmt: skip
def test_a_problem_says_what_was_exchanged(
    brief: CountryBrief, original: str, translation: str, language: str, problem: str
) -> None:
    assert problems_of(brief, language, original, translation)[:1] == [problem]


@pytest.mark.parametrize(
    ("original", "translation", "language"),
    [
        ("In 2023 Tier 3, in 2022 Tier 2.", "Niveau 2 en 2022, niveau 3 en 2023.", "fr"),
        ("In 2021 and 2022, 310 and 275 children.", "310 niños en 2021 y 275 en 2022.", "es"),
        ("It may open, they march.", "Cela peut ouvrir, ils marchent.", "fr"),
        ("a three-month stay", "un séjour d’un trimestre", "fr"),
        ("a five-year plan", "un plan quinquennal", "fr"),
        ("half as many", "вдвое меньше", "ru"),
        ("230 in the last five years, 41 of them in 2022", "في السنوات الخمس الماضية 230، منها 41 في عام 2022", "ar"),
        ("two decades later", "vingt ans plus tard", "fr"),
        ("on 3 September 2021", "le 3 sept. 2021", "fr"),
        ("the elderly in one room", "personas de la tercera edad en un cuarto", "es"),
        ("a fivefold increase", "une hausse de cinq fois", "fr"),
        ("children under 18 get protection", "дети до 18 лет получают больше защиты", "ru"),
        ("dozens of the 24,000 migrants", "множество из 24 тысяч мигрантов", "ru"),
        ("after two weeks", "au bout de quinze jours", "fr"),
        ("a new building for nine women", "un bâtiment neuf pour neuf femmes", "fr"),
        ("under Article 3, more staff was hired", "l’article 3 a permis de recruter plus de personnel", "fr"),
        ("not less than 2 years", "не менее двух лет", "ru"),
        ("three quarters", "ثلاثة أرباعها", "ar"),
        ("a 25-year-old", "двадцатипятилетний", "ru"),
        ("15 of 60 inspections", "15 inspections sur 60", "fr"),
        ("children under 16", "الأطفال دون سن السادسة عشرة", "ar"),
        ("the second of 3 men", "le deuxième des 3 hommes", "fr"),
        ("a third shelter", "un tercer refugio", "es"),
        ("in August", "в августе", "ru"),
        ("in August", "في آب/أغسطس", "ar"),
        ("two thirds", "ثلثا الضحايا", "ar"),
        ("40 in urban and 25 in rural areas, 65 in all", "65 en total: 40 en zonas urbanas y 25 en rurales", "es"),
        ("Officials trained 45 clerks from 12 towns.", "Из 12 городов обучены 45 служащих.", "ru"),
        ("11 fewer than 16 would be 5.", "16 moins 11 donneraient 5.", "fr"),
        ("in 2022 and 2021", "en 2021 et 2022", "fr"),
        ("It distributed 2,000 leaflets at 15 airports.", "في 15 مطارا وزعت الوزارة 2000 منشور.", "ar"),
        ("Volunteers answered 900 messages in 12 languages.", "На 12 языках ответили на 900 сообщений.", "ru"),
    ],
)
def test_another_order_or_form_is_the_same(brief: CountryBrief, original: str, translation: str, language: str) -> None:
    assert problems_of(brief, language, original, translation) == []
