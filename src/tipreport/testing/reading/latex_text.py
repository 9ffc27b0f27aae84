"""The text of a LaTeX file with a position in it, and the arguments that follow there."""

import re
from collections.abc import Sequence
from functools import cache

from tipreport.testing.reading.latex_signature import FALSE, TRUE, Parameter

# An argument without braces: no command that ends what is around it. In variables of expl3, _ is a letter.
_TOKEN = re.compile(
    r"\s*(\\(?!(?:begin|end|par|item)(?![A-Za-z]))(?:[clg]_[A-Za-z_]+|[A-Za-z]+)|\\[^A-Za-z\\]|[^\s}&\\])", re.DOTALL
)


class LatexText:
    """A text that is read from its beginning to its end; ``at`` is the position that is read next."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.at = 0

    def option(self) -> str:
        """Return the optional argument, if there is one. Brackets inside braces do not end it."""
        return self.between("[", "]") or ""

    def argument(self) -> str:
        """Return the next argument in braces."""
        return self.between("{", "}") or ""

    def arguments(self, parameters: Sequence[Parameter]) -> list[str]:
        """Return the arguments of a command."""
        values: list[str] = []
        for parameter in parameters:
            values += self.after_signs(parameter) if parameter.kind == "e" else [self._value(parameter)]
        return values

    def after_signs(self, parameter: Parameter) -> list[str]:
        """Return the argument after each of the signs of a parameter, as far as they follow."""
        found: dict[str, str] = {}
        while (sign := self.text[self.at :].lstrip()[:1]) and sign in parameter.opening and sign not in found:
            self.at = self.text.index(sign, self.at) + 1
            found[sign] = self.token()
        return [found.get(sign, parameter.default) for sign in parameter.opening]

    def token(self) -> str:
        """Return the next argument: in braces, or the command or the sign that is next."""
        value = self.between("{", "}")
        if value is None and (match := _TOKEN.match(self.text, self.at)):
            self.at = match.end()
            value = match[1]
        return value or ""

    def passed(self, pattern: re.Pattern[str]) -> str:
        """Return the text at the position that a pattern matches, and go to its end; empty if none."""
        match = pattern.match(self.text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match[0]

    def _value(self, parameter: Parameter) -> str:
        if parameter.kind == "m":
            return self.token()
        if parameter.kind == "s":
            found = self.text.startswith(parameter.opening, self.at)
            self.at += found
            return TRUE if found else FALSE
        if parameter.kind == "u":
            return self.until(parameter)
        if parameter.kind == "b":
            return self.body(parameter)
        value = self.between(parameter.opening, parameter.closing)
        return parameter.default if value is None else value

    def until(self, parameter: Parameter) -> str:
        """Return the text up to the sign that closes a parameter, without braces around all of it."""
        if self.text.startswith(parameter.opening, self.at):
            self.at += len(parameter.opening)
        if not parameter.closing:
            return self.token()
        depth = 0
        for start in range(self.at, len(self.text)):
            if depth == 0 and self.text.startswith(parameter.closing, start):
                value, self.at = self.text[self.at : start], start + len(parameter.closing)
                return without_braces(value)
            depth += {"{": 1, "}": -1}.get(self.text[start], 0)
        return ""

    def body(self, parameter: Parameter) -> str:
        """Return the text up to the end of an environment, after that of each one of its name that is inside it."""
        depth, signs = 0, re.compile(f"{re.escape(parameter.opening)}|{re.escape(parameter.closing)}")
        for match in signs.finditer(self.text, self.at):
            if match[0] == parameter.opening:
                depth += 1
            elif depth:
                depth -= 1
            else:
                start, self.at = self.at, match.end()
                return self.text[start : match.start()].strip()
        return ""

    def between(self, opening: str, closing: str) -> str | None:
        """Return the text between a bracket or a brace that is next and its partner; None if none is next."""
        begins, sign_of = _signs(opening, closing)
        if not (match := begins.match(self.text, self.at)):
            return None
        depth = 0
        for sign in sign_of.finditer(self.text, match.end()):
            if depth == 0 and sign[0] == closing:
                self.at = sign.end()
                value = self.text[match.end() : sign.start()]
                return value if opening == "{" else without_braces(value)
            depth += (sign[0] == "{") - (sign[0] == "}")
            if depth < 0:  # the end of a group, in which a bracket is only a sign
                break
        return None


def without_braces(text: str) -> str:
    """Return a delimited argument without the braces around all of it (The TeXbook, chapter 20)."""
    inner = LatexText(text)
    whole = inner.between("{", "}") if text[:1] == "{" else None
    return text if whole is None or inner.at < len(text) else whole


@cache
def _signs(opening: str, closing: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an opening sign, and of the signs up to the closing one."""
    return re.compile(r"\s*" + re.escape(opening)), re.compile(rf"\\.|[{{}}{re.escape(closing)}]", re.DOTALL)
