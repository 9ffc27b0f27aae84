"""Compares tier ladders with their years: their letters, and the looks of tiers that only a source claims."""

from collections.abc import Iterator, Sequence

from tipreport.document import TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, tier_words, undated_cells
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.shown_ladders import UNDATED, ShownCell, ShownLadder

_LEAST = 3  # letters under years by which a ladder is recognised
_GAPS = ("–", "—", "-")  # instead of the words for a year without an entry
_Pair = tuple[int, str]  # the last two digits of a year, and the letters of a tier


def wrong_ladders(file: ComparedFile) -> Iterator[Difference]:
    """Yield the ladders with a tier in a year in which no ladder of the documents has it, or without one that has."""
    ladders = [
        {(year % 100, tier_words(cell.tier, file.labels).letters) for year, cells in years.items() for cell in cells}
        for block in file.blocks_of(TierLadder) for years in [cells_by_year(block)]
    ]  # fmt: skip
    if not ladders:
        return
    yield from _undated(file)
    yield from _without_columns(ladders, file)
    for shown in file.ladders:
        pairs = [(cell.year, cell.letters) for cell in _of_tiers(shown, file) if cell.year != UNDATED]
        if not shown.is_drawn and len(pairs) < _LEAST:
            continue
        wrong = min(([pair for pair in pairs if pair not in ladder] for ladder in ladders), key=len)
        lacking = (
            sorted(pair for pair in ladder if (shown.is_drawn or pair[0] in shown.years) and pair not in pairs)
            for ladder in ladders
        )
        lost = min(lacking, key=len)
        if wrong:
            yield of_ladder("period", "each tier in its year", f"“{wrong[0][1]}” in the year ’{wrong[0][0]:02}")
        elif lost:
            yield of_ladder("lost", f"“{lost[0][1]}” in the year ’{lost[0][0]:02}", "no such letters there")
    for shown in file.ladders:
        yield from _without_words(shown, file)
        yield from _in_other_rows(shown, file)


def _of_tiers(shown: ShownLadder, file: ComparedFile) -> Iterator[ShownCell]:
    """Yield the letters of a drawing, or those of a table in the rows of tiers; others are of neighbours."""
    names = {tier_words(tier, file.labels).row for tier in TIER_STYLES}
    yield from (cell for cell in shown.cells if shown.picture or (cell.row in names and len(shown.rows) + 1 >= _LEAST))


def _without_columns(ladders: Sequence[set[_Pair]], file: ComparedFile) -> Iterator[Difference]:
    """Yield the first year with a tier for which tables have no column. A long ladder may be in several tables."""
    tables = [shown for shown in file.ladders if not shown.picture and [*_of_tiers(shown, file)]]
    shown = {year for table in tables for year in table.years}
    missing = min((sorted({year for year, _ in ladder} - shown) for ladder in ladders), key=len)
    if len(shown) >= _LEAST and missing:
        yield of_ladder("lost", f"a column for the year ’{missing[0]:02}", "none")


def _undated(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings and the tables with a column for undated placements that lack one of them."""
    undated, names = file.labels.undated, {tier_words(tier, file.labels).row for tier in TIER_STYLES}
    expected = [
        sorted(tier_words(cell.tier, file.labels).letters for cell in undated_cells(block))
        for block in file.blocks_of(TierLadder)
    ]
    for shown in file.ladders:
        is_shown = (
            shown.is_drawn and shown.picture is not None and undated.casefold() in shown.picture.alternative.casefold()
        )
        if is_shown or (shown.picture is None and UNDATED in shown.years and not names.isdisjoint(shown.rows)):
            cells = (cell for cell in shown.cells if shown.picture or cell.row in names)
            found = sorted(cell.letters for cell in cells if cell.year == UNDATED)
            if found not in expected:
                yield of_ladder("lost", f"each tier under “{undated}”", ", ".join(found) or "none")


def _without_words(shown: ShownLadder, file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawn ladder without the words for gaps and for undated placements, which its alternative text has.

    A gap of a neighbour needs no words.
    """
    if not shown.is_drawn or shown.picture is None:
        return
    words, alternative = {each.text for each in shown.picture.texts}, _with_plain_spaces(shown.picture.alternative)
    undated, gap = file.labels.undated, file.labels.no_entry
    if undated.casefold() in alternative.casefold() and undated not in words:
        yield of_ladder("lost", f"“{undated}” below the placements without a year", ", ".join(sorted(words))[:60])
    for strip in (strip for block in file.blocks_of(TierLadder) for strip in block.strips):
        alternative = alternative.partition(_with_plain_spaces(f"{strip.country}{file.labels.lead_separator}"))[0]
    if gap in alternative and words.isdisjoint((gap, *_GAPS)):
        yield of_ladder("silence", f"“{gap}” in the years without an entry", ", ".join(sorted(words))[:60])


def _with_plain_spaces(text: str) -> str:
    return " ".join(text.split())


def _in_other_rows(shown: ShownLadder, file: ComparedFile) -> Iterator[Difference]:
    """Yield the first letters of a tier in the row of another one."""
    letters = {words.row: words.letters for words in (tier_words(tier, file.labels) for tier in TIER_STYLES)}
    cells = shown.cells if shown.is_drawn else () if shown.picture else _of_tiers(shown, file)
    wrong = next((cell for cell in cells if letters.get(cell.row, cell.letters) != cell.letters), None)
    if wrong is not None:
        yield of_ladder("period", f"“{letters[wrong.row]}” in the row “{wrong.row}”", f"“{wrong.letters}”")


def of_ladder(kind: DifferenceKind, expected: str, found: str) -> Difference:
    """Return a difference of a ladder."""
    return Difference(kind, "the ladder of tiers by year", expected, found)


def wrong_claims(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings and tables in which a claim has the look of a placement in the record.

    Looks are classes or fills; a ladder without them is not compared.
    """
    claims: dict[_Pair, set[bool]] = {}
    ladders = file.blocks_of(TierLadder)
    placed = (each for block in ladders for each in (*cells_by_year(block).items(), (UNDATED, undated_cells(block))))
    for year, cells in placed:
        for cell in cells:
            letters = tier_words(cell.tier, file.labels).letters
            claims.setdefault((year if year == UNDATED else year % 100, letters), set()).add(cell.claimed)
    others = {strip.country for block in ladders for strip in block.strips}
    for shown in file.ladders if claims else ():
        looks: dict[bool, set[str]] = {True: set(), False: set()}
        for each in shown.cells:
            is_known = each.look and each.row not in others and (each.year != UNDATED or UNDATED in shown.years)
            if is_known and len(found := claims.get((each.year, each.letters), set())) == 1:
                looks[min(found)].add(each.look)
        if looks[True] & looks[False]:
            yield of_ladder("mark", "a look of its own for a tier that only a source claims", "that of the record")
            return
