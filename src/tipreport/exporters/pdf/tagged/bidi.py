"""The drawing order of text that partly runs from right to left (the bidirectional algorithm, UAX #9).

A number with its signs, such as -$1,046 or 011-785-0000, is one unit that runs from left to right (clause HL3), so that
a minus stays to the left of its digits. Explicit directional characters are not interpreted, since they could disguise
text; the marks U+200E, U+200F and U+061C are.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import bidirectional

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_EUROPEAN = re.compile("[\0-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*")  # as most text from left to right
_BRACKETS = {"(": ")", "[": "]", "{": "}", "\u27e8": "\u27e9", "\u27e6": "\u27e7"}
_PAIRS = {**_BRACKETS, "«": "»", "‹": "›", "<": ">", "≤": "≥"}
MIRRORED = {ord(one): other for pair in _PAIRS.items() for one, other in (pair, pair[::-1])}
"""The characters that are drawn as another one from right to left, by code point."""
_NUMBER = re.compile(
    r"(?:(?<!\w)[-\u2212+±~≈’])?(?:[A-Z]{0,3}[$€£¥₹]\u00a0?)?"
    r"\d(?:(?:[.,:/\u2010-\u2014\u2212-]|[\u00a0\u202f(]+|\)[\u00a0\u202f-]?)?\d)*"
    "(?:\u00a0?(?:[%‰]|[A-Z]{0,3}[$€£¥₹]))?"
)
_WORD_WITH_DIGITS = re.compile(r"(?:\d\S*[^\W\d_]|[^\W\d_]\S*\d)\w*")  # 00-Ratings
_ENCLOSED = tuple(  # an end may be on another line
    re.compile(f"(?:{first}[^{first}{last}]*(?:{last}|$))|(?:^[^{first}{last}]*{last})")
    for first, last in (("«", "»"), ("“", "”"), (r"\(", r"\)"))
)
_CURRENCY = re.compile(r"(?<=[A-Z])\$")
_CLASS = {"L": "L", "R": "R", "AL": "R", "EN": "E", "AN": "E", "NSM": "M", "BN": "M"}
_MARKS = re.compile("(^|.)(M+)")
_BETWEEN = (re.compile("(?<=[RE])N+(?=[RE])"), re.compile("(?<=L)N+(?=L)"))  # neutrals against the paragraph, by level
_AFTER_LATIN = (re.compile("(?:^|L)[^R]*"), re.compile("L[^R]*"))  # by the level of the paragraph
_OTHERS = (frozenset("R"), frozenset("LE"))  # the classes that have another level than the paragraph
_LEVELS = (str.maketrans("LRE", "012"), str.maketrans("RLE", "122"))
_LEVEL_RUN = re.compile(r"(.)\1*")


class _Classes(dict[int, str]):
    """A cache of the class of each character: L, R, E (of numbers), M (as the character before) or N (neutral)."""

    def __missing__(self, point: int) -> str:
        found = self[point] = _CLASS.get(bidirectional(chr(point)), "N")
        return found


_CLASSES = _Classes()


def has_right_to_left(text: str) -> bool:
    """Whether any of a text runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_left_to_right(text: str) -> bool:
    """Whether a text in a paragraph from left to right has one level: no letters or marks from right to left."""
    return _EUROPEAN.fullmatch(text) is not None or _OTHERS[0].isdisjoint(text.translate(_CLASSES))


def right_to_left_characters(text: str) -> str:
    """The characters of a text that run from right to left."""
    return "".join(_RIGHT_TO_LEFT.findall(text))


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of a text runs from right to left (rules P2 and P3)."""
    return text.translate(_CLASSES).lstrip("NEM").startswith("R")


@lru_cache(maxsize=4096)  # a line is measured before it is drawn, and names and citations come again and again
def resolve(text: str, base: int) -> str:
    """The level of each character as a digit: even from left to right, odd from right to left.

    ``base`` is the level of the paragraph, 0 or 1; the space at its end has that level (rule L1).
    """
    own = "LR"[base]
    classes = text.translate(_CLASSES)
    if _OTHERS[base].isdisjoint(classes):  # all of it has the direction of the paragraph
        return str(base) * len(text)
    if "E" in classes:
        classes = _with_numbers(text, classes)
        if base == 1 and "L" in classes:
            classes = _with_phrases(text, classes)
    if "$" in text:
        classes = _with_currencies(text, classes)
    if "M" in classes:
        classes = _MARKS.sub(lambda found: found[1] + (found[1] or own) * len(found[2]), classes)  # rule W1
    if "E" in classes and (base == 0 or "L" in classes):
        classes = _AFTER_LATIN[base].sub(lambda found: found[0].replace("E", "L"), classes)  # rule W7
    if not _BRACKETS.keys().isdisjoint(text):
        classes = _with_brackets(text, classes, own)
    if "N" in classes:  # rules N1 and N2
        if base == 0 or "L" in classes:
            classes = _BETWEEN[base].sub(lambda found: "RL"[base] * len(found[0]), classes)
        classes = classes.replace("N", own)
    levels = classes.translate(_LEVELS[base])
    end = len(text.rstrip())
    return levels[:end] + str(base) * (len(text) - end)


def level_runs(text: str, levels: str) -> list[tuple[str, int]]:
    """The parts of a text with one level each, in reading order."""
    if levels == levels[:1] * len(levels):
        return [(text, int(levels[0]))] if text else []
    return [(text[found.start() : found.end()], int(found[1])) for found in _LEVEL_RUN.finditer(levels)]


def drawing_order(levels: Sequence[int]) -> list[int]:
    """The indices of parts with these levels from left to right (rule L2)."""
    order = [*range(len(levels))]
    lowest = min(levels, default=0)
    for level in range(max(levels, default=0), max(lowest, 0), -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            if end - start > 1:
                order[start:end] = order[start:end][::-1]
            start = end + 1
    return order[::-1] if lowest % 2 else order


def _with_numbers(text: str, classes: str) -> str:
    """Return the classes, in which all characters of a number have the class EN."""
    parts: list[str] = []
    end = 0
    for found in _NUMBER.finditer(text):
        parts += (classes[end : found.start()], "E" * len(found[0]))
        end = found.end()
    return "".join((*parts, classes[end:]))


def _with_phrases(text: str, classes: str) -> str:
    """The classes with that of letters for the numbers of a Latin word, and of a phrase in quotation marks or brackets.

    The phrase, or the word, has no letters from right to left. Otherwise "16 Days" in quotation marks would be read as
    a number and a name.
    """
    for pattern in (_WORD_WITH_DIGITS, *_ENCLOSED):
        for found in pattern.finditer(text):
            start, end = found.span()
            inside = classes[start:end]
            if "L" in inside and "E" in inside and "R" not in inside:
                first, last = end - len(inside.lstrip("NM")), start + len(inside.rstrip("NM"))
                classes = f"{classes[:first]}{'L' * (last - first)}{classes[last:]}"
    return classes


def _with_currencies(text: str, classes: str) -> str:
    """The classes with that of letters for the sign after them: "US$" is one unit without a number beside it, too."""
    for found in _CURRENCY.finditer(text):
        if classes[found.start() - 1] == "L":
            classes = f"{classes[: found.start()]}L{classes[found.end() :]}"
    return classes


def _with_brackets(text: str, classes: str, own: str) -> str:
    """The classes with one direction for both brackets of each pair (rule N0)."""
    kinds = [*classes]
    for first, last in _pairs(text):
        inside = {"R" if kind == "E" else kind for kind in kinds[first + 1 : last]} - {"N"}
        if not inside or "N" not in (kinds[first], kinds[last]):
            continue
        direction = own
        if own not in inside:
            direction = next(("R" if kind == "E" else kind for kind in reversed(kinds[:first]) if kind != "N"), own)
        kinds[first] = kinds[last] = direction
    return "".join(kinds)


def _pairs(text: str) -> list[tuple[int, int]]:
    """The indices of paired brackets (definition BD16), sorted by the opening one."""
    found = []
    open_brackets: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if character in _BRACKETS:
            open_brackets.append((_BRACKETS[character], index))
        elif character in (closing := [bracket for bracket, _ in open_brackets]):
            at = len(closing) - 1 - closing[::-1].index(character)
            found.append((open_brackets[at][1], index))
            del open_brackets[at:]
    return sorted(found)
