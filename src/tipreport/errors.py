"""The exceptions that the library raises.

Each is a `TipreportError`, and also a suitable built-in exception: an invalid brief file is a `ValueError`, an unknown
format a `LookupError`, an existing target a `FileExistsError`. A message gives the location, what was expected, what
was found, and the remedy.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

FieldPath = tuple[str | int, ...]


def format_path(path: FieldPath) -> str:
    """Return a path as text, counting from one: ``figures[3].value`` for ``("figures", 2, "value")``."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


class TipreportError(Exception):
    """The base class of all exceptions of this library."""

    def as_dict(self) -> dict[str, str]:
        """Return the class and the message as JSON data."""
        return {"kind": type(self).__name__, "message": str(self)}


class MissingLibraryError(TipreportError, ImportError):
    """An optional library is missing. The message contains the command that installs it."""


# ---------------------------------------------------------------- briefs


class InvalidValueError(TipreportError, ValueError):
    """A value that is invalid for its type. The message describes a valid one."""


class InvalidRecordError(TipreportError, ValueError):
    """An invalid record or brief.

    ``problems`` holds every problem: the path of a field and a message.
    """

    def __init__(self, record: str, problems: Iterable[tuple[FieldPath, str]]) -> None:
        self.record = record
        self.problems = tuple(problems)
        super().__init__(
            "; ".join(
                ": ".join(part for part in (record, format_path(path), message) if part)
                for path, message in self.problems
            )
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.record, self.problems)


@frozen
class Problem:
    """A problem in a file: its location and a message.

    ``line`` 0 means the whole file, or a ``cell`` of a workbook: ``Figures!G7``. ``heading`` is the heading of its
    column as the sheet has it.
    """

    file: str
    line: int
    path: FieldPath
    message: str
    cell: str = ""
    heading: str = ""

    def subject(self) -> str:
        """Return the heading of the cell, else the path of the field."""
        return f'"{self.heading}"' if self.heading else format_path(self.path)

    def __str__(self) -> str:
        location = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (location, self.cell, self.subject(), self.message) if part)


class FileProblemsError(TipreportError, ValueError):
    """Invalid files. ``problems`` holds every `Problem`, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)


class BriefFileError(FileProblemsError):
    """A brief file that cannot be read or is invalid."""


class TranslationError(BriefFileError):
    """A PO file that cannot be read, or a translation with other facts than the brief."""


class TierRecordError(FileProblemsError):
    """A tier record that cannot be read or is invalid."""


class EditError(TipreportError, ValueError):
    """A change that cannot be made in the text of a brief file without changing other parts of it."""


class SettingsError(FileProblemsError):
    """An invalid ``tipreport.toml``."""


# ---------------------------------------------------------------- plugins


class PluginError(TipreportError):
    """A plugin that cannot be used: it does not load, does not fit this version, or returns no exporter."""


class PluginErrors(PluginError, ExceptionGroup[PluginError]):  # noqa: N818 - named like ExceptionGroup
    """Several plugins that cannot be used. ``exceptions`` holds a `PluginError` for each."""


class InvalidExporterError(PluginError, ValueError):
    """An invalid `Exporter` record.

    ``problems`` holds pairs of a field's name (``options.paper`` for an option) and a message.
    """

    def __init__(self, exporter: str, problems: Iterable[tuple[str, str]]) -> None:
        self.exporter = exporter
        self.problems = tuple(problems)
        super().__init__("; ".join(f"exporter {exporter}: {name}: {message}" for name, message in self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.exporter, self.problems)


class UnknownExporterError(TipreportError, LookupError):
    """No exporter has this name, or several have it. The message contains close matches and the remedy."""


class UnusableExporterError(UnknownExporterError):
    """The plugin of a format cannot be loaded. The message names it, with the reason."""


# ---------------------------------------------------------------- exports


class OptionsError(TipreportError, ValueError):
    """Unknown or invalid options.

    ``problems`` holds pairs of an option's name and a message; the name is empty if the problem is about all options.
    """

    def __init__(self, exporter: str, problems: Iterable[tuple[str, str]]) -> None:
        self.exporter = exporter
        self.problems = tuple(problems)
        super().__init__("; ".join(self.messages()))

    def messages(self) -> list[str]:
        """Return a line for each problem. One without an option's name is about all options."""
        named = [(f"option {name}" if name else "options", message) for name, message in self.problems]
        return [f"{self.exporter}: {subject}: {message}" for subject, message in named]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.exporter, self.problems)


class ExportError(TipreportError):
    """An export or a write that failed for an expected reason. Exporters raise it with a message for the user."""


class ExecutorError(ExportError):
    """An executor that cannot be used: it is not installed, cannot be reached, or its workers have other versions."""


class UnknownExecutorError(ExecutorError, LookupError):
    """No executor has this name, or several have it. The message contains the names of the others."""


class ExporterCrashedError(ExportError):
    """An exporter raised an unexpected exception: a defect of the plugin that the message names."""


class ExporterIdleError(ExporterCrashedError):
    """An exporter was stopped, because it did nothing for too long."""


class CompositionError(ExportError):
    """A document that could not be composed: a defect of tipreport, not of a plugin."""


class TargetExistsError(ExportError, FileExistsError):
    """The target file exists, and ``overwrite`` is not set."""
