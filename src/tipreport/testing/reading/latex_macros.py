"""Expands the commands and environments that a LaTeX file defines itself."""

import re
from collections.abc import Iterator

from attrs import frozen

from tipreport.testing.reading.latex_calls import STATES, Calls
from tipreport.testing.reading.latex_commands import COMMANDS
from tipreport.testing.reading.latex_conditions import chosen
from tipreport.testing.reading.latex_definitions import in_one_line
from tipreport.testing.reading.latex_names import with_names
from tipreport.testing.reading.latex_scopes import Scopes
from tipreport.testing.reading.latex_switches import OpenConditions, settled, with_state
from tipreport.testing.reading.latex_symbols import SYMBOLS

_COMMAND = re.compile(r"\\([A-Za-z@_:]+)|\\.", re.DOTALL)
_WORD_AT_END = re.compile(r"\\([A-Za-z@]+)$")
_LAST_SIGN = re.compile(r"[@_:](?=[A-Za-z]*$)")
_LONGEST = 40  # letters of the name of a command
_WITHOUT_ARGUMENTS = {"fi", *SYMBOLS, *(name for name, (parameters, _) in COMMANDS.items() if not parameters)}
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


class _Expansion(Calls):
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
            if macro.is_copy and macro.body in STATES:
                self.conditions.begin(name)
                return with_state(name, macro.body)
            if macro.is_copy:
                return macro.body
            text = self.filled(macro)
        text = with_names(text)
        return "".join(
            _Expansion(text, self.macros, self.other_letters, self.endless, self.conditions).parts(depth + 1)
        )


def _with_lines(text: str, lines: int) -> str:
    """Return a text with as many line breaks as another one, so that lines are counted as in the file."""
    return text if text.count("\n") == lines else in_one_line(text) + "\n" * lines
