r"""Finds calls of a file's own commands that lack an argument, which a compiler refuses.

It reports ``Argument of \x has an extra }`` and ``Paragraph ended before \x was complete`` (The TeXbook, chapter 20).
"""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_commands import COMMANDS
from tipreport.testing.reading.latex_definitions import Definitions, Macro
from tipreport.testing.reading.latex_parts import HEADINGS, OTHER_HEADINGS

_COMMAND = re.compile(r"\\(?:([A-Za-z@]+)|.)", re.DOTALL)
_GROUP = re.compile(r"\\.|[{}]", re.DOTALL)
_OF_GROUP = re.compile(r"\\([A-Za-z@]+)\*?\s*(?:\[[^\[\]]*\]\s*|\{[^{}]*\}\s*)*\Z")
_END = re.compile(r"\s*\}")
_BLANK_LINE = re.compile(r"[ \t]*\n[ \t]*\n|\s*\\par(?![A-Za-z@])")
_NEXT = re.compile(r"\s*\\([A-Za-z@]+)")
# What a command may do with an argument other than to print it where it is.
_KEPT = re.compile(
    r"\\(?:[egx]?def|let|(?:new|renew|provide)command|expandafter|csname|string|detokenize|unexpanded|noexpand|[A-Za-z]*do"
    r"|[sl]?box|savebox|[A-Za-z]*list|@[A-Za-z@]+)(?![A-Za-z])"
)
_AS_NAME = re.compile(r"\\(?:string|noexpand|expandafter|meaning|ifx|ifdefined)\s*\Z")  # before a command
_PRINTING = {
    *(name for name, (_, printed) in COMMANDS.items() if printed and name != "detokenize"),
    *HEADINGS, *OTHER_HEADINGS, "item", "footnote",
}  # fmt: skip
_LONGEST = 400  # characters of a command and its arguments before a group
_IN_BRACES = "m"


def missing_arguments(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each call in a document that surely lacks an argument, and what is wrong with it.

    Which arguments follow is not known inside an argument of a command that may use it otherwise than in its place, or
    of a command that is defined twice.
    """
    return _Calls(text, {}).missing()


class _Calls(Definitions):
    def missing(self) -> Iterator[tuple[int, str]]:
        begins = max(0, self.text.find(r"\begin{document}"))
        twice: set[str] = set()
        while match := _COMMAND.search(self.text, self.at):
            self.at = match.end()
            before = {**self.macros} if match[1] and match.end() < begins else self.macros
            if not match[1] or self.define(match[1]):
                twice |= {name for name, macro in before.items() if self.macros[name].parameters != macro.parameters}
                continue
            macro = self.macros.get(match[1])
            if macro is None or match.start() < begins or match[1] in twice:
                continue
            after = self.at
            given = self.given(match[1], macro)
            self.at = after
            count = sum(each.kind == _IN_BRACES for each in macro.parameters)
            if given is not None and self.is_in_place(match.start(), begins):
                yield match.start(), f"\\{match[1]} with {given} of its {count} arguments in braces"

    def given(self, name: str, macro: Macro) -> int | None:
        """Return the number of arguments in braces that a call has before one that it lacks; None if it lacks none."""
        given = 0
        for number, parameter in enumerate(macro.parameters, 1):
            if parameter.kind == _IN_BRACES:
                if _END.match(self.text, self.at) or (
                    _BLANK_LINE.match(self.text, self.at) and self.is_short(name) and given
                ):
                    return given
                if given and self.takes_next(number, macro):
                    return given
                given += 1
            self.arguments((parameter,))
        return None

    def is_short(self, name: str) -> bool:
        r"""Return whether no argument of a command may have a paragraph: ``\newcommand*``, ``\def``."""
        own = rf"\s*\{{?\s*\\{name}(?![A-Za-z@])"
        return bool(re.search(rf"command\*{own}|(?<!\\long)(?<!\\long )\\[egx]?def{own}", self.text))

    def takes_next(self, number: int, macro: Macro) -> bool:
        """Return whether the next command is taken as an argument without its own arguments, and printed so."""
        match = _NEXT.match(self.text, self.at)
        other = self.macros.get(match[1]) if match else None
        if match is None or _KEPT.search(macro.body):
            return False
        has_arguments = other is not None and any(each.kind == _IN_BRACES for each in other.parameters)
        return (has_arguments or match[1] in ("begin", "end")) and bool(
            re.search(rf"#{number}\s*[^\s{{\[#\d]", macro.body)
        )

    def is_in_place(self, start: int, begins: int) -> bool:
        """Return whether the group around a position is printed as it is: no command may add arguments after it."""
        if _AS_NAME.search(self.text[max(0, start - _LONGEST) : start]):
            return False
        opened: list[int] = []
        for match in _GROUP.finditer(self.text, begins, start):
            if match[0] == "{":
                opened.append(match.start())
            elif match[0] == "}":
                opened = opened[:-1]
        for group in opened:
            before = self.text[max(0, group - _LONGEST) : group].rstrip()
            command = _OF_GROUP.search(before)
            if (command and command[1] not in _PRINTING) or (not command and before[-1:] in ("}", "]")):
                return False
        return True
