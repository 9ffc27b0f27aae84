"""Compares the descriptor of a data package with the tidy tables: the type, the unit and the words of each column."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import asdict

from tipreport.tables import Column, Table, Tables
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of
from tipreport.wording.wording import ENGLISH

_TYPES = {"integer": "integer", "number": "number", "date": "date", "yes/no": "boolean"}  # of Table Schema
_YES, _NO = {"yes", "true", "1"}, {"no", "false", "0"}
_SEPARATOR = ";"  # of the items of a list


def wrong_descriptions(content: Content, tables: Tables) -> Iterator[Difference]:
    """Yield the tables and columns that a descriptor describes in another way than the tidy tables do."""
    with_key = sum("primaryKey" in each.get("schema", {}) for each in content.described.values())
    referred = {name for each in content.described.values() for name in _targets(each)}
    if with_key > 1 and not referred and any(column.refers for table in tables for column in table.columns):
        yield _difference("the tables", "a foreign key where a column refers to another table", None)
    keyed = {name for each in content.described.values() for name in _key_columns(each)}
    yield from _english_words(content, tables)
    for table in tables:
        resource = content.described.get(table.name)
        if resource is None:
            continue
        words = tables.wording.term("table", table.meaning)
        if words not in "\n".join(_strings(resource.get("description"))):
            yield _difference(table.name, f"“{words}”", resource.get("description"))
        if (with_key * 2 > len(content.described) or table.name in referred) and not _has_key(resource, table):
            yield _difference(
                table.name,
                "a primary key, as other tables have, or as a foreign key needs",
                resource["schema"].get("primaryKey"),
            )
        for column in table.columns:
            if column.name in keyed and column.refers and column.name not in _key_columns(resource):
                yield _difference(f"{table.name}.{column.name}", "a foreign key, as in other tables", None)
            field = next((each for each in resource["schema"]["fields"] if each.get("name") == column.name), None)
            if field is not None:
                meaning = tables.wording.term("column", column.meaning)
                for expected, found in _wrong(column, field, meaning, _keys_of(resource, column)):
                    yield _difference(f"{table.name}.{column.name}", expected, found)


def _english_words(content: Content, tables: Tables) -> Iterator[Difference]:
    """Yield the words about the whole package that are in English, and its tables in another language.

    A title of an author's own is English if it has several words of the English one.
    """
    own, english = asdict(tables.wording.labels), asdict(ENGLISH.labels)
    title = own["package_title"]
    only_english = {*tokens_of(english["package_title"])} - {*tokens_of(title)}
    for name, value in content.metadata:
        for label in (label for label, words in english.items() if words == value != own[label]):
            yield Difference("language", f"the {name} of the package", f"“{own[label]}”", f"“{value}”")
        if name == "title" and value != english["package_title"] and len(only_english & {*tokens_of(value)}) > 1:
            yield Difference("language", "the title of the package", f"“{title}”", f"“{value}”")


def _wrong(column: Column, field: Mapping[str, Any], meaning: str, keys: str) -> Iterator[tuple[str, object]]:
    """Yield each expected part of a description that differs, and the part that the file has."""
    about = "\n".join(text for name, value in field.items() if name != "name" for text in _strings(value))
    if field.get("type") != (expected := _TYPES.get(column.type, "string")):
        yield f"the type {expected}", field.get("type")
    if column.type == "yes/no" and (_NO & {*field.get("trueValues", ())} or _YES & {*field.get("falseValues", ())}):
        yield "yes as true and no as false", f"true for {', '.join(field.get('trueValues', ()))}"
    if meaning not in about:
        yield f"“{meaning}”", field.get("description")
    if column.type == "list" and _SEPARATOR not in about.replace(meaning, ""):
        yield f"that items are joined with “{_SEPARATOR}”", field.get("description")
    if column.type != "list" and any(
        _SEPARATOR in text.replace(meaning, "") for text in _strings(field.get("description"))
    ):
        yield "no separator, for a column with one value", field.get("description")
    if column.unit not in about.replace(meaning, "") or field.get("unit", column.unit) != column.unit:
        yield f"the unit {column.unit}", field.get("unit")
    if (
        column.refers not in f"{about.replace(meaning, '')}\n{keys}"
        or field.get("refers", column.refers) != column.refers
    ):
        yield f"a reference to {column.refers}", field.get("refers")
    if column.type == "list" and keys:
        yield "no foreign key: a cell may have several values", keys
    if missing := [term for term in column.terms if term not in about.split("\n")]:
        yield f"the value {missing[0]}", None


def _key_columns(resource: Mapping[str, Any]) -> list[str]:
    """Return the columns with a foreign key of their own."""
    return [key["fields"][0] for key in resource["schema"].get("foreignKeys", ()) if len(key.get("fields", ())) == 1]


def _targets(resource: Mapping[str, Any]) -> Iterator[str]:
    """Yield the tables to which the foreign keys of a table lead."""
    for key in resource["schema"].get("foreignKeys", ()):
        yield key.get("reference", {}).get("resource") or resource.get("name", "")


def _has_key(resource: Mapping[str, Any], table: Table) -> bool:
    return "primaryKey" in resource["schema"] or all(column.derived for column in table.columns)


def _keys_of(resource: Mapping[str, Any], column: Column) -> str:
    """Return the tables to which the foreign keys of a column lead; a key without a table leads to its own."""
    keys = [key for key in resource["schema"].get("foreignKeys", ()) if column.name in key.get("fields", ())]
    return "\n".join(_targets({**resource, "schema": {"foreignKeys": keys}}))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)


def _difference(name: str, expected: str, found: object) -> Difference:
    return Difference("description", f"the description of {name}", expected, f"“{found}”" if found else "none")
