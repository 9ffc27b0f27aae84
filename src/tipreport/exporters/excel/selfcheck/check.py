"""All rules, and the check of a workbook by them."""

from tipreport.exporters.excel.selfcheck import formatting, structure, tables
from tipreport.exporters.excel.selfcheck.rule import Rule, Violation
from tipreport.exporters.excel.selfcheck.workbook_file import File, WorkbookFile

RULES: tuple[Rule, ...] = (*tables.RULES, *formatting.RULES, *structure.RULES)
"""Every rule: those of the checklist in its order, then Microsoft's further ones."""


def check_workbook(file: File) -> tuple[Violation, ...]:
    """Return all violations of the rules in a workbook.

    ``file`` is the path or the stream of an ``.xlsx`` file that you trust.
    """
    workbook = WorkbookFile(file)
    return tuple(Violation(rule.name, location, message) for rule in RULES for location, message in rule.test(workbook))
