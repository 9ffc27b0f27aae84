"""The text of a LaTeX file with a position in it, and the arguments that follow there."""

import re

_OPTION, _ARGUMENT = re.compile(r"\s*\["), re.compile(r"\s*\{")
_DIRECT_OPTION, _OPTION_OR_PLACE = re.compile(r"\["), re.compile(r"\[|\([^()]*\)")
_COMMAND = re.compile(r"\s*\\[A-Za-z]+")
_SIGN = re.compile(r"\\.|[{}\]]", re.DOTALL)


class LatexText:
    """A text that is read from its beginning to its end; ``at`` is the position that is read next."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.at = 0

    def option(self) -> str:
        """Return the optional argument, if there is one. Brackets inside braces do not end it."""
        return self._between(_OPTION, "]")

    def argument(self) -> str:
        """Return the next argument in braces."""
        return self._between(_ARGUMENT, "}")

    def skip_arguments(self, number: int) -> None:
        r"""Pass some arguments, which may be commands, and the options before and between them.

        The option of a command follows it directly: after ``\small [1]`` the brackets are text.
        """
        self._skip_options(number)
        for _ in range(number):
            start = self.at
            self.argument()
            if self.at == start and (match := _COMMAND.match(self.text, start)):
                self.at = match.end()
            self._skip_options(number)

    def _skip_options(self, number: int) -> None:
        """Pass the options that follow directly; those in parentheses are of commands with arguments: ``(lr)``."""
        pattern = _OPTION_OR_PLACE if number else _DIRECT_OPTION
        while self.text[self.at - 1 : self.at].strip() and pattern.match(self.text, self.at):
            start = self.at
            if self.text[start] == "(":
                self.at = self.text.index(")", start) + 1
            else:
                self.option()
            if self.at == start:
                break

    def _between(self, opening: re.Pattern[str], closing: str) -> str:
        """Return the text between a bracket or a brace that is next and its partner; empty if none is next."""
        if not (match := opening.match(self.text, self.at)):
            return ""
        depth = 0
        for sign in _SIGN.finditer(self.text, match.end()):
            if depth == 0 and sign[0] == closing:
                self.at = sign.end()
                return self.text[match.end() : sign.start()]
            depth += (sign[0] == "{") - (sign[0] == "}")
            if depth < 0:  # the end of a group, in which a bracket is only a sign
                break
        return ""
