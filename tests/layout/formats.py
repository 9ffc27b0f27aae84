"""Files of the plugins of this repository, without installing them."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tipreport.plugin import Exporter

PLUGINS = Path(__file__).parents[2] / "plugins"


@contextmanager
def exporter_of(name: str) -> Iterator[Exporter[Any]]:
    """The exporter of a plugin, named by its format, with its modules while the context lasts."""
    module = f"tipreport_{name}"
    before = {*sys.modules}
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(PLUGINS / f"tipreport-{name}"))
        yield next(iter(importlib.import_module(module).tipreport_exporters()))
    for loaded in [loaded for loaded in sys.modules.keys() - before if loaded.partition(".")[0] == module]:
        del sys.modules[loaded]
