"""Every exception that the library raises.

Each is a `TipreportError`, and also the built-in exception that a caller would expect: a file that is
no brief is a `ValueError`, an unknown format a `LookupError`, a target that exists a
`FileExistsError`. Messages are for the person who reads them: where, what was expected, what was
found, what to do.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

FieldPath = tuple[str | int, ...]


def show_path(path: FieldPath) -> str:
    """``("figures", 2, "value")`` as people count: ``figures[3].value`` is of the third figure."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


class TipreportError(Exception):
    """What every exception of this library is."""


class MissingLibraryError(TipreportError, ImportError):
    """A library that tipreport does without and that is needed here. The message says how to install it."""


# ---------------------------------------------------------------- briefs


class InvalidValueError(TipreportError, ValueError):
    """A value that its kind does not accept. The message says what was expected."""


class InvalidRecordError(TipreportError, ValueError):
    """A record or a brief that cannot be meant.

    ``problems`` holds all that is wrong, each as the path of the field and what was expected.
    """

    def __init__(self, what: str, problems: Iterable[tuple[FieldPath, str]]) -> None:
        self.what = what
        self.problems = tuple(problems)
        super().__init__(
            "; ".join(
                ": ".join(part for part in (what, show_path(path), message) if part) for path, message in self.problems
            )
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.what, self.problems)


@frozen
class Problem:
    """One thing wrong in a file: where, and what was expected.

    ``line`` 0 means the whole file, or a ``cell`` of a workbook: ``Figures!G7``.
    """

    file: str
    line: int
    path: FieldPath
    message: str
    cell: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.cell, show_path(self.path), self.message) if part)


class FileProblemsError(TipreportError, ValueError):
    """Files that cannot be meant. ``problems`` holds every `Problem`, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)


class BriefFileError(FileProblemsError):
    """A file that cannot be read or is not a valid brief."""


class EditError(TipreportError, ValueError):
    """A change that cannot be made in the text of a brief file without changing more than was asked for."""


class SettingsError(FileProblemsError):
    """A ``tipreport.toml`` that cannot be meant."""


# ---------------------------------------------------------------- plugins


class PluginError(TipreportError):
    """A plugin that cannot be used: it does not load, does not fit, or offers what is no exporter."""


class PluginErrors(PluginError, ExceptionGroup[PluginError]):  # noqa: N818 - a group, named as Python names its own
    """All plugins that cannot be used, where one is too many: ``exceptions`` holds a `PluginError` for each."""


class InvalidExporterError(PluginError, ValueError):
    """An `Exporter` record that cannot be meant.

    ``problems`` holds pairs of a field's name (``options.paper`` for an option) and what was expected of it.
    """

    def __init__(self, exporter: str, problems: Iterable[tuple[str, str]]) -> None:
        self.exporter = exporter
        self.problems = tuple(problems)
        super().__init__("; ".join(f"exporter {exporter}: {name}: {message}" for name, message in self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.exporter, self.problems)


class UnknownExporterError(TipreportError, LookupError):
    """No exporter has this name, or two have it. The message names close matches and the remedy."""


# ---------------------------------------------------------------- exports


class OptionsError(TipreportError, ValueError):
    """Options that an exporter does not have or does not accept.

    ``problems`` holds pairs of an option's name and what was expected.
    """

    def __init__(self, exporter: str, problems: Iterable[tuple[str, str]]) -> None:
        self.exporter = exporter
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{exporter}: option {name}: {message}" for name, message in self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.exporter, self.problems)


class ExportError(TipreportError):
    """An export that failed for a reason its exporter or the disk can name. Exporters raise it."""


class ExporterCrashedError(ExportError):
    """An exporter raised what it should not: a defect of the plugin named in the message."""


class CompositionError(ExportError):
    """A document that could not be composed: a defect of tipreport, not of a plugin."""


class TargetExistsError(ExportError, FileExistsError):
    """The file to be written exists, and overwriting was not asked for."""
