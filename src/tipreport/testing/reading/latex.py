"""Reads LaTeX as a reader of the printed page sees it."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import (
    ACCENTS,
    COMMANDS,
    DIMENSIONS,
    LIGATURES,
    RULES,
    SYMBOLS,
)
from tipreport.testing.reading.latex_comments import comments_in, without_comments
from tipreport.testing.reading.latex_file import (
    Languages,
    has_ligatures,
    heading_levels,
    on_one_page,
    properties,
)
from tipreport.testing.reading.latex_macros import expand_macros
from tipreport.testing.reading.latex_signature import MANDATORY, NO_VALUE, Parameter
from tipreport.testing.reading.latex_titles import OF_TITLE, LatexTitles

_ACCENTED = re.compile(r"\s*(?:\{\\?([^\W\d_])\}|\\?([^\W\d_]))")  # \'{e}, \'e, \'{\i}
_LIGATURE = re.compile("|".join(map(re.escape, LIGATURES)))
# Commands whose text depends on a value, a program or another file.
_UNREAD = re.compile(r"\\(?:if(?!f\b)[A-Za-z]*|loop|csname|directlua|input|include)")
_HAS_ARGUMENT = re.compile(r"\s*(?:\[|\{(?!\s*\}))")
_PIECE = re.compile(r"\\([A-Za-z]+)\*?[ \t]*|\\(.)|([{}&$~])|([^\\{}&$~]+)", re.DOTALL)


def read_latex(text: str, content: Content) -> None:
    """Add the printed text of a LaTeX file."""
    content.has_levels = content.is_printed = True
    for comment in comments_in(text):
        content.hide(comment, "in a comment")
    expanded, endless = expand_macros(without_comments(text))
    body = on_one_page(expanded)
    start, _, rest = body.partition(r"\begin{document}")
    languages = Languages(body)
    _declare(content, body, languages, is_file=bool(rest))
    content.at = start.count("\n") + 1 if rest else 1
    printed = (rest or start).partition(r"\end{document}")[0]
    numbers: dict[str, str] = {}
    if r"\ref" in printed:  # a reference may come before its label
        before = _Reader(Content(), body, languages)
        before.read(printed)
        numbers = before.numbers
    reader = _Reader(content, body, languages, endless)
    reader.numbers |= numbers
    reader.read(printed)
    reader.flush()


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


class _Reader(LatexTitles):
    def __init__(
        self, content: Content, file: str, languages: Languages, endless: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(content, languages, file)
        self.endless = endless
        self.levels = heading_levels(file)
        self.file = file
        self.has_ligatures = has_ligatures(file)
        self.special: dict[str, Callable[[], None]] = {
            "href": self.href, "url": self.url, "hyperref": self.hyperref, "hyperlink": self.hyperlink,
            "hypertarget": self.hypertarget, "cite": self.cite, "item": self.item, "bibitem": self.bibitem,
            "begin": self.begin, "end": self.end, "label": self.label, "setcounter": self.setcounter,
            "verb": self.verb, "maketitle": self.maketitle, "hspace": self.space, "footnote": self.footnote,
            "footnotetext": self.footnote, "thanks": self.footnote, "marginpar": self.footnote,
            "path": self.verb, "nolinkurl": self.address, "stepcounter": self.stepcounter,
            "refstepcounter": self.stepcounter, "addtocounter": self.addtocounter, "arabic": self.arabic,
            "ref": self.ref, "tabularnewline": self.end_row,
            "begingroup": self.begin_group, "endgroup": self.end_group, "bgroup": self.begin_group,
            "egroup": self.end_group, "minisec": self.minisec, "addminisec": self.minisec,
            "selectlanguage": self.selectlanguage, "foreignlanguage": self.foreignlanguage,
            "textlang": self.foreignlanguage,
        }  # fmt: skip
        self.special |= {name: partial(self.declare, name) for name in OF_TITLE}

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
        elif name in ACCENTS and self.accent(name):
            pass
        elif name.startswith("text") and self.languages.has(name[len("text") :]):
            self.in_language(name[len("text") :])
        elif name in COMMANDS:
            self.known(*COMMANDS[name])
        elif name in DIMENSIONS:
            self.dimension(of_rule=name in RULES)
        elif name.startswith("the") and name[len("the") :] in self.counters:
            self.pending += str(self.counters[name[len("the") :]])
        else:
            self.unknown(f"\\{name}")
            self.option()
            if _UNREAD.fullmatch(f"\\{name}"):
                self.argument()

    def known(self, parameters: Sequence[Parameter], printed: int) -> None:
        """Read the argument of a command that is printed, if one is. The last one is read like other groups."""
        is_last = parameters[-1:] == (MANDATORY,) and printed == len(parameters)
        values = self.arguments(parameters[:-1] if is_last else parameters)
        if printed and not is_last and values[printed - 1] != NO_VALUE:
            self.read(values[printed - 1])

    def unknown(self, name: str) -> None:
        """Note a command or an environment that is not known, if it has arguments or depends on a value."""
        is_endless = name[1:] in self.endless
        is_used = is_endless or _UNREAD.fullmatch(name) or _HAS_ARGUMENT.match(self.text, self.at)
        if is_used and name not in self.content.unread:
            definition = re.search(rf"(\\[A-Za-z:]+)\*?\s*\{{?{re.escape(name)}(?![A-Za-z@])", self.preamble)
            where = f", which is defined with {definition[1]}" if definition else ""
            where = ", which contains itself, or too many commands in commands" if is_endless else where
            self.content.unread[name] = f"{name} in line {self.line}{where}"

    def escape(self, letter: str) -> None:
        if letter in ACCENTS and self.text[self.at : self.at + 2] == "{}":
            self.at += 2
            self.pending += letter
        elif letter in ACCENTS and self.accent(letter):
            pass
        elif letter in "&%$#_{} ":
            self.pending += letter
        else:
            self.pending += SYMBOLS.get(letter, "")

    def accent(self, name: str) -> bool:
        """Read the letter that has an accent, in braces or not; false if there is none."""
        if match := _ACCENTED.match(self.text, self.at):
            self.at = match.end()
            self.pending += unicodedata.normalize("NFC", (match[1] or match[2]) + ACCENTS[name])
        return bool(match)

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

    def verb(self) -> None:
        self.pending += self.verbatim()

    def address(self) -> None:
        self.pending += re.sub(r"\\([%#&_~])", r"\1", self.verbatim())

    def space(self) -> None:
        self.argument()
        self.pending += " "

    def footnote(self) -> None:
        """Read a note at its reference."""
        self.option()
        self.read(f" {self.argument()} ")
