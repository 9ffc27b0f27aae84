"""A brief in another language, and the texts of it that are not translated."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from tipreport.errors import Problem, TranslationError
from tipreport.model.brief import CountryBrief
from tipreport.model.messages import quote
from tipreport.translation.check import translation_problems
from tipreport.translation.po import PoFile, parse_po
from tipreport.translation.texts import HEAD, BriefText, brief_texts
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


@frozen(eq=False)
class TranslatedBrief:
    """A brief in a language, as far as it is translated."""

    brief: CountryBrief
    """The brief with its translated texts; other texts are as they were."""
    language: str
    """The language of the translations."""
    original: frozenset[tuple[str, int, str, int | None]]
    """The position of each text that is in the language of the original: list, row, field, item."""
    untranslated: int
    """The number of texts that have no translation."""
    total: int
    """The number of texts."""


def read_translation(content: bytes, name: str, brief: CountryBrief) -> Translation:
    """Read the translation of a brief from a PO file.

    Raises `TranslationError` with the line of each problem: the file, another brief, or other facts.
    """
    po = parse_po(content, name)
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


def translate(brief: CountryBrief, translation: Translation | None, language: str) -> TranslatedBrief:
    """Return a brief with its translated texts. Without a translation, all texts are as they were."""
    texts = translation.texts if translation is not None else {}
    changes: dict[tuple[str, int], dict[str, Any]] = {}
    original = set()
    keys: dict[tuple[str, str], bool] = {}
    for text in brief_texts(brief):
        found = texts.get((text.context, text.text))
        keys[text.context, text.text] = found is not None
        if found is None or found == text.text:  # a name that the translator kept
            original.add((text.list, text.row, text.field, text.item))
        else:
            _change(changes.setdefault((text.list, text.row), {}), brief, text, found)
    language = translation.language if translation is not None else language
    untranslated = sum(not is_translated for is_translated in keys.values())
    return TranslatedBrief(_replaced(brief, changes), language, frozenset(original), untranslated, len(keys))


def _change(values: dict[str, Any], brief: CountryBrief, text: BriefText, found: str) -> None:
    if text.item is None:
        values[text.field] = found
        return
    record = getattr(brief, text.list)[text.row]
    items = list(values.get(text.field, getattr(record, text.field)))
    items[text.item] = found
    values[text.field] = tuple(items)


def _replaced(brief: CountryBrief, changes: Mapping[tuple[str, int], Mapping[str, Any]]) -> CountryBrief:
    lists: dict[str, list[Any]] = {}
    for (name, row), values in changes.items():
        if name != HEAD:
            rows = lists.setdefault(name, [*getattr(brief, name)])
            rows[row] = rows[row].replace(**values)
    changed = {name: tuple(rows) for name, rows in lists.items()}
    return brief.replace(**changes.get((HEAD, 0), {}), **changed)
