"""Puts functions and classes of modules back that a plugin replaced on import: other code of the program uses them.

Only public names of tipreport and of the standard library count. Some libraries replace private ones on purpose.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import BuiltinFunctionType, FunctionType, ModuleType

from attrs import define, field

PATCHABLE = (FunctionType, BuiltinFunctionType, type)
SHOWN = 3  # names in a message


@define
class Patches:
    """The functions and classes that were replaced, and put back."""

    names: list[str] = field(factory=list)
    """``json.dumps``. Known when the block has ended."""

    def __str__(self) -> str:
        """Describe the mistake: ``it replaced json.dumps, which was put back``; empty if there is none."""
        if not self.names:
            return ""
        shown = [*self.names[:SHOWN], *([f"{len(self.names) - SHOWN} more"] if len(self.names) > SHOWN else [])]
        listed = ", ".join(shown[:-1]) + " and " * (len(shown) > 1) + shown[-1]
        return f"it replaced {listed}, which {'was' if len(self.names) == 1 else 'were'} put back"


@contextmanager
def unpatched() -> Iterator[Patches]:
    """Run a block, and put back the functions and classes of modules that were imported before it."""
    patches = Patches()
    before = [
        (name, module, _functions(module)) for name, module in [*sys.modules.items()] if _is_watched(name, module)
    ]
    try:
        yield patches
    finally:
        for name, module, functions in before:
            for function, original in functions.items():
                found = vars(module).get(function)
                if found is not original and not isinstance(found, ModuleType):  # the import system sets submodules
                    setattr(module, function, original)
                    patches.names.append(f"{name}.{function}")
            for function in _set_before_use(module, functions):
                delattr(module, function)  # its first use imports it
                patches.names.append(f"{name}.{function}")


def _set_before_use(module: ModuleType, functions: dict[str, object]) -> list[str]:
    """Return the public names that `tipreport` imports at their first use, and that something else was set to."""
    if module.__name__ != "tipreport":
        return []
    new = {name: vars(module)[name] for name in module.__all__ if name in vars(module) and name not in functions}
    return [
        name for name, value in new.items() if not getattr(value, "__module__", "tipreport.").startswith("tipreport.")
    ]


def _is_watched(name: str, module: object) -> bool:
    package = name.partition(".")[0]
    is_ours = package == "tipreport" or package in sys.stdlib_module_names
    return is_ours and type(module) is ModuleType  # others may compute their attributes


def _functions(module: ModuleType) -> dict[str, object]:
    return {name: value for name, value in [*vars(module).items()] if isinstance(value, PATCHABLE) and name[0] != "_"}
