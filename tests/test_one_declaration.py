"""A new field of a record is one line, and everything else is derived from it.

The lines are added here while the tests run: reader, writer, schema, tables, reference page and random briefs were made
without them.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

import jsonschema
import pytest
import yaml
from attrs import evolve
from reference_tables import brief_file

from tests.docs.test_format_reference import rows
from tests.files.briefs import HEAD, problems
from tipreport.errors import InvalidRecordError
from tipreport.files import dump_brief, json_schema, parse_brief
from tipreport.model import CountryBrief, Finding, Quantity
from tipreport.model.brief import lists
from tipreport.model.field import record
from tipreport.model.value_type import Vocabulary
from tipreport.model.value_types import Place, field_type
from tipreport.tables import Column, briefs_from_tables, columns_of, tabulate
from tipreport.testing import random_briefs

Tone = Annotated[Literal["calm", "urgent"], Vocabulary("tone")]


@record
class ExtendedFinding(Finding):
    """Findings, with additional fields."""

    tone: Annotated[Tone, "how the source says it"] = "calm"
    heard_in: Annotated[tuple[Place, ...], "where it was heard"] = ()
    confirmed: Annotated[dt.date | None, "the day on which the source was last asked"] = None
    weight: Annotated[Quantity | None, "how many say so"] = None


A_NUMBER = 'expected a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported"'
ADDED = ("tone", "heard_in", "confirmed", "weight")


@pytest.fixture(autouse=True)
def _extended_findings() -> Iterator[None]:
    """Adds four fields to findings."""
    with pytest.MonkeyPatch.context() as patch:
        declared = [
            evolve(field, type=field_type(tuple[ExtendedFinding, ...])) if field.name == "findings" else field
            for field in CountryBrief.declared
        ]
        patch.setattr(CountryBrief, "declared", tuple(declared))
        lists.cache_clear()
        yield
    lists.cache_clear()


FILE = HEAD + (
    "findings:\n"
    "  - pillar: context\n"
    "    text: Many say so.\n"
    "    tone: urgent\n"
    "    heard_in: [ITA, the harbour]\n"
    "    confirmed: 2024-06-24\n"
    "    weight: about 20\n"
)


def test_the_record_has_it_and_rejects_invalid_values() -> None:
    assert ExtendedFinding(pillar="context", text="x").tone == "calm"
    with pytest.raises(InvalidRecordError, match='ExtendedFinding: tone: expected one of calm, urgent, found "cold"'):
        ExtendedFinding(pillar="context", text="x", tone="cold")  # type: ignore[arg-type]  # under test


def test_the_reader_reads_it() -> None:
    (finding,) = parse_brief(FILE).findings
    assert finding == ExtendedFinding(
        pillar="context",
        text="Many say so.",
        tone="urgent",
        heard_in=("ITA", "the harbour"),
        confirmed=dt.date(2024, 6, 24),
        weight=Quantity.parse("about 20"),
        place="MLT",
    )


def test_the_reader_reports_invalid_values() -> None:
    broken = (
        FILE.replace("urgent", "urgnt")
        .replace("the harbour", "ITL")
        .replace("about 20", "some")
        .replace("d: 2", "x: 2")
    )
    assert [problem.partition(", found ")[0] for problem in problems(broken)] == [
        "f:7: findings[1].tone: expected one of calm, urgent",
        "f:8: findings[1].heard_in[2]: expected an ISO 3166 alpha-3 country code",
        "f:9: findings[1].confirmex: unknown field: write confirmed",
        f"f:10: findings[1].weight: {A_NUMBER}",
    ]


def test_the_writer_writes_it_and_leaves_out_its_default() -> None:
    brief = parse_brief(FILE)
    (finding,) = yaml.safe_load(dump_brief(brief))["findings"]
    assert {name: str(finding[name]) for name in ADDED} == {
        "tone": "urgent",
        "heard_in": "['ITA', 'the harbour']",
        "confirmed": "2024-06-24",
        "weight": "about 20",
    }
    assert parse_brief(dump_brief(brief)) == brief
    assert "calm" not in dump_brief(brief.replace(findings=(ExtendedFinding(pillar="context", text="x"),)))


def test_the_schema_describes_it_and_rejects_invalid_values() -> None:
    properties = json_schema()["$defs"]["ExtendedFinding"]["properties"]
    assert properties["tone"] == {
        "description": "how the source says it",
        "enum": ["calm", "urgent"],
        "default": "calm",
    }
    assert properties["confirmed"]["description"] == "the day on which the source was last asked"
    validator = jsonschema.Draft202012Validator(json_schema())
    finding = {"pillar": "context", "text": "x", "confirmed": "2024-06-24", "weight": "about 20"}
    plain = {"id": "malta", "title": "Malta", "countries": [{"country": "MLT"}]}
    assert validator.is_valid(plain | {"findings": [finding]})
    assert not validator.is_valid(plain | {"findings": [finding | {"tone": "cold"}]})


def test_the_tables_have_columns_for_it_and_convert_back() -> None:
    columns = {column.name: column for column in columns_of("findings")}
    assert columns["tone"] == Column(
        name="tone", type="term", meaning="how the source says it", terms=("calm", "urgent")
    )
    assert (columns["heard_in"].type, columns["confirmed"].type) == ("list", "date")
    brief = parse_brief(FILE)
    (row,) = tabulate([brief]).findings
    assert [row[name] for name in ("tone", "heard_in", "confirmed", "weight_qualifier", "weight", "weight_upper")] == [
        "urgent", "ITA; the harbour", dt.date(2024, 6, 24), "about", 20, None,
    ]  # fmt: skip
    assert [*briefs_from_tables(tabulate([brief]))] == [brief]


def test_the_reference_page_lists_it() -> None:
    cells = {row[0]: row[1:] for row in rows(brief_file.record("findings"))}
    assert cells["`tone`"] == ["one of *calm*, *urgent*", "default: calm", "how the source says it"]
    assert cells["`heard_in`"] == ["list of place", "optional", "where it was heard"]
    assert ["tone", "findings.`tone`", "calm, urgent"] in rows(brief_file.vocabularies())
    columns = [row[0] for row in rows(dict(brief_file.tables_by_name())["findings"])]
    assert [name for name in columns if name.strip("`") in ADDED] == [f"`{name}`" for name in ADDED]


def test_random_briefs_have_it_and_are_read_back() -> None:
    found = [*random_briefs(40)]
    findings = [row for brief in found for row in brief.findings]
    assert {getattr(row, "tone", None) for row in findings} == {"calm", "urgent"}
    assert all(any(getattr(row, name) for row in findings) for name in ADDED)
    assert [parse_brief(dump_brief(brief)) for brief in found] == found
    assert [*briefs_from_tables(tabulate(found))] == found
