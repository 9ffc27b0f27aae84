"""The order of two ordinals around a verb: "the second decree cancelled the first"."""

import re
from collections.abc import Iterator

from tipreport.translation.facts.alternatives import WordNamed, words_at
from tipreport.wording.languages import base_language

_CANCELLED = re.compile(  # an active verb before its object; other verbs have an opposite: "preceded" and "followed"
    r"\b(?:cancell?|repeal|replac|amend|annull?|abolish|revok|overturn|supersed|suspend|invalidat|rescind|revers|chang|"
    r"modifi|updat|review|confirm|evaluat|criticiz|criticis|detain|arrest|accus)ed (?:the )?\Z"
)
_SUBJECT = {  # the words before the ordinal of the subject
    "fr": r"(?:L[ae] |L’)(?:\w+ )?",
    "es": r"(?:El|La) (?:\w+ )?",
    "ru": "",
    "ar": r"(?!ال)\w{3,}(?<!ي) \w+ ",
}
_NOT_VERBS = {  # before an article
    "fr": "à après avant avec comme contre dans de depuis dès durant entre malgré par pour que sans sous sur vers",
    "es": "a ante bajo como con contra de desde durante en entre hasta mediante para por que según sin sobre tras",
    "ru": "до после от к на с в чем как перед",
}
_OBJECT = {  # the words between both ordinals: a verb and the article of the object
    "fr": r".*(?<!\w)(?!NOT_VERB\b)\w+ l[ae] (?:\w+ )?",
    "es": r"(?!.*\b(?:l[oa]s?|les?) \w+ (?:el|la) (?:\w+ )?\Z).*(?<!\w)(?!NOT_VERB\b)\w+ (?:el|la) (?:\w+ )?",
    "ru": r".*\w+л[аои]? (?!NOT_VERB\b)(?:\w+ )?",
    "ar": r" (?:الصادر\w* .*)?(?:ال\w+ )?",
}
_NOT_ACTIVE = {
    "fr": r"[,;:.]|\b(?:par|se|est|sont|sera|été|était|fut)\b|s’",
    "es": r"[,;:.]|\b(?:por|fue|sido|se|quedó|está)\b|\b(?:al|del) ",
    "ru": r"[,;:]|\bбыл\w*\b|\w(?:ся|сь)\b",
    "ar": r"[,;:.،؛]|بموجب|من قبل|من جانب|بواسطة|على يد",
}


def exchanged_ordinals(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has the ordinals of a subject and its object in each other’s place.

    The sentence is active in both texts, with two ordinals only. Another order is usual with other verbs and forms.
    """
    base = base_language(to)
    first, second = _two(original, language), _two(translation, to)
    if base_language(language) != "en" or base not in _SUBJECT or not (first and second):
        return
    if [each.name for each in second] != [each.name for each in reversed(first)]:
        return
    between = original[first[0].end : first[1].start]
    if not _CANCELLED.search(between) or re.search(r"[,;:.]", between):
        return
    start = max((match.end() for match in re.finditer(r"[.!?] ", translation[: second[0].start])), default=0)
    before, after = translation[start : second[0].start], translation[second[0].end : second[1].start]
    is_object = _OBJECT[base].replace("NOT_VERB", f"(?:{_NOT_VERBS.get(base, '').replace(' ', '|')})")
    is_passive = re.search(_NOT_ACTIVE[base], after)
    if not is_passive and re.fullmatch(_SUBJECT[base], before) and re.fullmatch(is_object, after):
        yield f"expected {first[0].name} before {first[1].name} as in the original, found it after"


def _two(text: str, language: str) -> list[WordNamed]:
    """The two ordinals of a text; empty if there are others, or only one."""
    found = sorted(words_at(text, language, "ordinal"))
    return found if len({each.name for each in found}) == len(found) == 2 else []
