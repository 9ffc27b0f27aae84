"""The tables of the reference of the brief file, generated from the declarations of fields, terms and columns."""

from collections.abc import Iterable, Iterator, Sequence

from reference_tables.markdown import table
from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields, meaning
from tipreport.model.value_type import ValueType
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.tables import Column, columns_of, tabulate

EVERYWHERE = ("sources", "note")  # fields of every record, described once on the page
OWN_TABLES = ("measure", "aspect")  # vocabularies with a table of their own
FEW = 12  # the most terms that fit into a cell


def head_fields() -> str:
    """Returns the fields of the head."""
    return _fields(head())


def record(name: str) -> str:
    """Returns the description and the fields of the records of a list."""
    cls = lists()[name]
    return f"{meaning(cls)}\n\n{_fields(field for field in fields(cls) if field.name not in EVERYWHERE)}"


def measures() -> str:
    """Returns the measures of figures, with their defaults."""
    rows = (
        (name, measure.meaning, measure.unit or "*give one*", measure.of or "", measure.pillar)
        for name, measure in MEASURES.items()
    )
    return table(("measure", "counts", "default unit", "default `of`", "pillar"), rows)


def vocabularies() -> str:
    """Returns the other vocabularies, with the fields that use them."""
    used: dict[str, list[str]] = {}
    terms: dict[str, Sequence[str]] = {}
    for list_name, declared in (("head", head()), *((name, fields(cls)) for name, cls in lists().items())):
        for field in declared:
            value_type = field.type.item or field.type
            if value_type.terms and value_type.vocabulary not in OWN_TABLES:
                used.setdefault(value_type.vocabulary, []).append(f"{list_name}.`{field.name}`")
                terms[value_type.vocabulary] = value_type.terms
    rows = ((name, ", ".join(fields_of), ", ".join(terms[name])) for name, fields_of in used.items())
    return table(("vocabulary", "used by", "terms"), rows)


def profile_terms() -> str:
    """Returns the terms of each aspect of the profile."""
    rows = ((aspect, ", ".join(terms) or "none: text only") for aspect, terms in ASPECTS.items())
    return table(("aspect", "terms"), rows)


def tables() -> str:
    """Returns all tidy tables with their columns, each under a heading."""
    return "\n\n".join(f"### Table `{name}`\n\n{described}" for name, described in tables_by_name())


def tables_by_name() -> Iterator[tuple[str, str]]:
    """Yields the name of each tidy table, and its description and columns."""
    for each in tabulate([]):
        all_derived = all(column.derived for column in each.columns)
        rows = (
            (f"`{column.name}`", column.type, column.unit, _meaning(column, all_derived))
            for column in columns_of(each.name)
        )
        yield each.name, f"{each.meaning}\n\n{table(('column', 'type', 'unit', 'meaning'), rows)}"


def _meaning(column: Column, all_derived: bool) -> str:
    derived = "*derived*: " if column.derived and not all_derived else ""
    undeclared = column.terms if column.terms and not _is_declared(column) else ()
    terms = f": {', '.join(undeclared)}" if 0 < len(undeclared) <= FEW else ""
    return derived + column.meaning + terms


def _is_declared(column: Column) -> bool:
    """Whether the terms of the column are listed among the vocabularies."""
    everywhere = (*head(), *(field for cls in lists().values() for field in fields(cls)))
    return any(field.name == column.name and (field.type.item or field.type).terms for field in everywhere)


def _fields(declared: Iterable[Field]) -> str:
    rows = ((f"`{field.name}`", _value(field.type), _absence(field), field.meaning) for field in declared)
    return table(("field", "value", "", "meaning"), rows)


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
