"""The names of organisations, sources and people in a text, and the forms that a translation may give them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import evolve, field, frozen

from tipreport.model.brief import CountryBrief
from tipreport.translation.facts.well_known import abbreviations, well_known_forms
from tipreport.wording.languages import base_language

_LATIN = re.compile(r"[A-Za-z]")
_WORDS = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\b[^\W\d_]{2,}\b")
_IS_NAME = re.compile(r"[^a-z]")  # other words describe a source, such as "official statistics"
_SENTENCE_CASE = re.compile(r"[A-Z][a-z’'-]*(?: [a-z]{1,3})*(?: [a-z]{4,})")  # unlike "The World Factbook"
_SENTENCE_START = re.compile(r"(?:\A|[.!?] )\Z")
_YEAR = re.compile(r"^[0-9]{4} | [0-9]{4}$")
_OF_A_WHOLE = frozenset({"UN", "UNO", "ONU", "ООН", "EU", "UE", "ЕС"})  # no abbreviations of one of its bodies
_ENDING = 3  # letters of a word that may change with its case
_ARABIC = re.compile("[ء-ي]")
_PREFIXES = (*map(re.compile, ("", "[وف]", "[وف]?[بلك]", "[وف]?[بلك]?(?:ال|لل)")),)  # of an Arabic word
_MIN_LETTERS = 4  # letters of a word that distinguishes a name


@frozen
class Name:
    """A name that texts of a brief use."""

    spellings: tuple[str, ...]
    """Its spellings in the brief, in any order."""
    context: str = ""
    """The context of its translation; empty if it keeps its language."""
    is_person: bool = False
    is_phrase: bool = False
    """Whether it is a title such as ``Child labour in Uganda``, with whose words a sentence may begin too."""
    text: str = field(default="", repr=False)
    """The name in the brief, which is translated."""


def names(brief: CountryBrief) -> tuple[Name, ...]:
    """Return the names of the organisations, of the sources and of the people of a brief."""
    found = [*_names(brief)]
    known = {spelling for name in found for spelling in name.spellings}
    found = [evolve(name, spellings=(*name.spellings, *_abbreviations(name, known))) for name in found]
    for source in brief.sources:
        if source.kind != "unnamed":
            for text in (source.publisher, source.author, source.title):
                if text and text not in known and _IS_NAME.match(text):
                    known.add(text)
                    is_phrase = text == source.title and bool(_SENTENCE_CASE.match(text))
                    found.append(Name(tuple(dict.fromkeys((text, _YEAR.sub("", text)))), is_phrase=is_phrase))
    return tuple(found)


def _abbreviations(name: Name, known: AbstractSet[str]) -> Iterator[str]:
    """Yield the well-known abbreviations of an organisation that no name of its brief has."""
    if name.context:
        yield from (each for each in abbreviations(name.text) if each not in known)


def _names(brief: CountryBrief) -> Iterator[Name]:
    for organisation in brief.organisations:
        key = f"[{organisation.id}]" if organisation.id else ""
        spellings = (organisation.name, *organisation.also)
        yield Name(spellings, f"organisations{key}.name", text=organisation.name)
    for person in brief.persons:
        yield Name((person.name, *person.also), is_person=True)


def named(text: str, known: tuple[Name, ...]) -> Iterator[tuple[str, Name]]:
    """Yield the names in a text, each with the spelling there.

    A name inside a longer one is not among them, nor is a title at the beginning of a sentence if it may be its words.
    """
    found = [
        (match.span(), spelling, name)
        for name in known
        for spelling in name.spellings
        if spelling in text
        for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", text)
        if not (name.is_phrase and _SENTENCE_START.search(text, 0, match.start()))
    ]
    done: list[tuple[int, int]] = []
    for (start, end), spelling, name in sorted(found, key=lambda each: each[0][0] - each[0][1]):
        if not any(start < last and first < end for first, last in done):
            done.append((start, end))
            yield spelling, name


def is_kept(translation: str, language: str, name: Name, translated: Mapping[tuple[str, str], str]) -> bool:
    """Whether a translation has a name: in a spelling of the brief, translated there, or in its well-known form.

    A name of an organisation that is not translated yet may be abbreviated. A person in another script has any form.
    """
    if any(spelling in translation for spelling in name.spellings):
        return True
    own = translated.get((name.context, name.text), "")
    forms = [form for spelling in name.spellings for form in _well_known(spelling, base_language(language))]
    in_full = [form for form in (own, *name.spellings, *forms) if " " in form]
    if name.context and any(_has_initials(translation, each, in_full) for each in name.spellings if " " in each):
        return True
    if own and (_has_words(translation, own) or _has_initials(translation, own, in_full)):
        return True
    if any(_has_words(translation, form) for form in forms):
        return True
    if name.is_person:
        return not _LATIN.search(translation) or name.spellings[0].rpartition(" ")[2] in translation
    return False


def position_of(
    translation: str, language: str, name: Name, translated: Mapping[tuple[str, str], str]
) -> tuple[int, int] | None:
    """Return the position of a name in a translation; None where it is not there in one of its usual forms."""
    own = translated.get((name.context, name.text), "")
    forms = [form for spelling in name.spellings for form in _well_known(spelling, base_language(language))]
    for form in filter(None, (*name.spellings, own, *forms)):
        if (start := translation.casefold().find(form.casefold())) >= 0:
            return start, start + len(form)
    return None


@cache
def _well_known(name: str, language: str) -> tuple[str, ...]:
    """The forms of a name in a language, if it is that of a well-known body or report."""
    return well_known_forms(re.sub(r"^the |,.*$", "", _YEAR.sub("", name.replace(".", "")).casefold()), language)


def _has_words(text: str, name: str) -> bool:
    """Whether a text has the words of a name, which may be inflected."""
    words = _WORDS.findall(_folded(text))
    wanted = [word for word in _WORDS.findall(_folded(name)) if len(word) >= _MIN_LETTERS]
    if not wanted:
        return _folded(name) in _folded(text)
    return all(any(_is_form(word, form) for word in words) for form in wanted)


def _is_form(word: str, form: str) -> bool:
    if _ARABIC.match(form):
        stem = form.removeprefix("ال")
        stem = stem[: max(_MIN_LETTERS, len(stem) - _ENDING)]
        return any(word[match.end() :].startswith(stem) for each in _PREFIXES if (match := each.match(word)))
    stem = form[: max(_MIN_LETTERS, len(form) - _ENDING)]
    return word.startswith(stem) or (not stem.isascii() and stem in word)


def _has_initials(text: str, name: str, forms: Iterable[str]) -> bool:
    """Whether a text has an abbreviation of a name: OIM for the Organisation internationale pour les migrations.

    That of a whole, such as the United Nations, needs a word of one of the ``forms`` of the name beside it.
    """
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", name)).upper()
    acronyms = (word for word in _ACRONYM.findall(text) if word.isupper() and word[0] == initials[0])
    acronyms = (word for word in acronyms if word not in _OF_A_WHOLE or _has_a_word(text, forms))
    return any(all(letter in rest for letter in word) for word in acronyms for rest in (iter(initials),))


def _has_a_word(text: str, names: Iterable[str]) -> bool:
    """Whether a text has a word of a name besides its first one: *Bureau de l’ONU contre la drogue*, unlike *l’ONU*."""
    words = _WORDS.findall(_folded(text))
    wanted = {word for name in names for word in _WORDS.findall(_folded(name))[1:] if len(word) >= _MIN_LETTERS}
    return any(_is_form(word, form) for form in wanted for word in words)


def _folded(text: str) -> str:
    """The text in small letters and without accents, vowel signs and variants of alef."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
