"""``tipreport check``: what is wrong in brief files, and what must be seen in them, each with its line."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from tipreport.cli import flags
from tipreport.cli.briefs import several_briefs
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import counted
from tipreport.cli.session import Session

EPILOG = """
\b
Examples:
  tipreport check briefs
  tipreport check --strict serbia.yaml malta.yaml

\b
A problem, for which the brief is refused:
  FILE:LINE: FIELD: MESSAGE
A data note, which stands in every document:
  FILE:LINE: SEVERITY CODE: PLACE: TEXT

Exit code 3 if a brief is missing or refused, or a note is an error.
"""


@click.command(epilog=EPILOG)
@several_briefs
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@flags.shared
@flags.pass_session
def check(session: Session, briefs: tuple[Path, ...], strict: bool) -> ExitCode:
    """Tell what is wrong in briefs and what must be seen, line by line.

    Each BRIEF is a file, a folder of them or a workbook, whose problems have a cell. All are read, whatever is wrong
    with one.
    """
    checked = []
    for file in _checked(briefs):
        checked.append(file)
        for line in file.lines():
            session.output.line(line)
    counts = _counts(checked)
    session.output.report(_summary(counts))
    failing = counts["refused"] + counts["errors"] + (counts["warnings"] if strict else 0)
    code = ExitCode.REFUSED if failing else ExitCode.DONE
    return session.end(code, files=[file.data() for file in checked], summary=counts)


@frozen
class Checked:
    """What was found in one file."""

    file: str
    brief: str | None = None
    problems: tuple[Any, ...] = ()
    notes: tuple[tuple[int | str, Any], ...] = ()
    """Data notes, each with the line of the record that it is about; in a workbook with its cell."""

    def lines(self) -> Iterator[str]:
        """What people read."""
        yield from map(str, self.problems)
        for place, note in self.notes:
            where = f"{self.file}:{place}" if isinstance(place, int) else f"{self.file}: {place}"
            yield f"{where}: {note.severity} {note.code}: {note.location}: {note.text}"

    def data(self) -> dict[str, Any]:
        """What programs read."""
        from tipreport.cli.errors import problem_data

        return {
            "file": self.file,
            "brief": self.brief,
            "problems": [*map(problem_data, self.problems)],
            "notes": [
                {
                    "line": place if isinstance(place, int) else 0,
                    "cell": "" if isinstance(place, int) else place,
                    "code": note.code,
                    "severity": note.severity,
                    "kind": note.kind,
                    "place": note.location,
                    "text": note.text,
                    "about": [{"list": name, "row": row + 1} for name, row in note.about],
                }
                for place, note in self.notes
            ],
        }


def _checked(paths: Iterable[Path]) -> Iterator[Checked]:
    """What was found in each file that the paths mean; a file that is meant twice is checked once."""
    from tipreport.errors import BriefFileError
    from tipreport.files import brief_paths

    seen: set[Path] = set()
    ids: dict[str, str] = {}
    for path in paths:
        try:
            found = brief_paths(path)
        except BriefFileError as error:
            yield Checked(str(path), problems=error.problems)
            continue
        for file in found:
            if file not in seen:
                yield from _checked_file(file, ids)
        seen.update(found)


def _checked_file(path: Path, ids: dict[str, str]) -> Iterator[Checked]:
    """What was found in a file, for each of its briefs. ``ids`` are those of earlier files, which it adds to."""
    from tipreport.checks import check as notes_of
    from tipreport.errors import BriefFileError, Problem
    from tipreport.files import read_located

    file = str(path)
    try:
        found = read_located(path)
    except BriefFileError as error:
        yield Checked(file, problems=error.problems)
        return
    for located in found:
        name = located.brief.id
        notes = tuple((located.locations[note.about[0]], note) for note in notes_of(located.brief))
        first = ids.setdefault(name, file)
        taken = Problem(file, 0, ("id",), f'the id "{name}" is also that of {first}')
        yield Checked(file, name, () if first == file else (taken,), notes)


def _counts(checked: list[Checked]) -> dict[str, int]:
    severities = [note.severity for file in checked for _, note in file.notes]
    return {
        "briefs": len(checked),
        "refused": sum(1 for file in checked if file.problems),
        "problems": sum(len(file.problems) for file in checked),
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
    }


def _summary(counts: Mapping[str, int]) -> str:
    refused = f"{counts['refused']} refused, with {counted(counts['problems'], 'problem')}; "
    found = ", ".join(counted(counts[f"{name}s"], name) for name in ("error", "warning", "note"))
    return f"{counted(counts['briefs'], 'brief')}: {refused if counts['refused'] else ''}{found}"
