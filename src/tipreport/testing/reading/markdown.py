"""Reads Markdown as a reader of the rendered page sees it (GitHub-flavoured)."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.styles import hides

_COMMENT = re.compile(r"(?s)(?<!\\)<!--.*?-->")
_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]+(.*)$")
_ELEMENT = re.compile(r"(?s)<([A-Za-z]\w*)\b([^<>]*)>(.*?)</\1>")
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_OPENING = re.compile(r"<[A-Za-z]\w*\b([^<>]*)>")
_ITEM = re.compile(r"( *)(?:[-*+]|\d{1,9}[.)])\s+")
_BLOCK = re.compile(r" *(?:[-*+]\s|\d{1,9}[.)]\s|>|#{1,6}\s|\||</?(?:div|section|table|p|ul|ol|li|details)\b)")
_CLOSED = re.compile(r"(?<![\\`<])<(div|section|article|details|table|span)\b[^<>]*>")
_TARGET = re.compile(r"\s(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
_PREFIX = re.compile(r"^(?:\s*(?:>\s?|[-*+]\s+))+|^\s+")
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:\s*")
_DELIMITERS = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_MARKS, _ESCAPED = re.compile(r"([*_~`])"), r"\\\1"
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|!\[(?P<alt>[^\]]*)\]\([^)]*\)"
    r"|\[(?P<text>(?:\\.|[^\]\\])*)\]\((?:<(?P<address>[^>]*)>|(?P<bare>[^)\s]*))[^)]*\)"
    r"|<(?P<auto>https?://[^>\s]*)>"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<entity>&#?\w+;)"
    r"|(?P<mark>\*+|`+|~~|(?<!\w)_+|_+(?!\w))"
)


def read_markdown(text: str, content: Content) -> None:
    """Add the rendered text of a Markdown file."""
    content.has_levels = content.is_marked = content.has_spaces = content.has_isolates = True
    _page(text, content)
    for comment in _COMMENT.findall(text):
        content.hide(comment[4:-3], "in a comment")
    text = _COMMENT.sub(_line_breaks, text)
    for definition in _DEFINITION.findall(text):
        content.hide(definition, "in the definition of a link")
    lines = _without_hidden(_DEFINITION.sub("", text), content).split("\n")
    slugs: dict[str, int] = {}
    number = 0
    while number < len(lines):
        if _BAR.search(lines[number]) and number + 1 < len(lines) and _DELIMITERS.match(lines[number + 1]):
            number = _read_table(lines, number, content)
            continue
        content.at = number + 1
        if item := _ITEM.match(lines[number]):
            content.indents[number + 1] = len(item[1]), len(item[0])
        if not number or not _continues(lines[number - 1], lines[number]):
            content.pause()
        else:
            content.text(" ")
        _read_line(lines[number], content, slugs)
        number += 1
    for slug, position in slugs.items():
        content.targets.setdefault(slug, position)


def _continues(before: str, line: str) -> bool:
    """Return whether a line is part of the paragraph of the line before it (CommonMark, section 4.8)."""
    if _HEADING.match(before) or not before.strip() or not line.strip():
        return False
    return not _BLOCK.match(line) or (before.startswith(">") and line.startswith(">"))


def _page(text: str, content: Content) -> None:
    """Note the language and the direction of the first element of HTML that has one, which is around the text.

    One from right to left needs a language, by which programs that read aloud choose their voice.
    """
    for name, count in Counter(_CLOSED.findall(text)).items():
        if count > text.count(f"</{name}>"):
            content.problems.append(f"an element <{name}> has no end")
    for tag in _OPENING.findall(text):
        given = {name: double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(tag)}
        if "lang" in given or "dir" in given:
            content.language = given.get("lang", "" if given.get("dir") == "rtl" else None)
            content.directed("texts", text, given.get("dir", "ltr"))
            return
    content.directed("texts", text, "ltr")


def _line_breaks(match: re.Match[str]) -> str:
    """Return the line breaks of a text that is left out, so that the lines after it keep their numbers."""
    return "\n" * match[0].count("\n")


def _without_hidden(text: str, content: Content) -> str:
    """Remove the elements of HTML that no reader sees."""

    def shown(match: re.Match[str]) -> str:
        given = {name: double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(match[2])}
        if reason := hides(match[1], given, frozenset()):
            content.hide(match[3], reason)
            return _line_breaks(match)
        return match[0]

    return _ELEMENT.sub(shown, text)


def _read_table(lines: list[str], number: int, content: Content) -> int:
    """Add a table. Returns the number of the line after it."""
    content.begin_table()
    heads = _cells(lines[number])
    if len(_cells(lines[number + 1])) != len(heads):
        content.unmarked_heads.append(
            f"line {number + 1}: a table with {len(heads)} heads has another number of columns"
        )
    for index in range(number, len(lines)):
        if not lines[index].strip():
            return index
        if index == number + 1:
            continue
        cells = _cells(lines[index])
        if len(cells) != len(heads):
            content.unmarked_heads.append(
                f"line {index + 1}: a row with {len(cells)} cells is in a table with {len(heads)} heads"
            )
        content.at = index + 1
        content.begin_row()
        for cell in cells:
            content.begin_cell()
            _read_inline(cell.strip(), content)
        content.end_cell()
    return len(lines)


def _cells(line: str) -> list[str]:
    return _BAR.split(re.sub(r"^\s*\|", "", re.sub(r"(?<!\\)\|\s*$", "", line)))


def _read_line(line: str, content: Content, slugs: dict[str, int]) -> None:
    if heading := _HEADING.match(line):
        slugs.setdefault(f"#{_slug(heading[2])}", len(content.tokens))
        with content.heading(len(heading[1])):
            _read_inline(heading[2], content)
        return
    line = _PREFIX.sub("", line)
    if footnote := _FOOTNOTE.match(line):
        content.target(f"#footnote-{footnote[1]}")
        content.text(footnote[1])
        line = line[footnote.end() :]
    _read_inline(line, content)


def _slug(heading: str) -> str:
    """Return the target that GitHub gives a heading."""
    words = "".join(value for kind, value in _parts(heading) if kind == "text")
    return re.sub(r"[^\w -]", "", words.strip().casefold()).replace(" ", "-")


def _read_inline(text: str, content: Content) -> None:
    """Add inline text with its targets, and mark references to footnotes."""
    plain = ""
    for kind, value in _parts(text):
        if kind == "target":
            content.text(plain)
            plain = ""
            content.target(f"#{value}")
        elif kind == "note":
            content.text(plain)
            plain = ""
            with content.link(f"#footnote-{value}"):
                content.text(value)
        elif kind == "link":
            content.text(plain)
            plain = ""
            address, _, words = value.partition("\n")
            with content.link(address):
                _read_inline(words, content)
        else:
            plain += value
    content.text(plain)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    end = 0
    for match in _INLINE.finditer(text):
        yield "text", text[end : match.start()]
        end = match.end()
        kind, value = str(match.lastgroup), match[str(match.lastgroup)]
        if kind in ("address", "bare"):
            yield "link", f"{value}\n{match['text']}"
        elif kind == "auto":
            yield "link", f"{value}\n{_MARKS.sub(_ESCAPED, value)}"
        elif kind == "entity":
            yield "text", unescape(value)
        elif kind == "tag":
            if target := _TARGET.search(value):
                yield "target", target[1]
            yield "text", " "
        elif kind != "mark":
            yield ("note" if kind == "note" else "text"), value
    yield "text", text[end:]
