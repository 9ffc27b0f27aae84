"""What the checks find of formats, for ``tipreport plugins check``."""

from collections import Counter
from typing import TYPE_CHECKING

from tipreport.cli.output import Output, counted

if TYPE_CHECKING:
    from tipreport.registry import PluginInfo, RegisteredExporter
    from tipreport.testing import Finding

WHOLE = "a plugin that loads, and names that no other format has"


def findings_of(infos: "list[PluginInfo]", formats: "list[RegisteredExporter]") -> "list[Finding]":
    """Whether each plugin of a distribution loads as it is meant, then what each check finds of each format."""
    from tipreport.testing import Finding, check_exporter

    loads = [
        Finding(
            exporter=" ".join(part for part in ("plugin", info.distribution, info.version) if part),
            check="loads",
            outcome="failed" if info.problem else "passed",
            expected=WHOLE,
            found=info.reason,
            remedy="correct that, and install it again" if info.problem else "",
        )
        for info in infos
    ]
    return [*loads, *(finding for registered in formats for finding in check_exporter(registered))]


def print_findings(output: Output, findings: "list[Finding]") -> None:
    """Print what failed or was not checked, four lines each, and how many checks passed."""
    for finding in findings:
        if not finding.passed:
            output.line(f"{finding.exporter}: {finding.check}")
            output.line(f"  expected: {finding.expected}")
            output.line(f"  {'found' if finding.failed else 'not checked'}: {finding.found}")
            output.line(f"  remedy: {finding.remedy}")
    outcomes = Counter(finding.outcome for finding in findings)
    unchecked = f", {outcomes['not checked']} not checked" if outcomes["not checked"] else ""
    output.line(f"{counted(outcomes['passed'], 'check')} passed, {outcomes['failed']} failed{unchecked}")
