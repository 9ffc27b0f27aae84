"""The flags that all commands share. Each changes the session while the command line is parsed."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tipreport.cli.session import Session

GLOBAL = {
    "--no-plugins": 0, "--disable-plugin": 1, "--strict-plugins": 0, "--traceback": 0, "--json": 0, "--quiet": 0
}  # fmt: skip
"""The flags of all commands, each with its number of values. They may stand before and after a command."""

F = TypeVar("F", bound=Callable[..., Any])


def session_of(context: click.Context) -> Session:
    """Return the session of a run."""
    return context.ensure_object(Session)


pass_session = click.make_pass_decorator(Session, ensure=True)


def _callback(change: Callable[[Session, Any], None]) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Return a callback that changes the session if the flag is given."""

    def callback(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            change(session_of(context), value)

    return callback


def _flag(name: str, change: Callable[[Session, Any], None], text: str, **more: Any) -> Callable[[F], F]:
    callback = _callback(change)
    return click.option(name, is_flag=True, is_eager=True, expose_value=False, callback=callback, help=text, **more)


def _set(name: str) -> Callable[[Session, Any], None]:
    return lambda session, value: setattr(session, name, value)


def _set_output(name: str) -> Callable[[Session, Any], None]:
    return lambda session, value: setattr(session.output, name, value)


quiet = _flag("--quiet", _set_output("quiet"), "Print only data and errors.")
json = _flag("--json", _set_output("json"), "Print one JSON document to standard output, also if the command fails.")
verbose = _flag("--verbose", _set_output("verbose"), "Print a line for every file, and every warning.")
no_plugins = _flag("--no-plugins", _set("no_plugins"), "Load no plugins; use only built-in formats.")
strict_plugins = _flag(
    "--strict-plugins",
    _set("strict_plugins"),
    "Fail with exit code 4, before writing any file, if a plugin cannot be used.",
)
traceback = _flag(
    "--traceback",
    _set("traceback"),
    "Show the traceback of an error.",
    envvar="TIPREPORT_TRACEBACK",
    show_envvar=True,
)
disable_plugin = click.option(
    "--disable-plugin",
    metavar="DIST",
    multiple=True,
    is_eager=True,
    expose_value=False,
    callback=_callback(_set("disabled")),
    help="Do not load the plugins of this distribution. Can be given several times.",
)


class Number(click.types.IntParamType):
    """A whole number within limits. Its messages are those of options."""

    name = "number"

    def __init__(self, minimum: int, maximum: int | None = None) -> None:
        self.minimum, self.maximum = minimum, maximum

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Parse the number. Fails if it is outside the limits."""
        if not isinstance(value, str):  # the default
            return value
        from tipreport.errors import InvalidValueError
        from tipreport.model.value_types import whole_number

        limits = f"of at least {self.minimum}" if self.maximum is None else f"from {self.minimum} to {self.maximum}"
        number = whole_number("number", self.minimum, self.maximum, expected=f"a whole number {limits}")
        try:
            return number.parse(number.from_text(value))
        except InvalidValueError as error:
            self.fail(str(error), param, ctx)


def jobs(text: str) -> Callable[[F], F]:
    """Add the flag for parallel processes, with this help text."""
    return click.option("--jobs", metavar="N", type=Number(1), default=1, help=text)


def shared(command: F) -> F:
    """Add the flags that every command takes after its name."""
    return quiet(json(command))


def global_flags(group: F) -> F:
    """Add the flags of the root command."""
    return no_plugins(disable_plugin(strict_plugins(shared(traceback(group)))))
