"""Describes plugins and formats for ``tipreport plugins``."""

from typing import TYPE_CHECKING, Any

from attrs import asdict

from tipreport.cli.session import Session
from tipreport.registry.plugin_info import PluginStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipreport.plugin import Exporter, OptionDescription
    from tipreport.registry import PluginInfo, RegisteredExporter

HEADS = ("distribution", "version", "entry point", "status", "formats", "reason")
_NOT_LOADED = "installed, not loaded"
OPTION_HEADS = ("flag", "value", "default", "meaning")
CONTENT = {"brief": "one brief", "collection": "all briefs"}


def row(info: "PluginInfo") -> tuple[str, ...]:
    """Return a row of the list of plugins."""
    formats = ", ".join(info.exporters)
    status = _NOT_LOADED if info.status is PluginStatus.INSTALLED else info.status.value
    return info.distribution, info.version, info.entry_point, status, formats, info.reason


def print_details(session: Session, infos: "list[PluginInfo]", formats: "list[RegisteredExporter]") -> None:
    """Print plugins, then formats with their options."""
    output = session.output
    for number, info in enumerate(infos):
        if number:
            output.line("")
        for head, cell in zip(HEADS, row(info), strict=True):
            if cell:
                output.line(f"{head.capitalize()}: {cell}")
    for number, registered in enumerate(formats):
        if number or infos:
            output.line("")
        _print_format(session, registered)


def _print_format(session: Session, registered: "RegisteredExporter") -> None:
    from tipreport.cli.options import groups_of
    from tipreport.plugin import describe_options

    exporter, output = registered.exporter, session.output
    output.line(f"Format: {exporter.name}")
    output.line(f"Summary: {exporter.summary}")
    output.line(f"From: {registered.distribution} {registered.version}")
    output.line(f"Files: {exporter.suffix} ({exporter.media_type})")
    output.line(f"A file holds: {' or '.join(CONTENT[grain] for grain in exporter.grains)}")
    output.line(f"Shows: {_shown(exporter)}")
    described = describe_options(exporter.options)
    output.line("Options:" if described else "Options: none")
    _print_options(session, described)
    for group in groups_of(exporter):
        output.line("")
        output.line(f"{group.title}:")
        _print_options(session, describe_options(group.options))


def _shown(exporter: "Exporter[Any]") -> str:
    """Return the tables that a format shows with its default options, in words."""
    tables = exporter.shown_tables()
    shown = "all of a brief" if tables is None else ", ".join(tables) or "none of it"
    return f"{shown} (the options may change this)" if callable(exporter.shows) else shown


def _print_options(session: Session, described: "Sequence[OptionDescription]") -> None:
    from tipreport.cli.options import describe_flag

    if described:
        session.output.line("")
        session.output.table(OPTION_HEADS, [describe_flag(option) for option in described])


def format_data(registered: "RegisteredExporter") -> dict[str, Any]:
    """Return a format as JSON data."""
    from tipreport.cli.options import groups_of
    from tipreport.plugin import describe_options

    exporter = registered.exporter
    return {
        "name": exporter.name,
        "summary": exporter.summary,
        "distribution": registered.distribution,
        "version": registered.version,
        "suffix": exporter.suffix,
        "media_type": exporter.media_type,
        "grains": [grain.value for grain in exporter.grains],
        "shows": exporter.shown_tables(),
        "options": [asdict(option) for option in describe_options(exporter.options)],
        **{group.name: [asdict(option) for option in describe_options(group.options)] for group in groups_of(exporter)},
    }
