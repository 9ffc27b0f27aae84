"""A PO file brought up to date with its brief, as ``msgmerge`` does: translations are kept."""

import datetime as dt
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from attrs import evolve

from tipreport.translation.po import Entry, PoFile

_LIKE = 0.6  # the share of equal text above which a translation is offered for a changed text
_SHORT = 200  # entries of a context that are compared; each comparison takes about 0.1 ms


def updated(
    old: PoFile | None, messages: Iterable[Entry], *, name: str, brief: str, language: str, date: dt.date
) -> PoFile:
    """Return the PO file of the messages of a brief, with the translations of an earlier one.

    A translation whose text changed is kept as fuzzy, with the previous text; one whose text is gone is kept as
    obsolete. ``date`` is the day of the texts.
    """
    known = _Known(old)
    kept = [known.exact(message) for message in messages]
    entries = tuple(entry if is_known else known.like(entry) for entry, is_known in kept)
    return PoFile(
        name=name,
        headers={**_headers(brief, language, date), **_kept_headers(old), **_fixed_headers(brief, language, date)},
        remarks=old.remarks if old else (f"Translation of the brief {brief}.",),
        entries=entries,
        obsolete=tuple(known.unused()),
    )


class _Known:
    """The entries of an earlier PO file, each used once."""

    def __init__(self, old: PoFile | None) -> None:
        entries = (*old.entries, *old.obsolete) if old else ()
        self._entries = {entry.key: entry for entry in reversed(entries)}

    def exact(self, message: Entry) -> tuple[Entry, bool]:
        """Return the message with its translation, and whether there is an entry for it."""
        entry = self._entries.pop(message.key, None)
        return (_with(message, entry), True) if entry else (message, False)

    def like(self, message: Entry) -> Entry:
        """Return the message with the translation of the most similar text, as fuzzy."""
        entry = self._most_similar(message)
        if entry is None:
            return message
        del self._entries[entry.key]
        previous = "" if entry.text == message.text else entry.text
        return evolve(_with(message, entry), fuzzy=True, previous=previous)

    def _most_similar(self, message: Entry) -> Entry | None:
        """The entry of the same record, else of the same words, else the most similar text of the same field."""
        translated = [entry for entry in self._entries.values() if entry.translation]
        field = _field(message.context)
        same_field = [entry for entry in translated if _field(entry.context) == field]
        if "[" in message.context:
            same_record = [entry for entry in same_field if entry.context == message.context]
            if len(same_record) == 1:
                return same_record[0]
        if same_text := [entry for entry in same_field if entry.text == message.text]:
            return same_text[0]
        scored = [(_likeness(entry.text, message.text), -index) for index, entry in enumerate(same_field[:_SHORT])]
        score, index = max(scored, default=(0.0, 0))
        return same_field[-index] if score >= _LIKE else None

    def unused(self) -> Iterator[Entry]:
        """Yield the translations that no message uses."""
        for entry in reversed(self._entries.values()):
            if entry.translation:
                yield evolve(entry, comments=(), references=(), previous="")


def _with(message: Entry, entry: Entry) -> Entry:
    return evolve(
        message, translation=entry.translation, fuzzy=entry.fuzzy, previous=entry.previous, remarks=entry.remarks
    )


def _field(context: str) -> str:
    """The list and the field of a context, without the id of the record."""
    before, _, rest = context.partition("[")
    return before + rest.rpartition("]")[2]


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.0 if matcher.quick_ratio() < _LIKE else matcher.ratio()


# ---------------------------------------------------------------- headers


def _headers(brief: str, language: str, date: dt.date) -> dict[str, str]:
    """The headers of a new file, in their usual order."""
    return {
        **_fixed_headers(brief, language, date),
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "none",
        "Plural-Forms": _plural_forms(language),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def _kept_headers(old: PoFile | None) -> dict[str, str]:
    return dict(old.headers) if old else {}


def _fixed_headers(brief: str, language: str, date: dt.date) -> dict[str, str]:
    """The headers that follow from the brief."""
    return {
        "Project-Id-Version": f"{brief} {date}",
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": f"{date} 00:00+0000",
        "Language": language.replace("-", "_"),
    }


def _plural_forms(language: str) -> str:
    from babel import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return str(get_plural(language.replace("-", "_")).plural_forms)
    except (UnknownLocaleError, ValueError):  # no language of CLDR
        return "nplurals=2; plural=(n != 1);"
