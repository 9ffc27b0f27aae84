"""Records reads of the clock, and shifts the clock of this process by ten years."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from attrs import frozen

YEARS = 10
_SHIFT = YEARS * 365 * 86400  # seconds
_FUNCTIONS = {(time, "time"), (time, "time_ns"), *((dt.datetime, name) for name in ("now", "utcnow", "today"))}
_FUNCTIONS.add((dt.date, "today"))
_WITHOUT_ARGUMENT = {"localtime", "gmtime", "strftime", "asctime", "ctime"}  # read the clock only if no time is given
_FUNCTIONS |= {(time, name) for name in _WITHOUT_ARGUMENT}
_NAMES = {name for _, name in _FUNCTIONS}
_DATE, _DATETIME = dt.date, dt.datetime


@frozen
class ClockRead:
    """A call of a function that reads the clock."""

    function: str
    location: str
    """The line of the plugin that is running."""
    direct: bool
    """Whether the plugin itself calls the function, and certainly reads the clock with it."""


@contextmanager
def record_reads(locate: Callable[[FrameType | None], str]) -> Iterator[list[ClockRead]]:
    """Record every read of the clock in the block. ``locate`` returns the plugin's line for a frame, or ``""``."""
    reads: list[ClockRead] = []

    def profile(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in _NAMES and _reads_clock(called) and (location := locate(frame)):
            direct = called.__name__ not in _WITHOUT_ARGUMENT and _is_direct(frame, location)
            reads.append(ClockRead(called.__qualname__, location, direct))

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        yield reads
    finally:
        sys.setprofile(before)


def _reads_clock(called: Any) -> bool:
    owner = called.__self__
    return any(
        name == called.__name__ and (owner is holder or (isinstance(owner, type) and owner in (_DATE, _DATETIME)))
        for holder, name in _FUNCTIONS
    )


def _is_direct(frame: FrameType, location: str) -> bool:
    return location == f" ({frame.f_globals.get('__name__', '')}, line {frame.f_lineno})"


class _DateMeta(type):
    """The metaclass of a replacement for `datetime.date` or `datetime.datetime`; accepts every instance of these."""

    original: type

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.original)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.original)


class _ShiftedDate(dt.date, metaclass=_DateMeta):
    original = _DATE

    def __new__(cls, *parts: Any, **named: Any) -> Any:
        return _DATE(*parts, **named)

    @classmethod
    def today(cls) -> Any:
        return _ShiftedDatetime.now().date()


class _ShiftedDatetime(dt.datetime, metaclass=_DateMeta):
    original = _DATETIME

    def __new__(cls, *parts: Any, **named: Any) -> Any:
        return _DATETIME(*parts, **named)

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return _DATETIME.now(tz) + dt.timedelta(seconds=_SHIFT)

    @classmethod
    def today(cls) -> Any:
        return cls.now()

    @classmethod
    def utcnow(cls) -> Any:
        return cls.now(dt.UTC).replace(tzinfo=None)


@contextmanager
def shifted() -> Iterator[None]:
    """Set the clock ten years ahead, in every loaded module that refers to a function or class that reads it."""
    seconds, nanoseconds, local, gmt = time.time, time.time_ns, time.localtime, time.gmtime
    strftime, asctime, ctime = time.strftime, time.asctime, time.ctime
    replacements = {
        id(_DATE): _ShiftedDate,
        id(_DATETIME): _ShiftedDatetime,
        id(seconds): lambda: seconds() + _SHIFT,
        id(nanoseconds): lambda: nanoseconds() + _SHIFT * 10**9,
        id(local): lambda given=None: local(seconds() + _SHIFT if given is None else given),
        id(gmt): lambda given=None: gmt(seconds() + _SHIFT if given is None else given),
        id(strftime): lambda form, given=None: strftime(form, time.localtime() if given is None else given),
        id(asctime): lambda given=None: asctime(time.localtime() if given is None else given),
        id(ctime): lambda given=None: ctime(seconds() + _SHIFT if given is None else given),
    }
    replaced = []
    for module in [*sys.modules.values()]:
        names = getattr(module, "__dict__", None)
        if isinstance(names, dict) and names is not globals():
            replaced += [(names, name, value) for name, value in [*names.items()] if id(value) in replacements]
    for names, name, value in replaced:
        names[name] = replacements[id(value)]
    try:
        yield
    finally:
        for names, name, value in replaced:
            names[name] = value
