"""The structure tree: order, parents, continued elements."""

import pytest

from tests.exporters.pdf.tagged.documents import check, elements, new, plain, text_of, tree, write
from tipreport.exporters.pdf.tagged import Line, Node, Note, StructureError


def test_the_order_of_reading_is_the_order_of_drawing() -> None:
    document = new()
    first, second = document.root.child("P"), document.root.child("P")
    document.canvas.text(second, 72, 700, [plain("drawn first")])
    document.canvas.text(first, 72, 720, [plain("drawn second")])
    assert tree(check(document.to_bytes())) == ["Document", ["P", "drawn first"], ["P", "drawn second"]]


def test_a_node_can_be_added_before_it_is_drawn() -> None:
    document = new()
    first, second = document.root.child("P"), document.root.child("P")
    document.canvas.begin(first)
    document.canvas.text(second, 72, 700, [plain("second")])
    document.canvas.text(first, 72, 720, [plain("first")])
    assert tree(check(document.to_bytes())) == ["Document", ["P", "first"], ["P", "second"]]


def test_a_paragraph_continued_on_the_next_page_is_one_element() -> None:
    document = new()
    node = write(document, "P", "Here and ")
    document.canvas.showPage()
    document.canvas.text(node, 72, 700, [plain("there")])
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", "Here and ", "there"]]
    assert len(elements(pdf, "P")) == 1


def test_nodes_that_are_never_drawn_are_not_in_the_tree() -> None:
    document = new()
    document.root.child("Sect").child("P")
    write(document, "P", "drawn")
    assert tree(check(document.to_bytes())) == ["Document", ["P", "drawn"]]


def test_a_node_without_a_parent_is_directly_in_the_document() -> None:
    document = new()
    document.canvas.text(Node("Sect").child("P"), 72, 700, [plain("text")])
    assert tree(check(document.to_bytes())) == ["Document", ["Sect", ["P", "text"]]]


def test_the_node_of_a_run_is_inside_the_node_of_its_text() -> None:
    document = new()
    quote = Node("Quote", language="fr")
    runs = [plain("He said "), plain("non", quote), plain(".")]
    document.canvas.paragraph(document.root.child("P"), [Line(72, 700, runs), Line(72, 687, [plain("Oui.", quote)])])
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", "He said ", ["Quote", "non", "Oui."], "."]]
    assert elements(pdf, "Quote")[0].Lang == "fr"


def test_the_same_nodes_serve_several_documents() -> None:
    node = Node("Sect").child("P")
    for _ in range(2):
        document = new()
        document.canvas.text(node, 72, 700, [plain("text")])
        assert text_of(tree(check(document.to_bytes()))) == "text"


def test_every_note_has_an_identifier_that_leads_to_it() -> None:
    document = new()
    for number in (1, 2):
        document.canvas.text(Note(document.root), 72, 700 - 20 * number, [plain(f"{number}")])
    pdf = check(document.to_bytes())
    identifiers = [str(note.ID) for note in elements(pdf, "Note")]
    assert len(set(identifiers)) == 2
    assert len(elements(pdf, "Document")[0].P.IDTree.Names) == 4


def test_two_elements_with_one_identifier_raise_an_error() -> None:
    document = new()
    for y in (700, 680):
        document.canvas.text(Note(document.root, identifier="n"), 72, y, [plain("note")])
    with pytest.raises(StructureError, match="two elements have the identifier 'n'"):
        document.to_bytes()


def test_an_invalid_language_tag_raises_an_error() -> None:
    with pytest.raises(ValueError, match="expected a language tag"):
        Node("Span", language="Français!")


def test_the_repr_of_a_node_shows_its_ancestors() -> None:
    assert repr(Node("Sect").child("H2")) == "<Sect><H2>"


def test_a_node_in_two_texts_raises_an_error() -> None:
    document = new()
    quote = Node("Quote")
    document.canvas.text(document.root.child("P"), 72, 700, [plain("one", quote)])
    with pytest.raises(StructureError, match="<Quote> is already in another text"):
        document.canvas.text(document.root.child("P"), 72, 680, [plain("other", quote)])


def test_a_node_of_a_run_may_have_its_parent_already() -> None:
    document = new()
    body = Node("Sect").child("P")
    document.canvas.text(body, 72, 700, [plain("one", body.child("Quote")), plain("two", body.child("Span"))])
    assert tree(check(document.to_bytes())) == ["Document", ["Sect", ["P", ["Quote", "one"], ["Span", "two"]]]]
