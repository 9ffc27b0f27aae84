"""Compares the tables about all briefs of a collection with its documents: numbers of entries, tiers, tiers by year."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import fields

from tipreport.document import Amount, Document, Indicator, Labels, Notes, TierLadder
from tipreport.document.views import TIER_STYLES, cells_by_year, tier_words, undated_cells
from tipreport.testing.fidelity.blocks.overview_rows import OverviewRow, Owners, owners_of, rows_of, title_of
from tipreport.testing.fidelity.compared_file import ComparedFile, parts_in
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.fidelity.shown_ladders import short_year
from tipreport.testing.reading.token import Table
from tipreport.testing.reading.tokens import has_words, includes, is_number, tokens_of

_LEAST = 2  # rows of briefs by which a table about all of them is recognised
_COUNTED = ("figures", "findings", "sources")  # heads, and lists of a brief
_PLACE = re.compile("{[^}]*}")  # of a value in a label
_YEAR = re.compile("(?<![0-9])[0-9]{4}(?![0-9])")


def wrong_overviews(file: ComparedFile) -> Iterator[Difference]:
    """Yield the cells of tables about all briefs that differ from the documents.

    A format that does not show everything may leave out placements without a year.
    """
    if len(file.documents) < _LEAST:
        return
    labels, owners = file.labels, owners_of(file)
    measures = {tokens_of(each.label) for document in file.documents for each in document.indicators}
    rules = (_wrong_words, _wrong_tier, _wrong_years, _wrong_claims, _wrong_indicators)
    for number, table in enumerate(file.content.tables):
        rows = [*rows_of(file, number, owners)]
        yield from _same_names(rows)
        yield from _missing_briefs(file, table, rows, owners)
        yield from _missing_tiers(rows, labels)
        yield from _missing_measures(rows)
        for row in rows if len(rows) >= _LEAST else ():
            for rule in rules:
                yield from rule(row, labels)
            yield from _added_numbers(row, measures)
            yield from _missing_undated(row, labels) if file.shows is None else ()
    yield from _missing_years(file, owners)


def _has_tier(document: Document) -> bool:
    title = title_of(document)
    return bool(title and title.badge and title.badge.tier)


# ------------------------------------------------------------ rows and columns


def _missing_years(file: ComparedFile, owners: Owners) -> Iterator[Difference]:
    """Yield a year with a tier that no table of tiers by year has, if there are such tables."""
    shown = {
        year
        for table in file.content.tables
        if sum(bool(row) and tokens_of(row[0]) in owners for row in table.rows) >= _LEAST
        for year in map(short_year, table.rows[0]) if year is not None
    }  # fmt: skip
    blocks = (block for each in file.documents if not each.is_comparison for block in each.blocks)
    ladders = (block for block in blocks if isinstance(block, TierLadder))
    placed = {year for ladder in ladders for year, cells in cells_by_year(ladder).items() if cells}
    missing = sorted(year for year in placed if year % 100 not in shown)
    if len(shown) >= _LEAST and missing:
        yield Difference("lost", "the table of the tiers of all briefs by year", f"a column for {missing[0]}")


def _missing_briefs(
    file: ComparedFile, table: Table, rows: Sequence[OverviewRow], owners: Owners
) -> Iterator[Difference]:
    """Yield a brief that a table of most of them lacks; one without tiers may be in no table of tiers."""
    labels, heads = file.labels, rows[0].heads if rows else ()
    expected = [each for each in file.documents if not each.is_comparison]
    if sum(short_year(head) is not None for head in heads) >= _LEAST:
        expected = [each for each in expected if any(isinstance(block, TierLadder) for block in each.blocks)]
    elif not _has_head(heads, labels.region, labels.kind, labels.edition, labels.tier):
        return  # it may be about some of them
    if _has_head(heads, labels.tier):
        expected = [*filter(_has_tier, expected)]
    named = {each for row in table.rows[1:] if row for each in owners.get(tokens_of(row[0]), ())}
    missing = [each for each in expected if each.id not in named]
    if missing and len(missing) * 2 < len(expected):
        needed = f"a row for “{missing[0].title}”"
        yield Difference("lost", "a table of all briefs", needed, ", ".join(sorted(named))[:80])


def _has_head(heads: Sequence[str], *names: str) -> bool:
    return not {*map(tokens_of, heads)}.isdisjoint(map(tokens_of, names))


def _missing_tiers(rows: Sequence[OverviewRow], labels: Labels) -> Iterator[Difference]:
    """Yield the table about all briefs, with their regions or kinds, that has no tiers, although a brief has one."""
    heads = rows[0].heads if rows else ()
    is_overview = _has_head(heads, labels.region, labels.kind, labels.edition)
    if is_overview and not _has_head(heads, labels.tier) and any(_has_tier(row.document) for row in rows):
        yield rows[0].wrong("lost", f"a column “{labels.tier}”", ", ".join(heads))


def _missing_measures(rows: Sequence[OverviewRow]) -> Iterator[Difference]:
    """Yield the measure without a column that more briefs have than one with a column."""
    briefs = [{tokens_of(each.label): each.label for each in row.document.indicators} for row in rows]
    count = Counter(measure for own in briefs for measure in own)
    heads = {*map(tokens_of, rows[0].heads)} if rows else set()
    least = min((count[measure] for measure in count if measure in heads), default=len(rows))
    for measure in (each for each in count if count[each] > least and each not in heads):
        name = next(own[measure] for own in briefs if measure in own)
        found = ", ".join(" ".join(each.split()) for each in rows[0].heads)[:80]
        yield rows[0].wrong("lost", f"a column “{name}”, which more briefs have than other measures", found)


def _same_names(rows: Sequence[OverviewRow]) -> Iterator[Difference]:
    """Yield the rows of a brief with several ladders that have one name."""
    names = Counter(tokens_of(row.cells[0]) for row in rows)
    for row in rows:
        if names[tokens_of(row.cells[0])] > 1 and len(row.ladders) > 1:
            countries = ", ".join(each.country for each in row.ladders)
            yield row.wrong("lost", f"the country of each row: {countries}", row.cells[0])


# ------------------------------------------------------------ cells


def _wrong_words(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    """Yield the numbers of entries, the edition, the kind and the region that a row has wrong."""
    notes = sum(len(block.items) for block in row.document.blocks if isinstance(block, Notes))
    counts = {getattr(labels, name): row.document.counts[name] for name in _COUNTED} | {labels.data_notes: notes}
    for head, number in counts.items():
        found = row.cell(head)
        if found is not None and tokens_of(found) != (str(number),):
            yield row.wrong("number", f"{number} under “{head}”", found)
    texts = {labels.edition: str(row.title.edition or ""), labels.kind: row.title.kind} if row.title else {}
    for head, text in (*texts.items(), *([(labels.region, row.document.region)] if row.document.region else [])):
        found = row.cell(head)
        if found is not None and tokens_of(found) != tokens_of(text):
            yield row.wrong("text", f"“{text}” under “{head}”", found)


def _wrong_tier(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    found, badge = row.cell(labels.tier), row.title.badge if row.title else None
    if found is not None and (badge is None or not badge.tier) and tokens_of(found) in _other_labels(labels):
        yield row.wrong("mark", f"“{labels.no_tier}” under “{labels.tier}”", found)
    if found is None or badge is None or not badge.tier:
        return
    if not has_words(found, badge.label):
        yield row.wrong("lost", f"“{badge.label}”", found)
    year = str(badge.year or labels.undated)
    has_other_year = bool(_YEAR.search(found)) or (badge.year is not None and has_words(found, labels.undated))
    if "none" in tokens_of(found) or (has_other_year and not has_words(found, year)):
        yield row.wrong("period", f"“{year}” under “{labels.tier}”", found)
    if badge.claimed != has_words(found, labels.claimed):
        yield row.wrong("qualifier", f"the tier {'as' if badge.claimed else 'not'} “{labels.claimed}”", found)


def _other_labels(labels: Labels) -> set[Tokens]:
    """Return the labels that do not say that a brief has no tier."""
    texts = {getattr(labels, field.name) for field in fields(Labels)} - {labels.no_tier, labels.no_entry}
    return {tokens for text in texts if isinstance(text, str) and (tokens := tokens_of(text))}


def _wrong_years(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    known = re.compile("|".join(re.escape(tier_words(tier, labels).letters) for tier in TIER_STYLES))
    for head, cells, text in row.cells_of_years(row.cells, labels.undated):
        expected = {tier_words(cell.tier, labels).letters for cell in cells}
        if (found := {*known.findall(text)}) != expected:
            shown = ", ".join(sorted(expected)) or "no tier"
            yield row.wrong("period", f"“{shown}” under “{head}”", ", ".join(sorted(found)) or "none")


def _wrong_claims(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    """Yield the years in which listeners get another tier, or another number of claims, than the ladder has.

    The names of tiers are expected where listeners get one, or the words for a year without an entry; the words for a
    claim in a page, and where listeners get words of their own.
    """
    names = {tier: tier_words(tier, labels).name for tier in TIER_STYLES}
    are_named = any(has_words(text, words) for text in row.spoken for words in (*names.values(), labels.no_entry))
    claimed = tokens_of(labels.claimed)
    shown = (text for *_, text in row.cells_of_years(row.cells, labels.undated))
    for (head, cells, spoken), text in zip(row.cells_of_years(row.spoken, labels.undated), shown, strict=True):
        said = tokens_of(spoken)
        missing = [names[cell.tier] for cell in cells if not includes(said, tokens_of(names[cell.tier]))]
        if are_named and missing:
            yield row.wrong("lost", f"“{missing[0]}” under “{head}”, for listeners", spoken or "nothing")
        expected = sum(cell.claimed for cell in cells)
        times = max(sum(each[at : at + len(claimed)] == claimed for at in range(len(each)))
                    for each in (said, tokens_of(text)))  # fmt: skip
        if (spoken or row.is_of_page) and cells and times != expected:
            words = "no claim" if not expected else f"“{labels.claimed}” for each of {expected} claims"
            yield row.wrong("qualifier", f"{words} under “{head}”, for listeners", spoken)


def _missing_undated(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    """Yield the placements without a year that a table of tiers by year lacks."""
    if len(row.ladders) == 1 and any(short_year(head) is not None for head in row.heads):
        found = row.cell(labels.undated) or ""
        for letters in (tier_words(cell.tier, labels).letters for cell in undated_cells(row.ladders[0])):
            if letters not in found:
                yield row.wrong("lost", f"“{letters}” under “{labels.undated}”", found or "none")


def _wrong_indicators(row: OverviewRow, labels: Labels) -> Iterator[Difference]:
    """Yield the measures of which a row has another number than the newest one of its brief."""
    newest: dict[str, Indicator] = {}
    for each in row.document.indicators:
        if each.label not in newest or newest[each.label].year < each.year:
            newest[each.label] = each
    for label, indicator in newest.items():
        found = row.cell(label)
        if found is not None and not (has_words(found, indicator.number) and has_words(found, str(indicator.year))):
            expected = f"“{indicator.number}” of {indicator.year} under “{label}”"
            yield row.wrong("period" if has_words(found, indicator.number) else "number", expected, found)
        disagree = max(_PLACE.split(labels.sources_disagree), key=len)
        if found is not None and has_words(found, disagree) != indicator.in_conflict:
            words = f"“{disagree.strip(' ,')}”"
            expected = f"{words if indicator.in_conflict else f'no {words}'} under “{label}”"
            yield row.wrong("qualifier", expected, found)
        turned = labels.number_of_year.format(number=indicator.year, year=indicator.number)
        if found is not None and tokens_of(found) == tokens_of(turned):
            yield row.wrong("period", f"“{indicator.number}” in {indicator.year}", found)


def _added_numbers(row: OverviewRow, measures: set[Tokens]) -> Iterator[Difference]:
    """Yield the number under a measure that the brief of a row does not have, if none of its numbers is that."""
    others = measures - {tokens_of(each.label) for each in row.document.indicators}
    for head, text in zip(row.heads, row.cells, strict=False):
        numbers = {*filter(is_number, tokens_of(text))} if tokens_of(head) in others else set()
        if numbers and not numbers <= {
            token for each in parts_in(row.document.blocks, Amount) for token in tokens_of(each.number)
        }:
            yield row.wrong("silence", f"no number under “{head}”, which the brief lacks", text)
