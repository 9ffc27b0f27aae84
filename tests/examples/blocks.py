"""Finds the code blocks of a page, and runs them according to their language."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable
from typing import Any

import yaml
from sybil import Document, Example, Region
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.parsers.rest.lexers import DirectiveLexer

from tests.examples import console, workspace
from tipreport.files import parse_brief

# "Write `briefs/chile.yaml`:" saves the next block as that file; "Add to `briefs/chile.yaml`:" appends it.
NAMED = re.compile(r"(?P<paragraph>[^\n].*(?:\n[^\n]+)*?)(?P<ticks>``?)(?P<file>[\w./-]+\.\w+)(?P=ticks):\s*\Z")

run_python = PythonEvaluator()


def markdown(document: Document) -> Iterable[Region]:
    """Yields the fenced code blocks of a Markdown page."""
    return _examples(document, FencedCodeBlockLexer("[a-z]+", {"language": "arguments", "source": "source"}))


def docstring(document: Document) -> Iterable[Region]:
    """Yields the ``.. code-block::`` directives of a docstring."""
    return _examples(document, DirectiveLexer("code-block", "[a-z]+"))


def _examples(document: Document, lexer: Callable[[Document], Iterable[Region]]) -> Iterable[Region]:
    for region in lexer(document):
        language = region.lexemes["arguments"]
        if language not in EVALUATORS:
            continue
        named = NAMED.search(_paragraph_before(document.text, region.start))
        if language != "console" and named:
            write = workspace.add if named["paragraph"].startswith("Add ") else workspace.write
            region.parsed = (named["file"], str(region.lexemes["source"]))
            region.evaluator = _save_with(write)
        else:
            region.parsed = region.lexemes["source"]
            region.evaluator = EVALUATORS[language]
        yield region


def _paragraph_before(text: str, start: int) -> str:
    return text[:start].rstrip().rpartition("\n\n")[2].lstrip()


def _save_with(write: Callable[[str, str], None]) -> Callable[[Example], None]:
    def evaluate(example: Example) -> None:
        write(*example.parsed)

    return evaluate


def _yaml(example: Example) -> None:
    """Parses YAML. A complete brief must be valid."""
    data = yaml.safe_load(example.parsed)
    if isinstance(data, dict) and {"id", "countries"} <= data.keys():
        parse_brief(example.parsed, example.path)


def _toml(example: Example) -> None:
    tomllib.loads(example.parsed)


def _json(example: Example) -> None:
    json.loads(example.parsed)


def _console(example: Example) -> str | None:
    try:
        console.run(example.parsed)
    except console.ConsoleError as error:
        return str(error)
    return None


EVALUATORS: dict[str, Callable[[Example], Any]] = {
    "python": run_python,
    "console": _console,
    "yaml": _yaml,
    "toml": _toml,
    "json": _json,
}
