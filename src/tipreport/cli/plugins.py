"""``tipreport plugins``: lists installed plugins with their status, describes and checks formats, creates plugins."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict
from click.shell_completion import CompletionItem

from tipreport.cli import flags
from tipreport.cli.completion import format_items
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.new_plugin import new_plugin
from tipreport.cli.output import stdout_to_stderr
from tipreport.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipreport.plugin import OptionDescription
    from tipreport.registry import PluginInfo, RegisteredExporter

EPILOG = """
\b
Examples:
  tipreport plugins list
  tipreport plugins show text
  tipreport plugins check markdown
  tipreport plugins new outline
"""
LIST_EPILOG = """
\b
Examples:
  tipreport plugins list
  tipreport --strict-plugins plugins list

The second command fails with exit code 4 if a plugin cannot be used.
"""
SHOW_EPILOG = """
\b
Examples:
  tipreport plugins show text
  tipreport plugins show tipreport-docx
"""
CHECK_EPILOG = """
\b
Examples:
  tipreport plugins check markdown
  tipreport plugins check tipreport-markdown --json
  tipreport plugins check latex --read tests.reading:text_of

The exporter runs on generated briefs, in a process of its own. Exit code 1 if a
check fails, 5 if none fails and some could not run.
"""
HEADS = ("distribution", "version", "entry point", "status", "formats", "reason")
OPTION_HEADS = ("flag", "value", "default", "meaning")


@click.group(subcommand_metavar="COMMAND", epilog=EPILOG)
@flags.pass_session
@click.pass_context
def plugins(context: click.Context, session: Session) -> None:
    """List, describe and check plugins; create a new one."""
    session.command = f"plugins {context.invoked_subcommand}"


@plugins.command("list", epilog=LIST_EPILOG)
@flags.shared
@flags.pass_session
def list_(session: Session) -> ExitCode:
    """List the plugins, with the reason for each that cannot be used.

    The built-in formats are plugins of tipreport itself.
    """
    with stdout_to_stderr():
        infos = session.registry.plugins()
    problems = session.registry.problems()
    if not session.output.json:
        session.output.table(HEADS, [_row(info) for info in infos])
        for line in problems[sum(1 for info in infos if info.problem) :]:  # about plugins that are not installed
            session.output.warn(line)
    session.plugins_reported = True
    code = ExitCode.PLUGIN if session.strict_plugins and problems else ExitCode.DONE
    return session.end(code, plugins=[info.as_dict() for info in infos])


def _row(info: "PluginInfo") -> tuple[str, ...]:
    formats = ", ".join(info.exporters)
    return info.distribution, info.version, info.entry_point, info.status.value, formats, info.reason


class PluginName(click.types.StringParamType):
    """The name of a format, or of a distribution."""

    name = "name"

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 - the signature of click
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the formats whose name begins with the word."""
        return format_items(flags.session_of(ctx), incomplete)


@plugins.command(epilog=SHOW_EPILOG)
@click.argument("name", type=PluginName())
@flags.shared
@flags.pass_session
def show(session: Session, name: str) -> ExitCode:
    """Show a format and its options, or a distribution and its formats.

    NAME is a format (text) or a distribution.
    """
    infos, formats = _named(session, name)
    if not session.output.json:
        _print(session, infos, formats)
    return session.end(
        ExitCode.DONE,
        plugins=[info.as_dict() for info in infos],
        formats=[_format_data(registered) for registered in formats],
    )


def _reader(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    """Verify that a reader can be imported, also from the current folder."""
    if value is None:
        return ""
    from tipreport.testing.under_test import load_reader

    sys.path.insert(0, str(Path.cwd()))
    try:
        load_reader(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    return value


@plugins.command(epilog=CHECK_EPILOG)
@click.argument("name", type=PluginName())
@click.option(
    "--read", metavar="MODULE:FUNCTION", callback=_reader, help="A function from the bytes of a file to its text."
)
@flags.shared
@flags.pass_session
def check(session: Session, name: str, read: str) -> ExitCode:
    """Run the conformance checks of a format, or of all formats of a distribution.

    NAME is a format (markdown) or a distribution. Each failure is reported with its location and a remedy.
    """
    from tipreport.cli.conformance import check_plugins, exit_code, print_findings

    infos, formats = _named(session, name)
    with stdout_to_stderr():
        findings = check_plugins(infos, formats, read)
    if not session.output.json:
        print_findings(session.output, findings)
    return session.end(exit_code(findings), findings=[finding.as_dict() for finding in findings])


plugins.add_command(new_plugin)


def _named(session: Session, name: str) -> "tuple[list[PluginInfo], list[RegisteredExporter]]":
    """Return the plugins and formats of a distribution, or a single format. Raises `UnknownExporterError`."""
    from tipreport.registry.discovery import canonical

    registry = session.registry
    with stdout_to_stderr():
        infos = [info for info in registry.plugins() if info.distribution == canonical(name)]
    formats = [registry.find(exporter) for info in infos for exporter in info.exporters]
    if not infos or name in registry.exporters():
        infos, formats = [], [registry.find(name)]
    session.plugins_reported = True
    return infos, formats


def _print(session: Session, infos: "list[PluginInfo]", formats: "list[RegisteredExporter]") -> None:
    output = session.output
    for number, info in enumerate(infos):
        if number:
            output.line("")
        for head, cell in zip(HEADS, _row(info), strict=True):
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
    output.line(f"Shows: {'all of a brief' if exporter.shows is None else ', '.join(exporter.shows) or 'none of it'}")
    described = describe_options(exporter.options)
    output.line("Options:" if described else "Options: none")
    _print_options(session, described)
    for group in groups_of(exporter):
        output.line("")
        output.line(f"{group.title}:")
        _print_options(session, describe_options(group.options))


def _print_options(session: Session, described: "Sequence[OptionDescription]") -> None:
    from tipreport.cli.options import describe_flag

    if described:
        session.output.line("")
        session.output.table(OPTION_HEADS, [describe_flag(option) for option in described])


CONTENT = {"brief": "one brief", "collection": "all briefs"}


def _format_data(registered: "RegisteredExporter") -> dict[str, Any]:
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
        "shows": exporter.shows,
        "options": [asdict(option) for option in describe_options(exporter.options)],
        **{group.name: [asdict(option) for option in describe_options(group.options)] for group in groups_of(exporter)},
    }
