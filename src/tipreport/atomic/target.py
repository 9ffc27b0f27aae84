"""Checks the target of an atomic write, and removes temporary files of killed processes."""

import os
import stat
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from tipreport.atomic.locks import acquired
from tipreport.errors import ExportError, TargetExistsError

PREFIX, DIGITS, SUFFIX = ".tipreport-", 16, ".part"


def check_target(target: Path, *, overwrite: bool, shown: Path | None = None) -> os.stat_result | None:
    """Return the status of the existing file, or None if there is none. ``shown`` is its path in messages.

    Raises `TargetExistsError` for a file that must not be replaced. Raises `ExportError` if no file can be written: the
    folder is missing, or the path is a folder, a symbolic link or a device.
    """
    shown = shown or target
    try:
        folder = target.parent.stat()
        existing = target.lstat()
    except FileNotFoundError:
        if not target.parent.exists():
            raise ExportError(f"cannot write {shown}: there is no folder {shown.parent}; create it first") from None
        return None
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise write_error(shown, error) from error
    if not stat.S_ISDIR(folder.st_mode):
        raise ExportError(f"cannot write {shown}: {shown.parent} is not a folder")
    if stat.S_ISLNK(existing.st_mode):
        raise ExportError(f"cannot write {shown}: it is a symbolic link; name the file that it points to")
    if stat.S_ISDIR(existing.st_mode):
        raise ExportError(f"cannot write {shown}: it is a folder; name a file in it")
    if not stat.S_ISREG(existing.st_mode):
        raise ExportError(f"cannot write {shown}: it is not a regular file")
    if not overwrite:
        raise target_exists(shown)
    return existing


def target_exists(target: Path) -> TargetExistsError:
    """Return the error for a file that must not be replaced."""
    return TargetExistsError(f"{target} exists; to replace it, pass overwrite=True")


def write_error(target: object, error: OSError | ValueError) -> ExportError:
    """Return the error for a failed write, with the message of the operating system."""
    return ExportError(f"cannot write {target}: {getattr(error, 'strerror', None) or error}")


def temporary_path(target: Path) -> Path:
    """Return a new path for a temporary file in the target's folder. Its name has the same length for every target."""
    return target.with_name(f"{_prefix(target.name)}{token_hex(4)}{SUFFIX}")


def remove_temporary_files(folder: Path, names: Iterable[str]) -> None:
    """Remove the temporary files of targets with these names that killed processes left. Keeps locked ones."""
    prefixes = {_prefix(name) for name in names}
    for path in _temporary_files(folder):
        if path.name[: len(PREFIX) + DIGITS + 1] in prefixes:
            try:
                with acquired(path):
                    path.unlink()
            except OSError:  # locked, owned by another user, or already removed
                continue


def _prefix(name: str) -> str:
    return f"{PREFIX}{sha256(os.fsencode(name)).hexdigest()[:DIGITS]}-"


def _temporary_files(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return []
    return [folder / name for name in names if name.startswith(PREFIX) and name.endswith(SUFFIX)]
