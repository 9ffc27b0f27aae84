"""The documents that a build makes of each brief: an option of ``[document]`` may have several values."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from tipreport.errors import OptionsError
from tipreport.model.messages import quote
from tipreport.plugin import DocumentOptions, describe_options, read_options


def read_documents(table: Mapping[str, Any], folder: Path) -> tuple[DocumentOptions, ...]:
    """Return the options of each document: ``detail = ["full", "short"]`` gives two, in this order.

    Raises `OptionsError` with every problem once.
    """
    documents: list[DocumentOptions] = []
    problems: dict[str, str] = {}
    for variant in _variants(table):
        try:
            documents.append(read_options(DocumentOptions, variant, owner="document", folder=folder))
        except OptionsError as error:
            problems |= dict(error.problems)
    for option, values in _lists(table):
        if repeated := [value for index, value in enumerate(values) if value in values[:index]]:
            problems.setdefault(option, f"expected each value once, found {quote(repeated[0])} again")
    if problems:
        raise OptionsError("document", problems.items())
    return tuple(documents)


def _variants(table: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    lists = dict(_lists(table))
    for values in product(*lists.values()):
        yield {**table, **dict(zip(lists, values, strict=True))}


def _lists(table: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """The options with several values, which are lists only because of that."""
    multiple = {option.name for option in describe_options(DocumentOptions) if option.multiple}
    for name, value in table.items():
        if isinstance(value, list) and value and name not in multiple:
            yield name, value
