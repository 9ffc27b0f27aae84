"""A pseudo-language that brackets each word of a message: words without brackets come from elsewhere."""

import re
from decimal import Decimal
from string import Formatter

from tipreport.wording import Wording

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BRACKETED = re.compile("⟦[^⟧]*⟧")


class Bracketing:
    """Brackets the words of messages, but not their placeholders."""

    def message(self, context: str, message: str) -> str:  # noqa: ARG002 - the protocol of catalogues
        parts = []
        for literal, name, _, _ in Formatter().parse(message):
            parts.append(_WORD.sub(r"⟦\g<0>⟧", literal) + (f"{{{name}}}" if name is not None else ""))
        return "".join(parts)

    def plural(self, context: str, one: str, many: str, number: int | Decimal) -> str:
        return self.message(context, one if number == 1 else many)


PSEUDO = Wording("en", Bracketing())


def untranslated_words(text: str) -> set[str]:
    """The lower-case words of a text that belong to no message."""
    return {word.casefold() for word in _WORD.findall(_BRACKETED.sub(" ", text))}
