"""Loading one plugin: its mistakes are reported with their location and a remedy."""

from pathlib import Path

import pytest
from attrs import evolve

from tests.registry.modules import HEAD, WRITE, candidate, plugin_source, record
from tipreport.errors import PluginError
from tipreport.registry.loading import load


@pytest.fixture(autouse=True)
def _importable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))


def message_of(folder: Path, text: str) -> str:
    with pytest.raises(PluginError) as failed:
        load(candidate(folder, text))
    return str(failed.value)


def test_a_valid_plugin_registers_its_exporters(tmp_path: Path) -> None:
    loaded = load(candidate(tmp_path, plugin_source(f"yield {record('a')}\n    yield {record('b')}")))

    assert [exporter.name for exporter in loaded.exporters] == ["a", "b"]


@pytest.mark.parametrize("fails", [False, True])
def test_a_plugin_that_changes_the_current_folder_changes_it_only_for_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    text = f"import os\nos.chdir({str(tmp_path)!r})\n" + plugin_source(f"yield {record('a')}")
    if fails:
        message_of(tmp_path, text + "1 / 0\n")
    else:
        mistake = load(candidate(tmp_path, text)).mistake
        assert mistake == "it changed the current folder, which was changed back"

    assert Path.cwd() == tmp_path / "here"


def test_a_list_is_accepted_like_a_generator(tmp_path: Path) -> None:
    assert len(load(candidate(tmp_path, plugin_source(f"return [{record()}]"))).exporters) == 1


def test_a_plugin_may_only_observe_exports(tmp_path: Path) -> None:
    text = f"{HEAD}\n@hookimpl\ndef tipreport_export_finished():\n    pass\n"

    assert load(evolve(candidate(tmp_path, text), is_notified=True)).exporters == ()


def test_a_hook_without_its_entry_point_is_reported_and_an_entry_point_without_its_hook(tmp_path: Path) -> None:
    text = f"{HEAD}\n@hookimpl\ndef tipreport_export_finished():\n    pass\n"
    undeclared, plain = (
        candidate(tmp_path, text),
        candidate(tmp_path, plugin_source(f"yield {record()}"), "tipreport-b"),
    )

    with pytest.raises(PluginError) as failed:
        load(undeclared)
    assert str(failed.value) == (
        "its tipreport_export_finished is never called: add the entry point to "
        '[project.entry-points."tipreport.export_finished"] too (tipreport_odd_odd, line 3)'
    )
    with pytest.raises(PluginError, match=r"group tipreport\.export_finished, but implements no tipreport_export_fini"):
        load(evolve(plain, is_notified=True))


IN_HOOK = " (tipreport_odd_odd, line 6)"
RETURNS = "its tipreport_exporters returns"
AT_IMPORT = "it cannot be imported:"
MISTAKES = {
    "an error at import": (
        "1 / 0",
        f"{AT_IMPORT} ZeroDivisionError: division by zero (tipreport_odd_odd, line 1)",
    ),
    "a syntax error": ("def", f"{AT_IMPORT} SyntaxError: invalid syntax (tipreport_odd_odd.py, line 1)"),
    "the end of the interpreter": ("exit()", f"{AT_IMPORT} SystemExit: None (tipreport_odd_odd, line 1)"),
    "an exception that is no Exception": (
        "class Odd(BaseException): pass\nraise Odd('no')",
        f"{AT_IMPORT} Odd: no (tipreport_odd_odd, line 2)",
    ),
    "an exception without a message": (
        "class Odd(Exception):\n    def __str__(self): raise ValueError\nraise Odd",
        f"{AT_IMPORT} Odd (tipreport_odd_odd, line 3)",
    ),
    "closed standard output": (
        "import sys\nsys.stdout.close()",
        f"{AT_IMPORT} UnsupportedOperation: a plugin must not close the standard streams (tipreport_odd_odd, line 2)",
    ),
    "closed buffer of standard error": (
        "import sys\nsys.stderr.buffer.close()",
        f"{AT_IMPORT} UnsupportedOperation: a plugin must not close the standard streams (tipreport_odd_odd, line 2)",
    ),
    "no hook": ("x = 1", "it implements no hook: mark a function named tipreport_exporters with @hookimpl"),
    "a hook without its mark": (
        f"{HEAD}\ndef tipreport_exporters():\n    return []\n",
        "it implements no hook: mark a function named tipreport_exporters with @hookimpl",
    ),
    "a misspelt hook": (
        f"{HEAD}\n@hookimpl\ndef tipreport_exporter():\n    return []\n",
        "there is no hook tipreport_exporter; did you mean tipreport_exporters? (tipreport_odd_odd, line 3)",
    ),
    "nothing returned": (
        plugin_source(record()),
        f"{RETURNS} nothing: yield exporters, or return a list of them{IN_HOOK}",
    ),
    "one record, not a list": (
        plugin_source(f"return {record()}"),
        f"{RETURNS} a value of type Exporter: yield exporters, or return a list of them{IN_HOOK}",
    ),
    "a dict of records": (
        plugin_source(f"return {{'plain': {record()}}}"),
        f"{RETURNS} a value of type dict: yield exporters, or return a list of them{IN_HOOK}",
    ),
    "no record": (
        plugin_source("yield 'plain'"),
        f"its tipreport_exporters yields a value of type str: expected an Exporter{IN_HOOK}",
    ),
    "one name twice": (
        plugin_source(f"yield {record()}\n    yield {record()}"),
        f'it has two exporters named "plain"{IN_HOOK}',
    ),
    "an invalid record": (
        plugin_source(f"yield {record(suffix=repr('txt'))}"),
        (
            "InvalidExporterError: exporter plain: suffix: expected a suffix that begins with a dot, such as .pdf, "
            "found 'txt' (tipreport_odd_odd, line 8)"
        ),
    ),
    "a field too few": (
        plugin_source("yield Exporter(name='plain')"),
        (
            "its tipreport_exporters failed: TypeError: Exporter.__init__() missing 3 required "
            "keyword-only arguments: 'summary', 'suffix', and 'media_type' "
            "(tipreport_odd_odd, line 8)"
        ),
    ),
    "an error while listing": (
        plugin_source(f"yield {record()}\n    raise RuntimeError('no licence\\nfor this machine')"),
        ("its tipreport_exporters failed: RuntimeError: no licence for this machine (tipreport_odd_odd, line 9)"),
    ),
    "the end of the interpreter while listing": (
        plugin_source("raise SystemExit('enough')"),
        "its tipreport_exporters failed: SystemExit: enough (tipreport_odd_odd, line 8)",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_with_its_location_and_a_remedy(tmp_path: Path, mistake: str) -> None:
    text, message = MISTAKES[mistake]

    assert message_of(tmp_path, text) == message


def test_an_unknown_argument_of_a_hook_is_reported(tmp_path: Path) -> None:
    text = f"{HEAD}{WRITE}\n@hookimpl\ndef tipreport_exporters(registry):\n    yield {record()}\n"

    assert "{'registry'} are declared in the hookimpl but can not be found in the hookspec" in message_of(
        tmp_path, text
    )


def test_a_long_message_is_shortened(tmp_path: Path) -> None:
    assert len(message_of(tmp_path, f"raise ValueError('{'x' * 5000}')")) < 400


def test_an_interrupt_at_import_propagates(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt) as interrupt:
        load(candidate(tmp_path, "raise KeyboardInterrupt"))
    assert interrupt.value.__notes__ == ["plugin tipreport-odd 0.1 was being loaded"]
