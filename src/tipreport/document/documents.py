"""The documents of one file."""

from collections.abc import Iterator, Sequence
from typing import overload

from attrs import frozen

from tipreport.document.document import Document
from tipreport.short_repr import short_list, short_repr
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction, direction_of
from tipreport.wording.wording import ENGLISH

__all__ = ["Documents", "OtherLanguage", "brief_count", "collection_title"]


@frozen(kw_only=True)
class OtherLanguage:
    """The files of a site in another language."""

    language: str
    """The language (BCP 47)."""
    name: str
    """Its name in itself: ``Français``."""
    suffix: str
    """The end of the names of its files: ``.fr.html``."""
    collection_file: str
    """The name of its file of all briefs: ``index.fr.html``."""

    def file_of(self, name: str) -> str:
        """Return the name of the file of a brief, given by its id."""
        return f"{name}{self.suffix}"


@frozen(kw_only=True)
class Documents(Sequence[Document]):
    """The documents of one file: one for a brief, one for each brief of a collection.

    The last one of a collection may be the page "Countries compared", which is about all its briefs.
    """

    documents: tuple[Document, ...]
    """The documents in order."""
    title: str
    """The title of the file."""
    language: str = "en"
    """The language of its own words (BCP 47)."""
    labels: Labels = ENGLISH.labels
    """Those words."""
    is_collection: bool = False
    """Whether the file is a collection; one may hold a single document, or none."""
    last_report_year: int | None = None
    """The latest report year of a collection. All its ladders end there, so that readers can compare them."""
    suffix: str = ""
    """The end of the names of all files of this export: ``.html``, ``.fr.html``."""
    collection_file: str = ""
    """The name that a file of all briefs has in an export into a folder: ``briefs.html``."""
    other_languages: tuple[OtherLanguage, ...] = ()
    """The other languages of a site, in the order of the build."""

    def __repr__(self) -> str:
        return f"Documents({short_repr(self.title)}, {short_list(document.id for document in self.documents)})"

    @property
    def direction(self) -> Direction:
        """The direction of the language: ``"ltr"`` or ``"rtl"``."""
        return direction_of(self.language)

    @property
    def comparison(self) -> Document | None:
        """The page that compares the countries of a collection; None without one."""
        last = self.documents[-1] if self.is_collection and self.documents else None
        return last if last is not None and last.is_comparison else None

    @property
    def briefs(self) -> tuple[Document, ...]:
        """The documents of the briefs."""
        return self.documents[:-1] if self.comparison else self.documents

    def file_of(self, name: str) -> str:
        """Return the name that the file of a brief, given by its id, has in an export into a folder."""
        return f"{name}{self.suffix}"

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Document, ...]: ...
    def __getitem__(self, index: int | slice) -> Document | tuple[Document, ...]:
        return self.documents[index]

    def __len__(self) -> int:
        return len(self.documents)

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)


def collection_title(labels: Labels, count: int) -> str:
    """The title of a collection: ``Trafficking in persons: nine briefs``."""
    return labels.collection.format(briefs=brief_count(labels, count))


def brief_count(labels: Labels, count: int) -> str:
    """The number of briefs, in words if it is small: ``nine briefs``."""
    return labels.brief_count.format(count)
