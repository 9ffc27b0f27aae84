"""Font files: tables with their checksums (OpenType, font file)."""

from array import array
from collections.abc import Mapping
from struct import pack
from sys import byteorder
from typing import NamedTuple


class FontTable(NamedTuple):
    """A table and the sum of its words, of which the file has the last 32 bits."""

    data: bytes
    checksum: int

    @classmethod
    def of(cls, data: bytes) -> "FontTable":
        """A table with the sum of its words."""
        return cls(data, sum(numbers(data + bytes(-len(data) % 4), "I")))


def numbers(data: bytes, code: str) -> "array[int]":
    """The big-endian numbers of a table. ``code`` is their type in an array."""
    found = array(code)
    found.frombytes(data[: len(data) // found.itemsize * found.itemsize])
    if byteorder == "little":
        found.byteswap()
    return found


def big_endian(words: "array[int]") -> bytes:
    """The bytes of numbers, whose order is changed."""
    if byteorder == "little":
        words.byteswap()
    return words.tobytes()


def font_file(tables: Mapping[str, FontTable]) -> bytes:
    """A font file of these tables."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = [pack(">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))]
    at = 12 + 16 * count
    bodies = []
    for tag in sorted(tables):
        data, checksum = tables[tag]
        padded = data + bytes(-len(data) % 4)
        head.append(pack(">4sIII", tag.encode(), checksum & 0xFFFFFFFF, at, len(data)))
        bodies.append(padded)
        at += len(padded)
    return b"".join((*head, *bodies))
