"""The objects of a PDF file are read as values of Python."""

from typing import Any

import pytest

from tipreport.testing.reading.pdf_objects import Reference, value_of


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"<</S/P /K [0 12 0 R <</MCID 3>>] /Pg 7 0 R>>", {
            "/S": "/P", "/K": [0, Reference(12), {"/MCID": 3}], "/Pg": Reference(7),
        }),
        (b"[1 -2.5 .5 true null /A#20B]", [1, -2.5, 0.5, True, None, "/A B"]),
        (rb"(a \(b\) (c) \101)", "a (b) (c) A"),
        (b"<FEFF00E9>", "\u00e9"),
        (b"(\xfe\xff\x04\x10)", "\u0410"),
        (b"", None),
    ],
)  # fmt: skip
def test_an_object_is_a_value(data: bytes, value: Any) -> None:
    assert value_of(data) == value
