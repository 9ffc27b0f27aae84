"""Bugs planted in the EPUB plugin."""

from tests.testing.mutants.mutant import Mutant


def _mutant(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"epub: {name}", check, f"tipreport_epub/{file}", old, new, exports)


MUTANTS = (
    _mutant(
        "links to the next source", "links_resolve", "inline.py", 'f"#source-{span.number}"', 'f"#src-{span.number}"'
    ),
    _mutant("cites the next source", "citations_in_place", "inline.py", 'f"[{span.number}"', 'f"[{span.number + 1}"'),
    _mutant("drops locators", "citations_in_place", "inline.py", "text(locator)", '""'),
    _mutant("drops note numbers", "notes_in_place", "inline.py", "attributes, str(number))", 'attributes, "")'),
    _mutant("drops the last finding", "nothing_lost", "blocks.py", "in group.findings)", "in group.findings[:-1])"),
    _mutant(
        "drops labels of groups",
        "headings_in_place",
        "blocks.py",
        '{"class": group.kind}, self.inline.text(group.label)',
        '{"class": group.kind}, ""',
    ),
    _mutant(
        "drops periods of charts",
        "periods_in_place",
        "chart.py",
        "{amount.period}{labels.lead_separator}{amount.text}",
        "{amount.text}",
    ),
    _mutant(
        "drops titles and descriptions",
        "pictures_described",
        "drawing.py",
        'title),\n        element("desc", {"id": f"{name}-description"}, description)',
        '""),\n        element("desc", {"id": f"{name}-description"}, "")',
    ),
    _mutant(
        "writes only the first chapter",
        "many_briefs",
        "writer.py",
        "map(Chapter, documents)",
        "map(Chapter, documents[:1])",
    ),
    _mutant(
        "writes malformed pages",
        "members_valid",
        "markup.py",
        "return document(root)",
        'return document(root).replace(b"</body>", b"")',
    ),
    _mutant(
        "compresses the media type", "members_valid", "writer.py", "context.date, compressed=False)", "context.date)"
    ),
    _mutant(
        "omits chapters from the manifest",
        "members_valid",
        "writer.py",
        "yield Item(id=chapter.id,",
        "_ = Item(id=chapter.id,",
    ),
    _mutant(
        "hides sources", "nothing_lost", "style.css", ".sources { font-size: .9em; }", ".sources { display: none; }"
    ),
    _mutant(
        "prints remarks above their rows",
        "reading_order",
        "tables.py",
        'rows.append(element("tr", {"role": "row"}, element("td"',
        'rows.insert(-1, element("tr", {"role": "row"}, element("td"',
    ),
    _mutant(
        "prints no space between quotations and speakers",
        "texts_unchanged",
        "blocks.py",
        'element("p", {}, self.inline.text(words))),\n'
        '            element("figcaption", {"class": "byline"}, attribution),',
        'element("p", {}, self.inline.text(words), attribution)),',
    ),
    _mutant(
        "drops references of small tiles",
        "notes_in_place",
        "tiles.py",
        "inline(view.sentence)",
        'inline(tuple(span for span in view.sentence if type(span).__name__ != "NoteRef"))',
        exports="other documents",
    ),
    _mutant(
        "drops references of tiles",
        "notes_in_place",
        "tiles.py",
        'element("p", {"class": "detail"}, inline(view.detail))',
        'element("p", {"class": "detail"}, inline(s for s in view.detail if type(s).__name__ != "NoteRef"))',
    ),
)
