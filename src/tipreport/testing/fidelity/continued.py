"""Finds the statements that a slide has no room for, and the parts of others, in its notes."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import Labels
from tipreport.testing.fidelity.alignment import Anchor, Located, lead_of, part_counts
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_ELLIPSES, _CUT = ("…", "..."), 4  # signs of a text that goes on, and the words from which on it is recognised
_CITATION = r"\[\d+(?:, [^\]]*)?\]"
_LISTS = ("Findings", "Terms", "Recommendations")


def in_notes(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: Sequence[int], positions: Positions
) -> Iterator[tuple[int, int]]:
    """Yield the statements that only the notes of a slide have, each with its position, if the slide has its block."""
    for page in positions.content.noted_pages:
        blocks = {statements[index].block for index, at in enumerate(found) if page.shown[0] <= at < page.shown[1]}
        for index, statement in enumerate(statements):
            if found[index] < 0 and statement.block in blocks:
                where = [at for at in anchors[index].positions if page.notes[0] <= at < page.notes[1]]
                yield from ((index, at) for at in where[:1])


def unannounced(
    statements: Sequence[Statement], found: Sequence[int], positions: Positions, labels: Labels
) -> Iterator[Difference]:
    """Yield the slides that show some statements of a block, and do not say that only the notes have the others."""
    sentence = tokens_of(labels.shown_of.format(shown=0, count=0))[3:]
    for page in positions.content.noted_pages:
        shown, noted = (_blocks(statements, found, window) for window in (page.shown, page.notes))
        for block in sorted(shown.keys() & noted.keys()):
            if not positions.within(sentence, page.shown):
                expected = f"“{labels.shown_of}” on {page.name}"
                yield Difference("lost", shown[block].place, expected, "nothing about the others", page.shown[0])
                break


def is_shown_before_notes(at: int, before: int | None, positions: Positions) -> bool:
    """Return whether a slide has a position, and its notes, which come after it, the statement before that."""
    return before is not None and any(
        page.shown[0] <= at < page.shown[1] and page.notes[0] <= before < page.notes[1]
        for page in positions.content.noted_pages
    )


def unmarked_cuts(statements: Sequence[Statement], positions: Positions, labels: Labels) -> Iterator[Difference]:
    """Yield the texts that a slide shortens without a sign of it: an ellipsis."""
    notes = "|".join(map(re.escape, (labels.note, labels.notes)))
    mark = re.compile(rf"{_CITATION}|\((?:{notes})[ \u00a0]\d[^)]*\)")
    runs: dict[str, list[tuple[Statement, Tokens]]] = {}
    for statement in (each for each in statements if each.kind != "Notes"):  # a note begins with the name of a series
        for run in statement.runs:
            tokens = tuple(token for part in run if part.kind == "text" for token in part.tokens)
            if len(tokens) > _CUT:
                runs.setdefault(tokens[0], []).append((statement, tokens))
    for page in positions.content.noted_pages:
        for text in page.texts:
            words = tokens_of(mark.sub("", text))
            cut = [
                statement for statement, tokens in (runs.get(words[0], ()) if len(words) >= _CUT else ())
                if len(words) < len(tokens) and tokens[: len(words)] == words
            ]  # fmt: skip
            if cut and not any(sign in text for sign in _ELLIPSES):
                expected = f"an ellipsis after “{' '.join(words[-4:])}” on {page.name}"
                yield Difference("text", cut[0].place, expected, "none", page.shown[0])


def _blocks(statements: Sequence[Statement], found: Sequence[int], window: Window) -> dict[int, Statement]:
    """Return the first entry of each list of findings or terms in a part of a file, by block."""
    entries = (one for one, at in zip(statements, found, strict=True) if window[0] <= at < window[1])
    return {each.block: each for each in entries if each.kind in _LISTS and len(each.parts) > 1}


def with_notes(statements: Sequence[Statement], located: Sequence[Located], positions: Positions) -> Sequence[Located]:
    """Add to the windows of each statement on a slide those in the notes of the slide, where its name begins them."""
    found = [*located]
    for page in positions.content.noted_pages:
        shown = [index for index, each in enumerate(located) if _is_in(each.windows, page.shown)]
        times = part_counts([statements[index] for index in shown])
        starts: list[tuple[int, int]] = []
        for index in shown:
            lead = lead_of(statements[index], page.notes, times, positions)
            starts += ((at - lead.before, index) for at in lead.positions) if lead else ()
        for index, window in _windows(sorted(starts), page.notes[1]):
            found[index] = evolve(found[index], windows=(*found[index].windows, window))
    return found


def _is_in(windows: Sequence[Window], page: Window) -> bool:
    return any(page[0] <= start < page[1] for start, _ in windows)


def _windows(starts: Sequence[tuple[int, int]], end: int) -> Iterator[tuple[int, Window]]:
    for number, (start, index) in enumerate(starts):
        following = (other for other, each in starts[number + 1 :] if each != index)
        yield index, (start, next(following, end))
