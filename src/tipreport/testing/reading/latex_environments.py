"""The environments of a LaTeX file: lists, texts in a language, texts as they are, and boxes with titles."""

from abc import ABC
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_drawings import texts_of_drawing
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_parts import ENVIRONMENTS, LISTS, MATHEMATICS, TABLES, TITLES, VERBATIM
from tipreport.testing.reading.latex_signature import NO_VALUE
from tipreport.testing.reading.latex_tables import LatexTables

_DRAWINGS = ("tikzpicture", "forest", "pgfpicture", "circuitikz")


class LatexEnvironments(LatexTables, ABC):
    """The commands that begin and end environments."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.formulas = 0
        """The number of open formulas that are environments."""
        self.saved: dict[str, str] = {}
        """The texts of boxes that are printed later."""

    def begin(self) -> None:
        """Begin an environment, with its options and arguments."""
        name = self.argument()
        self.flush()
        self.begin_group()
        self.environments.append(name)
        self.formulas += name in MATHEMATICS
        if name in LISTS or name == "list":
            self.open_list(name)
        elif name in TABLES:
            self.begin_table(name)
        elif name in VERBATIM:
            self.option()
            if name == "minted":
                self.argument()
            self.as_it_is(rf"\end{{{name}}}")
        elif name == "lrbox":
            box = self.argument().strip()
            self.saved[box] = self.until_end(name)
        elif name in _DRAWINGS:
            self.drawing(self.until_end(name))
        elif name in ENVIRONMENTS:
            self.begin_known(name)
        elif name.startswith("otherlanguage") or name == "lang":
            self.option()
            self.speak(self.languages.tag(self.argument()))
        elif self.languages.has(name):
            self.option()
            self.speak(self.languages.tag(name))
        else:
            self.unknown(rf"\begin{{{name}}}")

    def begin_known(self, name: str) -> None:
        """Pass the arguments of an environment, and read those that it prints."""
        parameters, printed = ENVIRONMENTS[name]
        values = self.arguments(parameters)
        text = values[abs(printed) - 1] if printed else NO_VALUE
        if text != NO_VALUE and printed > 0:
            self.paragraph(text)
        elif text != NO_VALUE:
            self.endings.setdefault(len(self.groups), []).append(text)
        if name in TITLES:
            self.titles_in(name, ",".join(value for value in values if value != NO_VALUE))
        self.pass_killed_line()

    def end(self) -> None:
        """End an environment."""
        name = self.argument()
        self.flush()
        self.environments = self.environments[:-1]
        self.formulas -= name in MATHEMATICS
        if name in LISTS or name == "list":
            self.end_list()
        elif name in TABLES and self.row_ends() and self.tables:
            self.content.end_cell()
            self.tables = self.tables[:-1]
        self.end_group()
        self.flush()

    def box_item(self) -> None:
        """Begin a box in a list of boxes (tcolorbox, library raster), after the text that ends the one before it."""
        self.flush()
        self.content.pause()
        self.read("".join(self.endings.pop(len(self.groups), ())))
        self.titles_in("tcbitem", self.option())
        self.flush()
        self.content.pause()

    def drawing(self, code: str) -> None:
        """Read the texts of a drawing, which are apart, in the order of its code."""
        texts, is_read = texts_of_drawing(code)
        if not is_read:
            self.unknown(r"\begin{tikzpicture}", is_used=True)
        for text in texts:
            self.paragraph(text)

    def until_end(self, name: str) -> str:
        """Pass the content of an environment, and return it."""
        start, after = self.at, self.text.find(rf"\end{{{name}}}", self.at)
        self.at = len(self.text) if after < 0 else after
        return self.text[start : self.at]

    def as_it_is(self, end: str) -> None:
        """Read text without commands up to its end, which is next then."""
        after = self.text.find(end, self.at)
        after = len(self.text) if after < 0 else after
        self.pending += self.text[self.at : after]
        self.at = after
