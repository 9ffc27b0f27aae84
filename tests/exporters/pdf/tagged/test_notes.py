"""Notes and references to them."""

from tests.exporters.pdf.tagged.documents import check, elements, new, plain, tree
from tipreport.exporters.pdf.tagged import Note, reference


def test_a_note_has_a_label_and_is_referred_to() -> None:
    document = new()
    canvas = document.canvas
    canvas.text(document.root.child("P"), 72, 700, [plain("Text"), plain("1", reference("#note-1", "Note 1"))])
    note = Note(document.root, identifier="note-1")
    canvas.destination("note-1", 72, 610)
    canvas.text(note.label(), 72, 600, [plain("1 ")])
    canvas.text(note, 80, 600, [plain("What is meant.")])
    pdf = check(document.to_bytes())
    assert tree(pdf) == [
        "Document",
        ["P", "Text", ["Reference", ["Link", "1"]]],
        ["Note", ["Lbl", "1 "], "What is meant."],
    ]
    assert elements(pdf, "Note")[0].ID == "note-1"


def test_a_table_of_contents_refers_to_its_entries() -> None:
    document = new()
    canvas = document.canvas
    entry = document.root.child("TOC").child("TOCI")
    canvas.text(entry, 72, 700, [plain("Serbia, page 2", reference("#serbia", "Page 2"))])
    canvas.showPage()
    canvas.destination("serbia", 72, 720)
    canvas.text(document.root.child("H1"), 72, 700, [plain("Serbia")])
    pdf = check(document.to_bytes())
    assert tree(pdf)[1] == ["TOC", ["TOCI", ["Reference", ["Link", "Serbia, page 2"]]]]
