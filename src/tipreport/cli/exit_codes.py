"""The exit codes of the command."""

from enum import IntEnum
from typing import Self


class ExitCode(IntEnum):
    """An exit code. Its docstring describes it."""

    def __new__(cls, code: int, meaning: str) -> Self:
        """Create a code with a description."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.__doc__ = meaning
        return member

    DONE = 0, "Success. A pipe that its reader closes is no failure."
    FAILED = 1, "A file could not be written, `plugins check` found a violation, or tipreport has a defect."
    USAGE = 2, "The command, an option or `tipreport.toml` is invalid, or a file exists and `--force` was not given."
    INVALID_BRIEF = (
        3,
        "A brief is missing, unreadable or invalid, or `check` found an error (with `--strict`, a warning).",
    )
    PLUGIN = 4, "A plugin cannot be used, or only in part, and `--strict-plugins` was given."
    NOT_CHECKED = 5, "`plugins check` found no violation, but could not run every check."
    HUNG_UP = 129, "The terminal was closed (SIGHUP)."
    INTERRUPTED = 130, "Interrupted (Ctrl-C)."
    TERMINATED = 143, "Terminated (SIGTERM)."
