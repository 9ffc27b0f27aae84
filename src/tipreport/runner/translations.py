"""The translations of briefs that documents use."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from tipreport.errors import ExportError, TranslationError
from tipreport.model.brief import CountryBrief
from tipreport.plugin import DocumentOptions, FileContent
from tipreport.wording.languages import base_language

if TYPE_CHECKING:
    from tipreport.translation import PoFile, Translation

_MOST = 3  # problems in a message


def translations_of(briefs: Iterable[CountryBrief], options: DocumentOptions | None) -> "Mapping[str, Translation]":
    """Return the translation of each brief that has one in the language of the document, by the id of the brief.

    Raises `ExportError` for problems of their files and for files in other languages only, and `OptionsError` for a
    language in which there are no words at all.
    """
    if options is None or options.language is None:
        return {}
    from tipreport.translation.language_check import check_language

    briefs = [*briefs]
    found: dict[str, Translation] = {}
    others: dict[str, str] = {}
    problems: list[str] = []
    for file in options.translations:
        try:
            po = _parsed(file)
            if base_language(po.language) != base_language(options.language):
                others[file.name] = po.language
                continue
            found.update((brief.id, _checked(file.data, file.name, brief)) for brief in briefs if brief.id == po.brief)
        except TranslationError as error:
            problems += map(str, error.problems)
    if problems:
        more = f"; and {len(problems) - _MOST} more, which tipreport check lists" if len(problems) > _MOST else ""
        raise ExportError("; ".join(problems[:_MOST]) + more)
    _check_one_language(others, options.translations, options.language)
    check_language(briefs, options.language, found)
    return found


def with_translations(options: DocumentOptions, brief_files: Iterable[Path]) -> DocumentOptions:
    """Return options with the PO files beside some brief files, unless they name others.

    Raises `TranslationError` for a file that cannot be read.
    """
    if options.language is None or options.translations:
        return options
    from tipreport.files.translations import read_content_of, translation_of

    found = (translation_of(file, options.language) for file in brief_files)
    paths = dict.fromkeys(path for path in found if path is not None)
    if not paths:
        return options
    return evolve(options, translations=tuple(FileContent(path.name, read_content_of(path)) for path in paths))


def _parsed(file: FileContent) -> "PoFile":
    from tipreport.translation import parse_po  # imported late: most documents are no translations

    return parse_po(file.data, file.name)


def _check_one_language(others: Mapping[str, str], files: Sequence[FileContent], language: str) -> None:
    """Raise an error if there are translations, and all are in other languages. ``others`` are these by file."""
    if files and len(others) == len(files):
        found = ", ".join(f"{name} in {other or 'no language'}" for name, other in others.items())
        raise ExportError(f"expected translations into {language}, found {found}")


@lru_cache(maxsize=8)  # the formats of a brief follow each other, and the facts of its translation are checked once
def _checked(content: bytes, name: str, brief: CountryBrief) -> "Translation":
    from tipreport.translation import parse_po, read_translation

    return read_translation(parse_po(content, name), brief)
