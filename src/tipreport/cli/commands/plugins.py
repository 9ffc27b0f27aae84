"""``tipreport plugins``: lists installed plugins with their status, describes and checks formats, creates plugins."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from tipreport.cli import flags
from tipreport.cli.commands.plugins_details import HEADS, format_data, print_details, row
from tipreport.cli.commands.plugins_new import new_plugin
from tipreport.cli.completion import format_items
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import stdout_to_stderr
from tipreport.cli.terminal.progress import progress
from tipreport.registry.plugin_info import PluginStatus

if TYPE_CHECKING:
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
  tipreport plugins list --load
  tipreport --strict-plugins plugins list

The first command reads only metadata. The second loads every plugin, each for at most 10 seconds, and shows its
formats, or the reason why it cannot be used. The third does the same, and
fails with exit code 4 if a plugin cannot be used.
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
  tipreport plugins check djvu --read tests.reading:text_of
  tipreport plugins check latex --keep compared

The exporter runs on generated briefs, in processes of its own. Exit code 1 if a
check fails, 5 if none fails and some could not run.
"""
LOAD_HINT = '"tipreport plugins list --load" also shows which of them cannot be loaded'
CALL_LIMIT = 60.0  # seconds that a plugin may take to load under ``plugins check``


@click.group(subcommand_metavar="COMMAND", epilog=EPILOG)
@flags.pass_session
@click.pass_context
def plugins(context: click.Context, session: Session) -> None:
    """List, describe and check plugins; create a new one."""
    session.command = f"plugins {context.invoked_subcommand}"


@plugins.command("list", epilog=LIST_EPILOG)
@click.option("--load", is_flag=True, help="Load every plugin, and show which of them cannot be used.")
@flags.shared
@flags.pass_session
def list_(session: Session, *, load: bool) -> ExitCode:
    """List the installed plugins, also those that are switched off.

    Each of these has the reason. The built-in formats are plugins of tipreport itself.
    """
    registry = session.registry
    loads = load or session.strict_plugins
    with stdout_to_stderr(), progress(session.output, "Loading plugins") if loads else nullcontext():
        infos = registry.plugins() if loads else registry.installed()
        problems = registry.problems() if loads else ()
        unknown = [*registry.policy.unknown({info.distribution for info in infos})]
    if not session.output.json:
        session.output.table(HEADS, [row(info) for info in infos])
        for line in unknown:
            session.output.warn(line)
        if not loads and any(info.status is PluginStatus.INSTALLED for info in infos):
            session.output.report(LOAD_HINT)
    session.plugins_reported = True
    code = ExitCode.PLUGIN if session.strict_plugins and problems else ExitCode.DONE
    return session.end(code, plugins=[info.as_dict() for info in infos])


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
        print_details(session, infos, formats)
    return session.end(
        ExitCode.DONE,
        plugins=[info.as_dict() for info in infos],
        formats=[format_data(registered) for registered in formats],
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
@click.option(
    "--keep",
    metavar="FOLDER",
    default="",
    help="Keep the files that are compared in a folder, to look at the lines that messages name.",
)
@flags.shared
@flags.pass_session
def check(session: Session, name: str, read: str, keep: str) -> ExitCode:
    """Run the conformance checks of a format.

    NAME is a format (markdown), or a distribution, of which all formats are checked. Each failure is reported with its
    location and a remedy. A plugin that takes longer than a minute to load is stopped.
    """
    from tipreport.cli.commands.plugins_check import as_dicts, check_plugins, exit_code, print_findings

    if session.supervisor is not None:
        session.supervisor.limit = CALL_LIMIT
    infos, formats = _named(session, name)
    with stdout_to_stderr():
        findings = check_plugins(session.output, infos, formats, read, keep and str(Path(keep).resolve()))
    if not session.output.json:
        print_findings(session.output, findings)
    return session.end(exit_code(findings), findings=as_dicts(findings))


plugins.add_command(new_plugin)


def _named(session: Session, name: str) -> "tuple[list[PluginInfo], list[RegisteredExporter]]":
    """Return the plugins and formats of a distribution, or a single format. Raises `UnknownExporterError`."""
    registry = session.registry
    with stdout_to_stderr():
        infos = [*registry.load_distribution(name)]
        formats = [registry.find(exporter) for info in infos for exporter in info.exporters]
        if not infos or name in registry.summaries():
            infos, formats = [], [registry.find(name)]
    session.plugins_reported = True
    return infos, formats
