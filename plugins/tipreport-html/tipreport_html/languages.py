"""The links from a page of a site to the same page in other languages."""

from urllib.parse import quote

from attrs import frozen

from tipreport.document import Direction, Documents, direction_of


@frozen
class LanguageLink:
    """A link to a page in another language: its language, the name of it in itself, and the address."""

    language: str
    name: str
    address: str

    @property
    def direction(self) -> Direction:
        """The direction of the name."""
        return direction_of(self.language)


def links(documents: Documents, brief: str = "") -> tuple[LanguageLink, ...]:
    """Return the links from the page of a brief, given by its id; those from the index without one."""
    return tuple(
        LanguageLink(other.language, other.name, quote(other.file_of(brief) if brief else other.collection_file))
        for other in documents.other_languages
    )
