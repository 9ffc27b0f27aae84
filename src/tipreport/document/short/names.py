"""The names of organisations whose abbreviations a short document has, while a full one has a section that has both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from tipreport.document.blocks import Block, Figures, Findings, Paragraph, RecommendationItem, Recommendations
from tipreport.document.spans import Text, all_spans, fields_with_spans, is_span, words
from tipreport.wording.phrases import NBSP, with_details


def with_names(blocks: Sequence[Block], abbreviations: Iterable[tuple[str, str]]) -> list[Block]:
    """Return the blocks, with a name after the first use of each abbreviation whose name is in none of the blocks.

    The summary, recommendations and findings have it: ``SVET (Secretariat against Sexual Violence) opened a shelter``.
    """
    named = [*blocks]
    text = _plain("\n".join(_texts(blocks)))
    for short, name in abbreviations:
        used = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
        if not used.search(text) or _plain(name) in text:
            continue
        explained = with_details(short, name)
        for index, block in enumerate(named):
            changed = _with_first(block, used, explained) if _is_text(block) else block
            if changed is not block:
                named[index] = changed
                break
    return named


def _is_text(block: Block) -> bool:
    return isinstance(block, (Findings, Recommendations)) or (isinstance(block, Paragraph) and block.role == "lead")


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """The texts of blocks that may have the name of an organisation."""
    for block in blocks:
        yield words(all_spans(block))
        if isinstance(block, Figures):
            yield from (f"{line.title}\n{line.detail}" for line in block.lines)


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")


def _with_first(part: Any, used: re.Pattern[str], explained: str) -> Any:
    """Return a part with other words in place of the first ones of a text; the same part if no text has them."""
    if isinstance(part, Text):
        found = used.search(part.text)
        return evolve(part, text=part.text[: found.start()] + explained + part.text[found.end() :]) if found else part
    if is_span(part):
        return part
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            if (made := _with_first(item, used, explained)) is not item:
                return (*part[:index], made, *part[index + 1 :])
        return part
    cls: Any = type(part)  # Any: to mypy, a class is not hashable
    in_content = isinstance(part, RecommendationItem)  # its progress is there in two forms
    for name in ("content",) if in_content else fields_with_spans(cls):
        value = getattr(part, name)
        if (made := _with_first(value, used, explained)) is not value:
            return evolve(part, **{name: made})
    return part
