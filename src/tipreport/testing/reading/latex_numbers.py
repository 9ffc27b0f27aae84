"""The lists of LaTeX, and the numbers of their entries."""

import re
from abc import ABC
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_counters import LatexCounters, OpenList, in_letters
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_integers import UnknownNumberError, whole_integer
from tipreport.testing.reading.latex_parts import LISTS
from tipreport.testing.reading.latex_text import LatexText

_START = re.compile(r"(?:^|,)\s*start\s*=\s*")
_LABEL = re.compile(r"(?:^|,)\s*label\s*=\s*")
_RESUMED = re.compile(r"(?:^|,)\s*(?:resume\*?|series)\s*(?:=\s*([^,]*))?(?=,|$)")
_SHORT = re.compile(r"\s*([^\w,={}\\]*)([1aAiI])([^\w,={}\\]*)\s*")  # (a) of enumitem and enumerate
_KINDS = {"1": "arabic", "a": "alph", "A": "Alph", "i": "roman", "I": "Roman"}
_BY_LEVEL = ("arabic", "alph", "roman", "Alph")
_NUMBER = re.compile(r"\\(arabic|alph|Alph|roman|Roman)\*")
_LETTERS = re.compile(r"[^\W_]")
_COMMANDS = re.compile(r"\\(?:text)?color(?:\[[^\]]*\])?\{[^{}]*\}|\\[A-Za-z]+\*?|\\.|\$[^$]*\$")
_COUNTER = re.compile(r"\\usecounter\s*\{([^{}]*)\}")


class LatexNumbers(LatexCounters, ABC):
    """The commands of lists."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.series: dict[str, int] = {}
        """The number after the last one of each series of lists."""

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
            new.number = self.start(value_of(options[start.end() :]))
        if label := _LABEL.search(options):
            new.label = value_of(options[label.end() :])
        elif new.like == "enumerate":
            level = sum(each.like == "enumerate" for each in self.lists)
            short = _SHORT.fullmatch(options)
            new.label = f"{short[1]}\\{_KINDS[short[2]]}*{short[3]}" if short else f"\\{_BY_LEVEL[level % 4]}*"
        self.lists.append(new)

    def start(self, value: str) -> int:
        """Return the number of the first entry of a list; 1 if it is not known."""
        try:
            return whole_integer(value, self.meaning)
        except UnknownNumberError as error:
            self.unknown(str(error) or r"\begin{enumerate}", is_used=True)
            return 1

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


def value_of(text: str) -> str:
    """Return the value of a key: in braces, or up to the next comma outside of braces."""
    if text[:1] == "{":
        return LatexText(text).argument()
    return LatexText(f"[{text},").between("[", ",") or ""
