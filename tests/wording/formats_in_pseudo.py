"""The texts of files in every document format, as a reader meets them: also alternative texts and descriptions."""

import html
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from pypdf import PdfReader

from tests.layout.formats import exporter_of
from tipreport import export
from tipreport.model import CountryBrief

SUFFIXES = {
    "text": "txt", "pdf": "pdf", "html": "html", "docx": "docx", "epub": "epub", "pptx": "pptx", "markdown": "md",
}  # fmt: skip
_ATTRIBUTES = re.compile(r'\b(?:alt|title|descr|aria-label|placeholder|prompt|error|promptTitle|errorTitle)="([^"]*)"')
_MARKDOWN = re.compile(r"</?(?:a|bdi|div|span)\b[^>]*>|\]\([^)]*\)")  # elements and targets of links
_HIDDEN = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)
_BREAKS = re.compile(
    r"\{[0-9A-F-]{36}\}|</?(?:p|h\d|td|th|tr|li|dt|dd|div|text|title|a:p|w:p|si|c|row|br|figcaption|caption)\b[^>]*>"
)
_TAGS = re.compile(r"<[^>]*>")


def exported(brief: CountryBrief, folder: Path, formats: Iterable[str]) -> dict[str, Path]:
    """Export a brief in several formats."""
    files = {}
    with ExitStack() as stack:
        for name in formats:
            exporter = name if name in ("text", "pdf") else stack.enter_context(exporter_of(name))
            files[name] = folder / f"{brief.id}.{SUFFIXES[name]}"
            export(brief, exporter, files[name])
    return files


def texts(name: str, file: Path) -> str:
    """The texts of a file, one under the other."""
    if name == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(file).pages)
    if name in ("text", "markdown"):
        return _MARKDOWN.sub("", file.read_text("utf-8"))
    if name == "html":
        return _marked_up(file.read_text("utf-8"))
    with zipfile.ZipFile(file) as archive:
        return "\n".join(_marked_up(archive.read(part).decode()) for part in _parts(name, archive))


def _parts(name: str, archive: zipfile.ZipFile) -> Iterator[str]:
    shown = {
        "docx": r"word/(document|header\d*|footer\d*|footnotes)\.xml",
        "pptx": r"ppt/(slides|notesSlides)/[^/]*\.xml|ppt/charts/[^/]*\.xml",
        "epub": r".*\.xhtml",
    }[name]
    return (part for part in archive.namelist() if re.fullmatch(shown, part))


def _marked_up(text: str) -> str:
    text = _HIDDEN.sub(" ", text)
    attributes = "\n".join(_ATTRIBUTES.findall(text))
    return html.unescape(_TAGS.sub("", _BREAKS.sub("\n", text)) + "\n" + attributes)
