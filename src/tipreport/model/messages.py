"""Error messages about values: each gives the expected value, the value found, and the value to write instead."""

from collections.abc import Iterable, Mapping, Sequence

MAX_LENGTH = 80  # characters of a value in a message
_NEAREST = 3  # terms in a message
_SIMILAR = 0.6  # the least similarity of a misspelt word, from 0 to 1
_SAME = 0.9  # the least similarity of a word that is only misspelt
_COMPARABLE = 2 / 3  # of the best score, for a term that is suggested beside the best
_STEM = 4  # letters in which two words of one stem agree: convict, convictions
_PARTICLES = frozenset({"of", "the", "a", "an", "in", "to", "and", "or", "by", "for", "with", "number", "total"})


def mismatch(expected: str, found: object, write: str = "", *, terms: str = "") -> str:
    """Return ``expected a year, found "22": write 2022``.

    ``write`` is the value to write instead, if it is clear. ``terms`` is the vocabulary that the reader may want to
    see, as the command line names it.
    """
    remedy = f": write {write}" if write else ""
    see = f'; "tipreport terms {terms}" lists all' if terms else ""
    return f"expected {expected}, found {quote(found)}{remedy}{see}"


class Unquoted(str):
    """A description of a value, which a message shows without quotation marks."""

    __slots__ = ()


def quote(value: object) -> str:
    """Return a value for a message: text in quotation marks, None as ``nothing``, and long values shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH - 1] + "…"
    return f'"{text}"' if isinstance(value, str) and not isinstance(value, Unquoted) else text


def alternatives(words: Sequence[str]) -> str:
    """Return ``a, b or c``."""
    return " or ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def closest(word: object, words: Iterable[str], similarity: float = _SIMILAR) -> list[str]:
    """Return a list with the closest valid word; empty if none is similar."""
    from difflib import get_close_matches  # imported late, because only errors need it

    text = str(word)
    return [] if is_long(text) else get_close_matches(text, list(words), 1, similarity)


def is_long(text: str) -> bool:
    """Return whether a text is too long to be a misspelt word or value. A comparison would take long."""
    return len(text) > MAX_LENGTH


def did_you_mean(word: object, words: Iterable[str]) -> str:
    """Return ``; did you mean X?`` if a valid word is similar; otherwise empty."""
    return "".join(f"; did you mean {match}?" for match in closest(word, words))


def nearest(word: object, meanings: Mapping[str, str]) -> list[str]:
    """Return the terms that a word may mean, the most likely first: at most three, and only one if it is certain.

    ``meanings`` maps terms to their meanings. A term is near by its spelling, if both have the same first letter, or by
    words that it or its meaning shares with the word.
    """
    from difflib import SequenceMatcher

    if not isinstance(word, str) or is_long(word):
        return []
    plain = plain_word(word)
    if same := [term for term in meanings if plain_word(term) == plain]:
        return same
    spelling = {term: SequenceMatcher(None, plain, plain_word(term)).ratio() for term in meanings}
    if misspelt := [term for term in meanings if spelling[term] >= _SAME]:
        best = max(misspelt, key=spelling.__getitem__)
        longer = [term for term in meanings if plain.startswith(plain_word(best)) and term.startswith(f"{best} ")]
        return [best, *longer][:_NEAREST]  # "Tier 2W" may be Tier 2 or Tier 2 Watch List
    scores = {
        term: max(
            spelling[term] if spelling[term] >= (_SIMILAR if plain[:1] == term[:1].casefold() else _SAME) else 0,
            _shared(plain, f"{term} {meaning}"),
        )
        for term, meaning in meanings.items()
    }
    least = max(scores.values(), default=0) * _COMPARABLE
    found = sorted((term for term in meanings if scores[term] >= least > 0), key=lambda term: -scores[term])
    return found[:_NEAREST]


def plain_word(word: str) -> str:
    """Return a word or name without the differences that mean nothing: case, quotation marks, hyphens, spaces."""
    return " ".join(word.strip(" \"'“”‘’«»„.").casefold().replace("_", " ").replace("-", " ").split())


def _shared(word: str, text: str) -> float:
    """Return the part of the words that a text has too, in any form, from 0 to 1; 0 if it is less than half of them.

    A term that shares one word of three has another meaning.
    """
    words = [part for part in word.split() if part not in _PARTICLES]
    others = plain_word(text).split()
    same = [part for part in words if any(_same_stem(part, other) for other in others)]
    return len(same) / len(words) if len(same) * 2 >= len(words) > 0 else 0


def _same_stem(word: str, other: str) -> bool:
    length = max(_STEM, min(len(word), len(other)) - _STEM)
    return len(word) >= _STEM and word[:length] == other[:length]
