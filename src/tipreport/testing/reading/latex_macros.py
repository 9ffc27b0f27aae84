"""Expands the commands and environments that a LaTeX file defines itself."""

import re
from collections.abc import Iterator

from attrs import frozen

from tipreport.testing.reading.latex_commands import HEADINGS, SYMBOLS
from tipreport.testing.reading.latex_text import LatexText

_COMMAND = re.compile(r"\\([A-Za-z]+)\*?|\\.", re.DOTALL)
_COMMANDS = {"newcommand", "renewcommand", "providecommand", "NewDocumentCommand", "RenewDocumentCommand"}
_ENVIRONMENTS = {"newenvironment", "renewenvironment"}
_PLAIN = {"def", "gdef", "edef", "xdef"}
_DEFINES = re.compile(rf"\\(?:{'|'.join(sorted({*_COMMANDS, *_ENVIRONMENTS, *_PLAIN}))})\b")
_NAME = re.compile(r"\s*\{?\s*\\([A-Za-z@]+)\s*\}?")
_PARAMETERS = re.compile(r"((?:#\d)*)\s*(?=\{)")
_PARAMETER = re.compile(r"(\\[A-Za-z]+)?#(\d)")
_WORD_AT_END = re.compile(r"\\[A-Za-z]+$")
_KEPT = frozenset((*HEADINGS, *SYMBOLS, "begin", "end", "item"))  # read by their names, whatever prints them
_DEEPEST = 8  # levels of commands in commands


@frozen
class _Macro:
    """A command: the number of its arguments, the value of an optional first one, and its text."""

    arguments: int
    default: str | None
    body: str


def expand_macros(text: str) -> str:
    """Return a LaTeX text with the content of its own commands, each in the line of the command.

    Commands with other arguments than ``{}`` and one optional ``[]`` stay as they are.
    """
    return "".join(_Expansion(text, {}).parts(0)) if _DEFINES.search(text) else text


class _Expansion(LatexText):
    """The commands that are defined at a position in a text."""

    def __init__(self, text: str, macros: dict[str, _Macro]) -> None:
        super().__init__(text)
        self.macros = macros

    def parts(self, depth: int) -> Iterator[str]:
        """Yield the parts of the text; ``depth`` is the number of commands around it."""
        text, done = self.text, 0
        while match := _COMMAND.search(text, self.at):
            self.at = match.end()
            name = match[1] or ""
            if name in _PLAIN or name in _COMMANDS or name in _ENVIRONMENTS:
                self.define(name)
                expansion = ""
            else:
                macro = self.macro(name)
                if macro is None or depth == _DEEPEST:
                    continue
                expansion = "".join(_Expansion(self.filled(macro), self.macros).parts(depth + 1))
                if self.text[self.at : self.at + 1].isalpha() and _WORD_AT_END.search(expansion):
                    expansion += " "
            yield text[done : match.start()]
            yield _with_lines(expansion, text.count("\n", match.start(), self.at))
            done = self.at
        yield text[done:]

    def macro(self, name: str) -> _Macro | None:
        """Return the command of this name, or the part of the environment that begins or ends; None if it is another.

        The position is then before its arguments.
        """
        start = self.at
        if name in ("begin", "end"):
            name = f"{name} {self.argument()}"
        macro = self.macros.get(name)
        if macro is None:
            self.at = start
        elif " " not in name and not macro.arguments:
            while self.text[self.at : self.at + 1] in (" ", "\t"):
                self.at += 1
        return macro

    def filled(self, macro: _Macro) -> str:
        """Return the text of a command with the arguments that follow."""
        values = []
        for number in range(macro.arguments):
            is_optional = number == 0 and macro.default is not None
            values.append((self.option() or macro.default or "") if is_optional else self.argument())

        def value(match: re.Match[str]) -> str:
            given = values[int(match[2]) - 1] if 0 < int(match[2]) <= len(values) else ""
            return f"{match[1]} {given}" if match[1] else given

        return _PARAMETER.sub(value, macro.body)

    def define(self, kind: str) -> None:
        """Pass a definition, and keep it."""
        if kind in _ENVIRONMENTS:
            name = self.argument()
            arguments, default = self.parameters()
            self.macros[f"begin {name}"] = _Macro(arguments, default, _in_one_line(self.argument()))
            self.macros[f"end {name}"] = _Macro(0, None, _in_one_line(self.argument()))
            return
        match = _NAME.match(self.text, self.at)
        if match is None:
            return
        self.at = match.end()
        if kind in _PLAIN:
            given = _PARAMETERS.match(self.text, self.at)
            if given is None:  # arguments between other signs than braces
                return
            self.at = given.end()
            arguments, default = given[1].count("#"), None
        elif kind.endswith("DocumentCommand"):
            signature = self.argument().split()
            arguments, default = len(signature), None
            if any(each != "m" for each in signature):
                self.argument()
                return
        else:
            arguments, default = self.parameters()
        body = _in_one_line(self.argument())
        if match[1] not in _KEPT and not (kind == "providecommand" and match[1] in self.macros):
            self.macros[match[1]] = _Macro(arguments, default, body)

    def parameters(self) -> tuple[int, str | None]:
        """Return the number of arguments, and the value of an optional first one."""
        number = self.option()
        has_default = self.text[self.at : self.at + 1] == "["
        return int(number) if number.isdigit() else 0, self.option() if has_default else None


def _in_one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _with_lines(text: str, lines: int) -> str:
    """Return a text with as many line breaks as another one, so that lines are counted as in the file."""
    return text if text.count("\n") == lines else _in_one_line(text) + "\n" * lines
