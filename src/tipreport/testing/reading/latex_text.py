"""The text of a LaTeX file with a position in it, and the arguments that follow there."""

import re

_OPTION, _ARGUMENT = re.compile(r"\s*\["), re.compile(r"\s*\{")
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
