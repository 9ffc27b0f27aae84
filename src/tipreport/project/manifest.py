"""The manifest of a build: the files that it wrote, with digests of their inputs and their content.

It is in the output folder. A build replaces and removes only files in its manifest.
"""

import json
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from tipreport.atomic import write_file
from tipreport.errors import ExportError
from tipreport.regular_file import read_regular_file

NAME = ".tipreport-manifest.json"
FORMAT = 1


@frozen(kw_only=True)
class Entry:
    """A file of the build."""

    exporter: str
    """Its format, as ``distribution:name``."""
    inputs: str
    """The digest of its inputs."""
    sha256: str
    """The digest of the file as it was written."""


@frozen
class Manifest:
    """The files of a build, by their names without folders."""

    entries: Mapping[str, Entry] = field(factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read the manifest in a folder; an empty one if there is none. Raises `ExportError` if it is invalid."""
        path = folder / NAME
        try:
            return cls(_entries(json.loads(read_regular_file(path))))
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise ExportError(f"cannot read {path}: {error.strerror or error}") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            remedy = f"move {folder} away and build again"
            raise ExportError(f"{path} is not a manifest of this version of tipreport; {remedy}") from error

    def write(self, folder: Path) -> None:
        """Write the manifest into a folder, sorted and atomically. Raises `ExportError`."""
        files = {name: asdict(entry) for name, entry in sorted(self.entries.items())}
        text = json.dumps({"format": FORMAT, "files": files}, indent=1, ensure_ascii=False) + "\n"
        write_file(folder / NAME, text.encode("utf-8", "surrogatepass"), overwrite=True)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file; empty if it is not a readable regular file."""
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def entry_of(name: Any, data: Mapping[str, Any]) -> Entry:
    """Return an entry of JSON data. Raises `ValueError` or `TypeError` if it, or the name of its file, is invalid."""
    entry = Entry(**data)
    if (
        not isinstance(name, str)
        or not name
        or Path(name).name != name
        or name.startswith(".")
        or not name.isprintable()  # the system rejects null characters and surrogates
        or not all(isinstance(text, str) for text in (entry.exporter, entry.inputs, entry.sha256))
    ):
        raise ValueError(name)
    return entry


def _entries(data: Any) -> dict[str, Entry]:
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    entries = {name: entry_of(name, entry) for name, entry in data["files"].items()}
    return {name: entry for name, entry in entries.items() if entry.sha256}  # without one, its build was killed
