"""Every field that authors of exporters use has a docstring of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tipreport.document
import tipreport.plugin

FOLDERS = [Path(str(package.__file__)).parent for package in (tipreport.document, tipreport.plugin)]
MODULES = [
    file
    for folder in FOLDERS
    for file in sorted(folder.rglob("*.py"))
    if "sections" not in file.parts and file.stem != "state"
]


def undocumented(tree: ast.Module) -> Iterator[str]:
    """The fields of public classes without a docstring. The help of an option is its docstring."""
    for cls in tree.body:
        if isinstance(cls, ast.ClassDef) and not cls.name.startswith("_"):
            for statement, after in zip(cls.body, [*cls.body[1:], None], strict=True):
                if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                    name = statement.target.id
                    documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                    if not (documented or name.startswith("_") or _is_option(statement.value)):
                        yield f"{cls.name}.{name}"


def _is_option(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "option"


@pytest.mark.parametrize("module", MODULES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_field_has_a_docstring(module: Path) -> None:
    assert [*undocumented(ast.parse(module.read_text("utf-8")))] == []
