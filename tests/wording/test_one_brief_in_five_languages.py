"""A brief in five languages: each number of the English text stands in the others, in the form of the language.

The texts of the brief stay in English. A number that only they have is therefore compared as it is written.
"""

import re
from pathlib import Path

import pytest
from babel import Locale

from tests.document.every_brief import REAL
from tests.exporters.pdf.tagged import documents
from tests.wording.formats_in_pseudo import exported, texts
from tipreport.model import CountryBrief
from tipreport.testing.rich_brief import rich_brief
from tipreport.translation import brief_messages
from tipreport.wording.languages import languages
from tipreport.wording.periods import DECADES

BRIEFS = {"serbia": REAL["serbia"], "rich": rich_brief()}
FORMATS = {"serbia": ("text", "pdf", "html", "docx"), "rich": ("text",)}
OTHERS = [language for language in languages() if language != "en"]
IN_WORDS = {"ar": {"1", "2", *DECADES}}  # Arabic has forms for one and two, and names of decades, without a numeral
_MARKS = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")
_LATIN_SIGNS = re.compile(
    r"[\u0621-\u064a][)»\u200e\u200f]*[,;?]|[,;] ?\u200f?[\u0621-\u064a]"
)  # beside Arabic letters
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f\n](?=\d{3}(?!\d))")  # a space between groups of digits


def numbers(text: str, language: str) -> set[str]:
    """The numbers of a text, read by the separators of the language, as ``1046.5``."""
    symbols = Locale.parse(language).number_symbols["latn"]
    group, point = symbols["group"], symbols["decimal"]
    text = _MARKS.sub("", text)
    if group.isspace():
        text = _SPACES.sub(group, text)
    digits = rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?!\d)|\d+"
    found = re.findall(rf"(?:{digits})(?:{re.escape(point)}\d+)?", text)
    return {each.replace(group, "").replace(point, ".") for each in found}


@pytest.fixture(scope="module", params=BRIEFS)
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """The files of a brief by language and format."""
    brief, found = BRIEFS[request.param], {}
    for language in languages():
        folder = tmp_path_factory.mktemp(language)
        found[language] = exported(brief.replace(language=language), folder, FORMATS[request.param])
    return found


def written(brief: CountryBrief, language: str) -> set[str]:
    """The numbers in the texts of a brief, as a reader of this language reads them."""
    return numbers("\n".join(entry.text for entry in brief_messages(brief, "x.yaml")), language)


@pytest.mark.parametrize("language", OTHERS)
def test_every_number_has_the_form_of_the_language(files: dict[str, dict[str, Path]], language: str) -> None:
    brief = next(each for each in BRIEFS.values() if each.id == files["en"]["text"].stem)
    as_written = written(brief, "en") | written(brief, language) | IN_WORDS.get(language, set())
    for name, file in files["en"].items():
        english, other = numbers(texts(name, file), "en"), numbers(texts(name, files[language][name]), language)

        assert english - other - as_written == set(), name
        assert {each for each in other - english - as_written if "." in each} == set(), name


def test_pages_conform_in_every_language(files: dict[str, dict[str, Path]]) -> None:
    for language in OTHERS:
        if "pdf" in files[language]:
            documents.check(files[language]["pdf"].read_bytes())


def test_arabic_has_its_own_commas(files: dict[str, dict[str, Path]]) -> None:
    found = {name: _LATIN_SIGNS.findall(texts(name, file)) for name, file in files["ar"].items() if name != "pdf"}

    assert {name: signs for name, signs in found.items() if signs} == {}
    assert all("، " in texts(name, file) for name, file in files["ar"].items())


def test_no_heading_breaks_inside_a_word(files: dict[str, dict[str, Path]]) -> None:
    if "pdf" in files["ru"]:
        assert "\nГруппа по годам доклада\n" in texts("pdf", files["ru"]["pdf"])


def test_a_number_in_another_form_is_found() -> None:
    assert numbers("1,046 and 2.6", "en") == numbers("1\u202f046 et 2,6", "fr") == {"1046", "2.6"}
    assert numbers("1.046 y 2,6", "es") == numbers("1 046 и 2,6", "ru") == {"1046", "2.6"}
    assert numbers("240,080", "fr") != {"240080"}
