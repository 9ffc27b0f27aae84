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
    """The text without spaces, so that line breaks do not matter."""
    return "".join(text.split())


def test_the_data_folder_has_briefs() -> None:
    assert BRIEFS


def test_no_text_of_the_document_is_lost(document: Document) -> None:
    printed = squeezed(render(document))

    for span in all_spans(document.blocks):
        match span:
            case CitationRef(number, locator):
                assert f"[{number}{squeezed(f', {locator}') if locator else ''}]" in printed
            case NoteRef(number):
                assert any(f"{before}{number}{after}" in printed for before in ("note", "notes", ",") for after in ",)")
            case _:
                assert squeezed(span.text) in printed


def test_every_figure_has_its_number(document: Document) -> None:
    printed = squeezed(render(document))
    lines = [line for block in document.blocks if isinstance(block, Figures) for line in block.lines]

    for line in lines:
        assert squeezed(f"{line.amount.period}: {line.amount.text}") in printed
        assert squeezed(line.label) in printed


def test_every_section_has_a_line_in_capitals(document: Document) -> None:
    lines = render(document).splitlines()

    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            index = lines.index(block.text.upper())
            assert lines[index - 2 : index] == ["", ""]
            assert lines[index - 3] != ""
            assert lines[index + 1] == ""


@pytest.mark.parametrize("width", [40, 72, 120])
def test_lines_fit_the_width(document: Document, width: int) -> None:
    for line in render(document, width).splitlines():
        assert cells(line) <= width or " " not in line.strip()
        assert line == line.rstrip()


def test_no_full_stop_or_space_is_doubled(document: Document) -> None:
    printed = render(document, 0)

    assert ".." not in printed.replace("...", "")
    assert " ." not in printed
    assert " ," not in printed
    assert not [line for line in printed.splitlines() if "  " in line.strip()]
