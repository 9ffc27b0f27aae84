"""The links of a LaTeX file, the targets of links, and its bibliography."""

import re
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_flow import LatexFlow


class LatexLinks(LatexFlow):
    """The commands of hyperref, and those of citations."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages)
        self.labels = labels
        """The labels of the bibliography, by key."""
        self.entries = 0
        """The number of its entries so far."""

    def linked(self, target: str, text: str) -> None:
        """Add text as a link."""
        self.flush()
        with self.content.link(target):
            self.read(text)
            self.flush()

    def href(self) -> None:
        """Add a link to an address."""
        self.linked(re.sub(r"\\(.)", r"\1", self.argument()), self.argument())

    def url(self) -> None:
        """Add an address as a link to itself."""
        address = re.sub(r"\\([%#&_~])", r"\1", self.argument())
        self.flush()
        with self.content.link(address):
            self.content.text(address)

    def hyperref(self) -> None:
        """Add a link to a label."""
        self.linked(f"#{self.option()}", self.argument())

    def hyperlink(self) -> None:
        """Add a link to a target."""
        self.linked(f"#{self.argument()}", self.argument())

    def hypertarget(self) -> None:
        """Add a target, and the text at it."""
        self.flush()
        self.content.target(f"#{self.argument()}")
        self.read(self.argument())

    def label(self) -> None:
        """Add a label, which is a target."""
        self.flush()
        self.content.target(f"#{self.argument()}")

    def cite(self) -> None:
        """Add a link to each entry of the bibliography that is cited, and the locator."""
        locator = self.option()
        for key in self.argument().split(","):
            self.linked(f"#{key.strip()}", self.labels.get(key.strip(), "?"))
        self.read(f" {locator}")

    def bibitem(self) -> None:
        """Begin an entry of the bibliography with its label."""
        self.entries += 1
        label, key = self.option(), self.argument()
        self.flush()
        self.content.target(f"#{key}")
        self.content.text(label or str(self.entries))
