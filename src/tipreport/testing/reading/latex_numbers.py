"""The numbers that LaTeX prints: those of the entries of lists, and counters."""

import re
from abc import ABC
from collections.abc import Mapping

from attrs import define

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_flow import LatexLinks
from tipreport.testing.reading.latex_parts import LISTS
from tipreport.testing.reading.latex_text import LatexText

_START = re.compile(r"start\s*=\s*(\d+)")
_LABEL = re.compile(r"(?:^|,)\s*label\s*=\s*")
_RESUMED = re.compile(r"(?:^|,)\s*(?:resume\*?|series)\s*(?:=\s*([^,]*))?(?=,|$)")
_SHORT = re.compile(r"\s*([^\w,={}\\]*)([1aAiI])([^\w,={}\\]*)\s*")  # (a) of enumitem and enumerate
_KINDS = {"1": "arabic", "a": "alph", "A": "Alph", "i": "roman", "I": "Roman"}
_BY_LEVEL = ("arabic", "alph", "roman", "Alph")
_NUMBER = re.compile(r"\\(arabic|alph|Alph|roman|Roman)\*")
_LETTERS = re.compile(r"[^\W_]")
_COMMANDS = re.compile(r"\\(?:text)?color(?:\[[^\]]*\])?\{[^{}]*\}|\\[A-Za-z]+\*?|\\.|\$[^$]*\$")
_OWN_LIST = re.compile(r"\\newlist\s*\{([^{}]*)\}\s*\{enumerate\*?\}")  # of enumitem
_COUNTER = re.compile(r"\\usecounter\s*\{([^{}]*)\}")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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


class LatexNumbers(LatexLinks, ABC):
    """The commands of lists and counters."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.lists: list[OpenList] = []
        self.series: dict[str, int] = {}
        """The number after the last one of each series of lists."""
        self.counters: dict[str, int] = {}
        self.of_lists = counters_of_lists("")
        """The names of the counters of lists."""

    def open_list(self, name: str) -> None:
        """Begin a list."""
        if name == "list":
            self.begin_own_list()
        else:
            self.begin_list(name, self.option())

    def begin_list(self, name: str, options: str) -> None:
        """Begin a list with numbers or without, with the options of enumitem."""
        new = OpenList(LISTS[name])
        if resumed := _RESUMED.search(options):
            new.series = (resumed[1] or name).strip()
            new.number = self.series.get(new.series, 1) if "resume" in resumed[0] else 1
        else:
            new.series = name
        if start := _START.search(options):
            new.number = int(start[1])
        if label := _LABEL.search(options):
            new.label = value_of(options[label.end() :])
        elif new.like == "enumerate":
            level = sum(each.like == "enumerate" for each in self.lists)
            short = _SHORT.fullmatch(options)
            new.label = f"{short[1]}\\{_KINDS[short[2]]}*{short[3]}" if short else f"\\{_BY_LEVEL[level % 4]}*"
        self.lists.append(new)

    def begin_own_list(self) -> None:
        r"""Begin a list with a label and a layout of its own: ``\begin{list}{\arabic{n}.}{\usecounter{n}}``."""
        label, layout = self.token(), self.token()
        counter = _COUNTER.search(layout)
        self.lists.append(OpenList("list", label=label, counter=counter[1].strip() if counter else ""))
        if counter:
            self.counters[self.lists[-1].counter] = 0

    def own_item(self, own: OpenList) -> None:
        """Begin an item of such a list."""
        if own.counter:
            self.count(own.counter, "1", is_added=True)
            self.number = str(self.counters.get(own.counter, ""))
        if any(token.text.isalnum() for token in self.aside(own.label).tokens):
            self.read(own.label)

    def end_list(self) -> None:
        """End the last list."""
        if self.lists:
            ended = self.lists.pop()
            self.series[ended.series] = ended.number

    def item(self) -> None:
        """Begin an item with its label or its number. A label without words is a sign, which is not read."""
        label = self.between("[", "]")
        self.flush()
        if label is not None:
            self.read(label)
        elif self.lists and self.lists[-1].like == "list":
            self.own_item(self.lists[-1])
        elif self.lists and self.lists[-1].label:
            last = self.lists[-1]
            label = _NUMBER.sub(lambda match: in_letters(match[1], last.number), last.label)
            if _LETTERS.search(_COMMANDS.sub("", label)):
                self.number = label.strip()
                self.read(label)
            last.number += last.like == "enumerate"
        self.flush()

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
        """Set a counter, or add to it; only numbers are understood."""
        if not re.fullmatch(r"\s*-?\d+\s*", value):
            return
        if counted := self.counted_list(name):
            counted.number = int(value) + (counted.number if is_added else 1)
        else:
            self.counters[name] = int(value) + (self.counters.get(name, 0) if is_added else 0)

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


def value_of(text: str) -> str:
    """Return the value of a key: in braces, or up to the next comma outside of braces."""
    if text[:1] == "{":
        return LatexText(text).argument()
    return LatexText(f"[{text},").between("[", ",") or ""
