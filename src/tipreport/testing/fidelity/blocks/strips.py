"""Compares the tiers of the countries below a ladder: in the columns of a table, or as the steps of drawn strips."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import CountryTable, Labels, TierLadder, runs_in_words
from tipreport.document.views import STRIP_STEPS, TIER_STYLES, LadderStrip, ladder_strips, ladder_years, tier_words
from tipreport.testing.fidelity.blocks.ladders import of_ladder
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.shown_ladders import UNDATED
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture
from tipreport.testing.reading.tokens import tokens_of

_YEAR = re.compile("[’']?([0-9]{2}|[0-9]{4})")
_Strips = Sequence[LadderStrip]


def wrong_strips(file: ComparedFile) -> Iterator[Difference]:
    """Yield the countries below a ladder that are cut, out of order, or on a step or in a year of another tier."""
    blocks = [block for block in file.blocks_of(TierLadder) if block.strips]
    if not blocks:
        return
    known = [(years, ladder_strips(block, years)) for block in blocks for years in [ladder_years([block])]]
    orders = [[strip.country for strip in strips] for _, strips in known]
    yield from _in_table(file, known)
    yield from _in_words(file, blocks)
    for picture in (each.picture for each in file.ladders if each.is_named):
        if picture is not None:
            yield from _cut_names(picture.texts, orders)
            yield from _in_other_order([each.text for each in sorted(picture.texts, key=lambda each: each.y)], orders)
            yield from _wrong_steps(picture, [strips for _, strips in known])
            yield from _wrong_years(picture, known)
    others = {block.tier_head for block in file.blocks_of(CountryTable)}  # whose countries are those of the document
    for table in file.content.tables:
        names = [row[0].strip() for row in table.rows if row]
        yield from _in_other_order(names, orders)
        if others.isdisjoint(cell.strip() for row in table.rows[:1] for cell in row):
            yield from _without_rows(names, orders)


def _in_table(file: ComparedFile, known: Sequence[tuple[Sequence[int], _Strips]]) -> Iterator[Difference]:
    words = {tier: tier_words(tier, file.labels).letters for tier in TIER_STYLES}
    expected: dict[str, list[set[tuple[int, str]]]] = {}
    for years, strips in known:
        for strip in strips:
            placed = {(year % 100, words[tier]) for year, tier in zip(years, strip.tiers, strict=True) if tier}
            expected.setdefault(strip.country, []).append(placed)
    for shown in (each for each in file.ladders if each.picture is None and each.cells):
        for country in (row for row in shown.rows if row in expected):
            found = {(cell.year, cell.letters) for cell in shown.cells if cell.row == country and cell.year != UNDATED}
            if not any(found == {each for each in placed if each[0] in shown.years} for placed in expected[country]):
                tiers = ", ".join(f"“{tier}” in ’{year:02}" for year, tier in sorted(found))[:80]
                yield of_ladder("period", f"each tier of “{country}” in its year", tiers)


def _in_words(file: ComparedFile, blocks: Sequence[TierLadder]) -> Iterator[Difference]:
    """Yield the first country of each ladder whose tiers are in words after the names of other countries only."""
    positions = file.positions
    for block in blocks:
        names = [tokens_of(strip.country) for strip in block.strips]
        for own, strip in zip(names, block.strips, strict=True):
            tiers = runs_in_words(strip.rungs, Labels(undated=""))
            after = [(name, at) for at in positions.of(tokens_of(tiers)) for name in names if positions.ends(name, at)]
            if after and all(name != own for name, _ in after):
                expected = f"“{tiers}” after “{strip.country}”"
                found = f"it after “{' '.join(after[0][0])}”"
                yield evolve(of_ladder("period", expected, found), at=after[0][1])
                break


def _in_other_order(names: Sequence[str], orders: Sequence[Sequence[str]]) -> Iterator[Difference]:
    for order in orders:
        found = [name for name in names if name in order]
        if {*found} == {*order} and len(found) == len(order) and found != order:
            yield of_ladder("order", f"the countries {', '.join(order)}", ", ".join(found))


def _without_rows(names: Sequence[str], orders: Sequence[Sequence[str]]) -> Iterator[Difference]:
    """Yield the country of the ladder that fits best for which a table with most of its countries has no row."""
    order = max(orders, key=lambda order: len({*order} & {*names}) / len(order))
    missing = [name for name in order if name not in names]
    if 0 < len(missing) * 2 < len(order):
        yield of_ladder("lost", f"a row for “{missing[0]}”", "none")


def _cut_names(texts: Sequence[DrawnText], orders: Sequence[Sequence[str]]) -> Iterator[Difference]:
    """Yield the countries below a drawn ladder that lack words of their names: those of the ladder that fits best."""
    shown = {token for each in texts for token in tokens_of(each.text)}
    cut = [[country for country in countries if not shown.issuperset(tokens_of(country))] for countries in orders]
    least, countries = min(zip(cut, orders, strict=True), key=lambda each: len(each[0]) / len(each[1]))
    if len(least) < len(countries):
        for country in least:
            missing = next(token for token in tokens_of(country) if token not in shown)
            yield of_ladder("lost", f"“{country}”", f"it without “{missing}”")


def _wrong_steps(picture: Picture, known: Sequence[_Strips]) -> Iterator[Difference]:
    """Yield the first drawn strip with a mark in the column of another year, or on the step of another tier."""
    drawn = [marks for _, marks in _steps(picture.boxes)]
    fitting = [strips for strips in known if len(strips) == len(drawn)]
    wrong = [
        [strip.country for strip, marks in zip(strips, drawn, strict=True) if _marks(strip) != marks]
        for strips in fitting
    ]  # fmt: skip
    if wrong and all(wrong):
        yield of_ladder("period", f"the strip of “{wrong[0][0]}” with each tier in its year", "another one")


def _wrong_years(picture: Picture, known: Sequence[tuple[Sequence[int], _Strips]]) -> Iterator[Difference]:
    """Yield the first year that is below the column of another one, where the marks of drawn strips are right.

    A label that begins at its place, and is wider than its column, may begin below the column before.
    """
    drawn = [*_steps(picture.boxes)]
    if not drawn:
        return
    first, last = drawn[0][0], drawn[-1][0]
    shown = [each for each in picture.texts if _YEAR.fullmatch(each.text)]
    below = [each for each in shown if each.y > last.y + last.height] or shown
    marks = [marks for _, marks in drawn]
    wrong = []
    for years, strips in known:
        if [_marks(strip) for strip in strips] == marks and first.width:
            start = first.x - next(strips[0].marks())[0] * first.width
            columns = ((each.text, min(max(int((each.x - start) // first.width), 0), len(years) - 1)) for each in below)
            nearest = ((text, years[column : column + 2]) for text, column in columns)
            wrong.append([(text, near[0]) for text, near in nearest if int(text[-2:]) not in {y % 100 for y in near}])
    if wrong and all(wrong):
        found, year = wrong[0][0]
        yield of_ladder("period", f"“’{year % 100:02}” at its column of the strips", f"“{found}”")


def _marks(strip: LadderStrip) -> list[tuple[int, int]]:
    """Return the column of each mark, from that of the first on, and its step."""
    marks = [*strip.marks()]
    return [(column - marks[0][0], step) for column, _, step, _ in marks]


def _steps(boxes: Sequence[DrawnBox]) -> Iterator[tuple[DrawnBox, list[tuple[int, int]]]]:
    """Yield each row of equal boxes in each of which one other box is: the first, and the column and step of each."""
    rows: dict[tuple[float, float, str], list[DrawnBox]] = {}
    for box in boxes:
        rows.setdefault((box.y, box.height, box.look), []).append(box)
    for (top, height, look), lanes in sorted(rows.items()):
        inner = [
            [box for box in boxes if box.look != look and _is_inside(box, lane)] for lane in sorted(lanes)
        ]  # fmt: skip
        if len(lanes) > 1 and all(len(each) == 1 for each in inner) and min(lanes).width > 0:
            first = min(lanes)
            yield (
                first,
                [
                    (round((lane.x - first.x) / first.width), round((mark.y - top) / (height / STRIP_STEPS)))
                    for lane, (mark,) in zip(sorted(lanes), inner, strict=True)
                ],
            )


def _is_inside(box: DrawnBox, lane: DrawnBox) -> bool:
    return lane.x <= box.x < lane.x + lane.width and lane.y <= box.y < lane.y + lane.height
