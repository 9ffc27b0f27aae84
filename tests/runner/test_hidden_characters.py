"""No format obeys the hidden characters of a brief: an override reverses no word beside it."""

import io
import re
import zipfile
from pathlib import Path

import pypdf
import pytest

from tipreport import check, export, read_briefs
from tipreport.files import parse_brief
from tipreport.hidden_characters import escape_hidden
from tipreport.model.visible import visible
from tipreport.plugin import Grain
from tipreport.registry import ExporterRegistry

CONTROLS = re.compile("[\u200b\u202a-\u202e\u2060-\u2069]")
TEXT = """
id: congo
title: Human trafficking in the \u202eCongo
subject: event
subject_name: The \u2066Games
countries: [{country: COG}]
default_source: report p.\u202e4
note: A \u202bremark
summary: [{text: "The \u202esummary\u202c of it."}]
figures:
  - {measure: other, label: "\u202elabel", value: 46, unit: persons, period: 2021, key: true, by: office, sex: female}
  - {measure: other, label: "\u202elabel", value: 40, unit: persons, period: 2020, place: "\u2067Here", note: "\u202en"}
  - {measure: convictions, value: vague, printed: "\u202emany", group: "\u2068them", programme: plan}
findings: [{pillar: protection, assessment: effort, text: "The \u202efinding"}]
laws: [{id: act, name: "The \u202eAct", kind: law, status: in force, also: ["\u202eA"]}]
penalties: [{offence: "\u202etrafficking", kind: fine, value: 5, unit: EUR}]
routes: [{origin: ["the \u202esea"], destination: [COG]}]
organisations: [{id: office, name: "The \u202eOffice", kind: government, also: ["\u202eO"]}]
hotlines: [{number: "+1 \u202e23"}]
persons: [{name: "\u202eA person", role: "\u202emember"}]
programmes: [{id: plan, name: "\u202ePlan", kind: training, pillar: prevention}]
recommendations: [{id: r, text: "Do \u202eit", to: government}]
definitions: [{word: "\u202ew", text: "\u202emeaning"}]
quotes: [{text: "\u202eWords", speaker: "\u202eA speaker"}]
sources:
  - {id: report, kind: report, title: "The \u202eReport", publisher: "An \u202eoffice", url: "https://x.org/\u202ea"}
  - {id: unused, kind: report, title: "\u202eUnused", author: "\u202eAn author"}
"""


def contents(name: str, data: bytes) -> str:
    """The text and the metadata of a file, without the brief that is attached to a PDF."""
    if name == "pdf":
        reader = pypdf.PdfReader(io.BytesIO(data))
        assert reader.xmp_metadata is not None
        texts = [page.extract_text() for page in reader.pages]
        return "\n".join([*texts, *map(str, (reader.metadata or {}).values()), str(reader.xmp_metadata.dc_title)])
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(archive.read(part).decode() for part in archive.namelist() if not part.endswith(".png"))
    return data.decode()


@pytest.mark.parametrize("grain", [*Grain])
@pytest.mark.parametrize("name", ["text", "pdf", "docx", "epub", "html", "markdown", "csv", "pptx"])
def test_hidden_characters_are_escapes(name: str, grain: Grain, all_formats: ExporterRegistry, tmp_path: Path) -> None:
    if grain not in all_formats.exporters()[name].grains:
        pytest.skip("the format has no such files")
    result = export([parse_brief(TEXT)], name, tmp_path / "a", grain=grain, registry=all_formats)

    assert result.ok
    found = contents(name, (tmp_path / "a").read_bytes())
    assert CONTROLS.findall(found) == []
    assert "202E" in found
    (warning,) = [warning for warning in result.warnings if "hidden" in warning]
    assert "<U+202E> right-to-left override" in warning


def test_a_workbook_has_them_in_the_cells_that_are_read_back_only(
    all_formats: ExporterRegistry, tmp_path: Path
) -> None:
    brief = parse_brief(TEXT)
    export([brief], "excel", tmp_path / "a.xlsx", registry=all_formats)

    assert [*read_briefs([tmp_path / "a.xlsx"])] == [brief]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    table_sheets = {
        part for part, xml in parts.items() if "worksheets/sheet" in part and 'r="A4"' in xml and CONTROLS.search(xml)
    }
    assert {part for part, xml in parts.items() if CONTROLS.search(xml)} == table_sheets
    cells = [re.sub("<[^>]*>", "", cell) for part in table_sheets for cell in re.findall("<is>.*?</is>", parts[part])]
    fields = {cell for cell in cells if CONTROLS.search(cell)}
    ours = [note.text for note in check(visible(brief))]
    assert ours
    assert not fields & {escape_hidden(text) for text in ours}
    assert not [cell for cell in fields if cell not in TEXT]


def test_other_briefs_are_unchanged(all_formats: ExporterRegistry) -> None:
    brief = parse_brief("id: malta\ntitle: Malta – العربية\u200f\ncountries: [{country: MLT}]\n")

    assert visible(brief) is brief
