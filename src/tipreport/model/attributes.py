"""The values of several attributes of an object."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any


def getter(*names: str) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that gets the values of some attributes of an object, fast for many objects."""
    if len(names) == 1:  # for which an attrgetter returns no tuple
        get = attrgetter(*names)
        return lambda of: (get(of),)
    return attrgetter(*names) if names else lambda _: ()
