"""Checks finished workbooks by the published rules for accessible spreadsheets.

`check_workbook` takes any workbook, also one that people have edited or that another program has written. The rules
come from the checklist of the UK Government Analysis Function, "Making spreadsheets accessible: checklist of the
basics", and from Microsoft's accessibility checker, as far as a program can test them. ``RULES`` has them all.
"""

from tipreport.exporters.excel.selfcheck.check import RULES, check_workbook
from tipreport.exporters.excel.selfcheck.rule import Rule, Violation

__all__ = ["RULES", "Rule", "Violation", "check_workbook"]
