"""Compares the small drawings beside words, which have no alternative text, such as the squares of progress.

Their shapes are the author's own, so only this is compared: another status, or other editions, have another drawing,
the parts of a drawing have the order of the words that explain them, and those of a bar are as long as their shares.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from tipreport.document import Block, Figures, Recommendations, Spans, Terms, views
from tipreport.document.views import status_level
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import run_of
from tipreport.testing.reading.drawn import Ornament
from tipreport.testing.reading.svg_points import number_in, numbers_in
from tipreport.testing.reading.tokens import tokens_of

_SHAPES = ("rect", "path")
_TILE = 120  # words of the last key figure
_TOLERANCE = 0.03  # of a bar: the gaps between its parts
_BETWEEN = 2  # tokens between a drawing and the words that it is beside: a number


def wrong_ornaments(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings that two statuses, or two rows of editions, share."""
    positions = file.positions
    if not file.content.ornaments:
        return
    yield from _wrong_legends(positions)
    yield from _unexplained(file)
    yield from _wrong_lengths(file)
    yield from _wrong_order(file)
    yield from _silent_charts(file)
    yield from _wrong_editions(file)
    yield from _undrawn(file)
    for kind, values in _values(file.blocks).items():
        drawn: dict[str, tuple[Hashable, Tokens]] = {}
        for value, words in values:
            for at in positions.of(words)[:1] if words else ():
                shape = next((each.shape for each in _beside(at, positions)), "")
                other, first = drawn.setdefault(shape, (value, words)) if shape else (value, words)
                if other != value:
                    expected = f"another one than beside “{' '.join(first)}”, whose {kind} differs"
                    yield Difference("mark", f"the drawing beside “{' '.join(words)}”", expected, "the same", at)
                    return


def _undrawn(file: ComparedFile) -> Iterator[Difference]:
    """Yield the status, editions or change without a drawing, if others of its kind have one."""
    positions = file.positions
    for kind, values in _values(file.blocks).items():
        places = {words: positions.of(words) for value, words in values if value is not None and words}
        drawn = {words: any(any(_beside(at, positions)) for at in found) for words, found in places.items() if found}
        missing = [words for words, is_drawn in drawn.items() if not is_drawn]
        if missing and len(missing) < len(drawn):
            place = f"the words “{' '.join(missing[0])}”"
            found = positions.of(missing[0])[0]
            yield Difference("mark", place, f"a drawing of their {kind} beside them, as others have", "none", found)


def _wrong_order(file: ComparedFile) -> Iterator[Difference]:
    """Yield the years above the marks of editions that are not in the order of the editions."""
    for document in file.documents:
        for block in document.blocks:
            labels = [each.label for each in block.editions] if isinstance(block, Recommendations) else []
            expected = labels if document.direction == "ltr" else labels[::-1]
            for each in file.content.ornaments if len(labels) > 1 else ():
                drawn = [words for _, words in sorted(_placed_words(each))]
                if sorted(drawn) == sorted(labels) and drawn != expected:
                    place = "the editions above the marks of recommendations"
                    yield Difference("period", place, f"{', '.join(expected)}", ", ".join(drawn))
                    return


def _wrong_editions(file: ComparedFile) -> Iterator[Difference]:
    """Yield the marks of editions that are filled for other words, by the look of the filled squares of progress."""
    positions = file.positions
    for document in file.documents:
        blocks = (block for block in document.blocks if isinstance(block, Recommendations))
        items = [item for block in blocks for group in block.groups for item in group.items]
        levels = [(status_level(item), _looks_beside(_first(item.progress), positions)) for item in items]
        drawn = [(level, Counter(looks)) for level, looks in levels if level is not None and looks]
        filled = {look for _, looks in drawn for look in looks if all(of[look] == level for level, of in drawn)}
        for item in items if len(filled) == 1 else ():
            expected = [mark == "same words" for mark in item.made]
            looks = _looks_beside(_first(item.content), positions) if any(expected) else []
            found = [look in filled for look in looks]
            if len(found) == len(expected) and found != (expected if document.direction == "ltr" else expected[::-1]):
                place = f"the marks of editions beside “{' '.join(_first(item.content))}”"
                yield Difference("mark", place, "filled ones for editions with the same words", ", ".join(looks))
                return


def _placed_words(ornament: Ornament) -> Iterator[tuple[float, str]]:
    """Yield the place of each text across a drawing, and its words."""
    for part in ornament.parts:
        if part.tag == "text" and part.words:
            yield from ((x, " ".join(part.words)) for x in numbers_in(part.given.get("x", ""))[:1])


def _looks_beside(words: Tokens, positions: Positions) -> list[str]:
    """Return the looks of the parts of the drawing before some words."""
    beside = (each for at in (positions.of(words)[:1] if words else ()) for each in _beside(at, positions))
    return next((each.classes for each in beside), [])


def _beside(at: int, positions: Positions) -> Iterator[Ornament]:
    """Yield the drawings just before a word."""
    yield from (each for each in positions.content.ornaments if 0 <= at - each.at <= _BETWEEN)


def _wrong_legends(positions: Positions) -> Iterator[Difference]:
    """Yield the drawings of several parts before a drawing for each of these in another order, such as a bar's."""
    looks = [each.classes for each in positions.content.ornaments]
    for index, parts in enumerate(looks):
        legend = _legend(looks, index)
        if legend and legend != parts:
            at = positions.content.ornaments[index].at
            place = "the drawings beside the parts of a figure"
            expected = f"them in the order of the drawing above them: {', '.join(parts)}"
            yield Difference("mark", place, expected, ", ".join(legend), min(at, len(positions.tokens) - 1))


def _wrong_lengths(file: ComparedFile) -> Iterator[Difference]:
    """Yield the bars whose parts are not as long as their shares, or that are lacking, if other parts have one.

    A bar is before the mark of its first part.
    """
    positions, figures = file.positions, file.blocks_of(Figures)
    without, has_others = list[Difference](), False
    for breakdown in (each for block in figures for line in block.lines for each in line.breakdowns if each.has_bar):
        shares = [part.share or 0.0 for part in breakdown.parts]
        for start in positions.of(_first(breakdown.parts[0].content)):
            lengths = _lengths_before(start, len(shares), positions)
            place = f"the bar of the parts “{breakdown.lead}”"
            if lengths == []:
                without.append(Difference("lost", place, "it, as other parts have one", "none", start))
            elif lengths:
                has_others = True
                if any(
                    abs(one / sum(lengths) - share) > _TOLERANCE for one, share in zip(lengths, shares, strict=True)
                ):
                    yield Difference("drawing", place, "each part as long as its share", "other lengths", start)
    yield from without if has_others else ()


def _lengths_before(start: int, count: int, positions: Positions) -> list[float] | None:
    """Return the lengths of the bar before the mark of some words; none if there is no bar, None without a mark."""
    found = None
    for bar, mark in pairwise((None, *positions.content.ornaments)):
        if mark and len(mark.classes) == 1 and 0 <= start - mark.at <= _BETWEEN:
            lengths = [number_in(part.given["width"]) for part in bar.parts if "width" in part.given] if bar else []
            found = lengths if len(lengths) == count > 1 else found or []
    return found


def _silent_charts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the small charts of key figures whose numbers listeners get nowhere near them."""
    positions, figures = file.positions, file.blocks_of(Figures)
    lines = [line for block in figures if block.key for line in block.lines]
    starts = sorted(at for line in lines for at in positions.of(tokens_of(line.label)))
    for line in lines:
        earlier = [tokens_of(amount.number) for amount in line.history[:-1] if amount.value is not None]
        for start in positions.of(tokens_of(line.label)) if earlier and not line.breakdowns else ():
            end = next((at for at in starts if at > start), start + _TILE)
            drawn = [each.parts for each in positions.content.ornaments if start < each.at <= end]
            has_chart = any(sum(part.tag in _SHAPES for part in parts) > len(earlier) for parts in drawn)
            heard = [number for number in earlier if positions.within(number, (start, end))]
            if has_chart and len(heard) * 2 < len(earlier):  # the change may name one of them
                place = f"the drawing below “{line.label[:60]}”"
                yield Difference("drawing", place, "its numbers for listeners too", "nothing for them", start)
                return


def _legend(looks: Sequence[Sequence[str]], index: int) -> list[str]:
    """Return the looks of the drawings for the parts of the one before them; none if these are others."""
    parts = looks[index]
    found = [each[0] for each in looks[index + 1 : index + 1 + len(parts)] if len(each) == 1]
    return found if len({*parts}) > 1 and sorted(found) == sorted(parts) else []


def _unexplained(file: ComparedFile) -> Iterator[Difference]:
    """Yield the captions that explain bars and the marks of editions, if a file has these and not the caption."""
    positions, looks = file.positions, [each.classes for each in file.content.ornaments]
    has_bars = any(_legend(looks, index) for index in range(len(looks)))
    for document in file.documents:
        for block in document.blocks:
            captions: list[Spans] = []
            if isinstance(block, Figures) and block.key and has_bars:
                captions = [views.tiles_caption(block, document.labels)]
            elif isinstance(block, Recommendations) and _has_marks(block, positions):
                captions = [block.key]
            for words in filter(None, map(_first, captions)):
                if not positions.of(words):
                    yield Difference(
                        "silence",
                        "the drawings beside " + ("figures" if isinstance(block, Figures) else "recommendations"),
                        f"their explanation: “{' '.join(words)}”",
                    )


def _has_marks(block: Recommendations, positions: Positions) -> bool:
    starts = [
        at for group in block.groups for item in group.items if item.made for at in positions.of(_first(item.content))
    ]
    return any(any(_beside(at, positions)) for at in starts)


def _values(blocks: Iterable[Block]) -> Mapping[str, Sequence[tuple[Hashable, Tokens]]]:
    """Return the values that drawings of each kind show, each with the words beside it; None if it is not drawn."""
    found: dict[str, list[tuple[Hashable, Tokens]]] = {"progress": [], "editions": [], "kind of change": []}
    for block in blocks:
        if isinstance(block, Recommendations):
            items = [item for group in block.groups for item in group.items]
            found["progress"] += [(status_level(item), _first(item.progress)) for item in items]
            found["editions"] += [(item.made or None, _first(item.content)) for item in items]
        elif isinstance(block, Terms):
            lines = (line for entry in block.entries if entry.marks for line in views.term_lines(entry))
            found["kind of change"] += [(line.mark, _first(line.content)) for line in lines]
    return found


def _first(content: Spans) -> Tokens:
    return next((part.tokens for part in run_of(content) if part.kind == "text"), ())
