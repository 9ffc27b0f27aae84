"""Reads what a page declares: its language, its properties, and its links to other languages and to files."""

import re
from collections.abc import Mapping, Sequence

from tipreport.testing.reading.content import Content

_LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "embed": "src"}
_SEPARATOR = re.compile("[.:]")  # of the name of a property and that of its vocabulary


class PageFacts:
    """Notes the language and the properties of a page, and the addresses that its elements have as attributes.

    The pages of a book have a ``prefix``, and no title of their own.
    """

    def __init__(self, content: Content, prefix: str) -> None:
        self.content, self.prefix = content, prefix

    def element(self, tag: str, given: Mapping[str, str]) -> None:
        """Note an element."""
        if tag == "html" and self.content.title is None and not self.prefix:
            self.content.title = ""
        if tag == "html":
            self.content.language = given.get("lang", given.get("xml:lang", ""))
        if tag == "meta" and (name := given.get("name") or given.get("property", "")):
            self.content.metadata.append((_SEPARATOR.sub("_", name), given.get("content", "")))
        if "hreflang" in given:
            self.content.alternates.append((given["hreflang"], given.get("href", "")))
        address = given.get(_LOADING.get(tag, ""), "")
        if address.startswith(("http:", "https:", "//")) and given.get("rel", "stylesheet") == "stylesheet":
            self.content.loads.append(address)

    def attributes(self, tag: str, attributes: Sequence[tuple[str, str | None]], line: int) -> None:
        """Note the attributes for data of an element whose value is empty; one may have no value at all."""
        empty = (name for name, value in attributes if name.startswith("data-") and value == "")
        self.content.unfilled += [f"the attribute {name} of <{tag}> in line {line}" for name in empty]
