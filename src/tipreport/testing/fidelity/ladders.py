"""Compares the letters of tier ladders with their years: in the columns of a drawing, or of a table."""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.document import Document, TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, tier_words
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content, DrawnText
from tipreport.testing.reading.tokens import tokens_of

_LEAST = 3  # letters under years by which a ladder is recognised
_NEAR = 1.0  # units of a drawing between the middles of a column's letters and year
_Pair = tuple[int, str]  # the last two digits of a year, and the letters of a tier


def wrong_ladders(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the ladders with a tier in a year in which no ladder of the documents has it."""
    ladders = [
        {(year % 100, tier_words(cell.tier, each.labels).letters) for year, cells in years.items() for cell in cells}
        for each in documents for block in each.blocks if isinstance(block, TierLadder)
        for years in [cells_by_year(block)]
    ]  # fmt: skip
    if not ladders:
        return
    words = [tier_words(tier, documents[0].labels) for tier in TIER_STYLES]
    letters, names = {each.letters for each in words}, {each.row for each in words}
    drawn = [[*_pairs_drawn(texts, letters)] for texts in content.drawn_texts]
    tabled = [[*_pairs_of_table(table.rows, letters, names)] for table in content.tables]
    tiers = [" ".join(tokens_of(each.name)) for each in words]
    spoken = [" ".join(tokens_of(alternative)) for alternative, _ in content.drawings]
    named = [any(tier in alternative for tier in tiers) for alternative in spoken]
    for pairs, is_ladder in (*zip(drawn, named, strict=True), *((pairs, False) for pairs in tabled)):
        wrong = min(([pair for pair in pairs if pair not in ladder] for ladder in ladders), key=len)
        if wrong and (is_ladder or len(pairs) >= _LEAST):
            year, shown = wrong[0]
            yield Difference(
                kind="period",
                place="the ladder of tiers by year",
                expected="expected each tier in its year",
                found=f"“{shown}” in the year ’{year:02}",
            )


def _pairs_drawn(texts: Sequence[DrawnText], letters: set[str]) -> Iterator[_Pair]:
    """Yield the letters in a drawing with the year below them, if there is one."""
    years = [(each, year) for each in texts if (year := short_year(each.text)) is not None]
    for each in texts:
        if each.text in letters:
            below = [(label.y, year) for label, year in years if abs(label.x - each.x) < _NEAR and label.y > each.y]
            if below:
                yield min(below)[1], each.text


def _pairs_of_table(rows: Sequence[Sequence[str]], letters: set[str], names: set[str]) -> Iterator[_Pair]:
    """Yield the letters in a table with a row for each tier, and others of neighbours, and a column for each year."""
    own = [row for row in rows[1:] if row and row[0].strip() in names]
    if len(rows) < _LEAST or not own:
        return
    years: Mapping[int, int | None] = {index: short_year(head) for index, head in enumerate(rows[0])}
    for row in own:
        for index, text in enumerate(row):
            year = years.get(index)
            if year is not None and text.strip() in letters:
                yield year, text.strip()


def short_year(text: str) -> int | None:
    """Return the last two digits of a year: of 2021, or of ’21."""
    digits = text.strip().lstrip("’'")
    return int(digits[-2:]) if digits.isdecimal() and len(digits) in (2, 4) else None
