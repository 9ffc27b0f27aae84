"""Verifies that a CommonMark parser reads a Markdown file as the kit does.

The reader of the kit is lenient: it takes every asterisk for markup, and the number before an entry for its number. A
renderer shows an asterisk that opens nothing, counts the entries of a list itself, and takes Markdown inside an element
of HTML for text.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markdown import read_markdown
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.reading.token import Token

LIBRARY = "markdown-it-py"
_EXTENSIONS = ["table", "strikethrough"]  # of GitHub, whose other ones have no effect on the words
DIALECTS = {  # texts that mean something else in an extension of Markdown, and what they are there
    "$gadisu$": "a formula in GitHub and in pandoc",
    "~lepumo~": "struck out in GitHub, and lowered in pandoc",
    "^rosebi^": "raised in pandoc",
    ":tada:": "a picture in GitHub",
    "@zukefi": "a citation in pandoc, and a name that GitHub notifies",
}
BLOCKS = {  # texts whose first sign begins another block, and the kind of that block
    "+ gadisu": "an item of a list", "- lepumo": "an item of a list", "> rosebi": "a quotation",
    "# zukefi": "a heading", "= tadano": "the line below a heading",
}  # fmt: skip
_FOOTNOTES = "[^"  # which CommonMark does not have
_AROUND = 6  # words of an excerpt


def can_render() -> bool:
    """Return whether the parser is installed."""
    return find_spec("markdown_it") is not None


def _parser() -> Any:
    """Return the parser, which leaves addresses as they are."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(_EXTENSIONS)
    parser.normalizeLink = parser.normalizeLinkText = str  # type: ignore[method-assign, assignment]  # its hooks
    return parser


def markdown_problems(text: str) -> Iterator[str]:
    """Yield the first place that the parser reads otherwise (CommonMark 0.31, with the tables of GitHub)."""
    if _FOOTNOTES in text.replace(f"\\{_FOOTNOTES}", ""):
        return
    read, rendered = Content(unit="line", at=1), Content()
    read_markdown(text, read)
    read_markup(_parser().render(text), rendered, counts=True)
    ours, theirs = read.tokens, rendered.tokens
    for index, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if difference := _difference(one, other) or _joined(ours, theirs, index):
            yield f"line {one.at}, near “{_excerpt(ours, index)}”: {difference}"
            return
    if len(ours) != len(theirs):
        yield f"the file ends with “{_excerpt(ours, len(ours))}”, and is shown with “{_excerpt(theirs, len(theirs))}”"


def dialect_problems(text: str) -> Iterator[str]:
    """Yield each text of `DIALECTS` that an extension of Markdown reads as markup, because it is not escaped."""
    parser = _parser().disable("text_join")  # so that escaped characters stay apart
    lines = ["".join(part.content if part.type == "text" else "\0" for part in each.children or ())
             for each in parser.parse(text)]  # fmt: skip
    for sample, meaning in DIALECTS.items():
        if any(sample in line for line in lines):
            yield f"“{sample}” is {meaning}: escape it with a backslash before its signs"


def block_problems(text: str, sample: str) -> Iterator[str]:
    """Yield a text of `BLOCKS` whose first sign is shown as something else, because it is not escaped."""
    word = sample.rsplit(maxsplit=1)[-1]
    lines = ("".join(part.content if part.type == "text" else " " for part in each.children or ())
             for each in _parser().parse(text))  # fmt: skip
    if any(word in line.casefold() and sample not in line.casefold() for line in lines):
        yield f"“{sample}” is {BLOCKS[sample]}: escape its first sign with a backslash"


def _difference(one: Token, other: Token) -> str:
    """Describe how a word differs where it is shown; empty if it does not."""
    if one.text != other.text:
        return f"“{other.text}” is shown where “{one.text}” is meant"
    if one.heading != other.heading:
        return f"“{one.text}” is shown {f'in a heading of level {other.heading}' if other.heading else 'as text'}"
    if (one.cell and one.cell[1:]) != (other.cell and other.cell[1:]):
        return f"“{one.text}” is shown {'in another cell' if one.cell and other.cell else 'outside its table'}"
    if one.link != other.link:
        return f"“{one.text}” leads to {other.link or 'nowhere'}, and {one.link or 'nothing'} is meant"
    return ""


def _joined(ours: list[Token], theirs: list[Token], index: int) -> str:
    """Describe a paragraph that is shown as a part of the one before it; empty if there is none."""
    begins = index and ours[index].paragraph != ours[index - 1].paragraph
    if begins and theirs[index].paragraph == theirs[index - 1].paragraph:
        return f"“{ours[index].text}” begins a line, and is shown in the paragraph before it"
    return ""


def _excerpt(tokens: list[Token], index: int) -> str:
    return " ".join(token.text for token in tokens[max(0, index - _AROUND) : index + 1])
