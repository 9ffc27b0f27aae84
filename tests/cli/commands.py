"""Runs the command as a process, or in a terminal."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any, NamedTuple

from tests.interrupts import interruptible_children, uninterruptible_children
from tests.registry import modules

COMMAND = (sys.executable, "-m", "tipreport")
LONGEST = 240  # seconds, the timeout of a command, also on a busy machine
MALTA = """\
id: malta
title: Human trafficking in Malta
edition: 2022
default_source: caldwell
countries: [{country: MLT}]
figures:
  - {measure: convictions, value: 0, period: 2021}
  - {measure: refugees, value: about 9000, key: true, sources: []}
sources:
  - {id: caldwell, kind: article, title: Human Trafficking in Malta}
"""
PANAMA = """\
id: panama
title: Human trafficking in Panama
countries: [{country: PAN}]
"""


class Done(NamedTuple):
    """The result of a command."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """The environment of the tests, without variables that would change the output."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("TIPREPORT", "_TIPREPORT"))}
    for name in ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "COLUMNS", "PYTHONUNBUFFERED"):
        inherited.pop(name, None)
    return inherited | {"PYTHONWARNINGS": "error", "TERM": "xterm-256color"} | changes


def run(*arguments: str | Path, folder: Path, **changes: str) -> Done:
    """Run the command as a separate process."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def start(*arguments: str | Path, folder: Path, **changes: str) -> "subprocess.Popen[str]":
    """Start it in its own process group, as a shell does, so that SIGINT interrupts it."""
    with interruptible_children():
        return _start(*arguments, folder=folder, **changes)


def start_ignoring_interrupts(*arguments: str | Path, folder: Path, **changes: str) -> "subprocess.Popen[str]":
    """Start it in its own process group, with SIGINT ignored, as a script does with ``tipreport ... &``."""
    with uninterruptible_children():
        return _start(*arguments, folder=folder, **changes)


def _start(*arguments: str | Path, folder: Path, **changes: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env=environment(**changes),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def in_terminal(
    *arguments: str | Path, folder: Path, columns: int = 80, piped: str = "", **changes: str
) -> tuple[int, str, str]:
    """Run it in a terminal: its exit code, what the terminal was sent, and what went into a pipe.

    ``piped`` names the stream that is no terminal: *stdout* or *stderr*.
    """
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    streams: dict[str, Any] = {"stdin": there, "stdout": there, "stderr": there}
    if piped:
        streams[piped] = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)], cwd=folder, env=environment(**changes), start_new_session=True, **streams
    ) as process:
        os.close(there)
        shown = read_terminal(here)
        pipe = process.stdout or process.stderr
        content = pipe.read() if pipe else b""
    os.close(here)
    return process.returncode, shown.decode().replace("\r\n", "\n"), content.decode()


def read_terminal(terminal: int) -> bytes:
    """Return all that a terminal was sent until it was closed; one read may return a part of it."""
    shown = b""
    while data := _read(terminal):
        shown += data
    return shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux: the terminal is closed
        return b""


def plugin(folder: Path, name: str, text: str) -> Path:
    """Write a plugin into a folder, as if it were installed there: ``name`` is that of its distribution."""
    folder.mkdir(exist_ok=True)
    modules.distribution(folder, name, f"{HEAD}\n{text}", requires="tipreport")
    return folder


HEAD = """\
import os
import sys
from attrs import frozen
from tipreport.plugin import Exporter, ExportError, Grain, NoOptions, hookimpl, option


def exporter(write, name, grain=Grain.BRIEF, options=NoOptions, media_type="text/plain", suffix=".out"):
    return Exporter(name=name, summary="For tests", suffix=suffix, media_type=media_type, grains=(grain,),
                    options=options, write=write)
"""
