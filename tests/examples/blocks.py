"""The code blocks of a page, and what running one of each language means."""

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

from tests.examples import console, workshop
from tipreport.files import parse_brief

# "Write `briefs/chile.yaml`:" names the file that the block after it holds; "Add to `briefs/chile.yaml`:" adds to it.
NAMED = re.compile(r"(?P<paragraph>[^\n].*(?:\n[^\n]+)*?)(?P<ticks>``?)(?P<file>[\w./-]+\.\w+)(?P=ticks):\s*\Z")

run_python = PythonEvaluator()


def markdown(document: Document) -> Iterable[Region]:
    """The fenced code blocks of a Markdown page."""
    return _examples(document, FencedCodeBlockLexer("[a-z]+", {"language": "arguments", "source": "source"}))


def docstring(document: Document) -> Iterable[Region]:
    """The ``.. code-block::`` directives of a docstring."""
    return _examples(document, DirectiveLexer("code-block", "[a-z]+"))


def _examples(document: Document, lexer: Callable[[Document], Iterable[Region]]) -> Iterable[Region]:
    for region in lexer(document):
        language = region.lexemes["arguments"]
        if language not in EVALUATORS:
            continue
        named = NAMED.search(_paragraph_before(document.text, region.start))
        if language != "console" and named:
            write = workshop.add if named["paragraph"].startswith("Add ") else workshop.write
            region.parsed = (named["file"], str(region.lexemes["source"]))
            region.evaluator = _filing(write)
        else:
            region.parsed = region.lexemes["source"]
            region.evaluator = EVALUATORS[language]
        yield region


def _paragraph_before(text: str, start: int) -> str:
    return text[:start].rstrip().rpartition("\n\n")[2].lstrip()


def _filing(write: Callable[[str, str], None]) -> Callable[[Example], None]:
    def evaluate(example: Example) -> None:
        write(*example.parsed)

    return evaluate


def _yaml(example: Example) -> None:
    """YAML can be read, and what begins like a brief is one that is not refused."""
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
