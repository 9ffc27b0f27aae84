"""The tables of the reference of the brief file, as Markdown, from the declarations themselves.

A field, a term, a measure or a column is on the page because it is declared, and for no other reason.
"""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields, meaning
from tipreport.model.value_type import ValueType
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.tables import Column, columns_of, tabulate

EVERYWHERE = ("sources", "note")  # every record has them; the page says so once
OWN_TABLES = ("measure", "aspect")  # vocabularies whose terms carry more than their name
FEW = 12  # terms that a cell can hold


def head_fields() -> str:
    """The fields of the head."""
    return _fields(head())


def record(name: str) -> str:
    """What the records of a list are, and their fields. Raises `KeyError` for a list that there is not."""
    cls = lists()[name]
    return f"{meaning(cls)}\n\n{_fields(field for field in fields(cls) if field.name not in EVERYWHERE)}"


def measures() -> str:
    """What figures can measure, and what goes without saying when they do."""
    rows = (
        (name, known.meaning, known.unit or "*give one*", known.of or "", known.pillar)
        for name, known in MEASURES.items()
    )
    return _table(("measure", "counts", "default unit", "default `of`", "pillar"), rows)


def vocabularies() -> str:
    """The other vocabularies, with the fields that use them."""
    used: dict[str, list[str]] = {}
    terms: dict[str, Sequence[str]] = {}
    for table, declared in (("head", head()), *((name, fields(cls)) for name, cls in lists().items())):
        for field in declared:
            value_type = field.type.item or field.type
            if value_type.terms and value_type.vocabulary not in OWN_TABLES:
                used.setdefault(value_type.vocabulary, []).append(f"{table}.`{field.name}`")
                terms[value_type.vocabulary] = value_type.terms
    rows = ((name, ", ".join(places), ", ".join(terms[name])) for name, places in used.items())
    return _table(("vocabulary", "used by", "terms"), rows)


def profile_terms() -> str:
    """The terms of each aspect of the profile."""
    rows = ((aspect, ", ".join(terms) or "none: text only") for aspect, terms in ASPECTS.items())
    return _table(("aspect", "terms"), rows)


def tables() -> Iterator[tuple[str, str]]:
    """The name of each tidy table, and what it holds."""
    for table in tabulate([]):
        all_derived = all(column.derived for column in table.columns)
        rows = (
            (f"`{column.name}`", column.type, column.unit, _meaning(column, all_derived))
            for column in columns_of(table.name)
        )
        yield table.name, f"{table.meaning}\n\n{_table(('column', 'type', 'unit', 'meaning'), rows)}"


def _meaning(column: Column, all_derived: bool) -> str:
    derived = "*derived*: " if column.derived and not all_derived else ""
    undeclared = column.terms if column.terms and not _is_declared(column) else ()
    terms = f": {', '.join(undeclared)}" if 0 < len(undeclared) <= FEW else ""
    return derived + column.meaning + terms


def _is_declared(column: Column) -> bool:
    """Whether the terms of the column stand among the vocabularies."""
    everywhere = (*head(), *(field for cls in lists().values() for field in fields(cls)))
    return any(field.name == column.name and (field.type.item or field.type).terms for field in everywhere)


def _fields(declared: Iterable[Field]) -> str:
    rows = ((f"`{field.name}`", _value(field.type), _absence(field), field.meaning) for field in declared)
    return _table(("field", "value", "", "meaning"), rows)


def _value(value_type: ValueType) -> str:
    if value_type.item:
        return f"list of {_linked(value_type.item) if value_type.vocabulary else value_type.item.plural}"
    if 0 < len(value_type.terms) < 7:
        return "one of " + ", ".join(f"*{term}*" for term in value_type.terms)
    return _linked(value_type)


def _linked(value_type: ValueType) -> str:
    return f"[{value_type.name}](#{value_type.see})" if value_type.see else value_type.name


def _absence(field: Field) -> str:
    if field.required:
        return "**required**"
    return f"default: {field.default_text}" if field.default_text else "optional"


def _table(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
