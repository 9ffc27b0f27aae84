"""The drawing order of text that partly runs from right to left (the bidirectional algorithm, UAX #9)."""

import re
from itertools import groupby
from typing import Any, NamedTuple

from .errors import MissingLibraryError

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "\u27e8": "\u27e9", "\u27e6": "\u27e7"}


class DirectionalRun(NamedTuple):
    """Text of one direction, in reading order."""

    text: str
    right_to_left: bool


class Segment(NamedTuple):
    """Text with its runs in drawing order; ``reordered`` if that differs from the reading order."""

    text: str
    runs: tuple[DirectionalRun, ...]
    reordered: bool


def segments(text: str, *, right_to_left: bool = False) -> list[Segment]:
    """The segments of a text, from left to right.

    ``right_to_left`` is the direction of the paragraph; if it is true, the whole text is one segment. Raises
    `MissingLibraryError` if text runs from right to left and python-bidi is not installed.
    """
    if not right_to_left and not _RIGHT_TO_LEFT.search(text):
        return [Segment(text, (DirectionalRun(text, right_to_left=False),), reordered=False)]
    levels = _levels(text, int(right_to_left))
    found = []
    start = 0
    for reordered, group in groupby(levels, key=bool):
        end = start + len(list(group))
        part = text[start:end]
        runs = (
            _runs_in_drawing_order(part, levels[start:end])
            if reordered
            else (DirectionalRun(part, right_to_left=False),)
        )
        found.append(Segment(part, runs, reordered))
        start = end
    return found


def _runs_in_drawing_order(text: str, levels: list[int]) -> tuple[DirectionalRun, ...]:
    """Runs of one level, in drawing order (rule L2)."""
    runs: list[tuple[int, str]] = []
    start = 0
    for level, group in groupby(levels):
        end = start + len(list(group))
        runs.append((level, text[start:end]))
        start = end
    for level in range(max(levels), 0, -1):
        runs = _reversed(runs, level)
    return tuple(DirectionalRun(part, right_to_left=level % 2 == 1) for level, part in runs)


def _reversed(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """The runs, with each sequence of at least that level reversed."""
    result: list[tuple[int, str]] = []
    for high, group in groupby(runs, key=lambda run: run[0] >= level):
        part = list(group)
        result += reversed(part) if high else part
    return result


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
    for index in range(len(text)):  # characters that the algorithm removes have the level of the one before
        levels.append(resolved.get(index, levels[-1] if levels else base))
    return levels


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Give both brackets of a pair the same direction (rule N0), which python-bidi does not implement."""
    strong = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
    kinds = [strong.get(character["type"], "") for character in characters]
    for first, last in _pairs([character["ch"] for character in characters]):
        inside = set(kinds[first + 1 : last]) - {""}
        if not inside:
            continue
        direction = base
        if base not in inside:
            direction = next((kind for kind in reversed(kinds[:first]) if kind), base)
        for index in (first, last):
            kinds[index] = characters[index]["type"] = direction


def _pairs(characters: list[str]) -> list[tuple[int, int]]:
    """The indices of paired brackets (definition BD16), sorted by the opening one."""
    found = []
    open_brackets: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if character in _BRACKETS:
            open_brackets.append((_BRACKETS[character], index))
        elif character in (closing := [bracket for bracket, _ in open_brackets]):
            at = len(closing) - 1 - closing[::-1].index(character)
            found.append((open_brackets[at][1], index))
            del open_brackets[at:]
    return sorted(found)
