"""The messages and the exit code of an exception."""

from collections.abc import Iterator
from typing import Any

import click
from attrs import frozen

from tipreport import __version__
from tipreport.cli.document_flags import remedy
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.interrupts import HungUp, Terminated
from tipreport.errors import (
    BriefFileError,
    FileProblemsError,
    OptionsError,
    PluginErrors,
    Problem,
    SettingsError,
    TargetExistsError,
    TipreportError,
    UnknownExecutorError,
    UnknownExporterError,
    format_path,
)

USAGE = (
    click.UsageError,
    SettingsError,
    OptionsError,
    UnknownExecutorError,
    UnknownExporterError,
    TargetExistsError,
)


@frozen
class ErrorReport:
    """The output for an exception."""

    code: ExitCode
    lines: tuple[str, ...]
    """The lines for standard error."""
    error: dict[str, Any]
    """The error in the JSON document."""


def report_error(error: BaseException, *, has_flags: bool = True) -> ErrorReport:
    """Return the output for an exception that ended the command.

    ``has_flags`` says whether its options were flags; those of a build are in ``tipreport.toml``.
    """
    code = exit_code(error)
    messages = [*_messages(error, has_flags=has_flags)]
    lines = tuple(_lines(error, messages))
    data: dict[str, Any] = {"kind": type(error).__name__, "message": "\n".join(messages)}
    if isinstance(error, FileProblemsError):
        data["problems"] = [*map(problem_data, error.problems)]
    return ErrorReport(code, lines, data)


def exit_code(error: BaseException) -> ExitCode:
    """Return the exit code for an exception."""
    match error:
        case Terminated():
            return ExitCode.TERMINATED
        case HungUp():
            return ExitCode.HUNG_UP
        case KeyboardInterrupt():
            return ExitCode.INTERRUPTED
        case BriefFileError():
            return ExitCode.INVALID_BRIEF
        case PluginErrors():
            return ExitCode.PLUGIN
    return ExitCode.USAGE if isinstance(error, USAGE) else ExitCode.FAILED


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem of a file as it appears in JSON."""
    return {
        "file": problem.file,
        "line": problem.line,
        "cell": problem.cell,
        "path": format_path(problem.path),
        "message": problem.message,
    }


def _lines(error: BaseException, messages: list[str]) -> list[str]:
    if isinstance(error, FileProblemsError):
        from tipreport.cli.commands.check_report import of_problem

        return [of_problem(problem).line() for problem in error.problems]  # FILE:LINE: error: MESSAGE
    if isinstance(error, KeyboardInterrupt | click.exceptions.NoArgsIsHelpError):
        return messages
    return [f"error: {message}" for message in messages]


def _messages(error: BaseException, *, has_flags: bool) -> Iterator[str]:
    match error:
        case KeyboardInterrupt():
            message = error.message if isinstance(error, Terminated | HungUp) else "interrupted"
            activities = getattr(error, "__notes__", ())  # of plugins
            yield f"{message} while {', and '.join(activities)}" if activities else message
        case click.exceptions.NoArgsIsHelpError():
            yield from error.format_message().splitlines()
        case click.UsageError():
            yield _usage(error)
        case FileProblemsError():
            yield from map(str, error.problems)
        case PluginErrors():
            yield from map(str, error.exceptions)
        case OptionsError():
            yield from _of_flags(error) if has_flags else error.messages()
        case TipreportError():
            yield str(error).replace("pass overwrite=True", "give --force")  # of a file that must not be replaced
        case OSError():
            yield ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
        case _:
            yield _defect(error)


def _of_flags(error: OptionsError) -> Iterator[str]:
    for name, message in error.problems:
        yield f"--{name.replace('_', '-')}: {message}" if name else f"{error.exporter}: {message}"


def _usage(error: click.UsageError) -> str:
    if isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter) and error.param:
        return f"{max(error.param.opts, key=len)}: {error.message}"
    message = " ".join(error.format_message().split())
    if isinstance(error, click.NoSuchOption) and (of_documents := remedy(error)):
        return of_documents
    if error.ctx is None:
        return message
    if type(error) is click.UsageError:  # its message contains the remedy
        return message
    full_stop = "" if message.endswith((".", "?")) else "."
    return f'{message}{full_stop} See "{error.ctx.command_path} --help".'


def _defect(error: BaseException) -> str:
    from tipreport.registry.describe import describe_error

    description = describe_error(error, "tipreport")
    remedy = "please report it with the traceback that TIPREPORT_TRACEBACK=1 shows"
    return f"a defect of tipreport {__version__}: {description}; {remedy}"
