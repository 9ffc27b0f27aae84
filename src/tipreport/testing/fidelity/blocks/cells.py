"""Compares the tables of a file with the tables that the views make of the blocks: each text in the cell of its column.

A file need not have them. It may put the remark of a row after the head of the row, in a cell of its own, or in a
footnote, which is in no column.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve

from tipreport import document as doc
from tipreport.document import views
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.fidelity.statement import Part, run_of
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Position, Token
from tipreport.testing.reading.tokens import has_words, tokens_of

Heads = tuple[Tokens, ...]
_LEAST = 4  # letters of a text from which on it is not in another cell by chance
_KINDS = ("text", "citation")
_BELOW = 120  # tokens after a table in which its caption begins
_SHOWN = 80  # characters of the heads in a message


def misplaced_texts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the texts and citations that a row lacks, or has in another cell than the view of its table."""
    content, known = file.content, dict[Heads, list[views.TableView]]()
    counts: list[views.TableView] = []  # those whose last row counts marks
    for document in file.documents:
        for block in document.blocks:
            for view in views_of(block, document.labels):
                known.setdefault(heads_of(view), []).append(view)
                counts += [view] if isinstance(block, doc.Matrix) else []
    cells = {
        place: [*group]
        for place, group in groupby((token for token in content.tokens if token.cell), key=lambda token: token.cell)
    }
    firsts: dict[tuple[int, int], int] = {}  # the first token of each row
    ends: dict[int, int] = {}  # the token after each table
    for index, token in enumerate(content.tokens):
        if token.cell:
            firsts.setdefault((token.cell.table, token.cell.row), index)
            ends[token.cell.table] = index + 1
    shown: dict[Heads, set[Tokens]] = defaultdict(set)  # the names of the rows of all tables with these heads
    for number, table in enumerate(content.tables if known else ()):
        heads = tuple(map(tokens_of, table.rows[0])) if table.rows else ()
        own = next((each for each in known if sorted(each) == sorted(heads)), None)
        if own is None:
            yield from _wrong_head(heads, known)
            continue
        end = ends.get(number, 0)
        after = " ".join(token.text for token in content.tokens[end : end + _BELOW])
        columns = [heads.index(head) for head in own]  # a format may have them in another order
        column = columns[known[own][0].row_header]
        rows = (cells.get((number, line, column), []) for line in range(1, len(table.rows)))
        names = {tuple(token.text for token in row if not token.cited) for row in rows}
        shown[own] |= names
        yield from _missing_caption(names, after, known[own])
        for line in range(1, len(table.rows)):
            row = [cells.get((number, line, column), []) for column in columns]
            yield from (evolve(each, at=firsts.get((number, line))) for each in _compare(row, known[own]))
            yield from _unmarked_head(
                content, Position(number, line, columns[known[own][0].row_header]), row, known[own]
            )
    yield from (lost for view in counts for lost in _lost_counts(shown[heads_of(view)], view))


def _lost_counts(shown: Collection[Tokens], view: views.TableView) -> Iterator[Difference]:
    """Yield the last row of a table of marks, which counts them, if the file has the other rows; no sentence has it."""
    *rows, counts = (any(name[: len(first)] == first for name in shown) for first in names_of(view))
    if not counts and rows and all(rows):
        name = doc.words(view.rows[-1].cells[view.row_header].content)
        yield Difference("lost", place_of(view), f"the row “{name}”")


def heads_of(view: views.TableView) -> Heads:
    """Return the words of the head of each column."""
    return tuple(map(tokens_of, view.heads))


def names_of(view: views.TableView) -> Iterator[Tokens]:
    """Yield the words of the head of each row, before its remark."""
    yield from (tokens_of(doc.words(row.cells[view.row_header].content)) for row in view.rows)


def _missing_caption(names: set[Tokens], after: str, tables: Sequence[views.TableView]) -> Iterator[Difference]:
    """Yield the caption of the view of a table with these rows, if the words after it do not have it."""
    for view in tables:
        has_rows = all(any(name[: len(first)] == first for name in names) for first in names_of(view))
        if view.caption and has_rows and not has_words(after, view.caption):
            yield Difference("silence", place_of(view), f"“{view.caption}” below it")


def _unmarked_head(
    content: Content, place: Position, row: Sequence[Sequence[Token]], tables: Sequence[views.TableView]
) -> Iterator[Difference]:
    """Yield the head of a row of a view that the file does not mark as a head, in a format that has marks."""
    if content.row_heads is None or place in content.row_heads:
        return
    text = " ".join(token.text for token in row[tables[0].row_header] if not token.cited)
    names = {" ".join(name) for view in tables for name in names_of(view)}
    if text and any(text.startswith(name) for name in names if name):
        yield Difference(
            "head", place_of(tables[0]), f"“{text[:60]}” marked as the head of its row", "an ordinary cell"
        )


def _wrong_head(heads: Heads, known: Mapping[Heads, Sequence[views.TableView]]) -> Iterator[Difference]:
    """Yield a head that another column has too, or that is one of other tables, in a table with heads of a view."""
    names = {head for each in known for head in each}
    for own in known:
        wrong = [column for column, (head, found) in enumerate(zip(own, heads, strict=False)) if head != found]
        if len(own) == len(heads) > len(wrong) + 1 and len(wrong) == 1 and heads[wrong[0]] in names:
            view, found = known[own][0], " ".join(heads[wrong[0]])
            expected = f"the head “{view.heads[wrong[0]]}”"
            yield Difference("mark", place_of(view), expected, f"“{found}”")
            return


def views_of(block: doc.Block, labels: doc.Labels) -> Iterator[views.TableView]:
    """Yield the tables that a format may print for a block."""
    match block:
        case doc.Figures():
            yield views.figure_table(block, labels)
        case doc.Chart(panels=rows) | doc.PeriodTable(rows=rows):
            yield views.period_table(rows, labels)
        case doc.DataTable():
            yield views.data_table(block)
        case doc.CountryTable():
            yield views.country_table(block)
        case doc.TierLadder(strips=strips) if strips:
            yield views.strips_table(block, labels)
        case doc.Matrix():
            yield views.matrix_table(block, labels)
        case doc.Terms(heads=heads) if heads:
            yield views.terms_table(block, heads)


def _compare(row: Sequence[Sequence[Token]], tables: Sequence[views.TableView]) -> Iterator[Difference]:
    """Yield the first difference of a row from each row of the document with its name; none if one agrees."""
    candidates: list[Difference] = []
    cut: list[Difference] = []
    words = [f" {' '.join(token.text for token in cell if not token.cited)} " for cell in row]
    for view in tables:
        for expected in view.rows:
            name = " ".join(tokens_of(doc.words(expected.cells[view.row_header].content)))
            if not name or not words[view.row_header].startswith(f" {name} "):
                if name.startswith(shown := words[view.row_header].strip()) and shown:
                    cut.append(Difference("text", place_of(view), f"the whole name “{name}” of its row", f"“{shown}”"))
                continue
            difference = _misplaced(row, words, expected, view) or _lost_note(row, words, expected, view)
            if difference is None:
                return
            candidates.append(difference)
    yield from (candidates or cut)[:1]


def _misplaced(
    row: Sequence[Sequence[Token]], words: Sequence[str], expected: views.TableRow, view: views.TableView
) -> Difference | None:
    """Return a part of a row that is not in its own cell: in that of another column, or a citation in none."""
    own = [
        {_shown(part) for part in run_of((*cell.content, *cell.detail)) if part.kind in _KINDS}
        for cell in expected.cells
    ]
    above = [f" {' '.join(token.text for token in cell if not token.cited and not token.noted)} " for cell in row]
    remark = {_shown(part) for part in run_of(expected.remark) if part.kind == "text"}
    for column, parts in enumerate(own):
        for kind, text in sorted(parts):
            if _has(row[column], words[column], kind, text):
                continue
            others = [other for other in range(len(own)) if other != column and (kind, text) not in own[other]]
            elsewhere = [other for other in others if _has(row[other], above[other], kind, text)]
            if elsewhere and _is_distinct(kind, text):
                return _difference(view, column, text, view.heads[elsewhere[0]])
            if kind == "citation" and not any(token.text == text for cell in row for token in cell):
                return Difference("citation", place_of(view), f"[{text}] under “{view.heads[column]}”", words[column])
    for kind, text in sorted(remark):
        for column in range(len(own)):
            if column != view.row_header and _is_distinct(kind, text) and _has(row[column], above[column], kind, text):
                return _difference(view, view.row_header, text, view.heads[column])
    return None


def _lost_note(
    row: Sequence[Sequence[Token]], words: Sequence[str], expected: views.TableRow, view: views.TableView
) -> Difference | None:
    """Return a reference to a data note that no cell of a row has."""
    numbers = {token.text for cell in row for token in cell}
    for column, cell in enumerate(expected.cells):
        for part in run_of((*cell.content, *cell.detail)):
            if part.kind == "note" and numbers.isdisjoint(part.tokens):
                note = f"note {part.tokens[0]} under “{view.heads[column]}”"
                return Difference("note", place_of(view), note, words[column].strip() or "nothing")
    return None


def _shown(part: Part) -> tuple[str, str]:
    return part.kind, " ".join(part.tokens)


def _has(cell: Sequence[Token], words: str, kind: str, text: str) -> bool:
    if kind == "citation":
        return any(token.cited and token.text == text for token in cell)
    return f" {text} " in words


def _is_distinct(kind: str, text: str) -> bool:
    return kind == "citation" or sum(map(str.isalnum, text)) >= _LEAST


def _difference(view: views.TableView, column: int, text: str, found: str) -> Difference:
    expected = f"“{text}” under “{view.heads[column]}”"
    return Difference("mark", place_of(view), expected, f"it under “{found}”")


def place_of(view: views.TableView) -> str:
    """Return the first heads of a table, so many that a message stays short."""
    shown = [head for number, head in enumerate(view.heads, 1) if len(", ".join(view.heads[:number])) <= _SHOWN]
    more = len(view.heads) - len(shown)
    return f"the table with the heads {', '.join(shown)}{f', and {more} more' if more else ''}"
