"""Compares a file with the documents that it was made from: all rules, in the order of their messages."""

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from tipreport.testing.fidelity.blocks.bars import wrong_bars
from tipreport.testing.fidelity.blocks.cells import misplaced_texts
from tipreport.testing.fidelity.blocks.charts import misleading_charts, unseen_points, wrong_charts
from tipreport.testing.fidelity.blocks.citing_sections import missing_sections
from tipreport.testing.fidelity.blocks.claims import wrong_claims
from tipreport.testing.fidelity.blocks.columns import wrong_columns
from tipreport.testing.fidelity.blocks.drawn_parts import misplaced_parts
from tipreport.testing.fidelity.blocks.explanations import unexplained_signs
from tipreport.testing.fidelity.blocks.footnotes import wrong_footnotes
from tipreport.testing.fidelity.blocks.index_lists import wrong_lists
from tipreport.testing.fidelity.blocks.ladders import wrong_ladders
from tipreport.testing.fidelity.blocks.mark_rows import wrong_marks
from tipreport.testing.fidelity.blocks.note_words import wrong_note_words
from tipreport.testing.fidelity.blocks.ornaments import wrong_ornaments
from tipreport.testing.fidelity.blocks.overviews import wrong_overviews
from tipreport.testing.fidelity.blocks.panels import hidden_units, undrawn_panels, wrong_panels
from tipreport.testing.fidelity.blocks.routes import wrong_routes
from tipreport.testing.fidelity.blocks.signs import wrong_note_signs, wrong_signs
from tipreport.testing.fidelity.blocks.strips import wrong_strips
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.whole_file.added_words import wrong_added_words
from tipreport.testing.fidelity.whole_file.addresses import (
    foreign_addresses,
    misleading_links,
    missing_telephone_links,
    self_links,
    wrong_addresses,
    wrong_files,
)
from tipreport.testing.fidelity.whole_file.characters import replaced_characters
from tipreport.testing.fidelity.whole_file.citation_links import wrong_links
from tipreport.testing.fidelity.whole_file.file import misnamed_links, misread_links, wrong_drawings, wrong_title
from tipreport.testing.fidelity.whole_file.label_languages import english_labels
from tipreport.testing.fidelity.whole_file.languages import turned_texts, wrong_language, wrong_languages
from tipreport.testing.fidelity.whole_file.leads import wrong_leads
from tipreport.testing.fidelity.whole_file.levels import skipped_levels, wrong_levels
from tipreport.testing.fidelity.whole_file.listeners import texts_of_one_channel
from tipreport.testing.fidelity.whole_file.metadata import wrong_metadata
from tipreport.testing.fidelity.whole_file.order_of_briefs import wrong_order_of_briefs
from tipreport.testing.fidelity.whole_file.paragraphs import joined_entries
from tipreport.testing.fidelity.whole_file.region_names import wrong_names
from tipreport.testing.fidelity.whole_file.repeated import repeated_statements
from tipreport.testing.fidelity.whole_file.site_languages import wrong_language_links
from tipreport.testing.fidelity.whole_file.slide_notes import (
    hidden_sections,
    missing_footnotes,
    repeated_headings,
    unannounced,
    unmarked_cuts,
)
from tipreport.testing.fidelity.whole_file.slides import wrong_slides
from tipreport.testing.fidelity.whole_file.spaces import glued_words
from tipreport.testing.fidelity.whole_file.statements import wrong_statements
from tipreport.testing.fidelity.whole_file.unfilled import empty_tables, unfilled_places

Rule = Callable[[ComparedFile], Iterator[Difference]]
_OF_STATEMENTS: Sequence[Rule] = (
    wrong_statements, wrong_marks, wrong_routes, missing_sections, wrong_note_words, wrong_signs, glued_words,
    wrong_columns, joined_entries, unannounced, unmarked_cuts, repeated_statements, foreign_addresses, wrong_levels,
)  # fmt: skip
_OF_SOURCES: Sequence[Rule] = (
    wrong_links, wrong_footnotes, missing_footnotes, wrong_addresses, missing_telephone_links,
)  # fmt: skip
_OF_PARTS: Sequence[Rule] = (
    hidden_sections, repeated_headings, texts_of_one_channel, misleading_links, self_links, skipped_levels,
    wrong_language, turned_texts, unfilled_places, replaced_characters, english_labels, empty_tables, misplaced_texts,
    wrong_ornaments, wrong_drawings, wrong_panels, hidden_units, undrawn_panels, wrong_bars, misplaced_parts,
    misleading_charts, unseen_points, misread_links, misnamed_links, wrong_names, wrong_order_of_briefs, wrong_title,
    wrong_added_words, wrong_leads, wrong_slides, wrong_note_signs, wrong_ladders, wrong_strips, wrong_claims,
    unexplained_signs, wrong_overviews, wrong_charts,
)  # fmt: skip
_OF_FILES: Sequence[Rule] = (wrong_files, wrong_lists, wrong_metadata)
OF_LANGUAGES: Sequence[Rule] = (wrong_language, english_labels, wrong_languages)
OF_SITES: Sequence[Rule] = (wrong_language_links, wrong_files, wrong_lists, wrong_overviews)
OF_LARGE_COLLECTIONS: Sequence[Rule] = (unfilled_places, empty_tables)


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
