"""Each token of a text has the number of its line in the file."""

import pytest

from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.reading import as_content, reader_for

FILES = {
    "text/plain": "one\n\ntwo [3,\np. 4] three",
    "text/markdown": "# one\n<!-- a\nb -->\n| two | h |\n| --- | --- |\n| three | four |",
    "text/html": "<html>\n<p>\none</p>\n<ul><li>two\n<b>three</b></ul>",
    "text/x-tex": "\\documentclass{a}\n\\begin{document}\none % a\n\\section{two}\n\nthree\n\\end{document}",
    "text/csv": 'one,two\n"a\nb",three\n',
}
LINES = {
    "text/plain": {"one": 1, "two": 3, "three": 4},
    "text/markdown": {"one": 1, "two": 4, "three": 6},
    "text/html": {"one": 3, "two": 4, "three": 5},
    "text/x-tex": {"one": 3, "two": 4, "three": 6},
    "text/csv": {"one": 1, "two": 1, "three": 3},
}


@pytest.mark.parametrize("media_type", FILES)
def test_a_token_has_its_line(media_type: str) -> None:
    read = reader_for(media_type)
    assert read is not None
    content = read(FILES[media_type].encode())

    assert {token.text: token.at for token in content.tokens if token.text in ("one", "two", "three")} == LINES[
        media_type
    ]
    assert Positions(content).where(0) == f"line {content.tokens[0].at}"


def test_json_has_no_lines() -> None:
    read = reader_for("application/json")
    assert read is not None

    assert Positions(read(b'{"a": "b"}')).where(0) == ""


@pytest.mark.parametrize(("media_type", "suffix"), [("text/asciidoc", ".adoc"), ("text/plain", ".rst")])
def test_text_with_other_markup_is_not_read_as_plain(media_type: str, suffix: str) -> None:
    assert reader_for(media_type, suffix) is None


def test_the_text_of_an_author_has_the_lines_of_the_file_if_it_has_as_many() -> None:
    assert Positions(as_content(lambda data: data.decode().upper(), b"a\nb")).where(1) == "line 2"
    assert Positions(as_content(lambda _data: "a b", b"a\nb")).where(1) == ""
