"""A brief as a page, with or without the HTML format."""

from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.commands import MALTA
from tests.registry import modules
from tipreport.preview import Rendering, render
from tipreport.registry import ExporterRegistry

PLUGIN = """
def write(briefs, stream, options, context):
    stream.write(f"<!doctype html><title>{briefs[0].id}</title>".encode())


@hookimpl
def tipreport_exporters():
    yield exporter(write, "html", media_type="text/html", suffix=".html")
"""


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    file = tmp_path / "malta.yaml"
    file.write_text(MALTA)
    return file


def test_without_the_html_format_the_page_is_that_of_a_notebook(brief: Path) -> None:
    page = render(brief, ExporterRegistry.load(no_plugins=True)).document

    assert page is not None
    assert page.startswith(b'<!doctype html>\n<html lang="en">')
    assert b"<title>Human trafficking in Malta</title>" in page
    assert b"<script" not in page


def test_with_the_html_format_the_page_is_its_own(brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = brief.parent / "installed"
    installed.mkdir()
    entry_points = "[tipreport]\nhtml = tipreport_page\n"
    modules.distribution(installed, "tipreport-page", commands.HEAD + PLUGIN, entry_points=entry_points)
    monkeypatch.syspath_prepend(installed)

    assert render(brief, ExporterRegistry.load()) == Rendering(b"<!doctype html><title>malta</title>")


def test_problems_have_their_lines(brief: Path) -> None:
    brief.write_text(MALTA.replace("value: 0", "value: none"))

    rendering = render(brief, ExporterRegistry.load(no_plugins=True))

    assert rendering.document is None
    assert [problem.partition(": figures[1].value: ")[0] for problem in rendering.problems] == [f"{brief}:7"]


def test_a_deleted_file_is_a_problem(brief: Path) -> None:
    brief.unlink()

    assert render(brief, ExporterRegistry.load(no_plugins=True)) == Rendering(problems=(f"{brief}: no such file",))
