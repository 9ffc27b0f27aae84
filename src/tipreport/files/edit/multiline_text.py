"""Edits text that a brief file has on several lines, so that only the lines whose words change are rewritten."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import Any

import yaml

from tipreport.files.dump import wrap
from tipreport.files.edit.source_map import LOADER

_MAX_COMPARISONS = 1_000_000  # pairs of words; if there are more, all words from the first to the last change differ

_ENCODE: Mapping[str, Callable[[str], str]] = {
    "": str,
    "'": lambda word: word.replace("'", "''"),
    '"': lambda word: json.dumps(word, ensure_ascii=False)[1:-1],
}


def edit_lines(source: str, text: str, column: int, *, in_braces: bool) -> str | None:
    """Return the source of a scalar on several lines, edited to contain another text. It begins at a column.

    Returns None if the text cannot be written in this style, or if the scalar is on one line.
    """
    lines = source.splitlines()
    is_plain = source[0] not in "|>'\""
    if len(lines) == 1 or (is_plain and len(text.split()) == 1):  # a word may need quotation marks
        return None
    if source[0] == "|":
        indent = _indent(lines[1])
        edited = "\n".join([lines[0], *(f"{indent}{line}".rstrip() for line in text.split("\n"))])
    elif source[0] == ">":
        edited = "\n".join([lines[0], *_edit_paragraphs(lines[1:], text, str, 0)])
    else:
        quote = source[0] if source[0] in _ENCODE else ""
        inner = source[len(quote) : len(source) - len(quote)].splitlines()
        edited = quote + "\n".join(_edit_paragraphs(inner, text, _ENCODE[quote], column)) + quote
    return edited if _contains(f"{{a: {edited}}}" if in_braces else f"a: {edited}", text) else None


def _contains(field: str, text: str) -> bool:
    """Return whether the source of a field has a text. Spaces around it do not count, because briefs have none."""
    try:
        root: Any = yaml.compose(field, Loader=LOADER)
    except yaml.YAMLError:
        return False
    value = root.value[0][1].value
    return isinstance(value, str) and value.strip() == text


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _edit_paragraphs(lines: Sequence[str], text: str, encode: Callable[[str], str], column: int) -> Iterator[str]:
    """Yield the edited lines. A line of the text is a paragraph here, and blank lines separate paragraphs."""
    paragraphs = iter([paragraph for paragraph in text.split("\n") if paragraph])
    for is_blank, group in groupby(lines, lambda line: not line.strip()):
        if is_blank:
            yield from group
        else:
            yield from _edit_paragraph([*group], [*map(encode, next(paragraphs, "").split(" "))], column)


def _edit_paragraph(lines: Sequence[str], words: Sequence[str], column: int) -> Iterator[str]:
    """Yield the lines of a paragraph with other words. An added word is on the line of the word before it."""
    old = [(word, number) for number, line in enumerate(lines) for word in line.split()]
    by_line: list[list[str]] = [[] for _ in lines]
    for word, number in zip(words, _line_numbers(old, words), strict=True):
        by_line[number].append(word)
    for line, following, now in zip_longest(lines, lines[1:], by_line):
        if now == line.split():
            yield line
        elif now:
            first, *others = wrap(now, len(_indent(line)) or column)
            yield _indent(line) + first
            yield from (_indent(following or line) + other for other in others)


def _line_numbers(old: Sequence[tuple[str, int]], words: Sequence[str]) -> Iterator[int]:
    """Yield the line of each word: that of the same old word, or else of the word before it."""
    line = 0
    for first, last, new_first, new_last in _steps([word for word, _ in old], words):
        for offset in range(new_last - new_first):
            if first + offset < last:
                line = old[first + offset][1]
            yield line


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the parts of the old words and the parts of the new ones that they become."""
    if len(old) * len(new) <= _MAX_COMPARISONS:
        for _, *step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            yield step[0], step[1], step[2], step[3]
        return
    shorter = min(len(old), len(new))
    start = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    end = next((index for index in range(shorter - start) if old[-1 - index] != new[-1 - index]), shorter - start)
    yield 0, start, 0, start
    yield start, len(old) - end, start, len(new) - end
    yield len(old) - end, len(old), len(new) - end, len(new)
