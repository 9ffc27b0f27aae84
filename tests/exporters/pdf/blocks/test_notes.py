"""Data notes: many ones of a full document are in two columns."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import lost
from tests.exporters.pdf.tagged.documents import check
from tests.layout.faults import Word
from tests.layout.pdf_pages import pages_of
from tipreport import export
from tipreport.document import Notes, compose
from tipreport.exporters.pdf.blocks.notes import notes
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.flow.section import Section
from tipreport.files import parse_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions


def brief(count: int) -> CountryBrief:
    """A brief with this number of notes, each with the word *Heed*, and a number that no other text has."""
    rows = "".join(f"  - {{pillar: protection, text: It is so, note: Heed {n}0000}}\n" for n in range(1, count + 1))
    return parse_brief(f"id: malta\ntitle: Malta\ncountries: [{{country: MLT}}]\nfindings:\n{rows}", "malta.yaml")


def heeded(file: Path) -> list[Word]:
    """The words *Heed*, as they are on the pages."""
    return [word for page in pages_of(file) for word in page.words if word.text == "Heed"]


@pytest.mark.parametrize(
    ("notes", "detail", "columns"), [(3, "full", 1), (4, "full", 2), (7, "full", 2), (3, "short", 1), (8, "short", 2)]
)
def test_four_notes_or_more_are_in_two_columns(notes: int, detail: str, columns: int, tmp_path: Path) -> None:
    file = tmp_path / "malta.pdf"
    export(brief(notes), "pdf", file, document={"detail": detail})
    found = heeded(file)

    assert len(found) == notes
    assert 1 + sum(after.top <= before.top for before, after in pairwise(found)) == columns
    assert all(word.left >= A4.left for word in found)


def test_notes_in_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "malta.pdf"
    export(brief(9), "pdf", file)
    pdf = check(file.read_bytes())

    assert lost(compose(brief(9), DocumentOptions()), pdf) == {}


def test_notes_in_two_columns_are_closer_in_a_compact_form() -> None:
    (block,) = (each for each in compose(brief(9)).blocks if isinstance(each, Notes))
    section = Section(LAYOUT, "notes", "Data notes", full_width=True)
    (usual,), (compact,) = (notes(LAYOUT, section, block, (), is_compact=each) for each in (False, True))

    assert [text.count for text in compact.texts()] == [text.count for text in usual.texts()]
    assert usual.height - 20 < compact.height < usual.height - 8
