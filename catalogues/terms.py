"""The words that are declared elsewhere and reach readers through `Wording.term`: vocabularies, columns, worksheets."""

import ast
from collections.abc import Iterator, Mapping

from catalogues.message import Message
from tipreport.exporters.excel.layout import READING_TABLES, sheet_name
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.model.terms import find_terms
from tipreport.model.units import UNITS
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.tables.columns import columns_of, table_names
from tipreport.tables.indicators import ADDS_UP
from tipreport.tables.tabulate import tabulate
from tipreport.wording.periods import DECADES
from tipreport.wording.tier_name import TIER_FORMS

_VOCABULARIES = (
    "age", "assessment", "basis", "form", "goods kind", "law kind", "law status", "measure", "organisation kind",
    "per", "pillar", "programme kind", "progress", "region", "role", "sex", "source kind", "standard", "tier",
    "tier change",
)  # fmt: skip


def term_messages() -> Iterator[Message]:
    """Yield the words, each with its vocabulary as the context."""
    for vocabulary, words in vocabularies().items():
        for word, meaning in words.items():
            yield Message(text=word, context=vocabulary, comments=(meaning,) if meaning else ())


def vocabularies() -> Mapping[str, Mapping[str, str]]:
    """Return the words of each vocabulary, with comments for translators."""
    found: dict[str, Mapping[str, str]] = {}
    for name in _VOCABULARIES:
        terms = find_terms(name)
        assert terms is not None, name  # noqa: S101 - a name of the list above
        found[name] = {term: _comment(name, terms.terms[term]) for term in terms.terms}
    found["profile term"] = {
        term: f"in the profile of trafficking: {aspect}" for aspect, terms in ASPECTS.items() for term in terms
    }
    found["base"] = {
        measure.of: f"the whole of a percentage: {name}" for name, measure in MEASURES.items() if measure.of
    }
    found["qualifier"] = dict.fromkeys(QUALIFIERS, "how exact the number of a figure is")
    found["role: of"] = dict.fromkeys(found["role"], "the role as in: a country of origin and of transit")
    for form, meaning in TIER_FORMS.items():
        found[f"tier: {form}"] = dict.fromkeys(found["tier"], meaning)
    found["decade"] = dict.fromkeys(DECADES, "the first year of a decade, for languages that name it")
    found["unit"] = dict.fromkeys(UNITS, "the unit of a figure, as the name of an axis")
    tables = {table.name: table for table in tabulate([])}
    columns = [column for name in table_names() for column in columns_of(name)]
    found["addition"] = dict.fromkeys(ADDS_UP, "whether a figure may be added to others; if not, the reason")
    found["table"] = {tables[name].meaning: f"the content of the table {name}, in a workbook" for name in tables}
    found["column"] = {each.meaning: f"the meaning of the column {each.name} of a table" for each in columns}
    found["column unit"] = {each.unit: "the unit of a column of a table" for each in columns if each.unit}
    found["column type"] = {each.type: "the type of a column of a table" for each in columns}
    names = (*table_names(), *sorted(READING_TABLES))
    found["sheet"] = {sheet_name(name): "the name of a sheet of a workbook, at most 31 letters" for name in names}
    found["field"] = {}  # fields that narrow a figure and have no message of their own
    return found


def _comment(vocabulary: str, meaning: str) -> str:
    return f"{vocabulary}: {meaning}" if meaning else vocabulary


def unknown_vocabularies(source: str) -> Iterator[str]:
    """Yield the vocabularies that a module uses and that have no words here."""
    known = vocabularies()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="term"), args=[ast.Constant(value=str(name)), _]) if (
                name not in known
            ):
                yield name
