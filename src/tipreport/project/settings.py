"""Reads ``tipreport.toml``, the settings of a build. Unknown keys are errors."""

import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from glob import glob
from pathlib import Path
from typing import Any

from attrs import field, frozen

from tipreport.errors import FieldPath, InvalidValueError, Problem, SettingsError
from tipreport.model.messages import closest, did_you_mean, quote
from tipreport.regular_file import read_regular_file

NAME = "tipreport.toml"
ALL = "all"
DISABLE = "disable"  # the key of [plugins]
HOME = "write the whole path, or ./~ for a folder of that name"


@frozen(kw_only=True)
class Settings:
    """The content of ``tipreport.toml``."""

    file: Path
    """The file itself."""
    briefs: tuple[str, ...]
    """Paths or patterns of brief files, relative to the folder of the file."""
    output: Path
    """The output folder."""
    formats: tuple[str, ...] | None = None
    """The names of the formats, in order; None for all formats."""
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    """The options of formats, including ``grain``, by the name of the format."""
    document: Mapping[str, Any] = field(factory=dict)
    """The options of documents, for all document formats."""
    brand: Mapping[str, Any] = field(factory=dict)
    """The organisation that publishes the files."""
    plugins: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """``disable``: the distributions whose plugins are switched off."""

    @property
    def disabled_plugins(self) -> tuple[str, ...]:
        """The distributions whose plugins are switched off."""
        return self.plugins.get(DISABLE, ())

    @property
    def folder(self) -> Path:
        """The folder that paths in the file are relative to."""
        return self.file.parent

    def problem(self, path: FieldPath, message: str) -> Problem:
        """Return a problem of a key of the file."""
        return Problem(str(self.file), 0, path, message)


def find_settings() -> Path:
    """Return the ``tipreport.toml`` of the current folder, or of the nearest folder above it that has one.

    The path is relative to the current folder. Raises `SettingsError` if there is none.
    """
    try:
        current = Path.cwd()
    except OSError as error:
        message = f"the current folder cannot be read: {error.strerror or error}; change to another one"
        raise SettingsError([Problem(NAME, 0, (), message)]) from error
    for folder in (current, *current.parents):
        if os.path.lexists(folder / NAME):
            return Path(os.path.relpath(folder / NAME, current))
    message = "no such file here or in a parent folder; it lists the briefs and the formats to build"
    raise SettingsError([Problem(NAME, 0, (), message)])


def read_settings(path: str | Path) -> Settings:
    """Read the settings of a ``tipreport.toml``, or of the one in a folder.

    Raises `SettingsError` with every problem: the line of a mistake in the TOML itself, else the key.
    """
    file = Path(path) / NAME if Path(path).is_dir() else Path(path)
    if file.suffix != ".toml" and file.exists():
        message = f"expected a folder with a {NAME}, or such a file: write tipreport build FOLDER"
        raise SettingsError([Problem(str(file), 0, (), message)])
    table = _toml(file)
    values: dict[str, Any] = {}
    problems = [Problem(str(file), 0, (key,), _unknown(key, table[key])) for key in table.keys() - _KEYS.keys()]
    for key, read in _KEYS.items():
        if key in table:
            try:
                values[key] = read(table[key])
            except InvalidValueError as error:
                problems.append(Problem(str(file), 0, (key,), str(error)))
        elif key in REQUIRED and not closest(key, table.keys() - _KEYS.keys()):
            problems.append(Problem(str(file), 0, (key,), REQUIRED[key]))
    if problems:
        raise SettingsError(sorted(problems, key=lambda problem: problem.path))
    values["output"] = _normalized(file.parent / values["output"])
    return Settings(file=file, **values)


def read_disabled_plugins(file: Path) -> tuple[str, ...]:
    """Read only the plugins that a ``tipreport.toml`` switches off. Raises `SettingsError`."""
    try:
        return _plugins(_toml(file).get("plugins", {})).get(DISABLE, ())
    except InvalidValueError as error:
        raise SettingsError([Problem(str(file), 0, ("plugins",), str(error))]) from error


def _normalized(path: Path) -> Path:
    """Return ``build`` for ``data/../build``, unless a symbolic link makes them different folders."""
    direct = Path(os.path.normpath(path))
    return direct if os.path.realpath(direct) == os.path.realpath(path) else path


def _toml(file: Path) -> dict[str, Any]:
    def invalid(line: int, message: str) -> SettingsError:
        return SettingsError([Problem(str(file), line, (), message)])

    try:
        text = read_regular_file(file).decode("utf-8-sig")
        return tomllib.loads(text)
    except FileNotFoundError:
        missing = (
            "no such file; it lists" if file.name == NAME else f"no such folder; give one with a {NAME}, which lists"
        )
        raise invalid(0, f"{missing} the briefs and the formats to build") from None
    except OSError as error:
        raise invalid(0, f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError:
        raise invalid(0, "expected text in UTF-8") from None
    except RecursionError:
        raise invalid(0, "not valid TOML: the lists and tables are nested too deeply") from None
    except ValueError as error:  # also a number with too many digits
        found = re.fullmatch(r"(.*?)(?: \(at (?:line (\d+), column \d+|end of document)\))?", str(error), re.DOTALL)
        message, line = (found[1], found[2]) if found else (str(error), None)
        number = int(line or text.count("\n") + 1)
        is_text = message == "Invalid value" and re.search(r"=\s*[A-Za-z./~]", text.splitlines()[number - 1])
        remedy = "; put the text in quotation marks" if is_text else ""
        raise invalid(number, f"not valid TOML: {message}{remedy}") from error


def _unknown(key: str, value: Any) -> str:
    """Return the message for an unknown key; a table may be one of a format."""
    similar = did_you_mean(key, _KEYS)
    is_format = isinstance(value, dict) and not similar
    return f"unknown key: options of a format are in [options.{key}]" if is_format else f"unknown key{similar}"


def _texts(value: Any, example: str = "briefs/*.yaml") -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and item for item in value):
        remedy = f": write {json.dumps([value])}" if isinstance(value, str) and value else ""
        raise InvalidValueError(f'expected a list of texts such as ["{example}"], found {quote(value)}{remedy}')
    if repeated := sorted({item for item in value if value.count(item) > 1}):
        raise InvalidValueError(f"expected each once, found {', '.join(repeated)} more than once")
    return tuple(value)


def _output(value: Any) -> str:
    if not isinstance(value, str) or not value or "\0" in value:
        raise InvalidValueError(f'expected the path of a folder, such as "../build", found {quote(value)}')
    if value.startswith("~"):
        raise InvalidValueError(f'expected a path without "~", which is not expanded, found {quote(value)}: {HOME}')
    return value


def _formats(value: Any) -> tuple[str, ...] | None:
    if value == ALL:
        return None
    if not isinstance(value, list):
        remedy = f": write {json.dumps([value])}" if isinstance(value, str) and value else ""
        raise InvalidValueError(f'expected a list of formats, or "all", found {quote(value)}{remedy}')
    return _texts(value)


def _options(value: Any) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(options, dict) for options in value.values()):
        raise InvalidValueError("expected a table of options for each format: [options.pdf]")
    return value


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise InvalidValueError(f"expected a table of options, found {quote(value)}")
    return value


def _plugins(value: Any) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise InvalidValueError(f"expected a table with the key {DISABLE}, found {quote(value)}")
    if unknown := value.keys() - {DISABLE}:
        raise InvalidValueError(f"expected only the key {DISABLE}, found {', '.join(sorted(unknown))}")
    return {DISABLE: _texts(value[DISABLE], "tipreport-docx")} if value.get(DISABLE) not in (None, []) else {}


_KEYS: Mapping[str, Callable[[Any], Any]] = {
    "briefs": _texts,
    "output": _output,
    "formats": _formats,
    "options": _options,
    "document": _table,
    "brand": _table,
    "plugins": _plugins,
}
REQUIRED = {
    "briefs": 'is missing: write a list such as ["briefs"]',
    "output": 'is missing: write a folder such as "../build"',
    "formats": 'is missing: write a list such as ["text"], or "all"',
}


def brief_files(settings: Settings) -> Iterator[Path]:
    """Yield the files and folders that match the patterns, in the order of the patterns, then of their names.

    Raises `SettingsError` for a pattern that matches nothing.
    """
    for index, pattern in enumerate(settings.briefs):
        names = [pattern]
        if not (settings.folder / pattern).exists():
            names = sorted(glob(pattern, root_dir=settings.folder, recursive=True))  # noqa: PTH207 - Path.glob includes hidden files
        if not names:
            raise SettingsError([settings.problem(("briefs", index), f"there is no such file: {quote(pattern)}")])
        yield from (settings.folder / name for name in names)
