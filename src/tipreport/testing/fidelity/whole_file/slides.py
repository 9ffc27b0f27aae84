"""Compares the slides of a presentation: their titles and footers, texts that they cut, and what only notes have."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tipreport.document import (
    Labels,
    Sources,
    Title,
    views,
)
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.fidelity.whole_file.remainders import SHOWN, pattern_of, statements_in, wrong_remainders
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import includes, tokens_of

_ELLIPSES, _CUT = ("…", "..."), 4  # signs of a text that goes on, and the words from which on it is recognised
_CITATION = r"\[\d+(?:, [^\]]*)?\]"
_MOST = 0.75  # of the sections of a presentation that may be in notes only


def wrong_slides(file: ComparedFile) -> Iterator[Difference]:
    """Yield the titles that several slides have, the wrong counts of entries, and the wrong footers."""
    content = file.content
    titles = Counter(page.title for page in content.noted_pages if page.title)
    for title in (each for each, count in titles.items() if count > 1):  # a screen reader lists slides by titles
        yield Difference("heading", "the slides", "a title for each", f"two with “{title}”")
    for number, shown in content.slide_numbers:
        if shown.isdecimal() and int(shown) != number:
            yield Difference("number", f"slide {number}", "its own number", f"“{shown}”")
    misplaced = [(page.name, words) for page in content.noted_pages for words in page.out_of_order]
    for name, words in misplaced[:1]:
        yield Difference("order", name, f"“{words[:60]}” where it is read", "it above or left of that")
    yield from wrong_remainders(file)
    for document in file.documents:
        for band in (block for block in document.blocks if isinstance(block, Title)):
            yield from _wrong_footers(content, band, document.labels)


def _wrong_footers(content: Content, title: Title, labels: Labels) -> Iterator[Difference]:
    """Yield the footer with another tier, year or edition, or with a claimed tier as if it were recorded.

    One with the report of a tier names the tier.
    """
    badge = title.badge
    tiers = {tier: tokens_of(views.tier_words(tier, labels).name) for tier in views.TIER_STYLES}
    years = pattern_of(labels.report_of.format(year=SHOWN)), pattern_of(labels.edition_year.format(year=SHOWN))
    for footer in dict.fromkeys(content.footers):
        words = tokens_of(footer)
        named = max(
            (tier for tier in tiers if includes(words, tiers[tier])), key=lambda each: len(tiers[each]), default=""
        )
        has_report = bool(re.search(years[0], " ".join(words)))
        if badge is not None and (named or has_report) and named != badge.tier:
            yield Difference("text", "the footer", f"the tier “{badge.label}”", f"“{footer}”")
        elif badge is not None and named and includes(words, tokens_of(labels.claimed)) != badge.claimed:
            how = f"the tier {'as' if badge.claimed else 'not as'} “{labels.claimed}”"
            yield Difference("qualifier", "the footer", how, f"“{footer}”")
        for pattern, year in zip(years, (badge and badge.year, title.edition), strict=True):
            wrong = [each for each in re.findall(pattern, " ".join(words)) if each != str(year or "")]
            if wrong:
                yield Difference("period", "the footer", f"the year {year or 'of nothing'}", f"“{footer}”")


def unmarked_cuts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the texts that a slide shortens without a sign of it: an ellipsis.

    The label of a figure is whole, also where another text begins with it. Another text, such as a unit, may be after
    the shortened one.
    """
    notes = "|".join(map(re.escape, (file.labels.note, file.labels.notes, file.labels.two_notes)))
    mark = re.compile(rf"{_CITATION}|\((?:{notes})[ \u00a0]\d[^)]*\)")
    runs: dict[str, list[tuple[Statement, Tokens]]] = {}
    pages = file.content.noted_pages
    whole = {part.tokens for statement in file.statements for part in statement.parts} if pages else set()
    for statement in file.statements if pages else ():
        for run in statement.runs if statement.kind != "Notes" else ():  # a note begins with the name of a series
            tokens = tuple(token for part in run if part.kind == "text" for token in part.tokens)
            if len(tokens) > _CUT:
                runs.setdefault(tokens[0], []).append((statement, tokens))
    for page in pages:
        for text in page.texts:
            words = tokens_of(mark.sub("", text))
            if len(words) < _CUT or any(sign in text for sign in _ELLIPSES):
                continue
            for statement, tokens in runs.get(words[0], ()):
                size = next((at for at, each in enumerate(words) if tokens[at : at + 1] != (each,)), len(words))
                shown, rest = words[:size], words[size:]
                if _CUT <= size < len(tokens) and shown not in whole and (not rest or rest in whole):
                    expected = f"an ellipsis after “{' '.join(shown[-4:])}” on {page.name}"
                    yield Difference("text", statement.place, expected, "none", page.shown[0])
                    break


def missing_footnotes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the citations of slides that print sources in full, except this one."""
    for page in file.content.noted_pages if file.content.footnotes else ():
        for number in sorted({*page.cited} - {*page.printed}):
            yield Difference("citation", page.name, f"the source [{number}] in its notes")


def misplaced_footnotes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the sources in notes that have neither the order of their numbers nor that of the list or of the citations.

    Numbers that are sorted as texts are in none of these orders: 1, 10, 2.
    """
    listed = [number for block in file.blocks_of(Sources) for entry in block.items for number in entry.numbers]
    for page in file.content.noted_pages if file.content.footnotes else ():
        orders = ([number for number in order if number in page.printed] for order in (listed, page.cited))
        if [*page.printed] not in (sorted(page.printed), *orders):
            found = next((two for one, two in pairwise(page.printed) if two < one), 0)
            yield Difference("order", page.name, "the sources of its notes by number", f"[{found}] after higher ones")


def hidden_sections(file: ComparedFile) -> Iterator[Difference]:
    """Yield the section that only the notes of a slide have and the slide does not name, and too many of them."""
    pages = file.content.noted_pages
    shown = {section for page in pages for section in _sections(file, page.shown)}
    headings = (each for each in reversed(file.statements) if each.kind == "Heading" and each.section)
    names = {each.section: each.parts[0] for each in headings}
    only_noted = [(section, page) for page in pages for section in _sections(file, page.notes)]
    only_noted = [(section, page) for section, page in only_noted if section in names and section not in shown]
    if len({section for section, _ in only_noted}) > _MOST * len(names):
        yield Difference("lost", "the slides", "most sections on slides", f"{len(shown)} of {len(names)}")
    for section, page in only_noted:
        if not file.positions.within(names[section].tokens, page.shown):
            expected = f"“{names[section].text}” among the sections that only its notes have"
            yield Difference("heading", page.name, expected, "it nowhere", page.shown[0])
            return


def repeated_headings(file: ComparedFile) -> Iterator[Difference]:
    """Yield the heading below that of a section that a slide has more often than its sections have it."""
    titles = {each.section: each for each in reversed(file.statements) if each.kind == "Heading"}
    headings = [each for each in file.statements if each.kind == "Heading" and each is not titles[each.section]]
    for page in file.content.noted_pages if headings else ():
        window = (page.shown[0], page.notes[1])  # a slide may have the heading of entries that its notes have
        shown = {each.section for each in statements_in(file, window)}
        expected = Counter(each.parts[0].tokens for each in headings if each.section in shown)
        for tokens, count in expected.items():
            found = file.positions.within(tokens, page.shown)
            starts = [at for at in found if _is_paragraph(file.positions, at, len(tokens))]
            if len(starts) > count:
                wanted = f"“{' '.join(tokens)}” as often as its sections have it: {count}"
                yield Difference("repeated", page.name, wanted, f"it {len(starts)} times")
                return


def _is_paragraph(positions: Positions, start: int, size: int) -> bool:
    """Return whether some words are a whole paragraph, outside tables."""
    first, last = positions.tokens[start], positions.tokens[start + size - 1]
    around = {each.paragraph for each in (*positions.tokens[start - 1 : start], *positions.tokens[start + size :][:1])}
    return first.cell is None and first.paragraph == last.paragraph and first.paragraph not in around


def _sections(file: ComparedFile, window: Window) -> list[str]:
    """Return the sections of which a part of a file has an entry."""
    return [*dict.fromkeys(each.section for each in statements_in(file, window) if each.kind != "Heading")]
