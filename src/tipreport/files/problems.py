"""The problems of a file while it is read."""

from attrs import define, field

from tipreport.errors import BriefFileError, FieldPath, Problem

MOST = 1000  # who has as many has another problem; a file that only means harm ends here


class TooManyError(Exception):
    """Nothing more is read."""


@define
class ProblemLog:
    """What is wrong in a file, as it is found."""

    file: str
    found: list[Problem] = field(factory=list)

    def __len__(self) -> int:
        return len(self.found)

    def add(self, line: int, path: FieldPath, message: str) -> None:
        """Take note of a problem. Raises `TooManyError` where reading on would tell nobody anything."""
        if len(self.found) == MOST:
            raise TooManyError
        self.found.append(Problem(self.file, line, path, message))

    def only(self, line: int, path: FieldPath, message: str) -> None:
        """Take note of a problem that leaves all others in doubt."""
        self.found[:] = [Problem(self.file, line, path, message)]

    def error(self) -> BriefFileError:
        """All of them, each once, in the order of the file."""
        problems = sorted(dict.fromkeys(self.found), key=lambda problem: problem.line)
        if len(self.found) == MOST:
            problems.append(Problem(self.file, 0, (), f"{MOST:,} problems; the rest of the file was not looked at"))
        return BriefFileError(problems)
