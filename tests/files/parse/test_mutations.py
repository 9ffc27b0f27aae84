"""Every damaged file is either read, or rejected with the location of each problem."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
import yaml

from tests.files.briefs import DATA, FULL
from tipreport.errors import BriefFileError, Problem
from tipreport.files import dump_brief, parse_brief
from tipreport.files.parse.structure import parse_located
from tipreport.model import CountryBrief

TEXTS = [FULL, *(path.read_text("utf-8") for path in DATA)]
SPLINTERS = [
    "", " ", "\t", "\n", ":", ": ", ",", "[", "]", "{", "}", "- ", "#", "&a ", "*a", "!t ", '"', "'", "|", ">", "%",
    "@", "`", "~", "null", "true", "0", "1e9", "9" * 5000, "\x00", "\x85", "\u2028", "\ufeff", "\U0001f600",
    "\ud800", "---\n", "...\n", "? ", "<<: ", "  ", "x", "value", "to", "via", "-1", "2023-02-30",
    "999999999999999999999", "0.1", "million", " billion", "%TAG", "\\", "\r", "id: a", "sources: []",
    "part_of: all",
]  # fmt: skip


def broken(generator: random.Random, text: str) -> str:
    """The text with a few random insertions, some of which replace part of it."""
    for _ in range(generator.randrange(1, 4)):
        start = generator.randrange(len(text))
        text = text[:start] + generator.choice(SPLINTERS) + text[start + generator.choice([0, 0, 1, 5, 40]) :]
    return text


def parse_or_check_problems(text: str, loader: Any = None) -> CountryBrief | None:
    """The brief, or None if problems inside the text are reported."""
    problems: Sequence[Problem] = ()
    try:
        return parse_located(text, "f", loader).brief
    except BriefFileError as error:
        problems = error.problems
    assert problems
    assert all(1 <= problem.line <= text.count("\n") + text.count("\r") + 2 for problem in problems)
    return None


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_file_is_read_or_its_problems_are_reported(seed: int) -> None:
    generator, read = random.Random(seed), 0
    for _ in range(60):
        if brief := parse_or_check_problems(broken(generator, generator.choice(TEXTS))):
            read += 1
            assert parse_brief(dump_brief(brief)) == brief
    assert 0 < read < 40


@pytest.mark.parametrize("seed", range(5))
def test_both_parsers_accept_and_reject_the_same_files(seed: int) -> None:
    """PyYAML with and without C accepts and rejects the same texts.

    Texts have no tabs: without C, PyYAML accepts them only inside quotation marks.
    """
    generator = random.Random(1000 + seed)
    for _ in range(40):
        text = broken(generator, FULL).replace("\t", " ")
        assert parse_or_check_problems(text) == parse_or_check_problems(text, yaml.SafeLoader), text


@pytest.mark.parametrize("end", range(0, len(FULL), 97))
def test_a_truncated_file_is_read_or_its_problems_are_reported(end: int) -> None:
    brief = parse_or_check_problems(FULL[:end])
    assert brief is None or parse_brief(dump_brief(brief)) == brief
