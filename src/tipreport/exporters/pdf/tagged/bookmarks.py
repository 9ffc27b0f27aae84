"""The outline: the bookmarks that a viewer shows next to the pages (ISO 32000-1, 12.3.3)."""

from collections.abc import Callable

from attrs import define, field

from .syntax import text_string
from .writer import FileWriter


@define
class Bookmark:
    """A bookmark with its title, its target (the destination ``#name``) and its children.

    Viewers show the children of an open bookmark at first.
    """

    title: str
    target: str
    is_open: bool = True
    children: "list[Bookmark]" = field(factory=list)
    number: int = 0

    def add(self, title: str, target: str, *, is_open: bool = True) -> "Bookmark":
        """Add a child after the existing ones, and return it."""
        bookmark = Bookmark(title, target, is_open)
        self.children.append(bookmark)
        return bookmark

    def visible(self) -> int:
        """The number of bookmarks that are visible below this one while it is open."""
        return sum(1 + (bookmark.visible() if bookmark.is_open else 0) for bookmark in self.children)


def write_outline(root: Bookmark, writer: FileWriter, destination: Callable[[str], str]) -> int:
    """Add bookmarks to a document, and return the number of the outline, or 0 if there are none.

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
    count = parent.visible() if parent.is_open else -parent.visible()  # ISO 32000-1, table 153
    return f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {count}"
