"""The changes between two editions as lines and as rows, without a document around them."""

from collections.abc import Iterator

from tipreport.comparison import Change, Changes
from tipreport.document.record_words import statement_words, subject_words
from tipreport.document.sections.changes import ChangeLines
from tipreport.index import BriefIndex
from tipreport.wording.wording import wording_for

__all__ = ["change_lines", "change_rows"]


def change_lines(changes: Changes) -> Iterator[tuple[Change, str]]:
    """Yield each difference with its sentence, without citations."""
    wording = wording_for(changes.new.language)
    lines = ChangeLines(BriefIndex(changes.new), wording, changes, lambda _: ())
    for change in changes.differences:
        text = "".join(part for part in lines.of(change) if isinstance(part, str))
        yield change, text


def change_rows(changes: Changes) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield a row for each difference: kind, list, subject, and the statements of this edition and the earlier one."""
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
        yield change.kind, change.list, subject, now, before
