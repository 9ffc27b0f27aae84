"""In every format, each word of ours is a whole message: none is English, joined to another, or cut."""

import re
from collections.abc import Iterator

import pytest

from tests.document.every_brief import REAL
from tests.wording.formats_in_pseudo import SUFFIXES, exported, texts
from tests.wording.test_pseudo_language import english, in_greek
from tipreport.testing.rich_brief import rich_brief

BRIEFS = {
    "serbia": in_greek(REAL["serbia"]),
    "rich": in_greek(rich_brief()),
    "malta": in_greek(REAL["malta"]),  # a note of the analyst in place of a sentence of ours
    "from right to left": in_greek(REAL["serbia"], "ar-XB"),
}
ALL, FEW = tuple(SUFFIXES), ("html", "pdf")
FORMATS = {"serbia": ALL, "rich": FEW, "malta": ("text",), "from right to left": ALL}
IN_PARAGRAPHS = ("html", "docx", "markdown", "pptx")  # whose paragraphs are apart from each other
WITH_CUTS = frozenset({"pptx"})  # a slide cuts long texts, which its notes have in full
_ATTACHED = {"serbia", "rich", "yaml"}  # the words of the file that is attached to a PDF
_BRACKETS = re.compile("[‹›]")
_OF = ("‹óƒ ", "‹وف ")  # a number and its whole, "20%" and "of victims", which tables have in two cells
_DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")


@pytest.fixture(scope="module")
def files(pseudo_languages: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The texts of each brief in each format."""
    folder = tmp_path_factory.mktemp("pseudo")
    found = {}
    for name, brief in BRIEFS.items():
        (folder / name).mkdir()
        files = exported(brief, folder / name, FORMATS[name])
        found[name] = {each: texts(each, file) for each, file in files.items()}
    return found


def joined(paragraph: str) -> Iterator[str]:
    """Yield two messages that follow each other with no more than a space between them, in one sentence."""
    depth, last = 0, ""
    paragraph = _DIRECTION.sub("", paragraph)
    for match in _BRACKETS.finditer(paragraph):
        depth += 1 if match[0] == "‹" else -1
        if depth == 0:
            last = paragraph[: match.end()]
        elif depth == 1 and match[0] == "‹" and last:
            between = paragraph[len(last) : match.start()]
            if between in (" ", "\u00a0") and last[-2:-1] not in (".", "?", "!", ":"):
                if paragraph.startswith(_OF, match.start()):
                    continue
                yield f"{last[-30:]}{between}{paragraph[match.start() : match.start() + 30]}"


@pytest.mark.parametrize("brief", BRIEFS)
def test_no_word_of_ours_is_outside_messages(files: dict[str, dict[str, str]], brief: str) -> None:
    stray = {name: english(text, BRIEFS[brief]) - _ATTACHED for name, text in files[brief].items()}

    assert {name: words for name, words in stray.items() if words} == {}


@pytest.mark.parametrize("brief", BRIEFS)
def test_no_sentence_is_joined_from_two_messages(files: dict[str, dict[str, str]], brief: str) -> None:
    found = {
        name: [each for line in files[brief][name].splitlines() for each in joined(line)]
        for name in IN_PARAGRAPHS
        if name in files[brief]
    }

    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("brief", BRIEFS)
def test_no_message_is_cut(files: dict[str, dict[str, str]], brief: str) -> None:
    counts = {name: (text.count("‹"), text.count("›")) for name, text in files[brief].items()}

    assert {name: each for name, each in counts.items() if each[0] != each[1] and name not in WITH_CUTS} == {}
    assert all(opened > 100 for opened, _ in counts.values())


def test_a_joined_sentence_is_found() -> None:
    assert [*joined("‹Down from ‹Tier 2› in 2021.› ‹Still.›")] == []
    assert [*joined("‹Label›: ‹value›, ‹other›")] == []
    assert [*joined("‹none› ‹in 2021›")] == ["‹none› ‹in 2021›"]
