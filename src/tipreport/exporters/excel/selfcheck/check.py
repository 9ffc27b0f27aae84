"""All rules, and a workbook held against them."""

from tipreport.exporters.excel.selfcheck import formatting, structure, tables
from tipreport.exporters.excel.selfcheck.opened import File, Opened
from tipreport.exporters.excel.selfcheck.rule import Breach, Rule

RULES: tuple[Rule, ...] = (*tables.RULES, *formatting.RULES, *structure.RULES)
"""Every rule, in the order of the checklist, then Microsoft's that it does not have."""


def check_workbook(file: File) -> tuple[Breach, ...]:
    """Where a workbook breaks the rules: none where it keeps them all.

    ``file`` is a path or a stream of an ``.xlsx`` file of one's own.
    """
    opened = Opened(file)
    return tuple(Breach(rule.name, where, message) for rule in RULES for where, message in rule.test(opened))
