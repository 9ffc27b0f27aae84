"""Sentences that begin with a pronoun for the government, which the sentence before them names.

Findings are grouped and selected, so that such a sentence may lose the one before it. The lists are of words that are
sure: ``It is`` and *il existe* are about nobody.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple


class _Pronoun(NamedTuple):
    """A pronoun and its subject, as regular expressions for the beginning of a sentence."""

    pronoun: str
    subject: str
    verb: str = ""
    """The words before the subject."""


_ADJECTIVES = "(?:(?:interim|transitional|provisional|military) )?"
_IMPERSONAL = r"(?!(?:is|was|has been|remains|remained|seems|seemed|appears|appeared|takes|took|follows|may be) )"
_PRONOUNS = (
    _Pronoun(rf"It {_IMPERSONAL}", rf"The {_ADJECTIVES}(?:government|regime|junta)\b"),
    _Pronoun("They ", rf"The {_ADJECTIVES}authorities\b"),
    _Pronoun(
        r"Il (?!(?:n['’]existe|n['’]y|y|existe|manque|faut|est|était|reste|s['’]agit) )",
        r"Le (?:gouvernement|régime)\b",
    ),
    _Pronoun("Elles ", r"Les autorités\b"),
    _Pronoun("(?:Este|Él) ", r"El (?:[Gg]obierno|régimen)\b"),
    _Pronoun("(?:Estas|Ellas) ", r"Las autoridades\b"),
    _Pronoun("Оно ", r"Правительство\b"),
    _Pronoun("Они ", r"Власти\b"),
    _Pronoun("(?:و?هي|كما أنها) ", r"الحكومة\b", r"(?:\w+ )?"),
)


def begins_with_pronoun(text: str) -> bool:
    """Return whether a sentence begins with a pronoun that may be one for the subject of the sentence before it."""
    return any(re.match(each.pronoun, text) for each in _PRONOUNS)


def with_subject(text: str, before: Iterable[str]) -> str:
    """Return a sentence with the subject in place of its pronoun, in brackets: ``[The government] held courses``.

    ``before`` are the sentences before it, the nearest first. The subject is that of the first one without a pronoun. A
    sentence of which the subject is not found there is returned as it is.
    """
    for each in _PRONOUNS:
        if pronoun := re.match(each.pronoun, text):
            named = next((sentence for sentence in before if not begins_with_pronoun(sentence)), "")
            if subject := re.match(rf"{each.verb}({each.subject})", named):
                return f"[{subject[1]}] {text[pronoun.end() :]}"
    return text
