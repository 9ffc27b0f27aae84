"""The inputs of a build that ``tipreport build --watch`` watches."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from tipreport.project import Settings

_WILDCARDS = frozenset("*?[")


@frozen
class Inputs:
    """The folders with the inputs of a build, and the changes in them that matter."""

    settings: Path
    """The settings file."""
    folders: frozenset[Path]
    recursive: bool
    """Whether folders below them contain briefs, too."""
    files: frozenset[Path] = field(factory=frozenset)
    """The settings and the files that they name, such as a logo."""
    output: Path | None = None
    """The output folder, unless it contains the inputs."""

    @classmethod
    def of(cls, settings: "Settings") -> "Inputs":
        """Return the inputs that some settings name."""
        folder = settings.folder.resolve()
        files = {settings.file.resolve(), *_named_files(folder, [settings.options, settings.document, settings.brand])}
        patterns = [Path(pattern) for pattern in settings.briefs]
        roots = {folder / Path(*takewhile(_is_plain, pattern.parts)) for pattern in patterns}
        folders = {(root if root.is_dir() else root.parent).resolve() for root in roots}
        output = Path(os.path.realpath(settings.output))  # `resolve` fails for a link to itself
        return cls(
            settings=settings.file.resolve(),
            folders=frozenset(found for found in (*folders, *(file.parent for file in files)) if found.is_dir()),
            recursive=any(not _is_plain(part) for pattern in patterns for part in pattern.parts[:-1]),
            files=frozenset(files),
            output=None if any(found.is_relative_to(output) for found in folders) else output,
        )

    def __call__(self, _: Any, name: str) -> bool:
        """Return whether a change of a file may change the build."""
        from tipreport.files.readers import READERS

        path = Path(name)
        if path in self.files:
            return True
        is_output = self.output is not None and path.is_relative_to(self.output)
        suffixes = {".po"}.union(*(reader.suffixes for reader in READERS))
        return path.suffix.casefold() in suffixes and not is_output and not path.name.startswith(".")


def _named_files(folder: Path, options: Any) -> Iterator[Path]:
    """Yield the files that options name, by their values."""
    if isinstance(options, Mapping):
        options = [*options.values()]
    if isinstance(options, list):
        for value in options:
            yield from _named_files(folder, value)
    elif isinstance(options, str):
        with suppress(OSError, ValueError):  # a text that cannot be the name of a file
            if (folder / options).is_file():
                yield (folder / options).resolve()


def _is_plain(part: str) -> bool:
    """Return whether a part of a path has no wildcards."""
    return _WILDCARDS.isdisjoint(part)
