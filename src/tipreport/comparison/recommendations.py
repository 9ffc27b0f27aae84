"""Changes of recommendations, and of the progress on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from attrs import frozen

from tipreport.comparison.change import Change, Difference, Repeated
from tipreport.comparison.facts import Fact, Facts, statement_as_written
from tipreport.comparison.pairs import Pairs, pair_equal
from tipreport.comparison.records import pair_records, paired_changes
from tipreport.comparison.sentences import folded_text, pair_like_words
from tipreport.model.records import Progress, Recommendation
from tipreport.recommendations.edition import newest_edition, of_other_reports
from tipreport.recommendations.stages import of_other_stage, stage_of

LIST = "recommendations"


def recommendation_changes(old: Facts, new: Facts) -> Iterator[Difference]:
    """Yield the changes of recommendations, and those of the progress on them.

    A recommendation that names its editions is compared if it belongs to that of its brief. The others are the record
    of earlier editions, and change only if the other brief does not have them at all. A brief that has only
    recommendations of earlier editions does not show which of them its edition repeats.
    """
    before, after = _Editions.of(old), _Editions.of(new)
    pairs = _pair(old, before.this, new, after.this)
    again = _pair(old, before.earlier, new, pairs.only_new)  # the edition before did not make them, this one does
    same: list[tuple[Recommendation, Recommendation]] = []
    reworded: list[tuple[Recommendation, Recommendation]] = []
    for one, other in (*pairs.both, *again.both):
        in_same_words = old.identity(LIST, one)[0] == new.identity(LIST, other)[0]
        (same if in_same_words else reworded).append((one, other))
    yield from paired_changes(LIST, old, new, Pairs(same, equal=[*pairs.equal, *again.equal]))
    yield from (Change(kind="reworded", list=LIST, old=one, new=other, fields=("text",)) for one, other in reworded)
    yield from (
        Change(kind="new", list=LIST, new=row) for row in (*again.only_new, *before.without(after.earlier, new))
    )
    missing = [*after.without(again.only_old, old)]
    if after.this:
        missing += pairs.only_old
    else:  # nobody has entered the recommendations of this edition, so nothing is known of those that it repeats
        missing += after.without(pairs.only_old, old)
    yield from (Change(kind="not repeated", list=LIST, old=row) for row in missing)
    earlier_words = {new.identity(LIST, other): old.identity(LIST, one) for one, other in (*pairs.both, *again.both)}
    yield from _progress_changes(old, new, earlier_words)


@frozen
class _Editions:
    """The recommendations of a brief: those of its edition, and those of earlier editions only."""

    this: Sequence[Recommendation]
    earlier: Sequence[Recommendation]
    _facts: Facts

    @classmethod
    def of(cls, facts: Facts) -> "_Editions":
        rows = facts.brief.recommendations
        edition = newest_edition(facts.brief) if facts.brief.edition else None
        others = of_other_reports(facts.brief)
        dated = [row for row in rows if row.years and id(row) not in others]
        earlier = [row for row in dated if edition is not None and edition not in row.years]
        left_out = set(map(id, earlier))
        this = [row for row in rows if id(row) not in left_out]
        return cls(this, earlier, facts)

    def without(self, rows: Sequence[Recommendation], facts: Facts) -> Iterator[Recommendation]:
        """Yield the rows of the other brief that this one does not have.

        Most of those that it has are written in the same way, and need no comparison of facts.
        """
        if not rows:
            return
        ours = (*self.this, *self.earlier)
        as_written = statement_as_written(LIST)
        written = set(map(as_written, ours))
        if others := [row for row in rows if (key := as_written(row)) is None or key not in written]:
            texts = {folded_text(row.text) for row in others}
            known = {self._facts.identity(LIST, row) for row in ours if folded_text(row.text) in texts}
            yield from (row for row in others if facts.identity(LIST, row) not in known)


def _pair(
    old: Facts, before: Sequence[Recommendation], new: Facts, after: Sequence[Recommendation]
) -> Pairs[Recommendation]:
    """Pair recommendations in the same words, then those with the same id, then those in like words.

    That a measure is made and that it is used are two recommendations (see `stages`).
    """
    language = new.brief.language
    pairs = pair_records(LIST, old, before, new, after)
    named = pair_equal(pairs.only_old, pairs.only_new, attrgetter("id"))
    of_old = set(map(id, named.only_old))
    like = pair_like_words(
        named.only_old,
        named.only_new,
        lambda row: row.text,
        lambda row: (old if id(row) in of_old else new).identity(LIST, row)[1:],
        language,
        differ=lambda one, other: of_other_stage(stage_of(one, language), stage_of(other, language)),
    )
    both = [*pairs.both, *named.equal, *like.both]
    return Pairs(both, like.only_old, like.only_new, pairs.equal)


def _progress_changes(old: Facts, new: Facts, earlier_words: Mapping[Fact, Fact]) -> Iterator[Difference]:
    """Yield *progressed* where a later year has another status, and the changes of single years.

    ``earlier_words`` are the recommendations of the old brief by those of the new one.
    """
    before = _by_recommendation(old, old.brief.progress, {})
    after = _by_recommendation(new, new.brief.progress, earlier_words)
    for key in sorted(before.keys() | after.keys(), key=repr):
        one, other = before.get(key, {}), after.get(key, {})
        both = [(one[year], other[year]) for year in sorted(one.keys() & other.keys())]
        yield from paired_changes("progress", old, new, Pairs(both))
        yield from (
            Change(kind="not repeated", list="progress", old=one[year]) for year in sorted(one.keys() - other.keys())
        )
        for year in sorted(other.keys() - one.keys()):
            known = [one[past] for past in sorted(one) if past < year]
            yield _later_status(known[-1] if known else None, other[year])


def _later_status(known: Progress | None, step: Progress) -> Difference:
    if known is None:
        return Change(kind="new", list="progress", new=step)
    if known.status == step.status:
        return Repeated("progress", [(known, step)])
    return Change(kind="progressed", list="progress", old=known, new=step, fields=("status",))


def _by_recommendation(
    facts: Facts, steps: Iterable[Progress], earlier_words: Mapping[Fact, Fact]
) -> Mapping[Fact, Mapping[int, Progress]]:
    found: dict[Fact, dict[int, Progress]] = {}
    for step in sorted(steps, key=lambda step: facts.order("progress", step)):
        recommendation, year = facts.identity("progress", step)
        found.setdefault(earlier_words.get(recommendation, recommendation), {})[year] = step
    return found
