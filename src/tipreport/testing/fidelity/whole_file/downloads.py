"""Compares links to files that are downloaded with the file that their words name, and that a program saves."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, unquote_to_bytes

from tipreport.document import Attachment
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.outline import links_in
from tipreport.testing.reading.tokens import includes, tokens_of

_INSIDE = "data:"
FILE_ENDINGS = frozenset("csv docx epub html json jsonld md ods odt pdf pptx tex txt xlsx xml yaml zip".split())  # noqa: SIM905 - a list
"""The endings of files that a page may offer."""


def wrong_downloads(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links to a file whose words, or whose name for saving it, are those of one with another ending.

    A file may be inside this one, as an attachment of a document.
    """
    attached = [each for document in file.collection for each in document.attachments]
    for link in links_in(file.content.tokens):
        name = _name(link.target, attached)
        stem, ending = _parts(name)
        others = {each for each in _endings_after(tokens_of(stem), link.words) if each != ending}
        if name and others and not includes(link.words, tokens_of(name)):
            yield Difference("address", link.place, f"the file {stem}.{min(others)}", name, link.start)
        elif link.target.startswith(_INSIDE) and not name and attached:
            known = (each.name for each in attached if includes(link.words, tokens_of(each.name)))
            yield from (Difference("address", link.place, f"the file {each}", "other data") for each in known)
    for target, saved in file.content.saved_names:
        ending, own = _parts(_name(target, attached))[1], _parts(saved)[1]
        if ending and own and ending != own:
            yield Difference("address", f"the name “{saved}” of a file to save", f"the ending {ending}", own)


def _name(target: str, attached: Sequence[Attachment]) -> str:
    """Return the name of the file to which a link leads, beside this one or inside it; empty if it is unknown."""
    if not target.startswith(_INSIDE):
        return "" if ":" in target or "#" in target else unquote(target).rpartition("/")[2]
    content = target.partition(",")[2]
    same = (each.name for each in attached
            if content == b64encode(each.data).decode() or unquote_to_bytes(content) == each.data)  # fmt: skip
    return next(same, "")


def _parts(name: str) -> tuple[str, str]:
    """Return the name of a file before its ending, and the ending."""
    stem, _, ending = name.casefold().rpartition(".")
    return stem, ending if stem else ""


def _endings_after(stem: Tokens, words: Tokens) -> Iterator[str]:
    """Yield the endings of files after each place where some words have a name."""
    for at in range(len(words) - len(stem) if stem else 0):
        ending = words[at + len(stem)]
        if words[at : at + len(stem)] == stem and ending in FILE_ENDINGS:
            yield ending
