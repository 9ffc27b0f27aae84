"""The lines of a text while it is built."""

from tipreport.document import Document, Spans, begins_from_right, bound_text, with_direction_marks
from tipreport.exporters.text.breaks import NBSP, cells
from tipreport.exporters.text.inline import inline, without_addresses
from tipreport.exporters.text.wrap import wrap
from tipreport.hidden_characters import escape_hidden

INDENT = "  "
_ASCII = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "‛": "'", "‹": "'", "›": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--", "―": "--", "−": "-",
        "…": "...", "•": "*",
    }
)  # fmt: skip


_RIGHT_TO_LEFT_MARK = "\u200f"


class Lines:
    """Lines of a width, 0 for one line a paragraph. They have no hidden characters.

    In a language from right to left their text is in logical order, as everywhere. A terminal takes each line as a
    paragraph whose first letter gives its direction (UAX #9, rule P2), so that a line that begins with a Latin name or
    a number has a mark before it.
    """

    def __init__(self, document: Document, width: int, *, ascii_punctuation: bool = False) -> None:
        self.labels = document.labels
        self.width = width
        self._is_rtl = document.direction == "rtl"
        self._ascii = ascii_punctuation
        self._lines: list[str] = []

    def __str__(self) -> str:
        """The text, with one newline at its end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def paragraph(self, content: Spans | str, first: str = INDENT, rest: str | None = None) -> None:
        """Add a paragraph whose first line begins with ``first``, and the others with ``rest`` or as many spaces.

        Addresses get lines of their own.
        """
        addresses: list[str] = []
        if not isinstance(content, str):
            content, addresses = without_addresses(content)
            content = inline(content, self.labels)
        if self._ascii:
            first = first.translate(_ASCII)
        hanging = " " * cells(first) if rest is None else rest
        if (text := self.ordered(self.plain(content))) or not addresses:
            made = wrap(bound_text(text).text, self.width, self.ordered(first), hanging)
            self._lines += map(self._begun, made)
        for address in addresses:
            self.address(address, hanging)

    def address(self, url: str, indent: str) -> None:
        """Add an address, unbroken on a separate line, from left to right, so that it can be copied without marks."""
        self.line(indent + self._visible(url))

    def line(self, text: str) -> None:
        """Add a line as it is; it has no hidden characters."""
        self._lines.append(text.replace(NBSP, " ").rstrip())

    def row(self, text: str) -> None:
        """Add a row of columns, the first of which is where reading begins."""
        self.line(self._begun(text))

    def ordered(self, text: str) -> str:
        """Return the text with the marks that keep its parts in order, if it is written from right to left."""
        return with_direction_marks(text) if self._is_rtl else text

    def _begun(self, line: str) -> str:
        needs_mark = self._is_rtl and line and not begins_from_right(line)
        return f"{_RIGHT_TO_LEFT_MARK}{line}" if needs_mark else line

    def plain(self, text: str) -> str:
        """Return the text in one line, without hidden characters, with one space between words."""
        text = self._visible(text)
        if self._ascii:
            text = text.translate(_ASCII)
        if "  " in text:
            text = " ".join(filter(None, text.split(" ")))
        return text.strip(" ")

    def _visible(self, text: str) -> str:
        text = escape_hidden(text)
        return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text

    def ensure_blank(self, blanks: int = 1) -> None:
        """Add blank lines until there are this many, except at the beginning."""
        if not self._lines:
            return
        for line in reversed(self._lines[-blanks:]):
            if line:
                break
            blanks -= 1
        self._lines += [""] * blanks


def bound(text: str) -> str:
    """Return the text as one word, so that no line ends inside it."""
    return text.replace(" ", NBSP)
