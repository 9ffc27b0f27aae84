"""Resolves references in signatures and docstrings that Sphinx does not resolve itself."""

import builtins
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from docutils.nodes import Element, document
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

PACKAGES = (
    "model",
    "files",
    "checks",
    "document",
    "document.views",
    "tables",
    "comparison",
    "plugin",
    "registry",
    "runner",
    "project",
    "errors",
)
LIBRARIES = {*sys.stdlib_module_names, "attr", "attrs", "click", "pluggy"}


def qualify_builtins(_app: Sphinx, doctree: document) -> None:
    """Adds the module to names of Python: Sphinx would link `list` to any attribute with that name."""
    for node in doctree.findall(pending_xref):
        target = str(node.get("reftarget"))
        if node.get("refdomain") == "py" and hasattr(builtins, target):
            node["reftarget"] = f"builtins.{target}"


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """Returns the reference, or plain text for names of Python and for private names.

    Signatures contain the module that defines an object; the reference documents it in the package that exports it.
    """
    target = str(node.get("reftarget", ""))
    name = target.rpartition(".")[2]
    for package in map(_package, PACKAGES):
        if name in _exported(package) and target in (name, f"{_defined(package, name)}.{name}"):
            found = env.domains["py"].resolve_xref(
                env, node["refdoc"], app.builder, "obj", f"{package.__name__}.{name}", node, content
            )
            if found is not None:
                return found
    plain = hasattr(builtins, target) or target.partition(".")[0] in LIBRARIES or _is_internal(target)
    return content if plain or (node["reftype"] == "class" and _is_alias(target)) else None


def _package(name: str) -> ModuleType:
    return import_module(f"tipreport.{name}")


def _exported(package: ModuleType) -> list[str]:
    return list(getattr(package, "__all__", vars(package)))


def _defined(package: ModuleType, name: str) -> Any:
    return getattr(getattr(package, name, None), "__module__", None)


def _is_internal(target: str) -> bool:
    module, _, name = target.rpartition(".")
    return module in sys.modules and module.startswith("tipreport.") and hasattr(sys.modules[module], name)


def _is_alias(target: str) -> bool:
    """Whether a bare name in a signature is defined or imported by one of our modules."""
    return any(name.startswith("tipreport.") and hasattr(module, target) for name, module in sys.modules.items())
