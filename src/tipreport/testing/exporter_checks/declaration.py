"""What an exporter says of itself: its name, its options, and what importing it costs."""

import json
import tomllib
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from tipreport.errors import InvalidExporterError, TipreportError
from tipreport.plugin import build_options, describe_options, dump_options
from tipreport.registry import default_registry
from tipreport.registry.discovery import TIPREPORT
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.imports import foreign_imports
from tipreport.testing.under_test import ExporterUnderTest


@check("a record that can be meant", "correct the field that is named")
def record(subject: ExporterUnderTest) -> Iterator[str]:
    """The record is valid."""
    try:
        evolve(subject.exporter)
    except InvalidExporterError as error:
        yield str(error)


@check("a name that no built-in format has", "choose another name, or users must type distribution:name")
def name_free(subject: ExporterUnderTest) -> Iterator[str]:
    """The name is not that of a built-in format."""
    name = subject.exporter.name
    own = default_registry().exporters().get(name)
    if own is not None and subject.registered.distribution != TIPREPORT and own != subject.exporter:
        registered = default_registry().registered(own)
        if registered.distribution == TIPREPORT:
            yield f'"{name}" is a built-in format{subject.written_at}'


@check("options that tipreport.toml can say and give back equal", "give the option a type and a validator that agree")
def options_round_trip(subject: ExporterUnderTest) -> Iterator[str]:
    """Options are documented, typed, and survive TOML: the defaults, every choice, both answers."""
    exporter = subject.exporter
    told = [exporter.options()]
    for option in describe_options(exporter.options):
        values: tuple[Any, ...] = option.choices or ((True, False) if option.type == "yes/no" else ())
        for value in values:
            try:
                told.append(build_options(exporter, {option.name: [value] if option.multiple else value}))
            except TipreportError as error:
                yield str(error)
    for options in told:
        shown = dump_options(options)
        if any(option.type == "file" for option in describe_options(exporter.options)):
            shown = {name: value for name, value in shown.items() if not _is_file(exporter, name)}
        try:
            back = build_options(exporter, tomllib.loads("\n".join(f"{key} = {_toml(shown[key])}" for key in shown)))
        except (TipreportError, tomllib.TOMLDecodeError) as error:
            yield str(error)
            continue
        if dump_options(back) != dump_options(options):
            yield f"{dump_options(options)} comes back as {dump_options(back)}"


def _is_file(exporter: Any, name: str) -> bool:
    return any(option.name == name and option.type == "file" for option in describe_options(exporter.options))


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case tuple() | list():
            return f"[{', '.join(map(_toml, value))}]"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)


@check("no import of another library before `write` is called", "import it inside write")
def imports_late(subject: ExporterUnderTest) -> Iterator[str]:
    """Heavy imports stand inside ``write``."""
    yield from foreign_imports(subject)
