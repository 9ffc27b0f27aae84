"""Runs and prints the checks of ``tipreport plugins check``."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.terminal.output import Output, count_noun

if TYPE_CHECKING:
    from tipreport.registry import PluginInfo, RegisteredExporter
    from tipreport.testing import Finding

LOADS = "a plugin that loads and has unique format names"


def check_plugins(
    output: Output, infos: "list[PluginInfo]", formats: "list[RegisteredExporter]", read: str, keep: str
) -> "list[Finding]":
    """Check that each plugin loads, then run all checks on each format. A terminal shows the one that runs.

    ``read`` is the name of a reader, and ``keep`` a folder for the files that are compared; both may be empty.
    """
    from tipreport.testing import Finding

    loads = [
        Finding(
            exporter=" ".join(part for part in ("plugin", info.distribution, info.version) if part),
            check="loads",
            outcome="failed" if info.problem else "passed",
            expected=LOADS,
            found=info.reason,
            remedy="fix this, and reinstall the plugin" if info.problem else "",
            violations=(info.reason,) if info.problem else (),
        )
        for info in infos
    ]
    return [*loads, *(finding for registered in formats for finding in _findings(output, registered, read, keep))]


def _findings(output: Output, registered: "RegisteredExporter", read: str, keep: str) -> "Iterator[Finding]":
    from tipreport.testing.child import check_in_child
    from tipreport.testing.exporter_checks import CHECKS

    coming = enumerate((check.name for check in CHECKS), 1)

    def show_next() -> None:
        for number, name in islice(coming, 1):
            output.show_status(f"Checking {registered.exporter.name} ... {name} ({number} of {len(CHECKS)})")

    show_next()
    for finding in check_in_child(registered, read, keep=keep):
        yield finding
        show_next()


def exit_code(findings: "list[Finding]") -> ExitCode:
    """Return the exit code: failed, not checked, or done."""
    outcomes = {finding.outcome for finding in findings}
    if "failed" in outcomes:
        return ExitCode.FAILED
    return ExitCode.NOT_CHECKED if "not checked" in outcomes else ExitCode.DONE


def as_dicts(findings: "list[Finding]") -> "list[dict[str, Any]]":
    """Return the findings as dictionaries that `json` can write.

    A reason why checks could not run is in the first of them; the others have the name of that one.
    """
    first: dict[tuple[str, str, str], str] = {}
    values = []
    for finding in findings:
        value = finding.as_dict()
        if finding.outcome == "not checked":
            reason = finding.exporter, finding.found, finding.remedy
            if reason in first:
                value |= {"found": f"the reason is that of {first[reason]}", "remedy": ""}
            first.setdefault(reason, finding.check)
        values.append(value)
    return values


def print_findings(output: Output, findings: "list[Finding]") -> None:
    """Print each finding that failed, in four lines, those that could not run, and the number of checks that passed."""
    for finding in findings:
        if finding.failed:
            output.line(f"{finding.exporter}: {finding.check}")
            output.line(f"  expected: {finding.expected}")
            output.line(f"  found: {finding.found}")
            output.line(f"  remedy: {finding.remedy}")
    reasons: dict[tuple[str, str, str], list[str]] = {}
    for finding in findings:
        if finding.outcome == "not checked":
            reasons.setdefault((finding.exporter, finding.found, finding.remedy), []).append(finding.check)
    for (exporter, reason, remedy), names in reasons.items():
        output.line(f"{exporter}: not checked: {', '.join(names)}")
        output.line(f"  reason: {reason}")
        output.line(f"  remedy: {remedy}")
    counts = Counter(finding.outcome for finding in findings)
    not_checked = f", {counts['not checked']} not checked" if counts["not checked"] else ""
    output.line(f"{count_noun(counts['passed'], 'check')} passed, {counts['failed']} failed{not_checked}")
