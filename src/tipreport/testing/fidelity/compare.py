"""Compares a file with the documents that it was made from: all rules, in the order of their messages."""

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from tipreport.testing.fidelity.blocks import (
    bars,
    cells,
    charts,
    citing_sections,
    claims,
    columns,
    drawn_parts,
    explanations,
    footnotes,
    index_lists,
    ladders,
    mark_rows,
    note_words,
    ornaments,
    overviews,
    panels,
    routes,
    signs,
    strips,
)  # fmt: skip
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.whole_file import (
    added_words,
    addresses,
    characters,
    citation_links,
    label_languages,
    languages,
    leads,
    levels,
    listeners,
    metadata,
    order_of_briefs,
    paragraphs,
    repeated,
    site_languages,
    slide_notes,
    slides,
    spaces,
    spoken_names,
    statements,
    unfilled,
)  # fmt: skip

Rule = Callable[[ComparedFile], Iterator[Difference]]
_OF_STATEMENTS: Sequence[Rule] = (
    statements.wrong_statements, mark_rows.wrong_marks, routes.wrong_routes, citing_sections.missing_sections,
    note_words.wrong_note_words, signs.wrong_signs, spaces.glued_words, columns.wrong_columns,
    paragraphs.joined_entries, slide_notes.unannounced, slide_notes.unmarked_cuts, repeated.repeated_statements,
    addresses.foreign_addresses, levels.wrong_levels,
)  # fmt: skip
_OF_SOURCES: Sequence[Rule] = (
    citation_links.wrong_links, footnotes.wrong_footnotes, slide_notes.missing_footnotes, addresses.wrong_addresses,
    addresses.missing_telephone_links,
)  # fmt: skip
_OF_PARTS: Sequence[Rule] = (
    slide_notes.hidden_sections, slide_notes.repeated_headings, listeners.texts_of_one_channel,
    addresses.misleading_links, addresses.self_links, levels.skipped_levels, languages.wrong_language,
    languages.turned_texts, unfilled.unfilled_places, characters.replaced_characters, label_languages.english_labels,
    unfilled.empty_tables, cells.misplaced_texts, ornaments.wrong_ornaments, drawn_parts.unspoken_numbers,
    panels.wrong_panels, panels.hidden_units, panels.undrawn_panels, bars.wrong_bars, drawn_parts.misplaced_parts,
    charts.misleading_charts, charts.unseen_points, spoken_names.misread_links, spoken_names.misnamed_links,
    spoken_names.wrong_names, order_of_briefs.wrong_order_of_briefs, metadata.wrong_title,
    added_words.wrong_added_words, leads.wrong_leads, slides.wrong_slides, signs.wrong_note_signs,
    ladders.wrong_ladders, strips.wrong_strips, claims.wrong_claims, explanations.unexplained_signs,
    overviews.wrong_overviews, charts.wrong_charts,
)  # fmt: skip
_OF_FILES: Sequence[Rule] = (addresses.wrong_files, index_lists.wrong_lists, metadata.wrong_metadata)
OF_LANGUAGES: Sequence[Rule] = (
    languages.wrong_language, label_languages.english_labels, languages.wrong_languages,
)  # fmt: skip
OF_SITES: Sequence[Rule] = (
    site_languages.wrong_language_links, addresses.wrong_files, index_lists.wrong_lists, overviews.wrong_overviews,
)  # fmt: skip
OF_LARGE_COLLECTIONS: Sequence[Rule] = (unfilled.unfilled_places, unfilled.empty_tables)


def differences(file: ComparedFile, rules: Sequence[Rule]) -> Iterator[Difference]:
    """Yield the differences between a file and its documents that some rules find."""
    for rule in rules:
        yield from rule(file)


def compare_documents(file: ComparedFile) -> Iterator[Difference]:
    """Yield the differences between a file and its documents, each with its line, page or slide."""
    shows_sources = file.shows is None or "sources" in file.shows
    rules = (*_OF_STATEMENTS, *(_OF_SOURCES if shows_sources else ()), *_OF_PARTS)
    for each in differences(file, rules):
        places = (each.at, each.after, each.before, file.places.get(each.place))
        yield evolve(each, where=file.positions.where(next((at for at in places if at is not None), None)))
    yield from differences(file, _OF_FILES)
