"""A brief in another language, and the texts of it that are not translated."""

from collections.abc import Mapping

from attrs import field, frozen

from tipreport.errors import Problem, TranslationError
from tipreport.model.brief import CountryBrief
from tipreport.model.messages import quote
from tipreport.translation.po import PoFile
from tipreport.translation.texts import Position, brief_texts, with_texts
from tipreport.wording.languages import base_language


@frozen(eq=False)
class Translation:
    """The translations of a brief's texts, which have the same facts."""

    brief: str
    """The id of the brief."""
    language: str
    """The language of the translations (BCP 47)."""
    texts: Mapping[tuple[str, str], str] = field(repr=False)
    """The translations, by context and text."""


@frozen(kw_only=True, eq=False)
class TranslatedBrief:
    """A brief in another language, as far as it is translated."""

    brief: CountryBrief
    """The brief with its translated texts; other texts are as they were."""
    original: frozenset[Position]
    """The position of each text that is in the language of the original."""
    untranslated: int
    """The number of texts that have no translation."""
    total: int
    """The number of texts."""


def read_translation(po: PoFile, brief: CountryBrief) -> Translation:
    """Return the translation of a brief in a PO file. Fuzzy messages are not used.

    Raises `TranslationError` with the line of each problem: another brief or language, or other facts.
    """
    from tipreport.translation.check import translation_problems  # imported late: most documents are no translations

    problems = [*_header_problems(po, brief)] or [*translation_problems(brief, po)]
    if problems:
        raise TranslationError(problems)
    texts = {entry.key: entry.translation for entry in po.entries if entry.translation and not entry.fuzzy}
    return Translation(brief.id, po.language, texts)


def _header_problems(po: PoFile, brief: CountryBrief) -> list[Problem]:
    problems = []
    if po.brief != brief.id:
        found = po.headers.get("Project-Id-Version", "")
        message = f"expected the header Project-Id-Version: {brief.id}, found {quote(found)}"
        problems.append(Problem(po.name, 0, (), message))
    if not po.language:
        problems.append(Problem(po.name, 0, (), "expected the header Language, such as Language: fr"))
    elif base_language(po.language) == base_language(brief.language):
        message = f"expected another language than that of the brief, found Language: {po.language}"
        problems.append(Problem(po.name, 0, (), message))
    return problems


def translate(brief: CountryBrief, translation: Translation) -> TranslatedBrief:
    """Return a brief with its translated texts; the others are as they were."""
    changes: dict[Position, str] = {}
    original: set[Position] = set()
    is_translated: dict[tuple[str, str], bool] = {}
    for text in brief_texts(brief):
        key = text.context, text.text
        found = translation.texts.get(key)
        is_translated[key] = found is not None
        if found is None or found == text.text:  # a name that the translator kept
            original.add(text.position)
        else:
            changes[text.position] = found
    return TranslatedBrief(
        brief=with_texts(brief, lambda text, position, _: changes.get(position, text)),
        original=frozenset(original),
        untranslated=[*is_translated.values()].count(False),
        total=len(is_translated),
    )
