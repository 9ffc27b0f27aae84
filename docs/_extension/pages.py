"""Directives whose content is made from the code, so that it cannot drift from it."""

from collections.abc import Iterable, Iterator
from inspect import getdoc

import click
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

import tipreport
from tipreport.checks.note import CODES

WIDTH = 88  # of the help of a command


class Markdown(SphinxDirective):
    """A directive that stands for some Markdown."""

    def lines(self) -> Iterable[str]:
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        return self._nodes(list(self.lines()))

    def _nodes(self, lines: list[str]) -> list[nodes.Node]:
        made = nodes.Element()
        made.document = self.state.document
        self.state.nested_parse(StringList(lines, source=__file__), self.content_offset, made)
        return made.children


class DataNoteCodes(Markdown):
    """The codes of data notes."""

    def lines(self) -> Iterator[str]:
        yield "| code | severity | printed as | found when |"
        yield "| --- | --- | --- | --- |"
        for name, code in CODES.items():
            yield f"| `{name}` | {code.severity} | {code.kind} | {code.when} |"


class PublicNames(Markdown):
    """The names that the package itself offers, and the room that each comes from."""

    def lines(self) -> Iterator[str]:
        yield "| name | what it is |"
        yield "| --- | --- |"
        for name in tipreport.__all__:
            if not name.startswith("_"):
                thing = getattr(tipreport, name)
                room = ".".join(thing.__module__.split(".")[:2])
                yield f"| {{py:obj}}`{name} <{room}.{name}>` | {_first_sentence(thing)} |"


class ExitCodes(Markdown):
    """The exit codes of the command line."""

    def lines(self) -> Iterator[str]:
        from tipreport.cli.exit_codes import ExitCode

        yield "| code | meaning |"
        yield "| --- | --- |"
        for code in ExitCode:
            yield f"| {int(code)} | {code.__doc__} |"


class CommandLine(Markdown):
    """The help of every command."""

    def lines(self) -> Iterator[str]:
        from tipreport.cli.app import app

        yield from _help(app, "tipreport", None)


def _first_sentence(thing: object) -> str:
    return (getdoc(thing) or "").partition("\n\n")[0].replace("\n", " ").replace("`", "")


def _help(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH)
    yield from (f"**{context.command_path}**", "", "```text", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            if (found := command.get_command(context, each)) and not found.hidden:
                yield from _help(found, each, context)
