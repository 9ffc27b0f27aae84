"""The definitions of commands and environments in a LaTeX file."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from tipreport.testing.reading.latex_pairs import with_begin_and_end
from tipreport.testing.reading.latex_parts import HEADINGS
from tipreport.testing.reading.latex_signature import MANDATORY, Parameter, delimited, parameters_of
from tipreport.testing.reading.latex_symbols import SYMBOLS
from tipreport.testing.reading.latex_text import LatexText

_DOCUMENT = re.compile(r"(?:New|Renew|Provide|Declare)(?:Expandable)?Document(?:Command|Environment)")
_COMMANDS = {"newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd", "renewrobustcmd"}
_ENVIRONMENTS = {"newenvironment", "renewenvironment"}
_PLAIN = {"def", "gdef", "edef", "xdef", *(f"cs_new{kind}:Np{x}" for kind in ("", "_protected") for x in "nx")}
_FONTS = {"DeclareTextFontCommand"}
_BOXES = {
    "newtcolorbox": "tcolorbox",
    "renewtcolorbox": "tcolorbox",
    "newtcbox": "tcbox",
    "newmdenv": "mdframed",
    "NewTColorBox": "tcolorbox",
    "DeclareTColorBox": "tcolorbox",
}
_SWITCHES = {"newboolean", "newbool", "provideboolean", "providebool", "newtoggle", "providetoggle"}
_SET = {"setboolean", "setbool", "settoggle"}
_TRUTH = re.compile(r"(?:bool|toggle|(?P<switch>[A-Za-z@]+))(?P<value>true|false)")
_COPIES = {"let", "LetLtxMacro", "NewCommandCopy", "DeclareCommandCopy"}
_NAME = re.compile(r"\s*\{?\s*\\([A-Za-z@_:]+)\s*\}?")
_COPIED = re.compile(r"\s*=?\s*\{?\s*\\([A-Za-z@_:]+)\s*\}?")
_PARAMETERS = re.compile(r"\s*((?:#\d|[^#{}\\]|\\(?![A-Za-z]).)*?)\s*(?=\{)")
_KEPT = frozenset((*HEADINGS, "begin", "end", "item"))  # read by their names, whatever prints them
_NEW = ("newcommand", "newrobustcmd", "NewDocumentCommand", *_PLAIN)


@frozen
class Macro:
    """A command: its parameters and its text, or the command of LaTeX that it is a copy of."""

    parameters: tuple[Parameter, ...]
    body: str
    is_copy: bool = False


class Definitions(LatexText):
    """The commands that are defined up to a position in a text."""

    def __init__(self, text: str, macros: dict[str, Macro]) -> None:
        super().__init__(text)
        self.macros = macros

    def define(self, kind: str) -> bool:
        """Pass a definition, and keep it; false if the command defines nothing, or in a way that is not known."""
        start = self.at
        self.at += self.text.startswith("*", self.at)
        is_environment = kind in _ENVIRONMENTS or (kind.endswith("Environment") and bool(_DOCUMENT.fullmatch(kind)))
        if is_environment:
            is_known = self.define_environment(kind)
        elif kind == "newlist":  # of enumitem
            name, like = self.argument(), self.argument()
            self.argument()
            self.macros |= {f"{part} {name}": Macro((), f"\\{part}{{{like}}}") for part in ("begin", "end")}
            is_known = True
        elif kind in _BOXES:
            is_known = self.define_box(_BOXES[kind], is_of_signature=kind.endswith("Box"))
        elif kind == "define@key":
            is_known = self.define_key()
        elif self.switch(kind):
            is_known = True
        elif kind in _FONTS and (match := _NAME.match(self.text, self.at)):
            self.at = match.end()
            self.macros[match[1]] = Macro((MANDATORY,), f"{{{self.argument()} #1}}")
            is_known = True
        elif kind in _COMMANDS or kind in _PLAIN or kind in _COPIES or _DOCUMENT.fullmatch(kind):
            is_known = self.define_command(kind)
        else:
            is_known = False
        if not is_known:
            self.at = start
        return is_known

    def define_environment(self, kind: str) -> bool:
        """Keep the two parts of an environment."""
        name = self.argument()
        parameters = self.parameters(kind)
        if parameters is None:
            return False
        begin, end = in_one_line(self.argument()), in_one_line(self.argument())
        begin, end = with_begin_and_end(begin, end, self.environments())
        if parameters[-1:] and parameters[-1].kind == "b":
            body = evolve(parameters[-1], opening=rf"\begin{{{name}}}", closing=rf"\end{{{name}}}")
            self.macros[f"begin {name}"] = Macro((*parameters[:-1], body), f"{begin}{end}")
            return True
        self.macros[f"begin {name}"] = Macro(parameters, begin)
        self.macros[f"end {name}"] = Macro((), end)
        return True

    def environments(self) -> Iterator[str]:
        """Yield the names of the environments that are defined."""
        yield from (name.removeprefix("begin ") for name in self.macros if name.startswith("begin "))

    def define_command(self, kind: str) -> bool:
        """Keep a command, if its parameters are known."""
        match = _NAME.match(self.text, self.at)
        if match is None:
            return False
        self.at = match.end()
        if kind in _COPIES:
            return self.copy(match[1])
        parameters = self.parameters(kind)
        if parameters is None:
            return False
        body = in_one_line(self.argument())
        is_kept = match[1] in _KEPT or (match[1] in SYMBOLS and kind not in _NEW)
        if not is_kept and not (kind.casefold().startswith("provide") and match[1] in self.macros):
            self.macros[match[1]] = Macro(parameters, body)
        return True

    def define_box(self, like: str, *, is_of_signature: bool = False) -> bool:
        """Keep a box of tcolorbox or mdframed, whose options may have the arguments of its own environment."""
        self.option()
        name = self.argument()
        parameters = (parameters_of(self.argument()) if is_of_signature else self.parameters("newcommand")) or ()
        options = in_one_line(self.argument())
        if like == "mdframed":
            options = ""
        if like == "tcbox":
            self.macros[name.strip("\\")] = Macro((*parameters, MANDATORY), f"\\tcbox{{#{len(parameters) + 1}}}")
        else:
            self.macros[f"begin {name}"] = Macro(parameters, f"\\begin{{{like}}}[{{}},{options}]")
            self.macros[f"end {name}"] = Macro((), f"\\end{{{like}}}")
        return True

    def define_key(self) -> bool:
        """Keep a key of keyval with the commands that use its value; the prefixes of xkeyval are not known."""
        if self.between("[", "]") is not None:
            return False
        family, key = self.argument().strip(), self.argument().strip()
        default = self.between("[", "]")
        parameter = MANDATORY if default is None else Parameter("o", default=default)
        self.macros[f"key {family} {key}"] = Macro((parameter,), in_one_line(self.argument()))
        return True

    def switch(self, kind: str) -> bool:
        r"""Keep the state of a condition: ``\newif``, ``\newboolean``; false if the command is another one."""
        match = _TRUTH.fullmatch(kind)
        if kind == "newif" and (named := _NAME.match(self.text, self.at)):
            self.at = named.end()
            name, value = named[1].removeprefix("if"), "false"
        elif kind in _SWITCHES:
            name, value = self.argument(), "false"
        elif kind in _SET:
            name, value = self.argument(), self.argument().strip()
        elif match and (not match["switch"] or f"if{match['switch']}" in self.macros):
            name, value = match["switch"] or self.argument(), match["value"]
        else:
            return False
        self.macros[f"if{name}"] = Macro((), f"\\if{value}", is_copy=True)
        return True

    def copy(self, name: str) -> bool:
        """Keep a copy of a command of the file or of LaTeX."""
        other = _COPIED.match(self.text, self.at)
        if other is None:
            return False
        self.at = other.end()
        macro = self.macros.get(other[1], Macro((), f"\\{other[1]}", is_copy=True))
        self.macros[name] = evolve(macro)
        return True

    def parameters(self, kind: str) -> tuple[Parameter, ...] | None:
        """Return the parameters of a command that is being defined; None if they are not known."""
        if kind in _PLAIN:
            given = _PARAMETERS.match(self.text, self.at)
            if given is None:  # commands between the arguments
                return None
            self.at = given.end()
            return delimited(given[1])
        if _DOCUMENT.fullmatch(kind):
            return parameters_of(self.argument())
        number = self.option()
        default = self.between("[", "]")
        first = () if default is None else (Parameter("o", default=default),)
        count = int(number) if number.isdigit() else 0
        return (*first, *(MANDATORY,) * (count - len(first)))


def in_one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split("\n"))
