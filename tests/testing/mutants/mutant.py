"""A planted bug, and the plugin in which it is planted."""

import compileall
import importlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.plugin import Exporter

PLUGINS = Path(__file__).parents[3] / "plugins"


@frozen
class Mutant:
    """One change to the source text of a plugin: ``old`` becomes ``new`` in a file, and ``check`` must fail."""

    name: str
    check: str
    file: str
    """The file, inside the folder of the plugin: ``tipreport_markdown.py``."""
    old: str
    new: str
    exports: str = ""
    """The exports that show the bug soonest, a key of `measured.EXPORTS`, perhaps with an option: *options: index*.

    *none* if a check beside these exports finds it. Empty if that is the first export, or one soon after it.
    """

    @property
    def module(self) -> str:
        """The module of the plugin."""
        return self.file.partition("/")[0].removesuffix(".py")


@contextmanager
def planted(mutant: Mutant, folder: Path) -> Iterator[Exporter[Any]]:
    """Import a copy of the plugin with the bug. While the block runs, its modules are those of the copy."""
    source = PLUGINS / mutant.module.replace("_", "-")
    origin = source / mutant.file
    copy = folder / mutant.file
    if origin.parent == source:
        shutil.copy(origin, copy)
    else:
        compile_modules(source / mutant.module)
        shutil.copytree(source / mutant.module, folder / mutant.module)
    text = copy.read_text("utf-8")
    assert text.count(mutant.old) == 1, (
        f"{mutant.name}: expected the text once, found it {text.count(mutant.old)} times"
    )
    copy.write_text(text.replace(mutant.old, mutant.new), "utf-8")
    with imported(mutant.module, folder) as module:
        yield next(iter(module.tipreport_exporters()))


@cache
def compile_modules(folder: Path) -> None:
    """Compile the modules of a plugin once: its copies have the same times, and so need not be compiled again."""
    compileall.compile_dir(folder, quiet=1)


@contextmanager
def imported(name: str, folder: Path) -> Iterator[Any]:
    """Import a module from a folder, even if it is loaded from another one."""
    own = [each for each in sys.modules if each.partition(".")[0] == name]
    before = {each: sys.modules.pop(each) for each in own}
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for each in [each for each in sys.modules if each.partition(".")[0] == name]:
            del sys.modules[each]
        sys.modules.update(before)
