"""Finds the English terms for words of another language: the terms in the cells of a workbook are always English."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from tipreport.model.field import Field
from tipreport.model.messages import mismatch, plain_word
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.model.units import UNITS
from tipreport.tables.cells import LIST_SEPARATOR
from tipreport.wording import Wording
from tipreport.wording.languages import languages
from tipreport.wording.wording import wording_for

_TRUE, _FALSE = ("vrai", "verdadero", "истина"), ("faux", "falso", "ложь")  # the values of spreadsheet programs


def not_in_english(field: Field, cell: object) -> str:
    """Return the message for a cell with terms in another language; empty for other words."""
    one = field.type.item or field.type
    if one.column == "yes/no":
        words: Mapping[str, str] = _yes_and_no()
    elif field.name == "unit":
        words = _terms("unit", UNITS)
    else:
        words = _terms(one.vocabulary, tuple(one.terms))
    items = str(cell).split(LIST_SEPARATOR.strip()) if field.type.item is not None else [str(cell)]
    items = [item for item in items if item.strip()]
    found = [words.get(_key(item), "") for item in items]
    if all(_key(item) == _key(term) for item, term in zip(items, found, strict=True)):
        return ""  # English words, with other capitals
    expected = "a term in English" if len(found) == 1 else "terms in English"
    return mismatch(expected, cell, LIST_SEPARATOR.join(found)) if all(found) else ""


def qualifier_not_in_english(cell: object) -> str:
    """Return the message for a qualifier in another language; empty for other words."""
    found = _terms("qualifier", QUALIFIERS).get(_key(str(cell)))
    return mismatch("a term in English", cell, found) if found and _key(str(cell)) != _key(found) else ""


def _key(text: str) -> str:
    return plain_word(text.replace("’", "'"))


@cache
def _yes_and_no() -> Mapping[str, str]:
    words = _in_all_languages(lambda wording: {"yes": wording.workbook.yes, "no": wording.workbook.no})
    return {**dict.fromkeys(_TRUE, "yes"), **dict.fromkeys(_FALSE, "no"), **words}


@cache
def _terms(vocabulary: str, terms: Sequence[str]) -> Mapping[str, str]:
    """Return the terms of a vocabulary by their words, in English too, for lists of which one item is in English."""
    return _in_all_languages(lambda wording: {term: wording.term(vocabulary, term) for term in terms})


def _in_all_languages(words: Callable[[Wording], Mapping[str, str]]) -> Mapping[str, str]:
    """Return terms by their words in each language; a word of several terms is left out."""
    found: dict[str, set[str]] = {}
    for language in languages():
        for term, word in words(wording_for(language)).items():
            found.setdefault(_key(word), set()).add(term)
    return {word: min(terms) for word, terms in found.items() if len(terms) == 1}
