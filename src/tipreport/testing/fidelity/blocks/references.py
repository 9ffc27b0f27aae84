"""Compares citations and references to data notes: their words, their links, and the entries to which they lead."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from urllib.parse import unquote

from tipreport.document import Document, Link, Sources, Spans, words
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Statement, run_of
from tipreport.testing.reading.tokens import is_number, tokens_of

_THROUGHOUT = 4  # sections from which on a source may be called cited throughout
_ADDRESS = re.compile(r"https?://\S+")
_NOTE = 2  # tokens of a link to a data note: "note 4"


def wrong_note_words(file: ComparedFile) -> Iterator[Difference]:
    """Yield the references with the word for one data note before several, or the word for several before one."""
    positions = file.positions
    nouns = {False: tokens_of(file.labels.note), True: tokens_of(file.labels.notes)}
    for statement, where in file.located_statements():
        for numbers in _references(statement):
            is_many = len(numbers) > 1
            noun = tokens_of(file.labels.note_word(len(numbers)))
            right, wrong = (*noun, *numbers[:2]), (*nouns[not is_many], *numbers[:2])
            if positions.first(right, where.windows) >= 0:
                continue
            ends = [at + len(wrong) for window in where.windows for at in positions.within(wrong, window)]
            if any(is_many or not is_number(each) for end in ends for each in positions.words[end : end + 1]):
                yield Difference("note", statement.place, f"“{' '.join(right)}”", f"“{' '.join(wrong)}”")


def _references(statement: Statement) -> Iterator[list[str]]:
    """Yield the numbers of references that follow each other."""
    for run in statement.runs:
        for kind, group in groupby(run, key=lambda part: part.kind):
            if kind == "note":
                yield [part.text for part in group]


def missing_sections(file: ComparedFile) -> Iterator[Difference]:
    """Yield the entries without a section that cites their source, if they or others have the words before sections.

    An entry may say instead that its source is cited throughout.
    """
    positions, labels = file.positions, file.labels
    entries = [(one, where) for one, where in file.located_statements() if one.sections and where.windows]
    lead, throughout = tokens_of(labels.cited_in), tokens_of(labels.cited_throughout)
    if not any(positions.first(lead, where.windows) >= 0 for _, where in entries):
        return
    for statement, where in entries:
        if (at := positions.first(throughout, where.windows)) >= 0:
            named = any(positions.first(tokens_of(name), where.windows) >= 0 for name in statement.sections)
            if len(statement.sections) < _THROUGHOUT and not named:  # the words may be those of the entry before
                yield Difference(
                    "text",
                    statement.place,
                    f"the {len(statement.sections)} sections that cite it",
                    f"“{labels.cited_throughout}”",
                    at,
                )
            continue
        places = [positions.first(tokens_of(name), where.windows) for name in statement.sections]
        linked = [bool(positions.tokens[at].link) for at in places if at >= 0]
        if any(linked) and not all(linked):
            expected = "a link to each section that cites it, or to none"
            yield Difference("link", statement.place, expected, f"{sum(linked)} of {len(linked)}", places[0])
        missing = [name for name in statement.sections if positions.first(tokens_of(name), where.windows) < 0]
        if missing:
            needed = f"the section “{missing[0]}” among those that cite it"
            yield Difference("lost", statement.place, needed, positions.excerpt(*where.windows[0]))


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


def wrong_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the citations whose link leads to another entry.

    A document begins at the latest at its first statement, and at the earliest where the one before it ends.
    """
    positions, targets = file.positions, file.content.targets
    bounds = [*file.bounds()]
    starts = [file.found[first] for first, end in bounds if first < end and file.found[first] >= 0]
    ends = [max(file.found[first:end], default=0) for first, end in bounds]
    for index, token in enumerate(positions.tokens):
        if token.link not in targets or not token.text.isdigit():
            continue
        is_note = _is_note(positions, index)
        number = bisect_right(starts, index) - 1
        own = file.entries[number : number + (2 if index > ends[number] else 1)] if number >= 0 else ()
        if (is_note or _is_first(positions, index)) and own and all(each.wrong(index) for each in own):
            is_note = is_note or own[0].follows_noun(index)
            yield Difference(
                "note" if is_note else "citation",
                f"the link “{token.text}” after {positions.excerpt(index - 6, index)}",
                f"it to lead to {own[0].described(int(token.text), is_note=is_note)}",
                positions.linked(token.link, targets[token.link]),
                index,
            )


def _is_note(positions: Positions, index: int) -> bool:
    """Return whether a token is the number in a link such as "note 4": after a word, and at its end."""
    own = positions.tokens[index].link_number
    number = [each for each in range(max(0, index - 2), index + 2) if each < len(positions.tokens)]
    inside = [each for each in number if positions.tokens[each].link_number == own]
    return len(inside) == _NOTE and inside[-1] == index and positions.words[inside[0]].isalpha()


def _is_first(positions: Positions, index: int) -> bool:
    """Return whether a token is the first of its link."""
    return not index or positions.tokens[index - 1].link_number != positions.tokens[index].link_number
