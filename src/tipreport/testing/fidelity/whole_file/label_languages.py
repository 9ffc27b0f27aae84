"""Finds labels of another language than the document's: words that a format has as its own, instead of its labels."""

from collections.abc import Iterator

from attrs import asdict

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import tokens_of
from tipreport.wording.wording import ENGLISH

_DISTINCT = 5  # letters from which on a label is not a word of a text by chance


def english_labels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first label that a file has in English, and its document in another language."""
    if not file.documents or any(document.language.startswith("en") for document in file.documents):
        return
    own = {tokens_of(text) for text in asdict(file.labels).values() if isinstance(text, str)}
    known = f" {' '.join(tokens_of(file.texts))} "
    for name, label in asdict(ENGLISH.labels).items():
        words = tokens_of(label) if isinstance(label, str) and "{" not in label else ()
        is_distinct = sum(map(len, words)) >= _DISTINCT and words not in own
        if is_distinct and (found := file.positions.of(words)) and f" {' '.join(words)} " not in known:
            expected = f"“{getattr(file.labels, name)}”, from the labels of the document"
            shown = file.positions.excerpt(found[0] - 2, found[0] + len(words) + 2)
            yield Difference("language", f"the words “{label}”", expected, shown, found[0])
            return
