"""Runs and prints the checks of ``tipreport plugins check``."""

from collections import Counter
from typing import TYPE_CHECKING

from tipreport.cli.output import Output, count_noun

if TYPE_CHECKING:
    from tipreport.registry import PluginInfo, RegisteredExporter
    from tipreport.testing import Finding

LOADS = "a plugin that loads and has unique format names"


def check_plugins(infos: "list[PluginInfo]", formats: "list[RegisteredExporter]") -> "list[Finding]":
    """Check that each plugin loads, then run all checks on each format."""
    from tipreport.testing import Finding, check_exporter

    loads = [
        Finding(
            exporter=" ".join(part for part in ("plugin", info.distribution, info.version) if part),
            check="loads",
            outcome="failed" if info.problem else "passed",
            expected=LOADS,
            found=info.reason,
            remedy="fix this, and reinstall the plugin" if info.problem else "",
        )
        for info in infos
    ]
    return [*loads, *(finding for registered in formats for finding in check_exporter(registered))]


def print_findings(output: Output, findings: "list[Finding]") -> None:
    """Print each finding that did not pass, in four lines, and the number of checks that passed."""
    for finding in findings:
        if not finding.passed:
            output.line(f"{finding.exporter}: {finding.check}")
            output.line(f"  expected: {finding.expected}")
            output.line(f"  {'found' if finding.failed else 'not checked'}: {finding.found}")
            output.line(f"  remedy: {finding.remedy}")
    counts = Counter(finding.outcome for finding in findings)
    not_checked = f", {counts['not checked']} not checked" if counts["not checked"] else ""
    output.line(f"{count_noun(counts['passed'], 'check')} passed, {counts['failed']} failed{not_checked}")
