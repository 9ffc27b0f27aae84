"""Finds signs that a file shows and does not explain: letters of tiers, marks in place of a number, axes of years."""

from bisect import bisect_right
from collections.abc import Iterator

from tipreport.document import Labels
from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.fidelity.blocks.drawings import described, panel_titles
from tipreport.testing.fidelity.blocks.ladders import are_ladders, short_year
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.outline import headings_in
from tipreport.testing.reading.tokens import tokens_of

_LEAST = 3  # years or letters by which a table of tiers by year is recognised


def unexplained_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the sentences about signs that a file lacks below the heading under which it shows these signs."""
    content, positions, labels = file.content, file.positions, file.labels
    signs: tuple[tuple[DifferenceKind, bool, str, str], ...] = (
        ("silence", False, "?", labels.not_known_note.format(words="")),
        ("silence", False, "–", labels.no_figure_note),
        ("mark", True, tier_words("Tier 2 Watch List", labels).letters, labels.ladder_letters),
    )
    everywhere = (0, len(positions.words))
    shown = [(_in_tables(content, labels), True, everywhere)]  # the signs, whether in a ladder, and where
    headings = [each.start for each in headings_in(positions.tokens)]
    titles = {title for title, _ in panel_titles(file.blocks)}
    for picture, is_ladder in zip(content.drawings, are_ladders(file), strict=True):
        after = bisect_right(headings, picture.at)
        start, end = (*headings[max(0, after - 1) : after], 0)[0], (*headings[after:], everywhere[1])[0]
        if is_ladder or described(picture, titles):
            shown.append(({*picture.words}, is_ladder, (start, end)))
    for kind, in_ladder, sign, sentence in signs:
        for words, is_ladder, window in shown:
            has_sign = sign in words and is_ladder == in_ladder and not positions.of(tokens_of(labels.matrix_note))
            if has_sign and not positions.within(tokens_of(sentence), window):
                yield Difference(kind, f"the sign “{sign}”", f"its explanation “{sentence}”", at=window[0])
                break


def _in_tables(content: Content, labels: Labels) -> set[str]:
    """Return the letters in tables with a row for each tier, and a column for each of several years."""
    tiers = {tier_words(tier, labels).row for tier in TIER_STYLES}
    tables = (table.rows for table in content.tables if table.rows)
    by_year = (rows for rows in tables if sum(short_year(head) is not None for head in rows[0]) >= _LEAST)
    return {cell.strip() for rows in by_year for row in rows[1:] if row[0].strip() in tiers for cell in row[1:]}
