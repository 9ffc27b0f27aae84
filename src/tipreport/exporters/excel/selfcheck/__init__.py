"""A check of finished workbooks by the published rules of accessible spreadsheets.

`check_workbook` takes any workbook, ours or another's, also after people have changed it. The rules are those of the
checklist of the UK Government Analysis Function, "Making spreadsheets accessible: checklist of the basics", and of
Microsoft's accessibility checker, as far as a program can tell; ``RULES`` has them all.
"""

from tipreport.exporters.excel.selfcheck.check import RULES, check_workbook
from tipreport.exporters.excel.selfcheck.rule import Breach, Rule

__all__ = ["RULES", "Breach", "Rule", "check_workbook"]
