"""Compares the columns and the lines of small drawings with their values: each height, each number, each period.

A drawing may show them in another way. Columns are recognised by their width and their common zero.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from tipreport.document import Amount, Block, Chart, Figures
from tipreport.testing.fidelity.blocks.drawings import described
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, of_picture
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.drawn import DrawnBox, Picture
from tipreport.testing.reading.tokens import has_words, tokens_of

_SAME = 0.7  # units by which edges differ that are meant to be one
_ALIKE = 0.3  # units by which the widths of columns differ, at most
_STROKE = 1.0  # units by which the outline of a column is narrower, at most
_LEAST = 1.5  # units that a column is wide
_TOLERANCE = 0.03  # of the highest column
_BESIDE = 2.0  # units between the middles of a number and of its qualifier
_DOT = 4.5  # units that the dot of a line is wide, at most
_THREE = 3  # dots from which on a line can be wrong


@frozen
class _Values:
    """The amounts that a drawing shows, and the number of the chart whose scale it shares; -1 for its own scale."""

    amounts: Sequence[Amount]
    chart: int = -1

    @property
    def drawn(self) -> list[tuple[Amount, float]]:
        return [(each, float(each.value)) for each in self.amounts if each.value is not None]


def wrong_bars(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings whose columns or dots have another height than their values, or whose labels are elsewhere."""
    known: dict[Tokens, list[_Values]] = {}
    for title, values in _known(file.blocks):
        known.setdefault(title, []).append(values)
    scales: dict[int, float] = {}
    for picture in file.content.drawings if known else ():
        own = described(picture, known)
        if not own or len((values := _described(picture, known[own])).drawn) < 2:
            continue
        dots = _dots(picture.boxes, len(values.drawn))
        if dots and not _is_straight(
            [(-dot.y - dot.height / 2, value) for dot, (_, value) in zip(dots, values.drawn, strict=True)]
        ):
            yield of_picture("drawing", picture, "a line through its values", "another line")
        elif picture.texts and not picture.boxes and picture.view is None:  # on a slide, where all shapes are read
            yield of_picture("drawing", picture, "its columns", "none")
        elif not dots and (columns := _columns(picture.boxes)):
            yield from _compare_columns(picture, columns, values)
            tallest = max(columns, key=lambda each: each.height)
            scale = tallest.height / (max(abs(value) for _, value in values.drawn) or 1)
            first = scales.setdefault(values.chart, scale)
            if values.chart >= 0 and abs(scale - first) > _TOLERANCE * first:
                yield of_picture("drawing", picture, "the scale of the other panels of its chart", "another one")
        elif not dots and _are_without_zero(picture.boxes, values):
            yield of_picture("drawing", picture, "columns from a common zero", "columns at different heights")


def _described(picture: Picture, candidates: Sequence[_Values]) -> _Values:
    """Return the most values whose words the alternative text has: a chart and a key figure may have one title."""
    longest = sorted(candidates, key=lambda each: -len(each.amounts))
    fitting = (each for each in longest if all(has_words(picture.alternative, one.text) for one in each.amounts))
    return next(fitting, candidates[-1])


def _known(blocks: Sequence[Block]) -> Iterator[tuple[Tokens, _Values]]:
    for number, block in enumerate(blocks):
        if isinstance(block, Chart):
            for each in block.panels:
                yield tokens_of(each.title), _Values(each.amounts, number if block.has_one_scale else -1)
        elif isinstance(block, Figures):
            yield from ((tokens_of(line.title), _Values(line.history)) for line in block.lines if line.history)


def _columns(boxes: Sequence[DrawnBox]) -> list[DrawnBox]:
    """Return the widest boxes of one width that begin or end at one height, from left to right; none of only one."""
    for width in sorted({box.width for box in boxes if box.width >= _LEAST}, reverse=True):
        filled = [box for box in boxes if 0 <= width - box.width <= _ALIKE]
        edges = [edge for box in filled for edge in (box.y, box.y + box.height)]
        found = [
            [*filled, *_outlines(boxes, filled, zero, width)]
            for zero in edges
            if all(_touches(box, zero) for box in filled)
        ]
        most = max(found, key=len, default=[])
        if len({box.x for box in most}) > 1:
            return sorted(most)
    return []


def _are_without_zero(boxes: Sequence[DrawnBox], values: _Values) -> bool:
    """Return whether there is a box of one width as high as each value, and these have no edge in common."""
    wide = [box for box in boxes if box.width >= _LEAST]
    most = max((abs(value) for _, value in values.drawn), default=0.0)
    for width in {box.width for box in wide}:
        columns = sorted(box for box in wide if abs(box.width - width) <= _ALIKE)
        highest = max(box.height for box in columns)
        pairs = [*zip(columns, values.drawn, strict=False)]
        if len(columns) == len(values.drawn) >= _THREE and most and highest > _SAME:
            shares = [abs(box.height / highest - abs(value) / most) for box, (_, value) in pairs]
            if all(share <= _TOLERANCE + _SAME / highest for share in shares) and len({*shares}) > 1:
                return True
    return False


def _outlines(boxes: Sequence[DrawnBox], filled: Sequence[DrawnBox], zero: float, width: float) -> Iterator[DrawnBox]:
    """Yield the columns that are outlines, which are drawn inside the edges of a filled one."""
    middles = [box.x + box.width / 2 for box in filled]
    for box in boxes:
        is_narrower = _ALIKE < width - box.width <= _STROKE and _touches(box, zero)
        if is_narrower and all(abs(box.x + box.width / 2 - middle) > _STROKE for middle in middles):
            yield box


def _touches(box: DrawnBox, zero: float) -> bool:
    return min(abs(box.y - zero), abs(box.y + box.height - zero)) <= _SAME


def _dots(boxes: Sequence[DrawnBox], count: int) -> list[DrawnBox]:
    """Return the small squares, from left to right, if there are as many as values."""
    found = sorted(box for box in boxes if box.width == box.height <= _DOT)
    return found if len(found) == count >= _THREE else []


def _is_straight(points: Sequence[tuple[float, float]]) -> bool:
    """Return whether heights grow as values do."""
    heights, values = ([point[index] for point in points] for index in (0, 1))
    size, room = max(values) - min(values), max(heights) - min(heights)
    if not size or not room:
        return not size
    shares = [(height - min(heights)) / room - (value - min(values)) / size for height, value in points]
    return all(abs(share) <= _TOLERANCE + 2 * _SAME / room for share in shares)


def _compare_columns(picture: Picture, columns: Sequence[DrawnBox], values: _Values) -> Iterator[Difference]:
    drawn = values.drawn
    if len(columns) != len(drawn):
        yield of_picture("drawing", picture, f"{len(drawn)} columns", f"{len(columns)}")
        return
    highest, most = max(box.height for box in columns), max(abs(value) for _, value in drawn)
    for box, (amount, value) in zip(columns, drawn, strict=True):
        if most and abs(box.height / highest - abs(value) / most) > _TOLERANCE + _SAME / highest:
            yield of_picture(
                "drawing", picture, f"the column of {amount.period} as high as {amount.number}", "another height"
            )
            return
    zero = Counter(round(box.y + box.height, 1) for box, (_, value) in zip(columns, drawn, strict=True) if value > 0)
    for box, (amount, value) in zip(columns, drawn, strict=True):
        if zero and value < 0 and abs(box.y - zero.most_common(1)[0][0]) > _SAME:
            yield of_picture("drawing", picture, f"the column of {amount.period} below zero", "it above")
    numbers = {amount.number for amount, _ in drawn}
    for kind, shown in (
        ("numbers", [(amount.number, amount.text, f"{amount.qualifier}{amount.number}") for amount, _ in drawn]),
        ("periods", [_as_period(amount, numbers) for amount, _ in drawn]),
    ):
        yield from _compare_labels(picture, columns, kind, shown)
    yield from _unqualified(picture, [amount for amount, _ in drawn])


def _as_period(amount: Amount, numbers: Collection[str]) -> tuple[str, ...]:
    """Return a period as a drawing may show it; two digits without an apostrophe unless they are a number, too."""
    digits = amount.period[-2:]
    return (amount.period, f"’{digits}", *((digits,) if digits not in numbers else ()))


def _unqualified(picture: Picture, amounts: Sequence[Amount]) -> Iterator[Difference]:
    """Yield the number that a drawing shows without its qualifier, which may be above it."""
    plain = {amount.number for amount in amounts if not amount.qualifier}
    for amount in (each for each in amounts if each.number not in plain):
        for at in (each.x for each in picture.texts if each.text == amount.number):
            near = {word for each in picture.texts if abs(each.x - at) < _BESIDE for word in tokens_of(each.text)}
            if not {*tokens_of(amount.qualifier)} <= near:
                expected = f"the label “{amount.qualifier}{amount.number}”"
                yield of_picture("qualifier", picture, expected, "the number alone")
                return


def _compare_labels(
    picture: Picture, columns: Sequence[DrawnBox], kind: str, shown: Sequence[Sequence[str]]
) -> Iterator[Difference]:
    """Yield the label at another column than its own; if not all columns have one, no labels, or those out of order."""
    names = {form: index for index, forms in enumerate(shown) for form in forms}
    found = sorted((text.x, names[text.text], text.text) for text in picture.texts if text.text in names)
    if len(found) == len(columns):
        for x, index, text in found:
            nearest = min(range(len(columns)), key=lambda at: abs(columns[at].x + columns[at].width / 2 - x))
            if nearest != index:
                yield of_picture("drawing", picture, f"“{text}” at its own column", "it at another one")
                return
    elif not found:
        yield of_picture("drawing", picture, f"{kind} at its columns", "none")
    elif any(one > other for (_, one, _), (_, other, _) in pairwise(found)):
        yield of_picture("drawing", picture, "its numbers and periods in their order", "another order")
