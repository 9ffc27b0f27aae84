"""The zip file of a workbook: reproducible bytes, and parts that are completed while openpyxl writes them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tipreport.exporters.excel.workbook.canonical import canonical_xml
from tipreport.plugin import zip_member

CompletePart: TypeAlias = Callable[[str], Iterable[str]]


class WorkbookArchive(ZipFile):
    """A zip file into which openpyxl writes a workbook.

    ``completions`` maps the name of a part to the function that completes its XML. All parts are XML. Times, modes, the
    operating system and the form of the XML are the same on every machine.
    """

    def __init__(self, stream: BinaryIO, completions: Mapping[str, CompletePart]) -> None:
        super().__init__(stream, "w", ZIP_DEFLATED)
        self._pending = dict(completions)

    def write(self, filename: str | PathLike[str], arcname: str | PathLike[str] | None = None, *_: Any) -> None:
        """Add a part from a temporary file of openpyxl, which openpyxl removes afterwards."""
        try:
            self._add(str(arcname), Path(filename).read_bytes())
        except BaseException:
            Path(filename).unlink(missing_ok=True)
            raise

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any) -> None:
        """Add a part."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        self._add(name, data.encode() if isinstance(data, str) else data)

    @property
    def pending(self) -> Collection[str]:
        """The parts to be completed that have not been written yet."""
        return self._pending.keys()

    def _add(self, name: str, data: bytes) -> None:
        complete = self._pending.pop(name, _unchanged)
        with self.open(zip_member(name), "w") as part:
            for chunk in complete(canonical_xml(data)):
                part.write(chunk.encode())


def _unchanged(xml: str) -> Iterable[str]:
    return (xml,)
