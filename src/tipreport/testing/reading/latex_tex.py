"""The commands of TeX itself: distances, parameters, boxes and characters, whose arguments have no braces."""

import re
from abc import ABC
from collections.abc import Callable

from tipreport.testing.reading.content import IN_PHANTOM
from tipreport.testing.reading.latex_integers import UnknownNumberError, integer, whole_integer
from tipreport.testing.reading.latex_primitives import (
    BOXES,
    CHANGE,
    CHANGES,
    CHARACTER,
    CODE,
    CODES,
    DIMENSION,
    DIMENSIONS,
    INTEGER,
    INTEGERS,
    RULE,
    RULES,
    SHAPE,
    SIZE,
    SPACES,
    TOKENS,
    character_of,
    is_wide,
)
from tipreport.testing.reading.latex_titles import LatexTitles

_LEADERS = re.compile(r"\s*\\(?:hbox|vbox)\s*(?=\{)|\s*\\hrule[^\\]*")
_VALUE = re.compile(r"\s*\\(?:value|arabic)\s*(?=\{)")
_OF_TEX = re.compile(r"\s*\\[A-Za-z@]+\s?")
_EQUAL = re.compile(r"[ \t]*=?[ \t]*")


class LatexTex(LatexTitles, ABC):
    """The commands of TeX. ``lengths`` are the parameters that the file declares."""

    lengths: frozenset[str] = frozenset()

    def save_box(self) -> None:
        """Keep a text that is printed later."""
        name = self.token()
        while self.between("[", "]") is not None:
            pass
        self.saved[name.strip()] = self.argument()

    def use_box(self) -> None:
        """Print a text that was kept."""
        start, name = self.at, self.token().strip()
        if name in self.saved:
            self.read(self.saved[name])
        else:
            self.at = start
            self.unknown(r"\usebox", is_used=True)
            self.token()

    def of_tex(self) -> dict[str, Callable[[], None]]:
        """Return the functions that read commands of TeX, by their names."""
        return {
            **dict.fromkeys(("leaders", "cleaders", "xleaders"), self.leaders),
            **dict.fromkeys(("the", "number"), self.value), "inteval": self.expression,
            **dict.fromkeys(("char", "Uchar"), self.character),
            "unskip": self.unskip, "symbol": self.symbol, "linebreak": self.line_break, "rule": self.solid,
            "sbox": self.save_box, "savebox": self.save_box, "usebox": self.use_box,
            **dict.fromkeys(("phantom", "hphantom", "vphantom"), self.phantom),
            "babelhyphen": self.hyphen, "xspace": self.xspace, "lettrine": self.initial,
        }  # fmt: skip

    def phantom(self) -> None:
        """Hide a text for which only room is left (The TeXbook, chapter 18)."""
        self.content.hide("".join(self.aside(self.token()).raw), IN_PHANTOM)

    def parameter(self, name: str) -> bool:
        """Pass a parameter or a box of TeX with its number or dimension; false if the command is another one."""
        if name in BOXES:
            self.pending += " "
            self.passed(SIZE)
            self.apart()
        elif name in CHANGES:
            self.passed(CHANGE)
        elif name in CODES or name == "parshape":
            self.passed(CODE if name in CODES else SHAPE)
        elif name in TOKENS:
            self.passed(_EQUAL)
            self.argument()
        elif name in INTEGERS:
            self.passed(INTEGER)
        elif name in DIMENSIONS or name in self.lengths:
            dimension = self.passed(RULE if name in RULES else DIMENSION)
            self.pending += " " * (name in SPACES and (name in RULES or name == "vskip" or is_wide(dimension)))
        else:
            return False
        return True

    def leaders(self) -> None:
        """Pass the sign that leaders repeat."""
        if self.passed(_LEADERS):
            self.argument()

    def value(self) -> None:
        r"""Print the value of a counter or an expression; that of a parameter is not read."""
        if self.passed(_VALUE):
            self.print_counter("arabic")
        elif (number := integer(self, self.meaning)) is not None:
            self.pending += str(number)
        else:
            self.unknown(r"\the", is_used=True)
            self.passed(_OF_TEX)

    def expression(self) -> None:
        """Print the value of an expression in braces."""
        start = self.at
        try:
            self.pending += str(whole_integer(self.argument(), self.meaning, is_expression=True))
        except UnknownNumberError as error:
            self.at = start
            self.unknown(str(error) or r"\inteval", is_used=True)
            self.argument()

    def character(self) -> None:
        """Print a character by its number."""
        if match := CHARACTER.match(self.text, self.at):
            self.at = match.end()
            self.pending += character_of(match)
        else:
            self.unknown(r"\char", is_used=True)

    def symbol(self) -> None:
        """Print a character by its number in braces."""
        if match := CHARACTER.fullmatch(self.argument()):
            self.pending += character_of(match)

    def xspace(self) -> None:
        """Print a space, unless punctuation follows."""
        self.pending += " " * self.text[self.at : self.at + 1].isalnum()

    def initial(self) -> None:
        """Print a large first letter, and the letters after it."""
        self.option()
        self.read(f"{self.argument()}{self.argument()}")

    def unskip(self) -> None:
        """Remove the space before the command."""
        self.pending = self.pending.rstrip(" ")

    def line_break(self) -> None:
        """Pass how much a line break is wanted."""
        self.option()
        self.pending += " "

    def solid(self) -> None:
        """Pass a rule, which is apart from the words beside it."""
        self.option()
        self.argument()
        self.argument()
        self.pending += " "

    def hyphen(self) -> None:
        """Print a hyphen that is not only for the end of a line."""
        self.pending += "-" if self.argument() in ("hard", "nobreak", "repeat") else ""
