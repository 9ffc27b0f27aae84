"""The order in which the data notes of a short document are shown where not all have room."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from tipreport.checks.note import CODES
from tipreport.document.blocks import Amount, Block, Figures, Note, TierLadder
from tipreport.document.record_ref import RecordRef
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Text

_CONFLICT, _PERIOD, _RECOMMENDATION, _TIER_CONFLICT, _KEY_FIGURE, *_OTHERS = range(10)
_ISSUE, _TIER_ISSUE, _OTHER, _LAST, _DEFAULT_SOURCE = _OTHERS
_IN_TURN = (_RECOMMENDATION, _TIER_CONFLICT, _KEY_FIGURE)
_SEVERAL = 2  # key figures of a year that one remark is about: it says how the source dates them
_CONFLICTS = frozenset({"disagrees", "impossible", "differs", "revised"})  # kinds
_IMPOSSIBLE = "impossible"  # of tiers: most such moves are of a placement that another note disputes
_CONFIRMING = frozenset({"agreement", "repetition", "remainder"})
_COUNT_OF_PARTS = "remainder"
_COUNT_OF_RECORDS = "default-source"
_REMARK = "note"


class NoteOrder:
    """The order of data notes, the most important first, by the key figures of the full document."""

    def __init__(self, sections: Mapping[str, Sequence[Block]]) -> None:
        self._disputed_tiers = frozenset(
            record
            for block in sections.get("tiers", ()) if isinstance(block, TierLadder)
            for rung in block.rungs if rung.is_disputed
            for record in rung.records
        )  # fmt: skip
        self._figures = [block for block in sections.get("key-figures", ()) if isinstance(block, Figures)]

    @cached_property
    def _key_records(self) -> frozenset[RecordRef]:
        """The records that the key figures show."""
        return frozenset(record for block in self._figures for line in block.lines for record in line.records)

    @cached_property
    def _key_figures(self) -> Mapping[RecordRef, Amount]:
        """The records of key figures themselves, without earlier numbers and parts, and their numbers."""
        return {line.records[0]: line.amount for block in self._figures for line in block.lines if line.records}

    def by_importance(self, notes: Sequence[Note]) -> list[Note]:
        """Return the notes, the most important first, see `_importance`."""
        counts: Counter[int] = Counter()
        ranks: dict[int, tuple[int, int, int]] = {}
        for note in notes:
            importance = self._importance(note)
            in_turn = importance in _IN_TURN
            ranks[note.number] = (_IN_TURN[0], counts[importance], importance) if in_turn else (importance, 0, 0)
            counts[importance] += 1
        return sorted(notes, key=lambda note: ranks[note.number])

    def _importance(self, note: Note) -> int:
        """How soon a note is shown, from 0.

        Conflicts about key figures and penalties come first, then remarks without which the period of a key figure
        misleads: those on an undated one, or on several of a year. Then come notes on recommendations, which say
        whether and by whom these are made, in turn with conflicts about tiers, or remarks on a disputed one, and other
        remarks on key figures. Then come other issues, but those of tiers last, since the remarks on a tier have them
        in words, then other notes on the content. Then come notes on tiers, and those that only confirm a number. The
        last is the number of records that rest on one source, which is left out where pages are full.
        """
        lists = {ref.list for ref in note.records}
        is_issue = CODES[note.code].severity != "note"
        if note.code == _COUNT_OF_RECORDS:
            return _DEFAULT_SOURCE
        if lists == {"tiers"}:
            of_disputed = not self._disputed_tiers.isdisjoint(note.records)
            kind = CODES[note.code].kind
            is_conflict = of_disputed or (is_issue and kind in _CONFLICTS and kind != _IMPOSSIBLE)
            return _TIER_CONFLICT if is_conflict else _TIER_ISSUE if is_issue else _LAST
        if self._is_conflict(note):
            return _CONFLICT
        if "recommendations" in lists:
            return _RECOMMENDATION
        return _ISSUE if is_issue else self._importance_of_remark(note)

    def _importance_of_remark(self, note: Note) -> int:
        figures = [self._key_figures[ref] for ref in note.records if ref in self._key_figures]
        if note.code != _REMARK or not figures:
            return _LAST if note.code in _CONFIRMING else _OTHER
        has_undated = not all(figure.is_dated for figure in figures)
        of_years = sum(figure.period.isdecimal() for figure in figures)
        return _PERIOD if has_undated or of_years >= _SEVERAL else _KEY_FIGURE

    def _is_conflict(self, note: Note) -> bool:
        """Whether a note is about a key figure or a penalty for which sources, or editions, give different numbers."""
        if CODES[note.code].kind not in _CONFLICTS:
            return False
        return any(ref.list == "penalties" for ref in note.records) or not self._key_records.isdisjoint(note.records)

    def fewest(self, notes: Sequence[Note], limits: Limits) -> int:
        """Return how many notes are shown even where there is room for fewer: conflicts."""
        return min(limits.conflicts, sum(map(self._is_conflict, notes)))

    def is_spared(self, note: Note) -> bool:
        """Return whether full pages leave a note out: a count of records, or parts of a key figure that it has too."""
        is_of_key_figure = not self._key_records.isdisjoint(note.records)
        return note.code == _COUNT_OF_RECORDS or (note.code == _COUNT_OF_PARTS and is_of_key_figure)

    def is_repetition(self, note: Note) -> bool:
        """Return whether a note has no more than the parts of a key figure, and their rest, which are shown with it."""
        end = note.content[-1]
        has_remark = isinstance(end, Text) and len(end.text) > len(".")  # the analyst's, after the citations
        return note.code == _COUNT_OF_PARTS and not has_remark and self._with_parts.issuperset(note.records)

    @cached_property
    def _with_parts(self) -> frozenset[RecordRef]:
        """The key figures that are shown with their parts."""
        lines = (line for block in self._figures for line in block.lines if line.breakdowns)
        return frozenset(line.records[0] for line in lines)
