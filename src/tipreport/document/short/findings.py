"""The choice of the findings of a short document, within a pillar and over all pillars."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from tipreport.document.blocks import Block, Finding, FindingKind, Findings
from tipreport.document.joining import length
from tipreport.document.short.limits import JUDGED, Limits

_VERDICT = 600  # most characters of a verdict on the efforts, which is not left out for a shorter finding
_BOTH_KINDS = 2  # fewest findings of which one is an effort and one a shortfall
_FIRST, _KEY, _OTHER = range(3)


class FindingShares:
    """How many findings each pillar has of those of all pillars.

    Each pillar has one first. Then come those with which all key findings are shown, then the others; in both cases the
    second of each pillar, the first pillar first, then the third of each.
    """

    def __init__(self, sections: Mapping[str, Sequence[Block]]) -> None:
        self._findings = {
            name: block for name in JUDGED for block in sections.get(name, ()) if isinstance(block, Findings)
        }
        self._needed: dict[int, Mapping[str, int]] = {}  # by the longest findings
        self._shares: dict[tuple[int, int], Mapping[str, int]] = {}  # by the findings of all pillars and the longest

    def of(self, pillar: str, limits: Limits) -> int:
        """Return the most findings of a pillar; of a part that is none, those of its own limit."""
        if pillar not in JUDGED:
            return limits.findings_of(pillar)
        key = sum(map(limits.findings_of, JUDGED)), limits.longest
        if key not in self._shares:
            self._shares[key] = self._shared(*key)
        return self._shares[key][pillar]

    def _shared(self, most: int, longest: int) -> Mapping[str, int]:
        """How many findings each pillar has of ``most`` of all pillars."""
        if longest not in self._needed:
            self._needed[longest] = {name: _with_all_keys(block, longest) for name, block in self._findings.items()}
        needed = self._needed[longest]
        turns = [
            (_FIRST if count == 1 else _KEY if count <= needed.get(name, 0) else _OTHER, count, index)
            for index, name in enumerate(JUDGED)
            for count in range(1, most + 1)
        ]
        return Counter(JUDGED[index] for _, _, index in sorted(turns)[:most])


def _with_all_keys(block: Findings, longest: int) -> int:
    """The fewest findings of a pillar with which all key findings that are short enough are shown."""
    every = [each for group in block.groups for each in group.findings]
    keys = {each.rank for each in _short_enough(every, longest) if each.is_key and not each.is_bare}
    return next((most for most in range(len(every)) if keys <= chosen_findings(block, most, longest)), len(every))


def chosen_findings(block: Findings, most: int, longest: int) -> set[int]:
    """Return the ranks of the findings that a pillar shows, of at most ``longest`` characters each.

    Of two or more findings, at least one is an effort and one a shortfall, if the pillar has both. Verdicts whose
    sentence only repeats them do not take the place of a finding. If other verdicts would leave out all key findings,
    or all key shortfalls, the first of these is shown in addition.
    """
    kinds = {each.rank: group.kind for group in block.groups for each in group.findings}
    every = sorted((each for group in block.groups for each in group.findings), key=lambda each: each.rank)
    short = _short_enough(every, longest)
    kept = _kept(short, kinds, most)
    while without := _without_subject(every, kept):
        short = [each for each in short if each.rank not in without]
        kept = _kept(short, kinds, most)
    return kept


def _short_enough(findings: Sequence[Finding], longest: int) -> list[Finding]:
    return [each for each in findings if length(each.content) <= (_VERDICT if each.is_verdict else longest)]


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
