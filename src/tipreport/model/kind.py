"""What a value can be. A kind knows how its values are spelled in a file, and what machines need to know of them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import Factory, field, frozen

from tipreport.errors import InvalidValueError

MOST_SHOWN = 80  # characters of a value that a message repeats

Plain: TypeAlias = str | int | Decimal | bool | None  # what a YAML scalar and a JSON value can be


def _as_is(value: Any) -> Any:
    return value


@frozen(eq=False, repr=False)
class Kind:
    """One kind of value."""

    words: str  # what messages and the reference page call it
    read: Callable[[Any], Any]  # from its spelling; raises InvalidValueError
    schema: Mapping[str, object]  # JSON Schema of its spelling
    plural: str = field(default=Factory(lambda self: self.words, takes_self=True), kw_only=True)
    see: str = field(default="", kw_only=True)  # the part of the reference page that says more
    spell: Callable[[Any], Plain] = field(default=_as_is, kw_only=True)
    holds: type | None = field(default=None, kw_only=True)  # the class of its values, if that is enough to accept one
    column: str = field(default="text", kw_only=True)  # the type of its column in a tidy table
    vocabulary: str = field(default="", kw_only=True)
    terms: tuple[str, ...] = field(default=(), kw_only=True)
    refers: str = field(default="", kw_only=True)  # the list whose ids it holds
    spans: bool = field(default=False, kw_only=True)  # a file may give several values at once, for a record each
    item: "Kind | None" = field(default=None, kw_only=True)  # of a list: the kind of its items

    def __repr__(self) -> str:  # short, because attrs looks at the text of every annotation
        return f"<kind: {self.words}>"

    def accept(self, value: Any) -> None:
        """Refuse a value that no spelling stands for."""
        if self.item is not None:
            if not isinstance(value, tuple):
                raise InvalidValueError(f"expected a tuple, got {got(value)}")
            for item in value:
                self.item.accept(item)
        elif self.holds is not None:
            if not isinstance(value, self.holds) or isinstance(value, datetime):  # to Python, that is a date
                hint = f"; {self.holds.__name__}.parse reads its spelling" if hasattr(self.holds, "parse") else ""
                raise InvalidValueError(f"expected a {self.holds.__name__}, got {got(value)}{hint}")
        elif self.read(value) != value:
            raise InvalidValueError(f"expected {self.words} without spaces around it, got {got(value)}")


def got(value: object) -> str:
    """What was found, as a message says it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
    return f'"{text}"' if isinstance(value, str) else text


def near(word: object, words: Iterable[str]) -> list[str]:
    """The known word that a misspelt one may mean, if there is one."""
    from difflib import get_close_matches  # only errors need it

    return get_close_matches(str(word), list(words), 1)


def close(word: object, words: Iterable[str]) -> str:
    """``; did you mean X?`` if a known word is near."""
    return "".join(f"; did you mean {known}?" for known in near(word, words))


@frozen
class Terms:
    """Marks a ``Literal`` as a vocabulary and names it."""

    name: str


def term(name: str, terms: Iterable[str]) -> Kind:
    """A word of a closed vocabulary."""
    words = tuple(terms)
    known = frozenset(words)

    def read(value: Plain) -> str:
        if not isinstance(value, str) or value not in known:
            expected = f"one of {', '.join(words)}" if len(words) < 13 else f"a {name} of the vocabulary"
            raise InvalidValueError(f"expected {expected}, got {got(value)}{close(value, words)}")
        return value

    return Kind(
        name,
        read,
        {"enum": [*words]},
        see="vocabularies",
        column="term",
        vocabulary=name,
        terms=words,
    )


def listed(item: Kind) -> Kind:
    """Several values of one kind."""
    schema = {"type": "array", "items": item.schema}
    words = f"list of {item.plural}"
    return Kind(
        words,
        tuple,
        schema,
        column="list",
        item=item,
        vocabulary=item.vocabulary,
        refers=item.refers,
    )
