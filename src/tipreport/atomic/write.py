"""Atomic writes of contents that are in memory."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tipreport.atomic.file import AtomicFile
from tipreport.atomic.target import write_error
from tipreport.errors import ExportError


def write_file(target: Path, content: bytes, *, overwrite: bool, expected: bytes | None = None) -> None:
    """Write a file atomically. Raises the errors of `write_files`."""
    write_files({target: content}, overwrite=overwrite, expected=None if expected is None else {target: expected})


def write_files(
    contents: Mapping[Path, bytes], *, overwrite: bool, expected: Mapping[Path, bytes] | None = None
) -> None:
    """Write several files, each atomically, and none before all contents are on the disk.

    ``expected`` are the contents that existing files must still have. Raises the errors of `AtomicFile`, and
    `ExportError` for a file that has another content; its message names the files that are already written.
    """
    expected = expected or {}
    with ExitStack() as stack:
        files = {}
        for target, content in contents.items():
            atomic = stack.enter_context(AtomicFile(target, overwrite=overwrite))
            try:
                atomic.file.write(content)
                atomic.file.close()
            except OSError as error:
                raise atomic.error(error) from error
            files[target] = atomic
        for target, content in expected.items():
            _check_unchanged(target, content)
        written: list[str] = []
        for target, atomic in files.items():
            try:
                if target in expected:
                    _check_unchanged(target, expected[target])
                atomic.commit()
            except ExportError as error:
                if written:
                    raise ExportError(f"{error}; already written: {', '.join(written)}") from error
                raise
            written.append(str(target))


def _check_unchanged(target: Path, expected: bytes) -> None:
    """Raise `ExportError` if a file has another content."""
    try:
        is_unchanged = target.read_bytes() == expected
    except OSError as error:
        raise write_error(target, error) from error
    if not is_unchanged:
        raise ExportError(f"cannot write {target}: somebody changed it in the meantime; run the command again")
