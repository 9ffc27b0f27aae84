"""The selection from the findings and programmes of a pillar."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias, TypeGuard

from attrs import evolve

from tipreport.document.blocks import (
    Block,
    Finding,
    FindingGroup,
    Findings,
    Heading,
    Paragraph,
    Terms,
)
from tipreport.document.captions import run_in
from tipreport.document.joining import marks_of, sentences
from tipreport.document.short.findings import chosen_findings
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Spans, Strong, Text
from tipreport.wording import short as words
from tipreport.wording.wording import Wording

FindingsOf: TypeAlias = Callable[[str, Limits], int]
"""The most findings of a pillar with some limits."""
_COLON = re.compile(r"\s*[:：]\s*$")


def _findings_of(pillar: str, limits: Limits) -> int:
    """The most findings of a pillar, whatever the other pillars have."""
    return limits.findings_of(pillar)


def pillar(
    wording: Wording, blocks: Blocks, limits: Limits, *, findings_of: FindingsOf = _findings_of
) -> Iterator[Block]:
    """Yield the findings of a pillar that rank first, see `chosen_findings`; its programmes, if it has no findings.

    ``findings_of`` returns how many. Verdicts whose sentence only repeats them come without it, before the first
    finding of their group. If the pillar has fewer findings than there is room for, programmes follow them.
    """
    name = blocks[0].id if blocks and isinstance(blocks[0], Heading) else ""
    most = findings_of(name, limits)
    found = [*headed(blocks, Findings)]
    for heading, block in found:
        kept = chosen_findings(block, most, limits.longest)
        count = sum(len(group.findings) for group in block.groups)
        shown = _with_kinds_left_out(wording, words.findings_shown(wording, len(kept), count), block, kept)
        programmes = _programmes_of(blocks)
        is_whole = len(kept) == count
        in_place = min(max(0, most - len(kept)), programmes) if is_whole and limits.programmes else 0
        yield evolve(heading, byline=words.with_programmes(wording, shown, programmes - in_place))
        if groups := tuple(_groups(block, kept)):
            yield evolve(block, groups=groups)
        yield from _programmes(wording, blocks, in_place)
    if not found:
        yield from _only_programmes(wording, blocks, most if limits.programmes else min(most, 1))


def context(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the findings of the context that rank first. It is no pillar: they fill pages that have room."""
    if limits.context:
        yield from pillar(wording, blocks, limits, findings_of=lambda _, limits: limits.context)


def _only_programmes(wording: Wording, blocks: Blocks, most: int) -> Iterator[Block]:
    """The first programmes of a pillar without findings, after their number."""
    count = _programmes_of(blocks)
    if count and isinstance(blocks[0], Heading):
        shown = min(most, count)
        yield evolve(blocks[0], byline=words.programmes_shown(wording, shown, count))
        yield from _programmes(wording, blocks, shown)


def _programmes(wording: Wording, blocks: Blocks, most: int) -> Iterator[Block]:
    """The first programmes, each after the description that it shares with others, if that stands above them."""
    left = most
    for above, block in pairwise(blocks):
        if _is_programmes(block) and (entries := block.entries[:left]):
            left -= len(entries)
            if isinstance(above, Paragraph):
                yield above
                yield evolve(block, entries=entries)
            else:
                yield from (Paragraph(run_in(entry, wording.labels), records=entry.records) for entry in entries)


def _programmes_of(blocks: Blocks) -> int:
    return sum(len(block.entries) for block in blocks if _is_programmes(block))


def _is_programmes(block: Block) -> TypeGuard[Terms]:
    return isinstance(block, Terms) and block.id == "programmes"


def _with_kinds_left_out(wording: Wording, shown: str, block: Findings, kept: set[int]) -> str:
    """How many findings are shown, and how many efforts or shortfalls a pillar has of which none is.

    That the brief has none is stated in the full document.
    """
    for group in block.groups if kept else ():
        facts = [each for each in group.findings if not each.is_bare]
        if group.kind != "context" and facts and kept.isdisjoint(each.rank for each in facts):
            shown = words.with_kind_left_out(wording, shown, group.kind, len(facts))
    return shown


def _groups(block: Findings, kept: set[int]) -> Iterator[FindingGroup]:
    """The groups with the findings of some ranks, those that have any."""
    for group in block.groups:
        if findings := tuple(each for each in group.findings if each.rank in kept):
            yield evolve(group, findings=tuple(_with_verdict_first(findings)))


def _with_verdict_first(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Findings of a group; verdicts whose sentence only repeats them begin the first other one.

    ``Increased efforts [1]. The police founded a unit [2].`` A verdict is a finding of its own if there is no other.
    """
    verdicts = [_verdict(each) for each in findings if each.is_bare]
    others = [each for each in findings if not each.is_bare]
    if verdicts and others:
        first, *rest = others
        yield evolve(first, content=sentences((*verdicts, first.content)))
        yield from rest
    else:
        yield from (evolve(each, content=_verdict(each)) if each.is_bare else each for each in findings)


def _verdict(finding: Finding) -> Spans:
    """A verdict without the sentence that only repeats it: ``Increased efforts [1].``."""
    lead = finding.content[0]
    if not isinstance(lead, Strong):
        return finding.content
    verdict = _COLON.sub("", lead.text)
    return (evolve(lead, text=verdict), *marks_of(finding.content), Text("."))
