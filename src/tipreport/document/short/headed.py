"""The heading of a section, with the block that a short document selects from."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from tipreport.document.blocks import Block, Heading

Blocks = Sequence[Block]
_B = TypeVar("_B", bound=Block)


def headed(blocks: Blocks, kind: type[_B]) -> Iterator[tuple[Heading, _B]]:
    """The heading of a section with its first block of a kind; nothing if it has none."""
    found = next((block for block in blocks if isinstance(block, kind)), None)
    if found is not None and isinstance(blocks[0], Heading):
        yield blocks[0], found
