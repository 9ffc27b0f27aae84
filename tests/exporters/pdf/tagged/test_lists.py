"""Lists, with labels and bodies, in each other and over pages."""

from tests.exporters.pdf.tagged.documents import check, elements, new, plain, tree
from tipreport.exporters.pdf.tagged import List


def test_items_have_labels_and_bodies() -> None:
    document = new()
    items = List(document.root, numbering="Decimal")
    for number in (1, 2):
        item = items.item()
        document.canvas.text(item.label(), 72, 700 - 20 * number, [plain(f"{number}. ")])
        document.canvas.text(item.body(), 90, 700 - 20 * number, [plain("Item")])
    pdf = check(document.to_bytes())
    assert tree(pdf)[1] == ["L", *(["LI", ["Lbl", f"{n}. "], ["LBody", "Item"]] for n in (1, 2))]
    assert elements(pdf, "L")[0].A[0].ListNumbering == "/Decimal"


def test_a_nested_list_is_in_the_body_of_an_item() -> None:
    document = new()
    body = List(document.root).item().body()
    document.canvas.text(body.child("P"), 72, 700, [plain("Outer")])
    document.canvas.text(List(body).item().body(), 90, 680, [plain("Inner")])
    assert tree(check(document.to_bytes()))[1] == [
        "L", ["LI", ["LBody", ["P", "Outer"], ["L", ["LI", ["LBody", "Inner"]]]]],
    ]  # fmt: skip


def test_an_item_continued_on_the_next_page_is_one_element() -> None:
    document = new()
    body = List(document.root).item().body()
    document.canvas.text(body, 72, 100, [plain("Here and ")])
    document.canvas.showPage()
    document.canvas.text(body, 72, 700, [plain("there")])
    assert tree(check(document.to_bytes()))[1] == ["L", ["LI", ["LBody", "Here and ", "there"]]]
