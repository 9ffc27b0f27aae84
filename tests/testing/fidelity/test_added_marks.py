"""A number after the word for a data note is a citation if its link leads elsewhere than that of the note."""

from tipreport.document import CitationRef, Document, Documents, NoteRef, Paragraph, Text
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.added_marks import added_marks
from tipreport.testing.reading.content import Content


def test_a_citation_directly_after_a_reference_to_a_note_is_no_other_note() -> None:
    spans = (Text("It is so in the whole country"), NoteRef(15), CitationRef(1))
    document = Document(id="a", title="A", language="en", blocks=(Paragraph(spans),))
    found = {}
    for target in ("#source-1", "#note-1"):
        content = Content(has_spaces=True)
        content.text("It is so in the whole country note ")
        content.marked_text("15", 0, "#note-15", "")
        content.text(" ")
        content.marked_text("1", 0, target, "")
        found[target] = [*added_marks(ComparedFile(content, Documents(documents=(document,), title="")))]

    plain = Content(has_spaces=True)
    plain.text("It is so in the whole country (note 15) [1]")

    assert not [*added_marks(ComparedFile(plain, Documents(documents=(document,), title="")))]
    assert not found["#source-1"]
    assert [each.kind for each in found["#note-1"]] == ["note"]
