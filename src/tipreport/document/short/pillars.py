"""The selection from the findings and programmes of a pillar."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeGuard

from attrs import evolve

from tipreport.document.blocks import (
    Block,
    Finding,
    FindingGroup,
    FindingKind,
    Findings,
    Heading,
    Paragraph,
    Terms,
)
from tipreport.document.captions import run_in
from tipreport.document.joining import length, marks_of
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Strong, Text
from tipreport.wording import short as words
from tipreport.wording.wording import Wording

_VERDICT = 600  # most characters of a verdict on the efforts, which is not left out for a shorter finding
_BOTH_KINDS = 2  # fewest findings of which one is an effort and one a shortfall
_COLON = re.compile(r"\s*[:：]\s*$")


def pillar(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the findings of a pillar that rank first; its programmes, if it has no findings.

    Of two or more findings, at least one is an effort and one a shortfall, if the pillar has both. Verdicts whose
    sentence only repeats them come without it, and do not take the place of a finding. If other verdicts would leave
    out all key findings, or all key shortfalls, the first of these is shown in addition. If the pillar has fewer
    findings than there is room for, programmes follow them.
    """
    found = [*headed(blocks, Findings)]
    for heading, block in found:
        kinds = {each.rank: group.kind for group in block.groups for each in group.findings}
        every = sorted((each for group in block.groups for each in group.findings), key=lambda each: each.rank)
        short = [each for each in every if length(each.content) <= (_VERDICT if each.is_verdict else limits.longest)]
        most = limits.findings_of(heading.id)
        kept = _kept(short, kinds, most)
        while without := _without_subject(every, kept):
            short = [each for each in short if each.rank not in without]
            kept = _kept(short, kinds, most)
        shown = words.findings_shown(wording, len(kept), len(every))
        programmes = _programmes_of(blocks)
        is_whole = len(kept) == len(every)
        in_place = min(max(0, most - len(kept)), programmes) if is_whole and limits.programmes else 0
        yield evolve(heading, byline=words.with_programmes(wording, shown, programmes - in_place))
        if groups := tuple(_groups(wording, block, kept)):
            yield evolve(block, groups=groups)
        yield from _programmes(wording, blocks, in_place)
    if not found:
        yield from _only_programmes(wording, blocks, limits)


def context(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the findings of the context that rank first. It is no pillar: they fill pages that have room."""
    if limits.context:
        yield from pillar(wording, blocks, evolve(limits, findings=limits.context, more_findings=0))


def _only_programmes(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """The first programmes of a pillar without findings, after their number."""
    count = _programmes_of(blocks)
    if count and isinstance(blocks[0], Heading):
        shown = min(limits.findings_of(blocks[0].id), count)
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


def _of_both_kinds(ranked: Sequence[tuple[int, FindingKind]], most: int) -> set[int]:
    """The ranks of the first findings; in place of the last that can be spared, the first of a kind that has none."""
    kept = [*ranked[:most]]
    judged: tuple[FindingKind, ...] = ("effort", "shortfall")
    for missing in judged:
        other = next((each for each in ranked if each[1] == missing), None)
        counts = Counter(kind for _, kind in kept)
        if other and not counts[missing] and len(kept) >= _BOTH_KINDS:
            spared = next(each for each in reversed(kept) if each[1] == "context" or counts[each[1]] > 1)
            kept[kept.index(spared)] = other
    return {rank for rank, _ in kept}


def _keys_beside_verdicts(ranked: Sequence[Finding], kinds: Mapping[int, FindingKind], kept: set[int]) -> Iterator[int]:
    """The rank of the first key finding, and of the first key shortfall whose place a verdict has, if none is kept."""
    keys = [each.rank for each in ranked if each.is_key and not each.is_verdict]
    shortfalls = [rank for rank in keys if kinds[rank] == "shortfall"]
    has_verdict = any(
        each.is_verdict and not each.is_bare and kinds[each.rank] == "shortfall" and each.rank in kept
        for each in ranked
    )
    if kept.isdisjoint(keys):
        yield from keys[:1]
    if has_verdict and kept.isdisjoint(shortfalls):
        yield from shortfalls[:1]


def _kept(short: Sequence[Finding], kinds: Mapping[int, FindingKind], most: int) -> set[int]:
    """The ranks of the findings that a pillar shows of those that are short enough."""
    kept = _of_both_kinds([(each.rank, kinds[each.rank]) for each in short if not each.is_bare], most)
    kept |= {each.rank for each in short if each.is_bare and most}
    if most >= _BOTH_KINDS:
        kept |= {*_keys_beside_verdicts(short, kinds, kept)}
    return kept


def _without_subject(ranked: Sequence[Finding], kept: Collection[int]) -> set[int]:
    """The ranks of findings that begin with a pronoun, and whose subject is only in a finding that is left out."""
    follows = {each.rank: each.follows for each in ranked}
    found = set[int]()
    for rank in kept:
        before = follows[rank]
        while before in kept:
            before = follows[before]
        if before:
            found.add(rank)
    return found


def _groups(wording: Wording, block: Findings, kept: set[int]) -> Iterator[FindingGroup]:
    """The groups with the findings of some ranks; in place of efforts or shortfalls without one, how many are left out.

    That the brief has none is stated in the full document.
    """
    for group in block.groups if kept else ():
        findings = tuple(_shortened(each) for each in group.findings if each.rank in kept)
        left_out = words.all_left_out(wording, len(group.findings)) if group.kind != "context" else ""
        if findings or left_out:
            yield evolve(group, findings=findings, absence="" if findings else left_out)


def _shortened(finding: Finding) -> Finding:
    """A finding; of a verdict whose sentence only repeats it, the verdict alone: ``Increased efforts [1]``."""
    lead = finding.content[0]
    if not finding.is_bare or not isinstance(lead, Strong):
        return finding
    verdict = _COLON.sub("", lead.text)
    return evolve(finding, content=(evolve(lead, text=verdict), *marks_of(finding.content), Text(".")))
