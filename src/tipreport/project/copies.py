"""Keeps a copy of a file before it is replaced or removed."""

import os
from itertools import count
from pathlib import Path
from shutil import copyfileobj

from tipreport.atomic import write_error


def keep_copy(path: Path) -> Path:
    """Give a file a second name beside it, ``serbia.edited.pdf`` or ``serbia.edited-2.pdf``, which was not in use.

    The copy remains when the file is replaced. Raises `ExportError` if the operating system reports an error.
    """
    for number in count(1):
        suffix = ".edited" if number == 1 else f".edited-{number}"
        copy = path.with_name(f"{path.stem}{suffix}{path.suffix}")
        try:
            _link(path, copy)
        except FileExistsError:
            continue
        except OSError as error:
            raise write_error(copy, error) from error
        return copy
    raise AssertionError


def copy_kept(copy: Path) -> str:
    """Return the information about a copy, for the user."""
    return f"it had been changed; the changed file is now {copy.name}"


def _link(path: Path, copy: Path) -> None:
    try:
        os.link(path, copy)
    except FileExistsError:
        raise
    except OSError:  # the file system has no hard links
        with path.open("rb") as source, copy.open("xb") as target:
            copyfileobj(source, target)
