"""The page on the accessibility of workbooks agrees with the self-check."""

import re
from pathlib import Path

from tests.docs.test_format_reference import rows
from tests.exporters.excel.selfcheck.test_rules import BREAKS, PARTS
from tipreport.exporters.excel.selfcheck import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "excel-accessibility.md").read_text("utf-8")
REQUIREMENTS = {
    row[0]: row for row in rows(PAGE) if len(row) == 4
}  # requirement, whether it is essential, status in tipreport, rule


def test_page_and_code_have_the_same_rules() -> None:
    on_page = set(re.findall(r"`([\w-]+)`", " ".join(row[3] for row in REQUIREMENTS.values())))

    assert on_page == {rule.name for rule in RULES}


def test_every_rule_is_broken_by_a_test() -> None:
    assert BREAKS.keys() | PARTS.keys() == {rule.name for rule in RULES}


def test_requirements_and_severity_of_rules_agree_with_the_page() -> None:
    for rule in RULES:
        _, essential, _, names = REQUIREMENTS[rule.requirement]
        assert f"`{rule.name}`" in names
        assert (essential == "yes") is rule.essential, rule.name


def test_requirements_without_a_rule_are_left_to_the_publisher() -> None:
    for requirement, _, implementation, rule in REQUIREMENTS.values():
        assert rule or "yours" in implementation, requirement
