"""The zip file that a workbook is: the same bytes every time, its parts completed while openpyxl writes them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tipreport.exporters.excel.workbook.canonical import canonical

_FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can say

Complete: TypeAlias = Callable[[str], Iterable[str]]


class WorkbookArchive(ZipFile):
    """A zip file into which openpyxl writes a workbook.

    ``parts`` are what completes the XML of a part, by its name. All parts are XML. Times, modes, the system and the
    spelling of XML are the same on every machine.
    """

    def __init__(self, stream: BinaryIO, parts: Mapping[str, Complete]) -> None:
        super().__init__(stream, "w", ZIP_DEFLATED)
        self._left = dict(parts)

    def write(self, filename: str | PathLike[str], arcname: str | PathLike[str] | None = None, *_: Any) -> None:
        """Add a part from the file in which openpyxl has laid it down, which it removes after this."""
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
    def left(self) -> Collection[str]:
        """The parts that were to be completed and have not been written."""
        return self._left.keys()

    def _add(self, name: str, data: bytes) -> None:
        member = ZipInfo(name, _FIRST_TIME)
        member.compress_type = ZIP_DEFLATED
        member.create_system = 0
        complete = self._left.pop(name, _as_it_is)
        with self.open(member, "w") as part:
            for piece in complete(canonical(data)):
                part.write(piece.encode())


def _as_it_is(xml: str) -> Iterable[str]:
    return (xml,)
