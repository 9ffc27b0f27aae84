"""Reads files, and refuses pipes and devices, which might never end."""

from pathlib import Path


def read_regular_file(path: Path) -> bytes:
    """Return the content of a file. Raises `OSError`, also for a pipe or a device, which is not opened."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(None, "it is a pipe or a device, not a file")
    return path.read_bytes()
