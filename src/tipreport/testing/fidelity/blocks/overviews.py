"""Compares the tables about all briefs of a collection with its documents: numbers of entries, tiers, tiers by year."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.document import Document, Indicator, Labels, Notes, TierLadder, Title
from tipreport.document.views import TIER_STYLES, cells_by_year, collection_entries, tier_words, undated_cells
from tipreport.testing.fidelity.blocks.ladders import short_year
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import has_words, tokens_of

_LEAST = 2  # rows of briefs by which a table about all of them is recognised
_COUNTED = ("figures", "findings", "sources")  # heads, and lists of a brief


@frozen
class _Row:
    """A row of a table about all briefs: the heads of its columns, its cells, and its brief."""

    heads: Sequence[str]
    cells: Sequence[str]
    document: Document
    ladders: Sequence[TierLadder]
    """The ladder of its country, or all of the brief if its name is that of a brief alone."""
    spoken: Sequence[str] = ()
    """The texts of its cells that only listeners get."""

    def cell(self, head: str) -> str | None:
        """Return the text under a head; None if there is no such column."""
        found = [index for index, each in enumerate(self.heads) if tokens_of(each) == tokens_of(head)]
        return self.cells[found[0]] if found and found[0] < len(self.cells) else None


def wrong_overviews(file: ComparedFile) -> Iterator[Difference]:
    """Yield the cells of tables about all briefs that differ from the documents.

    A format that does not show everything may leave out placements without a year.
    """
    content, documents, labels = file.content, file.documents, file.labels
    if len(documents) < _LEAST:
        return
    by_name: dict[Tokens, dict[str, tuple[Document, Sequence[TierLadder]]]] = {}
    for entry in collection_entries(documents, labels):
        ladders = [block for block in entry.document.blocks if isinstance(block, TierLadder)]
        for name in (entry.name, entry.title.name):
            by_name.setdefault(tokens_of(name), {})[entry.document.id] = (entry.document, ladders)
            for each in ladders:
                by_name.setdefault(tokens_of(f"{name} {each.country}"), {})[entry.document.id] = (
                    entry.document,
                    [each],
                )
    for number, table in enumerate(content.tables):
        rows = [
            _Row(table.rows[0], row, *next(iter(found.values())), _spoken(content, number, line, len(row)))
            for line, row in enumerate(table.rows[1:], 1)
            if row and len(found := by_name.get(tokens_of(row[0]), {})) == 1
        ]
        yield from _same_names(rows)
        named = {each for row in table.rows[1:] if row for each in by_name.get(tokens_of(row[0]), ())}
        yield from _missing_briefs(rows, named, documents, labels)
        yield from _missing_tiers(rows, labels)
        for row in rows if len(rows) >= _LEAST else ():
            yield from _wrong_counts(row, labels)
            yield from _wrong_tier(row, labels)
            yield from _wrong_words(row, labels)
            yield from _wrong_years(row, labels)
            yield from _wrong_claims(row, labels)
            yield from _missing_undated(row, labels) if file.shows is None else ()
            yield from _wrong_indicators(row, labels)
    yield from _missing_years(content, by_name)


def _spoken(content: Content, table: int, line: int, size: int) -> Sequence[str]:
    return [content.spoken.get(Position(table, line, column), "") for column in range(size)]


def _missing_years(
    content: Content, by_name: Mapping[Tokens, Mapping[str, tuple[Document, Sequence[TierLadder]]]]
) -> Iterator[Difference]:
    """Yield a year with a tier that no table of tiers by year has, if there are such tables."""
    shown = {
        year
        for table in content.tables if sum(bool(row) and tokens_of(row[0]) in by_name for row in table.rows) >= _LEAST
        for year in map(short_year, table.rows[0]) if year is not None
    }  # fmt: skip
    ladders = [ladder for briefs in by_name.values() for _, each in briefs.values() for ladder in each]
    placed = {year for ladder in ladders for year, cells in cells_by_year(ladder).items() if cells}
    missing = sorted(year for year in placed if year % 100 not in shown)
    if len(shown) >= _LEAST and missing:
        yield Difference("lost", "the table of the tiers of all briefs by year", f"a column for {missing[0]}")


def _missing_briefs(
    rows: Sequence[_Row], named: set[str], documents: Sequence[Document], labels: Labels
) -> Iterator[Difference]:
    """Yield a brief that a table of most of them lacks; one without tiers may be in no table of tiers."""
    heads = {tokens_of(head) for row in rows[:1] for head in row.heads}
    by_year = sum(short_year(head) is not None for row in rows[:1] for head in row.heads) >= _LEAST
    expected = [
        each for each in documents if not each.is_comparison and (_tier_of(each) or not _has_tiers(rows, labels))
    ]
    if not by_year and heads.isdisjoint(map(tokens_of, (labels.region, labels.kind, labels.edition, labels.tier))):
        return  # it may be about some of them
    if by_year:
        expected = [each for each in expected if any(isinstance(block, TierLadder) for block in each.blocks)]
    missing = [each for each in expected if each.id not in named]
    if missing and len(missing) * 2 < len(expected):
        yield Difference(
            "lost", "a table of all briefs", f"a row for “{missing[0].title}”", ", ".join(sorted(named))[:80]
        )


def _has_tiers(rows: Sequence[_Row], labels: Labels) -> bool:
    return any(row.cell(labels.tier) is not None for row in rows)


def _tier_of(document: Document) -> str:
    badges = (block.badge for block in document.blocks if isinstance(block, Title))
    return next((badge.tier for badge in badges if badge), "")


def _missing_tiers(rows: Sequence[_Row], labels: Labels) -> Iterator[Difference]:
    """Yield the table about all briefs, with their regions or kinds, that has no tiers, although a brief has one."""
    heads = {tokens_of(head) for row in rows[:1] for head in row.heads}
    is_overview = not heads.isdisjoint(map(tokens_of, (labels.region, labels.kind, labels.edition)))
    badges = [block.badge for row in rows for block in row.document.blocks if isinstance(block, Title)]
    if is_overview and tokens_of(labels.tier) not in heads and any(badge and badge.tier for badge in badges):
        yield _difference("lost", rows[0], f"a column “{labels.tier}”", ", ".join(rows[0].heads))


def _same_names(rows: Sequence[_Row]) -> Iterator[Difference]:
    """Yield the rows of a brief with several ladders that have one name."""
    names = Counter(tokens_of(row.cells[0]) for row in rows)
    for row in rows:
        if names[tokens_of(row.cells[0])] > 1 and len(row.ladders) > 1:
            countries = ", ".join(each.country for each in row.ladders)
            yield _difference("lost", row, f"the country of each row: {countries}", row.cells[0])


def _wrong_counts(row: _Row, labels: Labels) -> Iterator[Difference]:
    notes = sum(len(block.items) for block in row.document.blocks if isinstance(block, Notes))
    expected = {getattr(labels, name): row.document.counts[name] for name in _COUNTED} | {labels.data_notes: notes}
    for head, number in expected.items():
        found = row.cell(head)
        if found is not None and tokens_of(found) != (str(number),):
            yield _difference("number", row, f"{number} under “{head}”", found)


def _wrong_tier(row: _Row, labels: Labels) -> Iterator[Difference]:
    found = row.cell(labels.tier)
    badge = next((block.badge for block in row.document.blocks if isinstance(block, Title)), None)
    if found is None or badge is None or not badge.tier:
        return
    if not has_words(found, badge.label):
        yield _difference("lost", row, f"“{badge.label}”", found)
    if "none" in tokens_of(found):
        yield _difference("text", row, f"“{badge.year or labels.undated}”", found)
    if badge.claimed != has_words(found, labels.claimed):
        yield _difference("qualifier", row, f"the tier {'as' if badge.claimed else 'not'} “{labels.claimed}”", found)


def _wrong_words(row: _Row, labels: Labels) -> Iterator[Difference]:
    """Yield the edition, the kind or the region of a brief that a row has wrong. Not all briefs have an edition."""
    title = next((block for block in row.document.blocks if isinstance(block, Title)), None)
    if title is not None:
        expected = [(labels.edition, str(title.edition or "")), (labels.kind, title.kind)]
        expected += [(labels.region, row.document.region)] if row.document.region else []
        for head, text in expected:
            found = row.cell(head)
            if found is not None and tokens_of(found) != tokens_of(text):
                yield _difference("text", row, f"“{text}” under “{head}”", found)


def _wrong_years(row: _Row, labels: Labels) -> Iterator[Difference]:
    if len(row.ladders) != 1:
        return
    known = re.compile("|".join(re.escape(tier_words(tier, labels).letters) for tier in TIER_STYLES))
    placed = cells_by_year(row.ladders[0])
    for head, text in zip(row.heads, row.cells, strict=False):
        year = short_year(head)
        if year is None:
            continue
        cells = (cell for each, cells in placed.items() if each % 100 == year for cell in cells)
        expected = {tier_words(cell.tier, labels).letters for cell in cells}
        if (found := {*known.findall(text)}) != expected:
            shown = ", ".join(sorted(expected)) or "no tier"
            yield _difference("period", row, f"“{shown}” under “{head}”", ", ".join(sorted(found)) or "none")


def _wrong_claims(row: _Row, labels: Labels) -> Iterator[Difference]:
    """Yield the years in which listeners get another tier, or another number of claims, than the ladder has.

    The names of tiers are expected where listeners get one, or the words for a year without an entry.
    """
    names = {tier: f" {' '.join(tokens_of(tier_words(tier, labels).name))} " for tier in TIER_STYLES}
    said = [f" {' '.join(tokens_of(spoken))} " for spoken in row.spoken]
    are_named = any(words in text for text in said for words in (*names.values(), f" {labels.no_entry} "))
    placed = cells_by_year(row.ladders[0]) if len(row.ladders) == 1 else {}
    claimed = tokens_of(labels.claimed)
    for head, spoken in zip(row.heads, row.spoken, strict=False):
        year = short_year(head)
        cells = [cell for each, cells in placed.items() if year is not None and each % 100 == year for cell in cells]
        expected = sum(cell.claimed for cell in cells)
        missing = [cell.tier for cell in cells if names[cell.tier] not in f" {' '.join(tokens_of(spoken))} "]
        if are_named and missing:
            name = tier_words(missing[0], labels).name
            yield _difference("lost", row, f"“{name}” under “{head}”, for listeners", spoken or "nothing")
        if spoken and cells and f" {'  '.join(tokens_of(spoken))} ".count(f" {'  '.join(claimed)} ") != expected:
            words = "no claim" if not expected else f"“{labels.claimed}” for each of {expected} claims"
            yield _difference("qualifier", row, f"{words} under “{head}”, for listeners", spoken)


def _missing_undated(row: _Row, labels: Labels) -> Iterator[Difference]:
    """Yield the placements without a year that a table of tiers by year lacks."""
    if len(row.ladders) == 1 and any(short_year(head) is not None for head in row.heads):
        found = row.cell(labels.undated) or ""
        for letters in (tier_words(cell.tier, labels).letters for cell in undated_cells(row.ladders[0])):
            if letters not in found:
                yield _difference("lost", row, f"“{letters}” under “{labels.undated}”", found or "none")


def _wrong_indicators(row: _Row, labels: Labels) -> Iterator[Difference]:
    """Yield the measures of which a row has another number than the newest one of its brief."""
    newest: dict[str, Indicator] = {}
    for each in row.document.indicators:
        if each.label not in newest or newest[each.label].year < each.year:
            newest[each.label] = each
    for label, indicator in newest.items():
        found = row.cell(label)
        if found is not None and not (has_words(found, indicator.number) and has_words(found, str(indicator.year))):
            expected = f"“{indicator.number}” of {indicator.year} under “{label}”"
            yield _difference("period" if has_words(found, indicator.number) else "number", row, expected, found)
        turned = labels.number_of_year.format(number=indicator.year, year=indicator.number)
        if found is not None and tokens_of(found) == tokens_of(turned):
            yield _difference("period", row, f"“{indicator.number}” in {indicator.year}", found)


def _difference(kind: DifferenceKind, row: _Row, expected: str, found: str) -> Difference:
    place = f"the row of “{row.cells[0].strip()}” in a table of all briefs"
    return Difference(kind, place, expected, f"“{found.strip()}”")
