"""Bugs planted in the HTML plugin."""

from tests.testing.mutants.mutant import Mutant

_PARTS, _INLINE, _TILES, _PAGE = "templates/parts.html.j2", "inline.py", "tiles.py", "page.py"


def _mutant(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, exports)


MUTANTS = (
    _mutant(
        "links to the next source",
        "citations_in_place",
        _INLINE,
        "            self.prefix,\n            span.number,\n            self.labels",
        "            self.prefix,\n            span.number + 1,\n            self.labels",
    ),
    _mutant(
        "links nowhere", "links_resolve", _INLINE, 'href="#{}source-{}"', 'href="#{}src-{}"', exports="other languages"
    ),
    _mutant(
        "drops locators",
        "citations_in_place",
        _INLINE,
        "            span.number,\n            text(locator),",
        '            span.number,\n            "",',
    ),
    _mutant(
        "exchanges number and locator",
        "citations_in_place",
        _INLINE,
        "            span.number,\n            text(locator),",
        "            0,\n            text(locator),",
    ),
    _mutant("shows text raw", "texts_unchanged", _INLINE, "return escape(plain)\n", "return Markup(plain)\n"),
    _mutant(
        "escapes twice", "texts_unchanged", _INLINE, "return escape(plain)\n", "return escape(str(escape(plain)))\n"
    ),
    _mutant(
        "drops strong text",
        "nothing_lost",
        _INLINE,
        "else _STRONG).format(text(plain, self.direction, language))",
        'else _STRONG).format("")',
    ),
    _mutant(
        "keeps the first reference",
        "notes_in_place",
        _INLINE,
        "comma.join(map(self._reference, references))",
        "comma.join(map(self._reference, references[:1]))",
    ),
    _mutant(
        "drops remarks of rows", "nothing_lost", _PARTS, "{% if row.remark %}", "{% if row.remark and loop.first %}"
    ),
    _mutant(
        "shifts the cells",
        "periods_in_place",
        _PARTS,
        "{%- for cell in row.cells -%}",
        "{%- for cell in row.cells[:1] + row.cells[2:] + row.cells[1:2] -%}",
    ),
    _mutant(
        "repeats a row",
        "nothing_repeated",
        _PARTS,
        "{% for row in view.rows %}",
        "{% for row in view.rows + view.rows[2:3] %}",
    ),
    _mutant(
        "leaves a table open",
        "media_type",
        _PARTS,
        "</table>\n</div>\n{% if view.caption and below %}",
        "</div>\n{% if view.caption and below %}",
    ),
    _mutant("drops the badge's report", "nothing_lost", _PARTS, "page.cited(badge.report ~ (", 'page.cited("" ~ ('),
    _mutant(
        "drops the claim of the badge",
        "qualifiers_kept",
        _PARTS,
        '(page.labels.list_separator ~ badge.claim if badge.claimed and badge.claim else "")',
        '""',
    ),
    _mutant("drops the badge's remarks", "nothing_lost", _PARTS, "{{ page.inline(sentences(badge.remarks)) }}", ""),
    _mutant("hides the about", "nothing_hidden", _PARTS, '<p class="about">', '<p class="about" hidden>'),
    _mutant(
        "hides hotlines by style",
        "nothing_hidden",
        _PARTS,
        '<div class="hotlines">',
        '<div class="hotlines" style="display: none">',
    ),
    _mutant(
        "hides labels by the style sheet",
        "nothing_hidden",
        "templates/style.css",
        "  --paper: $paper;",
        "  --paper: $paper; }\n.label { display: none }\n:root {",
    ),
    _mutant(
        "drops headings",
        "headings_in_place",
        "templates/sheet.html.j2",
        'class="heading">{{ section.heading.text|text(page.direction) }}{%',
        'class="heading">{%',
    ),
    _mutant("drops qualifiers of tiles", "qualifiers_kept", _PARTS, "{% if tile.view.qualifier %}", "{% if false %}"),
    _mutant(
        "drops qualifiers of ranges in tiles",
        "qualifiers_kept",
        _PARTS,
        "{% if tile.view.qualifier %}",
        "{% if tile.view.qualifier and tile.view.number|length == 1 %}",
    ),
    _mutant(
        "drops details of tiles",
        "citations_in_place",
        _PARTS,
        '<p class="detail">{{ page.inline(tile.view.detail) }}</p>',
        "",
    ),
    _mutant("drops remarks of tiles", "nothing_lost", _PARTS, "<p>{{ page.inline(tile.view.remark) }}</p>", "<p></p>"),
    _mutant("drops the last row of panels", "silences_kept", _PARTS, "in chart.rows %}", "in chart.rows[:-1] %}"),
    _mutant(
        "drops alternatives",
        "pictures_described",
        _PARTS,
        'role="img" aria-label="{{ drawing.alternative }}" viewBox',
        'role="img" aria-label="" viewBox',
    ),
    _mutant("drops titles of panels", "citations_in_place", _PARTS, "<p>{{ page.inline(panel.title) }}{%", "<p>{%"),
    _mutant(
        "exchanges labels of groups",
        "headings_in_place",
        _PARTS,
        'class="{{ group.kind }}">{{ group.label|text(page.direction) }}<',
        'class="{{ group.kind }}">{{ block.groups[loop.length - loop.index].label|text(page.direction) }}<',
    ),
    _mutant(
        "gives two entries one id",
        "links_resolve",
        _PARTS,
        'note-{{ note.number }}" data-code',
        'note-{{ note.number // 2 }}" data-code',
    ),
    _mutant("has no language", "language_declared", "templates/base.html.j2", ' lang="{{ language }}"{{', "{{"),
    _mutant(
        "declares another charset",
        "media_type",
        "templates/base.html.j2",
        '<meta charset="utf-8">',
        '<meta charset="iso-8859-1">',
    ),
    _mutant(
        "loads a style sheet",
        "no_network",
        "templates/base.html.j2",
        "<style>{{ style }}</style>",
        '<link rel="stylesheet" href="https://x.example/a.css"><style>{{ style }}</style>',
    ),
    _mutant(
        "has parts as paragraphs",
        "headings_in_place",
        _PARTS,
        '<h{{ below }} class="part">{{ block.text|text(page.direction) }}</h{{ below }}>',
        '<p class="part">{{ block.text|text(page.direction) }}</p>',
    ),
    _mutant(
        "lists the section before in its contents",
        "links_resolve",
        _PARTS,
        '<li><a href="#{{ section.anchor }}">',
        '<li><a href="#{{ page.sections[loop.index0 - 1].anchor }}">',
    ),
    _mutant(
        "links addresses to another",
        "addresses_kept",
        "page.py",
        "return self.inline((Link(url, url),))",
        'return self.inline((Link(url, "https://x.example"),))',
    ),
    _mutant(
        "shows the about to screen readers only", "nothing_hidden", _PARTS, '<p class="about">', '<p class="hidden">'
    ),
    _mutant(
        "marks context as shortfalls",
        "marks_in_place",
        _PARTS,
        '{%- elif kind == "shortfall" %}',
        '{%- elif kind != "effort" %}',
    ),
    _mutant(
        "prints the remark of each row above it",
        "reading_order",
        _PARTS,
        '{% if row.remark %}\n<tr role="row" class="under"><td role="cell" colspan="{{ view.columns|length }}">'
        "{{ page.inline(row.remark) }}",
        "{% set next = view.rows[loop.index - loop.length] %}{% if next.remark %}\n"
        '<tr role="row" class="under"><td role="cell" colspan="{{ view.columns|length }}">'
        "{{ page.inline(next.remark) }}",
    ),
    _mutant(
        "prints no space between quotations and speakers",
        "texts_unchanged",
        _PARTS,
        '</p></blockquote>\n<p class="byline">{{ page.cited(quotation.speaker, quotation.content) }}</p></li>',
        '<span class="byline">{{ page.cited(quotation.speaker, quotation.content) }}</span></p></blockquote></li>',
    ),
    _mutant(
        "drops references of small tiles",
        "notes_in_place",
        _PARTS,
        "page.inline(tile.sentence)",
        'page.inline(tile.sentence|rejectattr("__class__.__name__", "equalto", "NoteRef")|list)',
        exports="other documents",
    ),
)
