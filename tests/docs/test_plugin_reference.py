"""The reference of plugins has every hook, field, type, error, exit code and check: it is made from the code."""

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import tipreport.errors
from tests.plugin.exporters import EVERY
from tipreport.cli.exit_codes import ExitCode
from tipreport.plugin import ExportContext, Exporter, ExportResult, describe_options, hookspecs
from tipreport.testing.exporter_checks import CHECKS

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "plugins.md").read_text("utf-8")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """``docs/_extension/plugins.py``, as Sphinx finds it."""
    monkeypatch.syspath_prepend(str(DOCS))
    module = importlib.import_module("_extension.plugins")
    for name in [name for name in sys.modules if name.partition(".")[0] == "_extension"]:
        monkeypatch.delitem(sys.modules, name)
    return module


def first_cells(directive: type) -> list[str]:
    """The first cell of each row of a table, without marks."""
    rows = [line for line in directive.lines(None) if line.startswith("| ")]  # type: ignore[attr-defined]
    return [row.split("|")[1].strip().strip("`") for row in rows[2:]]


def test_every_directive_has_its_place_on_the_page(page: ModuleType) -> None:
    named = set(re.findall(r"```{([\w-]+)}\n```", PAGE))

    assert named == {
        "plugin-hooks", "exporter-fields", "option-types", "context-members", "result-fields", "errors", "exit-codes",
        "exporter-checks",
    }  # fmt: skip


def test_every_hook_is_told_with_its_arguments(page: ModuleType) -> None:
    hooks = [name for name in vars(hookspecs) if name.startswith("tipreport_")]

    assert [cell.partition("(")[0] for cell in first_cells(page.Hooks)] == hooks
    assert "tipreport_export_finished(result)" in first_cells(page.Hooks)


def test_every_field_is_told_with_its_meaning(page: ModuleType) -> None:
    for directive, cls in (
        (page.ExporterFields, Exporter),
        (page.ContextMembers, ExportContext),
        (page.ResultFields, ExportResult),
    ):
        rows = [row.split(" | ") for row in directive.lines(None) if row.startswith("| `")]
        assert first_cells(directive) == [field.name for field in attrs.fields(cls)]
        assert all(len(row) == 4 and row[3].strip(" |") for row in rows)


def test_every_type_of_option_is_told(page: ModuleType) -> None:
    known = {called for _, called, _ in page.option_types()}

    assert {option.type for option in describe_options(EVERY.options)} <= known


def test_every_error_is_told_with_its_exit_code(page: ModuleType) -> None:
    raised = [
        name
        for name, thing in vars(tipreport.errors).items()
        if isinstance(thing, type) and issubclass(thing, Exception) and thing.__module__ == "tipreport.errors"
    ]

    assert first_cells(page.Errors) == raised
    assert page.exit_code_of(tipreport.errors.BriefFileError) == ExitCode.REFUSED
    assert page.exit_code_of(tipreport.errors.PluginErrors) == ExitCode.PLUGIN
    assert page.exit_code_of(tipreport.errors.OptionsError) == ExitCode.USAGE


def test_every_check_is_told_with_its_remedy(page: ModuleType) -> None:
    assert first_cells(page.Checks) == [check.name for check in CHECKS]
    assert all(check.remedy and check.expected for check in CHECKS)
