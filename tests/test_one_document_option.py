"""An option of documents is one line: flags, settings, jobs, inputs, plugins and `compose` follow.

The line is added here while the tests run.
"""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import frozen

from tests.cli.commands import MALTA
from tipreport import document, export, plan
from tipreport.cli import main
from tipreport.errors import InvalidExporterError, OptionsError, SettingsError
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions, Exporter, option
from tipreport.project import build, read_settings
from tipreport.registry import ExporterRegistry

BRIEF = parse_brief(MALTA)
TOML = 'briefs = ["malta.yaml"]\noutput = "out"\nformats = ["text"]\n'


@frozen(kw_only=True)
class LongerOptions(DocumentOptions):
    letters: Literal["serif", "sans"] = option("sans", help="The kind of letters")


@pytest.fixture(autouse=True)
def composed() -> Iterator[list[Any]]:
    """The options of each composed document, with one additional field."""
    found: list[Any] = []
    original = document.compose

    def compose(brief: Any, options: Any = None, **named: Any) -> Any:
        found.append(options)
        return original(brief, options, **named)

    with pytest.MonkeyPatch.context() as patch:
        for name, module in [*sys.modules.items()]:
            if name.startswith("tipreport.") and vars(module).get("DocumentOptions") is DocumentOptions:
                patch.setattr(module, "DocumentOptions", LongerOptions)
        patch.setattr(document, "compose", compose)
        yield found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "malta.yaml").write_text(MALTA, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_export_takes_it_and_compose_gets_it(composed: list[Any]) -> None:
    export(BRIEF, "text", io.BytesIO(), document={"letters": "serif"})
    export(BRIEF, "text", io.BytesIO(), document=LongerOptions(letters="serif", language="en"))
    export(BRIEF, "text", io.BytesIO())
    assert [options.letters for options in composed] == ["serif", "serif", "sans"]
    with pytest.raises(OptionsError, match="document: option letters: expected one of serif, sans, found 3"):
        export(BRIEF, "text", io.BytesIO(), document={"letters": 3})


def test_every_job_of_a_folder_has_it() -> None:
    (job,) = plan(BRIEF, "text", "out", document={"letters": "serif"})
    assert getattr(job.document, "letters", None) == "serif"


def test_it_is_a_flag_of_every_document_format(
    folder: Path, composed: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in (("text", "malta.txt"), ("pdf", "malta.pdf")):
        assert main(["export", name, "malta.yaml", "-d", "out", "--letters", "serif"]) == 0
        assert (folder / "out" / content).is_file()
        assert main(["export", name, "--help"]) == 0
    assert [options.letters for options in composed] == ["serif", "serif"]
    assert capsys.readouterr().out.count("--letters [serif|sans]") == 2
    assert main(["export", "excel", "malta.yaml", "-d", "out", "--letters", "serif"]) == 2


def test_plugins_show_describes_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins", "show", "text", "--json"]) == 0
    (described,) = json.loads(capsys.readouterr().out)["formats"]
    names = [each["name"] for each in described["document"]]
    assert names == ["language", "detail", "since", "translations", "peers", "compare", "measures", "record", "letters"]


def test_it_is_a_key_of_the_settings_and_an_input_of_a_build(folder: Path, composed: list[Any]) -> None:
    def statuses(more: str = "") -> list[str]:
        (folder / "tipreport.toml").write_text(TOML + more, encoding="utf-8")
        return [built.status.value for built in build(read_settings(folder), registry=registry)]

    registry = ExporterRegistry.load(no_plugins=True)
    assert statuses() == ["built"]
    assert statuses('[document]\nletters = "sans"\n') == ["unchanged"]
    assert statuses('[document]\nletters = "serif"\n') == ["built"]
    assert [options.letters for options in composed] == ["sans", "serif"]
    with pytest.raises(SettingsError, match=r'document\.letters: expected one of serif, sans, found "brief"'):
        statuses('[document]\nletters = "brief"\n')


def test_no_format_can_have_an_option_of_its_name() -> None:
    @frozen
    class Options:
        letters: str = option("", help="How much to show")

    with pytest.raises(InvalidExporterError, match=r"options\.letters: expected another name: --letters is a flag of"):
        Exporter(
            name="odd", summary="Odd", suffix=".odd", media_type="text/plain", options=Options, render=lambda *_: None
        )
