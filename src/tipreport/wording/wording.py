"""One language: every sentence, label and unit word that a reader can see comes from a `Wording`."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from string import Formatter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import evolve, fields

from tipreport.wording.catalogue import Catalogue, find_catalogue, plural_index
from tipreport.wording.counted import Counted
from tipreport.wording.formats import Formats, ListKind
from tipreport.wording.labels import Labels
from tipreport.wording.language_formats import formats_of
from tipreport.wording.languages import Direction, direction_of
from tipreport.wording.phrases import capital, ends_sentence

if TYPE_CHECKING:
    from tipreport.wording.headings import ColumnHeadings
    from tipreport.wording.workbook import WorkbookLabels

T = TypeVar("T")
Parts: TypeAlias = tuple[Any, ...]  # text, and values that a document puts inside it, such as citations


class Wording:
    """The messages of one language.

    As in gettext, the English text of a message is its key, so that another language is one catalogue:
    ``locale/fr/LC_MESSAGES/tipreport.po``. Messages are whole sentences or labels with named placeholders. English
    needs no catalogue and looks nothing up.
    """

    def __init__(self, language: str = "en", catalogue: Catalogue | None = None) -> None:
        self.language = language
        self._catalogue = catalogue
        self.is_translated = catalogue is not None  # all languages but English

    @property
    def direction(self) -> Direction:
        """The direction in which the language is written."""
        return direction_of(self.language)

    # ------------------------------------------------------------ messages

    def text(self, message: str, /, *, context: str = "", **values: str | int) -> str:
        """Return a message in this language, its placeholders filled in.

        ``context`` distinguishes messages that are equal in English.
        """
        if self._catalogue is None:
            return message.format(**values) if values else message
        message = self._catalogue.message(context, message)
        if not values:
            return message
        fitted, shown = self.formats.fitted(message, values)
        return fitted.format(**shown)

    def count(self, one: str, many: str, number: int | Decimal, /, *, context: str = "", **values: str | int) -> str:
        """Return the form of a message that goes with a number, its placeholders filled in.

        The decimals of the number matter: 1.0 is more than one in English, and 1.5 is not in French.
        """
        message = self._plural(context, one, many, number)
        if self._catalogue is None:
            return message.format(**values) if values else message
        fitted, shown = self.formats.fitted(message, values)
        return fitted.format(**shown)

    def parts(self, message: str, /, *, context: str = "", **values: object) -> Parts:
        """Return a message as parts: text, and values that are not text, such as citations, in their places.

        A tuple of parts is spliced in. Citations follow a word without a space. A full stop is left out after text
        that ends as a sentence does.
        """
        return self._filled(self.text(message, context=context), values)

    def count_parts(
        self, one: str, many: str, number: int | Decimal, /, *, context: str = "", **values: object
    ) -> Parts:
        """Return the form of a message that goes with a number as parts."""
        return self._filled(self._plural(context, one, many, number), values)

    def _filled(self, message: str, values: Mapping[str, object]) -> Parts:
        return _filled(message, values) if self._catalogue is None else _filled(*self.formats.fitted(message, values))

    def term(self, vocabulary: str, word: str) -> str:
        """Return a word of a closed vocabulary as readers see it; in English it is the word itself."""
        return word if self._catalogue is None else self._catalogue.message(vocabulary, word)

    def measure(self, measure: str, label: str) -> str:
        """Return the measure beside the label of its figure in small letters: ``compensation`` if not yet paid."""
        from tipreport.wording.figures import measure_term

        return measure_term(self, measure, label)

    def place_form(self, form: str, code: str) -> str:
        """Return the form of a country's name after a preposition; empty where the language does not inflect it."""
        if self._catalogue is None:
            return ""
        found = self._catalogue.message(f"place: {form}", code)
        return "" if found == code else found

    @cached_property
    def labels(self) -> Labels:
        """The labels that renderers use."""
        return self.translated(Labels)

    def translated(self, labels: type[T]) -> T:
        """Return a class of labels in this language; the defaults of its fields are the English messages."""
        declared = fields(labels)  # type: ignore[arg-type]
        return labels(**{each.name: self._label(each.default, each.metadata.get("context", "")) for each in declared})

    @cached_property
    def workbook(self) -> "WorkbookLabels":
        """The texts of a workbook."""
        from tipreport.wording.workbook import WorkbookLabels

        return self.translated(WorkbookLabels)

    @cached_property
    def headings(self) -> "ColumnHeadings":
        """The headings of the columns of tables, which are the names of fields for people."""
        from tipreport.wording.headings import ColumnHeadings

        return self.translated(ColumnHeadings)

    def _label(self, default: Any, context: str) -> Any:
        if isinstance(default, Counted):
            one, many = default.forms
            forms = default.forms if self._catalogue is None else self._catalogue.forms("", one, many)
            return evolve(default, forms=forms, language=self.language)
        return self.text(default, context=context)

    def _plural(self, context: str, one: str, many: str, number: int | Decimal) -> str:
        if self._catalogue is None:
            return many if plural_index("en", number) else one
        return self._catalogue.forms(context, one, many)[plural_index(self.language, number)]

    @cached_property
    def formats(self) -> Formats:
        """The numbers, dates and lists of the language."""
        return formats_of(self.language)

    def spelled(self, number: int) -> str:
        """Return a number as running text has it: in English, a word below ten."""
        return self.formats.spelled(number)

    def after_lead(self, text: str) -> str:
        """Return a text as it follows a lead with a colon: English begins it with a capital, other languages do not."""
        return text if self.is_translated else capital(text)

    def listed(self, *parts: str | None) -> str:
        """Join the parts that are not empty with commas."""
        return self._comma.join(filter(None, parts))

    @cached_property
    def _comma(self) -> str:
        return self.labels.list_separator

    def conjunction(self, items: Iterable[str]) -> str:
        """Join items as in ``a, b and c``."""
        return self._joined([*items], "and")

    def _joined(self, items: Sequence[str], kind: ListKind) -> str:
        if len(items) < 2:
            return "".join(items)
        separators = self.formats.separators(kind, len(items))
        pairs = zip(separators, items[1:], strict=True)
        return items[0] + "".join([self.formats.before(separator, item) + item for separator, item in pairs])

    def conjunction_parts(self, items: Sequence[Parts]) -> Parts:
        """Join items that hold citations as in ``a, b and c``."""
        return self._joined_parts(items, "and")

    def disjunction_parts(self, items: Sequence[Parts]) -> Parts:
        """Join items that hold citations as in ``a, b or c``."""
        return self._joined_parts(items, "or")

    def _joined_parts(self, items: Sequence[Parts], kind: ListKind) -> Parts:
        if len(items) < 2:
            return items[0] if items else ()
        parts: list[Any] = [*items[0]]
        for separator, item in zip(self.formats.separators(kind, len(items)), items[1:], strict=True):
            first = item[0] if item and isinstance(item[0], str) else ""
            parts += (self.formats.before(separator, first), *item)
        return _filled("{items}", {"items": tuple(parts)})

    def listed_parts(self, items: Iterable[Parts]) -> Parts:
        """Join items that hold citations with commas."""
        return self.joined(items, self._comma)

    def joined(self, items: Iterable[Parts], separator: str) -> Parts:
        """Join items that hold citations with a separator."""
        parts: list[Any] = []
        for item in items:
            parts += (separator, *item) if parts else item
        return tuple(parts)


@lru_cache(maxsize=512)
def _template(message: str) -> tuple[tuple[str, str | None, str], ...]:
    """The literal texts of a message, each with the placeholder after it: its name, and its form after a dot."""
    return tuple(
        (literal, None if name is None else name.partition(".")[0], (name or "").partition(".")[2])
        for literal, name, _, _ in Formatter().parse(message)
    )


def _filled(message: str, values: Mapping[str, object]) -> Parts:
    parts: list[Any] = []
    text = ""  # at the end of the parts
    before, has_marks = "", False  # the last text, and whether citations follow it
    for literal, name, form in _template(message):
        is_stopped = literal[:1] == "." and (
            text.endswith(".") if text else ends_sentence(before, before_marks=has_marks)
        )
        text += literal[1:] if is_stopped else literal
        if name is None:
            continue
        value = values[name]
        if isinstance(value, str):
            text += getattr(value, form) if form else value
            continue
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (str, int)):
                text += str(part)
            else:
                if text:
                    parts.append(text)
                    before, text = text, ""
                parts.append(part)
                own = getattr(part, "text", None)  # of a span
                before, has_marks = (own, False) if isinstance(own, str) else (before, True)
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
