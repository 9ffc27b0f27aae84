"""The name in a header."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pypdf
import pytest
from attrs import evolve

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import export
from tipreport.document import Text, Title, compose
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.page.header_footer import brief_header, draw_footer, draw_header
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
        ("word " * 40, "Word word word word word word word word word word word word word…"),
        ("w" * 200, f"W{'w' * 45}…"),
    ],
)
def test_a_long_name_is_shortened(name: str, shown: str) -> None:
    assert header_name(name) == shown


NAMES = ("Serbia", "word " * 40, "w" * 200)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("organisation", NAMES)
def test_no_text_of_a_header_or_footer_runs_over_another(name: str, organisation: str) -> None:
    brief = parse_brief(
        "id: a\ntitle: A\nedition: 2022\ncountries: [{country: MLT}]\ntiers: [{tier: Tier 2 Watch List, year: 2022}]\n"
    ).replace(subject_name=name.strip())
    layout = evolve(LAYOUT, superseded=(Text("Superseded"),))
    (title, *_) = [block for block in compose(brief).blocks if isinstance(block, Title)]
    drawn = Drawn()

    draw_header(layout, brief_header(layout, title), drawn)
    draw_footer(layout, organisation, 100, 100, drawn)

    for baseline in {row[0] for row in drawn.labels}:
        spans = sorted((left, right) for at, left, right in drawn.labels if at == baseline)
        assert all(right <= left for (_, right), (left, _) in pairwise(spans))
        assert all(layout.grid.left <= left and right <= layout.grid.right + 0.01 for left, right in spans)


def test_the_footer_names_the_topic_of_the_brief() -> None:
    brief = parse_brief("id: a\ntitle: child labour in Malta\ncountries: [{country: MLT}]\nsummary: [{text: A.}]\n")

    assert "Child labour in Malta Page 1 of 1" in pypdf.PdfReader(BytesIO(export(brief))).pages[0].extract_text()


class Drawn(DrawingContext):
    """Records the baseline, the left and the right end of each label."""

    def __init__(self) -> None:  # nothing is drawn
        self.labels: list[tuple[float, float, float]] = []

    def label(self, text: str, x: float, baseline: float, style: Style, align: str = "start") -> None:
        width = LAYOUT.width(text, style)
        left = x - width if align == "end" else x
        if text:
            self.labels.append((baseline, left, left + width))

    def fill(self, *_: Any, **__: Any) -> None:
        """Draw nothing."""

    frame = fill


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
