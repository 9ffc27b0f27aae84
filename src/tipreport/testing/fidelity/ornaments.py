"""Compares the small drawings beside words, which have no alternative text, such as the squares of progress.

Their shapes are the author's own, so only this is compared: another status, or other editions, have another drawing,
and the parts of a drawing have the order of the words that explain them.
"""

import re
from collections.abc import Hashable, Iterator, Sequence

from tipreport.document import Document, RecommendationItem, Recommendations, Spans
from tipreport.document.views import status_level
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import run_of

_CLASS = re.compile(r"\('class', '([^']*)'\)")
_BETWEEN = 2  # tokens between a drawing and the words that it is beside: a number


def wrong_ornaments(positions: Positions, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the drawings that two statuses, or two rows of editions, share."""
    if not positions.content.ornaments:
        return
    yield from _wrong_legends(positions)
    blocks = (block for document in documents for block in document.blocks if isinstance(block, Recommendations))
    items = [item for block in blocks for group in block.groups for item in group.items]
    for kind in ("progress", "editions"):
        drawn: dict[str, tuple[Hashable, Tokens]] = {}
        for item in items:
            value, words = _beside(item, kind)
            for at in positions.of(words)[:1] if words and value is not None else ():
                shape = next((shape for shape, end in positions.content.ornaments if 0 <= at - end <= _BETWEEN), "")
                other, first = drawn.setdefault(shape, (value, words)) if shape else (value, words)
                if other != value:
                    yield Difference(
                        kind="mark",
                        place=f"the drawing beside “{' '.join(words)}”",
                        expected=f"expected another one than beside “{' '.join(first)}”, whose {kind} differs",
                        found="the same",
                        at=at,
                    )
                    return


def _wrong_legends(positions: Positions) -> Iterator[Difference]:
    """Yield the drawings of several parts before a drawing for each of these in another order, such as a bar's."""
    looks = [_CLASS.findall(shape) for shape, _ in positions.content.ornaments]
    for index, parts in enumerate(looks):
        legend = [each[0] for each in looks[index + 1 : index + 1 + len(parts)] if len(each) == 1]
        if len({*parts}) > 1 and legend != parts and sorted(legend) == sorted(parts):
            at = positions.content.ornaments[index][1]
            yield Difference(
                kind="mark",
                place="the drawings beside the parts of a figure",
                expected=f"expected them in the order of the drawing above them: {', '.join(parts)}",
                found=", ".join(legend),
                at=min(at, len(positions.tokens) - 1),
            )


def _beside(item: RecommendationItem, kind: str) -> tuple[Hashable, Tokens]:
    """Return the value that a drawing shows, and the words beside it; None if there is none."""
    if kind == "progress":
        return status_level(item), _first(item.progress)
    return item.made or None, _first(item.content)


def _first(content: Spans) -> Tokens:
    return next((part.tokens for part in run_of(content) if part.kind == "text"), ())
