"""Compares the slides of a presentation: their titles, their footers, their counts."""

import re
from collections.abc import Iterator
from typing import Any

from attrs import fields, has

from tipreport.document import Document, Labels, Title, views
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import includes, tokens_of

_SHOWN, _COUNT = 700_001, 700_002  # numbers in the place of those of a sentence


def wrong_slides(file: ComparedFile) -> Iterator[Difference]:
    """Yield the titles that several slides have, the wrong counts of entries, and the wrong footers."""
    content = file.content
    for title in content.same_titles:  # a screen reader lists slides by their titles
        yield Difference("heading", "the slides", "a title for each", f"two with “{title}”")
    for number, shown in content.slide_numbers:
        if shown.isdecimal() and int(shown) != number:
            yield Difference("number", f"slide {number}", "its own number", f"“{shown}”")
    for number, words in content.shapes_out_of_order[:1]:
        yield Difference("order", f"slide {number}", f"“{words[:60]}” where it is read", "it above or left of that")
    words = " ".join(file.positions.words)
    for document in file.documents:
        yield from _wrong_remainders(words, document)
        for title in (block for block in document.blocks if isinstance(block, Title)):
            yield from _wrong_footers(content, title, document.labels)


def _wrong_remainders(words: str, document: Document) -> Iterator[Difference]:
    """Yield the sentences about others that count as many entries shown as there are, or that no list has: 14 of 6."""
    found = re.findall(_pattern(document.labels.shown_of.format(shown=_SHOWN, count=_COUNT)), words)
    sizes = {*_sizes(document.blocks)} if found else set()
    for _, (_, *blocks) in document.sections() if found else ():  # a list may have all lines of a section
        sizes.add(sum(len([*views.plain_lines(block, document.labels)]) for block in blocks))
    for shown, count in found:
        if int(shown) >= int(count):
            yield Difference("number", "the number of entries that are shown", f"less than {count}", shown)
        elif int(count) not in sizes:
            yield Difference("number", "the number of entries", "that of a list of the document", count)


def _sizes(value: Any) -> Iterator[int]:
    """Yield the number of entries of each list, and that of the entries of its groups together."""
    if isinstance(value, tuple):
        yield len(value)
        groups = [[getattr(each, one.name) for one in fields(type(each))] for each in value if has(type(each))]
        yield from (sum(len(own) for own in each if isinstance(own, tuple)) for each in zip(*groups, strict=False))
    elif has(type(value)):
        value = tuple(getattr(value, one.name) for one in fields(type(value)))
    for each in value if isinstance(value, tuple) else ():
        yield from _sizes(each)


def _wrong_footers(content: Content, title: Title, labels: Labels) -> Iterator[Difference]:
    """Yield the footer with another tier, year or edition, or with a claimed tier as if it were recorded."""
    badge = title.badge
    tiers = {tier: tokens_of(views.tier_words(tier, labels).name) for tier in views.TIER_STYLES}
    years = _pattern(labels.report_of.format(year=_SHOWN)), _pattern(f"{labels.edition} {_SHOWN}")
    for footer in dict.fromkeys(content.footers):
        words = tokens_of(footer)
        named = max(
            (tier for tier in tiers if includes(words, tiers[tier])), key=lambda each: len(tiers[each]), default=""
        )
        if badge is not None and named and named != badge.tier:
            yield Difference("text", "the footer", f"the tier “{badge.label}”", f"“{footer}”")
        elif badge is not None and named and includes(words, tokens_of(labels.claimed)) != badge.claimed:
            how = f"the tier {'as' if badge.claimed else 'not as'} “{labels.claimed}”"
            yield Difference("qualifier", "the footer", how, f"“{footer}”")
        for pattern, year in zip(years, (badge and badge.year, title.edition), strict=True):
            wrong = [each for each in re.findall(pattern, " ".join(words)) if each != str(year or "")]
            if wrong:
                yield Difference("period", "the footer", f"the year {year or 'of nothing'}", f"“{footer}”")


def _pattern(sentence: str) -> str:
    """Return a pattern for the words of a sentence with other numbers."""
    words = re.escape(" ".join(tokens_of(sentence)))
    return words.replace(str(_SHOWN), r"(\d+)").replace(str(_COUNT), r"(\d+)")
