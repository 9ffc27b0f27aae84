"""Facts of a whole LaTeX file: the levels of its headings, the labels of its bibliography, its properties."""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_commands import HEADINGS
from tipreport.testing.reading.latex_text import LatexText

_HEADING = re.compile(r"\\([a-z]+)\*?[ \t]*[\[{]")
_ENTRY = re.compile(r"\\bibitem\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}")
_PROPERTY = re.compile(r"\bpdf(title|creationdate)\s*=\s*")
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")  # ISO 32000-1, section 7.9.4


def heading_levels(text: str) -> dict[str, int]:
    """Return the level of each heading command: 1 for the highest that the file uses; an article has no chapters."""
    used = set(_HEADING.findall(text))
    order = [name for name in HEADINGS if name != "chapter" or name in used]
    top = next((order.index(name) for name in order if name in used), 0)
    return {name: number - top + 1 for number, name in enumerate(order)}


def bibliography_labels(text: str) -> dict[str, str]:
    """Return the label that each entry of the bibliography prints, by its key: its own, or its number."""
    entries = enumerate(_ENTRY.findall(text), 1)
    return {key.strip(): label or str(number) for number, (label, key) in entries}


def properties(text: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of the PDF that the preamble of a file gives: ``pdf_title`` and its source in LaTeX."""
    preamble = LatexText(text.partition(r"\begin{document}")[0])
    for match in _PROPERTY.finditer(preamble.text):
        preamble.at = match.end()
        value = preamble.argument() or re.split(r"[,}\]]", preamble.text[match.end() :], maxsplit=1)[0].strip()
        if match[1] == "title":
            yield "pdf_title", value
        elif date := _PDF_DATE.match(value):
            yield "pdf_created", "-".join(date.groups())
