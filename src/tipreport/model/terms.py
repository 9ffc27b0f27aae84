"""The vocabularies of a brief by name, with the meaning of each term and the fields that use them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import field, frozen

from tipreport.model.brief import head, lists
from tipreport.model.countries import COUNTRY_NAMES, other_names
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.model.field import fields
from tipreport.model.messages import plain_word
from tipreport.model.units import UNITS
from tipreport.model.value_type import ValueType
from tipreport.model.vocabulary import ASPECT_PLURALS, ASPECTS, MEASURES


@frozen
class TermList:
    """A vocabulary: its name in the plural, its terms with their meanings, and the fields that use it."""

    name: str
    terms: Mapping[str, str]
    """The meaning of each term; empty if the term says it."""
    used_by: tuple[str, ...] = ()
    other_names: Mapping[str, str] = field(factory=dict)
    """Other names of a term, by which it is found."""

    def containing(self, words: Iterable[str]) -> Mapping[str, str]:
        """Return the terms whose name, meaning or other names contain every word, with their meanings."""
        wanted = [word.casefold() for word in words]
        return {
            term: meaning
            for term, meaning in self.terms.items()
            if all(word in f"{term} {meaning} {self.other_names.get(term, '')}".casefold() for word in wanted)
        }


@cache
def term_lists() -> Mapping[str, TermList]:
    """Return the vocabularies by their names, in alphabetical order."""
    used: dict[str, list[str]] = {}
    terms: dict[str, Mapping[str, str]] = {}
    for list_name, declared in (("", head()), *((f"{name}.", fields(cls)) for name, cls in lists().items())):
        for each in declared:
            if found := _terms(each.type.item or each.type):
                name, terms[found[0]] = found
                used.setdefault(name, []).append(f"{list_name}{each.name}")
    for aspect, plural in ASPECT_PLURALS.items():
        terms.setdefault(plural, dict.fromkeys(ASPECTS[aspect], ""))
        used.setdefault(plural, []).append("profile.term")
    others = {"countries": other_names()}
    return {name: TermList(name, terms[name], tuple(used[name]), others.get(name, {})) for name in sorted(terms)}


def find_terms(name: str) -> TermList | None:
    """Return a vocabulary by its name in the singular or plural, with spaces or hyphens; None if there is none."""
    plain = plain_word(name)
    found = term_lists()
    return found.get(plain) or found.get(_SINGULARS.get(plain, f"{plain}s")) or found.get(f"{plain}es")


_SINGULARS = {
    "country": "countries",
    "currency": "currencies",
    "basis": "bases",
    "per": "rates",
    **ASPECT_PLURALS,
}


def lists_with(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the vocabularies that have terms with all of some words, with these terms."""
    found = {name: [*listed.containing(words)] for name, listed in term_lists().items()}
    return {name: terms for name, terms in found.items() if terms}


def _terms(value_type: ValueType) -> tuple[str, Mapping[str, str]] | None:
    """Return the plural name of the vocabulary of a type, and its terms with their meanings."""
    if value_type.vocabulary == "measure":
        return value_type.plural, {term: _measure(term) for term in value_type.terms}
    if value_type.vocabulary:
        return value_type.plural, dict.fromkeys(value_type.terms, "")
    return _CODES.get(value_type.name)


def _measure(term: str) -> str:
    return f"{MEASURES[term].meaning} ({MEASURES[term].unit})" if MEASURES[term].unit else MEASURES[term].meaning


_CODES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "country": ("countries", dict(sorted(COUNTRY_NAMES.items()))),
    "country or `foreign`": ("countries", dict(sorted(COUNTRY_NAMES.items()))),
    "unit": ("units", dict.fromkeys(UNITS, "") | dict(sorted(CURRENCY_NAMES.items()))),
}
