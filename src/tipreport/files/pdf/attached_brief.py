"""Extracts the brief from a PDF, where it is an attached file (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from collections.abc import Iterator

from tipreport.errors import InvalidValueError
from tipreport.files.content import MAX_BYTES, MAX_TEXT_BYTES
from tipreport.files.pdf.file import PdfFile
from tipreport.files.pdf.objects import PdfObject, Reference, damaged
from tipreport.files.pdf.streams import Stream, TooLargeError

_MAGIC = b"%PDF-"
_ENDINGS = (".yaml", ".yml")
_LOCKED = "expected a PDF without a password"
_TOO_LARGE = f"the brief in the PDF is larger than {MAX_TEXT_BYTES // 10**6} MB"
_NO_BRIEF = "no brief is attached to this PDF; only sheets that tipreport exported have one"
_MAX_ATTACHMENTS = 10_000
_MAX_NAMED = 10


def attached_brief(content: bytes) -> bytes:
    """Extract the YAML of the brief that is attached to a PDF.

    Raises `InvalidValueError` for a file that is not a PDF, has no attached brief, or has several, as a booklet does.
    """
    if not content.startswith(_MAGIC):
        raise InvalidValueError("expected a PDF, which begins with %PDF-")
    if len(content) > MAX_BYTES:
        raise InvalidValueError(f"the PDF is larger than {MAX_BYTES // 10**6} MB")
    pdf = PdfFile(content)
    if "Encrypt" in pdf.trailer:
        raise InvalidValueError(_LOCKED)
    briefs = dict(_attached(pdf))  # each once: the list and the tree of attached files have the same ones
    if not briefs:
        raise InvalidValueError(_NO_BRIEF)
    if len(briefs) > 1:
        names = ", ".join(sorted(briefs.values())[:_MAX_NAMED]) + (", ..." if len(briefs) > _MAX_NAMED else "")
        raise InvalidValueError(
            f"expected one brief in the PDF, found {len(briefs)}: {names}; export one sheet for each brief"
        )
    stream = pdf.get(Reference(next(iter(briefs))))
    if not isinstance(stream, Stream):
        raise damaged("the attached brief is missing")
    try:
        return pdf.unpack(stream, MAX_TEXT_BYTES)
    except TooLargeError as error:
        raise InvalidValueError(_TOO_LARGE) from error


def _attached(pdf: PdfFile) -> Iterator[tuple[int, str]]:
    """Yield the number of the stream and the name of each attached YAML file. Nothing is unpacked."""
    catalog = pdf.dictionary(pdf.trailer.get("Root"))
    names = pdf.get(catalog.get("Names"))
    tree = pdf.get(names.get("EmbeddedFiles")) if isinstance(names, dict) else None
    for count, value in enumerate([*pdf.items(catalog.get("AF")), *(_leaves(pdf, tree) if tree else ())]):
        if count == _MAX_ATTACHMENTS:
            raise InvalidValueError(f"the PDF has more than {_MAX_ATTACHMENTS:,} attached files")
        file = pdf.dictionary(value)
        name = _text(pdf.get(file.get("UF", file.get("F"))))
        if name.endswith(_ENDINGS):
            embedded = pdf.dictionary(file.get("EF"))
            stream = embedded.get("F", embedded.get("UF"))
            if not isinstance(stream, Reference):  # a stream is always an indirect object
                raise damaged(f"the attached file {name} is missing")
            yield stream.number, name


def _leaves(pdf: PdfFile, root: PdfObject) -> Iterator[PdfObject]:
    """Yield the values of a tree of names (7.9.6)."""
    pending, seen = [root], set()
    while pending:
        node = pdf.dictionary(pending.pop())
        if id(node) in seen:
            raise damaged("its tree of attached files has a loop")
        seen.add(id(node))
        yield from pdf.items(node.get("Names"))[1::2]
        pending += reversed(pdf.items(node.get("Kids")))


def _text(value: PdfObject) -> str:
    """Return a text string (7.9.2.2). Characters beyond ASCII in the encoding of PDF do not matter here."""
    if not isinstance(value, bytes):
        return ""
    if value.startswith((b"\xfe\xff", b"\xff\xfe")):
        return value.decode("utf-16", "replace")
    return value.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
