"""Functions for `run_calls`. Any process can import them."""

import os
from pathlib import Path


def doubles(items: tuple[int, ...], _again: bool) -> list[int]:
    return [2 * item for item in items]


def dies_of_13(items: tuple[int, ...], _again: bool) -> list[int]:
    if 13 in items:
        os._exit(7)
    return doubles(items, False)


def dies_at_first(items: tuple[Path, ...], again: bool) -> list[bool]:
    for marker in items:
        if not marker.exists():
            marker.touch()
            os._exit(7)
    return [again] * len(items)
