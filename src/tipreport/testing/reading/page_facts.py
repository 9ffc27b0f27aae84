"""Reads what a page declares: its language and properties, its policy, and how its parts refer to each other."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import unescape

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import Region

_LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "embed": "src"}
_SEPARATOR = re.compile("[.:]")  # of the name of a property and that of its vocabulary
_REFERENCES = frozenset(("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"))
_FIELDS = ("input", "select", "textarea")
_NAMED = frozenset(("article", "section", "nav", "aside", "table", "div", "ul", "ol", "form", "main"))
_POLICY = re.compile(r"<meta\s+http-equiv=\"Content-Security-Policy\"\s+content=\"([^\"]*)\"", re.IGNORECASE)
_UNSAFE = "'unsafe-inline'"
_INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_STYLED = re.compile(r"<\w[^<>]*\sstyle=", re.IGNORECASE)


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
        if given.get("download"):
            self.content.saved_names.append((given.get("href", ""), given["download"]))
        address = given.get(_LOADING.get(tag, ""), "")
        if address.startswith(("http:", "https:", "//")) and given.get("rel", "stylesheet") == "stylesheet":
            self.content.loads.append(address)

    def attributes(self, tag: str, attributes: Sequence[tuple[str, str | None]], line: int) -> None:
        """Note the attributes for data of an element whose value is empty; one may have no value at all."""
        for name, value in attributes:
            if value == "" and name.startswith("data-"):
                self.content.unfilled.append(f"the attribute {name} of <{tag}> in line {line}")


class References:
    """Notes the references to ids that no element has, and the fields without a label."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.ids: set[str] = set()
        self.targets: dict[str, str] = {}  # the attribute that refers to each id
        self.fields: dict[str, int] = {}  # the line of each field without a name of its own, by its id

    def element(self, tag: str, given: Mapping[str, str], line: int) -> None:
        """Note an element that begins in a line."""
        self.ids.add(given.get("id", ""))
        if not _REFERENCES.isdisjoint(given):
            self.targets |= {target: name for name in given if name in _REFERENCES for target in given[name].split()}
        if tag in _FIELDS and given.get("type") not in ("hidden", "submit") and not given.get("aria-label"):
            self.fields[given.get("id", "")] = line

    def close(self) -> None:
        """Note them, at the end of the page."""
        missing = [(name, target) for target, name in self.targets.items() if target not in self.ids]
        self.content.problems += [f'{name}="{target}" refers to no element' for name, target in missing]
        self.content.undescribed += [
            f"the field in line {line}" for own, line in self.fields.items() if own not in self.targets
        ]


class Regions:
    """Notes each part with a name, and where it begins and ends."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.open: list[tuple[str, list[str], int]] = []  # the element, its name, and its first token
        self.in_caption = False

    def begin(self, tag: str, given: Mapping[str, str]) -> None:
        """Note an element, after the text before it."""
        self.in_caption = tag == "caption" or (self.in_caption and tag != "tr")
        if tag in _NAMED:
            self.open.append((tag, [given.get("aria-label", "")], len(self.content.tokens)))

    def text(self, words: str) -> None:
        """Add a text, which may be that of a caption."""
        if self.in_caption and self.open:
            self.open[-1][1].append(words)

    def end(self, tag: str) -> None:
        """Note the end of an element, after its text."""
        self.in_caption = self.in_caption and tag != "caption"
        if self.open and self.open[-1][0] == tag:
            _, name, start = self.open.pop()
            if words := " ".join(name).strip():
                self.content.regions.append(Region(words, start, len(self.content.tokens)))


def refused_parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts inside a page that its own policy does not allow, and what the policy lacks.

    These are a picture, a style sheet, a script or an attribute with a style. The policy is that of Content Security
    Policy, level 3.
    """
    found = _POLICY.search(text)
    words = (each.split(maxsplit=1) for each in unescape(found[1] if found else "").split(";"))
    rules = {name: rule for name, *given in filter(None, words) for rule in given}
    if '<img src="data:' in text and "data:" not in rules.get("img-src", rules.get("default-src", "data:")):
        yield "picture", "img-src data:"
    allowed = {tag: rules.get(f"{tag}-src", rules.get("default-src", _UNSAFE)) for tag in ("style", "script")}
    for tag, inside in _INLINE.findall(text):
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        if _UNSAFE not in allowed[tag.lower()] and f"'sha256-{digest}'" not in allowed[tag.lower()]:
            yield tag.lower(), f"the hash of it in {tag.lower()}-src"
    if _UNSAFE not in allowed["style"] and _STYLED.search(text):
        yield "attribute style", "a class, or 'unsafe-inline' in style-src"
