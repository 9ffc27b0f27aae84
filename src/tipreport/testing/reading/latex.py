"""Reads LaTeX as a reader of the printed page sees it."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import ACCENTS, LENGTHS, LIGATURES, SILENT, SYMBOLS
from tipreport.testing.reading.latex_environments import LatexEnvironments
from tipreport.testing.reading.latex_file import (
    Languages,
    bibliography_labels,
    has_ligatures,
    heading_levels,
    once_headed,
    properties,
)
from tipreport.testing.reading.latex_macros import expand_macros

# A comment, or an address or text as it is, in which % is none.
_COMMENT = re.compile(
    r"(?m)(?P<kept>\\(?:url|href|nolinkurl|path)\s*\{[^{}\s]*\}|\\verb\*?(?P<mark>[^A-Za-z\s*]).*?(?P=mark)"
    r"|\\begin\{(?P<name>[vV]erbatim|lstlisting)\}(?s:.*?)\\end\{(?P=name)\})"
    r"|(?<!\\)(?P<breaks>(?:\\\\)*)%(?P<comment>.*)$"
)
_LENGTH = re.compile(
    r"\s*=?\s*-?[\d.]*\s*(?:\\[A-Za-z]+|[a-z]{2}\b|T[LR]T\b)?(?:\s+(?:plus|minus)\s*[\d.]+\s*[a-z]{2,5})*"
)
_ACCENTED = re.compile(r"\s*(?:\{\\?([^\W\d_])\}|\\?([^\W\d_]))")  # \'{e}, \'e, \'{\i}
# Commands whose text depends on a value, a program or another file.
_UNREAD = re.compile(r"\\(?:if(?!f\b)[A-Za-z]*|loop|csname|directlua|input|include)\b")
_LIGATURE = re.compile("|".join(map(re.escape, LIGATURES)))
_PIECE = re.compile(r"\\([A-Za-z]+)\*?[ \t]*|\\(.)|([{}&$~])|([^\\{}&$~]+)", re.DOTALL)


def read_latex(text: str, content: Content) -> None:
    """Add the printed text of a LaTeX file."""
    content.has_levels = content.is_printed = True
    for match in _COMMENT.finditer(text):
        content.hide(match["comment"] or "", "in a comment")
    body = once_headed(expand_macros(without_comments(text)))
    start, _, rest = body.partition(r"\begin{document}")
    languages = Languages(body)
    _declare(content, body, languages, is_file=bool(rest))
    content.at = start.count("\n") + 1 if rest else 1
    for match in _UNREAD.finditer(rest):
        content.unread.append(f"{match[0]} in line {content.at + rest.count(chr(10), 0, match.start())}")
    reader = _Reader(content, body, languages)
    reader.read((rest or start).partition(r"\end{document}")[0])
    reader.flush()


def without_comments(text: str) -> str:
    """Return a LaTeX text without its comments."""
    return _COMMENT.sub(lambda match: match["kept"] or match["breaks"] or "", text)


def _declare(content: Content, file: str, languages: Languages, *, is_file: bool) -> None:
    """Add the language of a file and its properties; a part of a file has none."""
    if is_file:
        content.language, content.has_languages = languages.main, languages.has_marks
        if languages.of_pdf:
            content.metadata.append(("pdf_language", languages.of_pdf))
        content.metadata += ((name, _plain(value)) for name, value in properties(file))


def _plain(text: str) -> str:
    """Return the printed text of a value."""
    content = Content()
    reader = _Reader(content, text, Languages(""))
    reader.read(text)
    reader.flush()
    return " ".join("".join(content.raw).split())


class _Reader(LatexEnvironments):
    def __init__(self, content: Content, file: str, languages: Languages) -> None:
        super().__init__(content, languages, bibliography_labels(file))
        self.levels = heading_levels(file)
        self.file = file
        self.has_ligatures = has_ligatures(file)
        self.special: Mapping[str, Callable[[], None]] = {
            "href": self.href, "url": self.url, "hyperref": self.hyperref, "hyperlink": self.hyperlink,
            "hypertarget": self.hypertarget, "cite": self.cite, "item": self.item, "bibitem": self.bibitem,
            "begin": self.begin, "end": self.end, "label": self.label, "setcounter": self.setcounter,
            "verb": self.verb, "maketitle": self.maketitle, "hspace": self.space, "tabularnewline": self.end_row,
            "footnote": self.footnote, "footnotetext": self.footnote, "thanks": self.footnote,
            "marginpar": self.footnote, "nolinkurl": self.address, "path": self.address,
            "texorpdfstring": self.first_argument, "pdftooltip": self.first_argument,
            "selectlanguage": self.selectlanguage, "foreignlanguage": self.foreignlanguage,
            "textlang": self.foreignlanguage,
        }  # fmt: skip

    def read(self, text: str) -> None:
        """Add a piece of LaTeX at the current position."""
        outer, self.text, self.at = (self.text, self.at), text, 0
        groups = len(self.groups)
        self.depth += 1
        self.begin_group()
        while match := _PIECE.match(self.text, self.at):
            self.count_lines(match.start())
            self.at = match.end()
            command, escaped, special, plain = match.groups()
            if command:
                self.command(command)
            elif escaped == "\\":
                self.end_row()
            elif escaped:
                self.escape(escaped)
            elif special == "&":
                self.next_cell()
            elif special == "~":
                self.pending += " "
            elif special == "{":
                self.begin_group()
            elif special == "}":
                self.end_group()
            elif plain:
                self.pending += _LIGATURE.sub(lambda found: LIGATURES[found[0]], plain) if self.has_ligatures else plain
        self.text, self.at = outer
        self.depth -= 1
        self.end_group(groups)

    # ------------------------------------------------------------ commands

    def command(self, name: str) -> None:
        if name in SYMBOLS:
            self.pending += SYMBOLS[name]
        elif name in self.levels:
            self.option()
            title = self.argument()
            self.flush()
            with self.content.heading(self.levels[name]):
                self.read(title)
                self.flush()
        elif name in self.special:
            self.special[name]()
        elif name in ACCENTS:
            self.accent(name)
        elif name in LENGTHS:
            self.at = _LENGTH.match(self.text, self.at).end()  # type: ignore[union-attr]  # it may be empty
        elif name.startswith("text") and self.languages.has(name[len("text") :]):
            self.in_language(name[len("text") :])
        else:
            self.skip_arguments(SILENT.get(name, 0))

    def escape(self, letter: str) -> None:
        if letter in ACCENTS and self.text[self.at : self.at + 2] == "{}":
            self.at += 2
            self.pending += letter
        elif letter in ACCENTS:
            self.accent(letter)
        elif letter in "&%$#_{} ":
            self.pending += letter
        else:
            self.pending += SYMBOLS.get(letter, "")

    def accent(self, name: str) -> None:
        """Read the letter that has an accent, in braces or not, if there is one."""
        if match := _ACCENTED.match(self.text, self.at):
            self.at = match.end()
            self.pending += unicodedata.normalize("NFC", (match[1] or match[2]) + ACCENTS[name])

    def maketitle(self) -> None:
        """Read the title, the authors and the date, which are declared before, often in the preamble."""
        for name in ("title", "author", "date"):
            _, found, after = self.file.rpartition(rf"\{name}{{")
            if found:
                outer, self.text, self.at = (self.text, self.at), "{" + after, 0
                text = self.argument()
                self.text, self.at = outer
                self.read(text)
                self.flush()
                self.content.pause()

    def space(self) -> None:
        self.argument()
        self.pending += " "

    def footnote(self) -> None:
        """Read a note at its reference."""
        self.option()
        self.read(f" {self.argument()} ")

    def address(self) -> None:
        self.pending += re.sub(r"\\([%#&_~])", r"\1", self.argument())

    def first_argument(self) -> None:
        """Read the first of two arguments; the second one is for programs."""
        shown = self.argument()
        self.argument()
        self.read(shown)

    def setcounter(self) -> None:
        name, value = self.argument(), self.argument()
        if name.startswith("enum") and self.lists and value.lstrip("-").isdigit():
            self.lists[-1] = int(value) + 1

    def selectlanguage(self) -> None:
        self.speak(self.languages.tag(self.argument()))

    def foreignlanguage(self) -> None:
        self.option()
        self.in_language(self.argument())

    def in_language(self, name: str) -> None:
        self.option()
        text = self.argument()
        self.begin_group()
        self.speak(self.languages.tag(name))
        self.read(text)
        self.end_group()
