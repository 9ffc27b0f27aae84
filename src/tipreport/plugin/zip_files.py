"""Members of zip files whose bytes are the same on every machine."""

import datetime as dt
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = dt.date(1980, 1, 1)  # the first date that a zip file can record
_FAT = 0  # the attributes of a member are those of MS-DOS, which every program understands


def zip_member(name: str, date: dt.date | None = None, *, compressed: bool = True) -> ZipInfo:
    """Return a member for ``ZipFile.open`` or ``ZipFile.writestr``, with a fixed time, system and mode.

    Without a date, and for one before 1980, the time is 1 January 1980, the first that the format can record (PKWARE
    APPNOTE, 4.4.6). EPUB and ODF need ``compressed=False`` for their first member, ``mimetype``.
    """
    day = _EARLIEST if date is None else max(date, _EARLIEST)
    member = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    member.compress_type = ZIP_DEFLATED if compressed else ZIP_STORED
    member.create_system = _FAT
    return member


def copy_zip(source: BinaryIO, target: BinaryIO, date: dt.date | None = None) -> None:
    """Copy a zip file that another library wrote with the time of day; see `zip_member`."""
    with ZipFile(source) as written, ZipFile(target, "w") as archive:
        for member in written.infolist():
            copy = zip_member(member.filename, date, compressed=member.compress_type != ZIP_STORED)
            archive.writestr(copy, written.read(member))
