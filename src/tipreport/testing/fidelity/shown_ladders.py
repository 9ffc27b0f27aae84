"""The ladders of tiers that a file has: in the columns of a drawing, or of a table."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import frozen

from tipreport.document import Labels
from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnText, Picture
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import has_words

UNDATED = -1  # instead of a year
_NEAR = 1.0  # units of a drawing between the middles of a column's letters and year


@frozen
class ShownCell:
    """The letters of a tier: the label of their row, the last two digits of their year, and their look."""

    row: str
    year: int
    letters: str
    look: str


@frozen
class ShownLadder:
    """A drawing or a table with the letters of tiers, or without any."""

    cells: Sequence[ShownCell]
    rows: Sequence[str]
    """The labels of its rows: of a table, those below the heads; of a drawing, those that name a tier."""
    years: frozenset[int]
    """The years of its columns; `UNDATED` is that for placements without a year."""
    picture: Picture | None = None
    is_named: bool = False
    """Whether it is a drawing whose alternative text names a tier."""

    @property
    def is_drawn(self) -> bool:
        """Whether it is surely a ladder, and a drawing."""
        return self.is_named and bool(self.cells)


def ladders_in(content: Content, labels: Labels) -> Iterator[ShownLadder]:
    """Yield each drawing, then each table of a file."""
    words = [tier_words(tier, labels) for tier in TIER_STYLES]
    letters, names = {each.letters for each in words}, {each.row for each in words}
    for picture in content.drawings:
        is_named = any(has_words(picture.alternative, each.name) for each in words)
        rows = [*_row_labels(picture.texts, names)]
        years = frozenset(year for year in (short_year(each.text) for each in picture.texts) if year is not None)
        years |= {UNDATED} if labels.undated in picture.words else frozenset()
        cells = [*_drawn_cells(picture, rows, letters)]
        yield ShownLadder(cells, [each.text for each in rows], years, picture, is_named)
    for number, table in enumerate(content.tables):
        heads, *lines = table.rows or [[]]
        columns = [UNDATED if head == labels.undated else short_year(head) for head in heads]
        cells = [
            ShownCell(row[0].strip(), year, text.strip(), content.looks.get(Position(number, line, column), ""))
            for line, row in enumerate(lines, 1)
            for column, (year, text) in enumerate(zip(columns, row, strict=False))
            if year is not None and text.strip() in letters
        ]
        years = frozenset(year for year in columns if year is not None)
        yield ShownLadder(cells, [row[0].strip() for row in lines if row], years)


def _row_labels(texts: Sequence[DrawnText], names: set[str]) -> Iterator[DrawnText]:
    """Yield the labels of rows, also those in two lines."""
    known = {tuple(name.split()): name for name in names}
    for text, after in zip_longest(texts, texts[1:]):
        if text.text in names:
            yield text
        elif after and after.x == text.x and (name := known.get((*text.text.split(), *after.text.split()))):
            yield text._replace(text=name, y=(text.y + after.y) / 2)


def _drawn_cells(picture: Picture, rows: Sequence[DrawnText], letters: set[str]) -> Iterator[ShownCell]:
    """Yield the letters in a drawing with the nearest label of a row, and the year below them, if there is one."""
    years = [(each, year) for each in picture.texts if (year := short_year(each.text)) is not None]
    for each in (text for text in picture.texts if text.text in letters):
        below = [(label.y, year) for label, year in years if abs(label.x - each.x) < _NEAR and label.y > each.y]
        row = min(rows, key=lambda row: abs(row.y - each.y), default=None) if len(rows) > 1 else None
        yield ShownCell(row.text if row else "", min(below)[1] if below else UNDATED, each.text, _look(each, picture))


def _look(text: DrawnText, picture: Picture) -> str:
    """Return the look of a text and of the boxes around it."""
    around = (
        box.look for box in picture.boxes
        if box.x <= text.x <= box.x + box.width and box.y <= text.y <= box.y + box.height
    )  # fmt: skip
    return " ".join(filter(None, (text.look, *sorted(around))))


def short_year(text: str) -> int | None:
    """Return the last two digits of a year: of 2021, or of ’21."""
    digits = text.strip().lstrip("\u200e’'")
    return int(digits[-2:]) if digits.isdecimal() and len(digits) in (2, 4) else None
