"""The check that a translation names no other country in place of one: *Canadá dio* for "the United States gave"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from tipreport.translation.facts.places import countries_in, names_of_countries, without_accents
from tipreport.translation.facts.word_tables import prefix_of, word_table
from tipreport.wording.languages import base_language

_ENGLISH = "en"
_LANGUAGES = ("fr", "es", "ru", "ar", "de", "pt")
_MONEY = re.compile(r"(?:\b(?:US|U\.S\.) dollars?|US\$)(?!\w)")  # no country: *dólares*
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_OTHER_MEANINGS = frozenset(  # names that are also those of people, cities or other things, also in Arabic or Russian
    {"AQ", "CX", "DM", "GD", "GG", "IM", "IO", "JE", "ML", "MU", "OM", "QA", "RE", "SH", "TG"}
)
_MIN_LETTERS = 4  # of a name that can be told from other words
_STEM = {"ru": 3}  # letters by which another form of a name is recognized; four in other languages
_ARTICLE, _WORD = "ال", re.compile(r"\w+")
_ENDINGS = {
    "а": "(?:а|ы|и|е|у|ой)",
    "я": "(?:я|и|ю|ей)",
    "й": "(?:й|я|ю|ем|е)",
}  # of a Russian name, by its last letter
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"


def other_countries(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the country of an English original for which a translation has another one, which the original has not.

    A country is there with any word that begins as its name does in the language, or with one of its other words.
    """
    to = base_language(to)
    wanted = _countries(_MONEY.sub(" ", original), _ENGLISH) if to in _LANGUAGES else {}
    if not wanted:
        return
    missing = [code for code in wanted if not _may_be_there(code, translation, to)]
    found = _countries(translation, to) if missing else {}
    extra = [
        code
        for code in found
        if code not in _OTHER_MEANINGS | wanted.keys() and not _may_be_there(code, original, _ENGLISH)
    ]
    if extra:
        yield f"expected “{wanted[missing[0]]}” as in the original, found “{found[extra[0]]}”, another country"


@lru_cache(maxsize=4096)  # an original has several translations
def _countries(text: str, language: str) -> Mapping[str, str]:
    """The words of a text for each country that it certainly names, or whose people."""
    if language == _ENGLISH:
        found = {code: text[start:end] for code, (start, end) in countries_in(text, language).items()}
    else:
        names, pattern = _certain_names(language)
        found = {names[(match.lastindex or 1) - 1]: match[0] for match in pattern.finditer(text)}
    codes, people = _certain_words(language)
    for match in people.finditer(text):
        found.setdefault(codes[(match.lastindex or 1) - 1], match[0])
    return {code: written for code, written in found.items() if code not in _NO_COUNTRY}


@cache
def _certain_names(language: str) -> tuple[Sequence[str], re.Pattern[str]]:
    """The code of each country and one pattern with a group for each name, longer ones first."""
    names = names_of_countries(language).items()
    codes = {name: code for code, own in names for name in own if len(name) >= _MIN_LETTERS}
    longest = sorted(codes, key=len, reverse=True)
    groups = "|".join(f"({_inflected(name, language)})" for name in longest)
    return [codes[name] for name in longest], re.compile(rf"(?<!\w){prefix_of(language)}(?:{groups})(?!\w)")


def _inflected(name: str, language: str) -> str:
    """The regular expression of a name, with its endings in Russian and German, and without its Arabic article."""
    if language == "ar":
        return re.escape(name.removeprefix(_ARTICLE))
    if language == "de":
        return f"{re.escape(name)}s?"
    if language == "ru" and " " not in name and name[-1] in _ENDINGS:
        return f"{re.escape(name[:-1])}{_ENDINGS[name[-1]]}"
    return f"{re.escape(name)}(?:а|у|ом|е)?" if language == "ru" and name[-1] in _CONSONANTS else re.escape(name)


def _may_be_there(code: str, text: str, language: str) -> bool:
    """Whether a text may name a country in any form; also true if its forms are not known."""
    if code in _words(language):
        return any(words.search(text) for words in _words(language)[code])
    forms = _stems(code, language)
    return not forms or bool(forms.search(without_accents(text.lower())))


@cache
def _stems(code: str, language: str) -> re.Pattern[str] | None:
    """One pattern of the beginnings of the words of a country's names; None if there are none that are long enough."""
    length = _STEM.get(language, _MIN_LETTERS)
    words = {
        without_accents(word.lower().removeprefix(_ARTICLE))
        for name in names_of_countries(language).get(code, ())
        for word in _WORD.findall(name)
    }
    stems = {word[: min(length, max(length - 1, len(word) - 1))] for word in words if len(word) >= length - 1}
    prefix = without_accents(prefix_of(language))
    return re.compile(rf"(?<!\w){prefix}(?:{'|'.join(sorted(map(re.escape, stems)))})") if stems else None


@cache
def _certain_words(language: str) -> tuple[Sequence[str], re.Pattern[str]]:
    """The codes of some countries and one pattern with a group for the certain words of each."""
    words = {row["code"]: row[language].split("||")[0] or "(?!)" for row in word_table("nationalities")}
    groups = "|".join(f"({forms})" for forms in words.values())
    flags = re.NOFLAG if language == _ENGLISH else re.IGNORECASE
    return [*words], re.compile(rf"(?<!\w){prefix_of(language)}(?:{groups})(?!\w)", flags)


@cache
def _words(language: str) -> Mapping[str, Sequence[re.Pattern[str]]]:
    """The words for some countries and their people: those that are certain, and others that may stand for them."""
    flags = re.NOFLAG if language == _ENGLISH else re.IGNORECASE
    return {
        row["code"]: [
            re.compile(rf"(?<!\w){prefix_of(language)}(?:{words or '(?!)'})(?!\w)", flags)
            for words in row[language].split("||")
        ]
        for row in word_table("nationalities")
    }
