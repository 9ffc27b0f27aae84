"""Checks arguments that are briefs. The message for any other value gives the call that makes a brief of it."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief
from tipreport.model.messages import Unquoted, mismatch

_PATH = (str, os.PathLike)


def expect_brief(value: object, name: str = "brief") -> None:
    """Raise `InvalidRecordError` if the argument with this name is not a brief."""
    if not isinstance(value, CountryBrief):
        raise InvalidRecordError(name, [((), not_a_brief(value))])


def expect_briefs(value: object, name: str = "briefs") -> tuple[CountryBrief, ...]:
    """Return the briefs of an iterable. Raise `InvalidRecordError` if it is none, or has another value."""
    if isinstance(value, CountryBrief):
        message = mismatch("a list of briefs", Unquoted("one CountryBrief"), "it in brackets: [brief]")
    elif isinstance(value, _PATH):
        message = mismatch("a list of briefs", value, f"tipreport.read_briefs({os.fspath(value)!r})")
    elif isinstance(value, Mapping) or not isinstance(value, Iterable):
        message = mismatch("a list of briefs", _kind(value))
    else:
        briefs = tuple(value)
        others = [(at, given) for at, given in enumerate(briefs) if not isinstance(given, CountryBrief)]
        if problems := [((at,), not_a_brief(given)) for at, given in others]:
            raise InvalidRecordError(name, problems)
        return briefs
    raise InvalidRecordError(name, [((), message)])


def not_a_brief(value: object) -> str:
    """Return the message for a value that is not a brief. The path of a brief has to be read first."""
    if isinstance(value, _PATH):
        return mismatch("a CountryBrief", value, f"tipreport.read_brief({os.fspath(value)!r})")
    if isinstance(value, Mapping):
        return mismatch("a CountryBrief", _kind(value), "tipreport.files.parse_brief(json.dumps(...))")
    if isinstance(value, Iterable):
        return f"{mismatch('a CountryBrief', _kind(value))}: give each brief of it"
    return mismatch("a CountryBrief", _kind(value))


def _kind(value: Any) -> Unquoted | None:
    return None if value is None else Unquoted(f"a value of the class {type(value).__name__}")
