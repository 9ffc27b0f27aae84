"""Finds the messages of the calls of a module: ``wording.text("Down from {tier}", tier=tier)``.

The message of a call may be a literal, a choice of literals, a name that the function assigns, a table of the module,
or a parameter, whose values are then those of the calls of the function. Anything else is an error, so that no message
can be overlooked.
"""

import ast
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from attrs import frozen

from catalogues.message import Message

_METHODS = {"text": 1, "parts": 1, "count": 2, "count_parts": 2}  # with the number of their messages
_OWN = frozenset({"context"})  # arguments that are no placeholders


class UnclearMessageError(Exception):
    """A call whose messages cannot be found."""


@frozen
class _Call:
    node: ast.Call
    function: "ast.FunctionDef | ast.Lambda"


def messages_of_calls(module: ModuleType, source: str, file: str) -> Iterator[Message]:
    """Yield the messages of the calls of a module. Raises `UnclearMessageError`."""
    tree = ast.parse(source)
    reader = _Reader(module, tree)
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for node in _own_nodes(function):
            if isinstance(node, ast.Call):
                yield from reader.messages(node, function, file)


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions in it."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting += (child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.FunctionDef))


class _Reader:
    def __init__(self, module: ModuleType, tree: ast.Module) -> None:
        self._module = module
        self._tree = tree

    def messages(self, call: ast.Call, function: ast.FunctionDef, file: str) -> Iterator[Message]:
        """Yield the messages of a call, if it asks a wording for one."""
        method = _method(call.func)
        arguments = call.args
        if isinstance(call.func, ast.Name) and call.func.id == "map" and (method := _method(arguments[0])):
            arguments = arguments[1:]  # map(wording.text, TABLE)
        if not method:
            return
        doc = ast.get_docstring(function) or self._module.__doc__ or function.name
        contexts = [
            each for word in call.keywords if word.arg == "context" for each in self._texts(word.value, function)
        ]
        available = frozenset(self._keywords(call, function)) - _OWN
        for one, many in self._forms(method, arguments, function, call):
            for context in contexts or [""]:
                yield Message(
                    text=one,
                    many=many,
                    context=context,
                    comments=(doc.splitlines()[0],),
                    available=available,
                    files=(file,),
                )

    def _forms(
        self, method: str, arguments: list[ast.expr], function: ast.FunctionDef, call: ast.Call
    ) -> Iterable[tuple[str, str]]:
        if _METHODS[method] == 1:
            found = [(text, "") for text in self._texts(arguments[0], function)]
        elif isinstance(arguments[0], ast.Starred):
            texts = self._texts(arguments[0].value, function)
            found = [*zip(texts[::2], texts[1::2], strict=True)]
        else:
            found = [*zip(*(self._texts(each, function) for each in arguments[:2]), strict=True)]
        if not found:
            raise UnclearMessageError(f"{self._module.__name__}:{call.lineno}: {ast.unparse(call)}: no message found")
        return found

    def _texts(self, node: ast.AST, function: ast.FunctionDef) -> list[str]:
        """Return all texts that an expression may have, in their order."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.Name():
                return self._texts_of_name(node.id, function)
        return [text for each in _choices(node) for text in self._texts(each, function)]

    def _texts_of_name(self, name: str, function: ast.FunctionDef) -> list[str]:
        bound = [value for target, value in _bindings(function) if name in _names(target)]
        if bound:
            return [text for value in bound for text in self._texts(value, function)]
        parameters = [each.arg for each in (*function.args.args, *function.args.kwonlyargs)]
        if name in parameters:
            return [
                text
                for call, caller in self._calls_of(function.name)
                for value in _arguments(call, name, parameters.index(name))
                for text in self._texts(value, caller)
            ]
        return [*_strings(getattr(self._module, name, None))]

    def _calls_of(self, name: str) -> Iterator[tuple[ast.Call, ast.FunctionDef]]:
        for caller in (node for node in ast.walk(self._tree) if isinstance(node, ast.FunctionDef)):
            for node in _own_nodes(caller):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                    yield node, caller

    def _keywords(self, call: ast.Call, function: ast.FunctionDef) -> Iterator[str]:
        """Yield the names of the keyword arguments, also of those in a dict: ``**values``."""
        for keyword in call.keywords:
            if keyword.arg is not None:
                yield keyword.arg
                continue
            for target, value in _bindings(function):
                if isinstance(value, ast.Dict) and ast.unparse(keyword.value) in _names(target):
                    yield from (key.value for key in value.keys if isinstance(key, ast.Constant))  # type: ignore[misc]
                if isinstance(target, ast.Subscript) and ast.unparse(target.value) == ast.unparse(keyword.value):
                    assert isinstance(target.slice, ast.Constant)  # noqa: S101 - values["name"] = ...
                    yield str(target.slice.value)


def _choices(node: ast.AST) -> list[ast.expr]:
    """Return the expressions of which one is the value of an expression."""
    match node:
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Dict(values=found) | ast.BoolOp(values=found):
            return found
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *default]):
            return [table, *default]
        case ast.Subscript(value=table) | ast.Call(func=ast.Attribute(value=table, attr="values" | "items")):
            return [table]
    return []


def _method(node: ast.AST) -> str:
    """Return the method of a wording that a node names: ``wording.text``, ``self._wording.count``."""
    if not isinstance(node, ast.Attribute) or node.attr not in _METHODS:
        return ""
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return node.attr if owner.strip("_") == "wording" else ""


def _bindings(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Yield the targets and values of assignments and loops."""
    for node in _own_nodes(function):
        match node:
            case ast.Assign():
                yield from ((target, node.value) for target in node.targets)
            case ast.AnnAssign(value=ast.expr() as value):
                yield node.target, value
            case ast.For() | ast.comprehension():
                yield node.target, node.iter


def _names(target: ast.AST) -> list[str]:
    return [node.id for node in ast.walk(target) if isinstance(node, ast.Name)] if _is_name(target) else []


def _is_name(target: ast.AST) -> bool:
    return isinstance(target, ast.Name | ast.Tuple | ast.Starred)


def _arguments(call: ast.Call, name: str, index: int) -> Iterator[ast.AST]:
    yield from (keyword.value for keyword in call.keywords if keyword.arg == name)
    yield from call.args[index : index + 1]


def _strings(value: Any) -> Iterator[str]:
    """Yield the texts of a constant: a text, or the values of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
