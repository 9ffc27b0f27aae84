"""The marks of a statement are shown. A locator may be introduced by a word, and has no word twice."""

import pytest

from tipreport.document import Document, Documents, Matrix, MatrixRow, Text
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.heads import wrong_marks
from tipreport.testing.fidelity.marks import _has_added_words
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading import Content, as_content, reader_for, tokens_of

CITATION = Part("citation", "3", locator=tokens_of("p. 12"))


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [("It is so [3, p. 12].", False), ("It is so [3, at p. 12].", False), ("It is so [3, p. p. 12].", True)],
)
def test_words_before_a_locator_are_not_its_own(text: str, is_wrong: bool) -> None:
    content = Content()
    content.text(text)
    positions = Positions(content)

    assert _has_added_words(CITATION, positions.of(("3",)), positions) is is_wrong


MATRIX = Matrix(
    id="goods",
    name_head="Good",
    mark_heads=("Child labour", "Forced labour"),
    rows=(MatrixRow(names=((Text("Cotton"),),), marks=(True, False), pattern="Child labour"),),
    total="Goods",
    caption=(),
)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("not listed", []),
        (r"\textcolor{gray}{not listed}", []),
        (r"\phantom{yes}", []),
        (r"\phantom{not listed}–", []),
        (r"\phantom{not listed}", ["“not listed” for “Forced labour”, but found only room for it"]),
    ],
)
def test_a_mark_is_printed_and_not_only_the_room_for_it(cell: str, found: list[str]) -> None:
    read = reader_for("text/x-tex")
    assert read is not None
    text = rf"\begin{{tabular}}{{lll}}Good & Child labour & Forced labour \\ Cotton & yes & {cell}\end{{tabular}}"
    document = Document(id="malta", title="Malta", language="en", blocks=(MATRIX,))
    file = ComparedFile(as_content(read, text.encode()), Documents(documents=(document,), title=""))

    assert [f"{each.expected}, but found {each.found}" for each in wrong_marks(file)] == found
