"""One language: every sentence, label and unit word that a reader can see comes from a `Wording`."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from string import Formatter
from typing import Any, TypeAlias, TypeVar

from attrs import fields

from tipreport.wording.catalogue import Catalogue, find_catalogue
from tipreport.wording.labels import Labels
from tipreport.wording.phrases import ends_sentence
from tipreport.wording.workbook import WorkbookLabels

T = TypeVar("T")
Parts: TypeAlias = tuple[Any, ...]  # text, and values that a document puts inside it, such as citations

_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Wording:
    """The messages of one language.

    As in gettext, the English text of a message is its key, so that another language is one catalogue:
    ``locale/fr/LC_MESSAGES/tipreport.po``. Messages are whole sentences or labels with named placeholders. English
    needs no catalogue and looks nothing up.
    """

    def __init__(self, language: str = "en", catalogue: Catalogue | None = None) -> None:
        self.language = language
        self._catalogue = catalogue

    # ------------------------------------------------------------ messages

    def text(self, message: str, /, *, context: str = "", **values: object) -> str:
        """Return a message in this language, its placeholders filled in.

        ``context`` distinguishes messages that are equal in English.
        """
        if self._catalogue is not None:
            message = self._catalogue.message(context, message)
        return message.format(**values) if values else message

    def count(self, one: str, many: str, number: int | Decimal, /, *, context: str = "", **values: object) -> str:
        """Return the form of a message that goes with a number, its placeholders filled in.

        The decimals of the number matter: 1.0 is more than one in English, and 1.5 is not in French.
        """
        message = self._plural(context, one, many, number)
        return message.format(**values) if values else message

    def parts(self, message: str, /, *, context: str = "", **values: object) -> Parts:
        """Return a message as parts: text, and values that are not text, such as citations, in their places.

        A tuple of parts is spliced in. Citations follow a word without a space. A full stop is left out after text
        that ends as a sentence does.
        """
        return _filled(self.text(message, context=context), values)

    def count_parts(
        self, one: str, many: str, number: int | Decimal, /, *, context: str = "", **values: object
    ) -> Parts:
        """Return the form of a message that goes with a number as parts."""
        return _filled(self._plural(context, one, many, number), values)

    def term(self, vocabulary: str, word: str) -> str:
        """Return a word of a closed vocabulary as readers see it; in English it is the word itself."""
        return word if self._catalogue is None else self._catalogue.message(vocabulary, word)

    @cached_property
    def labels(self) -> Labels:
        """The labels that renderers use."""
        return self.translated(Labels)

    def translated(self, labels: type[T]) -> T:
        """Return a class of labels in this language; the defaults of its fields are the English messages."""
        return labels(**{field.name: self._label(field.default) for field in fields(labels)})  # type: ignore[arg-type]

    @cached_property
    def workbook(self) -> WorkbookLabels:
        """The texts of a workbook. Pairs are left in English: they are the keys that `count` takes."""
        texts: dict[str, Any] = {
            field.name: self.text(field.default) if isinstance(field.default, str) else field.default
            for field in fields(WorkbookLabels)
        }
        return WorkbookLabels(**texts)

    def _label(self, default: Any) -> Any:
        return self.text(default) if isinstance(default, str) else tuple(map(self.text, default))

    def _plural(self, context: str, one: str, many: str, number: int | Decimal) -> str:
        if self._catalogue is not None:
            return self._catalogue.plural(context, one, many, number)
        return one if number == 1 and str(number) == "1" else many

    # ------------------------------------------------------------ lists and small numbers

    def listed(self, *parts: str | None) -> str:
        """Join the parts that are not empty with commas."""
        return self._comma.join(filter(None, parts))

    @cached_property
    def _comma(self) -> str:
        return self.text(", ")

    def conjunction(self, items: Iterable[str]) -> str:
        """Join items as in ``a, b and c``."""
        *rest, last = [*items] or [""]
        return self.text("{rest} and {last}", rest=self.listed(*rest), last=last) if rest else last

    def conjunction_parts(self, items: Sequence[Parts]) -> Parts:
        """Join items that hold citations as in ``a, b and c``."""
        *rest, last = items
        return self.parts("{rest} and {last}", rest=self.joined(rest, ", "), last=last) if rest else last

    def disjunction_parts(self, items: Sequence[Parts]) -> Parts:
        """Join items that hold citations as in ``a, b or c``."""
        *rest, last = items
        return self.parts("{rest} or {last}", rest=self.joined(rest, ", "), last=last) if rest else last

    def joined(self, items: Iterable[Parts], separator: str) -> Parts:
        """Join items that hold citations with a separator."""
        parts: list[Any] = []
        for item in items:
            parts += (self.text(separator), *item) if parts else item
        return tuple(parts)

    def spelled(self, number: int) -> str:
        """Return a number as running text has it: a word below ten, else digits."""
        return self.text(_SMALL_NUMBERS[number]) if number < len(_SMALL_NUMBERS) else f"{number:,}"


@lru_cache(maxsize=512)
def _template(message: str) -> tuple[tuple[str, str | None], ...]:
    """The literal texts of a message, each with the name of the placeholder after it."""
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(message))


def _filled(message: str, values: dict[str, object]) -> Parts:
    parts: list[Any] = []
    text = ""  # at the end of the parts
    before = ""  # the last text, also where citations follow it
    for literal, name in _template(message):
        text += literal[1:] if literal[:1] == "." and not text and ends_sentence(before) else literal
        if name is None:
            continue
        value = values[name]
        if isinstance(value, str):
            text += value
            continue
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (str, int)):
                text += str(part)
            else:
                if text:
                    parts.append(text)
                    before, text = text, ""
                parts.append(part)
    return (*parts, text) if text else tuple(parts)


ENGLISH = Wording()


def language_of_words(wording: Wording, language: str) -> str:
    """Return the language to tag our own words with, in a text of a language: English where it has no catalogue."""
    return language if _primary(language) == _primary(wording.language) else wording.language


def _primary(language: str) -> str:
    return language.partition("-")[0]


@cache
def wording_for(language: str) -> Wording:
    """Return the wording of a language (BCP 47); English where it has no catalogue."""
    for tag in dict.fromkeys((language, language.partition("-u-")[0], _primary(language))):
        if catalogue := find_catalogue(tag):
            return Wording(language, catalogue)
    return ENGLISH
