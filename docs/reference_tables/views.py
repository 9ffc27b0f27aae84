"""The views that turn blocks into words or tables."""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

import attrs

from reference_tables.markdown import first_sentence, table
from tipreport.document import Block, blocks, views

_IN_WORDS = re.compile(r"\b(?:Text|str|TableView|TileView|SmallTileView|TermLine)\b")
_MOST = 3  # types of blocks of a view in the table; a view of more takes all
_MODULE = blocks.__name__


def views_of_blocks() -> str:
    """Returns the views in words or tables, each with the block that it takes, or of which it takes a part."""
    types = {block: {block, *_parts(block)} for block in get_args(Block)}
    numbers = {block: number for number, block in enumerate(types)}
    found = [
        ([block for block, parts in types.items() if parts & {*_records(_first(function).annotation)}], function)
        for function in _functions()
    ]
    found.sort(key=lambda each: ([numbers[block] for block in each[0]], each[1].__name__))
    rows = (
        (", ".join(f"`{block.__name__}`" for block in owners), _call(function), _result(function))
        for owners, function in found
        if 0 < len(owners) <= _MOST
    )
    return table(("block", "view", "result"), rows)


def _functions() -> Iterator[Callable[..., object]]:
    for function in vars(views).values():
        if inspect.isfunction(function) and _IN_WORDS.search(str(inspect.signature(function).return_annotation)):
            yield function


def _first(function: Callable[..., object]) -> inspect.Parameter:
    return next(iter(inspect.signature(function).parameters.values()))


def _records(annotation: Any) -> Iterator[type]:
    """Yields the blocks, and parts of blocks, in a type."""
    if isinstance(annotation, type) and attrs.has(annotation) and annotation.__module__.startswith(_MODULE):
        yield annotation
    for each in get_args(annotation):
        yield from _records(each)


def _parts(record: type) -> Iterator[type]:
    for each in attrs.fields(attrs.resolve_types(record)):
        for part in _records(each.type):
            yield part
            yield from _parts(part)


def _call(function: Callable[..., object]) -> str:
    return f"`{function.__name__}({', '.join(inspect.signature(function).parameters)})`"


def _result(function: Callable[..., object]) -> str:
    return first_sentence(function).removeprefix("Return ").removeprefix("Yield ").rstrip(".")
