"""Labels of figures that repeat words of their measure."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from tipreport.language_marks import has_marks
from tipreport.model.records import Figure
from tipreport.wording.missing_words import missing
from tipreport.wording.phrases import lower
from tipreport.wording.wording import Wording

_JOINING_WORDS = (  # prepositions and the like: the words before them are no adjectives of the words after them
    "a about after against among an and as at by during for from in into of on or per the to under with without "
    "à au aux avec chez d dans de des du en et l la le les ou par pour sans sur "
    "a al con del e el la los las o por según sin sobre y "
    "а в во для до за и из к ко на о об от по под при про с со у "
    "في من على عن إلى مع بين أو"
)
_RELATIVE_WORDS = (
    "that which who whom whose dont où qu que qui quien quienes который которая которое которые которых التي الذي الذين"
)
_DEFINING = frozenset({"who", "that", "qui", "que"})
_RELATIVE = frozenset(_RELATIVE_WORDS.split())
_JOINING = frozenset(_JOINING_WORDS.split()) | _RELATIVE
_AFTER_PARTICIPLE: Mapping[
    str, AbstractSet[str]
] = {  # others may follow a noun: *employés de maison*, *refugiados en Chile*
    "en": _JOINING | {"into"},
    "fr": frozenset({"par"}),
    "es": frozenset({"por"}),
}
_WORD = re.compile(r"[^\W\d_]*")
_PARTICIPLES: Mapping[str, re.Pattern[str]] = {  # regular ones of verbs, by their endings
    "en": re.compile(r"[^\W\d_]{3,}ed"),
    "fr": re.compile(r"[^\W\d_]{3,}ée?s?"),
    "es": re.compile(r"[^\W\d_]{3,}[ai]d[oa]s?"),
}


def is_noun_of(label: str, noun: str) -> bool:
    """Return whether a label is a noun with adjectives before it or other words after it: ``registered refugees``."""
    text, wanted = f" {label.casefold()} ", f" {noun.casefold()} "
    before, found, _ = text.partition(wanted)
    return bool(found) and (text.endswith(wanted) or _JOINING.isdisjoint(before.split()))


def has_words_of(label: str, noun: str) -> bool:
    """Return whether a label begins with the first word of a noun and has all others: ``calls to the hotline``."""
    first, *others = noun.split()
    words = [word for word in others if word.casefold() not in _JOINING]
    return not missing(label.partition(" ")[0], first) and not any(missing(label, word) for word in words)


def is_clause_about(label: str, noun: str) -> bool:
    """Return whether a label is the first word of a noun with a relative clause: ``people who crossed``."""
    first, _, rest = label.partition(" ")
    return not missing(noun.partition(" ")[0], first.rstrip(",،")) and _first_word(rest) in _RELATIVE


def without_first_word_of(measure: str, label: str, *, is_lead: bool) -> str:
    """Return a label without its first word, if that is the first one of its measure and others follow it.

    The first word is kept before a preposition or the like, which would seem to continue the measure, unless the
    measure is only the lead of the label. It is left out too if the measure has it elsewhere, and a preposition or the
    like follows it.
    """
    first, _, rest = label.partition(" ")
    is_noun = first.isalpha() and first.casefold() not in _JOINING
    if not rest or not is_noun or has_marks(label) or missing(measure, first):
        return label
    is_first = not missing(measure.partition(" ")[0], first)
    is_joined = _first_word(rest) in _JOINING
    return rest if is_joined != is_first or (is_joined and is_lead) else label


def begins_with_defining_clause(label: str) -> bool:
    """Return whether a label begins with a clause that says which people are meant, after no comma: ``who paid``."""
    return _first_word(label) in _DEFINING


def begins_with_participle(label: str, language: str) -> bool:
    """Return whether a label begins with what was done to people, in languages where it follows these.

    ``sentenced to prison``, but neither one word alone, nor one before a noun: ``reported cases``.
    """
    participle, (first, _, rest) = _PARTICIPLES.get(language), label.partition(" ")
    if participle is None or participle.fullmatch(first) is None:
        return False
    return _first_word(rest) in _AFTER_PARTICIPLE[language]


def is_about_others(label: str, noun: str, language: str) -> bool:
    """Return whether a label says of other people what a noun with a participle says of its people.

    ``officials prosecuted for complicity`` are among ``defendants prosecuted``.
    """
    *people, done = noun.casefold().split()
    first, _, rest = label.casefold().partition(" ")
    participle = _PARTICIPLES.get(language)
    is_participle = participle is not None and participle.fullmatch(done) is not None
    return bool(people) and is_participle and first not in _JOINING and f"{rest} ".startswith(f"{done} ")


def begins_with_joining_word(label: str) -> bool:
    """Return whether a label begins with a preposition or the like, which continues the words before it."""
    return _first_word(label) in _JOINING


def _first_word(text: str) -> str:
    """The letters at the beginning of a text, in small letters: *d* of *d’exploitation*."""
    found = _WORD.match(text)
    return found[0].casefold() if found else ""


_SMALL = re.compile(  # first words of English labels that are never names
    r"(?:Adults?|Arrests?|Boys|Cases?|Children|Convictions?|Convicts?|Defendants?|Families|Girls|Investigations?|Judges"
    r"|Labou?rers|Men|Migrants?|Officers|Officials|People|Persons?|Prosecutors|Prosecutions?|Refugees|Suspects?"
    r"|Survivors|Traffickers?|Victims?|Women|Workers)\b"
)


def with_small_label(wording: Wording, figure: Figure) -> Figure:
    """Return a figure with its label as it follows a number: ``11 traffickers sentenced to a fine``."""
    if wording.is_translated or not figure.label or not _SMALL.match(figure.label):
        return figure
    return figure.replace(label=lower(figure.label))
