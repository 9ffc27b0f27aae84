"""Compares the letters of tier ladders with their years: in the columns of a drawing, or of a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tipreport.document import Document, Labels, TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, ladder_strips, ladder_years, tier_words, undated_cells
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnText
from tipreport.testing.reading.tokens import tokens_of

_LEAST = 3  # letters under years by which a ladder is recognised
_GAPS = ("–", "—", "-")  # instead of the words for a year without an entry
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
    drawn = [([*_pairs_drawn(texts, letters)], _years(each.text for each in texts)) for texts in content.drawn_texts]
    tabled = [
        ([*_pairs_of_table(table.rows, letters, names)], _years(table.rows[0] if table.rows else ()))
        for table in content.tables
    ]
    tiers = [" ".join(tokens_of(each.name)) for each in words]
    spoken = [" ".join(tokens_of(alternative)) for alternative, *_ in content.drawings]
    named = [any(tier in alternative for tier in tiers) for alternative in spoken]
    yield from _undated(content, documents, names)
    for (pairs, years), is_ladder in (*zip(drawn, named, strict=True), *((each, False) for each in tabled)):
        wrong = min(([pair for pair in pairs if pair not in ladder] for ladder in ladders), key=len)
        lacking = (sorted(pair for pair in ladder if pair[0] in years and pair not in pairs) for ladder in ladders)
        lost = min(lacking, key=len)
        if not wrong and lost and len(pairs) >= _LEAST:
            yield _of_ladder("lost", f"“{lost[0][1]}” in the year ’{lost[0][0]:02}", "no such letters there")
        if wrong and (is_ladder or len(pairs) >= _LEAST):
            year, shown = wrong[0]
            yield Difference(
                kind="period",
                place="the ladder of tiers by year",
                expected="expected each tier in its year",
                found=f"“{shown}” in the year ’{year:02}",
            )
    yield from _wrong_strips(content, documents, letters)
    yield from _wrong_drawn(content, documents, named)
    yield from _wrong_rows(content, {each.row: each.letters for each in words})


def _years(texts: Iterable[str]) -> set[int]:
    return {year for year in map(short_year, texts) if year is not None}


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
    for row in own if len(rows) >= _LEAST else ():
        yield from _pairs_of_row(rows[0], row, letters)


def _pairs_of_row(heads: Sequence[str], row: Sequence[str], letters: set[str]) -> Iterator[_Pair]:
    for head, text in zip(heads, row, strict=False):
        year = short_year(head)
        if year is not None and text.strip() in letters:
            yield year, text.strip()


def _undated(content: Content, documents: Sequence[Document], names: set[str]) -> Iterator[Difference]:
    """Yield the tables with a column for undated placements that lack one of them."""
    ladders = [block for each in documents for block in each.blocks if isinstance(block, TierLadder)]
    tiers = [[cell.tier for cell in undated_cells(block)] for block in ladders]
    head = documents[0].labels.undated
    for rows in (table.rows for table in content.tables if table.rows and head in table.rows[0]):
        at = rows[0].index(head)
        found = [row[at].strip() for row in rows[1:] if row[0].strip() in names and at < len(row) and row[at].strip()]
        expected = [sorted(tier_words(tier, documents[0].labels).letters for tier in each) for each in tiers]
        if any(row[0].strip() in names for row in rows[1:]) and sorted(found) not in expected:
            yield Difference(
                kind="lost",
                place="the ladder of tiers by year",
                expected=f"expected each tier under “{head}”",
                found=", ".join(found) or "none",
            )


def _wrong_strips(content: Content, documents: Sequence[Document], letters: set[str]) -> Iterator[Difference]:
    """Yield the countries below a ladder with a tier in a year in which no ladder of the documents has it for them."""
    expected: dict[str, list[set[_Pair]]] = {}
    for document in documents:
        for block in document.blocks:
            years = ladder_years([block]) if isinstance(block, TierLadder) and block.strips else ()
            for strip in ladder_strips(block, years) if isinstance(block, TierLadder) and years else ():
                placed = zip(years, strip.tiers, strict=True)
                pairs = {(year % 100, tier_words(tier, document.labels).letters) for year, tier in placed if tier}
                expected.setdefault(strip.country, []).append(pairs)
    for rows in (table.rows for table in content.tables if table.rows):
        for row in (each for each in rows[1:] if each and each[0].strip() in expected):
            found = {*_pairs_of_row(rows[0], row, letters)}
            if found and not any(found <= pairs for pairs in expected[row[0].strip()]):
                yield Difference(
                    kind="period",
                    place=f"the tiers of “{row[0].strip()}” below a ladder",
                    expected="expected each tier in its year",
                    found=", ".join(f"“{tier}” in ’{year:02}" for year, tier in sorted(found))[:80],
                )


def _wrong_drawn(content: Content, documents: Sequence[Document], named: Sequence[bool]) -> Iterator[Difference]:
    """Yield the drawn ladders without the words for gaps and for undated placements, or with countries out of order."""
    undated = documents[0].labels.undated
    orders = [
        [strip.country for strip in block.strips]
        for each in documents for block in each.blocks if isinstance(block, TierLadder)
    ]  # fmt: skip
    for picture, texts, is_ladder in zip(content.drawings, content.drawn_texts, named, strict=True):
        shown = {each.text for each in texts}
        if is_ladder and texts and undated in picture.alternative and undated not in shown:
            yield _of_ladder("lost", f"“{undated}” below the placements without a year", ", ".join(sorted(shown))[:60])
        gap = documents[0].labels.no_entry
        if is_ladder and texts and gap in picture.alternative and shown.isdisjoint((gap, *_GAPS)):
            yield _of_ladder("silence", f"“{gap}” in the years without an entry", ", ".join(sorted(shown))[:60])
        if is_ladder:
            yield from _drawn_in_other_rows(texts, documents[0].labels)
            yield from _cut_names(texts, orders)
        if is_ladder:
            yield from _in_other_order([each.text for each in sorted(texts, key=lambda each: each.y)], orders)
    for rows in (table.rows for table in content.tables):
        yield from _in_other_order([row[0].strip() for row in rows if row], orders)


def _in_other_order(names: Sequence[str], orders: Sequence[Sequence[str]]) -> Iterator[Difference]:
    """Yield the countries below a ladder that are in another order, from top to bottom."""
    for order in orders:
        found = [name for name in names if name in order]
        if {*found} == {*order} and len(found) == len(order) and found != order:
            yield _of_ladder("order", f"the countries {', '.join(order)}", ", ".join(found))


def _drawn_in_other_rows(texts: Sequence[DrawnText], labels: Labels) -> Iterator[Difference]:
    """Yield the letters of a tier at the height of the name of another one."""
    letters = {words.row: words.letters for words in (tier_words(tier, labels) for tier in TIER_STYLES)}
    rows = [(each.y, letters[each.text]) for each in texts if each.text in letters]
    for each in texts if len(rows) > 1 else ():
        if each.text in letters.values():
            _, own = min((abs(y - each.y), name) for y, name in rows)
            if own != each.text:
                yield _of_ladder("period", f"“{own}” in its row", f"“{each.text}”")
                return


def _cut_names(texts: Sequence[DrawnText], orders: Sequence[Sequence[str]]) -> Iterator[Difference]:
    """Yield the countries below a drawn ladder that lack words of their names."""
    shown = {token for each in texts for token in tokens_of(each.text)}
    for countries in orders:
        words = [tokens_of(country) for country in countries]
        if any(each and shown.issuperset(each) for each in words):
            for country, each in zip(countries, words, strict=True):
                if missing := [token for token in each if token not in shown]:
                    yield _of_ladder("lost", f"“{country}”", f"it without “{missing[0]}”")


def _wrong_rows(content: Content, letters: Mapping[str, str]) -> Iterator[Difference]:
    """Yield the rows of tiers in which the letters of another tier are."""
    for rows in (table.rows for table in content.tables if len(table.rows) >= _LEAST):
        for row in rows[1:]:
            own = letters.get(row[0].strip()) if row else None
            wrong = [shown for _, shown in _pairs_of_row(rows[0], row, {*letters.values()}) if own and shown != own]
            if wrong:
                yield _of_ladder("period", f"“{own}” in the row “{row[0].strip()}”", f"“{wrong[0]}”")


def _of_ladder(kind: DifferenceKind, expected: str, found: str) -> Difference:
    return Difference(kind=kind, place="the ladder of tiers by year", expected=f"expected {expected}", found=found)


def short_year(text: str) -> int | None:
    """Return the last two digits of a year: of 2021, or of ’21."""
    digits = text.strip().lstrip("\u200e’'")
    return int(digits[-2:]) if digits.isdecimal() and len(digits) in (2, 4) else None
