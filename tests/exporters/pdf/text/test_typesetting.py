"""Typesetting: line breaks, references, and characters that are drawn differently than typed."""

import unicodedata

import pytest

from tipreport.document import CitationRef, Labels, Link, NoteRef, Spans, Strong, Text
from tipreport.exporters.pdf.tagged import Colour, InvalidLinkError, MissingGlyphError, Node
from tipreport.exporters.pdf.tagged import Link as Linked
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import BODY
from tipreport.exporters.pdf.text.typesetting import Typesetter

TYPESETTER = Typesetter(load_faces(), Colour.from_hex("#1D4E63"), Labels(), "malta-")
WIDE = 1000.0


def line_texts(lines: Lines) -> list[str]:
    """The text of each line. A space at the end means that a word ends there."""
    return ["".join(run.text for run in runs).replace("\u00a0", "~") for _, runs in lines.lines]


def set_text(spans: Spans | str, width: float = WIDE) -> Lines:
    return TYPESETTER.lines(spans, BODY, width, Node("P"))


def test_lines_break_at_spaces_and_end_with_one() -> None:
    assert line_texts(set_text("one two three", 40)) == ["one two ", "three"]


def test_the_width_of_a_line_is_the_sum_of_its_runs() -> None:
    lines = set_text("Victims of trafficking in persons are found in every country of the world", 120)

    for width, runs in lines.lines:
        assert width <= 120
        assert sum(run.width for run in runs) == pytest.approx(width, abs=3)  # the space at the end


def test_a_citation_is_on_the_line_of_the_word_before_it() -> None:
    assert line_texts(set_text((Text("one two"), CitationRef(1)), 40)) == ["one ", "two~[1]"]


def test_a_line_may_end_between_two_citations() -> None:
    assert line_texts(set_text((Text("one"), CitationRef(1), CitationRef(7, "p. 4")), 40)) == ["one~[1] ", "[7,~p.~4]"]


def test_notes_in_a_row_are_one_reference() -> None:
    lines = set_text((Text("one"), NoteRef(2), NoteRef(11), Text(".")))

    assert line_texts(lines) == ["one (notes~2,~11)."]
    assert [(mark.kind, mark.number) for _, mark in lines.marks] == [("note", 2), ("note", 11)]


def test_citations_lead_to_their_sources() -> None:
    (link,) = [run.node for _, runs in set_text((Text("one"), CitationRef(3))).lines for run in runs if run.node]

    assert isinstance(link, Linked)
    assert (link.target, link.description) == ("#malta-source-3", "Source 3")


def test_a_cell_that_begins_with_a_citation_begins_at_its_edge() -> None:
    assert line_texts(set_text((CitationRef(3),))) == ["[3]"]


def test_a_telephone_number_is_never_broken() -> None:
    assert line_texts(set_text((Text("Call "), Strong("+381 11 785")), 70)) == ["Call ", "+381~11~785"]


def test_a_minus_is_drawn_as_one_and_read_as_typed() -> None:
    lines = set_text("growth of -0.9% in well-known years")
    (minus,) = [run for _, runs in lines.lines for run in runs if run.node]

    assert minus.text == "\u22120.9%"
    assert minus.node is not None
    assert minus.node.actual_text == "-0.9%"
    assert "well-known" in line_texts(lines)[0]


def test_a_minus_in_another_language_is_read_in_its_place() -> None:
    lines = set_text((Text("croissance de -0.9% et plus", "fr"),))
    runs = [run for _, line in lines.lines for run in line]
    (french,) = {run.node for run in runs if run.node and run.node.language}

    assert "".join(run.text for run in runs) == "croissance de \u22120.9% et plus"
    assert [run.node is french or (run.node is not None and run.node.parent is french) for run in runs] == [True] * len(
        runs
    )


def test_an_address_breaks_after_punctuation() -> None:
    address = "https://example.org/reports/2022/serbia?page=4"

    lines = line_texts(set_text((Link(address, address),), 90))

    assert "".join(lines) == address
    assert all(line[-1] in "/?&=._-" for line in lines[:-1])


def test_a_word_without_punctuation_breaks_anywhere() -> None:
    lines = set_text("7" * 90, 60)

    assert "".join(line_texts(lines)) == "7" * 90
    assert lines.widest <= 60


@pytest.mark.parametrize(
    ("word", "width", "expected"),
    [
        ("Menschenrechtsverletzung", 75, ["Menschenrechts-", "verletzung"]),
        ("достопримечательность", 65, ["достоприме-", "чательность"]),
        ("x" * 30, 60, ["xxxxxxxxxxxx-", "xxxxxxxxxxxx-", "xxxxxx"]),
    ],
)
def test_a_broken_word_has_hyphens_that_are_read_as_soft_ones(word: str, width: float, expected: list[str]) -> None:
    lines = set_text(word, width)

    assert line_texts(lines) == expected
    assert lines.widest <= width
    assert [run.node.actual_text for _, runs in lines.lines for run in runs if run.node] == ["\u00ad"] * (
        len(expected) - 1
    )


@pytest.mark.parametrize("width", range(20, 80, 3))
def test_a_hyphen_has_room_in_its_line(width: float) -> None:
    assert set_text("Menschenrechtsverletzungen und Strafaussetzung", width).widest <= width


def test_an_address_that_breaks_between_letters_has_no_hyphen() -> None:
    address = "https://example.org/" + "x" * 40

    assert "".join(line_texts(set_text((Link(address, address),), 90))) == address


@pytest.mark.parametrize("letter", ["e\u0301", "ស្ដ្រី", "ក្នុំ", "क्षि", "ที่", "அக்ஷோ"])
def test_a_word_is_not_broken_before_a_mark_or_inside_joined_letters(letter: str) -> None:
    fonts = ("Noto Sans", "Noto Sans Khmer", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Sans Tamil")
    typesetter = Typesetter(load_faces(fonts), Colour.from_hex("#1D4E63"), Labels(), "malta-")
    word = letter * 12

    lines = typesetter.lines(word, BODY, 61, Node("P"))

    assert "".join(line_texts(lines)) == word
    assert len(lines.lines) > 1
    assert lines.widest <= 61
    for line in line_texts(lines):
        assert unicodedata.category(line[0])[0] != "M"
        assert unicodedata.combining(line[-1]) != 9 or letter.endswith(line[-1])


def test_words_with_no_break_spaces_break_at_those_first() -> None:
    assert line_texts(set_text(non_breaking("120,000 to 450,000"), 60)) == ["120,000~to ", "450,000"]


def test_markup_is_text() -> None:
    words = "Co <Ltd> & <img src='/etc/passwd'/> <b>Sons</b>"

    assert line_texts(set_text(words)) == [words]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_a_link_opens_addresses_only(address: str) -> None:
    with pytest.raises(InvalidLinkError):
        set_text((Link("here", address),))


def test_a_character_without_a_glyph_raises_an_error() -> None:
    with pytest.raises(MissingGlyphError, match="U\\+5317"):
        set_text("北京")


def test_split_lines_keep_their_references() -> None:
    lines = set_text((Text("one two three four"), CitationRef(1), Text(" five"), CitationRef(2)), 60)
    count = len(lines.lines)

    first, rest = lines.split(count - 1)

    assert line_texts(first) + line_texts(rest) == line_texts(lines)
    assert [mark.number for _, mark in (*first.marks, *rest.marks)] == [1, 2]
    assert all(0 <= number < len(rest.lines) for number, _ in rest.marks)


def test_the_rest_of_a_split_text_is_not_copied() -> None:
    _, rest = set_text((Text("one two three four"), CitationRef(1), Text(" five"), CitationRef(2)), 60).split(1)

    assert rest.split(1)[1]._lines is rest._lines
    assert rest.split(1)[1]._marks is rest._marks


@pytest.mark.parametrize("space", [" ", "  ", "\t", "\n", " \r\n"])
def test_any_white_space_separates_words(space: str) -> None:
    assert line_texts(set_text(f"{space}one{space}-5{space}two{space}")) == ["one \u22125 two"]


def test_a_word_goes_on_in_the_next_span() -> None:
    words = TYPESETTER.words((Text("fell by"), Text("\u00a0-5"), Strong("x"), Text(" "), Text("-5")), BODY)

    assert [(*texts, continues) for _, texts, _, continues in words.stretches] == [
        ("fell", "by", False),
        ("\u00a0-5", True),
        ("x", True),
        ("\u22125", False),
    ]
    assert line_texts(TYPESETTER.lines(words, BODY, 30.0)) == ["fell ", "by~-5x ", "\u22125"]
