"""The messages and the exit code of each exception."""

import click
import pytest

from tipreport import errors
from tipreport.cli.errors import report_error
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.interrupts import HungUp, Terminated

PROBLEM = errors.Problem("a.yaml", 3, ("figures", 2, "value"), "expected a number")


@pytest.mark.parametrize(
    ("error", "code", "lines"),
    [
        (
            errors.BriefFileError([PROBLEM]),
            ExitCode.INVALID_BRIEF,
            ["a.yaml:3: error: figures[3].value: expected a number"],
        ),
        (errors.SettingsError([PROBLEM]), ExitCode.USAGE, ["a.yaml:3: error: figures[3].value: expected a number"]),
        (errors.UnknownExporterError("there is none"), ExitCode.USAGE, ["error: there is none"]),
        (errors.TargetExistsError("a.pdf exists"), ExitCode.USAGE, ["error: a.pdf exists"]),
        (
            errors.OptionsError("pdf", [("paper", "expected a4"), ("logo", "cannot read it")]),
            ExitCode.USAGE,
            ["error: --paper: expected a4", "error: --logo: cannot read it"],
        ),
        (click.UsageError("give a target"), ExitCode.USAGE, ["error: give a target"]),
        (errors.ExportError("the disk is full"), ExitCode.FAILED, ["error: the disk is full"]),
        (errors.ExporterCrashedError("pdf crashed"), ExitCode.FAILED, ["error: pdf crashed"]),
        (
            errors.PluginErrors("two", [errors.PluginError("plugin a: no"), errors.PluginError("plugin b: no")]),
            ExitCode.PLUGIN,
            ["error: plugin a: no", "error: plugin b: no"],
        ),
        (KeyboardInterrupt(), ExitCode.INTERRUPTED, ["interrupted"]),
        (HungUp(), ExitCode.HUNG_UP, ["the terminal was closed"]),
        (Terminated(), ExitCode.TERMINATED, ["terminated"]),
        (PermissionError(13, "Permission denied", "a"), ExitCode.FAILED, ["error: a: Permission denied"]),
    ],
)
def test_every_kind_of_error_has_its_line_and_its_code(error: BaseException, code: ExitCode, lines: list[str]) -> None:
    report = report_error(error)

    assert (report.code, [*report.lines]) == (code, lines)
    assert report.error["kind"] == type(error).__name__


def test_any_other_exception_is_a_defect_of_tipreport() -> None:
    report = report_error(KeyError("figures"))

    assert report.code is ExitCode.FAILED
    assert report.lines[0].startswith("error: a defect of tipreport ")


def test_every_exit_code_has_a_description() -> None:
    assert {int(code) for code in ExitCode} == {0, 1, 2, 3, 4, 5, 129, 130, 143}
    assert all(code.__doc__ and code.__doc__.endswith(".") for code in ExitCode)
