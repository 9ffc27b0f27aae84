"""Bugs planted in the words that a format adds: labels, names of rows, anchors, captions, names for listeners."""

from tests.testing.mutants.mutant import Mutant

_MARKDOWN = "tipreport_markdown.py"
_HTML = "tipreport_html"

MUTANTS = (
    Mutant(
        "markdown: calls the edition an update",
        "texts_unchanged",
        _MARKDOWN,
        "self.words(labels.edition_year.format(year=block.edition))",
        "self.words(labels.edition_year.format(year=block.edition).replace('Edition', labels.updated))",
    ),
    Mutant(
        "markdown: gives an entry of several numbers the target of the first",
        "links_resolve",
        _MARKDOWN,
        "for each in source.numbers) + escape",
        "for each in source.numbers[:1]) + escape",
    ),
    Mutant(
        "markdown: drops the sentence about dashes",
        "silences_kept",
        _MARKDOWN,
        'evolve(table, caption="") if is_key else table',
        'table if is_key else evolve(table, caption="")',
    ),
    Mutant(
        "html: drops the page from the name of a citation",
        "links_resolve",
        f"{_HTML}/inline.py",
        "source_link.format(number=span.number, locator=locator)",
        'source_link.format(number=span.number, locator="")',
    ),
    Mutant(
        "html: prints one edition for all briefs",
        "periods_in_place",
        f"{_HTML}/dossier.py",
        "edition_range([page.document for page in self.briefs], self.labels)",
        "f'{self.labels.edition} {max(page.title.edition or 0 for page in self.briefs)}'",
        exports="collections",
    ),
    Mutant(
        "html: names the editions of some briefs for all of them",
        "periods_in_place",
        f"{_HTML}/dossier.py",
        "edition_range([page.document for page in self.briefs], self.labels)",
        "edition_range([page.document for page in self.briefs if page.title.edition], self.labels)",
        exports="collections",
    ),
    Mutant(
        "html: drops the country of a row",
        "nothing_lost",
        f"{_HTML}/templates/dossier.html.j2",
        "{% if row.country %}{{ labels.lead_separator }}{{ row.country|text(dossier.direction) }}{% endif %}</th>",
        "</th>",
        exports="collections",
    ),
    Mutant(
        "html: calls hotlines tiers",
        "texts_unchanged",
        f"{_HTML}/templates/parts.html.j2",
        "{{ page.labels.hotline }}{{ page.labels.lead_separator }}{{ page.inline(hotline) }}",
        "{{ page.labels.tier }}{{ page.labels.lead_separator }}{{ page.inline(hotline) }}",
    ),
    Mutant(
        "html: drops the explanation of marks in small charts",
        "silences_kept",
        f"{_HTML}/templates/parts.html.j2",
        "{% set explained = views.tiles_caption(block, page.labels) %}",
        "{% set explained = () %}",
    ),
    Mutant(
        "html: drops the explanation of the table of goods",
        "silences_kept",
        f"{_HTML}/templates/parts.html.j2",
        "{% if matrix.caption %}{{ matrix.caption|text(page.direction) }} {% endif %}",
        "",
    ),
    Mutant(
        "html: has the number of a figure in its small chart only",
        "numbers_unchanged",
        f"{_HTML}/templates/parts.html.j2",
        "{% for part in tile.number %}",
        "{% for part in tile.number if not tile.chart %}",
    ),
    Mutant(
        "html: has the qualifier of a figure in its small chart only",
        "qualifiers_kept",
        f"{_HTML}/templates/parts.html.j2",
        "{% if tile.view.qualifier %}<span",
        "{% if tile.view.qualifier and not tile.chart %}<span",
    ),
)
