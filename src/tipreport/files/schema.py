"""JSON Schema (2020-12) of the brief file, for editors: all fields with their meanings, types and vocabularies."""

from collections.abc import Iterable
from typing import Any

from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import Field, fields, meaning


def json_schema() -> dict[str, Any]:
    """Return the schema, as plain data. Only the reader checks rules for the whole brief, such as that ids exist."""
    properties = {field.name: _property(field) for field in head()}
    for name, cls in lists().items():
        rows = {
            "type": "array",
            "description": meaning(cls),
            "items": {"$ref": f"#/$defs/{cls.__name__}"},
        }
        properties[name] = rows | ({"minItems": 1} if name in _required(fields(CountryBrief)) else {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A country brief on trafficking in persons",
        **_object(properties, _required(fields(CountryBrief))),
        "$defs": {
            cls.__name__: {
                "description": meaning(cls),
                **_object({field.name: _property(field) for field in fields(cls)}, _required(fields(cls))),
            }
            for cls in lists().values()
        },
    }


def _required(declared: Iterable[Field]) -> list[str]:
    return [field.name for field in declared if field.required]


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _property(field: Field) -> dict[str, Any]:
    described = {"description": field.meaning, **field.type.schema}
    if not field.required and isinstance(field.default, bool | str | int):
        described["default"] = field.default
    return described
