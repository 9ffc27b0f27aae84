"""Compares a file with the documents that it was made from: all rules, in the order of their messages."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from tipreport.testing.fidelity.blocks import (
    bars,
    cells,
    charts,
    counts,
    drawings,
    edges,
    heads,
    ladders,
    ornaments,
    overviews,
    references,
    repeated_rows,
    signs,
    small_charts,
    strips,
    tier_grids,
)
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.whole_file import (
    added_marks,
    added_words,
    addresses,
    characters,
    contents,
    directions,
    downloads,
    entries,
    languages,
    levels,
    listeners,
    lists_of_briefs,
    metadata,
    remainders,
    slides,
    statements,
)

Rule = Callable[[ComparedFile], Iterator[Difference]]
_OF_STATEMENTS: Sequence[Rule] = (
    statements.wrong_statements, heads.wrong_marks, heads.wrong_routes, references.missing_sections,
    references.wrong_note_words, signs.wrong_signs, characters.glued_words, heads.wrong_columns,
    entries.joined_entries, remainders.unannounced, remainders.unannounced_panels, slides.unmarked_cuts,
    entries.repeated_statements, entries.added_absences, counts.wrong_counts, addresses.foreign_addresses,
    levels.wrong_levels, added_marks.added_marks, added_marks.added_qualifiers,
)  # fmt: skip
_OF_SOURCES: Sequence[Rule] = (
    references.wrong_links, references.wrong_footnotes, slides.missing_footnotes, slides.misplaced_footnotes,
    addresses.wrong_addresses, addresses.missing_telephone_links,
)  # fmt: skip
_OF_PARTS: Sequence[Rule] = (
    slides.hidden_sections, slides.repeated_headings, listeners.texts_of_one_channel, addresses.misleading_links,
    contents.incomplete_contents, addresses.self_links, levels.skipped_levels, languages.wrong_language,
    directions.turned_texts, characters.unfilled_places, characters.replaced_characters, characters.ungrouped_numbers,
    languages.foreign_labels, characters.empty_tables, cells.misplaced_texts, repeated_rows.repeated_rows,
    ornaments.wrong_ornaments, drawings.unspoken_numbers, drawings.wrong_panels, drawings.hidden_units,
    drawings.undrawn_panels, small_charts.missing_small_charts, bars.wrong_bars, drawings.misplaced_parts,
    drawings.wrong_axes, edges.texts_outside, charts.misleading_charts, charts.unseen_points, charts.unmarked_points,
    lists_of_briefs.missing_comparisons, listeners.misread_links, listeners.misnamed_links, listeners.wrong_names,
    lists_of_briefs.wrong_order_of_briefs, lists_of_briefs.misdirected_names, metadata.wrong_title,
    added_words.wrong_added_words, added_words.wrong_leads, slides.wrong_slides, signs.wrong_note_signs,
    ladders.wrong_ladders, strips.wrong_strips, tier_grids.wrong_grids, ladders.wrong_claims,
    signs.unexplained_signs, signs.needless_explanations, overviews.wrong_overviews, charts.wrong_charts,
)  # fmt: skip
_OF_FILES: Sequence[Rule] = (
    addresses.wrong_files, downloads.wrong_downloads, lists_of_briefs.wrong_lists, metadata.wrong_metadata,
)  # fmt: skip
OF_LANGUAGES: Sequence[Rule] = (
    languages.wrong_language, languages.foreign_labels, languages.wrong_languages, directions.wrong_directions,
    drawings.wrong_axes, lists_of_briefs.misdirected_names,
)  # fmt: skip
OF_SITES: Sequence[Rule] = (
    languages.wrong_language_links, addresses.wrong_files, lists_of_briefs.wrong_lists, overviews.wrong_overviews,
)  # fmt: skip
OF_LARGE_COLLECTIONS: Sequence[Rule] = (characters.unfilled_places, characters.empty_tables)


def differences(file: ComparedFile, rules: Sequence[Rule]) -> Iterator[Difference]:
    """Yield the differences that some rules find between a file and its documents, with lines and blocks there."""
    for each in chain.from_iterable(rule(file) for rule in rules):
        places = (each.at, each.after, each.before, file.places.get(each.place))
        where = file.positions.where(next((at for at in places if at is not None), None))
        is_in_block = each.block in file.kinds_of_blocks
        yield evolve(each, where=where, block_there="" if is_in_block else file.block_at(each.at))


def compare_documents(file: ComparedFile) -> Iterator[Difference]:
    """Yield the differences between a file and its documents."""
    shows_sources = file.shows is None or "sources" in file.shows
    yield from differences(file, (*_OF_STATEMENTS, *(_OF_SOURCES if shows_sources else ()), *_OF_PARTS, *_OF_FILES))
