"""The page of the brief file has every field, term and column, because it is made from their declarations."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from tests.files.briefs import HEAD, problems
from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.tables import columns_of, tabulate

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "brief-file.md").read_text("utf-8")


def generator() -> ModuleType:
    """``docs/format_reference.py``, which no package holds."""
    spec = spec_from_file_location("format_reference", DOCS / "format_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFERENCE = generator()


def rows(markdown: str) -> list[list[str]]:
    """The cells of each row of the tables in some Markdown, without their heads."""
    lines = [line.strip("|").split("|") for line in markdown.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines if set("".join(line)) - set("- ")]


def assert_told(markdown: str, declared: list[Field]) -> None:
    told = {row[0].strip("`"): row for row in rows(markdown)[1:]}
    assert [*told] == [field.name for field in declared]
    for field in declared:
        _, value, absence, meaning = told[field.name]
        assert meaning == field.meaning
        assert value
        assert (absence == "**required**") is field.required


def test_the_head_has_every_field_with_its_meaning() -> None:
    assert_told(REFERENCE.head_fields(), [*head()])


@pytest.mark.parametrize("name", lists())
def test_a_record_has_every_field_with_its_meaning(name: str) -> None:
    cls = lists()[name]
    assert_told(REFERENCE.record(name), [field for field in fields(cls) if field.name not in ("sources", "note")])


def test_every_list_and_every_table_of_terms_has_its_place_on_the_page() -> None:
    assert re.findall(r"```{brief-record} (\w+)", PAGE) == [*lists()]
    for directive in ("head", "measures", "vocabularies", "profile-terms", "tables"):
        assert PAGE.count(f"```{{brief-{directive}}}\n```") == 1


def test_what_a_field_may_hold_and_what_its_absence_means_is_said() -> None:
    figures = {row[0]: row[1:3] for row in rows(REFERENCE.record("figures"))}
    assert figures["`value`"] == ["[quantity](#quantities)", "**required**"]
    assert figures["`unit`"] == ["[unit](#units)", "default: by measure"]
    assert figures["`sex`"] == ["one of *female*, *male*", "optional"]
    assert figures["`form`"] == ["[form](#vocabularies)", "optional"]
    assert figures["`part_of`"] == ["id of a figure", "optional"]
    assert figures["`place`"] == ["[place](#countries-and-places)", "default: the brief's subject"]
    assert figures["`key`"] == ["true or false", "default: false"]
    assert rows(REFERENCE.record("routes"))[1][1] == "list of place"
    assert rows(REFERENCE.record("countries"))[2][1] == "list of [role](#vocabularies)"


def test_every_link_of_the_tables_leads_to_a_heading_of_the_page() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {heading.lower().replace(",", "").replace(" ", "-") for heading in headings}
    linked = set(re.findall(r"\]\(#([\w-]+)\)", REFERENCE.head_fields() + "".join(map(REFERENCE.record, lists()))))
    assert linked <= anchors
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) <= anchors


def test_every_measure_is_told_with_what_goes_without_saying() -> None:
    assert rows(REFERENCE.measures())[1:] == [
        [name, known.meaning, known.unit or "*give one*", known.of or "", known.pillar]
        for name, known in MEASURES.items()
    ]


def test_every_vocabulary_is_told_with_every_term() -> None:
    told = {row[0]: row[2].split(", ") for row in rows(REFERENCE.vocabularies())[1:]}
    for declared in (head(), *map(fields, lists().values())):
        for field in declared:
            kind = field.type.item or field.type
            if kind.terms and kind.vocabulary not in ("measure", "aspect"):
                assert told[kind.vocabulary] == [*kind.terms]


def test_every_aspect_of_the_profile_is_told_with_every_term() -> None:
    told = {row[0]: row[1] for row in rows(REFERENCE.profile_terms())[1:]}
    assert told == {aspect: ", ".join(terms) or "none: text only" for aspect, terms in ASPECTS.items()}


def test_every_column_of_every_table_is_told() -> None:
    told = {name: rows(markdown)[1:] for name, markdown in REFERENCE.tables()}
    assert [*told] == [table.name for table in tabulate([])]
    for name, columns in told.items():
        for row, column in zip(columns, columns_of(name), strict=True):
            assert row[:3] == [f"`{column.name}`", column.type, column.unit]
            assert column.meaning in row[3]
            assert row[3].startswith("*derived*: ") is (column.derived and name != "data_notes")
    qualifier = next(row for row in told["figures"] if row[0] == "`qualifier`")
    assert qualifier[3].endswith("less than, range, not reported, not known, not stated, vague, unreadable")


def test_the_examples_of_records_are_records() -> None:
    """Apart, they name sources and organisations that stand elsewhere; nothing else is wrong with them."""
    examples = re.findall(r"```yaml\n(\w+:\n.*?)```", PAGE.partition("## The records")[2], re.DOTALL)
    assert {name for example in examples for name in yaml.safe_load(example)} == {*lists()}
    head_only = HEAD.partition("countries:")[0]
    for example in examples:
        country = "" if example.startswith("countries:") else "countries: [{country: SRB}]\n"
        told = problems(head_only + country + example)
        assert [problem for problem in told if "no record of" not in problem] == []
