"""Functions of modules that a plugin replaces are put back, and named."""

import colorsys
import json
import sys
from pathlib import Path

import pytest

import tipreport.document
import tipreport.files
from tests.registry.modules import candidate, plugin_source, record
from tipreport.registry.loading import load
from tipreport.registry.patched_modules import unpatched


def test_replaced_functions_and_classes_are_put_back_and_named() -> None:
    compose, decoder = tipreport.document.compose, json.JSONDecoder
    with unpatched() as patches:
        tipreport.document.compose = lambda *_: None  # type: ignore[assignment]
        del json.JSONDecoder

    assert (tipreport.document.compose, json.JSONDecoder) == (compose, decoder)
    assert sorted(patches.names) == ["json.JSONDecoder", "tipreport.document.compose"]
    assert str(patches).endswith("which were put back")


def test_a_function_that_is_replaced_before_its_first_use_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(vars(tipreport), "read_brief", raising=False)
    with unpatched() as patches:
        tipreport.read_brief = lambda *_: None  # type: ignore[assignment]

    assert str(patches) == "it replaced tipreport.read_brief, which was put back"
    assert tipreport.read_brief is tipreport.files.read_brief


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], ""),
        (["a.b"], "it replaced a.b, which was put back"),
        (["a.b", "c.d"], "it replaced a.b and c.d, which were put back"),
        (["a.b", "c.d", "e.f", "g.h"], "it replaced a.b, c.d, e.f and 1 more, which were put back"),
    ],
)
def test_the_message_names_the_first_functions(names: list[str], message: str) -> None:
    with unpatched() as patches:
        pass
    patches.names += names

    assert str(patches) == message


def test_values_new_names_private_names_and_other_libraries_may_change(monkeypatch: pytest.MonkeyPatch) -> None:
    with unpatched() as patches:
        monkeypatch.setattr(colorsys, "ONE_THIRD", 0.3)
        monkeypatch.setattr(colorsys, "_v", None)
        monkeypatch.setattr(colorsys, "new", len, raising=False)
        monkeypatch.setattr(pytest, "skip", None)

    assert patches.names == []


def test_a_plugin_that_patches_is_loaded_and_its_mistake_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    text = "import json, tipreport.document\njson.dumps = tipreport.document.compose = None\n"

    loaded = load(candidate(tmp_path, text + plugin_source(f"yield {record('a')}")))

    assert [exporter.name for exporter in loaded.exporters] == ["a"]
    assert loaded.mistake.startswith("it replaced ")
    assert loaded.mistake.endswith("which were put back")
    assert json.dumps([1]) == "[1]"
    assert sys.modules["tipreport.document"].compose is not None
