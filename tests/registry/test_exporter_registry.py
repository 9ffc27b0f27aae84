"""A registry in one process: manual registration, plugins in a folder, and announcements."""

import importlib
import sys
from pathlib import Path

import pytest

from tests.plugin.exporters import exporter
from tests.registry.modules import HEAD, distribution, plugin_source, record
from tipreport.errors import InvalidExporterError, PluginError, PluginErrors, UnknownExporterError
from tipreport.plugin import ExportResult
from tipreport.registry import ExporterRegistry, PluginPolicy, PluginStatus, default_registry, registry_for

RESULT = ExportResult(exporter="text", warnings=("a glyph is missing",))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on ``sys.path``; modules that were imported from it are unloaded afterwards."""
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in {"tipreport_one", "tipreport_two", "tipreport_three"} & {*sys.modules}:
        monkeypatch.delitem(sys.modules, name)
    return tmp_path


FINISHED = "[tipreport.export_finished]\nodd = {}\n"


def notified(folder: Path, name: str, text: str) -> None:
    """Install a plugin that is called after each export."""
    distribution(folder, name, text, entry_points=FINISHED.format(name.replace("-", "_")))


def listening(body: str, arguments: str = "result") -> str:
    return f"{HEAD}\n@hookimpl\ndef tipreport_export_finished({arguments}):\n    {body}\n"


def test_built_in_names_are_found_without_any_plugin(folder: Path) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit")
    registry = ExporterRegistry.load()

    assert registry.get("text").name == "text"
    assert registry.problems() == ()
    assert "tipreport_one" not in sys.modules


def test_a_name_loads_only_the_plugin_whose_entry_point_has_it(folder: Path) -> None:
    points = "[tipreport]\nplain = tipreport_one\n"
    distribution(folder, "tipreport-one", plugin_source(f"yield {record()}"), entry_points=points)
    distribution(folder, "tipreport-two", plugin_source(f"yield {record()}"))
    registry = ExporterRegistry.load()

    assert registry.find("plain").distribution == "tipreport-one"
    assert "tipreport_two" not in sys.modules
    registry.exporters()
    assert registry.find("plain").distribution == "tipreport-one"
    assert registry.problems() == (
        (
            'plugin tipreport-two 0.1 (odd): "plain" is the format of tipreport-one 0.1 (plain); '
            "use tipreport-two:plain for this one"
        ),
    )


def test_a_full_name_loads_only_the_plugins_of_its_distribution(folder: Path) -> None:
    distribution(folder, "tipreport-one", plugin_source(f"yield {record()}"))
    distribution(folder, "tipreport-two", plugin_source(f"yield {record()}"))

    assert ExporterRegistry.load().find("tipreport-one:plain").distribution == "tipreport-one"
    assert "tipreport_two" not in sys.modules


def test_a_name_whose_plugin_fails_loads_no_other_plugin(folder: Path) -> None:
    distribution(folder, "tipreport-one", "1 / 0", entry_points="[tipreport]\none = tipreport_one\n")
    distribution(folder, "tipreport-two", plugin_source(f"yield {record()}"))

    message = 'the format "one" cannot be used: plugin tipreport-one 0.1: it cannot be imported: ZeroDivisionError'
    with pytest.raises(UnknownExporterError, match=f"^{message}"):
        ExporterRegistry.load().find("one")
    assert "tipreport_two" not in sys.modules


def test_a_name_that_two_entry_points_have_loads_no_other_plugin(folder: Path) -> None:
    points = "[tipreport]\nplain = {}\n"
    for name in ("one", "two"):
        source = plugin_source(f"yield {record()}")
        distribution(folder, f"tipreport-{name}", source, entry_points=points.format(f"tipreport_{name}"))
    distribution(folder, "tipreport-three", plugin_source(f"yield {record()}"))

    with pytest.raises(UnknownExporterError, match=r"choose one of tipreport-one:plain, tipreport-two:plain$"):
        ExporterRegistry.load().find("plain")
    assert "tipreport_three" not in sys.modules


def test_the_installed_plugins_and_the_summaries_of_formats_need_no_import(folder: Path) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit", entry_points="[tipreport]\none = tipreport_one\n")
    distribution(folder, "tipreport-two", "", entry_points="[tipreport]\ntext = tipreport_two\n")
    registry = ExporterRegistry.load()

    one, two = [info for info in registry.installed() if info.distribution != "tipreport"]

    assert (one.status, one.exporters, one.problem) == (PluginStatus.INSTALLED, ("one",), "")
    assert (two.status, two.exporters) == (PluginStatus.CLASHING, ("tipreport-two:text",))
    assert two.reason == '"text" is a built-in format; use tipreport-two:text for this one'
    assert [*registry.summaries()] == ["excel", "pdf", "text", "one"]
    assert registry.summaries()["one"] == "a format of tipreport-one"
    assert {"tipreport_one", "tipreport_two"}.isdisjoint(sys.modules)
    assert registry.problems() == ()


def test_an_export_loads_only_the_plugins_that_are_notified(folder: Path) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit")
    notified(folder, "tipreport-two", listening("pass"))

    assert ExporterRegistry.load().announce(RESULT) is RESULT
    assert "tipreport_one" not in sys.modules
    assert "tipreport_two" in sys.modules


def test_a_notified_plugin_that_changes_the_folder_gets_a_warning(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    notified(folder, "tipreport-one", f"import os\n{listening('os.chdir(chr(47))')}")

    announced = ExporterRegistry.load().announce(RESULT)

    assert announced.warnings[1:] == (
        (
            "plugin tipreport-one:odd made a mistake in tipreport_export_finished: "
            "it changed the current folder, which was changed back"
        ),
    )
    assert Path.cwd() == folder


def test_a_notified_plugin_that_does_nothing_is_called_once(folder: Path) -> None:
    stopped = "raise IdleError('it did nothing')"
    source = f"from tipreport.registry.idle_timer import IdleError\n{listening(stopped)}"
    notified(folder, "tipreport-one", source)
    registry = ExporterRegistry.load()

    first, second = registry.announce(RESULT), registry.announce(RESULT)

    assert "IdleError: it did nothing" in first.warnings[-1]
    assert second == RESULT


def test_a_notified_plugin_that_would_end_the_process_is_not_loaded(folder: Path) -> None:
    notified(folder, "tipreport-one", f"import os\nos._exit(0)\n{listening('pass')}")
    registry = ExporterRegistry.load()

    registry.load_notified()

    assert registry.announce(RESULT) is RESULT
    assert registry.problems() == (
        "plugin tipreport-one 0.1 (odd): it ended the process with exit code 0 while it was loaded",
    )


def test_another_name_loads_the_plugins(folder: Path) -> None:
    distribution(folder, "tipreport-one", plugin_source(f"yield {record()}"))

    found = ExporterRegistry.load().find("plain")

    assert (found.distribution, found.version, found.exporter.name) == ("tipreport-one", "0.1", "plain")


def test_an_unknown_name_is_reported_with_a_match_a_remedy_and_failed_plugins(folder: Path) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit")

    with pytest.raises(UnknownExporterError) as unknown:
        ExporterRegistry.load().get("txt")

    assert str(unknown.value) == (
        'there is no format "txt": write text; "tipreport plugins list" shows what is installed '
        "(not loaded: tipreport-one)"
    )


@pytest.mark.parametrize("name", ["word", "Word", ".doc"])
def test_another_name_of_an_installed_format_leads_to_it_without_an_import(folder: Path, name: str) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit", entry_points="[tipreport]\ndocx = tipreport_one\n")
    registry = ExporterRegistry.load()
    registry.installed()  # the plugin is known from its metadata

    assert f'there is no format "{name}": write docx; ' in str(registry._unknown(name))
    assert "tipreport_one" not in sys.modules


def test_a_name_of_another_format_is_no_problem_of_a_format_that_is_named_in_full(folder: Path) -> None:
    distribution(
        folder,
        "tipreport-one",
        plugin_source(f"yield {record('text')}"),
        entry_points="[tipreport]\ntext = tipreport_one\n",
    )
    registry = ExporterRegistry.load()

    assert registry.get("tipreport-one:text").name == "text"
    assert registry.problems() == ()
    assert ExporterRegistry.load().load_distribution("tipreport-one")[0].status is PluginStatus.CLASHING


def test_a_failed_plugin_with_the_requested_name_is_reported(folder: Path) -> None:
    distribution(folder, "tipreport-one", "raise SystemExit")
    distribution(folder, "tipreport-two", "raise SystemExit")

    with pytest.raises(UnknownExporterError, match=r"\(not loaded: tipreport-two\)$"):
        ExporterRegistry.load(disabled=["tipreport-two"]).get("two")


def test_registries_are_independent() -> None:
    first, second = ExporterRegistry.load(), ExporterRegistry.load()
    first.register(exporter(name="mine"))

    assert first.get("mine").name == "mine"
    with pytest.raises(UnknownExporterError):
        second.get("mine")


def test_a_second_registration_replaces_the_first() -> None:
    registry = ExporterRegistry.load(no_plugins=True)
    registry.register(exporter(name="mine", summary="The first"))
    registry.register(exporter(name="mine", summary="The second"))

    assert registry.get("mine").summary == "The second"


def test_a_built_in_name_cannot_be_registered() -> None:
    with pytest.raises(InvalidExporterError, match="exporter text: name: expected a name that no built-in format has"):
        ExporterRegistry.load().register(exporter(name="text"))


def test_the_same_module_behind_two_entry_points_is_one_plugin(folder: Path) -> None:
    points = "[tipreport]\na = tipreport_one\nb = tipreport_one\n"
    distribution(folder, "tipreport-one", plugin_source(f"yield {record()}"), entry_points=points)
    registry = ExporterRegistry.load()

    status = {info.entry_point: info.status for info in registry.plugins() if info.distribution == "tipreport-one"}

    assert status == {"a": PluginStatus.LOADED, "b": PluginStatus.FAILED}
    assert registry.problems() == (
        "plugin tipreport-one 0.1 (b): its entry point is the same module as tipreport-one:a",
    )
    assert registry.get("plain").name == "plain"


def test_two_entry_points_of_a_distribution_cannot_have_one_name(folder: Path) -> None:
    (folder / "tipreport_two.py").write_text(plugin_source(f"yield {record()}"), encoding="utf-8")
    points = "[tipreport]\na = tipreport_one\nb = tipreport_two\n"
    distribution(folder, "tipreport-one", plugin_source(f"yield {record()}"), entry_points=points)
    registry = ExporterRegistry.load()

    assert registry.plugins()[-1].reason == 'another entry point of its distribution has a format "plain"'
    assert registry.get("plain").name == "plain"


def test_a_module_of_tipreport_cannot_be_a_third_party_plugin(folder: Path) -> None:
    points = "[tipreport]\none = tipreport.exporters.text\n"
    distribution(folder, "tipreport-one", "", entry_points=points)

    registry = ExporterRegistry.load()

    assert registry.plugins()[-1].reason == "its entry point is the same module as tipreport:text"
    assert registry.find("text").distribution == "tipreport"


def test_strict_raises_all_problems_at_once_with_their_cause(folder: Path) -> None:
    distribution(folder, "tipreport-one", "1 / 0")
    distribution(folder, "tipreport-two", plugin_source("return 3"))

    with pytest.raises(PluginErrors) as failed:
        ExporterRegistry.load(strict=True)

    assert isinstance(failed.value, PluginError)
    assert str(failed.value).startswith("problems with 2 plugins")
    assert [str(error).partition(":")[0] for error in failed.value.exceptions] == [
        "plugin tipreport-one 0.1 (odd)",
        "plugin tipreport-two 0.1 (odd)",
    ]
    assert isinstance(failed.value.exceptions[0].__cause__, ZeroDivisionError)


def test_strict_accepts_disabled_plugins(folder: Path) -> None:
    distribution(folder, "tipreport-one", "1 / 0")

    registry = ExporterRegistry.load(strict=True, disabled=["tipreport-one"])

    assert [info.status for info in registry.plugins() if info.distribution != "tipreport"] == [PluginStatus.DISABLED]


def test_disabling_a_plugin_that_is_not_installed_is_reported() -> None:
    registry = ExporterRegistry.load(disabled=["tipreport-nowhere"])
    registry.plugins()

    assert registry.problems() == ("plugin tipreport-nowhere: switched off, but no such plugin is installed",)


def test_the_end_of_an_export_is_announced_to_every_plugin(folder: Path) -> None:
    notified(folder, "tipreport-one", f"heard = []\n{listening('heard.append(result)')}")
    notified(folder, "tipreport-two", f"heard = []\n{listening('heard.append(1)', arguments='')}")
    registry = ExporterRegistry.load()

    assert registry.announce(RESULT) is RESULT
    assert (sys.modules["tipreport_one"].heard, sys.modules["tipreport_two"].heard) == ([RESULT], [1])


@pytest.mark.parametrize("breaks", ["1 / 0", "raise SystemExit", "raise GeneratorExit"])
def test_a_plugin_that_fails_in_an_announcement_gives_one_warning(folder: Path, breaks: str) -> None:
    notified(folder, "tipreport-one", listening(breaks))
    notified(folder, "tipreport-two", f"heard = []\n{listening('heard.append(result)')}")

    announced = ExporterRegistry.load().announce(RESULT)

    assert len(announced.warnings) == 2
    assert announced.warnings[1].startswith("plugin tipreport-one:odd failed in tipreport_export_finished: ")
    assert announced.warnings[1].endswith("(tipreport_one, line 5)")
    assert sys.modules["tipreport_two"].heard == [RESULT]


def test_a_notified_plugin_that_cannot_be_loaded_is_a_warning_of_each_result(folder: Path) -> None:
    notified(folder, "tipreport-one", "1 / 0")
    distribution(folder, "tipreport-two", "1 / 0")
    registry = ExporterRegistry.load()

    for announced in (registry.announce(RESULT), registry.announce(RESULT)):
        (warning,) = announced.warnings[len(RESULT.warnings) :]
        assert warning.startswith("plugin tipreport-one 0.1 (odd): it cannot be imported: ZeroDivisionError: ")


def test_an_interrupt_while_plugins_are_loaded_loses_none_of_them(folder: Path) -> None:
    distribution(folder, "tipreport-one", plugin_source(f"yield {record('one')}"))
    distribution(folder, "tipreport-two", "raise KeyboardInterrupt")
    registry = ExporterRegistry.load()

    with pytest.raises(KeyboardInterrupt):
        registry.exporters()
    (folder / "tipreport_two.py").write_text(plugin_source(f"yield {record('two')}"), encoding="utf-8")
    importlib.invalidate_caches()

    assert {"one", "two"} < registry.exporters().keys()
    assert len([info for info in registry.plugins() if info.distribution != "tipreport"]) == 2


def test_a_plugin_may_ask_for_exporters_while_it_is_loaded(folder: Path) -> None:
    policy = "PluginPolicy(disabled=['tipreport-nowhere'])"
    asking = f"from tipreport.registry import PluginPolicy, registry_for\nregistry_for({policy}).exporters()\n"
    distribution(folder, "tipreport-one", asking + plugin_source(f"yield {record('one')}"))

    assert registry_for(PluginPolicy(disabled=["tipreport-nowhere"])).get("one").name == "one"


def test_each_process_has_one_registry_per_policy() -> None:
    assert default_registry() is default_registry() is registry_for(PluginPolicy())
    assert registry_for(PluginPolicy(no_plugins=True)) is not default_registry()
