"""Exports a brief with the name and the logo of an organisation."""

import struct
import zlib
from collections.abc import Iterator

from tipreport.plugin import Brand
from tipreport.plugin.file_content import FileContent
from tipreport.testing import samples
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.measurement import content_of
from tipreport.testing.reading.tokens import has_words, tokens_of
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_WIDTH, _HEIGHT = 64, 32  # pixels
_ORGANISATION = "Vumalodi"
_DESCRIPTION = "Kesituba in a circle"
_AUTHORS = ("author", "creator", "publisher")  # properties of a file


def undescribed_logo(tested: ExporterUnderTest) -> Iterator[str]:
    """Yield what a file lacks of an organisation that it names: its name, and the words of its logo."""
    brands = (
        Brand(),
        Brand(organisation=_ORGANISATION, logo_alt=_DESCRIPTION),
        Brand(organisation=_ORGANISATION, logo=FileContent("logo.png", _png()), logo_alt=_DESCRIPTION),
    )
    unnamed, plain, branded = (run_exporter(tested, samples.one(), brand=brand) for brand in brands)
    if branded.error:
        yield f"with a logo: {branded.error}"
        return
    content = content_of(tested, branded.data)
    if unnamed.data != plain.data:
        is_read = content.row_heads is not None  # of pages and slides, also their edges
        shown = any(has_words(footer, _ORGANISATION) for footer in content.footers)
        if is_read and not shown and not Positions(content).of(tokens_of(_ORGANISATION)):
            yield f"the name of an organisation changes the file, and no reader sees it{tested.defined_at}"
        for name, value in content.metadata:
            if value and name.rpartition("_")[2] in _AUTHORS and not has_words(value, _ORGANISATION):
                yield f"the property {name} of the file is “{value}”, not the organisation{tested.defined_at}"
    if plain.data != branded.data:
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
