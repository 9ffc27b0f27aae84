"""Finds entries that a file joins, or has more often than the others, and the words for none after entries."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tipreport.document import Title, words
from tipreport.testing.fidelity.alignment import part_counts
from tipreport.testing.fidelity.blocks.cells import views_of
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.locating import Located
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_APART = ("Paragraph", "Findings", "Recommendations", "Quotations", "Notes", "Sources")
_PROSE = ("Paragraph", "Findings", "Quotations")
_SENTENCE = 6  # tokens from which on prose is not a part of other prose
_LONG = 4  # tokens from which on a text is not repeated by chance


def joined_entries(file: ComparedFile) -> Iterator[Difference]:
    """Yield the entries in the paragraph of the entry before them, and the lines outside of their numbered item."""
    content, positions = file.content, file.positions
    if content.has_spaces and content.has_levels and not content.noted_pages:  # it has paragraphs, and all its text
        entries = [(one, at) for one, at in file.placed_statements() if one.kind in _APART]
        for (before, start), (after, at) in pairwise(entries):
            if 0 <= start < at and _is_joined(start, at, positions) and after.block - before.block <= 1:
                expected = "a paragraph or an item of its own"
                yield Difference("text", after.place, expected, f"it after {positions.excerpt(at - 6, at)}", at)
        for title in file.blocks_of(Title):
            yield from _joined_title(title, positions)
    for statement, where in file.located_statements() if content.indents else ():
        if statement.kind == "Recommendations":
            yield from _outside(statement, where, positions)


def _joined_title(title: Title, positions: Positions) -> Iterator[Difference]:
    """Yield the words about a subject wherever they are in the paragraph of the kind of the document."""
    kind, about = tokens_of(title.kind), tokens_of(words(title.about))[:_LONG]
    kinds = {positions.tokens[at].paragraph for at in positions.of(kind)} if kind else set()
    found = positions.of(about) if about else []
    if found and kinds.issuperset(positions.tokens[at].paragraph for at in found):
        expected = f"a paragraph of its own for “{words(title.about)[:60]}”"
        yield Difference("text", f"Title of “{title.name}”", expected, f"it in that of “{title.kind}”", found[0])


def _is_joined(start: int, at: int, positions: Positions) -> bool:
    one, other = positions.tokens[start], positions.tokens[at]
    return one.paragraph == other.paragraph and one.cell == other.cell


def _outside(statement: Statement, where: Located, positions: Positions) -> Iterator[Difference]:
    """Yield the first line of a recommendation that is outside of its item (CommonMark 0.31, section 5.2)."""
    firsts = [positions.first(run[0].tokens, where.windows) for run in statement.runs if run[0].kind == "text"]
    lines = [positions.tokens[at].at for at in firsts if at >= 0]
    indents = positions.content.indents
    for at, line in zip(firsts[1:], lines[1:], strict=False):
        if line > lines[0] and line in indents and indents[line][0] < indents.get(lines[0], (0, 0))[1]:
            yield Difference("order", statement.place, "this line inside the item", positions.excerpt(at), at)
            return


def repeated_statements(file: ComparedFile) -> Iterator[Difference]:
    """Yield the statements that occur more often than most of their kind."""
    counts: dict[str, list[tuple[Statement, int, str]]] = {}
    times = part_counts(file.statements)
    expected: dict[int, str] = {}
    for statement in file.statements:
        joined = " | ".join(" ".join(part.tokens) for part in statement.parts)
        expected[statement.block] = f"{expected.get(statement.block, '')} | {joined} "
    for statement, where in file.located_statements():
        if statement.kind == "Chart" and statement.pairs:
            continue  # the names of its series may be in a legend, in a table and in notes
        for part in statement.parts:
            if part.kind == "text" and len(part.tokens) >= _LONG and times[part.tokens] == 1:
                surplus = len(file.positions.within(part.tokens, where.extent))
                for block in (statement.block - 1, statement.block):  # the extent begins in the block before
                    surplus -= expected.get(block, "").count(f" {' '.join(part.tokens)} ")
                counts.setdefault(statement.kind, []).append((statement, surplus, part.text))
                break
    yield from _shown_twice(file)
    for found in counts.values():
        usual = Counter(surplus for _, surplus, _ in found).most_common(1)[0][0]
        for statement, surplus, text in found:
            if surplus > max(usual, 0) and len(found) > 2:
                yield Difference(
                    "repeated", statement.place, f"“{text[:60]}” only once", f"it {surplus - usual + 1} times"
                )


def _shown_twice(file: ComparedFile) -> Iterator[Difference]:
    """Yield the prose that a file shows twice, also if it does so with all of a section; notes may have it again."""
    notes = [page.notes for page in file.content.noted_pages]
    parts = (part.tokens for each in file.statements for part in each.parts)
    expected = f" {' | '.join(map(' '.join, (*parts, *_captions(file))))} "
    for statement in (each for each in file.statements if each.kind in _PROSE):
        for part in statement.parts[:1]:
            own = f" {' '.join(part.tokens)} "
            if part.kind == "text" and len(part.tokens) >= _SENTENCE and expected.count(own) == 1:
                found = [
                    at for at in file.positions.of(part.tokens) if not any(first <= at < end for first, end in notes)
                ]
                if len(found) > 1:
                    once = f"“{part.text[:60]}” only once"
                    yield Difference("repeated", statement.place, once, f"it {len(found)} times", found[1])


def _captions(file: ComparedFile) -> Iterator[Tokens]:
    """Yield the captions of tables, which a paragraph of another document may have as its text."""
    for document in file.documents:
        for view in (view for block in document.blocks for view in views_of(block, document.labels)):
            yield tokens_of(view.caption)


def added_absences(file: ComparedFile) -> Iterator[Difference]:
    """Yield the findings that the words for a group without any follow, which another group of their block has."""
    absences: dict[int, set[Tokens]] = defaultdict(set)
    places = zip(file.statements, file.found, file.located, strict=True)
    findings = [each for each in places if each[0].kind == "Findings"]
    for statement, _, _ in findings:
        absences[statement.block] |= {part.tokens for part in statement.parts if part.kind == "silence"}
    for statement, start, where in findings:
        after = [(max(start, low), high) for low, high in where.windows]
        for absence in absences[statement.block].difference(part.tokens for part in statement.parts):
            if (at := file.positions.first(absence, after)) >= 0:
                yield Difference("silence", statement.place, "no words for an absence", f"“{' '.join(absence)}”", at)
