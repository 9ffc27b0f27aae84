r"""The counters of LaTeX, those of its lists too, and the conditions that depend on them."""

import re
from abc import ABC
from collections.abc import Mapping

from attrs import define

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_conditions import chosen
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_flow import LatexLinks
from tipreport.testing.reading.latex_integers import UnknownNumberError, whole_integer

_OWN_LIST = re.compile(r"\\newlist\s*\{([^{}]*)\}\s*\{enumerate\*?\}")  # of enumitem
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DECLARED = re.compile(r"\\newcounter\s*\{\s*([^{}]*?)\s*\}")
_EXPRESSIONS = re.compile(r"\\usepackage\s*(?:\[[^\]]*\])?\s*\{[^}]*\bcalc\b")
# The conditions that are decided where they are printed: those of counters, and those that an environment begins.
_DECIDED = frozenset(("ifnum", "ifodd", "iftrue", "iffalse"))


@define
class OpenList:
    """A list that is open: the one of LaTeX that it is like, the number of its next entry, and its label."""

    like: str
    number: int = 1
    label: str = ""
    series: str = ""
    counter: str = ""
    """The counter that each entry of a list without a layout of its own adds one to."""


def counters_of_lists(file: str) -> re.Pattern[str]:
    """Return the pattern of the names of counters of lists: ``enumi``, and those of lists that a file defines."""
    names = map(re.escape, ("enum", *(name.strip() for name in _OWN_LIST.findall(file))))
    return re.compile(rf"(?:{'|'.join(names)})(?:i|ii|iii|iv)")


def in_letters(kind: str, number: int) -> str:
    r"""Return a number as a counter prints it: ``b`` of ``\alph`` and 2."""
    if kind == "arabic" or number < 1:
        return str(number)
    if kind in ("alph", "Alph"):
        shown = chr(ord("a") + (number - 1) % 26)
        return shown if kind == "alph" else shown.upper()
    shown, rest = "", number
    for value, letters in _ROMAN:
        shown, rest = shown + letters * (rest // value), rest % value
    return shown if kind == "roman" else shown.upper()


def declared_counters(file: str) -> dict[str, int]:
    """Return the counters that a file declares, with their first value."""
    return dict.fromkeys(_DECLARED.findall(file), 0)


def has_expressions(file: str) -> bool:
    """Return whether the values of counters may be expressions in a file (calc)."""
    return bool(_EXPRESSIONS.search(file))


class LatexCounters(LatexLinks, ABC):
    """The commands that set, print and compare counters."""

    has_expressions = False
    defining: frozenset[str] = frozenset()
    """The conditions of which a branch defines commands: these are expanded before."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.lists: list[OpenList] = []
        self.counters: dict[str, int] = {}
        self.of_lists = counters_of_lists("")
        """The names of the counters of lists."""

    def setcounter(self) -> None:
        """Set a counter; that of a list is the number before that of its next item."""
        self.count(self.argument(), self.argument(), is_added=False)

    def addtocounter(self) -> None:
        """Add to a counter."""
        self.count(self.argument(), self.argument(), is_added=True)

    def stepcounter(self) -> None:
        """Add one to a counter."""
        name = self.argument()
        self.count(name, "1", is_added=True)
        self.number = str(self.counters.get(name, ""))

    def count(self, name: str, value: str, *, is_added: bool) -> None:
        """Set a counter, or add to it. A value that is not known is noted, unless no text can print the counter."""
        counted = self.counted_list(name)
        try:
            number = whole_integer(value, self.meaning, is_expression=self.has_expressions)
        except UnknownNumberError as error:
            if counted or name in self.counters:
                self.unknown(str(error) or r"\setcounter", is_used=True)
            return
        if counted:
            counted.number = number + (counted.number if is_added else 1)
        else:
            self.counters[name] = number + (self.counters.get(name, 0) if is_added else 0)

    def meaning(self, token: str) -> object:
        """Return the number of a counter, if the token is that of one that is known; else the token."""
        name = token.removeprefix(r"\c@")
        counted = self.counted_list(name) if name != token else None
        if counted:
            return counted.number - 1
        return self.counters.get(name, token) if name != token else token

    def condition(self, name: str) -> bool:
        r"""Go into the branch that a comparison of counters prints: ``\ifnum``; false if that is not known."""
        at = self.at
        branch = None if name not in _DECIDED or name in self.defining else chosen(name, self, self.meaning)
        if branch is None:
            return False
        lines = self.text.count("\n", at, self.at) - branch.count("\n")
        after = "\n" * lines + self.text[self.at :]
        self.text, self.at = f"{self.text[:at]}{branch}{after}", at
        return True

    def counted_list(self, name: str) -> OpenList | None:
        """Return the last open list with numbers, if a counter of this name is one of lists."""
        if not self.of_lists.fullmatch(name.strip()):
            return None
        return next((each for each in reversed(self.lists) if each.like == "enumerate"), None)

    def print_counter(self, kind: str) -> None:
        """Print a counter."""
        name = self.argument()
        counted = self.counted_list(name)
        number = counted.number - 1 if counted else self.counters.get(name, 0)
        self.pending += in_letters(kind, number)
