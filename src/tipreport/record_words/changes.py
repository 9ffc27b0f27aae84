"""The changes between two editions in words: as sentences, as lines and as rows."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from tipreport.comparison import Change, Changes, same_sources
from tipreport.index import BriefIndex
from tipreport.model.citation import Citation
from tipreport.model.records import Recommendation
from tipreport.record_words.fields import Differing, differing_words, field_words
from tipreport.record_words.locations import format_location
from tipreport.record_words.records import recommendation_in_words, statement_words, subject_words
from tipreport.wording import changes as words
from tipreport.wording.names import country_name
from tipreport.wording.tiers import tier_name
from tipreport.wording.wording import Parts, Wording, wording_for

Cite: TypeAlias = Callable[[Iterable[Citation]], Parts]

_NAMED_BY_TEXT = frozenset(
    {"findings", "profile", "recommendations", "sources"}
)  # their subject does not identify them


def change_lines(changes: Changes) -> Iterator[tuple[Change, str]]:
    """Yield each difference with its sentence, without citations."""
    wording = wording_for(changes.new.language)
    lines = ChangeLines(BriefIndex(changes.new), wording, changes)
    for change in changes.differences:
        text = "".join(part for part in lines.of(change) if isinstance(part, str))
        yield change, text


def change_rows(changes: Changes) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield a row for each difference: kind, list, subject, and the statements of this edition and the earlier one.

    Equal statements are replaced by the fields that differ.
    """
    wording = wording_for(changes.new.language)
    new, old = BriefIndex(changes.new), BriefIndex(changes.old)
    for change in changes.differences:
        subject = before = now = ""
        if change.old is not None:
            before = statement_words(wording, old, change.list, change.old)
        if change.new is not None:
            subject = subject_words(wording, new, change.list, change.new)
            now = statement_words(wording, new, change.list, change.new)
        elif change.old is not None:
            subject = subject_words(wording, old, change.list, change.old)
        if now == before and change.old is not None and change.new is not None:
            subject = _identified(wording, change.list, subject, now)
            now, before = (
                field_words(wording, *each, change.fields) for each in ((new, change.new), (old, change.old))
            )
        yield change.kind, change.list, subject, now, before


class ChangeLines:
    """Changes in words, with the marks that ``cite`` returns for sources that both editions have, or without marks.

    If ``numbered``, the progress on a recommendation names it by its number in the document, else by its words.
    """

    def __init__(
        self, index: BriefIndex, wording: Wording, found: Changes, cite: Cite | None = None, *, numbered: bool = False
    ) -> None:
        self._index = index
        self._wording = wording
        self._cite = cite
        self._numbered = numbered
        self._old = BriefIndex(found.old)
        self._sources = same_sources(found.old, found.new) if cite is not None else {}

    def of(self, change: Change) -> Parts:
        """Return a change as a sentence."""
        if change.kind == "tier":
            return self._move(change)
        if change.kind == "progressed":
            return self._status(change)
        if change.new is None:
            return self._earlier(change)
        subject = subject_words(self._wording, self._index, change.list, change.new)
        now = statement_words(self._wording, self._index, change.list, change.new)
        marks = self._marks(change.new)
        if change.old is None:
            return words.stated(self._wording, subject, now, marks)
        before = statement_words(self._wording, self._old, change.list, change.old)
        if change.kind == "reworded":
            return words.reworded(self._wording, subject, text=now, marks=marks, before=before)
        found = Differing(subject, now, before)
        if now == before:
            subject = _identified(self._wording, change.list, subject, now)
            new, old = (self._index, change.new), (self._old, change.old)
            found = differing_words(self._wording, new, old, change.fields, subject)
        theirs = self._marks(change.old, earlier=True)
        return words.revised(
            self._wording, found.subject, now=found.now, marks=marks, before=found.before, theirs=theirs
        )

    def _earlier(self, change: Change) -> Parts:
        """Return a record that only the earlier edition has."""
        marks = self._marks(change.old, earlier=True)
        statement = statement_words(self._wording, self._old, change.list, change.old)
        subject = subject_words(self._wording, self._old, change.list, change.old)
        return words.stated(self._wording, subject, statement, marks)

    def numbers(self, changes_: Iterable[Change]) -> Parts:
        """Return the numbers of recommendations."""
        index = self._index
        numbers = {index.rank(change.new) for change in changes_ if isinstance(change.new, Recommendation)}
        return (words.recommendations(self._wording, sorted(numbers)),)

    def _move(self, change: Change) -> Parts:
        old: Any = change.old
        new: Any = change.new
        return words.tier_moved(
            self._wording,
            country="" if new.country == self._index.subject else country_name(self._wording, new.country),
            before=tier_name(self._wording, old.tier),
            year=old.year,
            marks=self._marks(old, earlier=True),
            now=tier_name(self._wording, new.tier),
            this_year=new.year,
            these=self._marks(new),
        )

    def _status(self, change: Change) -> Parts:
        old: Any = change.old
        new: Any = change.new
        index = self._index
        if self._numbered:
            subject = format_location(self._wording, index, index.row(index.recommended[new.recommendation]))
        else:
            subject = recommendation_in_words(self._wording, index, new)
        return words.progressed(
            self._wording,
            subject,
            status=self._wording.term("progress", new.status),
            year=new.year,
            marks=self._marks(new),
            before=self._wording.term("progress", old.status),
            earlier_year=old.year,
        )

    def _marks(self, record: Any, *, earlier: bool = False) -> Parts:
        """Return the citations of a record. One of the earlier edition has those of sources that this one has too."""
        if self._cite is None:
            return ()
        sources: tuple[Citation, ...] = getattr(record, "sources", ())
        if earlier:
            sources = tuple(each.renamed(self._sources) for each in sources if self._sources.keys() >= {*each.chain})
        return self._cite(sources)


def _identified(wording: Wording, name: str, subject: str, statement: str) -> str:
    """Return the subject of a record, with its text in lists whose records are known by it alone."""
    return words.quoted(wording, subject, statement) if name in _NAMED_BY_TEXT else subject
