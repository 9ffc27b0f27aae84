"""The lines of a text while it is written."""

from tipreport.document import Document, Spans
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


class Lines:
    """Lines of a width, 0 for one line a paragraph. ``shown`` gathers the characters that are printed as escapes."""

    def __init__(
        self, document: Document, width: int, *, ascii_punctuation: bool = False, shown: set[str] | None = None
    ) -> None:
        self.labels = document.labels
        self.width = width
        self._ascii = ascii_punctuation
        self._shown: set[str] = set() if shown is None else shown
        self._lines: list[str] = []

    def __str__(self) -> str:
        """The text, with one newline at its end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def say(self, what: Spans | str, first: str = INDENT, rest: str | None = None) -> None:
        """A paragraph: ``first`` leads its first line, ``rest`` the others, else as much white space.

        Addresses stand on lines of their own.
        """
        addresses: list[str] = []
        if not isinstance(what, str):
            what, addresses = without_addresses(what)
            what = inline(what, self.labels.note, self.labels.notes)
        if self._ascii:
            first = first.translate(_ASCII)
        hanging = " " * cells(first) if rest is None else rest
        if (text := self.plain(what)) or not addresses:
            self._lines += wrap(text, self.width, first, hanging)
        for address in addresses:
            self.address(address, hanging)

    def address(self, url: str, indent: str) -> None:
        """An address, whole on a line of its own."""
        self.line(indent + self._seen(url))

    def line(self, text: str) -> None:
        """A line as it stands, which has no hidden characters."""
        self._lines.append(text.replace(NBSP, " ").rstrip())

    def plain(self, text: str) -> str:
        """Text in one line and without hidden characters, one blank between words."""
        text = self._seen(text)
        if self._ascii:
            text = text.translate(_ASCII)
        if "  " in text:
            text = " ".join(filter(None, text.split(" ")))
        return text.strip(" ")

    def _seen(self, text: str) -> str:
        text = escape_hidden(text, self._shown)
        return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text

    def gap(self, blanks: int = 1) -> None:
        """At least so many blank lines, except at the head."""
        if not self._lines:
            return
        for line in reversed(self._lines[-blanks:]):
            if line:
                break
            blanks -= 1
        self._lines += [""] * blanks


def bound(text: str) -> str:
    """The text as one word, so that no line ends in it."""
    return text.replace(" ", NBSP)
