"""Compares the labels that a format prints before values with those that the plain lines of a document have there."""

from collections.abc import Iterator

from attrs import fields

from tipreport.document import Document, Labels, Title, words
from tipreport.document.views import plain_lines
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.tokens import tokens_of

_VALUE = 3  # tokens by which a value is known


def wrong_leads(file: ComparedFile) -> Iterator[Difference]:
    """Yield a label directly before a value that another one leads, and that the documents have once."""
    shown = f" {' '.join(tokens_of(file.texts))} "
    for document in file.documents:
        labels = _labels(document.labels)
        known: dict[Tokens, set[Tokens]] = {}
        for lead, value in _pairs(document, labels):
            known.setdefault(value, set()).add(lead)
        used = set[Tokens]().union(*known.values())
        for value, leads in known.items():
            is_one = shown.count(f" {' '.join(value)} ") <= 1
            for other in sorted(used - leads) if is_one else ():
                for at in file.positions.of((*other, *value))[:1]:
                    own = min(labels[lead] for lead in leads)
                    place = f"the value “{' '.join(value)}”"
                    yield Difference("text", place, f"“{own}” before it", f"“{labels[other]}”", at)


def _labels(labels: Labels) -> dict[Tokens, str]:
    texts = (getattr(labels, field.name) for field in fields(Labels))
    return {tokens_of(text): text for text in texts if isinstance(text, str) and tokens_of(text)}


def _pairs(document: Document, labels: dict[Tokens, str]) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield each label that begins a line of a title band, with the words after it."""
    longest = max(map(len, labels), default=0)
    for block in (each for each in document.blocks if isinstance(each, Title)):
        for line in plain_lines(block, document.labels):
            tokens = tokens_of(words(line))
            for size in range(min(longest, len(tokens) - 1), 0, -1):
                if tokens[:size] in labels:
                    yield tokens[:size], tokens[size : size + _VALUE]
                    break
