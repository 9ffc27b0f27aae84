"""Compares tier ladders with their years: their letters, and the looks of tiers that only a source claims.

A file has them in the columns of a drawing, or of a table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tipreport.document import Labels, TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, tier_words, undated_cells
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnText, Picture
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import has_words

_LEAST = 3  # letters under years by which a ladder is recognised
_GAPS = ("–", "—", "-")  # instead of the words for a year without an entry
_UNDATED = -1  # instead of a year
_NEAR = 1.0  # units of a drawing between the middles of a column's letters and year
_Pair = tuple[int, str]  # the last two digits of a year, and the letters of a tier
_Shown = tuple[int, str, str]  # the last two digits of a year, the letters of a tier, and their look


def wrong_ladders(file: ComparedFile) -> Iterator[Difference]:
    """Yield the ladders with a tier in a year in which no ladder of the documents has it."""
    content = file.content
    ladders = [
        {(year % 100, tier_words(cell.tier, file.labels).letters) for year, cells in years.items() for cell in cells}
        for block in file.blocks_of(TierLadder) for years in [cells_by_year(block)]
    ]  # fmt: skip
    if not ladders:
        return
    words = [tier_words(tier, file.labels) for tier in TIER_STYLES]
    letters, names = {each.letters for each in words}, {each.row for each in words}
    drawn = [
        (
            [(year, each.text) for each, year in letters_drawn(picture.texts, letters)],
            _years(each.text for each in picture.texts),
        )
        for picture in content.drawings
    ]
    tabled = [
        ([*_pairs_of_table(table.rows, letters, names)], _years(table.rows[0] if table.rows else ()))
        for table in content.tables
    ]
    named = [
        is_ladder and any(each.text in letters for each in picture.texts)
        for picture, is_ladder in zip(content.drawings, are_ladders(file), strict=True)
    ]
    yield from _undated(file, letters, names, named)
    for (pairs, years), is_ladder in (*zip(drawn, named, strict=True), *((each, False) for each in tabled)):
        wrong = min(([pair for pair in pairs if pair not in ladder] for ladder in ladders), key=len)
        lacking = (
            sorted(pair for pair in ladder if (is_ladder or pair[0] in years) and pair not in pairs)
            for ladder in ladders
        )
        lost = min(lacking, key=len)
        if not wrong and lost and (is_ladder or len(pairs) >= _LEAST):
            yield of_ladder("lost", f"“{lost[0][1]}” in the year ’{lost[0][0]:02}", "no such letters there")
        if wrong and (is_ladder or len(pairs) >= _LEAST):
            year, shown = wrong[0]
            yield Difference(
                "period", "the ladder of tiers by year", "each tier in its year", f"“{shown}” in the year ’{year:02}"
            )
    yield from _wrong_drawn(file, named)
    yield from _wrong_rows(content, {each.row: each.letters for each in words})


def are_ladders(file: ComparedFile) -> list[bool]:
    """Return whether each drawing is a ladder: whether its alternative text names a tier."""
    tiers = [tier_words(tier, file.labels).name for tier in TIER_STYLES]
    return [any(has_words(picture.alternative, tier) for tier in tiers) for picture in file.content.drawings]


def _years(texts: Iterable[str]) -> set[int]:
    return {year for year in map(short_year, texts) if year is not None}


def letters_drawn(texts: Sequence[DrawnText], letters: set[str]) -> Iterator[tuple[DrawnText, int]]:
    """Yield the letters in a drawing with the year below them, if there is one."""
    years = [(each, year) for each in texts if (year := short_year(each.text)) is not None]
    for each in texts:
        if each.text in letters:
            below = [(label.y, year) for label, year in years if abs(label.x - each.x) < _NEAR and label.y > each.y]
            if below:
                yield each, min(below)[1]


def _pairs_of_table(rows: Sequence[Sequence[str]], letters: set[str], names: set[str]) -> Iterator[_Pair]:
    """Yield the letters in a table with a row for each tier, and others of neighbours, and a column for each year."""
    own = [row for row in rows[1:] if row and row[0].strip() in names]
    for row in own if len(rows) >= _LEAST else ():
        yield from letters_of_row(rows[0], row, letters)


def letters_of_row(heads: Sequence[str], row: Sequence[str], letters: set[str]) -> Iterator[_Pair]:
    """Yield the letters of tiers in the columns of years."""
    for head, text in zip(heads, row, strict=False):
        year = short_year(head)
        if year is not None and text.strip() in letters:
            yield year, text.strip()


def _undated(file: ComparedFile, letters: set[str], names: set[str], named: Sequence[bool]) -> Iterator[Difference]:
    """Yield the drawings and the tables with a column for undated placements that lack one of them."""
    undated, expected = file.labels.undated, [
        sorted(tier_words(cell.tier, file.labels).letters for cell in undated_cells(block))
        for block in file.blocks_of(TierLadder)
    ]  # fmt: skip
    shown = [
        [each.text for each in picture.texts if each.text in letters and each not in dated]
        for picture, is_ladder in zip(file.content.drawings, named, strict=True)
        for dated in [[each for each, _ in letters_drawn(picture.texts, letters)]]
        if is_ladder and undated in picture.alternative
    ]
    for heads, *rows in (table.rows for table in file.content.tables if table.rows and undated in table.rows[0]):
        at, own = heads.index(undated), [row for row in rows if row[0].strip() in names]
        shown += [[row[at].strip() for row in own if at < len(row) and row[at].strip()]] if own else []
    for found in shown:
        if sorted(found) not in expected:
            yield of_ladder("lost", f"each tier under “{undated}”", ", ".join(found) or "none")


def _wrong_drawn(file: ComparedFile, named: Sequence[bool]) -> Iterator[Difference]:
    """Yield the drawn ladders without the words for gaps and for undated placements, or with letters in other rows."""
    undated = file.labels.undated
    for picture, is_ladder in zip(file.content.drawings, named, strict=True):
        texts = picture.texts
        shown = {each.text for each in texts}
        if is_ladder and texts and undated in picture.alternative and undated not in shown:
            yield of_ladder("lost", f"“{undated}” below the placements without a year", ", ".join(sorted(shown))[:60])
        gap = file.labels.no_entry
        if is_ladder and texts and gap in picture.alternative and shown.isdisjoint((gap, *_GAPS)):
            yield of_ladder("silence", f"“{gap}” in the years without an entry", ", ".join(sorted(shown))[:60])
        if is_ladder:
            yield from _drawn_in_other_rows(texts, file.labels)


def _drawn_in_other_rows(texts: Sequence[DrawnText], labels: Labels) -> Iterator[Difference]:
    """Yield the letters of a tier at the height of the name of another one."""
    letters = {words.row: words.letters for words in (tier_words(tier, labels) for tier in TIER_STYLES)}
    rows = [(each.y, letters[each.text]) for each in texts if each.text in letters]
    for each in texts if len(rows) > 1 else ():
        if each.text in letters.values():
            _, own = min((abs(y - each.y), name) for y, name in rows)
            if own != each.text:
                yield of_ladder("period", f"“{own}” in its row", f"“{each.text}”")
                return


def _wrong_rows(content: Content, letters: Mapping[str, str]) -> Iterator[Difference]:
    """Yield the rows of tiers in which the letters of another tier are."""
    for rows in (table.rows for table in content.tables if len(table.rows) >= _LEAST):
        for row in rows[1:]:
            own = letters.get(row[0].strip()) if row else None
            wrong = [shown for _, shown in letters_of_row(rows[0], row, {*letters.values()}) if own and shown != own]
            if wrong:
                yield of_ladder("period", f"“{own}” in the row “{row[0].strip()}”", f"“{wrong[0]}”")


def of_ladder(kind: DifferenceKind, expected: str, found: str) -> Difference:
    """Return a difference of a ladder."""
    return Difference(kind, "the ladder of tiers by year", expected, found)


def short_year(text: str) -> int | None:
    """Return the last two digits of a year: of 2021, or of ’21."""
    digits = text.strip().lstrip("\u200e’'")
    return int(digits[-2:]) if digits.isdecimal() and len(digits) in (2, 4) else None


def wrong_claims(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings and tables in which a claim has the look of a placement in the record.

    Looks are classes or fills; a ladder without them is not compared.
    """
    claims: dict[tuple[int, str], set[bool]] = {}
    ladders = file.blocks_of(TierLadder)
    placed = (each for block in ladders for each in (*cells_by_year(block).items(), (_UNDATED, undated_cells(block))))
    for year, cells in placed:
        for cell in cells:
            letters = tier_words(cell.tier, file.labels).letters
            claims.setdefault((year if year == _UNDATED else year % 100, letters), set()).add(cell.claimed)
    others = {strip.country for block in ladders for strip in block.strips}
    known = {tier_words(tier, file.labels).letters for tier in TIER_STYLES}
    for shown in _ladders(file, known, others) if claims else ():
        looks: dict[bool, set[str]] = {True: set(), False: set()}
        for year, letters, look in shown:
            if look and len(found := claims.get((year, letters), set())) == 1:
                looks[min(found)].add(look)
        if looks[True] & looks[False]:
            expected = "a look of its own for a tier that only a source claims"
            yield Difference("mark", "the ladder of tiers by year", expected, "that of the record")
            return


def _ladders(file: ComparedFile, known: set[str], others: set[str]) -> Iterator[list[_Shown]]:
    """Yield the letters of tiers in each drawing and in each table, with their years and looks; not of ``others``."""
    content, undated = file.content, file.labels.undated
    for picture in content.drawings:
        dated = dict(letters_drawn(picture.texts, known))
        letters = [each for each in picture.texts if each.text in known and (each in dated or undated in picture.words)]
        yield [(dated.get(each, _UNDATED), each.text, _look(each, picture)) for each in letters]
    for number, table in enumerate(content.tables):
        heads = table.rows[0] if table.rows else []
        years = [_UNDATED if head == undated else short_year(head) for head in heads]
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
