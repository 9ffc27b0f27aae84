"""The outline: the bookmarks that a viewer shows beside the pages (ISO 32000-1, 12.3.3)."""

from collections.abc import Callable

from attrs import define, field

from .syntax import text_string
from .writer import FileWriter


@define
class Bookmark:
    """A bookmark: its title, the destination (``#name``) that it leads to, and those under it."""

    title: str
    target: str
    under: "list[Bookmark]" = field(factory=list)
    number: int = 0

    def add(self, title: str, target: str) -> "Bookmark":
        """A bookmark under this one, after those that are there."""
        bookmark = Bookmark(title, target)
        self.under.append(bookmark)
        return bookmark

    def descendants(self) -> int:
        """How many bookmarks are under this one, at all depths."""
        return sum(1 + bookmark.descendants() for bookmark in self.under)


def write_outline(root: Bookmark, writer: FileWriter, place: Callable[[str], str]) -> int:
    """Put bookmarks into a document, all open; the number of the outline is returned, 0 if there are none.

    ``place`` gives the destination of a target as it stands in the file.
    """
    if not root.under:
        return 0
    root.number = writer.reserve()
    writer.put(root.number, f"<</Type/Outlines{_kids(root, writer, place)}>>")
    return root.number


def _kids(parent: Bookmark, writer: FileWriter, place: Callable[[str], str]) -> str:
    """The bookmarks under one, put into the document; what their parent says of them."""
    if not parent.under:
        return ""
    for bookmark in parent.under:
        bookmark.number = writer.reserve()
    numbers = [bookmark.number for bookmark in parent.under]
    for bookmark, before, after in zip(parent.under, [0, *numbers], [*numbers[1:], 0], strict=False):
        entries = (
            f"/Title{text_string(bookmark.title)}/Parent {parent.number} 0 R/Dest{place(bookmark.target)}",
            f"/Prev {before} 0 R" if before else "",
            f"/Next {after} 0 R" if after else "",
            _kids(bookmark, writer, place),
        )
        writer.put(bookmark.number, f"<<{''.join(entries)}>>")
    return f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {parent.descendants()}"
