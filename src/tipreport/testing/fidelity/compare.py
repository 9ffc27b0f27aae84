"""Compares a file with the documents that it was made from."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from tipreport.document import Document, Labels
from tipreport.testing.fidelity.alignment import Anchor, anchors_of, locate
from tipreport.testing.fidelity.blocks.bars import wrong_bars
from tipreport.testing.fidelity.blocks.cells import misplaced_texts
from tipreport.testing.fidelity.blocks.charts import misleading_charts, unseen_points, wrong_charts
from tipreport.testing.fidelity.blocks.citing_sections import missing_sections
from tipreport.testing.fidelity.blocks.claims import wrong_claims
from tipreport.testing.fidelity.blocks.columns import wrong_columns
from tipreport.testing.fidelity.blocks.drawn_parts import misplaced_parts
from tipreport.testing.fidelity.blocks.explanations import unexplained_signs
from tipreport.testing.fidelity.blocks.footnotes import missing_footnotes, wrong_footnotes
from tipreport.testing.fidelity.blocks.ladders import wrong_ladders
from tipreport.testing.fidelity.blocks.mark_rows import wrong_marks
from tipreport.testing.fidelity.blocks.note_words import wrong_note_words
from tipreport.testing.fidelity.blocks.ornaments import wrong_ornaments
from tipreport.testing.fidelity.blocks.overviews import wrong_overviews
from tipreport.testing.fidelity.blocks.panels import hidden_units, undrawn_panels, wrong_panels
from tipreport.testing.fidelity.blocks.routes import wrong_routes
from tipreport.testing.fidelity.blocks.signs import wrong_note_signs, wrong_signs
from tipreport.testing.fidelity.blocks.strips import wrong_strips
from tipreport.testing.fidelity.collections import in_order_of_file
from tipreport.testing.fidelity.continued import is_shown_before_notes, unannounced, unmarked_cuts, with_notes
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.expected import statements_of
from tipreport.testing.fidelity.placing import find_statements
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.sources import SourceEntries, wrong_links
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.fidelity.whole_file.added_words import wrong_added_words
from tipreport.testing.fidelity.whole_file.addresses import (
    foreign_addresses,
    misleading_links,
    missing_telephone_links,
    self_links,
    wrong_addresses,
)
from tipreport.testing.fidelity.whole_file.characters import replaced_characters
from tipreport.testing.fidelity.whole_file.file import misnamed_links, misread_links, wrong_drawings, wrong_title
from tipreport.testing.fidelity.whole_file.label_languages import english_labels
from tipreport.testing.fidelity.whole_file.languages import turned_texts, wrong_language
from tipreport.testing.fidelity.whole_file.leads import wrong_leads
from tipreport.testing.fidelity.whole_file.levels import levels_of, skipped_levels, wrong_levels
from tipreport.testing.fidelity.whole_file.listeners import texts_of_one_channel
from tipreport.testing.fidelity.whole_file.order_of_briefs import wrong_order_of_briefs
from tipreport.testing.fidelity.whole_file.paragraphs import joined_entries
from tipreport.testing.fidelity.whole_file.region_names import wrong_names
from tipreport.testing.fidelity.whole_file.repeated import repeated_statements
from tipreport.testing.fidelity.whole_file.slides import hidden_sections, repeated_headings, wrong_slides
from tipreport.testing.fidelity.whole_file.spaces import glued_words
from tipreport.testing.fidelity.whole_file.unfilled import empty_tables, unfilled_places
from tipreport.testing.fidelity.words import compare_statement
from tipreport.testing.reading.content import Content

_MARKS = ("citation", "note", "position", "address")
_ADDED = 20  # words that a layout adds to those of a statement, such as the heads of its columns


def compare_documents(
    content: Content, documents: Sequence[Document], shows: tuple[str, ...] | None
) -> Iterator[Difference]:
    """Yield the differences between a file and its documents, of those tables that the format shows (None: of all)."""
    positions = Positions(content)
    for each in _differences(content, positions, documents, shows):
        places = (each.at, each.after, each.before, positions.places.get(each.place))
        yield evolve(each, where=positions.where(next((at for at in places if at is not None), None)))


def compare_collection(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the places of a large collection that lack a value. Its names are of any punctuation."""
    yield from unfilled_places(content, documents, has_any_punctuation=True)
    yield from empty_tables(content)


def _differences(
    content: Content, positions: Positions, documents: Sequence[Document], shows: tuple[str, ...] | None
) -> Iterator[Difference]:
    documents = in_order_of_file(documents, positions)
    statements: list[Statement] = []
    firsts: list[int] = []
    blocks = 0
    levels: list[dict[int, int]] = []
    for document in documents:
        firsts.append(len(statements))
        levels.append(levels_of(document, blocks))
        statements += statements_of(document, shows, blocks)
        blocks += len(document.blocks)
    found = find_statements(statements, positions)
    positions.places |= {one.place: at for one, at in zip(statements, found, strict=True) if at >= 0}
    entries = [SourceEntries(document, positions) for document in documents]
    owners = [
        number for number, first in enumerate(firsts) for _ in statements_between(statements, firsts, number, first)
    ]
    labels = documents[0].labels if documents else Labels(undated="")
    yield from _compare(statements, found, positions, [entries[number] for number in owners], labels)
    for number, first in enumerate(firsts):
        own = statements_between(statements, firsts, number, first)
        yield from wrong_levels(own, found[first : first + len(own)], levels[number], positions)
    if shows is None or "sources" in shows:
        starts = [found[first] if first < len(found) else -1 for first in firsts]
        bounds = pairwise((*firsts, len(found)))
        ends = [max(found[first:end], default=0) for first, end in bounds]
        yield from wrong_links(positions, entries, starts, ends)
        yield from wrong_footnotes(content, documents)
        yield from missing_footnotes(content)
        yield from wrong_addresses(positions, documents)
        yield from missing_telephone_links(positions, documents)
    yield from hidden_sections(statements, found, positions)
    yield from repeated_headings(statements, found, positions)
    yield from texts_of_one_channel(statements, positions)
    yield from _of_parts(content, positions, documents, shows)


def _of_parts(
    content: Content, positions: Positions, documents: Sequence[Document], shows: tuple[str, ...] | None
) -> Iterator[Difference]:
    """Yield the differences of links, tables, drawings and other parts, which need no place of their own."""
    labels = documents[0].labels if documents else Labels(undated="")
    yield from misleading_links(positions, documents)
    yield from self_links(positions)
    yield from skipped_levels(content)
    yield from wrong_language(content, documents)
    yield from turned_texts(content, documents)
    yield from unfilled_places(content, documents)
    yield from replaced_characters(positions, documents)
    yield from english_labels(positions, documents)
    yield from empty_tables(content)
    yield from misplaced_texts(content, documents)
    yield from wrong_ornaments(positions, documents)
    yield from wrong_drawings(content)
    blocks_of_all = [block for document in documents for block in document.blocks]
    yield from wrong_panels(positions, blocks_of_all)
    yield from hidden_units(positions, blocks_of_all)
    yield from undrawn_panels(positions, blocks_of_all)
    yield from wrong_bars(content, blocks_of_all)
    yield from misplaced_parts(content, documents)
    yield from misleading_charts(content, blocks_of_all)
    yield from unseen_points(positions, blocks_of_all)
    yield from misread_links(content)
    yield from misnamed_links(positions, labels)
    yield from wrong_names(positions, documents)
    yield from wrong_order_of_briefs(content, documents)
    yield from wrong_title(content, documents)
    yield from wrong_added_words(positions, documents)
    yield from wrong_leads(positions, documents)
    yield from wrong_slides(content, documents)
    yield from wrong_note_signs(positions, documents)
    yield from wrong_ladders(content, documents)
    yield from wrong_strips(content, documents)
    yield from wrong_claims(content, documents)
    yield from unexplained_signs(positions, documents)
    yield from wrong_overviews(content, documents, shows)
    if all(document.language.startswith("en") for document in documents):  # numbers are read in English
        yield from wrong_charts(content, blocks_of_all)


def statements_between(
    statements: Sequence[Statement], firsts: Sequence[int], number: int, first: int
) -> Sequence[Statement]:
    """Return the statements of one of several documents."""
    return statements[first : firsts[number + 1] if number + 1 < len(firsts) else len(statements)]


def _compare(
    statements: Sequence[Statement],
    found: Sequence[int],
    positions: Positions,
    sources: Sequence[SourceEntries],
    labels: Labels,
) -> Iterator[Difference]:
    anchors = anchors_of(statements, positions)
    located = with_notes(statements, locate(statements, anchors, found, positions), positions)
    for index, statement in enumerate(statements):
        if found[index] < 0:
            before = max((found[at] for at in range(index) if found[at] >= 0), default=None)
            after = next((at for at in found[index:] if at >= 0), None)
            difference = _missing(statement, anchors[index], positions)
            if difference.at is None or not is_shown_before_notes(difference.at, before, positions):
                yield evolve(difference, after=before, before=after)
        else:
            yield from compare_statement(statement, located[index], positions, sources[index])
    yield from wrong_marks(statements, located, positions)
    yield from wrong_routes(statements, located, positions)
    yield from missing_sections(statements, located, positions, labels)
    yield from wrong_note_words(statements, located, positions, labels)
    yield from wrong_signs(statements, found, positions)
    yield from glued_words(statements, located, positions)
    yield from wrong_columns(statements, located, positions, labels)
    yield from joined_entries(statements, found, located, positions)
    yield from unannounced(statements, found, positions, labels)
    yield from unmarked_cuts(statements, positions, labels)
    yield from repeated_statements(statements, located, positions)
    yield from foreign_addresses(statements, located, positions)


def _is_whole(statement: Statement, at: int, positions: Positions) -> bool:
    """Return whether most words of a statement are around a position: its name alone may be in a list of contents."""
    parts = [part for part in statement.parts if part.kind not in _MARKS]
    room = 2 * sum(len(part.tokens) for part in parts) + _ADDED
    near = [part for part in parts if positions.within(part.tokens, (max(0, at - room), at + room))]
    return len(near) * 2 > len(parts)


def _missing(statement: Statement, anchor: Anchor, positions: Positions) -> Difference:
    """Describe a statement that is not between those before and after it."""
    heading = any(part.kind == "heading" for part in statement.parts)
    text = (
        anchor.part.text
        if anchor.part
        else " ".join([part.text for part in statement.parts if part.kind not in _MARKS][:2])
    )
    if anchor.part is None or len(anchor.positions) > 1 or not _is_whole(statement, anchor.positions[0], positions):
        elsewhere = anchor.part is not None and heading
        return Difference(
            "heading" if heading else "lost", statement.place, f"“{text}”{' before its content' if elsewhere else ''}"
        )
    expected = f"“{text}” after the statement before it in the document"
    found = f"it elsewhere, after {positions.excerpt(anchor.positions[0] - 8, anchor.positions[0])}"
    return Difference("heading" if heading else "order", statement.place, expected, found, anchor.positions[0])
