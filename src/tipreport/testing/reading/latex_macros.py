"""Expands the commands and environments that a LaTeX file defines itself."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.testing.reading.latex_commands import COMMANDS
from tipreport.testing.reading.latex_conditions import chosen
from tipreport.testing.reading.latex_definitions import Definitions, Macro, in_one_line
from tipreport.testing.reading.latex_keys import keys_and_values
from tipreport.testing.reading.latex_names import CALLED, CALLS, in_letters, with_names
from tipreport.testing.reading.latex_scopes import Scopes
from tipreport.testing.reading.latex_switches import OpenConditions, settled, with_state
from tipreport.testing.reading.latex_symbols import SYMBOLS

_COMMAND = re.compile(r"\\([A-Za-z@_:]+)|\\.", re.DOTALL)
_BRANCH = re.compile(r"\s*(\\[A-Za-z@]+)")
_PARAMETER = re.compile(r"(\\[A-Za-z]+)?(#+)(\d)")
_WORD_AT_END = re.compile(r"\\([A-Za-z@]+)$")
_LAST_SIGN = re.compile(r"[@_:](?=[A-Za-z]*$)")
_LONGEST = 40  # letters of the name of a command
_LAST = re.compile(r"\\([A-Za-z@_:]+)[\s}]*$")
_LOOKS_ON = re.compile(r"\\@if(?:nextchar|star)(?![A-Za-z])")
_WITHOUT_ARGUMENTS = {"fi", *SYMBOLS, *(name for name, (parameters, _) in COMMANDS.items() if not parameters)}
_STATES = (r"\iftrue", r"\iffalse")
_DEEPEST = 8  # levels of commands in commands
# Where @, and in the language of expl3 also _ and :, are letters in the names of commands.
_WITH_AT = re.compile(r"\\makeatletter\b(.*?)(?:\\makeatother\b|\Z)", re.DOTALL)
_WITH_COLON = re.compile(r"\\ExplSyntaxOn\b(.*?)(?:\\ExplSyntaxOff\b|\Z)", re.DOTALL)


@frozen
class Expanded:
    """A LaTeX text with the content of its own commands."""

    text: str
    endless: frozenset[str]
    """The commands that contain themselves."""
    defining: frozenset[str]
    """The conditions that are not decided, and of which a branch defines commands."""


def expand_macros(text: str) -> Expanded:
    """Return a LaTeX text with the content of its own commands.

    The content of a command is in its line. Commands whose arguments or conditions are not known stay as they are.
    """
    text = with_names(text)
    expansion = _Expansion(text, Scopes(), _other_letters(text), set(), OpenConditions())
    expanded = "".join(expansion.parts(0))
    defining = frozenset(expansion.conditions.defining)
    return Expanded(settled(expanded, defining), frozenset(expansion.endless), defining)


def _other_letters(text: str) -> frozenset[str]:
    """Return the names of commands with other signs than letters, in the parts of a file that allow them."""
    names = (r"\\([A-Za-z@]*@[A-Za-z@]*)", _WITH_AT), (r"\\([A-Za-z_:]*[_:][A-Za-z_:]*)", _WITH_COLON)
    found = (re.findall(name, part) for name, parts in names for part in parts.findall(text))
    return frozenset(each for every in found for each in every)


class _Expansion(Definitions):
    """The commands that are defined at a position in a text."""

    def __init__(
        self,
        text: str,
        macros: Scopes,
        other_letters: frozenset[str],
        endless: set[str],
        conditions: OpenConditions,
    ) -> None:
        super().__init__(text, macros)
        self.macros: Scopes = macros
        self.other_letters = other_letters
        self.conditions = conditions
        self.endless = endless
        """The commands that contain themselves."""

    def parts(self, depth: int) -> Iterator[str]:
        """Yield the parts of the text; ``depth`` is the number of commands around it."""
        done = 0
        while match := _COMMAND.search(self.text, self.at):
            name = self.name(match)
            rest = self.spliced(name)
            if rest is not None:
                yield self.text[done : match.start()]
                yield self.space_before(match.start())
                self.text, self.at, done = rest, 0, 0
                continue
            defined = self.macros.before_global(name, self.text[max(0, match.start() - _LONGEST) : match.start()])
            if self.define(name):
                if defined is not None:
                    self.macros.keep(defined)
                self.conditions.note_definition()
                expansion = self.space_before(match.start())
            else:
                expanded = self.expanded(name, depth)
                if expanded is None:
                    self.conditions.note(name)
                    self.macros.pass_group(name)
                    continue
                expansion = self.apart(expanded, match.start())
            yield self.text[done : match.start()]
            yield _with_lines(expansion, self.text.count("\n", match.start(), self.at))
            done = self.at
        yield self.text[done:]

    def name(self, match: re.Match[str]) -> str:
        """Return the name of a command, and go to its end: ``@`` is in it only where it is a letter."""
        name = match[1] or ""
        while name not in self.other_letters and (sign := _LAST_SIGN.search(name)):
            name = name[: sign.start()]
        self.at = match.start() + 1 + len(name) if name else match.end()
        return name

    def space_before(self, start: int) -> str:
        """Return the space that keeps text apart from a command before a position, if one is there."""
        return " " if _WORD_AT_END.search(self.text[:start][-_LONGEST:]) else ""

    def apart(self, expansion: str, start: int) -> str:
        """Return the content of a command at a position, apart from the letters and the space around the command."""
        if expansion[:1].isalpha() and _WORD_AT_END.search(self.text[:start][-_LONGEST:]):
            expansion = f" {expansion}"
        if last := _WORD_AT_END.search(expansion):
            after = self.text[self.at : self.at + 1]
            if after.isalpha():
                expansion += " "
            elif after.isspace() and self.text[self.at - 1] == "}" and last[1] in _WITHOUT_ARGUMENTS:
                expansion += "{}"  # TeX does not read the space after it as the end of its name
        return expansion

    def spliced(self, name: str) -> str | None:
        """Return the text of a command and the text after it, if that has the arguments of its last command."""
        macro = self.macros.get(name)
        if name == "@ifstar":
            first, second = self.branch(), self.branch()
            has_star = self.text.startswith("*", self.at)
            self.at += has_star
            text = first if has_star else second
        elif name == "@ifnextchar":
            sign, first, second = self.token(), self.branch(), self.branch()
            text = first if self.text[self.at :].lstrip()[:1] == sign else second
        elif (called := self.called(name)) is not None:
            text = called
        elif macro and self.reads_on(macro.body) and not re.search(rf"\\{name}(?![A-Za-z@])", macro.body):
            text = with_names(self.filled(macro))
        else:
            return None
        rest = self.text[self.at :]
        return f"{text}{' ' * rest[:1].isalpha()}{rest}"

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

    def expanded(self, name: str, depth: int) -> str | None:
        """Return the content of a command at this position; None if it stays as it is."""
        if depth == _DEEPEST:
            self.endless |= {name} & {*self.macros}
            return None
        start = self.at
        text = self.of_keys() if name == "setkeys" else chosen(name, self, self.meaning)
        if text is None:
            macro = self.macro(name)
            if macro is None:
                self.at = start
                return None
            if macro.is_copy and macro.body in _STATES:
                self.conditions.begin(name)
                return with_state(name, macro.body)
            if macro.is_copy:
                return macro.body
            text = self.filled(macro)
        text = with_names(text)
        return "".join(
            _Expansion(text, self.macros, self.other_letters, self.endless, self.conditions).parts(depth + 1)
        )

    def meaning(self, token: str) -> object:
        r"""Return what ``\ifx`` compares: the text of a command, the state of a condition, else the token itself."""
        if token in (r"\undefined", r"\@undefined"):
            return None
        macro = self.macros.get(token[1:]) if token.startswith("\\") else None
        if macro and macro.is_copy and macro.body in _STATES:
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


def _with_lines(text: str, lines: int) -> str:
    """Return a text with as many line breaks as another one, so that lines are counted as in the file."""
    return text if text.count("\n") == lines else in_one_line(text) + "\n" * lines
