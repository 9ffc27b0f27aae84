"""The name in a header."""

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.document import Title, compose
from tipreport.exporters.pdf.page.header_footer import brief_header
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief


def header_name(name: str) -> str:
    text = f"id: a\ntitle: A\nsubject: event\nsubject_name: {name}\ncountries: [{{country: MLT}}]\n"
    (title, *_) = [block for block in compose(parse_brief(text)).blocks if isinstance(block, Title)]
    return brief_header(LAYOUT, title).name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("The Games", "The Games"),
        ("word " * 40, "word word word word word word word word word word word word word…"),
        ("w" * 200, f"{'w' * 46}…"),
    ],
)
def test_a_long_name_is_shortened(name: str, shown: str) -> None:
    assert header_name(name) == shown


@pytest.mark.parametrize("word", ["word ", "w"])
def test_few_of_the_shortened_names_are_measured(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    width = Typesetter.width

    def counted(typesetter: Typesetter, text: str, style: Style) -> float:
        measured.append(text)
        return width(typesetter, text, style)

    monkeypatch.setattr(Typesetter, "width", counted)
    header_name(word * 5000)

    assert len(measured) < 50
