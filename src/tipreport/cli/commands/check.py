"""``tipreport check``: prints the problems and the data notes of brief files, each with its line."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from tipreport.cli import flags
from tipreport.cli.briefs import briefs_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import Output, count_noun, terminal_width
from tipreport.cli.terminal.stream import has_colour

if TYPE_CHECKING:
    from tipreport.cli.commands.check_report import Finding
    from tipreport.model.brief import CountryBrief
    from tipreport.tier_record import TierRecord

EPILOG = """
\b
Examples:
  tipreport check briefs
  tipreport check --strict serbia.yaml malta.yaml

\b
A terminal shows the findings by file; in a pipe or a file, each finding
is one line.

\b
A problem makes a brief invalid:
  FILE:LINE: error: FIELD: MESSAGE
A data note is an issue to review; documents print those about the sources:
  FILE:LINE: SEVERITY CODE: LOCATION: TEXT

Exit code 3 if a brief is missing or invalid, or a note is an error.
"""


@click.command(epilog=EPILOG)
@briefs_argument
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@flags.shared
@flags.pass_session
def check(session: Session, briefs: tuple[Path, ...], strict: bool) -> ExitCode:
    """Check briefs for errors and for issues to review, line by line.

    Each BRIEF is a file, a folder of files, or a workbook, whose problems are reported with their cell. All files are
    checked, even if one is invalid, and so are the translations beside them: serbia.fr.po. Tier placements are compared
    with the record of the project (see update --from record).
    """
    from tipreport.cli.commands.check_report import first_step, summary
    from tipreport.cli.tier_record import project_record

    session.output.show_status("Checking ...")  # before anything slow is imported
    print_findings = _printer(session.output)
    record = project_record(session)
    results, findings = [], []
    for result in _check_paths(briefs, record):
        results.append(result)
        session.output.show_status(f"Checked {count_noun(len(results), 'brief')} ...")
        if found := result.findings():
            print_findings(result.file, found)
            findings += found
    for unused in _unused_translations(briefs):
        name = f"{unused.name.split('.')[0]}.fr.po"
        session.output.warn(f"{unused} was not checked: expected the name of a brief and a language, such as {name}")
    counts = _counts(results)
    session.output.report(summary(counts))
    if first := first_step(findings):
        session.output.report(first)
    failing = counts["problems"] + counts["errors"] + (counts["warnings"] if strict else 0)
    code = ExitCode.INVALID_BRIEF if failing else ExitCode.DONE
    return session.end(code, files=[result.data() for result in results], summary=counts)


def _printer(output: Output) -> "Callable[[str, Sequence[Finding]], None]":
    """Return the function that prints the findings of a file: grouped for a terminal, else one a line."""
    from tipreport.cli.commands.check_report import GroupedReport

    width = terminal_width()

    def print_lines(_: str, findings: "Sequence[Finding]") -> None:
        for finding in findings:
            output.line(finding.line())

    def print_group(file: str, findings: "Sequence[Finding]") -> None:
        for line in GroupedReport(width or 0, has_colour(sys.stdout)).lines(file, findings):
            output.formatted(line)

    return print_lines if width is None else print_group


@frozen
class CheckResult:
    """The problems and notes of one brief."""

    file: str
    brief: str | None = None
    problems: tuple[Any, ...] = ()
    notes: tuple[tuple[tuple[int | str, ...], Any], ...] = ()
    """Data notes, each with the lines of its records, or in a workbook with the cells."""
    is_translation: bool = False
    """Whether the file is a translation of the brief."""
    language: str = "en"
    """The language of the notes."""

    def findings(self) -> "list[Finding]":
        """Return the problems and notes in the order of the file."""
        from tipreport.cli.commands.check_report import of_note, of_problem, sort_findings
        from tipreport.wording.wording import wording_for

        wording = wording_for(self.language)
        found = [*map(of_problem, self.problems), *(of_note(self.file, *located, wording) for located in self.notes)]
        return sort_findings(found)

    def data(self) -> dict[str, Any]:
        """Return the result for programs."""
        from tipreport.cli.errors import problem_data

        return {
            "file": self.file,
            "brief": self.brief,
            "problems": [*map(problem_data, self.problems)],
            "notes": [
                {
                    "line": positions[0] if isinstance(positions[0], int) else 0,
                    "cell": "" if isinstance(positions[0], int) else positions[0],
                    "code": note.code,
                    "severity": note.severity,
                    "kind": note.kind,
                    "audience": note.audience,
                    "location": note.location,
                    "text": note.text,
                    "about": [{"list": name, "row": row + 1} for name, row in note.about],
                }
                for positions, note in self.notes
            ],
        }


def _check_paths(paths: Iterable[Path], record: "TierRecord") -> Iterator[CheckResult]:
    """Check each file of the paths once."""
    from tipreport.errors import BriefFileError
    from tipreport.files import brief_paths

    seen: set[Path] = set()
    ids: dict[str, str] = {}
    for path in paths:
        try:
            files = brief_paths(path)
        except BriefFileError as error:
            yield CheckResult(str(path), problems=error.problems)
            continue
        for file in files:
            if file not in seen:
                yield from _check_file(file, ids, record)
        seen.update(files)


def _unused_translations(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the PO files in the given folders that no brief there has."""
    from tipreport.files.paths import briefs_in
    from tipreport.files.translations import unused_po_paths

    for folder in paths:
        with suppress(OSError):  # reported as a problem of the folder
            if folder.is_dir():
                yield from unused_po_paths(folder, briefs_in(folder))


def _check_file(path: Path, ids: dict[str, str], record: "TierRecord") -> Iterator[CheckResult]:
    """Check each brief of a file. ``ids`` maps the ids of all briefs so far to their files."""
    from tipreport.checks import check as find_notes
    from tipreport.errors import BriefFileError
    from tipreport.files import read_located
    from tipreport.files.problems import duplicate_id

    file = str(path)
    try:
        briefs = read_located(path)
    except BriefFileError as error:
        yield CheckResult(file, problems=error.problems)
        return
    for located in briefs:
        name = located.brief.id
        notes = tuple(
            (tuple(located.locations[row] for row in note.about), note) for note in find_notes(located.brief, record)
        )
        first = ids.setdefault(name, file)
        problems = () if first == file else (duplicate_id(file, name, first),)
        yield CheckResult(file, name, problems, notes, language=located.brief.language)
        yield from _check_translations(path, located.brief)


def _check_translations(path: Path, brief: "CountryBrief") -> "Iterator[CheckResult]":
    """Check the PO files beside a brief file."""
    from tipreport.errors import TranslationError
    from tipreport.files.translations import po_paths, read_po
    from tipreport.translation import read_translation

    for file in po_paths(path):
        try:
            read_translation(read_po(file, brief), brief)
        except TranslationError as error:
            yield CheckResult(str(file), brief.id, error.problems, is_translation=True)


def _counts(results: list[CheckResult]) -> dict[str, int]:
    severities = [note.severity for result in results for _, note in result.notes]
    return {
        "briefs": sum(not result.is_translation and _is_file(result) for result in results),
        "invalid": sum(bool(result.problems) and _is_file(result) for result in results),
        "problems": sum(len(result.problems) for result in results),
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
    }


def _is_file(result: CheckResult) -> bool:
    """Return whether the path of a result is a file; a folder without briefs is not."""
    try:
        return Path(result.file).is_file()
    except OSError:  # it cannot be read
        return False
