"""The text of a LaTeX file with a position in it, and the arguments that follow there."""

import re

_OPTION = re.compile(r"\s*\[([^\]]*)\]")


class LatexText:
    """A text that is read from its beginning to its end; ``at`` is the position that is read next."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.at = 0

    def option(self) -> str:
        """Return the optional argument, if there is one."""
        if match := _OPTION.match(self.text, self.at):
            self.at = match.end()
            return match[1]
        return ""

    def argument(self) -> str:
        """Return the next argument in braces."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        if self.at >= len(self.text) or self.text[self.at] != "{":
            return ""
        depth, start = 0, self.at + 1
        while self.at < len(self.text):
            letter = self.text[self.at]
            self.at += 2 if letter == "\\" else 1
            depth += (letter == "{") - (letter == "}")
            if depth == 0:
                break
        return self.text[start : self.at - 1]
