"""The reader of each media type."""

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

from tipreport.testing.reading.archive import read_archive
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex import read_latex
from tipreport.testing.reading.markdown import read_markdown
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.reading.pdf import LIBRARIES, read_pdf
from tipreport.testing.reading.texts import read_csv, read_json, read_plain

Reader = Callable[[bytes], Content]
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def kind_of(media_type: str) -> str:
    """Return a media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_archive(kind: str) -> bool:
    """Return whether files of this type are zip files."""
    return kind in ("application/zip", "application/epub+zip") or kind.startswith((_OFFICE, _OPEN_DOCUMENT))


def is_json(kind: str) -> bool:
    """Return whether files of this type are JSON."""
    return kind.endswith(("/json", "+json"))


def is_xml(kind: str) -> bool:
    """Return whether files of this type are XML."""
    return kind.endswith(("/xml", "+xml"))


def is_latex(media_type: str, suffix: str = "") -> bool:
    """Return whether files of this type are read as LaTeX."""
    return _TEXTS.get(_read_as(media_type, suffix)) is read_latex


def is_markdown(media_type: str, suffix: str = "") -> bool:
    """Return whether files of this type are read as Markdown."""
    return _TEXTS.get(_read_as(media_type, suffix)) is read_markdown


def _read_as(media_type: str, suffix: str) -> str:
    """Return the media type, or that of the suffix if the type is that of any text."""
    kind = kind_of(media_type)
    if kind in ("text/plain", "application/octet-stream"):
        return _SUFFIXES.get(suffix.rpartition(".")[2].lower(), kind)
    return kind


def reader_for(media_type: str, suffix: str = "") -> Reader | None:
    """Return a function that reads files of this type, or None if there is none.

    The suffix decides where the type is that of any text: ``.tex``, ``.md``, ``.csv``. Other types of text have markup
    of their own, which would be taken for words.
    """
    kind = _read_as(media_type, suffix)
    if is_archive(kind):
        return read_archive
    if kind == "application/pdf":
        return read_pdf if all(map(find_spec, LIBRARIES)) else None
    read = _TEXTS.get(kind)
    if read is None:
        read = read_markup if is_xml(kind) else read_json if is_json(kind) else None
    return _of_text(read) if read else None


def as_content(read: Callable[[bytes], Any], data: bytes) -> Content:
    """Read a file with a reader of tipreport, or with one of the author, which may return a text or a `Content`."""
    result = read(data)
    if isinstance(result, Content):
        return result
    text = str(result)
    has_lines = text.count("\n") == data.count(b"\n")  # those of the file, so that messages can name them
    content = Content(unit="line", at=1) if has_lines else Content()
    read_plain(text, content)
    return content


def _of_text(read: Callable[[str, Content], None]) -> Reader:
    def reader(data: bytes) -> Content:
        content = Content(unit="line", at=1)
        read(data.decode("utf-8", "replace"), content)
        return content

    return reader


def _read_file(text: str, content: Content) -> None:
    """Add the text of a plain file, with its spaces."""
    content.has_spaces = True
    read_plain(text, content)


_SUFFIXES = {
    "tex": "text/x-tex",
    "md": "text/markdown",
    "csv": "text/csv",
    "html": "text/html",
    # markup of which there is no reader
    **{suffix: f"text/x-{suffix}" for suffix in ("adoc", "asciidoc", "rst", "textile", "typ", "org", "wiki", "rtf")},
}
_TEXTS: Mapping[str, Callable[[str, Content], None]] = {
    "text/plain": _read_file,
    "text/markdown": read_markdown,
    "text/html": read_markup,
    **dict.fromkeys(("text/x-tex", "text/x-latex", "application/x-tex", "application/x-latex"), read_latex),
    "text/csv": read_csv,
}
