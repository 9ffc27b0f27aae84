"""Compares drawings with their alternative texts, with the titles and units above them, and with their own edges."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tipreport.document import Block, Chart, Figures
from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.fidelity.blocks.ladders import of_ladder
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, of_picture
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.shown_ladders import UNDATED
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import includes, is_number, tokens_of

_UNIT = 4  # tokens of a unit before a title
_BELOW = 40  # tokens between a title and the drawing below it: its citations
_NEAR = 1.0  # units between the middles of a cell and of its letters
_PLACE = re.compile("{[^}]*}")  # of a value in a label
_YEAR, _CENTURY = re.compile("’?[0-9]{2}|(?:19|20)[0-9]{2}"), 100
_FEWEST, _FARTHEST = 2, 2  # steps of a row of two digits alone that are years, and the years of each of these
_EDGE = 2.0  # units that a part may be outside of its drawing


def wrong_panels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings below another title than their own, and those of which only the document has the unit."""
    positions, panels = file.positions, dict(panel_titles(file.blocks))
    for picture in file.content.drawings if panels else ():
        own = described(picture, panels)
        titles = [(at, key) for key in panels for at in positions.within(key, (picture.at - _BELOW, picture.at))]
        if own and titles:
            yield from _compare(picture, own, max(titles), panels[own], positions)


def described(picture: Picture, titles: Iterable[Tokens]) -> Tokens:
    """Return the title with which an alternative text begins, at most after a unit."""
    words = tokens_of(picture.alternative)
    found = [(title, words.index(title[0])) for title in titles if title and title[0] in words[:_UNIT]]
    return max((title for title, at in found if words[at : at + len(title)] == title), key=len, default=())


def panel_titles(blocks: Sequence[Block]) -> Iterator[tuple[Tokens, str]]:
    """Yield the title of each panel and of each key figure with a small chart, and the unit that is beside it."""
    for block in blocks:
        if isinstance(block, Chart):
            yield from ((tokens_of(f"{each.label} {each.detail}"), each.unit) for each in block.panels)
        elif isinstance(block, Figures):
            yield from ((tokens_of(line.title), "") for line in block.lines if line.history)


def hidden_units(file: ComparedFile) -> Iterator[Difference]:
    """Yield the charts on slides whose unit only listeners get."""
    pages_with_notes, charts = file.content.noted_pages, file.blocks_of(Chart)
    units = {
        tokens_of(f"{each.label} {each.detail}"): each.unit or chart.unit for chart in charts for each in chart.panels
    }
    for picture in file.content.drawings if pages_with_notes else ():
        heard = tokens_of(picture.alternative)
        words = tokens_of(units.get(described(picture, units), ""))
        unit = f" {' '.join(words if includes(heard, words) else ())} "  # a small chart in a tile has none
        pages = (page for page in pages_with_notes if page.shown[0] <= picture.at < page.shown[1])
        texts = [f" {' '.join(tokens_of(text))} " for page in pages for text in page.texts]
        if texts and unit.strip() and not any(unit in text for text in texts):
            yield of_picture("qualifier", picture, f"its unit “{unit.strip()}” where readers see it", "it nowhere")


def undrawn_panels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the panel that a slide names and does not draw, beside drawings of others of its chart."""
    charts = file.blocks_of(Chart)
    for page in file.content.noted_pages:
        pictures = [each for each in file.content.drawings if page.shown[0] <= each.at < page.shown[1]]
        for chart in charts if pictures else ():
            titles = {tokens_of(f"{each.label} {each.detail}"): each.title for each in chart.panels}
            drawn = {own for each in pictures for own in titles if includes(tokens_of(each.alternative), own)}
            for own, title in titles.items() if drawn else ():
                if own not in drawn and file.positions.within(own, page.shown):
                    yield Difference("lost", page.name, f"“{title}” in a drawing, as others of its chart", "it in none")
                    return


def _compare(
    picture: Picture, own: Tokens, title: tuple[int, Tokens], unit: str, positions: Positions
) -> Iterator[Difference]:
    at, shown = title
    if shown != own:
        yield of_picture("drawing", picture, f"below “{' '.join(own)}”", f"it below “{' '.join(shown)}”")
    elif unit and not _has_unit(tokens_of(unit), positions.tokens[at + len(shown) : picture.at]):
        yield of_picture("qualifier", picture, f"its unit “{unit}” above it", positions.excerpt(at, picture.at))


def _has_unit(unit: Tokens, between: Sequence[Token]) -> bool:
    """Return whether the words between a title and its drawing have a unit, or numbers: then it is no panel."""
    words = [token.text for token in between if not token.cited]
    return any(map(is_number, words)) or f" {' '.join(unit)} " in f" {' '.join(words)} "


def unspoken_numbers(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers that a drawing shows and its alternative text lacks, except the years of a span in it."""
    for picture in file.content.drawings:
        words = {*tokens_of(picture.alternative)}
        years = sorted(int(word) for word in words if word.isdigit() and len(word) == len("2021"))
        span = range(years[0], years[-1] + 1) if years else ()
        named = {text for year in span for text in (str(year), f"{year % 100:02}")}
        numbers = (text for text in picture.words if not any(map(str.isalpha, text)))  # not the label of a tier
        shown = {token for text in numbers for token in tokens_of(text) if is_number(token)}
        wrong = sorted(shown - words - named)
        if wrong:
            yield of_picture("drawing", picture, "the numbers of its alternative text only", f"“{wrong[0]}”")


def wrong_axes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings and ladders with years from right to left and no words about it, and such words without these.

    A document from right to left may have its years in either order.
    """
    is_rtl = any(document.direction == "rtl" for document in file.documents)
    labels = (each.labels for each in file.documents if not is_rtl or each.direction == "rtl")
    said = {tokens_of(max(_PLACE.split(each.years_from_right), key=len)) for each in labels} - {()}
    reversed_charts = {chart.alternative for chart in file.content.charts if chart.is_reversed}
    turned = [each for each in file.content.drawings if _is_turned(each) or each.alternative in reversed_charts]
    expected = "words that its years are read from the right" if is_rtl else "its years from left to right"
    found = "its years from right to left"
    wrong = [(each.at, of_picture("drawing", each, expected, found)) for each in turned]
    wrong += [(at, of_ladder("drawing", expected, found)) for at in _turned_ladders(file)] if is_rtl else []
    for at, difference in wrong if said else ():
        near = file.between_headings(at)
        if not any(file.positions.within(words, near) for words in said):
            yield difference
            return
    if any(map(file.positions.of, said)) and not (is_rtl or turned):
        yield Difference(
            "drawing", "the drawings", "their years from the right, as the file says", "from left to right"
        )


def _turned_ladders(file: ComparedFile) -> Iterator[int]:
    """Yield where each ladder of several years is that is a table of slides or pages from right to left."""
    if "rtl" not in file.content.whole.values():
        return
    tables = (each for each in file.ladders if each.picture is None)
    ladders = {number for number, each in enumerate(tables) if len({cell.year for cell in each.cells} - {UNDATED}) > 1}
    for at, token in enumerate(file.content.tokens):
        if token.cell is not None and token.cell.table in ladders:
            ladders.remove(token.cell.table)
            yield at


def _is_turned(picture: Picture) -> bool:
    """Return whether all years side by side in a row of a drawing run from right to left.

    Two digits alone are years if each is the year before the last, or two before it: others are numbers of people.
    """
    rows: dict[float, list[tuple[float, str]]] = {}
    for each in picture.texts:
        if _YEAR.fullmatch(each.text):
            rows.setdefault(each.y, []).append((each.x, each.text))
    return any(map(_runs_back, rows.values()))


def _runs_back(row: Sequence[tuple[float, str]]) -> bool:
    years = [int(text[-2:]) for _, text in sorted(row)]
    steps = [(before - after) % _CENTURY for before, after in pairwise(years)]
    if all(text.isdigit() and len(text) == len("21") for _, text in row):
        return len(steps) >= _FEWEST and all(1 <= step <= _FARTHEST for step in steps)
    return len(steps) > 1 and all(0 < step < _CENTURY // 2 for step in steps)


def misplaced_parts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the drawings with a part outside, or with the letters of a tier outside the cells, in any direction."""
    letters = {tier_words(tier, file.labels).letters for tier in TIER_STYLES}
    for shown in file.ladders:
        picture = shown.picture
        if picture is None:
            return
        outside = _outside(picture)
        if outside:
            yield of_picture("drawing", picture, "all of its parts inside it", outside)
        if picture.boxes and shown.is_named:
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
