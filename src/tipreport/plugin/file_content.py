"""The file of an option."""

import os
from itertools import islice
from pathlib import Path

from attrs import field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import closest
from tipreport.regular_file import read_regular_file

_MOST_FILES = 1000  # of a folder that are compared with the name of a missing file


@frozen
class FileContent:
    """The file of an option. Users give its path; the exporter gets its ``name``, without folder, and ``data``."""

    name: str
    """The name of the file, without its folder."""
    data: bytes = field(repr=False)
    """Its content."""

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> "FileContent":
        """Read the file at ``path``. Raises `InvalidValueError` if it cannot be read."""
        file = Path(path)
        if file.is_dir():
            raise InvalidValueError(f"expected a file, found the folder {file}: name a file in it")
        try:
            return cls(file.name, read_regular_file(file))
        except (OSError, ValueError) as error:  # ValueError: a path with a null character
            reason = getattr(error, "strerror", None) or str(error)
            raise InvalidValueError(f"cannot read {file}: {reason}{_similar(file)}") from error

    @property
    def sha256(self) -> str:
        """The SHA-256 of the data, in hexadecimal."""
        from hashlib import sha256

        return sha256(self.data).hexdigest()


def _similar(missing: Path) -> str:
    """Return ``; did you mean X?`` if the folder of a file that is missing has one of a similar name."""
    try:
        others = [] if missing.exists() else islice(missing.parent.iterdir(), _MOST_FILES)
        names = {file.stem: file.name for file in others}
    except (OSError, ValueError):  # there is no such folder
        return ""
    return "".join(f"; did you mean {names[stem]}?" for stem in closest(missing.stem, names))
