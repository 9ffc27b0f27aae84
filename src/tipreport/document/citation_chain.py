"""The sources through which a citation is known, and the order of citations."""

from collections.abc import Iterable

from attrs import field, frozen

from tipreport.document.spans import CitationRef


@frozen(eq=False)
class CitationChain:
    """The sources of a citation, from the original one to the one that was read: one object for each such chain."""

    source: str
    """The id of the original source."""
    rest: "CitationChain | None" = field(default=None, repr=False)
    """The chain without its original source, which is a chain of the document too.

    A long chain therefore needs no copy of each of its ends.
    """


TIER_RECORD = CitationChain("")
"""The tier record, which is a source of a document but no record of the brief."""


def in_order(groups: Iterable[Iterable[CitationRef]]) -> tuple[CitationRef, ...]:
    """Return the citations of some groups, ascending, each once."""
    found = {reference for group in groups for reference in group}
    return tuple(sorted(found, key=lambda reference: (reference.number, reference.locator)))
