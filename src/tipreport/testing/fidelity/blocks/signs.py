"""Compares the signs of findings and of data notes with their kinds, and finds signs that a file does not explain."""

from collections.abc import Iterator
from itertools import product

from tipreport.document import Chart, Notes, views
from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.fidelity.blocks.drawings import described, panel_titles
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_UP, _DOWN = "▲△▴▵↑⬆✓✔", "▼▽▾▿↓⬇✗✘"  # symbols of efforts, and of shortfalls
DASH = "–"  # in the place of a number, as views have it
_LEAST = 3  # years or letters by which a table of tiers by year is recognised


def wrong_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the findings directly after the word for another sign than theirs; a finding of context has none.

    Those of one kind have a sign, in words or as a symbol, if most of the other kind have theirs.
    """
    positions, words = file.positions, {*map(tokens_of, (file.labels.effort, file.labels.shortfall))}
    signed: dict[str, list[tuple[Statement, int]]] = {}
    unsigned: dict[str, list[tuple[Statement, int]]] = {}
    for statement, position in file.placed_statements():
        first = statement.parts[0]
        is_finding = statement.kind == "Findings" and first.kind == "text"
        begins = is_finding and position in positions.of(first.tokens)
        for other in words - {tokens_of(statement.sign)} if begins else ():
            is_label = not statement.sign and positions.tokens[position - 1].heading
            if positions.within(other, (position - len(other), position)) and not is_label:
                yield Difference("mark", statement.place, _expected("sign", statement), f"“{' '.join(other)}”")
        if begins:
            yield from _wrong_symbol(statement, position, positions)
        if begins and statement.sign:
            has_sign = _has_sign(statement, position, positions)
            (signed if has_sign else unsigned).setdefault(statement.sign, []).append((statement, position))
    if any(len(found) > len(unsigned.get(sign, ())) for sign, found in signed.items()):
        for statement, position in [each for found in unsigned.values() for each in found][:1]:
            yield Difference("mark", statement.place, _expected("sign", statement), "none before it", position)


def wrong_note_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the data notes after the sign of another kind of note."""
    positions, notes = file.positions, [note for block in file.blocks_of(Notes) for note in block.items]
    signs = {sign for note in notes for sign in tokens_of(views.note_sign(note))}
    for note in notes:
        words = tokens_of(f"{note.label} {note.location}")
        shown = {positions.words[at - 1] for at in positions.of(words) if at} & signs if words else set()
        if shown and not shown & {*tokens_of(views.note_sign(note))}:
            expected = f"its sign “{views.note_sign(note)}”"
            yield Difference("mark", f"Notes, “{note.number}. {note.label}”", expected, f"“{min(shown)}”")


def _has_sign(statement: Statement, position: int, positions: Positions) -> bool:
    """Return whether a finding is after the word for its sign, or after a symbol."""
    word = tokens_of(statement.sign)
    if positions.within(word, (position - len(word), position)):
        return True
    return _symbol(position, positions) in (*_UP, *_DOWN)


def _symbol(position: int, positions: Positions) -> str:
    before = "".join(positions.words[max(0, position - 1) : position])
    return positions.content.bullets.get(position, before)


def _wrong_symbol(statement: Statement, position: int, positions: Positions) -> Iterator[Difference]:
    """Yield a finding with the symbol of the other sign, as its bullet or before its first word."""
    shown = _symbol(position, positions)
    others = (_DOWN if statement.is_effort else _UP) if statement.sign else f"{_UP}{_DOWN}"
    if shown and shown in others:
        yield Difference("mark", statement.place, _expected("symbol", statement), f"“{shown}”", position)


def _expected(mark: str, statement: Statement) -> str:
    """Return the mark of a finding; one of context has none."""
    return f"the {mark} of “{statement.sign}”" if statement.sign else f"no {mark} of an effort or a shortfall"


def unexplained_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the sentences about signs that a file lacks below the heading under which it shows these signs."""
    positions, labels = file.positions, file.labels
    signs: tuple[tuple[DifferenceKind, bool, str, str], ...] = (
        ("silence", False, "?", labels.not_known_note.format(words="")),
        ("silence", False, DASH, labels.no_figure_note),
        ("mark", True, tier_words("Tier 2 Watch List", labels).letters, labels.ladder_letters),
        ("mark", True, tier_words("Special Case", labels).letters, labels.special_case_note),
    )
    everywhere, tiers = (0, len(positions.words)), {tier_words(tier, labels).row for tier in TIER_STYLES}
    tables = (each for each in file.ladders if each.picture is None and len(each.years) >= _LEAST)
    letters = {cell.letters for each in tables for cell in each.cells if cell.row in tiers}
    shown = [(letters, True, everywhere)]  # the signs, whether in a ladder, and where
    titles = {title for title, _ in panel_titles(file.blocks)}
    for picture, is_ladder in ((each.picture, each.is_named) for each in file.ladders):
        if picture is not None and (is_ladder or described(picture, titles)):
            shown.append(({*picture.words}, is_ladder, file.between_headings(picture.at)))
    yield from _unexplained_below_columns(file)
    for kind, in_ladder, sign, sentence in signs:
        for words, is_ladder, window in shown:
            has_sign = sign in words and is_ladder == in_ladder and not positions.of(tokens_of(labels.matrix_note))
            if has_sign and not positions.within(tokens_of(sentence), window):
                yield Difference(kind, f"the sign “{sign}”", f"its explanation “{sentence}”", at=window[0])
                break


def _unexplained_below_columns(file: ComparedFile) -> Iterator[Difference]:
    """Yield the marks below the columns of native charts that neither their slide nor its notes explain."""
    content, labels = file.content, file.labels
    places = {each.alternative: each.at for each in content.drawings}
    amounts = [each for block in file.blocks_of(Chart) for series in block.panels for each in series.amounts]
    absent = {amount.text for amount in amounts if amount.value is None}
    sentences = {"?": [labels.not_known_note.format(words=text) for text in absent], DASH: [labels.no_figure_note]}
    for chart, page in product(content.charts, content.noted_pages):
        words = {*" ".join(content.tables[chart.table].rows[0]).split()}
        is_there = page.shown[0] <= places.get(chart.alternative, -1) < page.shown[1]
        for sign, texts in sentences.items() if is_there else ():
            window = (page.shown[0], page.notes[1])
            if sign in words and not any(file.positions.within(tokens_of(text), window) for text in texts):
                place = f"the sign “{sign}” below the columns of a chart"
                yield Difference("silence", place, f"its explanation “{min(texts, default='')}”", at=window[0])


def needless_explanations(file: ComparedFile) -> Iterator[Difference]:
    """Yield the paragraph about a dash below a heading where tables and drawings are, and none has a dash.

    A file may have it once, with all explanations.
    """
    tokens = file.content.tokens
    found = [at for at in _paragraphs(file.positions, tokens_of(file.labels.no_figure_note)) if not tokens[at].cell]
    shown = [(each.at, {*each.words}) for each in file.content.drawings]
    starts: dict[int, int] = {}
    for index, token in enumerate(tokens if found else ()):
        if token.cell:
            starts.setdefault(token.cell.table, index)
    tables = enumerate(file.content.tables if found else ())
    shown += [
        (starts.get(number, -1), {text.strip() for row in table.rows for text in row}) for number, table in tables
    ]
    for at in found if len(found) > 1 else ():
        start, end = file.between_headings(at)
        near = [texts for each, texts in shown if start <= each < end]
        if near and not any(DASH in texts for texts in near):
            expected = "its explanation only where it is shown"
            yield Difference("silence", f"the sign “{DASH}”", expected, f"“{file.labels.no_figure_note}”", at)
            return


def _paragraphs(positions: Positions, words: Tokens) -> Iterator[int]:
    """Yield where a paragraph begins with some words, in a format with paragraphs."""
    for at in positions.of(words) if words and positions.content.has_spaces else ():
        before = positions.tokens[at - 1 : at]
        if not before or before[0].paragraph != positions.tokens[at].paragraph:
            yield at
