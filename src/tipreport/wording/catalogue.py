"""The catalogue of a language: the messages of a PO file, with their plural forms.

The PO file itself is read when the first text in its language is needed: there is no compiled copy of it that could be
missing or out of date.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol, TypeAlias

from tipreport.wording.cldr import cldr_locale
from tipreport.wording.phrases import NARROW_NBSP, NBSP

Messages: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]  # (context, English) -> the forms of the translation

# in the order of the forms in a PO file, and of CLDR
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_RANGES = frozenset({"numbers", "numbers, of", "numbers of two sizes", "years"})  # contexts
_BEFORE_NUMBER_OR_DASH = re.compile(r" (?=[0-9]|— )|(?<=—) (?=\{(?:number|count|rest)\})")
_BEFORE_SIGN = re.compile("(?<=«) | (?=[»:%])")
_BEFORE_NARROW = re.compile(" (?=[;?!])")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_ESCAPED = re.compile(r"\\(.)")


class Catalogue(Protocol):
    """The messages of a language. English is the key; a message without a translation is returned as it is."""

    def message(self, context: str, message: str) -> str:
        """Return a message."""

    def forms(self, context: str, one: str, many: str) -> tuple[str, ...]:
        """Return the forms of a message with a number, one for each plural category of the language."""


class TranslatedMessages:
    """The messages of a PO file."""

    def __init__(self, language: str, messages: Messages) -> None:
        self._messages = messages
        self._categories = plural_categories(language)

    def message(self, context: str, message: str) -> str:
        """Return a message."""
        found = self._messages.get((context, message))
        return found[0] if found else message

    def forms(self, context: str, one: str, many: str) -> tuple[str, ...]:
        """Return the forms of a message with a number."""
        found = self._messages.get((context, one))
        return found or tuple(one if category == "one" else many for category in self._categories)


@cache
def plural_categories(language: str) -> tuple[str, ...]:
    """Return the plural categories of a language in CLDR, in the order of the forms in its PO file."""
    if language == "en":
        return ("one", "other")
    used = cldr_locale(language).plural_form.tags | {"other"}
    return tuple(category for category in CATEGORIES if category in used)


def plural_index(language: str, number: int | Decimal) -> int:
    """Return the index of the form that goes with a number. Decimals matter: 1.0 is not one in English."""
    if language == "en":
        return 0 if number == 1 and str(number) == "1" else 1
    return _plural_index(language, str(abs(number)))


@lru_cache(maxsize=4096)
def _plural_index(language: str, number: str) -> int:
    category = cldr_locale(language).plural_form(Decimal(number))
    return plural_categories(language).index(category)


def size_of_list(size: int) -> int:
    """Return the number that chooses the form of a noun whose things are listed, and not counted.

    In Russian, a count of 21 has the singular: *21 рекомендация*. A list of 21 has the plural: *Рекомендации 1, 2, …*.
    """
    return min(size, 3)


def read_messages(text: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the finished messages of a PO file: those that are translated and not marked as fuzzy."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    entry: dict[str, list[str]] = {}  # the lines of each text of an entry, by its keyword
    lines: list[str] = []
    is_fuzzy = False

    def finish() -> None:
        message = _unquoted(entry.get("msgid", []))
        forms = [_unquoted(lines) for key, lines in entry.items() if key.startswith("msgstr")]
        if message and all(forms) and not is_fuzzy:
            messages[_unquoted(entry.get("msgctxt", [])), message] = tuple(forms)

    for line in text.splitlines():
        if line.startswith('"'):
            lines.append(line[1:-1])
        elif line.startswith("msg"):
            key, _, quoted = line.partition(" ")
            if key in ("msgctxt", "msgid") and "msgstr" in "".join(entry):
                finish()
                entry, is_fuzzy = {}, False
            lines = entry[key] = [quoted.strip()[1:-1]]
        elif line.startswith("#,"):
            if entry:
                finish()
            entry, is_fuzzy = {}, "fuzzy" in line
    finish()
    return messages


def with_bound_spaces(language: str, messages: Messages) -> Messages:
    """Return messages with no-break spaces where a line must not end, although translators type ordinary ones.

    They are before a number and a dash, between a dash and a number, in a range, and in French beside quotation marks
    and before a colon or a semicolon.
    """
    bind = _bind_french if language.partition("-")[0] == "fr" else _bind
    return {key: tuple([bind(form, key[0]) for form in forms]) for key, forms in messages.items()}


def _bind(text: str, context: str) -> str:
    return text.replace(" ", NBSP) if context in _RANGES else _BEFORE_NUMBER_OR_DASH.sub(NBSP, text)


def _bind_french(text: str, context: str) -> str:
    return _BEFORE_SIGN.sub(NBSP, _BEFORE_NARROW.sub(NARROW_NBSP, _bind(text, context)))


def _unquoted(lines: list[str]) -> str:
    text = "".join(lines)
    return _ESCAPED.sub(lambda match: _ESCAPES.get(match[1], match[1]), text) if "\\" in text else text


@cache
def find_catalogue(language: str) -> Catalogue | None:
    """Return the catalogue of a language, as its folder is named; None if it has none."""
    folder = locale_folder() / language / "LC_MESSAGES"
    if not (folder / "tipreport.po").is_file():
        return None
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    for name in ("tipreport.po", "places.po"):
        if (file := folder / name).is_file():
            messages |= read_messages(file.read_text("utf-8"))
    return TranslatedMessages(language, with_bound_spaces(language, messages))


def locale_folder() -> Traversable:
    """Return the folder with the catalogues, ``fr/LC_MESSAGES/tipreport.po``."""
    return files("tipreport.wording") / "locale"
