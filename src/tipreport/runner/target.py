"""The file that is to be written: what may stand at its path, and what an interrupted export left beside it."""

import os
import stat
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from tipreport.errors import ExportError, TargetExistsError
from tipreport.runner.lock import unlocked

PREFIX, DIGITS, SUFFIX = ".tipreport-", 16, ".part"


def check_target(target: Path, *, overwrite: bool) -> os.stat_result | None:
    """What stands at the path now; None if nothing does.

    Raises `TargetExistsError` for a file that must not be replaced, and `ExportError` where no file can be written: a
    folder that is missing, and a folder, a symbolic link or a device in the file's place.
    """
    try:
        folder = target.parent.stat()
        found = target.lstat()
    except FileNotFoundError:
        if not target.parent.exists():
            raise ExportError(f"cannot write {target}: there is no folder {target.parent}; create it first") from None
        return None
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise unwritable(target, error) from error
    if not stat.S_ISDIR(folder.st_mode):
        raise ExportError(f"cannot write {target}: {target.parent} is no folder")
    if stat.S_ISLNK(found.st_mode):
        raise ExportError(f"cannot write {target}: it is a symbolic link; name the file that it points to")
    if stat.S_ISDIR(found.st_mode):
        raise ExportError(f"cannot write {target}: it is a folder; name a file in it")
    if not stat.S_ISREG(found.st_mode):
        raise ExportError(f"cannot write {target}: it is no regular file")
    if not overwrite:
        raise exists(target)
    return found


def exists(target: Path) -> TargetExistsError:
    """The error for a file that must not be replaced."""
    return TargetExistsError(f"{target} exists; it is replaced only when asked for: overwrite=True, or --force")


def unwritable(target: object, error: OSError | ValueError) -> ExportError:
    """The error for a disk or a system that refuses, in its own words."""
    return ExportError(f"cannot write {target}: {getattr(error, 'strerror', None) or error}")


def temporary_name(target: Path) -> Path:
    """A new name for a file in the making, in the folder of the target and no longer than any file's name may be."""
    return target.with_name(f"{_mark(target.name)}{token_hex(4)}{SUFFIX}")


def remove_temporary_files(folder: Path, names: Iterable[str]) -> None:
    """Remove what killed exports to the files of these names left. What one still writes is locked, and stays."""
    marks = {_mark(name) for name in names}
    for path in _in_the_making(folder):
        if path.name[: len(PREFIX) + DIGITS + 1] in marks:
            try:
                with unlocked(path):
                    path.unlink()
            except OSError:  # locked, another's, or gone: not ours to remove
                continue


def _mark(name: str) -> str:
    return f"{PREFIX}{sha256(os.fsencode(name)).hexdigest()[:DIGITS]}-"


def _in_the_making(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return []
    return [folder / name for name in names if name.startswith(PREFIX) and name.endswith(SUFFIX)]
