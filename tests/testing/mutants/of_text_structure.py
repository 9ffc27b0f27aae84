"""Bugs planted in the Markdown plugin: in its headings and links, and in the process that runs it."""

from tests.testing.mutants.mutant import Mutant

_FILE = "tipreport_markdown.py"


def _mutant(name: str, check: str, old: str, new: str) -> Mutant:
    return Mutant(f"markdown: {name}", check, _FILE, old, new)


_FINDING = 'yield from (f"- {self.inline(finding.content)}" for finding in group.findings)'

MUTANTS = (
    _mutant(
        "flattens levels of headings",
        "headings_in_place",
        "'#' * (self.top_level + level)",
        "'#' * (self.top_level + 1)",
    ),
    _mutant(
        "writes headings as bold text",
        "headings_in_place",
        "yield f\"{'#' * (self.top_level + level)} {escape(text)}",
        'yield f"{strong(text)}',
    ),
    _mutant(
        "gives the title the level of a section",
        "headings_in_place",
        "yield f\"{'#' * self.top_level} {escape(block.name)}",
        "yield f\"{'#' * (self.top_level + 1)} {escape(block.name)}",
    ),
    _mutant(
        "moves the title only",
        "headings_in_place",
        "'#' * (self.top_level + level)",
        "'#' * (1 + level)",
    ),
    _mutant("ignores an option", "options_used", "options.top_level).document", "1).document"),
    _mutant("writes lower case", "texts_unchanged", "return escape(span.text)", "return escape(span.text.lower())"),
    _mutant("writes titles", "texts_unchanged", "return escape(span.text)", "return escape(span.text.title())"),
    _mutant(
        "exchanges the text and the address of links",
        "addresses_kept",
        'return f"[{escape(text)}](<{_address(url)}>)"',
        'return f"[{escape(url)}](<{_address(text)}>)"',
    ),
    _mutant(
        "links to another address",
        "addresses_kept",
        'return f"[{escape(text)}](<{_address(url)}>)"',
        'return f"[{escape(text)}](<https://x.example>)"',
    ),
    _mutant(
        "hides text by its style",
        "nothing_hidden",
        _FINDING,
        _FINDING.replace(
            '"- {self.inline(finding.content)}"', "'<b style=\"display:none\">{self.inline(finding.content)}</b>'"
        ),
    ),
    _mutant(
        "hides text in definitions of links",
        "nothing_hidden",
        _FINDING,
        _FINDING.replace('"- {self.inline(finding.content)}"', '"[//]: # ({doc.words(finding.content)})"'),
    ),
    _mutant("sorts sources", "reading_order", "for source in sources:", "for source in sorted(sources, key=str):"),
    _mutant(
        "moves citations to the end of a text",
        "citations_in_place",
        '"".join(map(self._span, spans)).strip()',
        '"".join(map(self._span, sorted(spans, key=lambda s: isinstance(s, doc.CitationRef)))).strip()',
    ),
    _mutant(
        "moves references to notes to the end of a text",
        "notes_in_place",
        '"".join(map(self._span, spans)).strip()',
        '"".join(map(self._span, sorted(spans, key=lambda s: isinstance(s, doc.NoteRef)))).strip()',
    ),
    _mutant(
        "ignores warnings",
        "process_unchanged",
        "    stream.writelines(",
        '    __import__("warnings").simplefilter("ignore")\n    stream.writelines(',
    ),
    _mutant(
        "sets a handler of a signal",
        "process_unchanged",
        "    stream.writelines(",
        "    import signal\n    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n    stream.writelines(",
    ),
    _mutant(
        "logs through the root",
        "no_print",
        "    stream.writelines(",
        '    __import__("logging").warning("done")\n    stream.writelines(',
    ),
)
