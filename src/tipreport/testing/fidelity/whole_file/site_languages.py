"""Compares the links of a site in several languages with the files of each language."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import unquote

from tipreport.document import Documents
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of


def wrong_language_links(content: Content, documents: Documents) -> Iterator[Difference]:
    """Yield the languages to which no link leads, and the links to a file of another language than they name.

    A link names a language with its words, or with ``hreflang``.
    """
    yield from [*_wrong_targets(content, documents)][:1]
    others = {each.language for each in documents.other_languages}
    for language, target in content.alternates:
        if language not in others:
            yield Difference("language", f"the link to {target}", "a language of the site", f"“{language}”")
        elif unquote(target) != _file(documents, language):
            place = f"the link for the language “{language}”"
            yield Difference("address", place, f"the file {_file(documents, language)}", f"“{target}”")


def _wrong_targets(content: Content, documents: Documents) -> Iterator[Difference]:
    names = {tokens_of(each.name): each.language for each in documents.other_languages}
    files = {each.file_of(brief.id) for each in documents.other_languages for brief in documents.briefs}
    files |= {each.collection_file for each in documents.other_languages}
    linked: list[str] = []
    numbered = groupby((token for token in content.tokens if token.link), key=lambda token: token.link_number)
    for tokens in ([*group] for _, group in numbered):
        target, words = unquote(tokens[0].link), tuple(token.text for token in tokens)
        place, named = f"the link “{' '.join(words)}”", names.get(words, "")
        linked += [named] if named else []
        if (named and target != _file(documents, named)) or (not named and target in files):
            expected = f"the file {_file(documents, named)}" if named else f"a file in “{documents.language}”"
            yield Difference("address", place, expected, f"“{target}”")
        elif named and content.has_languages and tokens[0].language != named:
            yield Difference("language", place, f"it marked with the language “{named}”", f"“{tokens[0].language}”")
    for language in names.values() if linked or content.alternates else ():
        if language not in linked:
            yield Difference("lost", "the links to other languages", f"one to {_file(documents, language)}")


def _file(documents: Documents, language: str) -> str:
    """Return the name of the same file in another language."""
    other = next(each for each in documents.other_languages if each.language == language)
    return other.collection_file if documents.is_collection else other.file_of(documents[0].id)
