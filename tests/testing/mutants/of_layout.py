"""Bugs planted in paragraphs, columns, lists and the end of a text, in the Markdown plugin and others."""

from tests.testing.mutants.mutant import Mutant


def _markdown(name: str, check: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"markdown: {name}", check, "tipreport_markdown.py", old, new, exports)


def _html(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, exports)


def _deck(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"pptx: {name}", check, f"tipreport_pptx/{file}", old, new)


MUTANTS = (
    _markdown("joins blocks", "texts_unchanged", '"\\n\\n".join("\\n".join', '"\\n".join("\\n".join'),
    _markdown(
        "joins the lines of a title", "texts_unchanged",
        '"\\n\\n".join(filter(None, self._title(block)))', '"\\n".join(filter(None, self._title(block)))',
    ),
    _markdown("moves lines out of their item", "reading_order", '"\\n".join(line.rstrip()', '"\\n".join(line.strip()'),
    _markdown("exchanges years and tiers", "reading_order", "(years, rung.content)))", "(rung.content, years)))"),
    _markdown("says throughout of two sections", "texts_unchanged", "_THROUGHOUT = 6", "_THROUGHOUT = 1"),
    _markdown("does not end an element", "links_resolve", "{text}\\n</div>\\n", "{text}\\n", exports="both directions"),
    _markdown(
        "reorders citations", "direction_kept", '"\\u200e" if self.direction == "rtl" else ""', '""',
        exports="both directions"
    ),
    _markdown(
        "leads from each reference to the next note", "notes_in_place",
        'f"[{note.number}](#note-{note.number})"', 'f"[{self.words(word)} {note.number}](#note-{note.number + 1})"',
    ),
    _html("declares no encoding", "links_resolve", "templates/base.html.j2", '<meta charset="utf-8">\n', ""),
    _html("has no title", "headings_in_place", "templates/base.html.j2", "<title>{{ title }}</title>\n", ""),
    _html(
        "prints the next edition", "texts_unchanged", "templates/dossier.html.j2",
        '{{ page.title.edition or "–" }}', "{{ (page.title.edition or 0) + 1 }}", exports="collections"
    ),
    _html(
        "leaves out the last years of the tiers", "nothing_lost", "dossier.py",
        "min(start + _MAX_YEARS, len(self.years)))", "min(start + _MAX_YEARS, len(self.years) - 3))",
        exports="collections"
    ),
    _html(
        "drops the languages of parts of a label", "language_declared", "inline.py",
        "text(span.text, direction, span.language or language)", "text(span.text, direction, language)",
        exports="both directions"
    ),
    _html(
        "cuts names of countries", "nothing_lost", "drawing.py",
        "for line, shift in ((text[:middle], -0.4), (text[middle + 1 :], 0.34)):",
        "for line, shift in ((text[:middle], -0.4),):",
    ),
    _html(
        "refuses its own style sheet", "links_resolve", "templates/base.html.j2",
        "<style>{{ style }}</style>", "<style>\n{{ style }}\n</style>",
    ),
    _html(
        "centres all labels of drawings", "drawings_agree", "shapes.py",
        "_label_class(shape), shape.anchor)", "_label_class(shape))",
        exports="typical briefs",
    ),
    _html(
        "refuses its own script", "links_resolve", "writer.py", "policy=policy(style, code)", "policy=policy(style)",
        exports="both directions"
    ),
    _html(
        "draws tiers in the rows of others", "periods_in_place", "ladder.py",
        "top = y + self.view.tiers.index(cell.tier)",
        "top = y + (len(self.view.tiers) - 1 - self.view.tiers.index(cell.tier))",
    ),
    _html(
        "skips a level of headings", "headings_in_place", "templates/parts.html.j2",
        '<h{{ below }} class="{{ group.kind }}">', '<h{{ below + 1 }} class="{{ group.kind }}">',
    ),
    _html(
        "leads from a note to itself", "links_resolve", "templates/parts.html.j2",
        'href="#{{ page.prefix }}noted-{{ note.number }}"', 'href="#{{ page.prefix }}note-{{ note.number }}"',
    ),
    _html(
        "does not lead to the index", "addresses_kept", "card.py",
        'documents.collection_file if options.index else ""', 'documents.collection_file if options.downloads else ""',
        exports="options",
    ),
    _html(
        "offers the files of all briefs to download", "addresses_kept", "card.py",
        "documents.file_of(page.document.id).removesuffix(_SUFFIX)",
        "documents.collection_file.removesuffix(_SUFFIX)", exports="options: downloads"
    ),
    _html(
        "offers the files of another language to download", "addresses_kept", "card.py",
        "documents.file_of(page.document.id).removesuffix(_SUFFIX)", "page.document.id", exports="other languages"
    ),
    _html(
        "names files to download after the page", "addresses_kept", "card.py",
        "documents.file_of(page.document.id).removesuffix(_SUFFIX)", "documents.file_of(page.document.id)",
        exports="options: downloads"
    ),
    _html(
        "counts one recommendation too many", "numbers_unchanged", "templates/recommendations.html.j2",
        "{{ views.recommendation_count(group, page.labels) }}", '{{ group["items"]|length + 1 }}',
    ),
    _deck("names bars", "pictures_described", "deck.py", 'decorative(shape, "Bar")', 'describe(shape, "Bar")'),
    _deck("names rules", "pictures_described", "deck.py", 'decorative(line, "Rule")', 'describe(line, "Rule")'),
    _deck(
        "writes None into the workbook of a chart", "members_valid", "workbook.py", "        elif value is not None:",
        "        else:",
    ),
    _deck(
        "marks all findings as efforts", "marks_in_place", "slides/columns.py",
        "colour, mark = KINDS[group.kind]", 'colour, mark = KINDS["effort"]',
    ),
    _deck(
        "reverses the names of tiers", "periods_in_place", "slides/tiers.py",
        "label = plain_cell(views.tier_words(tier, labels).row,",
        "label = plain_cell(views.tier_words(tiers[-1 - row], labels).row,",
    ),
    _deck(
        "cuts labels without an ellipsis", "texts_unchanged", "slides/tile.py",
        "label=Paragraph(pieces=(Piece(view.label),)", "label=Paragraph(pieces=(Piece(view.label[:98]),)",
    ),
)  # fmt: skip
