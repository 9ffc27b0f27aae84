"""One edited value changes only its own lines of a brief file, in any style that people write."""

import re
from random import Random
from typing import Any

import pytest

from tests.files.briefs import DATA, FULL
from tests.files.styles import in_random_style
from tipreport.errors import InvalidRecordError
from tipreport.files import parse_brief
from tipreport.files.edit import edit_brief
from tipreport.files.edit.source_map import SourceMap
from tipreport.files.matching import match_briefs
from tipreport.model import CountryBrief
from tipreport.model.brief import lists
from tipreport.model.field import fields
from tipreport.testing import random_briefs

BRIEFS = [parse_brief(FULL), *(parse_brief(file.read_text("utf-8")) for file in DATA), *random_briefs(30, 5)]


def one_change(brief: CountryBrief, random: Random) -> tuple[CountryBrief, str, int, str]:
    """The brief with another value in one field, and the list, index and name of the field."""
    while True:
        name = random.choice([name for name in lists() if name != "countries"])
        rows: list[Any] = [*getattr(brief, name)]
        given = [row for other in BRIEFS for row in getattr(other, name)]
        if not rows:
            continue
        index, field = random.randrange(len(rows)), random.choice(fields(lists()[name])).name
        if field == "measure":  # it decides the default of other fields
            continue
        try:
            rows[index] = rows[index].replace(**{field: getattr(random.choice(given), field)})
            changed = brief.replace(**{name: tuple(rows)})
        except InvalidRecordError:
            continue
        if changed != brief:
            return changed, name, index, field


def lines_of(text: str) -> list[str]:
    """The lines with their line breaks. A last line without one gets one here, since a line after it may be removed."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    return [*lines[:-1], lines[-1].rstrip("\r\n") + "\n"]


def changed_lines(before: list[str], after: list[str]) -> tuple[int, int, int]:
    """The first and the last changed line, from 1, and the number of lines in their place."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return start + 1, len(before) - end, len(after) - end - start


def comments(text: str) -> set[str]:
    return {*re.findall("# comment [0-9]+", text)}


@pytest.mark.parametrize("seed", range(6))
def test_one_value_changes_only_its_lines_and_no_other_comment(seed: int) -> None:
    for number in range(seed * 1000, seed * 1000 + 20):
        random = Random(number)
        brief = random.choice(BRIEFS)
        text = in_random_style(brief, random)
        new, name, index, field = one_change(brief, random)
        source = SourceMap(text.removeprefix("\ufeff"))
        item_of = [item for item, length in enumerate(source.lengths(name)) for _ in range(length)]
        if item_of.count(item_of[index]) > 1:  # one year of a span, which is split
            continue
        item = source.items(name)[item_of[index]]
        rows = {name: range(len(getattr(brief, name)))}

        after = edit_brief(text, new, match_briefs(brief, new, rows, same_version=True))

        about = f"seed {number}: {name}, {index}, {field}\n{text}\n--- after:\n{after}"
        first, last, added = changed_lines(lines_of(text), lines_of(after))
        pairs = source.pairs(item)
        assert parse_brief(after) == new, about
        if field in pairs:
            start, end = source.start(pairs[field][0]), source.end(pairs[field][1])
            is_removed = field not in SourceMap(after.removeprefix("\ufeff")).pairs(
                SourceMap(after.removeprefix("\ufeff")).items(name)[item_of[index]]
            )
            # the comma before the last field, or the dash before the first one, goes with it
            assert source.line(start) - is_removed <= first, about
            assert last <= source.line(end) + is_removed, about
            assert comments(text) - comments(after) <= comments(text[start - 1 : source.line_end(end) + 1]), about
            if source.line(start) == source.line(end) and not is_removed:
                assert last == first, about
        else:
            assert comments(text) == comments(after), about
            assert added == 1 or not source.is_flow(item), about
            assert last < first or source.is_flow(item) or source.line(source.start(item)) == first, about
