"""Compares the languages of a file, of its labels and of its links with those of its documents."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from urllib.parse import unquote

from attrs import asdict

from tipreport.document import (
    Document,
    Documents,
    Labels,
    Link,
    MixedText,
    Strong,
    Text,
    all_spans,
    text_spans,
)
from tipreport.testing.fidelity.compared_file import ComparedFile, parts_in
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.outline import links_in
from tipreport.testing.reading.tokens import tokens_of
from tipreport.wording.wording import ENGLISH

_UNIQUE = 7  # letters of a word from which on it is not in the file by chance
_DISTINCT = 3  # tokens from which on a text is not in the file by chance
_LEAST = 5  # letters from which on a label is not a word of a text by chance


def wrong_languages(file: ComparedFile) -> Iterator[Difference]:
    """Yield the texts in another language than that of the documents."""
    for document in file.documents:
        yield from _text_languages(document, file.positions)
        yield from islice(_footer_languages(document, file.content), 1)


def wrong_language(file: ComparedFile) -> Iterator[Difference]:
    """Yield the language that a file declares, if no document of it has that language."""
    content, expected = file.content, [document.language for document in file.documents]
    if content.language is not None and expected and primary(content.language) not in map(primary, expected):
        place = "the language of the file"
        yield Difference("language", place, f"“{expected[0]}”", f"“{content.language}”" if content.language else "none")


def primary(language: str) -> str:
    """Return the language of a tag without its region (BCP 47): ``en`` of ``en-GB``, or of ``en_GB``."""
    return language.replace("_", "-").partition("-")[0].casefold()


def _text_languages(document: Document, positions: Positions) -> Iterator[Difference]:
    """Yield the texts in another language than the document's that a file marks with none, or with a wrong one."""
    if not positions.content.has_languages:
        return
    of_file = positions.content.language or document.language
    for _, text, marked in spoken_texts(document):
        tokens = tokens_of(text)
        language = marked or document.language
        for found in _shown_and_noted(positions.of(tokens), positions) if _is_distinct(tokens) else ():
            languages = {positions.tokens[at].language for at in found}
            if languages and all(primary(each or of_file) != primary(language) for each in languages):
                place = f"the text “{text[:40]}...”"
                expected = f"it marked with the language “{language}”"
                marked_as = f"“{min(languages)}”" if any(languages) else "no mark"
                yield Difference("language", place, expected, marked_as, found[0])


def _footer_languages(document: Document, content: Content) -> Iterator[Difference]:
    """Yield the texts in another language than the document's that a footer has without their mark.

    The same text may be marked on a slide: each footer is read by itself.
    """
    of_file = content.language or document.language
    for _, text, language in spoken_texts(document) if content.footer_languages else ():
        tokens = tokens_of(text)
        for footer in content.footer_languages if language and _is_distinct(tokens) else ():
            words = [word for word, _ in footer]
            starts = (at for at in range(len(words)) if tuple(words[at : at + len(tokens)]) == tokens)
            for marks in ({mark for _, mark in footer[at : at + len(tokens)]} for at in starts):
                wrong = [mark for mark in marks if primary(mark or of_file) != primary(language)]
                if wrong:
                    expected = f"“{text}” marked with the language “{language}”"
                    yield Difference("language", "the footer", expected, f"“{wrong[0]}”" if wrong[0] else "no mark")


def _is_distinct(tokens: Tokens) -> bool:
    """Return whether a text is long enough that a file does not have it by chance."""
    return len(tokens) >= _DISTINCT or any(len(token) >= _UNIQUE for token in tokens)


def _shown_and_noted(found: Sequence[int], positions: Positions) -> tuple[Sequence[int], Sequence[int]]:
    """Return the positions outside of the notes of slides, and those in them, which are read by themselves.

    Those in alternative texts without a place for a language are left out.
    """
    found = [at for at in found if at not in positions.content.alternatives]
    notes = [page.notes for page in positions.content.noted_pages]
    noted = [at for at in found if any(start <= at < end for start, end in notes)]
    return [at for at in found if at not in noted], noted


def spoken_texts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of each text, the text, and its language, if that is not the document's."""
    for span in all_spans(document.blocks):
        if isinstance(span, Text | Strong):
            kind = "Link" if isinstance(span, Strong) and span.url else type(span).__name__
            yield from ((kind, each.text, each.language or span.language) for each in text_spans(span.text))
        elif isinstance(span, Link):
            yield "Link", span.text, ""
    for text in parts_in(document.blocks, MixedText):
        yield from (("label", each.text, each.language) for each in text.spans)


def foreign_labels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first label that each document has in English, or in the language of another document of the file."""
    labels_of = {each.language: each.labels for each in file.documents} | {"en": ENGLISH.labels}
    for document, window in zip(file.documents, file.windows(), strict=True):
        known = f" {' '.join(tokens_of(' | '.join(parts_in(document.blocks, str))))} "
        own = {*_label_words(document.labels).values()}
        others = (each for language, each in labels_of.items() if primary(language) != primary(document.language))
        found = (each for labels in others if window for each in _foreign(labels, own, known, window, file.positions))
        for name, words, at in islice(found, 1):
            expected = f"“{getattr(document.labels, name)}”, from the labels of the document"
            shown = file.positions.excerpt(at - 2, at + len(words) + 2)
            yield Difference("language", f"the words “{' '.join(words)}”", expected, shown, at)


def _foreign(
    labels: Labels, own: Collection[Tokens], known: str, window: Window, positions: Positions
) -> Iterator[tuple[str, Tokens, int]]:
    """Yield the names of labels that a window has, their words, and where these are, unless a document has them too."""
    for name, words in _label_words(labels).items():
        is_distinct = sum(map(len, words)) >= _LEAST and words not in own and f" {' '.join(words)} " not in known
        yield from ((name, words, at) for at in positions.within(words, window)[:1] if is_distinct)


def _label_words(labels: Labels) -> dict[str, Tokens]:
    """Return the words of the labels that have no place for a value, by name."""
    texts = {name: label for name, label in asdict(labels).items() if isinstance(label, str) and "{" not in label}
    return {name: words for name, label in texts.items() if (words := tokens_of(label))}


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
