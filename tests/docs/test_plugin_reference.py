"""The reference of plugins lists every hook, field, type of option, error and check."""

import attrs
import pytest
from reference_tables import plugins

import tipreport.errors
from tests.docs.test_format_reference import rows
from tests.plugin.exporters import EVERY
from tipreport.cli.exit_codes import ExitCode
from tipreport.plugin import ExportContext, Exporter, ExportResult, describe_options, hookspecs
from tipreport.testing.exporter_checks import CHECKS


def first_cells(markdown: str) -> list[str]:
    """Returns the first cell of each row of a table, without backticks."""
    return [row[0].strip("`") for row in rows(markdown)[1:]]


def test_every_hook_is_listed_with_its_arguments() -> None:
    hooks = [name for name in vars(hookspecs) if name.startswith("tipreport_")]

    assert [cell.partition("(")[0] for cell in first_cells(plugins.hook_specifications())] == hooks
    assert "tipreport_export_finished(result)" in first_cells(plugins.hook_specifications())


@pytest.mark.parametrize(
    ("markdown", "cls"),
    [
        (plugins.exporter_fields(), Exporter),
        (plugins.context_members(), ExportContext),
        (plugins.result_fields(), ExportResult),
    ],
)
def test_every_field_is_listed_with_its_description(markdown: str, cls: type) -> None:
    assert first_cells(markdown) == [field.name for field in attrs.fields(cls)]
    assert all(len(row) >= 4 and row[-1] for row in rows(markdown)[1:])


def test_every_type_of_option_is_listed() -> None:
    listed = {row[1] for row in plugins.option_type_rows()}

    assert {option.type for option in describe_options(EVERY.options)} <= listed


def test_every_error_is_listed_with_its_exit_code() -> None:
    raised = [
        name
        for name, error in vars(tipreport.errors).items()
        if isinstance(error, type) and issubclass(error, Exception) and error.__module__ == "tipreport.errors"
    ]

    assert first_cells(plugins.errors_raised()) == raised
    assert plugins.exit_code_of(tipreport.errors.BriefFileError) == ExitCode.INVALID_BRIEF
    assert plugins.exit_code_of(tipreport.errors.PluginErrors) == ExitCode.PLUGIN
    assert plugins.exit_code_of(tipreport.errors.OptionsError) == ExitCode.USAGE


def test_every_check_is_listed_with_its_remedy() -> None:
    assert first_cells(plugins.checks()) == [check.name for check in CHECKS]
    assert all(check.remedy and check.expected for check in CHECKS)
