"""A pseudo-language that brackets each word of a message: words without brackets come from elsewhere."""

import re
from gettext import NullTranslations
from string import Formatter

from tipreport.wording import Wording

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BRACKETED = re.compile("⟦[^⟧]*⟧")


class Bracketing(NullTranslations):
    """Brackets the words of messages, but not their placeholders."""

    def gettext(self, message: str) -> str:
        parts = []
        for literal, name, _, _ in Formatter().parse(message):
            parts.append(_WORD.sub(r"⟦\g<0>⟧", literal) + (f"{{{name}}}" if name is not None else ""))
        return "".join(parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - as gettext has it
        return self.gettext(message)


PSEUDO = Wording("en", Bracketing())


def untranslated_words(text: str) -> set[str]:
    """The lower-case words of a text that belong to no message."""
    return {word.casefold() for word in _WORD.findall(_BRACKETED.sub(" ", text))}
