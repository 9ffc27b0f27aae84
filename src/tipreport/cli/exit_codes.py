"""What the exit code of the command says to scripts."""

from enum import IntEnum
from typing import Self


class ExitCode(IntEnum):
    """The exit codes. The docstring of each says when it is given."""

    def __new__(cls, code: int, meaning: str) -> Self:
        """A code with its meaning in words."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.__doc__ = meaning
        return member

    DONE = 0, "Done; also when the reader of a pipe has gone."
    FAILED = 1, "Something could not be written, `plugins check` found a fault, or tipreport has a defect."
    USAGE = (
        2,
        "The command, an option or `tipreport.toml` cannot be meant, or a file exists and `--force` was not given.",
    )
    REFUSED = 3, "A brief is missing, unreadable or refused, or `check` found an error (with `--strict`, a warning)."
    PLUGIN = 4, "A plugin cannot be used as it is meant, under `--strict-plugins`."
    INTERRUPTED = 130, "Interrupted (Ctrl-C)."
    TERMINATED = 143, "Terminated (SIGTERM)."
