"""The choice of the findings of a short document, within a pillar and over all pillars."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from tipreport.document.blocks import Block, Finding, FindingKind, Findings
from tipreport.document.joining import length
from tipreport.document.short.limits import JUDGED, Limits

_VERDICT = 600  # most characters of a verdict on the efforts, which is not left out for a shorter finding
_PAIR = 2  # fewest findings of which one is an effort and one a shortfall, or one a verdict and one none


class FindingShares:
    """How many findings each pillar has of those of all pillars.

    Each pillar has one first. Then come a second one where the first is a verdict, those that verdicts whose
    sentence only repeats them begin, those with which all key findings are shown, and the others: always the second of
    each pillar, the first pillar first, then the third of each.
    """

    def __init__(self, sections: Mapping[str, Sequence[Block]]) -> None:
        self._findings = {
            name: block for name in JUDGED for block in sections.get(name, ()) if isinstance(block, Findings)
        }
        self._needed: dict[int, Mapping[str, tuple[int, ...]]] = {}  # by the longest findings
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
            self._needed[longest] = {name: _needed(block, longest) for name, block in self._findings.items()}
        needed = self._needed[longest]
        turns = [
            (_turn(count, needed.get(name, (0, 0, 0))), count, index)
            for index, name in enumerate(JUDGED)
            for count in range(1, most + 1)
        ]
        return Counter(JUDGED[index] for _, _, index in sorted(turns)[:most])


def _turn(count: int, needed: Sequence[int]) -> int:
    """The turn in which a pillar gets one more finding, from the counts that it needs in each turn after the first."""
    return next((turn for turn, each in enumerate((1, *needed)) if count <= each), len(needed) + 1)


def _needed(block: Findings, longest: int) -> tuple[int, ...]:
    """The fewest findings of a pillar beside a verdict, with no verdict alone, and with all key findings."""
    return (
        _beside_verdict(block, longest),
        _with_verdicts_joined(block, longest),
        _with_all_keys(block, longest),
    )


def _beside_verdict(block: Findings, longest: int) -> int:
    """Two findings of a pillar of which the first is a verdict, which says less than others even in its own words."""
    verdicts = {each.rank for group in block.groups for each in group.findings if each.is_verdict}
    return _PAIR if chosen_findings(block, 1, longest) <= verdicts else 0


def _with_verdicts_joined(block: Findings, longest: int) -> int:
    """The fewest findings of a pillar with which a verdict whose sentence only repeats it begins another finding."""
    groups = [group.findings for group in block.groups if any(each.is_bare for each in group.findings)]
    joined = [{each.rank for each in group if not each.is_bare} for group in groups]
    return _fewest(block, longest, lambda kept: not any(map(kept.isdisjoint, filter(None, joined))))


def _fewest(block: Findings, longest: int, is_enough: Callable[[set[int]], bool]) -> int:
    """The fewest findings of a pillar that are enough; 0 if all are not."""
    count = sum(len(group.findings) for group in block.groups)
    return next((most for most in range(1, count + 1) if is_enough(chosen_findings(block, most, longest))), 0)


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
        if other and not counts[missing] and len(kept) >= _PAIR:
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
    if most >= _PAIR:
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
