"""The briefs of the data folder as text."""

from pathlib import Path

import pytest

from tipreport.document import CitationRef, Document, Figures, Heading, NoteRef, all_spans, compose
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.render import render
from tipreport.files import read_brief

BRIEFS = sorted((Path(__file__).parents[3] / "data" / "briefs").glob("*.yaml"))


@pytest.fixture(scope="module", params=BRIEFS, ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest) -> Document:
    return compose(read_brief(request.param))


def squeezed(text: str) -> str:
    """The text without blanks, wherever its lines end."""
    return "".join(text.split())


def test_there_are_briefs() -> None:
    assert BRIEFS


def test_nothing_that_the_document_says_is_lost(document: Document) -> None:
    said = squeezed(render(document))

    for span in all_spans(document.blocks):
        match span:
            case CitationRef(number, locator):
                assert f"[{number}{squeezed(f', {locator}') if locator else ''}]" in said
            case NoteRef(number):
                assert any(f"{before}{number}{after}" in said for before in ("note", "notes", ",") for after in ",)")
            case _:
                assert squeezed(span.text) in said


def test_every_figure_is_shown_with_its_number(document: Document) -> None:
    said = squeezed(render(document))
    lines = [line for block in document.blocks if isinstance(block, Figures) for line in block.lines]

    for line in lines:
        assert squeezed(f"{line.amount.period}: {line.amount.text}") in said
        assert squeezed(line.label) in said


def test_every_section_stands_in_capitals_on_a_line_of_its_own(document: Document) -> None:
    lines = render(document).splitlines()

    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            place = lines.index(block.text.upper())
            assert lines[place - 2 : place] == ["", ""]
            assert lines[place - 3] != ""
            assert lines[place + 1] == ""


@pytest.mark.parametrize("width", [40, 72, 120])
def test_the_lines_fit(document: Document, width: int) -> None:
    for line in render(document, width).splitlines():
        assert cells(line) <= width or " " not in line.strip()
        assert line == line.rstrip()


def test_no_stop_or_blank_is_shown_twice(document: Document) -> None:
    said = render(document, 0)

    assert ".." not in said.replace("...", "")
    assert " ." not in said
    assert " ," not in said
    assert not [line for line in said.splitlines() if "  " in line.strip()]
