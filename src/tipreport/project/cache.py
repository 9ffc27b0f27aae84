"""Remembers the briefs of input files and the digests of output files, so that a build need not find them again.

The cache is a file in the output folder. Without it a build is slower, and has the same result.
"""

import datetime as dt
import json
import os
import re
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import asdict, astuple, define, field, frozen

from tipreport.atomic import write_file
from tipreport.errors import ExportError
from tipreport.model.citation import SLUG
from tipreport.project.manifest import digest
from tipreport.registry import running_version

NAME = ".tipreport-cache.json"
FORMAT = 1
RESOLUTION = 2_000_000_000  # nanoseconds; the coarsest file times, those of FAT, have steps of two seconds


@frozen
class BriefInput:
    """A brief as an input of files: all that planning a build needs."""

    id: str
    updated: dt.date | None
    digest: str
    """The SHA-256 of the brief, independent of the comments and the layout of its file."""


@frozen
class FileState:
    """The status of a file when it was hashed. If it is still the same, so is the content of the file."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    sha256: str

    @classmethod
    def of(cls, status: os.stat_result, sha256: str) -> "FileState":
        """Combine the status of a file with its digest."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, sha256)


@define
class Cache:
    """The cache of an output folder."""

    folder: Path
    inputs: dict[str, tuple[BriefInput, ...]] = field(factory=dict)
    """The briefs in a file, by the kind and the SHA-256 of the file."""
    states: dict[str, FileState] = field(factory=dict)
    """The output files, by name."""
    written_ns: int = 0
    """The time when the cache was written."""
    _saved: bytes = b""

    @classmethod
    def read(cls, folder: Path) -> "Cache":
        """Read the cache of an output folder. It is empty if there is none, or that of another version."""
        path = folder / NAME
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            if path.is_file():
                content = path.read_bytes()
                inputs, states = _parse(json.loads(content))
                return cls(folder, inputs, states, path.stat().st_mtime_ns, content)
        return cls(folder)

    def digest(self, name: str) -> str:
        """Return the SHA-256 of an output file; empty if it is not a readable regular file.

        The file is read only if its status changed since it was hashed, or so shortly before the cache was written
        that a later change may have left the same status.
        """
        path = self.folder / name
        with suppress(OSError):
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode):
                return ""
            known = self.states.get(name)
            if known == FileState.of(status, known.sha256 if known else ""):
                newest = max(status.st_mtime_ns, status.st_ctime_ns)
                if newest + RESOLUTION < self.written_ns:
                    return known.sha256
            sha256 = digest(path)
            state = FileState.of(status, sha256)
            if sha256 and state == FileState.of(path.lstat(), sha256):  # nobody changed the file meanwhile
                self.states[name] = state
            return sha256
        return ""

    def write(self) -> None:
        """Write the cache if it changed. A cache that cannot be written is only missing."""
        content = json.dumps(
            {
                "format": FORMAT,
                "program": running_version(),
                "inputs": {key: [_dump(brief) for brief in briefs] for key, briefs in sorted(self.inputs.items())},
                "files": {name: astuple(state) for name, state in sorted(self.states.items())},
            },
            ensure_ascii=False,
            indent=0,
        ).encode("utf-8", "surrogatepass")
        if content != self._saved:
            with suppress(ExportError):
                write_file(self.folder / NAME, content, overwrite=True)


def _dump(brief: BriefInput) -> Mapping[str, Any]:
    return asdict(brief) | {"updated": brief.updated and brief.updated.isoformat()}


def _parse(data: Any) -> tuple[dict[str, tuple[BriefInput, ...]], dict[str, FileState]]:
    if (data["format"], data["program"]) != (FORMAT, running_version()):
        raise ValueError(data["format"])
    inputs = {key: tuple(map(_brief, briefs)) for key, briefs in data["inputs"].items()}
    return inputs, {name: _state(state) for name, state in data["files"].items()}


def _brief(data: Mapping[str, Any]) -> BriefInput:
    if not re.fullmatch(SLUG, data["id"]):  # it becomes the name of a file
        raise ValueError(data["id"])
    updated = data["updated"]
    return BriefInput(data["id"], None if updated is None else dt.date.fromisoformat(updated), str(data["digest"]))


def _state(data: Sequence[Any]) -> FileState:
    size, mtime_ns, ctime_ns, inode, sha256 = data
    return FileState(int(size), int(mtime_ns), int(ctime_ns), int(inode), str(sha256))
