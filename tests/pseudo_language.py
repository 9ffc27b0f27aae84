"""Two languages that nobody speaks: en-XA from left to right, ar-XB from right to left.

Their catalogues are PO files, made from the template: each message has brackets, is a third longer, and has letters
that English lacks. So a word of ours that is no message has letters of English, a text that is cut lacks a bracket, and
a sentence that is joined from two messages has brackets inside.

The fixture ``pseudo_languages`` adds both languages, for `wording_for`, `languages` and the option ``language``.
"""

import re
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from catalogues.update import new_catalog

from tipreport.wording import catalogue, languages, wording
from tipreport.wording.catalogue import locale_folder, plural_categories

PSEUDO_LANGUAGES = ("en-XA", "ar-XB")
OPEN, CLOSE = "‹", "›"  # typefaces have them
_ACCENTED = str.maketrans(
    string.ascii_letters,
    "áƀçďéƒğĥíĵķľɱñóƥɋŕšťúνŵχýž" "ÁƁÇĎÉƑĞĤÍĴĶĽṀÑÓƤɊŔŠŤÚѴŴΧÝŽ",
)  # fmt: skip
_ARABIC = str.maketrans(string.ascii_letters, "ابجدهفغحيطكلمنوعقرستثضخشزذ" * 2)
_LETTERS = {"en-XA": _ACCENTED, "ar-XB": _ARABIC}
_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_OUTER = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_ONE_PLACEHOLDER = 3  # parts of a message that is split at its placeholder
_ABBREVIATION = 3  # letters; longer words become longer


def pseudo_text(language: str, message: str) -> str:
    """Return a message in a pseudo-language; one that has neither words nor several placeholders is as it is."""
    parts = _PLACEHOLDER.split(message)
    words = [word for part in parts[::2] for word in _WORD.findall(part)]
    if not words and len(parts) <= _ONE_PLACEHOLDER:
        return message
    parts[::2] = [_WORD.sub(lambda match: _word(language, match[0]), part) for part in parts[::2]]
    before, text, after = _OUTER.fullmatch("".join(parts)).groups()  # type: ignore[union-attr]
    is_abbreviation = len(message) <= _ABBREVIATION or max(map(len, words), default=0) == 1  # letters of an alphabet
    return f"{before}{text}{after}" if is_abbreviation else f"{before}{OPEN}{text}{CLOSE}{after}"


def _word(language: str, word: str) -> str:
    longer = word if len(word) <= _ABBREVIATION else word + word[-1].lower() * round(len(word) / 3)
    return longer.translate(_LETTERS[language])


def write_pseudo_catalogue(language: str, folder: Path) -> None:
    """Write the catalogue of a pseudo-language below the folder."""
    template = read_po(BytesIO((locale_folder() / "tipreport.pot").read_bytes()))
    catalog = new_catalog(language)
    for message in template:
        if isinstance(message.id, str):
            if message.id:
                catalog.add(message.id, pseudo_text(language, message.id), context=message.context)
            continue
        one, many = message.id
        forms = [one if category == "one" else many for category in plural_categories(language)]
        catalog.add(message.id, [pseudo_text(language, form) for form in forms], context=message.context)
    file = folder / language / "LC_MESSAGES" / "tipreport.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_po(stream, catalog, width=0)


@pytest.fixture(scope="session")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("locale")
    for language in PSEUDO_LANGUAGES:
        write_pseudo_catalogue(language, folder)
    for each in locale_folder().iterdir():
        (folder / each.name).symlink_to(Path(str(each)))
    return folder


@pytest.fixture(scope="module")
def pseudo_languages(_folder: Path) -> Iterator[tuple[str, ...]]:
    """Add the pseudo-languages while a module is tested, and return their tags."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (catalogue, languages):
            patch.setattr(module, "locale_folder", lambda: _folder)
        _forget()
        yield PSEUDO_LANGUAGES
    _forget()


def _forget() -> None:
    for function in (catalogue.find_catalogue, languages.languages, wording.wording_for):
        function.cache_clear()
