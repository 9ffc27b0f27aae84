"""Changes of findings and of the sentences of the summary."""

from collections.abc import Iterator
from typing import Any

from tipreport.comparison.change import Change, Difference
from tipreport.comparison.facts import Facts
from tipreport.comparison.records import pair_records, paired_changes
from tipreport.comparison.sentences import numbers_of, pair_like_words
from tipreport.model.records import Finding


def statement_changes(name: str, old: Facts, new: Facts) -> Iterator[Difference]:
    """Yield the changes of *findings* or of the *summary*.

    A sentence in like words is reworded if it has the same numbers; with another number it is another statement.
    """
    pairs = pair_records(name, old, getattr(old.brief, name), new, getattr(new.brief, name))
    yield from paired_changes(name, old, new, pairs)
    like = pair_like_words(pairs.only_old, pairs.only_new, _text, _about, new.brief.language)
    yield from (Change(kind="reworded", list=name, old=one, new=other, fields=("text",)) for one, other in like.both)
    yield from (Change(kind="new", list=name, new=record) for record in like.only_new)
    yield from (Change(kind="not repeated", list=name, old=record) for record in like.only_old)


def _text(row: Any) -> str:
    text: str = row.text
    return text


def _about(row: Any) -> object:
    if isinstance(row, Finding):
        return row.pillar, row.assessment, row.place, row.period, numbers_of(row.text)
    return numbers_of(row.text)
