"""Accents, an organisation, and its logo."""

import io
from typing import Any

import pytest
from epub_book import HTML, text_of, written
from epub_samples import PLAIN
from PIL import Image

from tipreport.errors import TipreportError
from tipreport.model import Briefs
from tipreport.plugin import FileContent


def error_of(**options: Any) -> str:
    with pytest.raises(TipreportError) as raised:
        written(PLAIN, **options)
    return str(raised.value)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"accent": "#D97706"},
            "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed: choose a darker colour",
        ),
        (
            {"accent_dark": "#1D4E63"},
            "#1D4E63 has a contrast of 1.71 on #20252A; at least 4.5 is needed: choose a lighter colour",
        ),
    ],
)
def test_an_illegible_accent_is_an_error(options: dict[str, Any], message: str) -> None:
    assert message in error_of(**options)


def test_the_accents_are_in_the_stylesheet() -> None:
    style = written(PLAIN, accent="#0B5394", accent_dark="#9FC5E8").files["EPUB/style.css"].decode()

    assert "a { color: #0B5394;" in style
    assert "a { color: #9FC5E8;" in style.partition("prefers-color-scheme: dark")[2]
    assert "/*" not in style


@pytest.mark.parametrize("grain", ["brief", "collection"])
def test_an_organisation_and_its_logo_are_on_the_first_page(grain: str) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (3000, 1000), "blue").save(stream, "PNG")
    logo = FileContent("a.png", stream.getvalue())
    book = written(Briefs((PLAIN,)), grain=grain, organisation="A & B", logo=logo)

    assert book.metadata("publisher") == ["A & B"]
    (picture,) = book.pages[book.spine[0]].iter(f"{HTML}img")
    assert dict(picture.attrib) == {"src": "logo.png", "alt": "A & B"}
    assert Image.open(io.BytesIO(book.files["EPUB/logo.png"])).size == (720, 240)
    assert "A & B" in text_of(book.pages[book.spine[0]])
