"""The names of the files of an export into a folder."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from tipreport.plugin import DocumentOptions, Exporter

COLLECTION = "briefs"  # the stem of the file with all briefs
INDEX = "index"  # that of a site: the file that web servers show for a folder


@frozen(kw_only=True)
class FileNames:
    """The names of files of one format, with the options of their documents."""

    exporter: Exporter[Any]
    options: Any
    document: DocumentOptions
    languages: tuple[str, ...] = ()
    """The languages of a build. A site has its index in the first one under the name without a language."""
    has_full_records: bool = False
    """Whether the full documents are written too, into the same folder."""

    @property
    def suffix(self) -> str:
        """The end of the name of a brief's file: ``.fr.html``."""
        return (self.document.name_suffix if self.exporter.renders else "") + self.exporter.suffix

    @property
    def stem(self) -> str:
        """The name of the file of all briefs, without its end."""
        return INDEX if self._is_site() else COLLECTION

    @property
    def collection_file(self) -> str:
        """The name of the file of all briefs: ``briefs.fr.html``; ``index.html`` in the first language of a site."""
        is_first = self._is_site() and self.languages[:1] == (self.document.language,)
        return self.stem + (self.suffix.removeprefix(self.document.language_suffix) if is_first else self.suffix)

    def full(self) -> "FileNames":
        """Return the names of the full documents."""
        return evolve(self, document=evolve(self.document, detail="full"))

    def other_languages(self) -> Iterator[tuple[str, "FileNames"]]:
        """Yield the other languages of a site, each with the names of its files."""
        for language in self.languages if self._is_site() else ():
            if language != self.document.language:
                yield language, evolve(self, document=evolve(self.document, language=language))

    def _is_site(self) -> bool:
        return self.exporter.makes_site(self.options)
