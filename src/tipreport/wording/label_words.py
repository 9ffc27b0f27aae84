"""Labels of figures that repeat words of their measure."""

from tipreport.language_marks import has_marks
from tipreport.wording.missing_words import missing

_JOINING_WORDS = (  # prepositions and the like: the words before them are no adjectives of the words after them
    "a about after against among an and as at by during for from in into of on or per the to under who with without "
    "that "
    "à au aux avec chez dans de des du en et la le les ou par pour que qui sans sur "
    "a al con del e el la los las o por según sin sobre y "
    "а в во для до за и из к ко на о об от по под при про с со у "
    "في من على عن إلى مع بين أو التي الذين"
)
_JOINING = frozenset(_JOINING_WORDS.split())


def is_noun_of(label: str, noun: str) -> bool:
    """Return whether a label is a noun with adjectives before it or other words after it: ``registered refugees``."""
    text, wanted = f" {label.casefold()} ", f" {noun.casefold()} "
    before, found, _ = text.partition(wanted)
    return bool(found) and (text.endswith(wanted) or _JOINING.isdisjoint(before.split()))


def without_first_word_of(measure: str, label: str) -> str:
    """Return a label without its first word, if that is the first one of its measure and others follow it.

    The first word is left out too if the measure has it elsewhere, and a preposition or the like follows it.
    """
    first, _, rest = label.partition(" ")
    is_noun = first.isalpha() and first.casefold() not in _JOINING
    if not rest or not is_noun or has_marks(label) or missing(measure, first):
        return label
    is_first = not missing(measure.partition(" ")[0], first)
    return rest if is_first or rest.partition(" ")[0].casefold() in _JOINING else label
