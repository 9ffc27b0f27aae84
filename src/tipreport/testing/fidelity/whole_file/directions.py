"""Compares the directions of a file with those of its documents: of all of it, and of texts of the other direction."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tipreport.document import CitationRef, Document, all_spans, has_right_to_left, with_direction_marks
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.whole_file.languages import spoken_texts
from tipreport.testing.reading.content import END_OF_ISOLATE, ISOLATE, Content
from tipreport.testing.reading.markup import LEFT_TO_RIGHT_MARK

_RIGHT_TO_LEFT_MARK = "\u200f"
_LONG = 10  # characters of a text from which on it is found as it is
_ISOLATED = re.compile(f"{ISOLATE}[^{ISOLATE}{END_OF_ISOLATE}]*{END_OF_ISOLATE}")
_NUMBER = r"[^\w\u200e\n]*\d"  # with no mark from left to right before it


def wrong_directions(file: ComparedFile) -> Iterator[Difference]:
    """Yield the texts in another direction than that of their language, and those that move the text around them."""
    for text, language in file.content.unturned[:1]:
        yield Difference("direction", f"the text “{text[:40]}...”", f"the direction of “{language}”", "the other one")
    raw = " ".join(" ".join(file.content.raw).split()) if file.content.is_marked else ""
    for document in (each for each in file.documents if each.direction == "rtl"):
        yield from _directions(document, file.content)
        yield from _marks(document, raw, has_languages=file.content.has_languages)
        yield from _citations(document, raw)
    yield from _moved_citations(file)


def turned_texts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the parts of a file from left to right that it has from right to left, or with marks for that."""
    if any(document.direction == "rtl" for document in file.documents):
        return
    content = file.content
    with_mark = (text for text in content.raw if _RIGHT_TO_LEFT_MARK in text)
    marked = next((text for text in with_mark if not has_right_to_left(text.replace(_RIGHT_TO_LEFT_MARK, ""))), "")
    found = [*(f"the {kind}" for kind in content.turned), *([f"the text “{marked.strip()[:40]}”"] if marked else [])]
    for place in found[:1]:
        shown = "a mark of the other direction" if marked and not content.turned else "it from right to left"
        yield Difference("direction", place, "it from left to right", shown)


def _directions(document: Document, content: Content) -> Iterator[Difference]:
    """Yield the kinds of parts that a file has from left to right in a document from right to left."""
    for kind, found in content.directions.items():
        if found["ltr"] > found["rtl"]:
            place = f"the {kind} of a document in “{document.language}”"
            yield Difference("direction", place, "them from right to left", "them from left to right")


def _marks(document: Document, raw: str, *, has_languages: bool) -> Iterator[Difference]:
    """Yield a kind of texts from right to left whose parts a format would reorder: most lack the marks against that."""
    # whether each has its marks; inside a longer part none needs any
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for kind, text, language in spoken_texts(document):
        plain = " ".join(text.split())
        marked = with_direction_marks(plain)
        is_apart = has_languages and language  # as a run of its own language
        if not is_apart and marked != plain and len(plain) >= _LONG and (plain in raw or marked in raw):
            found[kind][plain] = marked in raw or f"{LEFT_TO_RIGHT_MARK}{plain}{LEFT_TO_RIGHT_MARK}" in raw
    for texts in found.values():
        without = [plain for plain, is_marked in texts.items() if not is_marked]
        if len(without) * 2 > len(texts):
            place = f"the text “{without[0][:40]}...”"
            yield Difference("direction", place, "marks that keep the order of its parts", "none")


def _citations(document: Document, raw: str) -> Iterator[Difference]:
    """Yield a citation with a place, in a text from right to left, that no mark keeps from left to right."""
    shown = [f"[{span.number}, {span.locator}]" for span in all_spans(document.blocks)
             if isinstance(span, CitationRef) and span.locator]  # fmt: skip
    found = [text for text in dict.fromkeys(shown) if text in raw]
    without = [text for text in found if f"{LEFT_TO_RIGHT_MARK}{text}" not in raw]
    if len(without) * 2 > len(found):
        yield Difference("direction", f"the citation “{without[0]}”", "marks that keep it from left to right", "none")


def _moved_citations(file: ComparedFile) -> Iterator[Difference]:
    """Yield a text from right to left that moves the number of the citation after it to its other side (UAX #9).

    The texts around it are from left to right, and the file does not isolate it.
    """
    if not file.content.has_isolates or any(document.direction == "rtl" for document in file.documents):
        return
    shown = "".join(file.content.raw)
    while _ISOLATED.search(shown):
        shown = _ISOLATED.sub("", shown)
    for statement in file.statements:
        for part, mark in (pair for run in statement.runs for pair in pairwise(run)):
            letters = [*filter(str.isalpha, part.text)]
            if (
                mark.kind == "citation"
                and letters
                and has_right_to_left(letters[-1])
                and re.search(re.escape(part.text.strip()) + _NUMBER, shown)
            ):
                expected = f"it isolated from “[{mark.text}]”, which it moves"
                yield Difference("direction", statement.place, expected, f"“{part.text[:40]}” as the words around it")
                return
