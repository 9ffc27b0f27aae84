"""Checks of the exporter record: its name, its options, and the cost of importing its module."""

import json
import tomllib
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from tipreport.errors import InvalidExporterError, TipreportError
from tipreport.plugin import build_options, describe_options, dump_options
from tipreport.plugin.exporter import shows_problems
from tipreport.registry import PluginPolicy, registry_for
from tipreport.registry.discovery import TIPREPORT
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.option_choices import option_choices
from tipreport.testing.processes import third_party_imports
from tipreport.testing.under_test import ExporterUnderTest


@check("a valid exporter record, with each choice of each option", "correct the field")
def valid_record(tested: ExporterUnderTest) -> Iterator[str]:
    """The record is valid."""
    try:
        evolve(tested.exporter)
    except InvalidExporterError as error:
        yield str(error)
        return
    for choice in option_choices(tested):
        for field, problem in shows_problems(tested.exporter.shown_tables(choice.options)):
            yield f"with {choice.flag}, {field}: {problem}{tested.defined_at}"


@check("a name that no built-in format has", "choose another name, or users must type distribution:name")
def unique_name(tested: ExporterUnderTest) -> Iterator[str]:
    """The name is not that of a built-in format."""
    name = tested.exporter.name
    builtin = registry_for(PluginPolicy(no_plugins=True)).exporters().get(name)
    if builtin is not None and tested.registered.distribution != TIPREPORT and builtin != tested.exporter:
        yield f'"{name}" is a built-in format{tested.defined_at}'


@check(
    "options that tipreport.toml can contain and that are read back unchanged",
    "use an option type and a validator that accept the same values",
)
def options_round_trip(tested: ExporterUnderTest) -> Iterator[str]:
    """Options are documented and typed, and their values can be written as TOML and read back."""
    exporter = tested.exporter
    variants = [exporter.options()]
    for option in describe_options(exporter.options):
        values: tuple[Any, ...] = option.choices or ((True, False) if option.type == "yes/no" else ())
        for value in values:
            try:
                variants.append(build_options(exporter, {option.name: [value] if option.multiple else value}))
            except TipreportError as error:
                yield str(error)
    files = {option.name for option in describe_options(exporter.options) if option.type == "file"}
    for options in variants:
        shown = {name: value for name, value in dump_options(options).items() if name not in files}
        try:
            read = build_options(exporter, tomllib.loads("\n".join(f"{key} = {_toml(shown[key])}" for key in shown)))
        except (TipreportError, tomllib.TOMLDecodeError) as error:
            yield str(error)
            continue
        if dump_options(read) != dump_options(options):
            yield f"{dump_options(options)} is read back as {dump_options(read)}"


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case tuple() | list():
            return f"[{', '.join(map(_toml, value))}]"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)


@check("no import of another library at the top of the module", "import it inside the function that uses it")
def imports_late(tested: ExporterUnderTest) -> Iterator[str]:
    """Other libraries are imported only when a file is written."""
    yield from third_party_imports(tested)
