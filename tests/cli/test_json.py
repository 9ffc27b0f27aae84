"""The documents that ``--json`` prints have exactly the keys that the reference of the command line shows."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tipreport
from tipreport.cli import app
from tipreport.testing.exporter_checks import CHECKS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"
ALWAYS = {"schema", "command", "ok", "exit_code", "plugin_problems"}
COMMANDS = {
    "build": ["build", "."],
    "export": ["export", "text", "briefs", "-d", "out"],
    "check": ["check", "briefs"],
    "show": ["show", "briefs/malta.yaml"],
    "diff": ["diff", "old", "briefs"],
    "compare": ["compare", "briefs"],
    "terms": ["terms"],
    "terms VOCABULARY": ["terms", "measures"],
    "update": ["update", "briefs", "--from", "figures.xlsx"],
    "translate": ["translate", "briefs", "--to", "fr"],
    "new": ["new", "chile"],
    "plugins list": ["plugins", "list"],
    "plugins show": ["plugins", "show", "text"],
    "plugins check": ["plugins", "check", "text"],
    "plugins new": ["plugins", "new", "outline"],
}
CHAD = "id: chad\ntitle: Human trafficking in Chad\ncountries: [{country: TCD}]\n"
SETTINGS = 'briefs = ["briefs/*.yaml"]\noutput = "built"\nformats = ["text"]\n'


def shown() -> dict[str, list[str]]:
    """The keys of each row of the page's tables: of a command, or of a part of a document."""
    section = PAGE.read_text("utf-8").partition("## JSON")[2].partition("## Commands")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return {row[0].replace("`", ""): re.findall("`([a-z0-9_]+)`", row[1]) for row in rows}


def parts(name: str, document: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object inside a document, by the key that holds it."""
    if name == "values":  # its keys are the measures of the briefs
        for each in document.values():
            yield from parts("values, by measure", each)
    elif isinstance(document, dict):
        yield name, document
        for key, value in document.items():
            yield from parts(key, value)
    elif isinstance(document, list):
        for each in document:
            yield from parts(name, each)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_document_has_the_keys_that_are_shown(
    folder: Path, tipreport: Tipreport, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("tipreport.testing.child.CHECKS", CHECKS[:4])  # those of the declaration, which export nothing
    (folder / "tipreport.toml").write_text(SETTINGS, "utf-8")
    malta = folder / "briefs" / "malta.yaml"
    if command == "update":
        tipreport("export", "excel", "briefs", "-o", "figures.xlsx")
    malta.write_text(malta.read_text("utf-8").replace("title: ", "title: On "), "utf-8")

    (folder / "old").mkdir()
    (folder / "old" / "malta.yaml").write_text(malta.read_text("utf-8").replace("value: 0", "value: 5"), "utf-8")
    (folder / "old" / "chad.yaml").write_text(CHAD, "utf-8")

    document = json.loads(tipreport(*COMMANDS[command], "--json").out)

    keys = shown()
    assert document["command"] == command.removesuffix(" VOCABULARY")
    assert {*document} == ALWAYS | {*keys[command]}
    for name, part in parts("", {key: value for key, value in document.items() if key not in ALWAYS}):
        if name:
            of_command = f"{name} of {command}"
            key_name = of_command if of_command in keys else {"result": "results"}.get(name, name)
            assert [*part] == keys[key_name], name


def test_an_error_has_the_keys_that_are_shown(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs" / "bad.yaml").write_text("id: bad\n", "utf-8")

    unknown = json.loads(tipreport("export", "txt", "briefs/malta.yaml", "-d", "out", "--json").out)
    invalid = json.loads(tipreport("show", "briefs/bad.yaml", "--json").out)

    assert {*unknown} == {*invalid} == ALWAYS | {"error"}
    assert [*unknown["error"]] == shown()["error"][:2]
    assert [*invalid["error"]] == shown()["error"]
    assert [*invalid["error"]["problems"][0]] == shown()["problems"]


def test_every_command_that_prints_a_document_is_shown() -> None:
    assert {*shown()} > {*COMMANDS}
    assert {name.split()[0] for name in COMMANDS} == {*app.COMMANDS} - {"preview", "schema"}


def test_briefs_without_another_edition_are_data(folder: Path, tipreport: Tipreport) -> None:
    (folder / "old").mkdir()
    (folder / "old" / "chad.yaml").write_text(CHAD, "utf-8")

    document = json.loads(tipreport("diff", "old", "briefs", "--json").out)

    assert (document["briefs"], document["only_old"], document["only_new"]) == ([], ["chad"], ["malta", "panama"])
