"""Compares how a ladder shows the tiers that a source claims with how it shows those of the record."""

from collections.abc import Iterator

from tipreport.document import TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, tier_words
from tipreport.testing.fidelity.blocks.ladders import letters_drawn, short_year
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnText, Picture
from tipreport.testing.reading.token import Position

_Shown = tuple[int, str, str]  # the last two digits of a year, the letters of a tier, and their look


def wrong_claims(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings and tables in which a claim has the look of a placement in the record.

    Looks are classes or fills; a ladder without them is not compared.
    """
    claims: dict[tuple[int, str], set[bool]] = {}
    ladders = file.blocks_of(TierLadder)
    for year, cells in (each for block in ladders for each in cells_by_year(block).items()):
        for cell in cells:
            letters = tier_words(cell.tier, file.labels).letters
            claims.setdefault((year % 100, letters), set()).add(cell.claimed)
    others = {strip.country for block in ladders for strip in block.strips}
    known = {tier_words(tier, file.labels).letters for tier in TIER_STYLES}
    for shown in _ladders(file.content, known, others) if claims else ():
        looks: dict[bool, set[str]] = {True: set(), False: set()}
        for year, letters, look in shown:
            if look and len(found := claims.get((year, letters), set())) == 1:
                looks[min(found)].add(look)
        if looks[True] & looks[False]:
            expected = "a look of its own for a tier that only a source claims"
            yield Difference("mark", "the ladder of tiers by year", expected, "that of the record")
            return


def _ladders(content: Content, known: set[str], others: set[str]) -> Iterator[list[_Shown]]:
    """Yield the letters of tiers in each drawing and in each table, with their years and looks; not of ``others``."""
    for picture in content.drawings:
        yield [(year, each.text, _look(each, picture)) for each, year in letters_drawn(picture.texts, known)]
    for number, table in enumerate(content.tables):
        years = [short_year(head) for head in table.rows[0]] if table.rows else []
        yield [
            (year, text.strip(), content.looks.get(Position(number, line, column), ""))
            for line, row in enumerate(table.rows)
            if row and row[0].strip() not in others
            for column, (year, text) in enumerate(zip(years, row, strict=False))
            if line and year is not None and text.strip() in known
        ]


def _look(text: DrawnText, picture: Picture) -> str:
    """Return the look of a text and of the boxes around it."""
    around = (
        box.look for box in picture.boxes
        if box.x <= text.x <= box.x + box.width and box.y <= text.y <= box.y + box.height
    )  # fmt: skip
    return " ".join(filter(None, (text.look, *sorted(around))))
