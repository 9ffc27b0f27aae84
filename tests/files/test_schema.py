"""The JSON Schema of brief files accepts what the reader accepts, and rejects the errors that it can express."""

import datetime as dt
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from tests.files.briefs import DATA, FULL, problems
from tests.strategies import briefs
from tipreport.files import dump_brief, json_schema
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.field import fields
from tipreport.testing import random_briefs

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def plain(text: str) -> Any:
    """A file as an editor sees it: plain data, dates as text."""

    def without_dates(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: without_dates(part) for name, part in value.items()}
        if isinstance(value, list):
            return [without_dates(part) for part in value]
        return str(value) if isinstance(value, dt.date) else value

    return without_dates(yaml.safe_load(text))


def test_the_schema_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_every_brief_of_the_project_is_valid(path: Path) -> None:
    VALIDATOR.validate(plain(path.read_text("utf-8")))


def test_a_brief_with_all_there_is_is_valid() -> None:
    VALIDATOR.validate(plain(FULL))


@pytest.mark.parametrize("seed", range(4))
def test_random_briefs_are_valid(seed: int) -> None:
    for brief in random_briefs(25, seed):
        VALIDATOR.validate(plain(dump_brief(brief)))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs(max_records=1))
def test_any_brief_is_valid(brief: CountryBrief) -> None:
    VALIDATOR.validate(plain(dump_brief(brief)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("value: 16", "value: 16 victims"),
        ("value: 16", "value: [16]"),
        ("measure: investigations", "measure: investigation"),
        ("tier: Tier 2 Watch List", "tier: Tier II"),
        ("title: Human", "titel: Human"),
        ("countries:", "lands:"),
        ("country: MLT, roles", "country: Malta, roles"),
        ("roles: [destination]", "roles: destination"),
        ("edition: 2022\nupdated", "edition: 22\nupdated"),
        ("updated: 2024-06-24", "updated: June 2024"),
        ("year: 2012 to 2014", "year: 2012-2014"),
        ("official: true", "official: 'yes'"),
        ('number: "179"', "number: 179"),
        ("change_by: 11", "change_by: some"),
        ("period: 2020, change", "period: lately, change"),
        ("sources: [tip-2022]", "sources: [TIP 2022]"),
        ("id: police", "id: The Police"),
        ('url: "https://pulizija.gov.mt"', "url: pulizija.gov.mt"),
        ("unit: EUR", "unit: euro"),
        ("sources:\n  - {id: caldwell", "sources:\n  - {name: caldwell"),
    ],
)  # fmt: skip
def test_the_schema_rejects_what_the_reader_rejects(before: str, after: str) -> None:
    broken = FULL.replace(before, after, 1)
    assert broken != FULL
    assert not VALIDATOR.is_valid(plain(broken))
    assert problems(broken)


def test_every_field_has_a_description() -> None:
    schema = json_schema()
    for field in head():
        assert schema["properties"][field.name]["description"] == field.meaning
    for name, cls in lists().items():
        record = schema["$defs"][cls.__name__]
        assert schema["properties"][name]["items"] == {"$ref": f"#/$defs/{cls.__name__}"}
        assert [*record["properties"]] == [field.name for field in fields(cls)]
        assert all(record["properties"][field.name]["description"] == field.meaning for field in fields(cls))
        assert record["required"] == [field.name for field in fields(cls) if field.required]


def test_defaults_are_described() -> None:
    properties = json_schema()["$defs"]["Penalty"]["properties"]
    assert (properties["kind"]["default"], properties["unit"]["default"]) == ("imprisonment", "years")
