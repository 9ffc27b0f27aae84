"""Finds characters that a file lacks, adds or replaces: spaces, symbols, and the traces of a value that it lacks."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import category, normalize

from tipreport.document import Strong, Text, all_spans
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading.tokens import gaps_of, tokens_of

_NOTHING = re.compile(r"\b(?:None|nan|NaN|undefined|Undefined)\b(?![-’'])\W*\w*")  # with the next word
_TRACES = {
    "an object of Python": re.compile(
        r"<[\w.]+ object at 0x|\['\w|'\w+'\]|\b[A-Z]\w+\(\w+=|\bdatetime\.date\(|\b(?:True|False)\b"
    ),
    "a placeholder": re.compile(r"\{[a-z_]*\}|%[sd]\b|\{\{|\}\}"),
    "an escape as text": re.compile(r"&(?:amp|lt|gt|quot|nbsp|apos|#\d+);|\\[nt]\b|\\u[0-9a-f]{4}"),
}
_PUNCTUATION = re.compile(
    r"\([ \u00a0]*\)|\[\]|[,;][ \u00a0]*[,;:.)\]]|[(\[][ \u00a0]*[,;:]|:[ \u00a0]*[,;:.)\]]"
    r"|[.][ \u00a0]+[.](?![.\w])|(?m:^[ \u00a0]*[,;:][ \u00a0])"
)
_SEPARATOR = re.compile(r"(?<=\d)[^\w-](?=\d{3}(?!\d))")  # of thousands
_ELIDED = frozenset({"d", "l"})  # French words before a name: ``d’Éthiopie``, ``l’Italie``
_FEW = 100  # documents
_NEAR = 30  # characters of an excerpt


def glued_words(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first word of each statement that a file has without the space before it, wherever it has the text."""
    if not file.content.has_spaces:
        return
    positions = file.positions
    for statement, where in file.located_statements():
        found = (
            (part, number, at)
            for run in statement.runs
            for part, gaps in _spaced(run)
            if (places := [at for window in where.windows for at in positions.within(part.tokens, window)])
            for number, gap in enumerate(gaps)
            if any(map(str.isspace, gap)) and all(_is_glued(positions, at + number) for at in places)
            for at in places[:1]
        )
        for part, number, at in found:
            shown = f"none after {positions.excerpt(at + number - 4, at + number)}"
            yield Difference("text", statement.place, f"a space before “{part.tokens[number]}”", shown, at + number)
            break


def _is_glued(positions: Positions, at: int) -> bool:
    """Return whether a word follows the one before it without a space, and that is not elided."""
    is_elided = at > 0 and positions.words[at - 1] in _ELIDED
    return positions.tokens[at].glued and not is_elided


def _spaced(run: Sequence[Part]) -> Iterator[tuple[Part, Sequence[str]]]:
    """Yield each text of a run with the characters before its tokens, also those at the end of the text before it."""
    after = " "  # every run begins apart from the text before it
    for part in run:
        first, *gaps = gaps_of(part.text)
        if part.kind == "text":
            yield part, (f"{after}{first}", *gaps[:-1])
        after = gaps[-1] if part.kind == "text" else ""


def replaced_characters(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first letter, digit or symbol that no text of a file has, although it has the words around it."""
    if not file.content.has_spaces:
        return
    shown = {character for text in file.content.raw for character in text}
    for document in file.documents:
        for span in (span for span in all_spans(document.blocks) if isinstance(span, Text | Strong)):
            for character in sorted({*span.text} - shown):
                is_known = category(character)[0] in "LNS" and normalize("NFKC", character) != character
                if is_known and (found := file.positions.of(tokens_of(span.text))):
                    place = f"the text “{span.text[:40]}...”"
                    expected = f"its character “{character}”"
                    yield Difference("text", place, expected, file.positions.excerpt(found[0]), found[0])
                    return


def ungrouped_numbers(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers of statements that a file has only without the separators of their thousands."""
    if file.content.is_printed:  # a compiler may add them
        return
    shown = " ".join(" ".join(file.content.raw).split())
    for statement in file.statements:
        for part in (part for run in statement.runs for part in run if part.kind == "number"):
            number = " ".join(part.text.split())
            ungrouped = _SEPARATOR.sub("", number)
            if (
                ungrouped != number
                and number not in shown
                and re.search(rf"(?<!\d){re.escape(ungrouped)}(?!\d)", shown)
            ):
                yield Difference("number", statement.place, f"“{part.text}”", f"“{ungrouped}”")


def unfilled_places(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first trace of each kind that no text of the documents has.

    The names of a large collection have any punctuation.
    """
    content, has_punctuation = file.content, file.content.has_spaces and len(file.collection) <= _FEW
    shown = "\n".join(("".join(content.raw), content.title or "", *(value for _, value in content.metadata)))
    traces = {"the value of nothing in Python": _NOTHING, **_TRACES} | (
        {"punctuation around nothing": _PUNCTUATION} if has_punctuation else {}
    )
    yield from (Difference("lost", place, "a value in it") for place in content.unfilled[:1])
    for name, pattern in traces.items():
        for match in pattern.finditer(shown):
            if not _is_known(match[0], pattern, file.texts):
                excerpt = " ".join(shown[max(0, match.start() - _NEAR) : match.end() + _NEAR].split())
                yield Difference("text", f"the text “{excerpt}”", f"a value, and not {name}", f"“{match[0]}”")
                break


def empty_tables(file: ComparedFile) -> Iterator[Difference]:
    """Yield the tables that have heads and no row."""
    for table in file.content.tables:
        if len(table.rows) == 1 and any(table.rows[0]):
            heads = ", ".join(" ".join(head.split()) for head in table.rows[0])[:80]
            yield Difference("lost", f"the table with the heads {heads}", "a row, or no table")


def _is_known(trace: str, pattern: re.Pattern[str], known: str) -> bool:
    """Return whether a text of the document has a trace. A sentence may begin with the word none."""
    return trace.casefold() in known.casefold() if pattern is _NOTHING else trace in known
