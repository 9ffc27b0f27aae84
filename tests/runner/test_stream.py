"""The stream that an exporter gets."""

import io

import pytest

from tipreport.runner.stream import ExportStream


class Full(io.BytesIO):
    """A file on a full disk."""

    def write(self, _data: object) -> int:
        raise OSError(28, "No space left on device")


def test_it_is_written_read_and_walked_like_a_file() -> None:
    file = io.BytesIO()
    stream = ExportStream(file)

    assert (stream.writable(), stream.readable(), stream.seekable()) == (True, True, True)
    assert stream.write(b"abcdef") == 6
    assert (stream.tell(), stream.seek(2), stream.read(2), stream.read(None)) == (6, 2, b"cd", b"ef")
    assert (stream.truncate(3), file.getvalue()) == (3, b"abc")


def test_closing_it_does_nothing() -> None:
    file = io.BytesIO()
    stream = ExportStream(file)

    stream.close()
    stream.write(b"more")
    del stream

    assert (file.closed, file.getvalue()) == (False, b"more")


def test_text_is_told_as_the_mistake_it_is() -> None:
    with pytest.raises(TypeError, match=r"an exporter writes bytes, not text: write\(text\.encode\(\)\)"):
        ExportStream(io.BytesIO()).write("text")


def test_what_the_disk_refused_is_remembered() -> None:
    stream = ExportStream(Full())

    with pytest.raises(OSError, match="No space left"):
        stream.write(b"more")
    assert stream.disk_error is not None
    assert stream.disk_error.errno == 28


def test_after_the_end_nothing_is_taken() -> None:
    stream = ExportStream(io.BytesIO())
    stream.end()

    stream.flush()
    with pytest.raises(ValueError, match="the export has ended"):
        stream.write(b"late")


def test_it_cannot_be_taken_apart() -> None:
    with pytest.raises(io.UnsupportedOperation):
        ExportStream(io.BytesIO()).detach()
