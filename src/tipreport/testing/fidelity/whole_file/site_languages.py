"""Compares the links of a site in several languages with the files of each language."""

from collections.abc import Iterator
from urllib.parse import unquote

from tipreport.document import Documents
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.outline import links_in
from tipreport.testing.reading.tokens import tokens_of


def wrong_language_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the languages to which no link leads, and the links to a file of another language than they name.

    A link names a language with its words, or with ``hreflang``.
    """
    documents = file.collection
    yield from [*_wrong_targets(file)][:1]
    others = {each.language for each in documents.other_languages}
    for language, target in file.content.alternates:
        if language not in others:
            yield Difference("language", f"the link to {target}", "a language of the site", f"“{language}”")
        elif unquote(target) != _file(documents, language):
            place = f"the link for the language “{language}”"
            yield Difference("address", place, f"the file {_file(documents, language)}", f"“{target}”")


def _wrong_targets(file: ComparedFile) -> Iterator[Difference]:
    content, documents = file.content, file.collection
    names = {tokens_of(each.name): each.language for each in documents.other_languages}
    files = {each.file_of(brief.id) for each in documents.other_languages for brief in documents.briefs}
    files |= {each.collection_file for each in documents.other_languages}
    linked: list[str] = []
    for link in links_in(content.tokens):
        target, named = unquote(link.target), names.get(link.words, "")
        marked = content.tokens[link.start].language
        linked += [named] if named else []
        if (named and target != _file(documents, named)) or (not named and target in files):
            expected = f"the file {_file(documents, named)}" if named else f"a file in “{documents.language}”"
            yield Difference("address", link.place, expected, f"“{target}”")
        elif named and content.has_languages and marked != named:
            yield Difference("language", link.place, f"it marked with the language “{named}”", f"“{marked}”")
    for language in names.values() if linked or content.alternates else ():
        if language not in linked:
            yield Difference("lost", "the links to other languages", f"one to {_file(documents, language)}")


def _file(documents: Documents, language: str) -> str:
    """Return the name of the same file in another language."""
    other = next(each for each in documents.other_languages if each.language == language)
    return other.collection_file if documents.is_collection else other.file_of(documents[0].id)
