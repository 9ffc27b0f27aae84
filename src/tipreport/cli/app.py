"""The root command. Each subcommand is imported when it is used."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from tipreport import __version__
from tipreport.cli import flags

if TYPE_CHECKING:
    from tipreport.cli.session import Session

COMMANDS = (
    "new",
    "check",
    "show",
    "diff",
    "compare",
    "preview",
    "export",
    "build",
    "update",
    "translate",
    "terms",
    "plugins",
    "schema",
)
"""The subcommands, in the order of a typical workflow. Each is defined in the module of `commands` with its name."""

EPILOG = """
\b
Examples:
  tipreport check briefs
  tipreport export text briefs -d build
  tipreport build data

Data goes to standard output, messages go to standard error.
The options above may also follow the command.

\b
Exit codes: 0 success; 1 a file could not be written; 2 incorrect usage;
3 a brief is missing or invalid, or check found an error;
4 a plugin failed under --strict-plugins;
5 some checks of a plugin could not run;
129 terminal closed; 130 interrupted (Ctrl-C); 143 terminated.

\b
To complete commands, formats and briefs, add to ~/.bashrc or ~/.zshrc:
  eval "$(_TIPREPORT_COMPLETE=bash_source tipreport)"
  eval "$(_TIPREPORT_COMPLETE=zsh_source tipreport)"
"""


class Root(click.Group):
    """A group that imports each command when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature of click
        """Return the names of the commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"tipreport.cli.commands.{cmd_name}"), cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command on the command line.

        Raises `click.UsageError` with close matches for an unknown one, and `TipreportError` in a deleted folder.
        """
        flags.session_of(ctx).command = args[0]
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            session = flags.session_of(ctx)
            raise click.UsageError(f'there is no command "{args[0]}"{_remedy(session, args[0])}', ctx)
        if not ctx.resilient_parsing:
            _check_current_folder()
        return super().resolve_command(ctx, args)


def _remedy(session: "Session", name: str) -> str:
    """Return what to do about an unknown command, which may be the name of a format."""
    from tipreport.cli.completion import format_items
    from tipreport.model.messages import did_you_mean

    if name in (item.value for item in format_items(session, name)):
        return f": write tipreport export {name}"
    return did_you_mean(name, COMMANDS) or ': "tipreport --help" lists all'


def _check_current_folder() -> None:
    """Raise an error if the current folder was deleted: no relative path works in it, nor do some libraries."""
    try:
        Path.cwd()
    except OSError as error:
        from tipreport.errors import TipreportError

        message = f"the current folder cannot be used ({error.strerror}): change to another folder with cd"
        raise TipreportError(message) from error


@click.command(cls=Root, epilog=EPILOG, no_args_is_help=True)
@click.version_option(__version__, message="%(prog)s %(version)s")
@flags.global_flags
def app() -> None:
    """Turn country briefs on human trafficking into PDF, Excel and text; with plugins, into HTML and more."""
