"""Compares the parts of drawings: numbers with the alternative text, and places with the drawing and its cells."""

from collections.abc import Iterator, Sequence

from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.fidelity.blocks.ladders import are_ladders
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, of_picture
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture
from tipreport.testing.reading.tokens import is_number, tokens_of

_NEAR = 1.0  # units between the middles of a cell and of its letters
_EDGE = 2.0  # units that a part may be outside of its drawing


def unspoken_numbers(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers that a drawing shows and its alternative text lacks."""
    for picture in file.content.drawings:
        words = {*tokens_of(picture.alternative)}
        years = sorted(int(word) for word in words if word.isdigit() and len(word) == len("2021"))
        short = {f"{year % 100:02}" for year in range(years[0], years[-1] + 1)} if years else set()
        numbers = (text for text in picture.words if not any(map(str.isalpha, text)))  # not the label of a tier
        shown = {token for text in numbers for token in tokens_of(text) if is_number(token)}
        wrong = sorted(shown - words - short)
        if wrong:
            yield of_picture("drawing", picture, "the numbers of its alternative text only", f"“{wrong[0]}”")


def misplaced_parts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings with a part outside, or with the letters of a tier outside the cells, in any direction."""
    letters = {tier_words(tier, file.labels).letters for tier in TIER_STYLES}
    for picture, is_ladder in zip(file.content.drawings, are_ladders(file), strict=True):
        outside = _outside(picture)
        if outside:
            yield of_picture("drawing", picture, "all of its parts inside it", outside)
        if picture.boxes and is_ladder:
            lost = next(
                (each for each in picture.texts if each.text in letters and not _has_cell(each, picture.boxes)), None
            )
            if lost is not None:
                yield of_picture("drawing", picture, f"a cell around “{lost.text}”", "it beside the cells")


def _outside(picture: Picture) -> str:
    """Return a part whose middle is outside the view of a drawing; empty if there is none."""
    view = picture.view
    if view is None:
        return ""
    points = [(each.x, each.y, f"“{each.text}”") for each in picture.texts]
    points += [(box.x + box.width / 2, box.y + box.height / 2, "a box") for box in picture.boxes]
    low_x, high_x, low_y, high_y = view.x, view.x + view.width, view.y, view.y + view.height
    wrong = (
        name for x, y, name in points
        if not (low_x - _EDGE <= x <= high_x + _EDGE and low_y - _EDGE <= y <= high_y + _EDGE)
    )  # fmt: skip
    return next((f"{name} outside" for name in wrong), "")


def _has_cell(text: DrawnText, boxes: Sequence[DrawnBox]) -> bool:
    return any(abs(box.x + box.width / 2 - text.x) < _NEAR and box.y <= text.y <= box.y + box.height for box in boxes)
