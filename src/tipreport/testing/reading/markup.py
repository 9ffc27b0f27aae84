"""Reads HTML and XHTML as a reader of the page sees it."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

from tipreport.document import direction_of
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawings import Drawings
from tipreport.testing.reading.marked_heads import MarkedHeads
from tipreport.testing.reading.ornaments import Ornaments
from tipreport.testing.reading.policy import refused_pictures, refused_scripts
from tipreport.testing.reading.references import References
from tipreport.testing.reading.regions import Regions
from tipreport.testing.reading.styles import hidden_selectors, hides
from tipreport.testing.reading.svg_parts import SvgParts
from tipreport.testing.reading.svg_styles import DrawingStyles

_CHARSET = re.compile(r"<meta\s[^>]*charset\s*=\s*[\"']?utf-8", re.IGNORECASE)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905 - a list
_NEVER_SHOWN = {"script": "in a script", "style": "in a style sheet", "template": "in a template", "head": ""}
_HEADING = re.compile(r"h([1-6])$")
_CELLS = ("td", "th")
_LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "embed": "src"}
_SHOWN = re.compile(r"content:\s*attr\(\s*([\w-]+)")  # an attribute that a style sheet shows
LEFT_TO_RIGHT_MARK = "\u200e"
_NAMES = ("title", "desc")  # of a drawing, inside it (SVG 2, clause 5.7)
_OWN = {"id", "lang", "xml:lang", "dir"}  # attributes of an element that is read apart from the text around it
_INLINE = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u wbr".split())  # noqa: SIM905 - a list
_SEPARATOR = re.compile("[.:]")  # of the name of a property and that of its vocabulary
_BREAKS = frozenset(("p", "div", "li", "tr", "td", "th", "br", "dt", "dd", "section", "text", "tspan"))


class _Element(NamedTuple):
    """An open element. ``hidden`` is the reason why nothing in it is seen; ``replaced`` has an alternative text."""

    tag: str
    hidden: str = ""
    replaced: bool = False
    heading: int = 0
    link: str = ""
    name: str = ""
    language: str = ""
    direction: str = ""
    silent: bool = False


class _Reader(HTMLParser):
    def __init__(
        self, content: Content, selectors: frozenset[str], prefix: str, shown_names: frozenset[str],
        styles: DrawingStyles, *, counts: bool,
    ) -> None:  # fmt: skip
        super().__init__(convert_charrefs=True)
        self.content, self.selectors, self.prefix = content, selectors, prefix
        self.open: list[_Element] = []
        self.lists: list[int] = []
        self.tables = 0
        self.pending = ""
        self.line = 0  # in which the pending text begins
        self.number = ""  # of a list item that has no text yet
        self.counts = counts
        self.ids: set[str] = set()
        self.drawings = Drawings(content)
        self.ornaments = Ornaments(content)
        self.parts = SvgParts(content, styles)
        self.regions = Regions(content)
        self.references = References(content)
        self.heads = MarkedHeads(content, shown_names)
        self.unnamed: list[str] = []  # open drawings without a label, until their title or description

    # ------------------------------------------------------------ text

    def handle_data(self, data: str) -> None:
        if self.content.title == "" and self.open and self.open[-1].tag == "title":
            self.content.title = data
        self.ornaments.text(data)
        self.parts.text(data)
        self.regions.text(data)
        if data.strip() and self.open and self.open[-1].tag in _NAMES:
            self.unnamed.clear()
        hidden = next((element.hidden or "replaced" for element in self.open if element.hidden or element.replaced), "")
        if not hidden and any(element.silent for element in self.open):
            self.content.silent.append(data)
        if any(element.replaced for element in self.open):
            self.drawings.text(data.strip())
        if not hidden and not any(element.tag == "head" for element in self.open):
            self.line = self.line if self.pending.strip() else self.getpos()[0]
            self.pending = self.pending + data if self.pending.strip() else data
        elif hidden not in ("", "replaced"):
            self.content.hide(data, hidden)

    def handle_comment(self, data: str) -> None:
        self.content.hide(data, "in a comment")

    def flush(self) -> None:
        """Add the text since the last break, so that words are not split at inline elements."""
        if self.number and self.pending.strip():
            if (
                self.counts or not self.pending.lstrip(" [(\n")[:1].isdigit()
            ):  # otherwise the page prints its own numbers
                self.content.text(self.number)
                self.content.pause()  # browsers put space between the number of an item and its text
            self.number = ""
        if self.pending:
            self.content.at = self.line
            heading = max((element.heading for element in self.open), default=0)
            link = next((element.link for element in reversed(self.open) if element.link), "")
            language = next((element.language for element in reversed(self.open) if element.language), "")
            direction = self._direction()
            self.content.directed("texts", self.pending, direction)
            self._unturned(direction)
            if direction == "ltr" and any(element.direction == "rtl" for element in self.open):
                self.pending = f"{LEFT_TO_RIGHT_MARK}{self.pending}{LEFT_TO_RIGHT_MARK}"  # as isolated as with marks
            self._named(link)
            with self.content.heading(heading), self.content.link(link), self.content.in_language(language):
                self.content.text(self.pending)
            self.pending = ""

    def _direction(self) -> str:
        """Return the direction of the innermost element that has one."""
        return next((element.direction for element in reversed(self.open) if element.direction), "ltr")

    def _unturned(self, direction: str) -> None:
        """Note a text in a language of the other direction, unless an element inside has a direction of its own."""
        inner = next((element for element in reversed(self.open) if element.language or element.direction), None)
        is_other = inner is not None and inner.language and direction_of(inner.language) != direction
        if inner is not None and is_other and not inner.direction and any(map(str.isalpha, self.pending)):
            self.content.unturned.append((self.pending.strip(), inner.language))

    def _named(self, link: str) -> None:
        """Note a link with a name for listeners."""
        name = next((element.name for element in reversed(self.open) if element.link), "") if link else ""
        if name:
            self.content.named_links.append((link, self.pending.strip(), name))

    # ------------------------------------------------------------ elements

    def _break(self, tag: str, *, is_apart: bool) -> None:
        """Add the text before an element, or before its end, if it is apart from the text around it."""
        if is_apart or tag in _BREAKS or _HEADING.match(tag) or tag in ("a", "svg", "table", "ol", "ul"):
            self.flush()
        if tag not in _INLINE:
            self.content.pause()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        own = given.keys() & _OWN
        self._break(tag, is_apart=tag == "img" or bool(own))
        self.content.at = self.getpos()[0]
        self.ornaments.begin(tag, given)
        self.parts.begin(tag, given, given.get("dir") or self._direction())
        self.heads.table(tag, given, self.getpos()[0])
        self.regions.begin(tag, given)
        self.references.element(tag, given, self.getpos()[0])
        seen = not any(element.hidden or element.replaced for element in self.open)
        if name := given.get("id", given.get("name", "") if tag == "a" else ""):
            if name in self.ids:
                self.content.problems.append(f'two elements have the id "{name}"')
            self.ids.add(name)
            self.content.targets.setdefault(f"{self.prefix}#{name}", len(self.content.tokens))
        self._page(tag, given)
        if any(element.replaced for element in self.open):
            self.drawings.element(tag, given)
        reason = _NEVER_SHOWN.get(tag, "") or hides(tag, given, self.selectors)
        alternative = given.get("aria-label", "") if given.get("role") == "img" else ""
        if (
            seen
            and not reason
            and ((tag == "img" and "alt" not in given) or (given.get("role") == "img" and not alternative))
        ):
            pictures = self.unnamed if tag == "svg" else self.content.undescribed
            pictures.append(f"<{tag}> in line {self.getpos()[0]}")
        if tag == "img" and seen and not reason:
            self.content.text(given.get("alt", ""))
        if tag == "input" or tag in _VOID:
            return
        if seen and (not reason or tag in _CELLS):  # a hidden cell keeps the columns of those after it
            self._structure(tag, given)
        if seen and alternative:  # of those that are hidden, some screens have one instead of the other
            self.drawings.begin(alternative, given.get("viewbox", ""), is_shown=not reason)
        heading = _HEADING.match(tag)
        link = given.get("href", "") if tag == "a" else ""
        self.open.append(
            _Element(
                tag, reason, bool(alternative), int(heading[1]) if heading else 0,
                self.prefix + link if link.startswith("#") else link, given.get("aria-label", "") if link else "",
                given.get("lang", given.get("xml:lang", "")), given.get("dir", ""),
                given.get("aria-hidden") == "true",
            )
        )  # fmt: skip

    def _page(self, tag: str, given: dict[str, str]) -> None:
        """Note the language of the page, and the files that it loads from the network."""
        if tag == "html" and self.content.title is None and not self.prefix:
            self.content.title = ""
        if tag == "html":
            self.content.language = given.get("lang", given.get("xml:lang", ""))
        if tag == "meta" and (name := given.get("name") or given.get("property", "")):
            self.content.metadata.append((_SEPARATOR.sub("_", name), given.get("content", "")))
        address = given.get(_LOADING.get(tag, ""), "")
        if address.startswith(("http:", "https:", "//")) and given.get("rel", "stylesheet") == "stylesheet":
            self.content.loads.append(address)

    def _structure(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self.content.begin_table()
        elif tag == "tr" and self.content.tables:
            self.content.begin_row()
        elif tag in _CELLS and self.content.tables and self.content.tables[-1].rows:
            self.heads.begin(tag, given, self.getpos()[0])
            span = given.get("colspan", "1")
            self.content.begin_cell(int(span) if span.isdigit() else 1)
            self.content.look(given.get("class", ""), is_head=tag == "th")
        elif "class" in given:
            self.content.look(given["class"])
        if tag in ("ol", "ul"):
            start = given.get("start", "1")
            self.lists.append(int(start) if tag == "ol" and start.isdigit() else 0)
        elif tag == "li" and self.lists and self.lists[-1]:
            self.number = given.get("value") or str(self.lists[-1])
            self.lists[-1] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.ornaments.end(tag)
        self.parts.end(tag)
        if tag == "svg":
            self.content.undescribed += self.unnamed
            self.unnamed.clear()
        self._break(tag, is_apart=False)
        self.regions.end(tag)
        for index in reversed(range(len(self.open))):
            if self.open[index].tag == tag:
                if any(element.language or element.direction for element in self.open[index:]):
                    self.flush()
                del self.open[index:]
                break
        if tag in _CELLS:
            self.heads.end()
        if tag in _CELLS or tag in ("tr", "table"):
            self.content.end_cell()
        elif tag in ("ol", "ul") and self.lists:
            self.lists.pop()


def read_markup(text: str, content: Content, prefix: str = "", styles: str = "", *, counts: bool = False) -> None:
    """Add the visible text of a page. ``prefix`` precedes its targets, to tell the pages of a book apart.

    ``styles`` is a style sheet outside the page. ``counts`` tells that all lists show their numbers: a page may hide
    them and print its own.
    """
    content.has_levels = content.has_languages = content.is_marked = content.has_spaces = True
    content.row_heads = content.row_heads or set()
    shown_names = frozenset(_SHOWN.findall(f"{text}{styles}"))
    content.problems += refused_scripts(text)
    content.undescribed += refused_pictures(text)
    drawn = DrawingStyles.of(text, styles)
    reader = _Reader(content, hidden_selectors(text, styles), prefix, shown_names, drawn, counts=counts)
    reader.feed(text)
    if "<html" in text and "xmlns=" not in text[:600] and not _CHARSET.search(text[:2000]):
        content.problems.append('the page does not declare that it is UTF-8: expected <meta charset="utf-8">')
    reader.close()
    reader.heads.close()
    reader.references.close()
    reader.flush()
