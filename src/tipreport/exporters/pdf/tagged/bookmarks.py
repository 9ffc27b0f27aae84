"""The outline: the bookmarks that a viewer shows next to the pages (ISO 32000-1, 12.3.3)."""

from collections.abc import Callable

from attrs import define, field

from .syntax import text_string
from .writer import FileWriter


@define
class Bookmark:
    """A bookmark with its title, its target (the destination ``#name``) and its children."""

    title: str
    target: str
    children: "list[Bookmark]" = field(factory=list)
    number: int = 0

    def add(self, title: str, target: str) -> "Bookmark":
        """Add a child after the existing ones, and return it."""
        bookmark = Bookmark(title, target)
        self.children.append(bookmark)
        return bookmark

    def descendants(self) -> int:
        """The number of bookmarks below this one, at all levels."""
        return sum(1 + bookmark.descendants() for bookmark in self.children)


def write_outline(root: Bookmark, writer: FileWriter, destination: Callable[[str], str]) -> int:
    """Add bookmarks to a document, all open, and return the number of the outline, or 0 if there are none.

    ``destination`` maps a target to its destination in the file.
    """
    if not root.children:
        return 0
    root.number = writer.reserve()
    writer.put(root.number, f"<</Type/Outlines{_kids(root, writer, destination)}>>")
    return root.number


def _kids(parent: Bookmark, writer: FileWriter, destination: Callable[[str], str]) -> str:
    """Add the children of a bookmark to the document, and return the entries of their parent."""
    if not parent.children:
        return ""
    for bookmark in parent.children:
        bookmark.number = writer.reserve()
    numbers = [bookmark.number for bookmark in parent.children]
    for bookmark, before, after in zip(parent.children, [0, *numbers], [*numbers[1:], 0], strict=False):
        entries = (
            f"/Title{text_string(bookmark.title)}/Parent {parent.number} 0 R/Dest{destination(bookmark.target)}",
            f"/Prev {before} 0 R" if before else "",
            f"/Next {after} 0 R" if after else "",
            _kids(bookmark, writer, destination),
        )
        writer.put(bookmark.number, f"<<{''.join(entries)}>>")
    return f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {parent.descendants()}"
