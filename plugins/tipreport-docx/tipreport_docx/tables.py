"""Tables with a repeated head, in the named styles, their columns as wide as their text."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import CitationRef, Labels, NoteRef, Span, Spans, Strong
from tipreport.document.views import NOTHING, ColumnKind, TableView
from tipreport_docx.characters import NBSP
from tipreport_docx.elements import MM, Element, paragraph, w
from tipreport_docx.inline import Inline
from tipreport_docx.palette import INK, PAPER, TIERS, TierStyle
from tipreport_docx.style import SIDES
from tipreport_docx.styles import TABLE

_CHARACTER = 1.75 * MM  # the width of a character of 9.5 pt
_WIDE = {**dict.fromkeys("0123456789$€£", 1.9 * MM), "%": 3 * MM}
_BOLD = 2.05 * MM
_GAP = 3.5 * MM
_LEAST_REST = 40 * MM  # the least width of the column that has the rest
_SPACES = NBSP * 4  # as wide as a line is high
_LONGEST_WORD = 24  # characters; a longer word breaks
_WIDEST: dict[ColumnKind, float] = {  # in millimetres
    "value": 34, "period": 30, "earlier value": 34, "earlier period": 30, "source": 24, "name": 52, "data": 44,
}  # fmt: skip
_COUNTRY, _TIER, _PERIOD, _LETTERS = 33, 32, 22, 15  # of countries beside each other, in millimetres
_REST: tuple[ColumnKind, ...] = ("measure", "text")


@frozen(kw_only=True)
class Column:
    """A column: its head, its limits in millimetres, whether it has numbers, and whether it has the rest."""

    head: str
    most: float = 40
    least: float = 0
    is_numeric: bool = False
    has_rest: bool = False


@frozen(kw_only=True)
class Cell:
    """A cell: its text, a note below it, its style if it is not that of the column, and the tier that it shows.

    The fill of ``tier`` is that of the cell, that of ``square`` is drawn before the text.
    """

    content: Spans
    note: Spans = ()
    style: str = ""
    tier: TierStyle | None = None
    square: TierStyle | None = None
    dashed: bool = False


@frozen(kw_only=True)
class Table:
    """A table. ``name`` and ``description`` are its alternative text; the cells of a padded one have fills."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    padded: bool = False


def table_of(view: TableView, name: str, labels: Labels) -> Table:
    """Return the table of a view; the remark of a row is a note in its first cell."""
    kinds = [column.kind for column in view.columns]
    rest = next((index for index, kind in enumerate(kinds) if kind in _REST), 0)
    return Table(
        name=name,
        description=f"{name}{labels.lead_separator}{labels.list_separator.join(view.heads)}.",
        columns=tuple(
            Column(
                head=column.head,
                most=_WIDEST.get(column.kind, 40),
                is_numeric=column.is_numeric,
                has_rest=index == rest,
            )
            for index, column in enumerate(view.columns)
        ),
        rows=tuple(
            tuple(
                Cell(
                    content=cell.content,
                    note=cell.detail if index else row.remark,
                    square=TIERS.get(cell.tier),
                )
                for index, cell in enumerate(row.cells)
            )
            for row in view.rows
        ),
    )


def table_of_countries(view: TableView, name: str, labels: Labels) -> Table:
    """Return the table of countries beside each other: the tiers and the letters of the notes do not break."""
    content = table_of(view, name, labels)
    country, tier, *measures, notes = content.columns
    return evolve(
        content,
        columns=(
            evolve(country, least=_COUNTRY, has_rest=False),
            evolve(tier, least=_TIER, has_rest=True),
            *(evolve(measure, least=_PERIOD) for measure in measures),
            evolve(notes, least=_LETTERS),
        ),
    )


def table(inline: Inline, content: Table, width: int) -> Element:
    """Return the element of a table as wide as the text: ``width`` in twips."""
    sizes = _widths(content, width, inline.labels.note)
    properties = w(
        "tblPr",
        w("tblStyle", val=TABLE),
        *([w("bidiVisual")] if inline.direction == "rtl" else []),
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=_one_line(content.name)),
        w("tblDescription", val=_one_line(content.description)),
    )
    head = w("tr", w("trPr", w("cantSplit"), w("tblHeader")))
    for column, size in zip(content.columns, sizes, strict=True):
        style = "TableHeadNumber" if column.is_numeric else "TableHead"
        head.append(w("tc", _cell_properties(content, size), paragraph(style, inline.text(column.head))))
    element = w("tbl", properties, w("tblGrid", *(w("gridCol", w=size) for size in sizes)), head)
    element.extend(_row(inline, content, row, sizes) for row in content.rows)
    return element


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _row(inline: Inline, content: Table, row: Sequence[Cell], sizes: Sequence[int]) -> Element:
    element = w("tr", w("trPr", w("cantSplit")))
    for column, cell, size in zip(content.columns, row, sizes, strict=True):
        style = cell.style or ("TableNumber" if column.is_numeric else "TableText")
        text = paragraph(style, [*_square(inline, cell), *inline.spans(cell.content or NOTHING)])
        note = [paragraph("TableNote", inline.spans(cell.note))] if cell.note else []
        element.append(w("tc", _cell_properties(content, size, cell), text, *note))
    return element


def _square(inline: Inline, cell: Cell) -> Iterator[Element]:
    """Yield the square of a tier: spaces, which nobody hears, in its fill."""
    if cell.square is not None:
        yield from inline.text(_SPACES, f"TierSquare{cell.square.name.replace(' ', '')}")
        yield from inline.text(NBSP)


def _cell_properties(content: Table, size: int, cell: Cell | None = None) -> Element:
    """Return the width of a cell, and the fill and the outline of its tier, which no table style can have."""
    element = w("tcPr", w("tcW", w=size, type="dxa"))
    if cell is not None and cell.tier is not None:
        kind, colour = ("dashed", INK) if cell.dashed else ("single", cell.tier.outline)
        if colour:
            element.append(w("tcBorders", *(w(side, val=kind, sz=6, space=0, color=colour) for side in SIDES)))
        if cell.tier.fill != PAPER:
            element.append(w("shd", val="clear", color="auto", fill=cell.tier.fill))
    if content.padded:
        element.append(w("tcMar", w("left", w=round(2 * MM), type="dxa")))
    return element


# ------------------------------------------------------------ widths


def fits(content: Table, width: int, note: str) -> bool:
    """Return whether each column of a table has room for its longest word: ``width`` in twips.

    ``note`` is the word before the number of a data note, which stays on its line.
    """
    return sum(least for least, _ in _limits(content, note)) <= width


def _widths(content: Table, width: int, note: str) -> list[int]:
    """Return columns as wide as their longest cell, up to their limits; one column has the rest.

    If they have too little room, all are narrowed, as far as possible not below their longest words.
    """
    limits = _limits(content, note)
    rest = _rest(content)
    sizes = [most for _, most in limits]
    left = width - sum(sizes) + sizes[rest]
    if left < limits[rest][0]:
        sizes = [least for least, _ in limits]
        room = width - sum(sizes)
        wished = sum(most - least for index, (least, most) in enumerate(limits) if index != rest)
        if room < 0:
            sizes = [size * width / sum(sizes) for size in sizes]
        elif wished:
            share = min(room / wished, 1)
            sizes = [least + share * (most - least) for least, most in limits]
        left = width - sum(size for index, size in enumerate(sizes) if index != rest)
    sizes[rest] = left
    rounded = [int(size) for size in sizes]
    rounded[rest] += width - sum(rounded)
    return rounded


def _rest(content: Table) -> int:
    """Return the index of the column that has the rest."""
    return next((index for index, column in enumerate(content.columns) if column.has_rest), 0)


def _limits(content: Table, note: str) -> list[tuple[float, float]]:
    """Return the width of the longest word of each column, and the width that it has if there is room."""
    limits = []
    for index, column in enumerate(content.columns):
        least, most = _limits_of(column, [row[index] for row in content.rows], note)
        limits.append((max(least, _LEAST_REST) if index == _rest(content) and not column.least else least, most))
    return limits


def _limits_of(column: Column, cells: Sequence[Cell], note: str) -> tuple[float, float]:
    texts = [_plain(cell.content, note) for cell in cells]
    longest = max([len(column.head) + 1, *map(len, texts)])
    word = max(_extent(word[:_LONGEST_WORD]) for text in ("", *texts) for word in text.split(" "))
    if any(isinstance(span, Strong) for cell in cells for span in cell.content):
        word *= _BOLD / _CHARACTER
    head = max(map(len, column.head.split(" "))) * _BOLD
    least = max(max(word, head) + _GAP, column.least * MM)
    return least, max(least, min(longest * _CHARACTER + _GAP, column.most * MM))


def _extent(word: str) -> float:
    """Return about the width of a word; digits and per cent signs are wider than most letters."""
    return sum(_WIDE.get(character, _CHARACTER) for character in word)


def _plain(spans: Iterable[Span], note: str) -> str:
    """Return approximately the text that spans print: a mark is bound to the word before it, not to another mark."""
    text = ""
    for span in spans:
        if isinstance(span, CitationRef | NoteRef):
            glue = " " if text.endswith(("]", ")")) else NBSP
            text += (
                f"{glue}[{span.number}{span.locator}]" if isinstance(span, CitationRef) else f"{glue}({note}{NBSP}17)"
            )
        else:
            text += span.text
    return text
