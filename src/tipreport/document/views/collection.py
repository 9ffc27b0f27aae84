"""The briefs of a collection in reading order, with the words that tell two briefs of one country apart."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from attrs import frozen

from tipreport.document.blocks import Subject, Title
from tipreport.document.document import Document
from tipreport.wording.labels import Labels
from tipreport.wording.phrases import alphabetical

__all__ = ["CollectionEntry", "alphabetical", "collection_entries", "edition_range", "first_letter"]

_SUBJECTS: tuple[Subject, ...] = get_args(Subject)  # countries come first, then groups, events, and the comparison
_MOST_EDITIONS = 3  # named one by one


@frozen(kw_only=True)
class CollectionEntry:
    """A brief in the contents of a collection, or its page "Countries compared"."""

    document: Document
    """The document of the brief, or that page."""
    title: Title
    """Its title."""
    detail: str = ""
    """The words after the name: ``edition 2022``; empty where the name is enough."""
    newer: str = ""
    """The id of the latest edition in the collection, which supersedes this one; else empty."""
    separator: str = ", "
    """The comma of the language, with its space."""

    @property
    def name(self) -> str:
        """The name with its detail: ``Serbia, edition 2022``."""
        return f"{self.title.name}{self.separator}{self.detail}" if self.detail else self.title.name


def collection_entries(documents: Sequence[Document], labels: Labels) -> tuple[CollectionEntry, ...]:
    """Return the briefs by subject and name; of one country, the newest edition first. Countries compared come last.

    A detail is given if the collection has several editions, or several briefs with one name.
    """
    pairs = sorted(((document, _title(document)) for document in documents), key=lambda pair: _order(pair[1]))
    several = len({title.edition for _, title in pairs if title.edition}) > 1
    editions = [
        labels.edition_of.format(year=title.edition)
        if several and title.edition and title.subject != "comparison"
        else ""
        for _, title in pairs
    ]
    alike = Counter((title.name, edition) for (_, title), edition in zip(pairs, editions, strict=True))
    newest: dict[tuple[str, str, str], tuple[str, int]] = {}
    entries = []
    for (document, title), edition in zip(pairs, editions, strict=True):
        topic = title.topic if alike[title.name, edition] > 1 else ""
        first = newest.setdefault((title.subject, title.name, title.topic), (document.id, title.edition or 0))
        entries.append(
            CollectionEntry(
                document=document,
                title=title,
                detail=labels.list_separator.join(filter(None, (edition, topic))),
                newer=first[0] if title.edition and title.edition < first[1] else "",
                separator=labels.list_separator,
            )
        )
    return tuple(entries)


def first_letter(name: str) -> str:
    """Return the letter under which a dictionary has a name: a capital, without accent; a dash if there is no name.

    The Arabic article does not count, and the Russian *й* is a letter of its own.
    """
    return alphabetical(name.strip())[:1].upper() or "–"


def edition_range(documents: Sequence[Document], labels: Labels) -> str:
    """Return the editions: ``Edition 2022``, ``Editions 2021 and 2022``, ``Editions 2018 to 2022``.

    It is empty unless each brief has an edition.
    """
    found = {title.edition for title in map(_title, documents)}
    years = sorted(year for year in found if year)
    if not years or len(years) < len(found):
        return ""
    if len(years) == 1:
        return labels.edition_year.format(year=years[0])
    if len(years) > _MOST_EDITIONS:
        return labels.editions_from.format(first=years[0], last=years[-1])
    return labels.editions.format(years=labels.conjunction([*map(str, years)]))


def _title(document: Document) -> Title:
    return next(block for block in document.blocks if isinstance(block, Title))


def _order(title: Title) -> tuple[int, str, str, int]:
    """The position of a title: names as in a dictionary, without regard to accents and capitals."""
    return _SUBJECTS.index(title.subject), alphabetical(title.name), title.name, -(title.edition or 0)
