"""The settings file of the current folder, found without the modules that read it."""

import os
from pathlib import Path

SETTINGS_FILE = "tipreport.toml"


def has_settings() -> bool:
    """Return whether the current folder or one above it has settings."""
    try:
        current = Path.cwd()
    except OSError:  # it was deleted
        return False
    return any(os.path.lexists(folder / SETTINGS_FILE) for folder in (current, *current.parents))
