"""Reads HTML and XHTML as a reader of the page sees it."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from tipreport.document import direction_of
from tipreport.testing.reading.content import END_OF_ISOLATE, ISOLATE, Content
from tipreport.testing.reading.drawings import Drawings
from tipreport.testing.reading.open_element import PAGE, names_of
from tipreport.testing.reading.page_entries import Channels, ListNumbers, MarkedHeads
from tipreport.testing.reading.page_facts import PageFacts, References, Regions, refused_parts
from tipreport.testing.reading.style_paths import Path, hidden_paths, leads_to
from tipreport.testing.reading.styles import BY_SHEET, DrawingStyles, hidden_selectors, hides
from tipreport.testing.reading.tokens import without_marks

_CHARSET = re.compile(r"<meta\s[^>]*charset\s*=\s*[\"']?utf-8", re.IGNORECASE)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905 - a list
_NEVER_SHOWN = {"script": "in a script", "style": "in a style sheet", "template": "in a template", "head": ""}
_CELLS = ("td", "th")
_SHOWN = re.compile(r"content:\s*attr\(\s*([\w-]+)")  # an attribute that a style sheet shows
LEFT_TO_RIGHT_MARK = "\u200e"
_NAMES = ("title", "desc")  # of a drawing, inside it (SVG 2, clause 5.7)
_OWN = frozenset(("id", "lang", "xml:lang", "dir", "aria-hidden"))  # of what is read apart from the text around it
_INLINE = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u wbr".split())  # noqa: SIM905 - a list
_BREAKS = frozenset(  # that end the text before them
    "p div li tr td th br dt dd section text tspan a svg table ol ul h1 h2 h3 h4 h5 h6".split()  # noqa: SIM905 - a list
)


class _Reader(HTMLParser):
    def __init__(
        self, content: Content, selectors: frozenset[str], prefix: str, shown_names: frozenset[str],
        styles: DrawingStyles, *, paths: Sequence[Path], counts: bool,
    ) -> None:  # fmt: skip
        super().__init__(convert_charrefs=True)
        self.content, self.selectors, self.prefix = content, selectors, prefix
        self.paths = paths
        """The selectors with which style sheets hide elements inside others."""
        self.open = [PAGE]
        self.lists = ListNumbers(content, counts=counts)
        self.pending = ""
        self.line = 0  # in which the pending text begins
        self.ids: set[str] = set()
        self.drawings = Drawings(content, styles)
        self.channels = Channels(content)
        self.regions = Regions(content)
        self.facts = PageFacts(content, prefix)
        self.references = References(content)
        self.heads = MarkedHeads(content, shown_names)
        self.unnamed: list[str] = []  # open drawings without a label, until their title or description

    # ------------------------------------------------------------ text

    def handle_data(self, data: str) -> None:
        element = self.open[-1]
        if self.content.title == "" and element.tag == "title":
            self.content.title = data
        self.regions.text(data)
        if data.strip():
            self.drawings.text(data, is_picture=element.replaced)
            if element.tag in _NAMES:
                self.unnamed.clear()
            is_heard = not element.silent and (element.is_seen or "style" in element.hidden)
            self.channels.note(is_seen=element.is_seen, is_heard=is_heard)
        if element.is_seen and not element.in_head:
            self.line = self.line if self.pending.strip() else self.getpos()[0]
            self.pending = self.pending + data if self.pending.strip() else data
        elif element.hidden:
            self.content.hide(data, element.hidden)

    def handle_comment(self, data: str) -> None:
        self.content.hide(data, "in a comment")

    def flush(self) -> None:
        """Add the text since the last break, so that words are not split at inline elements."""
        if self.pending:
            self.lists.number_before(self.pending)
            self.content.at = self.line
            element = self.open[-1]
            direction = element.direction or "ltr"
            self.content.directed("texts", without_marks(self.pending), direction)
            self._unturned(direction, *element.marked)
            if direction == "ltr" and element.is_turned:
                self.pending = f"{LEFT_TO_RIGHT_MARK}{self.pending}{LEFT_TO_RIGHT_MARK}"  # as isolated as with marks
            if element.link and element.name:
                self.content.named_links.append((element.link, self.pending.strip(), element.name))
            start, content = len(self.content.tokens), self.content
            content.marked_text(self.pending, element.heading, element.link, element.language)
            if element.silent:
                content.silent.update(range(start, len(content.tokens)))
            self.pending = ""

    def _unturned(self, direction: str, language: str, own: str) -> None:
        """Note a text in a language of the other direction, unless an element inside has a direction of its own."""
        if language and not own and direction_of(language) != direction and any(map(str.isalpha, self.pending)):
            self.content.unturned.append((self.pending.strip(), language))

    # ------------------------------------------------------------ elements

    def _break(self, tag: str, *, is_apart: bool) -> None:
        """Add the text before an element, or before its end, if it is apart from the text around it."""
        if self.pending and (is_apart or tag in _BREAKS):
            self.flush()
        if tag not in _INLINE:
            self.content.pause()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given, line = {name: value or "" for name, value in attrs}, self.getpos()[0]
        self.facts.attributes(tag, attrs, line)
        self._break(tag, is_apart=tag == "img" or not _OWN.isdisjoint(given))
        around = self.open[-1]
        self.content.at = line
        is_silent = around.silent or given.get("aria-hidden") == "true"
        self.channels.begin(tag, given, line)
        self.heads.table(tag, given, line)
        self.regions.begin(tag, given)
        self.references.element(tag, given, line)
        seen = around.is_seen
        if name := given.get("id", given.get("name", "") if tag == "a" else ""):
            if name in self.ids:
                self.content.problems.append(f'two elements have the id "{name}"')
            self.ids.add(name)
            self.content.targets.setdefault(f"{self.prefix}#{name}", len(self.content.tokens))
        self.facts.element(tag, given)
        reason = _NEVER_SHOWN.get(tag, "") or hides(tag, given, self.selectors) or self._hides(tag, given)
        alternative = given.get("aria-label", "") if given.get("role") == "img" else ""
        language = given.get("lang", given.get("xml:lang", "")) or around.language
        is_nameless = (tag == "img" and "alt" not in given) or (given.get("role") == "img" and not alternative)
        if seen and is_nameless and reason in ("", BY_SHEET):  # some screens have one picture instead of another
            pictures = self.unnamed if tag == "svg" else self.content.undescribed
            pictures.append(f"<{tag}> in line {line}")
        if tag == "img" and seen and not reason:
            self.content.marked_text(given.get("alt", ""), 0, "", language)
        if tag == "input" or tag in _VOID:
            return
        if seen and (not reason or tag in _CELLS):  # a hidden cell keeps the columns of those after it
            self._structure(tag, given)
        if seen and alternative:  # of those that are hidden, some screens have one instead of the other
            is_heard = not reason and not is_silent
            self.drawings.begin_picture(alternative, given.get("viewbox", ""), language, is_heard=is_heard)
        direction, is_picture = given.get("dir") or around.direction or "ltr", bool(seen and alternative)
        self.drawings.begin(tag, given, direction, is_silent=is_silent, is_picture=is_picture or around.replaced)
        self.open.append(around.inside(tag, given, self.prefix, hidden=reason, replaced=bool(alternative)))
        self._isolate(ISOLATE)

    def _isolate(self, mark: str) -> None:
        """Add a mark to the text at the beginning or the end of an element that isolates it from left to right."""
        element = self.open[-1]
        if element.is_isolated and element.is_seen and not element.in_head and not self.open[-2].is_turned:
            self.line = self.line if self.pending.strip() else self.getpos()[0]
            self.pending += mark

    def _hides(self, tag: str, given: dict[str, str]) -> str:
        """Return why an element inside others is not seen; empty if it is."""
        if self.paths:
            elements = [*(each.names for each in self.open), names_of(tag, given)]
            if any(leads_to(path, elements) for path in self.paths):
                return BY_SHEET
        return ""

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
        self.lists.begin(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.drawings.end(tag)
        self.channels.end(tag)
        if tag == "svg":
            self.content.undescribed += self.unnamed
            self.unnamed.clear()
        if self.open[-1].tag == tag and len(self.open) > 1:
            self._isolate(END_OF_ISOLATE)
        self._break(tag, is_apart=False)
        self.regions.end(tag)
        for index in reversed(range(1, len(self.open))):
            if self.open[index].tag == tag:
                if any(element.is_apart for element in self.open[index:]):
                    self.flush()
                del self.open[index:]
                break
        if tag in _CELLS:
            self.heads.end()
        if tag in _CELLS or tag in ("tr", "table"):
            self.content.end_cell()
        self.lists.end(tag)


def read_markup(text: str, content: Content, prefix: str = "", styles: str = "", *, counts: bool = False) -> None:
    """Add the visible text of a page. ``prefix`` precedes its targets, to tell the pages of a book apart.

    ``styles`` is a style sheet outside the page. ``counts`` tells that all lists show their numbers: a page may hide
    them and print its own.
    """
    content.has_levels = content.has_languages = content.is_marked = content.has_spaces = True
    content.has_isolates = True
    content.row_heads = content.row_heads or set()
    shown_names = frozenset(_SHOWN.findall(f"{text}{styles}"))
    for part, needed in refused_parts(text):
        found = content.undescribed if part == "picture" else content.problems
        found.append(f"the policy of the page does not allow its {part}: expected {needed}")
    drawn = DrawingStyles.of(text, styles)
    paths = hidden_paths(text, styles)
    reader = _Reader(content, hidden_selectors(text, styles), prefix, shown_names, drawn, paths=paths, counts=counts)
    reader.feed(text)
    if "<html" in text and "xmlns=" not in text[:600] and not _CHARSET.search(text[:2000]):
        content.problems.append('the page does not declare that it is UTF-8: expected <meta charset="utf-8">')
    reader.close()
    reader.heads.close()
    reader.references.close()
    reader.flush()
