"""Bugs planted in the marks, routes, tiles and drawings of the HTML plugin."""

from tests.testing.mutants.mutant import Mutant

_PARTS, _ROUTES = "templates/parts.html.j2", "templates/routes.html.j2"
_MARK = '<span class="hidden">{{ page.inline(cell.content) }}</span>'


def _mutant(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, exports)


MUTANTS = (
    _mutant("marks all goods", "marks_in_place", _PARTS, _MARK, '<span class="hidden">{{ page.labels.yes }}</span>'),
    _mutant(
        "exchanges marks", "marks_in_place", _PARTS, _MARK,
        '<span class="hidden">{{ page.labels.no_mark if cell.mark else page.labels.yes }}</span>',
    ),
    _mutant(
        "exchanges the heads of routes", "marks_in_place", _ROUTES, "{% for head in block.heads %}",
        "{% for head in block.heads|reverse %}",
    ),
    _mutant("drops routes within a country", "nothing_lost", _ROUTES, "{{ page.inline(route.within) }}", ""),
    _mutant(
        "reverses the parts of a figure", "reading_order", _PARTS, "{% for mark, content in breakdown.parts %}",
        "{% for mark, content in breakdown.parts|reverse %}",
    ),
    _mutant(
        "draws the chart of the tile before", "numbers_unchanged", _PARTS, "{{ picture(tile.chart) }}",
        "{{ picture(draw_tile(block.lines[loop.index0 - 1], page.labels, page.direction).chart or tile.chart) }}",
    ),
    _mutant("drops the units of tiles", "qualifiers_kept", _PARTS, "{% if tile.view.unit %}", "{% if false %}"),
    _mutant(
        "leads from the index to the first brief", "links_resolve", "templates/dossier.html.j2",
        '<li><a href="#{{ page.document.id }}">', '<li><a href="#{{ pages[0].document.id }}">', exports="collections"
    ),
    _mutant(
        "does not describe the logo", "pictures_described", "templates/base.html.j2", 'alt="{{ logo.alternative }}"',
        'alt=""', exports="none"
    ),
    _mutant(
        "ignores a colour", "options_used", "writer.py", "stylesheet(brand.accent, options.accent_dark, direction,",
        'stylesheet(brand.accent, "", direction,', exports="options: accent_dark"
    ),
    _mutant(
        "draws tiers a year late", "periods_in_place", "ladder.py",
        "yield from self._cells(year.cells, x + index * self.column",
        "yield from self._cells(axis.years[index - 1].cells, x + index * self.column",
    ),
    _mutant(
        "calls placements without a year no entry", "nothing_lost", "ladder.py",
        "text, width = self.labels.undated,", "text, width = self.labels.no_entry,",
        exports="French",
    ),
    _mutant(
        "reverses the countries below a ladder", "reading_order", "strips.py", "row_label(strip.country,",
        "row_label(strips[-1 - row].country,",
        exports="typical briefs",
    ),
    _mutant(
        "drops the units of panels", "qualifiers_kept", _PARTS,
        '{% if panel.unit %} <span class="unit">{{ panel.unit|text(page.direction) }}</span>{% endif %}', "",
    ),
    _mutant(
        "fills a square too many", "marks_in_place", "templates/recommendations.html.j2", "if index < filled",
        "if index <= filled",
    ),
    _mutant(
        "reverses the legend of a bar", "marks_in_place", "tiles.py", "tuple(zip(marks, (", "tuple(zip(marks[::-1], (",
    ),
    _mutant(
        "announces notes as sources", "links_resolve", "inline.py",
        "self.labels.note_link.format(number=number), number",
        'self.labels.source_link.format(number=number, locator=""), number',
    ),
    _mutant(
        "does not sort the letters of an index", "reading_order", "index.py",
        "sorted(self.rows, key=lambda row: first_letter(row.name)), key", "self.rows, key",
        exports="options: index"
    ),
    _mutant(
        "ignores an option of words", "options_used", "options.py", "return self.index or bool(self.downloads)",
        "return self.index", exports="options: downloads"
    ),
    _mutant(
        "reads claims as the record", "qualifiers_kept", "templates/dossier.html.j2",
        "{% if cell.claimed %}{{ labels.list_separator ~ labels.claimed }}{% endif %}", "", exports="collections"
    ),
    _mutant(
        "lists tiers under regions", "marks_in_place", "templates/index.html.j2",
        "{{ names(labels.by_region, index.by_region", "{{ names(labels.by_region, index.by_tier",
        exports="options: index"
    ),
    _mutant(
        "exchanges the years above marks of editions", "periods_in_place", "templates/recommendations.html.j2",
        '(loop.revindex0 if direction == "rtl" else loop.index0) + 11',
        '(loop.index0 if direction == "rtl" else loop.revindex0) + 11',
    ),
    _mutant(
        "marks the last cell of a row as its head", "heads_marked", _PARTS,
        "{% set is_header = loop.index0 == view.row_header %}", "{% set is_header = loop.last %}",
    ),
    _mutant(
        "does not explain the marks of editions", "silences_kept", "templates/recommendations.html.j2",
        '{% if block.key %} <span class="key">{{ page.inline(block.key) }}</span>{% endif %}', "",
    ),
    _mutant(
        "links some of the sections that cite a source", "links_resolve", "templates/sheet.html.j2",
        "{{ page.enter(section.heading.id) }}", "",
    ),
    _mutant(
        "exchanges the marks of editions", "marks_in_place", "templates/recommendations.html.j2",
        '"full" if mark == "same words" else "empty" }}"', '"empty" if mark == "same words" else "full" }}"',
    ),
    _mutant(
        "marks shortfalls alone", "marks_in_place", _PARTS,
        '<svg class="mark effort" role="img" aria-label="{{ labels.effort }}"',
        '<svg class="mark effort" aria-hidden="true"',
    ),
    _mutant(
        "gives heads the role of cells", "heads_marked", _PARTS, ' role="rowheader" scope="row"',
        ' role="cell" scope="row"',
    ),
    _mutant(
        "leaves out the first measure of an index", "nothing_lost", "index.py", "measure_columns(documents.briefs)",
        "measure_columns(documents.briefs)[1:]", exports="options: index",
    ),
    _mutant(
        "reads links back as links to notes", "links_resolve", _PARTS, "page.labels.back_link.format(",
        "page.labels.note_link.format(",
    ),
    _mutant(
        "gives all tables the name of the brief", "headings_in_place", _PARTS,
        "{{ caption|text(page.direction) }}</caption>", "{{ page.title.name|text(page.direction) }}</caption>",
        exports="typical briefs",
    ),
    _mutant("gives listeners no mark", "pictures_described", _PARTS, _MARK, "", exports="French"),
    _mutant(
        "draws small charts for readers only", "drawings_agree", _PARTS, "{{ picture(tile.chart) }}",
        "{{ ornament(tile.chart) }}",
    ),
    _mutant(
        "hides small charts from listeners", "drawings_agree", _PARTS, "{{ picture(tile.chart) }}",
        '<div aria-hidden="true">{{ picture(tile.chart) }}</div>',
    ),
    _mutant(
        "leaves out the words for another body", "nothing_lost", "templates/index.html.j2",
        "{{ labels.other_body }}", "", exports="options: index"
    ),
    _mutant(
        "leads from the index of a site to the page of a brief", "addresses_kept", "languages.py",
        "if brief else other", "if not brief else other", exports="other languages"
    ),
    _mutant(
        "marks the name of no language", "language_declared", "templates/languages.html.j2",
        ' lang="{{ link.language }}"', "", exports="other languages"
    ),
    _mutant(
        "lists the briefs in the first other language", "addresses_kept", "index.py",
        "file=documents.file_of(entry.document.id)",
        "file=(documents.other_languages or [documents])[0].file_of(entry.document.id)", exports="other languages"
    ),
)  # fmt: skip
