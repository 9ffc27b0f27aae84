"""The format *csv*: it conforms, frictionless accepts it, and its cells are equal to those of the tables."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import tipreport_csv
from tipreport import briefs_from_tables, export, tabulate
from tipreport.model import Briefs, Figure, Quantity
from tipreport.model.visible import visible
from tipreport.plugin import Exporter, ExportResult
from tipreport.testing import ExporterConformance, random_briefs

BRIEFS = Briefs(random_briefs(12, seed=8))


class TestCsv(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_csv.tipreport_exporters()))


def written(path: Path, briefs: Briefs = BRIEFS, **options: Any) -> ExportResult:
    return export(briefs, next(iter(tipreport_csv.tipreport_exporters())), path, options=options)


def rows(path: Path) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(path) as archive:
        return {
            name.removesuffix(".csv"): [*csv.DictReader(io.StringIO(archive.read(name).decode(), newline=""))]
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def descriptor(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        found: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    return found


@pytest.mark.filterwarnings("ignore")  # of frictionless and what it needs
@pytest.mark.parametrize("count", [0, 1, 12])
@pytest.mark.parametrize("derived", [True, False])
def test_frictionless_accepts_it(tmp_path: Path, count: int, derived: bool) -> None:
    import frictionless

    written(tmp_path / "a.zip", Briefs(BRIEFS.briefs[:count]), derived=derived)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path)

    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()

    assert report.flatten(["title", "rowNumber", "fieldName", "message"])[:5] == []
    assert len(report.tasks) == len(tabulate([])) - (not derived)


def test_the_tables_read_back_give_equal_briefs_without_hidden_characters(tmp_path: Path) -> None:
    written(tmp_path / "a.zip")

    assert [*briefs_from_tables(rows(tmp_path / "a.zip"))] == [visible(brief) for brief in BRIEFS]


def test_cells_are_unchanged_even_if_a_spreadsheet_would_evaluate_them(tmp_path: Path) -> None:
    (brief,) = random_briefs(1, seed=9, texts=("=1+1", "@SUM(A1)", "+381 11"))

    result = written(tmp_path / "a.zip", Briefs([brief]))

    assert {row["text"] for row in rows(tmp_path / "a.zip")["summary"]} <= {row.text for row in brief.summary}
    assert rows(tmp_path / "a.zip")["briefs"][0]["title"] == brief.title
    assert brief.title.startswith(("=", "@", "+"))
    assert "briefs.title" in result.warnings[0]


def test_descriptions_of_columns_come_from_the_table(tmp_path: Path) -> None:
    written(tmp_path / "a.zip")

    resources = {each["name"]: each for each in descriptor(tmp_path / "a.zip")["resources"]}
    for table in tabulate(BRIEFS):
        fields = resources[table.name]["schema"]["fields"]
        assert [field["name"] for field in fields] == [column.name for column in table.columns]
        assert all(
            field["description"].startswith(column.meaning) for field, column in zip(fields, table.columns, strict=True)
        )
        assert [field.get("unit", "") for field in fields] == [column.unit for column in table.columns]


def test_primary_and_foreign_keys_connect_the_tables(tmp_path: Path) -> None:
    written(tmp_path / "a.zip")

    schemas = {each["name"]: each["schema"] for each in descriptor(tmp_path / "a.zip")["resources"]}
    assert schemas["briefs"]["primaryKey"] == ["id"]
    assert schemas["figures"]["primaryKey"] == ["brief", "row"]
    assert {"fields": ["brief"], "reference": {"resource": "briefs", "fields": ["id"]}} in schemas["figures"][
        "foreignKeys"
    ]
    assert "primaryKey" not in schemas["data_notes"]
    assert next(field for field in schemas["figures"]["fields"] if field["name"] == "by")["refers"] == "organisations"


def test_the_same_briefs_give_the_same_bytes(tmp_path: Path) -> None:
    written(tmp_path / "a.zip")
    written(tmp_path / "b.zip")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.filterwarnings("ignore")  # of frictionless and what it needs
def test_frictionless_finds_a_row_without_a_brief(tmp_path: Path) -> None:
    import frictionless

    written(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path)
    with (tmp_path / "summary.csv").open("a") as stream:
        stream.write("nobody,1,Text,,\n")

    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()

    assert [error.type for task in report.tasks for error in task.errors] == ["foreign-key"]


@pytest.mark.parametrize("number", ["0.00008", "0.000012345", "0.1", "123456.75"])
def test_a_small_number_has_its_own_digits(tmp_path: Path, number: str) -> None:
    figure = Figure(measure="other", label="x", unit="percent", of="y", value=Quantity.parse(number))
    written(tmp_path / "a.zip", Briefs([next(iter(BRIEFS)).replace(figures=(figure,))]))
    assert [row["value"] for row in rows(tmp_path / "a.zip")["figures"]] == [number]
