"""The calls of the commands that a LaTeX file defines, with their arguments."""

import re
from collections.abc import Sequence

from tipreport.testing.reading.latex_commands import COMMANDS
from tipreport.testing.reading.latex_definitions import Definitions, Macro
from tipreport.testing.reading.latex_keys import keys_and_values
from tipreport.testing.reading.latex_names import CALLED, CALLS, in_letters
from tipreport.testing.reading.latex_symbols import SYMBOLS

_BRANCH = re.compile(r"\s*(\\[A-Za-z@]+)")
_PARAMETER = re.compile(r"(\\[A-Za-z]+)?(#+)(\d)")
_LAST = re.compile(r"\\([A-Za-z@_:]+)[\s}]*$")
_LOOKS_ON = re.compile(r"\\@if(?:nextchar|star)(?![A-Za-z])")
STATES = (r"\iftrue", r"\iffalse")  # of a switch


class Calls(Definitions):
    """The commands that are defined at a position in a text, and what the calls there stand for."""

    def called(self, name: str) -> str | None:
        r"""Return the command that ``\csname`` or ``\csuse`` calls, if it is known; None if not."""
        start = self.at
        if name == "csname":
            match = CALLED.match(self.text, start)
            letters, end = (in_letters(match["name"]), match.end()) if match else ("", start)
        elif name in CALLS:
            letters, end = in_letters(self.argument()), self.at
        else:
            return None
        is_known = letters in self.macros or letters in COMMANDS or letters in SYMBOLS
        self.at = end if is_known else start
        return f"\\{letters} " if is_known else None

    def branch(self) -> str:
        r"""Return one of the two arguments of ``\@ifstar``: in braces, or a command whose name may have ``@``."""
        match = _BRANCH.match(self.text, self.at)
        if match is None:
            return self.argument()
        self.at = match.end()
        return match[1]

    def reads_on(self, body: str) -> bool:
        """Return whether the text after a command is an argument of its last command, or decides what it prints."""
        last = _LAST.search(body)
        has_parameters = last and last[1] in self.macros and self.macros[last[1]].parameters
        return bool(has_parameters or _LOOKS_ON.search(body))

    def meaning(self, token: str) -> object:
        r"""Return what ``\ifx`` compares: the text of a command, the state of a condition, else the token itself."""
        if token in (r"\undefined", r"\@undefined"):
            return None
        macro = self.macros.get(token[1:]) if token.startswith("\\") else None
        if macro and macro.is_copy and macro.body in STATES:
            return macro.body == r"\iftrue"
        if token in (r"\empty", r"\@empty"):
            return Macro((), "")
        return token if macro is None else macro

    def macro(self, name: str) -> Macro | None:
        """Return the command of this name, or the part of the environment that begins or ends; None if it is another.

        The position is then before its arguments.
        """
        start = self.at
        if name in ("begin", "end"):
            name = f"{name} {self.argument()}"
        macro = self.macros.get(name)
        if macro is None:
            self.at = start
        elif " " not in name and not macro.parameters:
            while self.text[self.at : self.at + 1] in (" ", "\t"):
                self.at += 1
        return macro

    def filled(self, macro: Macro) -> str:
        """Return the text of a command with the arguments that follow."""
        return with_values(macro, self.arguments(macro.parameters))

    def of_keys(self) -> str | None:
        r"""Return the commands that use the values of ``\setkeys``; None if the file does not define a key."""
        family, given = self.between("{", "}"), self.between("{", "}")
        if family is None or given is None:
            return None
        parts = []
        for key, value in keys_and_values(given):
            macro = self.macros.get(f"key {family.strip()} {key}")
            if macro is None or (value is None and macro.parameters[0].kind == "m"):
                return None
            parts.append(with_values(macro, [macro.parameters[0].default if value is None else value]))
        return "".join(parts)


def with_values(macro: Macro, values: Sequence[str]) -> str:
    """Return the text of a command with the values of its parameters."""

    def value(match: re.Match[str]) -> str:
        command, signs, number = match.groups()
        if len(signs) % 2 == 0:  # a parameter of a definition in this one
            return f"{command or ''}{signs[1::2]}{number}"
        given = values[int(number) - 1] if 0 < int(number) <= len(values) else ""
        given = f"{signs[1::2]}{given}"
        return f"{command} {given}" if command else given

    return _PARAMETER.sub(value, macro.body)
