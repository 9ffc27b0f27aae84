"""The words of a LaTeX file: letters with accents, notes, texts in a language, and commands that are not known."""

import re
import unicodedata
from abc import ABC

from tipreport.testing.reading.latex_primitives import is_wide
from tipreport.testing.reading.latex_symbols import ACCENTS, LIGATURES, SYMBOLS
from tipreport.testing.reading.latex_tex import LatexTex

_ACCENTED = re.compile(r"\s*(?:\{\\?([^\W\d_])\}|\\?([^\W\d_]))")  # \'{e}, \'e, \'{\i}
_LIGATURE = re.compile("|".join(map(re.escape, LIGATURES)))
# The functions and variables of expl3, in whose names _ and : are letters.
_NO_MODULE = "|".join(name for name in SYMBOLS if name.isalpha() and len(name) > 1)  # λ_i: in a formula
OF_EXPL = rf"(?!(?:{_NO_MODULE})_)(?:__)?[A-Za-z]+_[A-Za-z_]*:[A-Za-z]*|use:n+|[clg]_+[A-Za-z_]+"
# Commands whose text depends on a value, a program, another file or another part of the file.
UNREAD = re.compile(
    r"\\(?:if(?!f\b)[A-Za-z]*|loop|csname|csuse|directlua|luadirect|luaexec|input|include|subfile|today|autoref|[cC]ref"
    r"|[vV]ref|gls[a-z]*|Gls[a-z]*|ac[slfp]?|DTM[A-Za-z]+|write|verbatiminput|lstinputlisting|box|unhbox|copy|halign|foreach"
    r"|romannumeral|meaning|jobname|scantokens|forcsvlist|docsvlist|@for|setkeys|pgfq?keys|pgfkeysvalueof)"
    rf"|\\(?:{OF_EXPL})"
)
_HAS_ARGUMENT = re.compile(r"\s*(?:\[|\{(?!\s*\}))|\(|[ \t]*=|[ \t]*-?[\d.]+[ \t]*(?:pt|mm|cm|in|ex|em|bp|sp)(?![a-z])")
_PART_OF_WORD = re.compile(r"\s*(?:[^\W\d_]{1,5}|\d+)\s*")  # raised letters of a word, or an exponent
_SCRIPTS = re.compile(r"[_^]")  # in a formula


def arguments_of(name: str) -> int:
    """Return the number of arguments of a command that is not read: those of a function of expl3 are in its name."""
    if name in ("setkeys", "pgfqkeys"):
        return 2
    return len(name.partition(":")[2]) if "_" in name or ":" in name else 1


class LatexWords(LatexTex, ABC):
    """The commands in texts."""

    endless: frozenset[str] = frozenset()
    definitions: dict[str, str]
    """The command that defines each command that is not known, or nothing."""
    has_ligatures = True
    is_formula = False
    """Whether the text is between signs of a formula."""

    def unknown(self, name: str, *, is_used: bool = False) -> None:
        """Note a command or an environment that is not known, if it has arguments or depends on a value."""
        is_endless = name[1:] in self.endless
        definition = self.definition(name)
        is_used = is_used or is_endless or bool(definition or UNREAD.fullmatch(name))
        if name not in self.content.unread and (is_used or _HAS_ARGUMENT.match(self.text, self.at)):
            where = f", which is defined with {definition}" if definition else ""
            where = ", which contains itself, or too many commands in commands" if is_endless else where
            self.content.unread[name] = f"{name} in line {self.line}{where}"

    def definition(self, name: str) -> str:
        """Return the command with which the file defines a command or an environment, in a way that is not read."""
        if name not in self.definitions:
            of_command = rf"(\\[A-Za-z:]+)\*?\s*\{{?{re.escape(name)}(?![A-Za-z@])"
            of_environment = (
                rf"(\\(?:[A-Za-z]*[eE]nviron[a-z]*|[nN]ew[a-z]+))\*?\s*{re.escape(name[len('begin') + 1 :])}"
            )
            match = re.search(of_environment if name.startswith("\\begin{") else of_command, self.preamble)
            self.definitions[name] = match[1] if match else ""
        return self.definitions[name]

    def tie(self) -> None:
        """Print a space at which no line ends."""
        self.pending += " "

    def formula_sign(self) -> None:
        """Begin or end a formula."""
        self.is_formula = not self.is_formula

    def formula(self) -> None:
        """Read an argument that is a formula."""
        is_formula, self.is_formula = self.is_formula, True
        self.read(self.token())
        self.is_formula = is_formula

    def escape(self, letter: str) -> None:
        """Read a command whose name is one sign."""
        if letter == "\\":
            self.at += self.text.startswith("*", self.at)
            self.end_row()
        elif self.environments[-1:] == ["tabbing"] and letter in "=><+-'`":
            self.pending += " "
        elif letter in ACCENTS and self.text[self.at : self.at + 2] == "{}":
            self.at += 2
            self.pending += letter
        elif self.accented(letter):
            pass
        elif letter in "&%$#_{}":
            self.pending += letter
        elif letter in "()[]":
            self.is_formula = letter in "(["
            self.pending += " " * (letter in "[]")
        else:
            self.pending += SYMBOLS.get(letter, "")

    def accented(self, name: str) -> bool:
        """Read a letter with an accent; false if the command is no accent, or no letter follows."""
        return name in ACCENTS and self.accent(name)

    def accent(self, name: str) -> bool:
        """Read the letter that has an accent, in braces or not; false if there is none."""
        if match := _ACCENTED.match(self.text, self.at):
            self.at = match.end()
            self.pending += unicodedata.normalize("NFC", (match[1] or match[2]) + ACCENTS[name])
        return bool(match)

    def selectlanguage(self) -> None:
        """Select a language up to the end of the group."""
        self.speak(self.languages.tag(self.argument()))

    def foreignlanguage(self) -> None:
        """Read a text in another language."""
        self.option()
        self.in_language(self.argument())

    def in_language(self, name: str) -> None:
        """Read a text in a language of this name."""
        self.option()
        text = self.argument()
        self.begin_group()
        self.speak(self.languages.tag(name))
        self.read(text)
        self.end_group()

    def superscript(self) -> None:
        r"""Read a raised text, which needs no space before it, unless it is in the word: ``1\textsuperscript{er}``."""
        start, text = self.at, self.token()
        self.pending += " " * (self.pending[-1:].isalnum() and not _PART_OF_WORD.fullmatch(text))
        self.at = start  # it is read like other groups

    def mark(self) -> None:
        """Read the raised mark of a note, which is apart from the word before it."""
        self.pending += " "
        self.read(f"{self.token()} ")

    def verb(self) -> None:
        """Read a text without commands."""
        self.pending += self.verbatim()

    def address(self) -> None:
        """Read an address that is no link."""
        self.pending += re.sub(r"\\([%#&_~])", r"\1", self.verbatim())

    def space(self) -> None:
        """Print a space, unless it is narrow."""
        self.pending += " " * is_wide(self.argument())

    def footnote(self) -> None:
        """Read a note at its reference."""
        while self.between("[", "]") is not None:
            pass
        self.pending += " "
        self.flush()
        with self.content.in_note():
            self.read(f"{self.argument()} ")
            self.flush()

    def fraction(self) -> None:
        """Read a fraction."""
        self.option()
        self.read(f"{self.token()}/{self.token()}")

    def tikz(self) -> None:
        """Read a small drawing: in braces, or up to its semicolon."""
        self.option()
        code = self.between("{", "}")
        if code is None:
            start, end = self.at, self.text.find(";", self.at)
            self.at = len(self.text) if end < 0 else end + 1
            code = self.text[start : self.at]
        self.drawing(code)

    def plain(self, text: str) -> None:
        """Add text without commands, with its ligatures; in a formula, without the signs before small letters."""
        if self.is_formula or self.formulas:
            text = _SCRIPTS.sub("", text)
        elif self.has_ligatures:
            text = _LIGATURE.sub(lambda found: LIGATURES[found[0]], text)
        self.pending += text
