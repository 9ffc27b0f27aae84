"""Collects the problems of a file while it is read."""

from attrs import define, field

from tipreport.errors import BriefFileError, FieldPath, Problem

MAX_PROBLEMS = 1000


class ReadingAbortedError(Exception):
    """There are too many problems or records to continue."""


@define
class ProblemLog:
    """The problems of a file, in the order in which they are found."""

    file: str
    found: list[Problem] = field(factory=list)

    def __len__(self) -> int:
        return len(self.found)

    def add(self, line: int, path: FieldPath, message: str) -> None:
        """Add a problem. Raises `ReadingAbortedError` if the limit is reached."""
        if len(self.found) == MAX_PROBLEMS:
            raise ReadingAbortedError
        self.found.append(Problem(self.file, line, path, message))

    def replace_all(self, line: int, path: FieldPath, message: str) -> None:
        """Replace all problems by one that causes them."""
        self.found[:] = [Problem(self.file, line, path, message)]

    def error(self) -> BriefFileError:
        """Return an error with all problems, each once, in the order of the file."""
        problems = sorted(dict.fromkeys(self.found), key=lambda problem: problem.line)
        if len(self.found) == MAX_PROBLEMS:
            problems.append(Problem(self.file, 0, (), f"{MAX_PROBLEMS:,} problems; the rest of the file was not read"))
        return BriefFileError(problems)


def duplicate_id(file: str, brief_id: str, first: str) -> Problem:
    """Return the problem of a brief whose id is that of a brief in another file, ``first``."""
    return Problem(file, 0, ("id",), _used(brief_id, first))


def _used(brief_id: str, first: str) -> str:
    remedy = f'write another, which also names its files; for another edition, its year: "{brief_id}-YEAR"'
    return f'the id "{brief_id}" is already used in {first}: {remedy}'
