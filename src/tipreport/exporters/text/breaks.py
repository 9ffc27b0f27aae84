"""Line breaks: at the spaces between words and, for some scripts, inside words.

A simplified UAX #14. Chinese and Japanese may end a line after almost every character; a zero-width space allows a line
to end. A word that is wider than a line is split only at no-break spaces and, in Thai, Lao, Tibetan, Burmese, Khmer,
Korean and pictures, between grapheme clusters (UAX #29).
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

NBSP = "\u00a0"
ZERO_WIDTH_SPACE = "\u200b"

_CJK = (
    "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6"
    "\U0001b000-\U0001b2ff\U00020000-\U0003ffff"
)
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\U0001f000-\U0001faff"
)
_IDEOGRAPH = re.compile(f"[{_CJK}]")
_CAN_PART = re.compile(f"[{_CJK}{_UNSPACED}]")
_ADDRESS = re.compile("(https?://[!-~]+)")
_BEFORE_MARK = re.compile(f"{NBSP}(?=[(\\[])")
# The classes CL, CP, EX, IS and NS, and then OP and PR, as far as they occur next to ideographs.
_NEVER_FIRST = frozenset(
    f"{NBSP}\u3000!%),.:;?]}}»’”…‥–—‐〜、。，．：；！？％）］｝〉》」』】〕〗〙〟・ー々〻゛゜ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡｣､･ｰ"
)
_NEVER_LAST = frozenset(f"{NBSP}$£€([{{«‘“＄￡￥（［｛〈《「『【〔〖〘〝｢")


def cells(text: str) -> int:
    """Return the number of cells of a terminal that the text fills."""
    if is_narrow(text):
        return len(text)
    base = _WITHOUT_CELLS.sub("", text)
    return len(base) if is_narrow(base) else _terminal_width()(text)


@cache
def _terminal_width() -> Callable[[str], int]:
    from wcwidth import wcswidth  # only here: most text needs no tables of widths

    return wcswidth


_ONE_CELL = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u0606-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u20ac"
)
_NO_CELL = "\u064b-\u065f\u0670\u200e\u200f"  # vowels of Arabic, and direction marks
_NARROW = re.compile(f"[{_ONE_CELL}]*")
_NARROW_OR_NOTHING = re.compile(f"[{_ONE_CELL}{_NO_CELL}]*")
_WITHOUT_CELLS = re.compile(f"[{_NO_CELL}]")


def is_narrow(text: str) -> bool:
    """Whether each character surely fills one cell: Latin, Greek, Cyrillic and Arabic, with their punctuation."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def without_cells(text: str) -> list[int] | None:
    """The indices of the vowels of Arabic and of direction marks, if all other characters surely fill one cell."""
    if is_narrow(text):
        return []
    if _NARROW_OR_NOTHING.fullmatch(text) is None:
        return None
    return [mark.start() for mark in _WITHOUT_CELLS.finditer(text)]


def pieces(text: str, room: int) -> Iterator[tuple[str, str, int]]:
    """Yield the parts that may begin a line, in order: the space before a part, the part, and its cells.

    ``room`` is the number of cells of a line: a wider part is split where possible.
    """
    has_breaks = ZERO_WIDTH_SPACE in text or _IDEOGRAPH.search(text)
    for word in text.split(" "):
        glue = " "
        for part in _parts(word) if has_breaks else (word,):
            size = len(part) if part.isascii() else cells(part)
            if size <= room:
                yield glue, part, size
            else:
                yield from _wide_part(part, glue, room)
            glue = ""


def _wide_part(part: str, glue: str, room: int) -> Iterator[tuple[str, str, int]]:
    """Split a part that is wider than a line: before its citations, and where needed at other no-break spaces."""
    for group in [part] if _CAN_PART.search(part) else _BEFORE_MARK.split(part):
        size = cells(group)
        if size <= room:
            yield glue, group, size
        else:
            for blank, bit in _parted(group, glue):
                yield blank, bit, cells(bit)
        glue = NBSP


def _parts(word: str) -> Iterator[str]:
    """The parts of a word between which a line may always end."""
    if ZERO_WIDTH_SPACE not in word and not _IDEOGRAPH.search(word):
        yield word
        return
    for run in _ADDRESS.split(word):
        if _ADDRESS.match(run):
            yield run
        elif run:
            yield from _ideographs(run)


def _ideographs(run: str) -> Iterator[str]:
    from wcwidth import iter_graphemes

    part = before = ""
    for cluster in iter_graphemes(run):
        if before and _may_end(before, cluster):
            yield part
            part = ""
        part += cluster
        before = cluster
    yield part


def _may_end(before: str, after: str) -> bool:
    """Whether a line may end between two clusters."""
    if before == ZERO_WIDTH_SPACE:
        return True
    if before[0] in _NEVER_LAST or after[0] in _NEVER_FIRST:
        return False
    return bool(_IDEOGRAPH.match(before) or _IDEOGRAPH.match(after))


def _parted(part: str, glue: str) -> Iterator[tuple[str, str]]:
    """Split a part that is wider than a line, each piece with the space before it."""
    from wcwidth import iter_graphemes

    held = ""  # the last cluster of a split word stays with the text that is bound to it
    for bound in part.split(NBSP):
        parts = _CAN_PART.search(bound) and "://" not in bound
        bits = [*iter_graphemes(bound)] if parts else [bound]
        if held:
            bits[0] = f"{held}{NBSP}{bits[0]}"
        held = bits.pop() if parts else ""
        for bit in bits:
            yield glue, bit
            glue = ""
        if not held:
            glue = NBSP
    if held:
        yield glue, held
