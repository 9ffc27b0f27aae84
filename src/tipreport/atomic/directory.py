"""Writes a new directory with all its files at once."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tipreport.atomic.target import PREFIX, write_error
from tipreport.errors import TargetExistsError


def write_directory(target: Path, texts: Mapping[str, str]) -> None:
    """Create a directory with text files. ``texts`` maps their relative paths to contents. A failure leaves no files.

    Raises `TargetExistsError` if the path exists, and `ExportError` if the operating system reports an error.
    """
    if os.path.lexists(target):
        raise TargetExistsError(f"{target} exists")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=PREFIX) as temporary:
            root = Path(temporary, "new")
            for name, text in texts.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8", newline="\n")
            root.rename(target)
    except OSError as error:
        raise write_error(target, error) from error
