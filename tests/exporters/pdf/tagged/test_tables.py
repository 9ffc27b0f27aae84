"""Tables: header cells, spans, and heads repeated on the next page."""

import pytest

from tests.exporters.pdf.tagged.documents import artifacts, check, elements, new, plain, tree
from tipreport.exporters.pdf.tagged import Cell, StructureError, Table, TaggedDocument


def draw(document: TaggedDocument, cell: Cell, text: str, x: float = 72, y: float = 700) -> None:
    document.canvas.text(cell, x, y, [plain(text)])


def test_cells_are_in_rows_and_header_cells_have_a_scope() -> None:
    document = new()
    table = Table(document.root, summary="Penalties by offence")
    head, body = table.head().row(), table.body().row()
    draw(document, head.header(), "Offence")
    draw(document, head.header(), "Years", 200)
    draw(document, body.header("Row"), "Sex trafficking", y=680)
    draw(document, body.cell(), "2 to 12", 200, 680)
    pdf = check(document.to_bytes())
    assert tree(pdf)[1] == [
        "Table",
        ["THead", ["TR", ["TH", "Offence"], ["TH", "Years"]]],
        ["TBody", ["TR", ["TH", "Sex trafficking"], ["TD", "2 to 12"]]],
    ]
    assert [str(cell.A[0].Scope) for cell in elements(pdf, "TH")] == ["/Column", "/Column", "/Row"]
    assert elements(pdf, "Table")[0].A[0].Summary == "Penalties by offence"


def test_cells_are_in_declaration_order_including_empty_ones() -> None:
    document = new()
    row = Table(document.root).row()
    first, empty, last = row.header("Row"), row.cell(), row.cell()
    draw(document, last, "last", 300)
    draw(document, first, "first")
    assert tree(check(document.to_bytes()))[1] == ["Table", ["TR", ["TH", "first"], ["TD"], ["TD", "last"]]]
    assert empty.columns == 1


def test_a_head_repeated_on_the_next_page_is_an_artifact() -> None:
    document = new()
    table = Table(document.root)
    row = table.row()
    heads = [row.header(), row.header()]

    def draw_heads() -> None:
        for index, cell in enumerate(heads):
            draw(document, cell, f"Head {index} ", 72 + 100 * index)

    def draw_row() -> None:
        row = table.row()
        draw(document, row.cell(), "a", y=680)
        draw(document, row.cell(), "b", 172, 680)

    draw_heads()
    draw_row()
    document.canvas.showPage()
    with document.canvas.artifact():
        draw_heads()
    draw_row()
    pdf = check(document.to_bytes())
    assert tree(pdf)[1] == [
        "Table", ["TR", ["TH", "Head 0 "], ["TH", "Head 1 "]], *[["TR", ["TD", "a"], ["TD", "b"]]] * 2,
    ]  # fmt: skip
    assert artifacts(pdf) == ["Head 0 Head 1 "]


def test_a_cell_may_span_columns() -> None:
    document = new()
    table = Table(document.root)
    draw(document, table.row().header(columns=2), "Victims")
    row = table.row()
    for x, text in ((72, "30"), (150, "16")):
        draw(document, row.cell(), text, x, 680)
    pdf = check(document.to_bytes())
    (cell,) = elements(pdf, "TH")
    assert int(cell.A[0].ColSpan) == 2
    assert tree(pdf)[1] == ["Table", ["TR", ["TH", "Victims"]], ["TR", ["TD", "30"], ["TD", "16"]]]


def test_a_cell_continued_on_the_next_page_is_one_element() -> None:
    document = new()
    cell = Table(document.root).row().cell()
    draw(document, cell, "Here and ")
    document.canvas.showPage()
    draw(document, cell, "there")
    assert tree(check(document.to_bytes()))[1] == ["Table", ["TR", ["TD", "Here and ", "there"]]]


def test_rows_with_different_numbers_of_columns_raise_an_error() -> None:
    document = new()
    table = Table(document.root)
    draw(document, table.row().cell(columns=2), "wide")
    draw(document, table.row().cell(), "narrow", y=680)
    with pytest.raises(StructureError, match="row 2 of a table has 1 columns, but the row before it has 2"):
        document.to_bytes()


def test_a_span_of_zero_raises_an_error() -> None:
    with pytest.raises(StructureError, match="at least one column, found 0"):
        Table().row().cell(columns=0)


def test_a_late_cell_that_is_never_drawn_is_left_out() -> None:
    document = new()
    table = Table(document.root)
    for y in (700, 680):
        row = table.row()
        draw(document, row.cell(), "text", y=y)
    row.cell()
    assert tree(check(document.to_bytes()))[1] == ["Table", *[["TR", ["TD", "text"]]] * 2]
