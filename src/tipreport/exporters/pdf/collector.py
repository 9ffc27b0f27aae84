"""Python's collector of reference cycles, which has nothing to find while a file is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest meanwhile.

    All parts of a document live until it is written; looking through them over and over takes a fifth of the time.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()
