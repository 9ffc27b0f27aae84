"""Reads brief files as they were in a revision of a git repository: ``git:HEAD~1``."""

from collections.abc import Sequence
from pathlib import Path

from tipreport.errors import BriefFileError, InvalidValueError, Problem
from tipreport.files.parse.structure import LocatedBrief
from tipreport.files.readers import TEXT, reader_for
from tipreport.model.messages import mismatch

PREFIX = "git:"
LONGEST = 60  # seconds, for one call of git


def parse_revision(text: str) -> str:
    """Return the revision of ``git:REV``. Raises `InvalidValueError`."""
    revision = text.removeprefix(PREFIX)
    if not revision or revision.startswith("-") or ":" in revision or any(map(str.isspace, revision)):
        raise InvalidValueError(mismatch("git: and a revision, such as git:HEAD~1", text))
    return revision


def read_revision(revision: str, path: Path) -> Sequence[LocatedBrief]:
    """Read the briefs of a file, or of all brief files in a folder, as they were in a revision.

    Problems name the file as ``REV:path``. Raises `BriefFileError` if git is missing, or does not know the revision or
    the file.
    """
    if not path.is_dir():
        return _read(revision, path)
    listed = _git(revision, path, "ls-tree", "--name-only", "-z", revision, "./").decode("utf-8", "surrogateescape")
    names = sorted(name for name in listed.split("\0") if Path(name).suffix in TEXT.suffixes and name[0] != ".")
    return [located for name in names for located in _read(revision, path / name)]


def _read(revision: str, path: Path) -> Sequence[LocatedBrief]:
    content = _git(revision, path, "cat-file", "blob", f"{revision}:./{path.name}", folder=path.parent)
    return reader_for(path).parse(content, Path(f"{revision}:{path}"))


def _git(revision: str, path: Path, *arguments: str, folder: Path | None = None) -> bytes:
    """Return the output of git, run in a folder."""
    import subprocess  # slow to import, and only few commands need it

    command = ["git", "-C", str(folder or path), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=LONGEST, stdin=subprocess.DEVNULL)  # noqa: S603 - no shell; the revision is no option
    except FileNotFoundError as error:
        raise _problem(path, "git is not installed; name a file or a folder instead of git:REV") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _problem(path, f"git could not be run: {error}") from error
    if done.returncode:
        if b"not a git repository" in done.stderr:
            raise _problem(path, f"not in a git repository, which {PREFIX}{revision} needs")
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").partition("\n")[0]
        raise _problem(path, f"git cannot show it in {revision}: {reason}")
    return done.stdout


def _problem(path: Path, message: str) -> BriefFileError:
    return BriefFileError([Problem(str(path), 0, (), message)])
