"""The flags that all commands share. Each is told to the session while the command line is read."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tipreport.cli.session import Session

F = TypeVar("F", bound=Callable[..., Any])


def session_of(context: click.Context) -> Session:
    """The session of a run."""
    return context.ensure_object(Session)


pass_session = click.make_pass_decorator(Session, ensure=True)


def _told(tell: Callable[[Session, Any], None]) -> Callable[[click.Context, click.Parameter, Any], None]:
    """A callback that tells the session what was given; nothing, if nothing was."""

    def callback(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            tell(session_of(context), value)

    return callback


def _flag(name: str, tell: Callable[[Session, Any], None], says: str, **more: Any) -> Callable[[F], F]:
    return click.option(name, is_flag=True, is_eager=True, expose_value=False, callback=_told(tell), help=says, **more)


def _set(name: str) -> Callable[[Session, Any], None]:
    return lambda session, value: setattr(session, name, value)


def _set_output(name: str) -> Callable[[Session, Any], None]:
    return lambda session, value: setattr(session.output, name, value)


quiet = _flag("--quiet", _set_output("quiet"), "Print data and errors only.")
json = _flag("--json", _set_output("json"), "Print one JSON document on standard output, also on failure.")
no_plugins = _flag("--no-plugins", _set("no_plugins"), "Load no plugin at all; built-in formats only.")
strict_plugins = _flag(
    "--strict-plugins",
    _set("strict_plugins"),
    "Fail (exit code 4) if a plugin cannot be used, before anything is made.",
)
traceback = _flag(
    "--traceback",
    _set("traceback"),
    "Show where in the code an error comes from.",
    envvar="TIPREPORT_TRACEBACK",
    show_envvar=True,
)
disable_plugin = click.option(
    "--disable-plugin",
    metavar="DIST",
    multiple=True,
    is_eager=True,
    expose_value=False,
    callback=_told(_set("disabled")),
    help="Do not load the plugins of this distribution; can be given several times.",
)


class Number(click.types.IntParamType):
    """A whole number within limits, which the help tells in words."""

    name = "number"

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, if it is one and within the limits."""
        number = super().convert(value, param, ctx)
        if number < self.least or (self.most is not None and number > self.most):
            limits = f"of at least {self.least}" if self.most is None else f"from {self.least} to {self.most}"
            self.fail(f"expected a number {limits}, got {number}", param, ctx)
        return number


def jobs(says: str) -> Callable[[F], F]:
    """The flag for work in several processes."""
    return click.option("--jobs", metavar="N", type=Number(1), default=1, help=says)


def shared(command: F) -> F:
    """The flags that every command takes after its name."""
    return quiet(json(command))


def of_all(group: F) -> F:
    """The flags that stand before the command."""
    return no_plugins(disable_plugin(strict_plugins(shared(traceback(group)))))
