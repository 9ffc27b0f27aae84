"""The results of ``tipreport check`` for people: grouped by file in a terminal, a line for each finding elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from tipreport.cli.terminal.output import count_noun, single_line
from tipreport.cli.terminal.style import PLAIN, SEVERITIES, STRONG, styled
from tipreport.cli.terminal.wrapping import columns, wrap
from tipreport.errors import Problem
from tipreport.wording.notes.recommendations import lines_of

SEVERITY_WIDTH = max(map(len, SEVERITIES))
MAX_WIDTH = 100  # columns; longer lines are hard to read
MIN_TEXT = 30  # columns; where less is left, the text begins on a line of its own
REMEDIES = {
    "disagrees": "read both sources again; if both are quoted correctly, change nothing",
    "differs": "read both sources again; if both are quoted correctly, change nothing",
    "impossible": "look for a typing mistake, such as a wrong year or whole",
    "unreadable": "cite another source as well, if it prints the number",
    "revised": "write the number of the later edition",
    "missing": "add the source, year or figure, or correct the text; if the sources have none, change nothing",
}
"""The remedy for the warnings and errors of each kind."""
_REMEDIES_OF_CODES = {
    "compared-with-other-period": "write the period that the source compares with as compared_with",
    "tier-differs-from-record": "look the placement up in the report of its year, and correct it or explain it in note",
    "printed-differs": "read the source again, and correct the value or the words beside it",
    "source-later-than-brief": "write the day of the last change as updated, or correct the date of the source",
    "tier-later-than-brief": "write the day of the last change as updated, or correct the year of the placement",
}


@frozen(kw_only=True)
class Finding:
    """A problem or a data note of a file."""

    file: str
    position: str = ""
    """The line, or in a workbook the cell; empty for the whole file."""
    severity: str
    code: str = ""
    """The code of a data note."""
    text: str
    remedy: str = ""

    @property
    def is_line(self) -> bool:
        """Whether the position is a line."""
        return self.position.isdecimal()

    @property
    def location(self) -> str:
        """The file and the position: ``malta.yaml:8``, ``figures.xlsx: Figures!A6``."""
        separator = ":" if self.is_line else ": "
        return f"{self.file}{separator}{self.position}" if self.position else self.file

    def line(self) -> str:
        """Return the finding on one line, as editors and grep expect."""
        code = f" {self.code}" if self.code not in ("", self.severity) else ""
        return f"{self.location}: {self.severity}{code}: {self.text}"


def of_problem(problem: Problem) -> Finding:
    """Return the finding for a problem, which makes a brief invalid."""
    return Finding(
        file=problem.file,
        position=problem.cell or (str(problem.line) if problem.line else ""),
        severity="error",
        text=": ".join(part for part in (problem.subject(), problem.message) if part),
    )


def of_note(file: str, positions: Sequence[int | str], note: Any, wording: Any) -> Finding:
    """Return the finding for a data note, which is at the first position.

    Recommendations are named by their numbers in documents, so that the text has the lines of several, in the order of
    these and in the language of the note.
    """
    of_several = note.about[0][0] == "recommendations" and len({*positions}) > 1
    lines = dict.fromkeys(str(line) for line in positions if isinstance(line, int)) if of_several else ()
    return Finding(
        file=file,
        position=str(positions[0] or ""),
        severity=note.severity,
        code=note.code,
        text=f"{note.location}: {note.text}" + (f" ({lines_of(wording, [*lines])})" if lines else ""),
        remedy=_REMEDIES_OF_CODES.get(note.code, REMEDIES.get(note.kind, "")),
    )


def sort_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings of one file in the order of its lines; those of cells keep their order."""
    return sorted(findings, key=lambda finding: int(finding.position) if finding.is_line else 0)


@frozen
class GroupedReport:
    """The lines for a terminal of some columns."""

    columns: int
    colour: bool

    @property
    def width(self) -> int:
        """The columns of a line."""
        return min(self.columns, MAX_WIDTH)

    def lines(self, file: str, findings: Sequence[Finding]) -> Iterator[str]:
        """Yield the lines of one file: its name, then each finding with a hanging indent, then an empty line."""
        yield from (self._style(line, STRONG) for line in wrap(single_line(file), self.width))
        widest = max(columns(single_line(finding.position)) for finding in findings)
        for finding in findings:
            yield from self._finding(finding, widest)
        yield ""

    def _finding(self, finding: Finding, widest: int) -> Iterator[str]:
        position = single_line(finding.position)
        padding = " " * (widest - columns(position))
        position = f"{padding}{position}" if finding.is_line else f"{position}{padding}"
        before = f"  {position}  " if widest else "  "
        severity = finding.severity.ljust(SEVERITY_WIDTH)
        text = single_line(finding.text)
        if finding.code not in ("", finding.severity):
            text += f" ({finding.code})"
        indent = columns(before) + SEVERITY_WIDTH + 2
        head = before + self._style(severity, SEVERITIES[finding.severity])
        if self.width - indent < MIN_TEXT:
            yield head.rstrip()
            yield from (f"    {line}" for line in wrap(text, self.width - 4, indent=""))
        else:
            first, *others = wrap(text, self.width - indent, indent="")
            yield f"{head}  {first}"
            yield from (" " * indent + line for line in others)

    def _style(self, text: str, style: str) -> str:
        return styled(text, style if self.colour else PLAIN)


def summary(counts: Mapping[str, int]) -> str:
    """Return the number of findings: ``4 briefs, 2 of them invalid: 3 errors, 1 warning, 0 notes``."""
    numbers = {"error": counts["problems"] + counts["errors"], "warning": counts["warnings"], "note": counts["notes"]}
    of_them = "" if counts["briefs"] == 1 else f"{counts['invalid']} of them "
    invalid = f", {of_them}invalid" if counts["invalid"] else ""
    findings = ", ".join(count_noun(number, severity) for severity, number in numbers.items())
    return f"{count_noun(counts['briefs'], 'brief') if counts['briefs'] else 'no briefs checked'}{invalid}: {findings}"


def first_step(findings: Sequence[Finding]) -> str:
    """Return the finding to look at first, with its remedy: the first error, else the first warning; else nothing.

    A problem without a remedy of its kind has its text, unless that is the first line of the report.
    """
    for severity in ("error", "warning"):
        for index, finding in enumerate(findings):
            if finding.severity == severity:
                if len(findings) == 1 and not finding.remedy:
                    return ""
                code = f" ({finding.code})" if finding.code else ""
                rest = finding.remedy or (finding.text if index else "")
                return f"Begin with {finding.location}{code}{': ' * bool(rest)}{rest}"
    return ""
