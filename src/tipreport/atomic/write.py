"""Atomic writes of contents that are in memory."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tipreport.atomic.file import AtomicFile
from tipreport.atomic.target import write_error
from tipreport.errors import ExportError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]  # as mypy advises for modules that a system may lack

_OTHER_FILES = 256  # that the process may have open


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
        stack.enter_context(_open_files_allowed(len(contents)))
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


@contextmanager
def _open_files_allowed(count: int) -> Iterator[None]:
    """Raise the limit of open files of this process if it is too low for some more, as far as the system allows."""
    if resource is None:
        yield
        return
    before = soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = count + _OTHER_FILES if hard == resource.RLIM_INFINITY else min(count + _OTHER_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < needed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def _check_unchanged(target: Path, expected: bytes) -> None:
    """Raise `ExportError` if a file has another content."""
    try:
        is_unchanged = target.read_bytes() == expected
    except OSError as error:
        raise write_error(target, error) from error
    if not is_unchanged:
        raise ExportError(f"cannot write {target}: somebody changed it in the meantime; run the command again")
