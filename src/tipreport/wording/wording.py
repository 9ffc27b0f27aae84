"""One language: every sentence, label and unit word that a reader can see comes from a `Wording`."""

from functools import cache, cached_property
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import Any

from attrs import fields

from tipreport.wording.labels import Labels
from tipreport.wording.workbook import WorkbookLabels


class Wording:
    """The messages of one language.

    As in gettext, the English text of a message is its key, so that another language is one catalogue:
    ``locale/fr/LC_MESSAGES/tipreport.mo``. Messages are whole sentences or labels with named placeholders. English
    needs no catalogue and looks nothing up.
    """

    def __init__(self, language: str = "en", translations: NullTranslations | None = None) -> None:
        self.language = language
        self._translations = translations

    def text(self, message: str, /, *, context: str = "", **values: object) -> str:
        """Return a message in this language, its placeholders filled in.

        ``context`` tells apart messages that are equal in English.
        """
        if self._translations is not None:
            message = self._translations.pgettext(context, message) if context else self._translations.gettext(message)
        return message.format(**values) if values else message

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the form of a message that goes with a number, its placeholders filled in."""
        if self._translations is not None:
            message = self._translations.ngettext(one, many, number)
        else:
            message = one if number == 1 else many
        return message.format(**values) if values else message

    def term(self, vocabulary: str, word: str) -> str:
        """Return a word of a closed vocabulary as readers see it; in English it is the word itself."""
        return word if self._translations is None else self._translations.pgettext(vocabulary, word)

    @cached_property
    def labels(self) -> Labels:
        """The labels that renderers use."""
        return Labels(**{field.name: self._label(field.default) for field in fields(Labels)})

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


ENGLISH = Wording()


@cache
def wording_for(language: str) -> Wording:
    """Return the wording of a language (BCP 47); English where it has no catalogue."""
    primary = language.partition("-")[0]
    for tag in dict.fromkeys((language, primary)):
        catalogue = files("tipreport.wording").joinpath("locale", tag, "LC_MESSAGES", "tipreport.mo")
        if primary != "en" and catalogue.is_file():
            with catalogue.open("rb") as stream:
                return Wording(language, GNUTranslations(stream))
    return ENGLISH
