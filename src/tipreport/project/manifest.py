"""The manifest of a build: the files that are its own, what each was made of, and what it was then.

It stands in the folder that is built. Only files that it names are ever replaced or removed.
"""

import json
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from tipreport.atomic import write_file
from tipreport.errors import ExportError

NAME = ".tipreport-manifest.json"
FORMAT = 1


@frozen(kw_only=True)
class Entry:
    """A file of the build. One that was claimed and never finished has empty digests."""

    exporter: str
    """The format that made it, as ``distribution:name``."""
    inputs: str = ""
    """The digest of all that it was made of."""
    sha256: str = ""
    """The digest of the file as it was made."""


@frozen
class Manifest:
    """The files of a build by their names, which lead nowhere else."""

    entries: Mapping[str, Entry] = field(factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest in a folder; an empty one if there is none. Raises `ExportError` if it cannot be trusted."""
        path = folder / NAME
        try:
            return cls(_entries(json.loads(path.read_bytes())))
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise ExportError(f"cannot read {path}: {error.strerror or error}") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            remedy = f"move {folder} away and build again"
            raise ExportError(f"{path} is no manifest of this version of tipreport; {remedy}") from error

    def write(self, folder: Path) -> None:
        """Put the manifest into a folder: sorted, and replaced as a whole. Raises `ExportError`."""
        files = {name: asdict(entry) for name, entry in sorted(self.entries.items())}
        text = json.dumps({"format": FORMAT, "files": files}, indent=1, ensure_ascii=False) + "\n"
        write_file(folder / NAME, text.encode("utf-8", "surrogatepass"), overwrite=True)


def digest(path: Path) -> str:
    """The SHA-256 of a file; empty if it is no regular file that can be read."""
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _entries(said: Any) -> dict[str, Entry]:
    if said["format"] != FORMAT:
        raise ValueError(said["format"])
    entries = {name: Entry(**entry) for name, entry in said["files"].items()}
    for name, entry in entries.items():
        texts = (entry.exporter, entry.inputs, entry.sha256)
        if (
            not name
            or Path(name).name != name
            or name.startswith(".")
            or not all(isinstance(text, str) for text in texts)
        ):
            raise ValueError(name)
    return entries
