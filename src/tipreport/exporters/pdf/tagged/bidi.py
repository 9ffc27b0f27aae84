"""The order in which text is drawn, where some of it runs from right to left (UAX #9)."""

import re
from itertools import groupby
from typing import Any, NamedTuple

from .errors import MissingLibraryError

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "\u27e8": "\u27e9", "\u27e6": "\u27e7"}


class Stretch(NamedTuple):
    """Text of one direction, in the order it is read."""

    text: str
    backwards: bool


class Phrase(NamedTuple):
    """Text with its stretches in the order they are drawn; ``ordered`` where that is not the order they are read in."""

    text: str
    stretches: tuple[Stretch, ...]
    ordered: bool


def phrases(text: str, *, right_to_left: bool = False) -> list[Phrase]:
    """The text in phrases that stand beside each other from left to right.

    ``right_to_left`` is the direction of the paragraph; then the whole text is one phrase. Needs python-bidi where
    any text runs from right to left. Raises `MissingLibraryError` where it is not installed.
    """
    if not right_to_left and not _RIGHT_TO_LEFT.search(text):
        return [Phrase(text, (Stretch(text, backwards=False),), ordered=False)]
    levels = _levels(text, int(right_to_left))
    found = []
    at = 0
    for ordered, group in groupby(levels, key=bool):
        end = at + len(list(group))
        part = text[at:end]
        stretches = _drawn(part, levels[at:end]) if ordered else (Stretch(part, backwards=False),)
        found.append(Phrase(part, stretches, ordered))
        at = end
    return found


def _drawn(text: str, levels: list[int]) -> tuple[Stretch, ...]:
    """Stretches of one level, reordered (rule L2)."""
    stretches: list[tuple[int, str]] = []
    at = 0
    for level, group in groupby(levels):
        end = at + len(list(group))
        stretches.append((level, text[at:end]))
        at = end
    for level in range(max(levels), 0, -1):
        stretches = _reversed(stretches, level)
    return tuple(Stretch(part, backwards=level % 2 == 1) for level, part in stretches)


def _reversed(stretches: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """With each sequence of at least that level turned round."""
    turned: list[tuple[int, str]] = []
    for high, group in groupby(stretches, key=lambda stretch: stretch[0] >= level):
        part = list(group)
        turned += reversed(part) if high else part
    return turned


def _levels(text: str, base: int) -> list[int]:
    """The level of each character: even from left to right, odd from right to left."""
    try:
        from bidi import algorithm
    except ImportError as error:
        raise MissingLibraryError(f"“{text}” runs from right to left", "python-bidi", text) from error
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], storage["base_dir"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    resolved = {character["index"]: character["level"] for character in storage["chars"]}
    levels: list[int] = []
    for index in range(len(text)):  # a character that the algorithm leaves out goes with the one before
        levels.append(resolved.get(index, levels[-1] if levels else base))
    return levels


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """The two brackets of a pair run the same way (rule N0), which python-bidi leaves out."""
    strong = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
    kinds = [strong.get(character["type"], "") for character in characters]
    for first, last in _pairs([character["ch"] for character in characters]):
        inside = set(kinds[first + 1 : last]) - {""}
        if not inside:
            continue
        way = base
        if base not in inside:
            way = next((kind for kind in reversed(kinds[:first]) if kind), base)
        for index in (first, last):
            kinds[index] = characters[index]["type"] = way


def _pairs(characters: list[str]) -> list[tuple[int, int]]:
    """Where brackets open and close (definition BD16), in the order they open."""
    found = []
    waiting: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if character in _BRACKETS:
            waiting.append((_BRACKETS[character], index))
        elif character in (closing := [bracket for bracket, _ in waiting]):
            at = len(closing) - 1 - closing[::-1].index(character)
            found.append((waiting[at][1], index))
            del waiting[at:]
    return sorted(found)
