"""The journal of a running build: each file is recorded just before it gets its name.

A build that is killed leaves it, and the next one recognises the files by their digests. The journal is also the lock
of the output folder.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from tipreport.atomic import write_error
from tipreport.errors import ExportError
from tipreport.project.manifest import Entry, digest, entry_of
from tipreport.regular_file import read_regular_file

NAME = ".tipreport-journal"


@frozen(kw_only=True)
class FileRecorder:
    """Records a file of a build in the journal, just before the file is created or replaced.

    It can be sent to the process that writes the file.
    """

    journal: Path
    exporter: str
    inputs: str
    replaced: str = ""
    """The SHA-256 of the file that may be replaced; empty if there was none."""

    def __call__(self, path: Path, sha256: str) -> bool:
        """Record a file. Returns False if it has its new content already.

        Raises `ExportError` if somebody changed the file after the build began.
        """
        found = digest(path)
        if found and found not in (self.replaced, sha256):
            raise ExportError(f"{path} was changed while the build ran, so it was not replaced: build again")
        entry = Entry(exporter=self.exporter, inputs=self.inputs, sha256=sha256)
        line = json.dumps({"name": path.name, **asdict(entry)})
        try:
            descriptor = os.open(self.journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
            try:
                os.write(descriptor, f"\n{line}\n".encode())  # a line that a killed process left is ended first
            finally:
                os.close(descriptor)
        except OSError as error:
            raise write_error(path, error) from error
        return found != sha256


def recorded(folder: Path) -> Iterator[tuple[str, Entry]]:
    """Yield the files in the journal of a build that was killed, in the order in which they were recorded."""
    try:
        content = read_regular_file(folder / NAME)
    except OSError:
        return
    for line in content.splitlines():
        try:
            data = json.loads(line)
            name = data.pop("name")
            yield name, entry_of(name, data)
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            RecursionError,
        ):  # the process was killed while it wrote the line
            continue
