"""Finds characters of LaTeX that have a meaning of their own, in text that is printed."""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_commands import COMMANDS, FORMULAS
from tipreport.testing.reading.latex_parts import (
    ENVIRONMENTS,
    HEADINGS,
    LISTS,
    MATHEMATICS,
    OTHER_HEADINGS,
    TABLES,
    VERBATIM,
)
from tipreport.testing.reading.latex_signature import NO_VALUE
from tipreport.testing.reading.latex_symbols import ACCENTS, SYMBOLS
from tipreport.testing.reading.latex_text import LatexText
from tipreport.testing.structure.latex_groups import Groups

_SPECIAL = re.compile(  # what changes the characters
    r"\\catcode|\\ExplSyntaxOn|\\(?:Define|Make)ShortVerb|\\usepackage(?:\[[^\]]*\])?\{[^{}]*\b(?:underscore|active)\b"
)
_FORMULAS = re.compile(r"[<>]\s*\{[^{}]*(?:\$|\\\()")  # columns that are formulas
_ALIGNED = re.compile(r"tab|array|align|matrix|cases|split|eqnarray|tblr", re.IGNORECASE)
_KNOWN = {*ENVIRONMENTS, *LISTS, *TABLES, *VERBATIM, "document", "lang", "otherlanguage", "otherlanguage*"}
# Commands that print all their arguments, and their options.
PRINTING = {
    *HEADINGS, *OTHER_HEADINGS, "minisec", "addminisec", "item", "footnote", "footnotetext", "thanks", "marginpar",
    "marginnote", "title", "subtitle", "author", "date", "subject", "publishers", "makecell", "begingroup", "bgroup",
    "and", "verb", "hline", "unskip", "maketitle",
}  # fmt: skip
# Commands that print what follows a name or an address; their options may be printed too.
WITH_NAME = {
    "href", "hyperref", "hyperlink", "hypertarget", "cite", "bibitem", "foreignlanguage", "textlang", "label", "ref",
    "pageref", "autoref", "nameref", "cref", "Cref", "url", "nolinkurl", "path", "input", "include", "selectlanguage",
    "stepcounter", "refstepcounter", "arabic", "gls", "citep", "citet", "textcite", "parencite", "autocite", "footcite",
}  # fmt: skip
_PRINTED_OPTION = {*PRINTING, "cite", "bibitem", "caption"}


_CLOSING = {"{": "}", "[": "]", "(": ")"}


class Characters(Groups):
    """The characters of a file. ``quiet`` is the last part that is not printed, or of which that is not known."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.has_own_characters = bool(_SPECIAL.search(text))
        self.quiet = (0, 0)
        self.has_formulas = bool(_FORMULAS.search(text))

    def problems(self) -> Iterator[str]:
        """Yield the characters that are no text, with their lines."""
        yield from (each for each in super().problems() if " in text: " in each)

    def command(self, name: str) -> None:
        """Note the arguments of a command that are not printed, or all of a command that is not known."""
        start = self.at
        super().command(name)
        if self.at > start or name in PRINTING or name in SYMBOLS or name in ACCENTS:
            return
        reader = LatexText(self.text)
        reader.at = self.at
        if name in COMMANDS:
            self.known(name, reader)
            return
        if name not in _PRINTED_OPTION:
            reader.option()
        if name in WITH_NAME or name == "multicolumn":
            for _ in range(2 if name == "multicolumn" else 1):
                while name in _PRINTED_OPTION and reader.between("[", "]") is not None:
                    start = reader.at
                reader.argument()
        elif name in FORMULAS or not name.startswith("text"):
            pass_arguments(reader)
            while reader.text[reader.at : reader.at + 1] in ("_", "^"):  # of an argument, as of the type e
                reader.at += 1
                reader.token()
                pass_arguments(reader)
        self.pass_quietly(start, reader.at)

    def known(self, name: str, reader: LatexText) -> None:
        """Note the arguments that a command does not print."""
        parameters, printed = COMMANDS[name]
        for number, parameter in enumerate(parameters, 1):
            start = reader.at
            value = reader.arguments((parameter,))[0]
            if number not in printed and value != NO_VALUE:
                self.pass_quietly(start, reader.at)

    def pass_quietly(self, start: int, end: int) -> None:
        """Note a part that is not printed. A part in another one ends with that."""
        self.quiet = (start, max(end, self.quiet[1])) if start >= self.quiet[1] else self.quiet

    def begin(self, name: str) -> None:
        """Note the arguments of an environment as not printed."""
        start = self.at
        super().begin(name)
        reader = LatexText(self.text)
        reader.at = self.at
        if name not in TABLES:
            pass_arguments(reader)
        self.pass_quietly(start, reader.at)

    def character(self, special: str, start: int) -> Iterator[str]:
        """Yield a character that has a meaning in text: cells, parameters and formulas are elsewhere."""
        if self.has_own_characters or start < self.begins or self.quiet[0] <= start < self.quiet[1]:
            return
        names = [name for name, _ in self.open]
        is_unknown = any(name not in _KNOWN and name not in "{$" for name in names)
        is_aligned = any(_ALIGNED.search(name) for name in names)
        is_math = any(name == "$" or name in MATHEMATICS for name in names) or (self.has_formulas and is_aligned)
        if is_unknown or (special in "_^&" and is_math) or (special == "&" and is_aligned):
            return
        yield f"line {self.line(start)} has {special} in text: expected \\{special}{'{}' if special == '^' else ''}"


def pass_arguments(reader: LatexText) -> None:
    """Pass all groups that follow each other without a space."""
    while (sign := reader.text[reader.at : reader.at + 1]) and sign in _CLOSING:
        if reader.between(sign, _CLOSING[sign]) is None:
            break
