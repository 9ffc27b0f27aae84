"""Compares the sources that a file prints in full where they are cited with those of the document."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from tipreport.document import Document, Link, Sources, Spans, words
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.fidelity.statement import run_of
from tipreport.testing.reading.tokens import tokens_of

_ADDRESS = re.compile(r"https?://\S+")


def wrong_footnotes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the footnotes whose words or address are not those of their source in any document."""
    for number, text in file.content.footnotes:
        full = [each.citation(number) for each in file.documents if 0 < number <= len(each.citations)]
        if not any(_has_words(tokens_of(text), citation) for citation in full):
            expected = f"“{words(full[0])}”" if full else "no such number"
            yield Difference("citation", f"the footnote [{number}]", expected, f"“{text}”")
        addresses = {address for each in file.documents for address in _addresses(each, number)}
        if full and addresses and not _ADDRESS.search(text):
            yield Difference("address", f"the footnote [{number}]", f"{min(addresses)}", text)
        for address in _ADDRESS.findall(text):
            if full and unquote(address.rstrip(".,;)")) not in addresses:
                yield Difference(
                    "address", f"the footnote [{number}]", f"{' or '.join(sorted(addresses)) or 'no address'}", address
                )


def _addresses(document: Document, number: int) -> Iterator[str]:
    """Yield the addresses of a source."""
    for block in document.blocks:
        if isinstance(block, Sources):
            yield from (unquote(entry.url) for entry in block.items if number in entry.numbers and entry.url)
    if 0 < number <= len(document.citations):
        yield from (unquote(span.url) for span in document.citation(number) if isinstance(span, Link))


def _has_words(tokens: Tokens, citation: Spans) -> bool:
    """Return whether a footnote has the texts of a citation in their order."""
    at = 0
    for part in run_of(citation):
        if part.kind == "text" and part.tokens:
            size = len(part.tokens)
            at = next((i + size for i in range(at, len(tokens) - size + 1) if tokens[i : i + size] == part.tokens), -1)
            if at < 0:
                return False
    return True
