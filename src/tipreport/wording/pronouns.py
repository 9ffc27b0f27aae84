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
    subject: str = ""
    """Empty of a pronoun that may as well be one for other people or things of the sentence before."""
    passive: str = ""
    """The words after a pronoun that is rather one for a thing: *It had been suspended*."""
    other: str = ""
    """The words before another noun of the sentence before, which the pronoun may be one for: *adopted a plan*."""


_ADJECTIVES = "(?:(?:interim|transitional|provisional|military) )?"
_IMPERSONAL = r"(?!(?:is|was|has been|remains|remained|seems|seemed|appears|appeared|takes|took|follows|may be) )"
_PRONOUNS = (
    _Pronoun(
        rf"It {_IMPERSONAL}",
        rf"The {_ADJECTIVES}(?:government|regime|junta)\b",
        r"(?:ha[sd]|will|can|could|should|must|may)(?: not)? (?:be|been)\b",
        r"\b(?:an?|another|one) ",
    ),
    _Pronoun("They "),
    _Pronoun(
        r"Il (?!(?:n['’]existe|n['’]y|y|existe|manque|faut|est|était|reste|s['’]agit) )",
        r"Le (?:gouvernement|régime)\b",
        r"(?:n['’])?(?:a|avait|aura)(?: pas| jamais)? été\b|(?:ne )?(?:sera|serait|fut)\b|n['’](?:est|était)\b",
        r"\b(?:un|le|cet?|son|du|au) |\bl['’]",
    ),
    _Pronoun("Elles "),
    _Pronoun("(?:Este|Él|Estas|Ellas) "),
    _Pronoun("(?:Оно|Они) "),
    _Pronoun("(?:و?هي|كما أنها) "),
)

_REFERRING = re.compile(
    r"(?:It|He|She|They|This|That|These|Those|Such|Its|His|Her|Their|Both|The (?:same|latter|former)"
    r"|(?:All|Most|Many|Some|Few|None|One|Two|Half) of (?:it|them|these|those)"
    r"|Ils?|Elles?|Ce|Cela|Cette?|Ces|Celles?-ci|Celui-ci|Ceux-ci|Son|Sa|Ses|Leurs?"
    r"|Ellos|Ellas?|Él|Est[aeo]s?|Es[aeo]s?|Sus?|Amb[ao]s"
    r"|Он[аои]?|Эт[аио]|Этот|Его|Её|Их|Об[ае]|Такие"
    r"|و?(?:هي|هو|هم|هذا|هذه|هؤلاء|تلك|ذلك)|كما أن(?:ها|ه|هم))\b"
)


def begins_with_pronoun(text: str) -> bool:
    """Return whether a sentence begins with a pronoun that may be one for the subject of the sentence before it."""
    return any(re.match(each.pronoun, text) for each in _PRONOUNS)


def refers_back(text: str) -> bool:
    """Return whether a sentence begins with a word that may stand for something in the sentence before it.

    Some of the words may stand for nothing, since a sentence that is kept beside the one before it loses nothing.
    """
    return _REFERRING.match(text) is not None


def with_subject(text: str, before: Iterable[str]) -> str:
    """Return a sentence with the subject in place of its pronoun, in brackets: ``[The government] held courses``.

    ``before`` are the sentences before it, the nearest first. The subject is that of the first one without a pronoun. A
    sentence of which the subject is not found there is returned as it is, and so is one whose pronoun may be one for
    something else: only *it* and *il* are sure enough, and they are not in the passive or after another noun.
    """
    for each in _PRONOUNS:
        if pronoun := re.match(each.pronoun, text):
            named = next((sentence for sentence in before if not begins_with_pronoun(sentence)), "")
            subject = re.match(each.subject, named) if each.subject else None
            verb = text[pronoun.end() :]
            if subject and not re.match(each.passive, verb) and not re.search(each.other, named[subject.end() :]):
                return f"[{subject[0]}] {verb}"
    return text
