"""The people at risk, from the profile of a full document, on a first page that has room."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import evolve

from tipreport.document.blocks import Block, Heading, Paragraph, TermEntry, Terms
from tipreport.document.joining import length, sentences
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.limits import Limits
from tipreport.wording.short import part_shown
from tipreport.wording.wording import Wording

AT_RISK = "at-risk"
"""The id of the section."""
_ASPECT = "vulnerable-group"


def with_people_at_risk(sections: Mapping[str, Sequence[Block]]) -> Mapping[str, Sequence[Block]]:
    """Return the sections with one of the people at risk, if the profile has them."""
    entries = [entry for block in sections.get("profile", ()) if isinstance(block, Terms) for entry in block.entries]
    people = next((entry for entry in entries if entry.id == _ASPECT), None)
    if people is None or len(people.items) != len(people.records):  # an item without a record names a place
        return sections
    return {**sections, AT_RISK: (Heading(AT_RISK, people.name), Terms(AT_RISK, None, (people,)))}


def at_risk(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the first people at risk in one paragraph, unless the document has the whole profile."""
    for heading, terms in headed(blocks, Terms) if not limits.further else ():
        (entry,) = terms.entries
        shown = _within(entry, limits.at_risk)
        if shown:
            yield evolve(heading, byline=part_shown(wording, shown, len(entry.items)))
            yield Paragraph(sentences(entry.items[:shown]), records=entry.records[:shown])


def _within(entry: TermEntry, most: int) -> int:
    """How many of the first items have at most this many characters together."""
    return sum(1 for end in accumulate(map(length, entry.items)) if end <= most)
