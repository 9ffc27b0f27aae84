"""Tokens keep their capitals, and drawings, languages and foreign files of a page are noted."""

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnText, Picture
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import spelled, tokens_of


def read(page: str) -> Content:
    content = Content()
    read_markup(page, content)
    return content


def test_tokens_have_their_capitals_beside_their_folded_form() -> None:
    assert tokens_of("UNODC said -0.9% of 1,234") == ("unodc", "said", "-0.9", "%", "of", "1234")
    assert spelled("UNODC said -0.9% of 1,234") == ("UNODC", "said", "-0.9", "%", "of", "1234")


def test_a_minus_sign_before_a_currency_belongs_to_the_number() -> None:
    assert tokens_of("lost -$520,017 or \u2212A$3; 5-$2") == (
        "lost",
        "$",
        "-520017",
        "or",
        "a",
        "$",
        "-3",
        "5",
        "$",
        "2",
    )


def test_the_texts_of_a_drawing_are_noted_with_their_positions() -> None:
    content = read('<svg role="img" aria-label="2020"><text x="4" y="12">2020</text><text>5</text></svg>')

    assert [picture.texts for picture in content.drawings] == [[DrawnText("2020", 4, 12)]]


def test_a_hidden_cell_keeps_the_columns_of_those_after_it() -> None:
    content = read("<style>.h { clip-path: inset(50%) }</style><table><tr><td class=h>yes</td><td>x</td></tr></table>")

    assert content.tables[0].rows == [["", "x"]]
    assert content.spoken == {Position(0, 0, 0): "yes"}


def test_letters_whose_folded_form_is_longer_are_spelled_as_folded() -> None:
    assert spelled("\u0130zmir") == tokens_of("\u0130zmir")  # folds to i and a dot, which is no letter


def test_the_texts_of_a_drawing_are_noted_with_its_alternative_text() -> None:
    content = read('<svg role="img" aria-label="2020: 4"><text>2020</text><text>5</text></svg>')

    assert content.drawings == [Picture("2020: 4", 0, ["2020", "5"], [], [])]


def test_the_language_of_a_page_is_noted() -> None:
    assert read('<html lang="en">').language == "en"
    assert read("<html>").language == ""
    assert read("<p>a</p>").language is None


def test_files_that_a_page_loads_from_the_network_are_noted() -> None:
    page = """<link rel="stylesheet" href="https://x.example/a.css"><link rel="canonical" href="https://x.example/b">
    <img src="//x.example/c.png" alt="c"><img src="data:image/png;base64,AA" alt="d"><script src="e.js"></script>
    <a href="https://x.example/f">f</a>"""

    assert read(page).loads == ["https://x.example/a.css", "//x.example/c.png"]


def test_text_for_screen_readers_only_is_hidden_from_others() -> None:
    page = "<style>.only { position: absolute; clip-path: inset(50%); }</style><p>one</p><p class='only'>two</p>"

    assert [token.text for token in read(page).tokens] == ["one"]


def test_marks_and_isolates_of_a_direction_are_no_words() -> None:
    content = Content()

    content.text("\u2066[4, p. 1]\u2069 \u200e-3\u200e")

    assert [token.text for token in content.tokens] == ["4", "p", "1", "-3"]
