"""The root of the commands. A command is imported when it is used."""

from importlib import import_module
from typing import cast

import click

from tipreport import __version__
from tipreport.cli import flags

COMMANDS = ("new", "check", "show", "export", "build", "update", "plugins", "schema")
"""In the order of work. Each is a module of this room, with a command of the same name."""

EPILOG = """
\b
Examples:
  tipreport check briefs
  tipreport export text briefs -d build
  tipreport build data

Data goes to standard output, all else to standard error.

\b
Exit codes: 0 done; 1 something could not be written; 2 usage;
3 a brief is missing or refused, or check found an error;
4 a plugin failed under --strict-plugins;
130 interrupted (Ctrl-C); 143 terminated.

\b
Completion of commands, formats and briefs, in ~/.bashrc or ~/.zshrc:
  eval "$(_TIPREPORT_COMPLETE=bash_source tipreport)"
  eval "$(_TIPREPORT_COMPLETE=zsh_source tipreport)"
"""


class Root(click.Group):
    """The root: it knows the commands by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - what click asks for
        """Their names."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command with this name."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"tipreport.cli.{cmd_name}"), cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant. One that there is not is told with what is near it."""
        flags.session_of(ctx).command = args[0]
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from tipreport.model.messages import did_you_mean

            raise click.UsageError(f'there is no command "{args[0]}"{did_you_mean(args[0], COMMANDS)}', ctx)
        return super().resolve_command(ctx, args)


@click.command(cls=Root, epilog=EPILOG, no_args_is_help=True)
@click.version_option(__version__, message="%(prog)s %(version)s")
@flags.of_all
def app() -> None:
    """Turns country briefs on trafficking in persons into documents people read and tables people compute with."""
