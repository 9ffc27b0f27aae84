"""The stream that an exporter writes to."""

import io

import pytest

from tipreport.runner.stream import ExportStream


class Full(io.BytesIO):
    """A file on a full disk."""

    def write(self, _data: object) -> int:
        raise OSError(28, "No space left on device")


def test_the_stream_supports_writing_reading_and_seeking() -> None:
    file = io.BytesIO()
    stream = ExportStream(file)

    assert (stream.writable(), stream.readable(), stream.seekable()) == (True, True, True)
    assert stream.write(b"abcdef") == 6
    assert (stream.tell(), stream.seek(2), stream.read(2), stream.read(None)) == (6, 2, b"cd", b"ef")
    assert (stream.truncate(3), file.getvalue()) == (3, b"abc")


def test_closing_the_stream_does_nothing() -> None:
    file = io.BytesIO()
    stream = ExportStream(file)

    stream.close()
    stream.write(b"more")
    del stream

    assert (file.closed, file.getvalue()) == (False, b"more")


def test_writing_text_raises_a_clear_error() -> None:
    with pytest.raises(TypeError, match=r"an exporter writes bytes, not text: write\(text\.encode\(\)\)"):
        ExportStream(io.BytesIO()).write("text")


def test_an_error_of_the_disk_is_recorded() -> None:
    stream = ExportStream(Full())

    with pytest.raises(OSError, match="No space left"):
        stream.write(b"more")
    assert stream.disk_error is not None
    assert stream.disk_error.errno == 28


def test_nothing_can_be_written_after_the_end() -> None:
    stream = ExportStream(io.BytesIO())
    stream.end()

    stream.flush()
    with pytest.raises(ValueError, match="the export has ended"):
        stream.write(b"late")


def test_the_stream_cannot_be_detached() -> None:
    with pytest.raises(io.UnsupportedOperation):
        ExportStream(io.BytesIO()).detach()
