"""The clock as an exporter sees it: who reads it, and what a file says when it is read years later."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

YEARS = 10
_SHIFT = YEARS * 365 * 86400  # seconds
_READERS = {(time, "time"), (time, "time_ns"), *((dt.datetime, name) for name in ("now", "utcnow", "today"))}
_READERS.add((dt.date, "today"))
_PERHAPS = {"localtime", "gmtime", "strftime", "asctime", "ctime"}
_READERS |= {(time, name) for name in _PERHAPS}
_NAMES = {name for _, name in _READERS}
_DATE, _DATETIME = dt.date, dt.datetime


@contextmanager
def reads(place: Callable[[FrameType | None], str]) -> Iterator[list[tuple[str, str, bool]]]:
    """Gather who reads the clock: the function, the place in the plugin, whether the plugin itself calls it.

    What reads the clock only when it is given no time, such as `time.strftime`, is gathered as called by another.
    """
    found: list[tuple[str, str, bool]] = []

    def profile(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in _NAMES and _is_reader(called) and (where := place(frame)):
            direct = called.__name__ not in _PERHAPS and _is_direct(frame, where)
            found.append((called.__qualname__, where, direct))

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        yield found
    finally:
        sys.setprofile(before)


def _is_reader(called: Any) -> bool:
    owner = called.__self__
    return any(
        name == called.__name__ and (owner is holder or (isinstance(owner, type) and owner in (_DATE, _DATETIME)))
        for holder, name in _READERS
    )


def _is_direct(frame: FrameType, where: str) -> bool:
    return where == f" ({frame.f_globals.get('__name__', '')}, line {frame.f_lineno})"


class _AnyDate(type):
    """A class that takes every date, or every time, for one of its own, as the class that it stands for does."""

    real: type

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.real)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.real)


class _LaterDate(dt.date, metaclass=_AnyDate):
    real = _DATE

    def __new__(cls, *parts: Any, **named: Any) -> Any:
        return _DATE(*parts, **named)

    @classmethod
    def today(cls) -> Any:
        return _LaterDatetime.now().date()


class _LaterDatetime(dt.datetime, metaclass=_AnyDate):
    real = _DATETIME

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
def later() -> Iterator[None]:
    """Turn the clock of this process on by ten years, wherever a module that is loaded knows it."""
    real = (time.time, time.time_ns, time.localtime, time.gmtime)
    said = (time.strftime, time.asctime, time.ctime)
    stand_ins = {
        id(_DATE): _LaterDate,
        id(_DATETIME): _LaterDatetime,
        id(real[0]): lambda: real[0]() + _SHIFT,
        id(real[1]): lambda: real[1]() + _SHIFT * 10**9,
        id(real[2]): lambda seconds=None: real[2](real[0]() + _SHIFT if seconds is None else seconds),
        id(real[3]): lambda seconds=None: real[3](real[0]() + _SHIFT if seconds is None else seconds),
        id(said[0]): lambda form, moment=None: said[0](form, time.localtime() if moment is None else moment),
        id(said[1]): lambda moment=None: said[1](time.localtime() if moment is None else moment),
        id(said[2]): lambda seconds=None: said[2](real[0]() + _SHIFT if seconds is None else seconds),
    }
    changed = []
    for module in [*sys.modules.values()]:
        names = getattr(module, "__dict__", None)
        if isinstance(names, dict) and names is not globals():
            changed += [(names, name, held) for name, held in [*names.items()] if id(held) in stand_ins]
    for names, name, held in changed:
        names[name] = stand_ins[id(held)]
    try:
        yield
    finally:
        for names, name, held in changed:
            names[name] = held
