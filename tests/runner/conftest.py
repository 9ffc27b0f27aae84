"""Every format of the repository."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tipreport.registry import ExporterRegistry

_ROOT = Path(__file__).parents[2]
_PLUGINS = (
    "tipreport_csv",
    "tipreport_docx",
    "tipreport_epub",
    "tipreport_html",
    "tipreport_markdown",
    "tipreport_pptx",
)


@pytest.fixture(scope="module")
def all_formats() -> Iterator[ExporterRegistry]:
    """The built-in formats and those of the repository's plugins."""
    made = ExporterRegistry.load(no_plugins=True)
    with pytest.MonkeyPatch.context() as patch:
        for name in _PLUGINS:
            patch.syspath_prepend(str(_ROOT / "plugins" / name.replace("_", "-")))
            for exporter in importlib.import_module(name).tipreport_exporters():
                made.register(exporter)
        yield made
    for name in [name for name in sys.modules if name.partition(".")[0] in _PLUGINS]:
        del sys.modules[name]
