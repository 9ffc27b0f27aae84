"""The reference of the brief file lists every field, term and column."""

import re
from pathlib import Path

import pytest
import yaml
from reference_tables import brief_file, markers

from tests.files.briefs import HEAD, problems
from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.tables import columns_of, tabulate

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "brief-file.md").read_text("utf-8")


def rows(markdown: str) -> list[list[str]]:
    """Returns the cells of each row of the tables in some Markdown, with their heads."""
    lines = [line.strip("|").split("|") for line in markdown.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines if set("".join(line)) - set("- ")]


def assert_listed(markdown: str, declared: list[Field]) -> None:
    listed = {row[0].strip("`"): row for row in rows(markdown)[1:]}
    assert [*listed] == [field.name for field in declared]
    for field in declared:
        _, value, absence, meaning = listed[field.name]
        assert meaning == field.meaning
        assert value
        assert (absence == "**required**") is field.required


def test_the_head_has_every_field_with_its_meaning() -> None:
    assert_listed(brief_file.head_fields(), [*head()])


@pytest.mark.parametrize("name", lists())
def test_a_record_has_every_field_with_its_meaning(name: str) -> None:
    cls = lists()[name]
    assert_listed(brief_file.record(name), [field for field in fields(cls) if field.name not in ("sources", "note")])


def test_every_list_has_a_section_on_the_page() -> None:
    assert [name for name in markers.names(PAGE) if name in lists()] == [*lists()]


def test_values_and_defaults_of_fields_are_listed() -> None:
    figures = {row[0]: row[1:3] for row in rows(brief_file.record("figures"))}
    assert figures["`value`"] == ["[quantity](#quantities)", "**required**"]
    assert figures["`unit`"] == ["[unit](#units)", "default: by measure"]
    assert figures["`sex`"] == ["one of *female*, *male*", "optional"]
    assert figures["`form`"] == ["[form](#vocabularies)", "optional"]
    assert figures["`part_of`"] == ["id of a figure", "optional"]
    assert figures["`place`"] == ["[place](#countries-and-places)", "default: the brief's subject"]
    assert figures["`key`"] == ["true or false", "default: false"]
    assert rows(brief_file.record("routes"))[1][1] == "list of place"
    assert rows(brief_file.record("countries"))[2][1] == "list of [role](#vocabularies)"


def test_every_link_of_the_tables_has_a_heading_on_the_page() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {heading.lower().replace(",", "").replace(" ", "-") for heading in headings}
    linked = set(re.findall(r"\]\(#([\w-]+)\)", brief_file.head_fields() + "".join(map(brief_file.record, lists()))))
    assert linked <= anchors
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) <= anchors


def test_every_measure_is_listed_with_its_defaults() -> None:
    assert rows(brief_file.measures())[1:] == [
        [name, measure.meaning, measure.unit or "*give one*", measure.of or "", measure.pillar]
        for name, measure in MEASURES.items()
    ]


def test_every_vocabulary_is_listed_with_every_term() -> None:
    listed = {row[0]: row[2].split(", ") for row in rows(brief_file.vocabularies())[1:]}
    for declared in (head(), *map(fields, lists().values())):
        for field in declared:
            kind = field.type.item or field.type
            if kind.terms and kind.vocabulary not in ("measure", "aspect"):
                assert listed[kind.vocabulary] == [*kind.terms]


def test_every_aspect_of_the_profile_is_listed_with_every_term() -> None:
    listed = {row[0]: row[1] for row in rows(brief_file.profile_terms())[1:]}
    assert listed == {aspect: ", ".join(terms) or "none: text only" for aspect, terms in ASPECTS.items()}


def test_every_column_of_every_table_is_listed() -> None:
    listed = {name: rows(markdown)[1:] for name, markdown in brief_file.tables_by_name()}
    assert [*listed] == [table.name for table in tabulate([])]
    for name, columns in listed.items():
        for row, column in zip(columns, columns_of(name), strict=True):
            assert row[:3] == [f"`{column.name}`", column.type, column.unit]
            assert column.meaning in row[3]
            assert row[3].startswith("*derived*: ") is (column.derived and name != "data_notes")
    qualifier = next(row for row in listed["figures"] if row[0] == "`qualifier`")
    assert qualifier[3].endswith("less than, range, not reported, not known, not stated, vague, unreadable")


def test_the_examples_of_records_are_valid() -> None:
    """They refer to sources and organisations of other examples; that is the only problem."""
    examples = re.findall(r"```yaml\n(\w+:\n.*?)```", PAGE.partition("## The records")[2], re.DOTALL)
    assert {name for example in examples for name in yaml.safe_load(example)} == {*lists()}
    head_only = HEAD.partition("countries:")[0]
    for example in examples:
        country = "" if example.startswith("countries:") else "countries: [{country: SRB}]\n"
        found = problems(head_only + country + example)
        assert [problem for problem in found if "add a record with this id" not in problem] == []
