"""``tipreport export FORMAT``: a command for each format, created when it is used."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from tipreport.cli import flags
from tipreport.cli.briefs import briefs_argument
from tipreport.cli.completion import format_items
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.target import TargetFile
from tipreport.cli.terminal.output import stdout_to_stderr
from tipreport.cli.terminal.progress import progress

if TYPE_CHECKING:
    from tipreport.registry import RegisteredExporter

EPILOG = """
\b
Examples:
  tipreport export text serbia.yaml -o serbia.txt
  tipreport export text briefs -d build
  tipreport export text --help

The last command shows the options of the format.
"""
FORMAT_EPILOG = """
\b
Examples:
  tipreport export {name} serbia.yaml -o serbia{suffix}
  tipreport export {name} briefs -d build
"""
GRAINS = {
    "brief": "A file contains one brief: -d writes {{brief}}{suffix} for each.",
    "collection": "A file contains all briefs: -d writes briefs{suffix}.",
    "both": "-o writes the brief if there is one, else all briefs in one file. -d writes {{brief}}{suffix} for each "
    "brief, briefs{suffix} for the collection, or both, depending on --grain.",
}


class FormatCommand(click.Command):
    """The command of one format. Its help shows the options of the format first."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a section for each group of options."""
        from tipreport.cli.options import FORMAT, GroupOption
        from tipreport.plugin import option_groups

        titles = {FORMAT: f"Options of {self.name}"} | {group.name: group.title for group in option_groups()}
        records: dict[str, list[tuple[str, str]]] = {title: [] for title in (*titles.values(), "Other options")}
        for parameter in self.get_params(ctx):
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
                title = titles[parameter.group] if isinstance(parameter, GroupOption) else "Other options"
                records[title].append(record)
        for title, lines in records.items():
            if lines:
                with formatter.section(title):
                    formatter.write_dl(lines)


class Formats(click.Group):
    """All formats. A plugin is loaded when its format is used. The list of formats is made from metadata."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all formats."""
        return [*flags.session_of(ctx).registry.summaries()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a format. Raises `UnknownExporterError`, and `PluginErrors` if strict."""
        from tipreport.errors import UnknownExporterError

        session = flags.session_of(ctx)
        without_format = click.UsageError(
            f"give the format before the briefs: write tipreport export pdf {cmd_name} ...", ctx
        )
        if not ctx.resilient_parsing and _is_path(cmd_name):
            raise without_format
        try:
            with stdout_to_stderr(), progress(session.output, f"Loading {cmd_name}"):
                registry = session.registry if ctx.resilient_parsing else session.checked_registry()
                return format_command(cmd_name, registry.find(cmd_name))
        except UnknownExporterError as error:
            if ctx.resilient_parsing:  # during completion in a shell
                return None
            if Path(cmd_name).is_dir():
                raise without_format from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the section of formats."""
        summaries = flags.session_of(ctx).registry.summaries()
        with formatter.section("Formats"):
            formatter.write_dl([*summaries.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the formats whose name begins with the word, and options."""
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [*format_items(flags.session_of(ctx), incomplete), *options]


def _is_path(name: str) -> bool:
    """Return whether a word is a path: names of formats have neither slashes nor dots."""
    return ":" not in name and bool(Path(name).suffix or len(Path(name).parts) > 1)


@click.command(
    cls=Formats, epilog=EPILOG, subcommand_metavar="FORMAT BRIEF... (-o FILE | -d DIR)", no_args_is_help=True
)
def export() -> None:
    """Write briefs in one format, into a file or a folder.

    Each BRIEF is a file or a folder of files. Nothing is written if one is invalid, and no existing file is replaced
    without --force.
    """


def format_command(name: str, registered: "RegisteredExporter") -> click.Command:
    """Create the command of one format, with its options as flags."""
    from tipreport.cli.options import flags_of, given_options

    exporter = registered.exporter

    @click.command(
        name,
        cls=FormatCommand,
        options_metavar="(-o FILE | -d DIR) [OPTIONS]",
        epilog=FORMAT_EPILOG.format(name=name, suffix=exporter.suffix),
    )
    @briefs_argument
    @click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=TargetFile("write -d {folder}", as_path=False),
        help="The file to write, or - for standard output.",
    )
    @click.option(
        "-d",
        "--directory",
        metavar="DIR",
        type=click.Path(path_type=Path, readable=False),
        help="The folder to write into.",
    )
    @click.option("--force", is_flag=True, help="Replace existing files.")
    @flags.jobs("Run N parallel processes, with -d.")
    @flags.verbose
    @flags.shared
    @flags.pass_session
    @click.pass_context
    def command(context: click.Context, session: Session, /, **given: Any) -> ExitCode:
        from tipreport.cli.commands.export_run import run

        options, others = given_options(context, exporter, given)
        return run(session, registered, options, **others)

    grains = GRAINS["both" if len(exporter.grains) > 1 else exporter.grains[0]]
    command.help = f"{exporter.summary.rstrip('.')}.\n\n{grains.format(suffix=exporter.suffix)}"
    command.params += flags_of(exporter)
    return command
