"""Atomic writes of contents that are in memory."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tipreport.atomic.file import AtomicFile


def write_file(target: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file atomically. Raises the errors of `AtomicFile`."""
    write_files({target: content}, overwrite=overwrite)


def write_files(contents: Mapping[Path, bytes], *, overwrite: bool) -> None:
    """Write several files, each atomically, and none before all contents are on the disk.

    Raises the errors of `AtomicFile`.
    """
    with ExitStack() as stack:
        files = []
        for target, content in contents.items():
            atomic = stack.enter_context(AtomicFile(target, overwrite=overwrite))
            try:
                atomic.file.write(content)
                atomic.file.close()
            except OSError as error:
                raise atomic.error(error) from error
            files.append(atomic)
        for atomic in files:
            atomic.commit()
