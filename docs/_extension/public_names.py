"""What a name in a signature or a docstring leads to, where Sphinx finds nothing by itself."""

import builtins
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

ROOMS = ("model", "files", "checks", "document", "tables", "plugin", "registry", "runner", "project", "errors")
LIBRARIES = {*sys.stdlib_module_names, "attr", "attrs", "click", "pluggy"}


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """The reference that was meant, or plain words where a name needs none: Python's own, and what is not public.

    Signatures name an object by the module that defines it; the reference has it under the room that offers it.
    """
    target = str(node.get("reftarget", ""))
    name = target.rpartition(".")[2]
    for room in map(_room, ROOMS):
        if name in _offered(room) and target in (name, f"{_defined(room, name)}.{name}"):
            found = env.domains["py"].resolve_xref(
                env, node["refdoc"], app.builder, "obj", f"{room.__name__}.{name}", node, content
            )
            if found is not None:
                return found
    plain = hasattr(builtins, target) or target.partition(".")[0] in LIBRARIES or _is_internal(target)
    return content if plain or (node["reftype"] == "class" and _is_alias(target)) else None


def _room(name: str) -> ModuleType:
    return import_module(f"tipreport.{name}")


def _offered(room: ModuleType) -> list[str]:
    return list(getattr(room, "__all__", vars(room)))


def _defined(room: ModuleType, name: str) -> Any:
    return getattr(getattr(room, name, None), "__module__", None)


def _is_internal(target: str) -> bool:
    module, _, name = target.rpartition(".")
    return module in sys.modules and module.startswith("tipreport.") and hasattr(sys.modules[module], name)


def _is_alias(target: str) -> bool:
    """Whether a bare name in a signature is one that a module of ours defines or imports for it."""
    return any(name.startswith("tipreport.") and hasattr(module, target) for name, module in sys.modules.items())
