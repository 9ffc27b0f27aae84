"""Compares what slides say about entries that only their notes have: that there are others, and how many."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import Any

from attrs import fields, has

from tipreport.document import Chart, CitationRef, Link, NoteRef, RecordRef, Step, Strong, Text, views
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import has_words, tokens_of

SHOWN, COUNT = 700_001, 700_002  # numbers in the place of those of a sentence
_NO_ENTRIES = (Text, Strong, Link, CitationRef, NoteRef, RecordRef, Step, str)
_LISTS = ("Findings", "Terms", "Recommendations")


def wrong_remainders(file: ComparedFile) -> Iterator[Difference]:
    """Yield the sentences about others that count as many entries shown as there are, or more or fewer than a list has.

    That is a list of which the slide or its notes have an entry: all of it, although a slide may choose from fewer.
    """
    pattern = re.compile(pattern_of(file.labels.shown_of.format(shown=SHOWN, count=COUNT)))
    for page in file.content.noted_pages:
        window = (page.shown[0], page.notes[1])
        found = pattern.findall(" ".join(file.positions.words[slice(*window)]))
        sizes = {*_sizes_of(file, {each.block for each in statements_in(file, window)})} if found else set()
        for shown, count in found:
            if int(shown) >= int(count):
                place = f"the number of entries on {page.name}"
                yield Difference("number", place, f"less than {count}", shown, page.shown[0])
            elif sizes and int(count) not in sizes:
                place = f"the number of all entries on {page.name}"
                yield Difference("number", place, "that of a list which it has", count, page.shown[0])


def unannounced(file: ComparedFile) -> Iterator[Difference]:
    """Yield the slides that show some statements of a block, and do not say that only the notes have the others."""
    sentence = tokens_of(file.labels.shown_of.format(shown=0, count=0))[3:]
    for page in file.content.noted_pages:
        shown, noted = (_lists(file, window) for window in (page.shown, page.notes))
        for block in sorted(shown.keys() & noted.keys()):
            if not file.positions.within(sentence, page.shown):
                expected = f"“{file.labels.shown_of}” on {page.name}"
                yield Difference("lost", shown[block].place, expected, "nothing about the others", page.shown[0])
                break


def unannounced_panels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the charts of which a slide shows some panels, and does not say that only its notes have the others."""
    pattern = re.compile(pattern_of(file.labels.shown_of.format(shown=SHOWN, count=COUNT)))
    drawn = [(each.at, each.alternative) for each in file.content.drawings]
    everywhere = " ".join(text for _, text in drawn)
    for page, block in product(file.content.noted_pages, file.blocks_of(Chart)):
        texts = [text for at, text in drawn if page.shown[0] <= at < page.shown[1]]
        shown = [each for each in block.panels if any(has_words(text, each.title) for text in texts)]
        others = [each for each in block.panels if not has_words(everywhere, each.title)]
        if shown and others and any(file.positions.within(tokens_of(each.title), page.notes) for each in others):
            counts = pattern.findall(" ".join(file.positions.words[slice(*page.shown)]))
            periods = str(len(block.panels[0].amounts))  # of which a table may have some
            if all(count == periods != str(len(block.panels)) for _, count in counts):
                expected = file.labels.shown_of.format(shown=len(shown), count=len(block.panels))
                found = "nothing about the others"
                yield Difference(
                    "lost", f"the chart “{block.title}”", f"“{expected}” on {page.name}", found, page.shown[0]
                )


def _lists(file: ComparedFile, window: Window) -> dict[int, Statement]:
    """Return the first entry of each list of findings or terms in a part of a file, by block."""
    return {each.block: each for each in statements_in(file, window) if each.kind in _LISTS and len(each.parts) > 1}


def _sizes_of(file: ComparedFile, numbers: Collection[int]) -> Iterator[int]:
    """Yield the numbers of entries of some blocks, of these blocks, and of the lines of their sections."""
    blocks = [file.blocks[number] for number in numbers]
    for kind in {type(block) for block in blocks}:
        alike = [block for block in blocks if type(block) is kind]
        yield len(alike)
        yield from _sizes(alike)
    for document in file.documents:
        for _, (_, *every) in document.sections():
            if any(each is block for each in every for block in blocks):
                yield sum(len([*views.plain_lines(each, document.labels)]) for each in every)


def _sizes(values: Sequence[Any]) -> Iterator[int]:
    """Yield the number of entries of each list in some blocks or entries, and that of all lists of a name together."""
    together: dict[str, list[Any]] = {}
    for value in values:
        for name, entries in _lists_in(value):
            together.setdefault(name, []).extend(entries)
            yield len(entries)
            yield from _sizes(entries)
    for every in together.values() if len(values) > 1 else ():
        yield len(every)
        yield from _sizes(every)


def _lists_in(value: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the lists of entries of a block or of an entry, by name. A text is no list of spans."""
    for each in fields(type(value)) if has(type(value)) else ():
        entries = getattr(value, each.name)
        if isinstance(entries, tuple) and not any(isinstance(one, _NO_ENTRIES) for one in entries[:1]):
            yield each.name, entries


def statements_in(file: ComparedFile, window: Window) -> Iterator[Statement]:
    """Yield the statements in a part of a file."""
    return (statement for statement, at in file.placed_statements() if window[0] <= at < window[1])


def pattern_of(sentence: str) -> str:
    """Return a pattern for the words of a sentence with other numbers."""
    words = re.escape(" ".join(tokens_of(sentence)))
    return words.replace(str(SHOWN), r"(\d+)").replace(str(COUNT), r"(\d+)")
