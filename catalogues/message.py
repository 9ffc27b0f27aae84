"""A message as translators see it."""

from collections.abc import Iterable
from string import Formatter

from attrs import evolve, frozen


@frozen(kw_only=True)
class Message:
    """A message, with everything that a translator needs to know."""

    text: str
    """The English text; of a plural, the form for one."""
    many: str = ""
    """Of a plural, the English form for other numbers; else empty."""
    context: str = ""
    """Distinguishes messages that are equal in English; for a word of a vocabulary, the vocabulary."""
    comments: tuple[str, ...] = ()
    """The meaning of the message."""
    available: frozenset[str] = frozenset()
    """The placeholders that a translation may use; it can use more than the English does."""
    files: tuple[str, ...] = ()
    """The modules that use it."""

    @property
    def key(self) -> tuple[str, str]:
        """The key of the message in a catalogue."""
        return self.context, self.text

    @property
    def placeholders(self) -> frozenset[str]:
        """The placeholders of the English text."""
        return placeholders_of(self.text) | placeholders_of(self.many)


def placeholders_of(text: str) -> frozenset[str]:
    """Return the names of the placeholders of a text, without their forms: ``tier`` of ``{tier.on}``.

    Raises `ValueError` for a brace without its partner.
    """
    return frozenset(name.partition(".")[0] for _, name, _, _ in Formatter().parse(text) if name is not None)


def forms_of(text: str) -> frozenset[str]:
    """Return the placeholders of a text with a form, such as ``tier.on``."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name and "." in name)


def merged(messages: Iterable[Message]) -> list[Message]:
    """Return each message once, with the comments and files of all its uses."""
    found: dict[tuple[str, str], Message] = {}
    for message in messages:
        known = found.setdefault(message.key, message)
        if known is not message:
            found[message.key] = evolve(
                known,
                many=known.many or message.many,
                comments=tuple(dict.fromkeys((*known.comments, *message.comments))),
                available=known.available & message.available,
                files=tuple(dict.fromkeys((*known.files, *message.files))),
            )
    return [*found.values()]
