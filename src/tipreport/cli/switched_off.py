"""The plugins that are switched off for good: by a variable of the environment, or in ``tipreport.toml``."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tipreport.cli.completion import PROJECT
from tipreport.errors import SettingsError

if TYPE_CHECKING:
    from tipreport.cli.session import Session

VARIABLE = "TIPREPORT_DISABLE_PLUGINS"


def lasting(session: "Session") -> Mapping[str, str]:
    """Return where each distribution is switched off: ``by TIPREPORT_DISABLE_PLUGINS``, ``in tipreport.toml``.

    Warns of settings that cannot be read, unless the command is a build, which needs them.
    """
    off = dict(_in_settings(session))
    return off | dict.fromkeys(os.environ.get(VARIABLE, "").replace(",", " ").split(), f"by {VARIABLE}")


def _in_settings(session: "Session") -> Iterator[tuple[str, str]]:
    if session.settings is not None:
        file, names = session.settings.file, session.settings.disabled_plugins
    else:
        if not has_settings():  # checked first, because the import takes longer
            return
        from tipreport.project.settings import find_settings, read_disabled_plugins

        try:
            file = find_settings()
            names = read_disabled_plugins(file)
        except SettingsError as error:
            session.output.warn(f"{error.problems[0]} (so it switches off no plugins)")
            return
    yield from ((name, f"in {file}") for name in names)


def has_settings() -> bool:
    """Return whether the current folder or one above it has settings."""
    try:
        current = Path.cwd()
    except OSError:  # it was deleted
        return False
    return any(os.path.lexists(folder / PROJECT) for folder in (current, *current.parents))
