"""The tables of the command line: exit codes, and the help of every command."""

from collections.abc import Iterator

import click

from reference_tables.markdown import table

WIDTH = 88  # of the help of a command


def exit_codes() -> str:
    """Returns the exit codes."""
    from tipreport.cli.exit_codes import ExitCode

    return table(("code", "meaning"), ((str(int(code)), code.__doc__ or "") for code in ExitCode))


def commands() -> str:
    """Returns the help of every command and of every built-in format."""
    from tipreport.cli.app import app
    from tipreport.cli.session import Session

    root = click.Context(
        app, info_name="tipreport", obj=Session(no_plugins=True), terminal_width=WIDTH, max_content_width=WIDTH
    )
    return "\n".join(_help(app, root))


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    yield from (f"### {context.command_path}", "", "```text", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            if (child := command.get_command(context, name)) and not child.hidden:
                nested = click.Context(
                    child, info_name=name, parent=context, terminal_width=WIDTH, max_content_width=WIDTH
                )
                yield from _help(child, nested)
