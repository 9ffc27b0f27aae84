"""The page on the accessibility of workbooks and the self-check say the same, rule by rule."""

import re
from pathlib import Path

from tests.docs.test_format_reference import rows
from tests.exporters.excel.selfcheck.test_rules import BREAKS, PARTS
from tipreport.exporters.excel.selfcheck import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "excel-accessibility.md").read_text("utf-8")
ASKED = {row[0]: row for row in rows(PAGE) if len(row) == 4}  # what is asked, essential, tipreport, rule


def test_every_rule_of_the_code_is_on_the_page_and_the_reverse() -> None:
    on_page = set(re.findall(r"`([\w-]+)`", " ".join(row[3] for row in ASKED.values())))

    assert on_page == {rule.name for rule in RULES}


def test_every_rule_is_broken_by_a_test() -> None:
    assert BREAKS.keys() | PARTS.keys() == {rule.name for rule in RULES}


def test_a_rule_asks_in_the_words_of_the_page_and_is_as_grave() -> None:
    for rule in RULES:
        _, essential, _, names = ASKED[rule.requirement]
        assert f"`{rule.name}`" in names
        assert (essential == "yes") is rule.essential, rule.name


def test_what_no_program_tells_is_said_to_be_the_publishers() -> None:
    for asked, _, ours, rule in ASKED.values():
        assert rule or "yours" in ours, asked
