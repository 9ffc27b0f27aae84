"""Exports a brief with the logo of an organisation."""

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any, cast

from tipreport.plugin import Brand
from tipreport.plugin.file_content import FileContent
from tipreport.testing import samples
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.measurement import reader_of
from tipreport.testing.reading import as_content, tokens_of
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_WIDTH, _HEIGHT = 64, 32  # pixels
_ORGANISATION = "Vumalodi"
_DESCRIPTION = "Kesituba in a circle"


def undescribed_logo(tested: ExporterUnderTest) -> Iterator[str]:
    """Yield a description of a logo that is in the file without its words."""
    plain, branded = (
        run_exporter(tested, samples.one(), brand=Brand(organisation=_ORGANISATION, logo=logo, logo_alt=_DESCRIPTION))
        for logo in (None, FileContent("logo.png", _png()))
    )
    if branded.error:
        yield f"with a logo: {branded.error}"
    elif plain.data != branded.data:
        content = as_content(cast("Callable[[bytes], Any]", reader_of(tested)), branded.data)
        yield from (f"{problem}{tested.defined_at}" for problem in content.undescribed)
        if not Positions(content).of(tokens_of(_DESCRIPTION)):
            yield f"the logo of an organisation lacks its Brand.logo_description{tested.defined_at}"


def _png() -> bytes:
    """Return a grey picture (https://www.w3.org/TR/png-3/)."""
    rows = (b"\x00" + b"\x77" * _WIDTH) * _HEIGHT
    parts = ((b"IHDR", struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in (*parts, (b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
