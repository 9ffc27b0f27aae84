"""The plugins that are disabled permanently: by a variable of the environment, or in ``tipreport.toml``."""

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from tipreport.cli.current_settings import has_settings
from tipreport.errors import SettingsError

if TYPE_CHECKING:
    from tipreport.project import Settings

VARIABLE = "TIPREPORT_DISABLE_PLUGINS"


def lasting(settings: "Settings | None", warn: Callable[[str], None]) -> Mapping[str, str]:
    """Return where each distribution is disabled: ``by TIPREPORT_DISABLE_PLUGINS``, ``in tipreport.toml``.

    Without ``settings`` those of the current folder are read, and ``warn`` is called if they cannot be.
    """
    off = dict(_in_settings(settings, warn))
    return off | dict.fromkeys(os.environ.get(VARIABLE, "").replace(",", " ").split(), f"by {VARIABLE}")


def _in_settings(settings: "Settings | None", warn: Callable[[str], None]) -> Iterator[tuple[str, str]]:
    if settings is not None:
        file, names = settings.file, settings.disabled_plugins
    else:
        if not has_settings():  # checked first, because the import takes longer
            return
        from tipreport.project.settings import find_settings, read_disabled_plugins

        try:
            file = find_settings()
            names = read_disabled_plugins(file)
        except SettingsError as error:
            warn(f"{error.problems[0]} (so it switches off no plugins)")
            return
    yield from ((name, f"in {file}") for name in names)
