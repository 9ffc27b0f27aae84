"""Bugs planted in the Word plugin."""

from tests.testing.mutants.mutant import Mutant

_INLINE, _LISTS, _BLOCKS, _TABLES, _TITLE = "inline.py", "lists.py", "blocks.py", "tables.py", "title.py"


def _mutant(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"docx: {name}", check, f"tipreport_docx/{file}", old, new)


MUTANTS = (
    _mutant(
        "links to the next source",
        "citations_in_place",
        _INLINE,
        'bookmark("source", span.number)',
        'bookmark("source", span.number + 1)',
    ),
    _mutant(
        "cites the next source",
        "citations_in_place",
        _INLINE,
        'words = f"[{span.number}{locator}]"',
        'words = f"[{span.number + 1}{locator}]"',
    ),
    _mutant(
        "drops locators",
        "citations_in_place",
        _INLINE,
        'words = f"[{span.number}{locator}]"',
        'words = f"[{span.number}]"',
    ),
    _mutant(
        "cites one source of several",
        "citations_in_place",
        _INLINE,
        "for index, span in enumerate(span for span in group if isinstance(span, CitationRef)):",
        "for index, span in enumerate([span for span in group if isinstance(span, CitationRef)][:1]):",
    ),
    _mutant(
        "drops note numbers", "notes_in_place", _INLINE, "self.text(str(number), HYPERLINK)", 'self.text("", HYPERLINK)'
    ),
    _mutant(
        "drops text before marks",
        "nothing_lost",
        _INLINE,
        "text = f\"{span.text.rstrip(' ')}{NBSP}\" if is_bound else span.text",
        "text = NBSP if is_bound else span.text",
    ),
    _mutant(
        "drops the last finding",
        "nothing_lost",
        _LISTS,
        "for finding in group.findings:",
        "for finding in group.findings[:-1]:",
    ),
    _mutant(
        "drops labels of groups",
        "headings_in_place",
        _LISTS,
        "inline.text(group.label, _LABELS[group.kind])",
        'inline.text("")',
    ),
    _mutant("drops absences", "silences_kept", _LISTS, "inline.text(group.absence)", 'inline.text("")'),
    _mutant("drops editions", "nothing_lost", _LISTS, "for line in others)", "for line in others[:-1])"),
    _mutant("drops progress", "nothing_lost", _LISTS, "for line in others)", "for line in others[1:])"),
    _mutant("drops captions", "nothing_lost", _LISTS, "if block.caption:", "if not block.caption:"),
    _mutant("drops speakers", "nothing_lost", _LISTS, "(Text(each.speaker), *each.content)", "each.content"),
    _mutant(
        "exchanges locations of notes",
        "nothing_lost",
        _LISTS,
        "inline.spans((Strong(note.location),))",
        "inline.spans((Strong(block.items[0].location),))",
    ),
    _mutant(
        "drops contents of notes",
        "nothing_lost",
        _LISTS,
        "*inline.spans(note.content)]",
        "*inline.spans(marks_of(note.content))]",
    ),
    _mutant("drops addresses", "addresses_kept", _LISTS, "if source.url:", "if not source.url:"),
    _mutant("drops bylines", "nothing_lost", _BLOCKS, "if block.byline:", "if False:"),
    _mutant(
        "drops headings",
        "headings_in_place",
        _BLOCKS,
        'yield paragraph(f"Heading{block.level}", text)',
        'yield paragraph(f"Heading{block.level}", [])',
    ),
    _mutant("drops charts", "nothing_lost", _BLOCKS, "return self._chart(block)", "return []"),
    _mutant("drops titles of charts", "nothing_lost", _BLOCKS, "self.inline.spans(chart_heading(block))", "[]"),
    _mutant(
        "drops tables by period", "nothing_lost", _BLOCKS, "return self._series(block.rows, self._section)", "return []"
    ),
    _mutant(
        "drops remarks of rows",
        "nothing_lost",
        _TABLES,
        "note=cell.detail if index else row.remark",
        "note=cell.detail",
    ),
    _mutant("drops the last row", "nothing_lost", _TABLES, "for row in view.rows\n", "for row in view.rows[:-1]\n"),
    _mutant(
        "shifts heads",
        "periods_in_place",
        _TABLES,
        "inline.text(column.head))))",
        "inline.text(content.columns[(content.columns.index(column) + 1) % len(content.columns)].head))))",
    ),
    _mutant(
        "drops claims of badges",
        "qualifiers_kept",
        _TITLE,
        'if badge.claimed else ""\n    placed',
        'if False else ""\n    placed',
    ),
    _mutant(
        "drops the tier",
        "nothing_lost",
        _TITLE,
        "yield paragraph(style, inline.text(name))",
        "yield paragraph(style, [])",
    ),
    _mutant(
        "drops the last hotline",
        "nothing_lost",
        _TITLE,
        "for hotline in block.hotlines:",
        "for hotline in block.hotlines[:-1]:",
    ),
    _mutant(
        "drops years of tiers",
        "periods_in_place",
        _TITLE,
        "text = (Text(rung.years or labels.undated),)",
        "text = (Text(labels.undated),)",
    ),
)
