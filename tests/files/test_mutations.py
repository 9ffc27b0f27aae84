"""Whatever happens to a file, it is read or it is told what is wrong with it, and where."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
import yaml

from tests.files.briefs import DATA, FULL
from tipreport.errors import BriefFileError, Problem
from tipreport.files import dump_brief, parse_brief
from tipreport.files.structure import parse_located
from tipreport.model import CountryBrief

TEXTS = [FULL, *(path.read_text("utf-8") for path in DATA)]
SPLINTERS = [
    "", " ", "\t", "\n", ":", ": ", ",", "[", "]", "{", "}", "- ", "#", "&a ", "*a", "!t ", '"', "'", "|", ">", "%",
    "@", "`", "~", "null", "true", "0", "1e9", "9" * 5000, "\x00", "\x85", "\u2028", "\ufeff", "\U0001f600",
    "\ud800", "---\n", "...\n", "? ", "<<: ", "  ", "x", "value", "to", "via", "-1", "2023-02-30",
    "999999999999999999999", "0.1", "million", " billion", "%TAG", "\\", "\r", "id: a", "sources: []",
    "part_of: all",
]  # fmt: skip


def broken(chance: random.Random, text: str) -> str:
    """The text with a few splinters in it, some of them instead of what stood there."""
    for _ in range(chance.randrange(1, 4)):
        start = chance.randrange(len(text))
        text = text[:start] + chance.choice(SPLINTERS) + text[start + chance.choice([0, 0, 1, 5, 40]) :]
    return text


def read_or_told(text: str, loader: Any = None) -> CountryBrief | None:
    """The brief; None if something is told that stands in the text."""
    problems: Sequence[Problem] = ()
    try:
        return parse_located(text, "f", loader).brief
    except BriefFileError as error:
        problems = error.problems
    assert problems
    assert all(1 <= problem.line <= text.count("\n") + text.count("\r") + 2 for problem in problems)
    return None


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_file_is_read_or_told(seed: int) -> None:
    chance, read = random.Random(seed), 0
    for _ in range(60):
        if brief := read_or_told(broken(chance, chance.choice(TEXTS))):
            read += 1
            assert parse_brief(dump_brief(brief)) == brief
    assert 0 < read < 40


@pytest.mark.parametrize("seed", range(5))
def test_both_parsers_tell_the_same_briefs_from_the_broken(seed: int) -> None:
    """PyYAML with and without C: what one reads the other reads, and both find fault with the same text.

    Tabs aside: without C none may stand outside quotation marks.
    """
    chance = random.Random(1000 + seed)
    for _ in range(40):
        text = broken(chance, FULL).replace("\t", " ")
        assert read_or_told(text) == read_or_told(text, yaml.SafeLoader), text


@pytest.mark.parametrize("end", range(0, len(FULL), 97))
def test_a_file_cut_short_is_read_or_told(end: int) -> None:
    brief = read_or_told(FULL[:end])
    assert brief is None or parse_brief(dump_brief(brief)) == brief
