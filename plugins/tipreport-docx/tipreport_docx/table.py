"""A table as columns and cells, of the views of a document."""

from attrs import evolve, frozen

from tipreport.document import Labels, Spans
from tipreport.document.views import ColumnKind, TableView
from tipreport_docx.palette import TIERS, TierStyle

_WIDEST: dict[ColumnKind, float] = {  # in millimetres
    "value": 34, "period": 30, "earlier value": 34, "earlier period": 30, "source": 24, "name": 52, "data": 44,
}  # fmt: skip
_COUNTRY, _TIER, _PERIOD, _LETTERS = 33, 32, 22, 15  # of countries beside each other, in millimetres
_REST: tuple[ColumnKind, ...] = ("measure", "text")


@frozen(kw_only=True)
class Column:
    """A column: its head, its limits in millimetres, whether it has numbers, and whether it has the rest.

    ``width`` is its width in a grid, in millimetres; columns without one share the rest. ``head_style`` is the style of
    its head if it is not that of other tables.
    """

    head: str
    head_style: str = ""
    width: float = 0
    most: float = 40
    least: float = 0
    is_numeric: bool = False
    has_rest: bool = False


@frozen(kw_only=True)
class Cell:
    """A cell: its text, a note below it, its style if it is not that of the column, and the tier that it shows.

    The fill of ``tier`` is that of the cell, that of ``square`` is drawn before the text. A cell in a lane has the fill
    of lanes if it has no tier.
    """

    content: Spans
    note: Spans = ()
    style: str = ""
    tier: TierStyle | None = None
    square: TierStyle | None = None
    dashed: bool = False
    in_lane: bool = False


@frozen(kw_only=True)
class Table:
    """A table. ``name`` and ``description`` are its alternative text; ``title`` separates it from a table above it.

    The first cells of the rows of a padded one have fills. A grid has narrow cells with fills, and lines of paper.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    padded: bool = False
    is_grid: bool = False


def table_of(view: TableView, name: str, labels: Labels) -> Table:
    """Return the table of a view; the remark of a row is a note in its first cell."""
    kinds = [column.kind for column in view.columns]
    rest = next((index for index, kind in enumerate(kinds) if kind in _REST), 0)
    return Table(
        name=name,
        description=f"{labels.list_separator.join(view.heads)}.",
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
