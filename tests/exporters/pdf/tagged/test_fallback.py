"""Several faces as one: fallback by glyph, shaped scripts, and text that runs from right to left."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exporters.pdf.tagged.documents import (
    ACCENT,
    DATE,
    INK,
    REGULAR,
    annotations,
    check,
    content,
    elements,
    new,
    text_of,
    tree,
)
from tests.exporters.pdf.tagged.scripts import ARABIC, DEVANAGARI, THAI
from tipreport.exporters.pdf.tagged import (
    Face,
    FaceStack,
    Figure,
    Line,
    Link,
    MissingGlyphError,
    Node,
    Run,
    TaggedDocument,
    arrange,
)

STACK = FaceStack(REGULAR, ARABIC, DEVANAGARI, THAI)
EMIRATES = "الإمارات العربية المتحدة"


def run(text: str, node: Node | None = None, face: Face | FaceStack = STACK) -> Run:
    return Run(text, face, 12, INK, node)


def drawn(*runs: Run) -> TaggedDocument:
    document = new()
    document.canvas.text(document.root.child("P"), 72, 700, runs)
    return document


def read_aloud(document: TaggedDocument) -> str:
    """The text of a document in reading order, as its glyphs have it."""
    return text_of(tree(check(document.to_bytes())))


def test_text_in_the_first_face_does_not_depend_on_the_others() -> None:
    assert STACK.width("Łódź 2021", 12) == REGULAR.width("Łódź 2021", 12)
    one, other = drawn(run("Łódź")), drawn(run("Łódź", face=REGULAR))
    assert content(check(one.to_bytes())) == content(check(other.to_bytes()))


def test_text_is_plain_if_the_first_face_has_all_of_it_unshaped() -> None:
    assert STACK.is_plain("Łódź, «право» – 5 €")
    assert not STACK.is_plain(EMIRATES)
    assert not FaceStack(ARABIC, REGULAR).is_plain("право")


@pytest.mark.parametrize(
    "text",
    [
        f"The {EMIRATES} (2021) and more",
        "संयुक्त क्षेत्रि in 2021",
        "ประเทศไทย น้ำ",
        "Ẹ̀kọ́ and g̃",
        EMIRATES,
    ],
)
def test_every_script_is_read_as_written(text: str) -> None:
    assert read_aloud(drawn(run(text))) == text


def test_pieces_use_the_first_face_that_has_the_characters() -> None:
    pieces = STACK.pieces("Thai: ไทย, Hindi: हिन्दी")
    assert [(piece.text, piece.face.name) for piece in pieces] == [
        ("Thai: ", REGULAR.name),
        ("ไทย", THAI.name),
        (", Hindi: ", REGULAR.name),
        ("हिन्दी", DEVANAGARI.name),
    ]


def test_a_combining_mark_is_drawn_in_the_face_of_its_base() -> None:
    (piece,) = STACK.pieces("น้ำ")
    assert (piece.text, piece.face) == ("น้ำ", THAI)
    assert piece.glyphs


def test_a_letter_and_its_mark_are_composed_if_possible() -> None:
    (piece,) = FaceStack(REGULAR).pieces("e\u0301")
    assert (piece.text, piece.glyphs) == ("é", ())


def test_words_are_measured_as_they_are_drawn() -> None:
    words = ["الإمارات ", "العربية ", "المتحدة"]
    assert STACK.width("".join(words), 12) == pytest.approx(sum(STACK.width(word, 12) for word in words))


def test_right_to_left_text_needs_no_element_of_its_own() -> None:
    pdf = check(drawn(run(f"The {EMIRATES} say")).to_bytes())
    assert tree(pdf)[1] == ["P", f"The {EMIRATES} say"]


def test_a_link_in_another_script_is_a_link() -> None:
    link = Link("https://example.org/", "The Emirates")
    document = new()
    runs = [run("See "), Run(EMIRATES, STACK, 12, ACCENT, link), run(".")]
    document.canvas.text(document.root.child("P"), 72, 700, runs)
    pdf = check(document.to_bytes())
    assert tree(pdf)[1][2][0] == "Link"
    assert tree(pdf)[1][2][1] == EMIRATES
    left, _, right, _ = map(float, annotations(pdf)[0].Rect)
    assert right - left == pytest.approx(STACK.width(EMIRATES, 12), abs=0.02)


def test_text_with_actual_text_gets_no_other_span() -> None:
    span = Node("Span", actual_text=EMIRATES, language="ar")
    pdf = check(drawn(run(EMIRATES, span)).to_bytes())
    assert len(elements(pdf, "Span")) == 1


def test_text_of_a_figure_may_be_in_any_script() -> None:
    document = new()
    with document.canvas.figure(Figure("A sign", document.root), (72, 600, 200, 700)):
        document.canvas.text(None, 72, 650, [run(EMIRATES), run("हिन्दी")])
    assert elements(check(document.to_bytes()), "Span") == []


def test_direction_overrides_are_removed() -> None:
    (piece,) = STACK.pieces("\u202eexe.fdp\u202c ไทย")[:1]
    assert piece.text == "exe.fdp "


def test_a_character_that_no_face_has_names_it_and_the_faces() -> None:
    with pytest.raises(MissingGlyphError, match="U\\+4E2D, CJK UNIFIED IDEOGRAPH-4E2D") as caught:
        STACK.width("中")
    assert caught.value.faces == tuple(face.name for face in STACK.faces)
    assert not STACK.covers("中")
    assert STACK.covers(EMIRATES)


def test_the_cache_of_pieces_is_limited() -> None:
    stack = FaceStack(REGULAR, THAI)
    for number in range(2_001):
        stack.width(f"ไทย{number}")
    assert len(stack._pieces) < 2_000


def test_earlier_text_does_not_affect_the_bytes() -> None:
    first = drawn(run(EMIRATES)).to_bytes()
    drawn(run("العربية"), run("हिन्दी")).to_bytes()
    assert drawn(run(EMIRATES)).to_bytes() == first
    assert DATE.year == 2024
    assert text_of(tree(check(first)))


LETTERS = "ab 1.(,)éẹ−\u00a0" + "النصود\u064e\u0651" + "हिन्दीर्" + "ไทยที่น้ำ"
FORMLESS = "\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202e\u2067"
SEVERAL = st.text(st.sampled_from(LETTERS + FORMLESS))


@settings(max_examples=100, deadline=None)
@given(text=SEVERAL, right_to_left=st.booleans())
def test_text_in_several_scripts_is_read_as_written_and_conforms(text: str, *, right_to_left: bool) -> None:
    def letters(text: str) -> str:
        text = text.replace("\u00a0", " ").replace("−", "-")
        formed = "".join(character for character in text if unicodedata.category(character) != "Cf")
        return unicodedata.normalize("NFC", formed)

    document = new()
    document.canvas.text(document.root.child("P"), 300, 700, [run(text)], right_to_left=right_to_left)

    assert letters(read_aloud(document)) == letters(text)


def test_the_width_of_a_text_is_that_of_its_parts() -> None:
    text = f"The {EMIRATES} (2021), ไทย"
    assert STACK.extent(text) == pytest.approx(arrange([Run(text, STACK, 1)], 0).width)
    assert STACK.extent(text, 1) == pytest.approx(arrange([Run(text, STACK, 1)], 1).width)


@pytest.mark.parametrize("text", ["507", "الضحايا", "الضحايا 507", "(507)", "الضحايا c"])
def test_a_label_from_right_to_left_is_drawn_as_a_line_of_a_paragraph_is(text: str) -> None:
    run = Run(text, FaceStack(REGULAR, ARABIC), 10, INK)
    label, line = new(), new()
    label.canvas.text(None, 300, 700, [run], align="right", right_to_left=True)
    line.canvas.paragraph(None, [Line(300, 700, [run], right_to_left=True)])

    assert label.to_bytes() == line.to_bytes()


def test_the_spaces_around_words_from_right_to_left_are_in_the_face_of_the_words() -> None:
    words = FaceStack(REGULAR, ARABIC).reversed(" عدد الضحايا ")

    assert "".join(word.key for word in words) == " عدد الضحايا "
    assert {word.face for word in words} == {ARABIC}
