"""The format *epub* conforms, and is written against the public interface."""

import ast
from pathlib import Path
from typing import Any

import pytest
from epub_book import exporter

import tipreport_epub
from tipreport.plugin import Exporter
from tipreport.testing import ExporterConformance

PUBLIC = {"tipreport.plugin", "tipreport.document", "tipreport.document.views", "tipreport.model", "tipreport.tables"}


class TestEpub(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return exporter()


def test_it_imports_only_the_public_interface() -> None:
    modules = set()
    for file in Path(tipreport_epub.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                modules.add(node.module or "")
            elif isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
    ours = {name for name in modules if name.split(".")[0] == "tipreport"}
    assert ours
    assert ours <= PUBLIC
