"""Bugs that only a document from right to left has."""

from tests.testing.mutants.mutant import Mutant


def _markdown(name: str, check: str, old: str, new: str) -> Mutant:
    return Mutant(f"markdown: {name}", check, "tipreport_markdown.py", old, new, "both directions")


def _html(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, "both directions")


def _deck(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"pptx: {name}", check, f"tipreport_pptx/{file}", old, new, "both directions")


def _epub(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"epub: {name}", check, f"tipreport_epub/{file}", old, new, "both directions")


def _word(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"docx: {name}", check, f"tipreport_docx/{file}", old, new, "both directions")


_PARTS, _RECOMMENDATIONS = "templates/parts.html.j2", "templates/recommendations.html.j2"

MUTANTS = (
    # ------------------------------------------------------------ the order of words, cells and heads
    _markdown(
        "reverses the heads of columns from right to left", "marks_in_place",
        "yield _row(map(self.words, table.heads))",
        'yield _row(map(self.words, table.heads[::-1] if self.direction == "rtl" else table.heads))',
    ),
    _markdown(
        "reverses the marks of a row from right to left", "marks_in_place",
        "cells = [self.inline(cell.content) for cell in row.cells]",
        "cells = [self.inline(cell.content) for cell in row.cells]\n"
        '            cells = [cells[0], *cells[:0:-1]] if self.direction == "rtl" and len(cells) > 4 else cells',
    ),
    _markdown(
        "reverses citations from right to left", "citations_in_place",
        "runs = ((kind, [*run]) for kind, run in groupby(spans, key=type))",
        'runs = ((kind, [*run][::-1 if kind is doc.CitationRef and self.direction == "rtl" else 1]) '
        "for kind, run in groupby(spans, key=type))",
    ),
    _markdown(
        "marks no bold text from right to left", "direction_kept",
        'if self.direction == "rtl" else with_left_to_right_mark)',
        'if self.direction == "rtl" and not delimiter else with_left_to_right_mark)',
    ),
    _markdown(
        "drops the edition from right to left", "nothing_lost",
        'if block.edition else ""', 'if block.edition and self.direction == "ltr" else ""',
    ),
    _html(
        "reverses the heads of columns from right to left", "marks_in_place", _PARTS,
        "{% for column in view.columns %}",
        '{% for column in (view.columns|reverse if page.direction == "rtl" else view.columns) %}',
    ),
    _html(
        "reverses cells from right to left", "marks_in_place", _PARTS, "{%- for cell in row.cells -%}",
        '{%- for cell in (row.cells|reverse if page.direction == "rtl" else row.cells) -%}',
    ),
    _html(
        "reverses the places of routes from right to left", "marks_in_place", "templates/routes.html.j2",
        "{%- for column in range(3) %}",
        '{%- for column in ([2, 1, 0] if page.direction == "rtl" else [0, 1, 2]) %}',
    ),
    _html(
        "reverses the years of a dossier from right to left", "marks_in_place", "templates/dossier.html.j2",
        "{%- for index in indexes %}{{ tier_cell",
        '{%- for index in (indexes|reverse if dossier.direction == "rtl" else indexes) %}{{ tier_cell',
    ),
    _html(
        "reverses the countries of an index from right to left", "reading_order", "templates/index.html.j2",
        "{% for row in each.rows %}",
        '{% for row in (each.rows|reverse if index.direction == "rtl" else each.rows) %}',
    ),
    _deck(
        "reverses the columns of tables from right to left", "marks_in_place", "table.py",
        '        properties.set("rtl", "1")\n',
        '        properties.set("rtl", "1")\n        rows = [[row[0], *row[:0:-1]] for row in rows]\n',
    ),
    _deck(
        "reverses the periods of charts twice from right to left", "marks_in_place", "slides/native_chart.py",
        "    data.categories = plot.categories\n    for name, amounts in plot.series:\n"
        "        data.add_series(name, [amount.value for amount in amounts],",
        "    turn = -1 if slide.style.is_rtl else 1\n    data.categories = plot.categories[::turn]\n"
        "    for name, amounts in plot.series:\n"
        "        data.add_series(name, [amount.value for amount in amounts][::turn],",
    ),
    # ------------------------------------------------------------ places
    _html(
        "leaves boxes where they are", "direction_kept", "drawing.py",
        "return evolve(part, x=width - part.x - part.width)", "return evolve(part, x=part.x)",
    ),
    _html(
        "mirrors boxes beside their column", "direction_kept", "drawing.py",
        "evolve(part, x=width - part.x - part.width)", "evolve(part, x=width - part.x)",
    ),
    _html(
        "ends labels where they begin", "direction_kept", "drawing.py",
        "part.css_class, _OTHER_END[part.anchor])", "part.css_class, part.anchor)",
    ),
    _html(
        "does not mirror lines", "direction_kept", "drawing.py", "[(width - x, y) for x, y in line]",
        "[(x, y) for x, y in line]",
    ),
    _html(
        "mirrors the wide ladder only", "direction_kept", "ladder.py", "(wide.mirrored(), narrow.mirrored())",
        "(wide.mirrored(), narrow)",
    ),
    _html(
        "mirrors charts twice", "direction_kept", "shapes.py", 'return made.mirrored() if direction == "rtl"',
        'return made.mirrored().mirrored() if direction == "rtl"',
    ),
    _html(
        "does not mirror the bars of parts", "direction_kept", "tiles.py", '"parts-bar", direction)',
        '"parts-bar", "ltr")',
    ),
    _html(
        "does not mirror the squares of progress", "direction_kept", _RECOMMENDATIONS,
        '12 * (2 - index if direction == "rtl" else index)', "12 * index",
    ),
    _html(
        "does not mirror the marks of editions", "direction_kept", _RECOMMENDATIONS,
        '{% set x = 22 * (loop.revindex0 if direction == "rtl" else loop.index0) %}',
        "{% set x = 22 * loop.index0 %}",
    ),
    _html(
        "does not mirror the years of editions", "direction_kept", _RECOMMENDATIONS,
        'x="{{ 22 * (loop.revindex0 if direction == "rtl" else loop.index0) + 11 }}"',
        'x="{{ 22 * loop.index0 + 11 }}"',
    ),
    _html(
        "draws the labels of drawings from the other end", "direction_kept", "templates/style.css",
        "text-anchor: middle; direction: ltr;", "text-anchor: middle;",
    ),
    _html(
        "does not turn arrows", "direction_kept", "templates/style.css",
        '[dir="rtl"] .arrow, [dir="rtl"] .corner { transform: scaleX(-1); }', "",
    ),
    _html(
        "marks a dossier from left to right", "direction_kept", "templates/base.html.j2",
        "{{ dir_attribute(direction) }}>", ">",
    ),
    _deck(
        "moves groups without their shapes", "direction_kept", "mirror.py", 'qn("a:off"), qn("a:chOff")',
        'qn("a:off")',
    ),
    _deck(
        "does not mirror charts and tables", "direction_kept", "mirror.py", 'qn("a:xfrm"), qn("p:xfrm")',
        'qn("a:xfrm")',
    ),
    _deck(
        "does not mirror layouts", "direction_kept", "mirror.py",
        "(master, *master.slide_layouts, *presentation.slides)", "presentation.slides",
    ),
    _deck("mirrors shapes beside their place", "direction_kept", "mirror.py", ' - int(size.get("cx"))', ""),
    _deck("mirrors nothing", "direction_kept", "writer.py", "        mirror(presentation)", "        pass"),
    _deck(
        "mirrors slides twice", "direction_kept", "writer.py", "        mirror(presentation)",
        "        mirror(presentation)\n        mirror(presentation)",
    ),
    _deck(
        "begins lines at the left", "direction_kept", "elements.py", '"start": "r" if self.is_rtl else "l"',
        '"start": "l"',
    ),
    _deck(
        "prints numbers of slides over the footer", "direction_kept", "deck.py",
        'algn="l" if self.style.is_rtl else "r"', 'algn="r"',
    ),
    _deck(
        "declares no paragraph from right to left", "direction_kept", "elements.py",
        '{"rtl": 1} if self.is_rtl else {}', "{}",
    ),
    _deck(
        "orders the columns of tables from the left", "direction_kept", "table.py",
        '        properties.set("rtl", "1")', "        pass",
    ),
    _deck(
        "begins charts at the left", "direction_kept", "slides/native_chart.py",
        "chart.category_axis.reverse_order = True", "pass",
    ),
    _deck(
        "lists slides from the left", "direction_kept", "mirror.py", '    presentation.element.set("rtl", "1")',
        "    pass",
    ),
    _deck(
        "marks no parts of texts", "direction_kept", "elements.py",
        'with_direction_marks(words) if direction_of(language or self.language) == "rtl" else words', "words",
    ),
    _deck(
        "aligns titles at the left", "direction_kept", "template.py",
        '"r" if (direction == "rtl") != at_end else "l"', '"r" if at_end else "l"',
    ),
    _epub(
        "does not mirror charts", "direction_kept", "shapes.py",
        'drawing.mirrored() if direction == "rtl" else drawing', "drawing",
    ),
    _epub(
        "does not mirror bars", "direction_kept", "shapes.py",
        'views.mirrored(shapes, width) if direction == "rtl" else shapes', "shapes",
    ),
    Mutant(
        "pptx: says nothing about years of a ladder that are read from the right", "drawings_agree",
        "tipreport_pptx/slides/tiers.py",
        "ladder_caption(evolve(block, strips=()), deck.labels, deck.document.direction)",
        "ladder_caption(evolve(block, strips=()), deck.labels)", "other languages",
    ),
    _epub(
        "takes the direction of the page in drawings", "direction_kept", "drawing.py",
        '**({"direction": "ltr"} if direction == "rtl" else {}),', "",
    ),
    _epub(
        "turns pages from the left", "direction_kept", "package.py",
        '{"page-progression-direction": documents.direction}', "{}",
    ),
    Mutant(
        "epub: isolates no parts of texts", "direction_kept", "tipreport_epub/inline.py", 'if direction == "rtl":',
        'if direction == "none":', "other languages",
    ),
    _word(
        "orders the columns of tables from the left", "direction_kept", "table_element.py",
        '[w("bidiVisual")] if inline.direction == "rtl" else []', "[]",
    ),
    _word(
        "declares no paragraph from right to left", "direction_kept", "styles.py",
        '[w("pPr", w("bidi"))] if direction == "rtl" else []', "[]",
    ),
    _word(
        "declares no page from right to left", "direction_kept", "package.py",
        '[w("bidi")] if direction == "rtl" else []', "[]",
    ),
    _word(
        "marks no parts of texts", "direction_kept", "characters.py", "isolates(with_direction_marks(text))",
        "isolates(text)",
    ),
)  # fmt: skip
