"""Findings in rows: a group, and a line that there is none of a kind."""

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.document import Finding, FindingGroup, Findings, Text
from tipreport.exporters.pdf.blocks.findings import findings
from tipreport.exporters.pdf.blocks.marks import bullet, effort_mark
from tipreport.exporters.pdf.flow.rows import Graphic
from tipreport.exporters.pdf.flow.section import Section


def test_a_line_that_there_is_no_finding_is_on_the_page_of_the_finding_before_or_after_it() -> None:
    found = tuple(Finding(content=(Text(f"Case {rank}."),), rank=rank) for rank in (1, 2))
    effort = FindingGroup(kind="effort", label="Efforts", findings=found)
    absent = FindingGroup(kind="shortfall", label="Shortfalls", absence="None in this brief.")
    section = Section(LAYOUT, "protection", "Protection")

    kept = [row.keep_with_next for row in findings(LAYOUT, section, Findings((effort, absent)))]
    assert kept == [False, True, False]
    first = [row.keep_with_next for row in findings(LAYOUT, section, Findings((absent, effort)))]
    assert first == [True, False, False]
    assert not any(row.keep_with_next for row in findings(LAYOUT, section, Findings((effort, effort))))


def test_maintained_efforts_have_a_neutral_mark() -> None:
    neutral = Finding(content=(Text("Maintained efforts: No plan."),), rank=1, is_verdict=True, is_neutral=True)
    effort = Finding(content=(Text("A poster."),), rank=2)
    section = Section(LAYOUT, "prevention", "Prevention")
    rows = findings(LAYOUT, section, Findings((FindingGroup(kind="effort", label="", findings=(neutral, effort)),)))

    marks = [item.drawable for row in rows for item in row.items if isinstance(item.drawable, Graphic)]
    assert [(mark.node.actual_text, mark.paint) for mark in marks if mark.node] == [
        ("•", bullet),
        ("Effort", effort_mark),
    ]
