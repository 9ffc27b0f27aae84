"""Compares the slides of a presentation: their titles, their footers, their counts, the sections in their notes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import fields, has

from tipreport.document import Document, Labels, Title, views
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import includes, tokens_of

_SHOWN, _COUNT = 700_001, 700_002  # numbers in the place of those of a sentence
_MOST = 0.75  # of the sections of a presentation that may be in notes only


def wrong_slides(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the titles that several slides have, the wrong counts of entries, and the wrong footers."""
    yield from same_titles(content)
    for number, shown in content.slide_numbers:
        if shown.isdecimal() and int(shown) != number:
            yield Difference("number", f"slide {number}", "its own number", f"“{shown}”")
    for number, words in content.shapes_out_of_order[:1]:
        yield Difference("order", f"slide {number}", f"“{words[:60]}” where it is read", "it above or left of that")
    for document in documents:
        yield from wrong_remainders(content, document.labels, document)
        for title in (block for block in document.blocks if isinstance(block, Title)):
            yield from _wrong_footers(content, title, document.labels)


def hidden_sections(
    statements: Sequence[Statement], found: Sequence[int], positions: Positions
) -> Iterator[Difference]:
    """Yield the section that only the notes of a slide have and the slide does not name, and too many of them."""
    pages = positions.content.noted_pages
    shown = {section for page in pages for section in _sections(statements, found, page.shown)}
    names = {each.section: each.parts[0] for each in reversed(statements) if each.kind == "Heading" and each.section}
    only_noted = [(section, page) for page in pages for section in _sections(statements, found, page.notes)]
    only_noted = [(section, page) for section, page in only_noted if section in names and section not in shown]
    if len({section for section, _ in only_noted}) > _MOST * len(names):
        yield Difference("lost", "the slides", "most sections on slides", f"{len(shown)} of {len(names)}")
    for section, page in only_noted:
        if not positions.within(names[section].tokens, page.shown):
            expected = f"“{names[section].text}” among the sections that only its notes have"
            yield Difference("heading", page.name, expected, "it nowhere", page.shown[0])
            return


def repeated_headings(
    statements: Sequence[Statement], found: Sequence[int], positions: Positions
) -> Iterator[Difference]:
    """Yield the heading below that of a section that a slide has more often than its sections have it."""
    titles = {each.section: each for each in reversed(statements) if each.kind == "Heading"}
    headings = [each for each in statements if each.kind == "Heading" and each is not titles[each.section]]
    for page in positions.content.noted_pages if headings else ():
        window = (page.shown[0], page.notes[1])  # a slide may have the heading of entries that its notes have
        shown = {one.section for one, at in zip(statements, found, strict=True) if window[0] <= at < window[1]}
        expected = Counter(each.parts[0].tokens for each in headings if each.section in shown)
        for tokens, count in expected.items():
            starts = [at for at in positions.within(tokens, page.shown) if _is_paragraph(positions, at, len(tokens))]
            if len(starts) > count:
                wanted = f"“{' '.join(tokens)}” as often as its sections have it: {count}"
                yield Difference("repeated", page.name, wanted, f"it {len(starts)} times")
                return


def _is_paragraph(positions: Positions, start: int, size: int) -> bool:
    """Return whether some words are a whole paragraph, outside tables."""
    first, last = positions.tokens[start], positions.tokens[start + size - 1]
    around = {each.paragraph for each in (*positions.tokens[start - 1 : start], *positions.tokens[start + size :][:1])}
    return first.cell is None and first.paragraph == last.paragraph and first.paragraph not in around


def _sections(statements: Sequence[Statement], found: Sequence[int], window: Window) -> list[str]:
    """Return the sections of which a part of a file has an entry."""
    entries = (one for one, at in zip(statements, found, strict=True) if window[0] <= at < window[1])
    return [*dict.fromkeys(each.section for each in entries if each.kind != "Heading")]


def same_titles(content: Content) -> Iterator[Difference]:
    """Yield the titles that several slides have: a screen reader lists slides by their titles."""
    for title in content.same_titles:
        yield Difference("heading", "the slides", "a title for each", f"two with “{title}”")


def wrong_remainders(content: Content, labels: Labels, document: Document | None = None) -> Iterator[Difference]:
    """Yield the sentences about others that count as many entries shown as there are, or that no list has: 14 of 6."""
    words = " ".join(token.text for token in content.tokens)
    sizes = {*_sizes(document.blocks)} if document else set()
    for _, (_, *blocks) in document.sections() if document else ():  # a list may have all lines of a section
        sizes.add(sum(len([*views.plain_lines(block, labels)]) for block in blocks))
    for shown, count in re.findall(_pattern(labels.shown_of.format(shown=_SHOWN, count=_COUNT)), words):
        if int(shown) >= int(count):
            yield Difference("number", "the number of entries that are shown", f"less than {count}", shown)
        elif sizes and int(count) not in sizes:
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
