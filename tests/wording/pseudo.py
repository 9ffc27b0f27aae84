"""A language in which each word of a message is bracketed, so that words without brackets are not ours."""

import re
from gettext import NullTranslations
from string import Formatter

from tipreport.wording import Wording

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BRACKETED = re.compile("⟦[^⟧]*⟧")


class Bracketing(NullTranslations):
    """Brackets the words of messages and leaves their placeholders alone."""

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


def words_without_brackets(text: str) -> set[str]:
    """The words of a text that no message has, in small letters."""
    return {word.casefold() for word in _WORD.findall(_BRACKETED.sub(" ", text))}
