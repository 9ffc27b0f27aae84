"""The collector of reference cycles rests while a file is made, and only then."""

import gc
import io
from typing import BinaryIO, cast

import pytest

from tests.exporters.pdf.sheets import NINE
from tipreport.exporters.pdf import write
from tipreport.exporters.pdf.collector import at_rest
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.model import Briefs
from tipreport.plugin import ExportContext


class _Seen(io.BytesIO):
    """A stream that sees whether the collector is at work when something is written."""

    at_work = True

    def write(self, data: object, /) -> int:
        self.at_work = gc.isenabled()
        return super().write(data)  # type: ignore[arg-type]  # bytes


def test_it_rests_while_a_sheet_is_made() -> None:
    stream = _Seen()

    write(Briefs([NINE["malta"]]), cast("BinaryIO", stream), PdfOptions(), ExportContext.of([NINE["malta"]], {}))

    assert not stream.at_work
    assert gc.isenabled()


def test_it_is_at_work_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="some"), at_rest():
        raise ValueError("some error")

    assert gc.isenabled()


def test_where_it_rests_already_it_goes_on_resting() -> None:
    gc.disable()
    try:
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
