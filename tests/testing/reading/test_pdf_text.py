"""The marked texts of a page of a PDF file are read with the characters of its fonts."""

import pikepdf
import pytest

from tipreport.testing.reading.pdf_text import marked_texts

FONTS = {"/F1": {0x41: "one", 0x5C28: "two", 0x42: "é"}}


@pytest.mark.parametrize(
    ("stream", "texts"),
    [
        (rb"/P <</MCID 3>> BDC /F1 8.5 Tf (\000A\\\() Tj EMC", [(3, "onetwo")]),
        (b"/P <</MCID 0>> BDC /F1 9 Tf <0041 0042> Tj EMC", [(0, "oneé")]),
        (b"/P <</MCID 0>> BDC /F1 9 Tf [(\0A) -20.5 (\0B)] TJ 0 -12 Td (\0A) Tj EMC", [(0, "oneé one")]),
        (b"/P <</MCID 1>> BDC /F2 9 Tf (a (b) \\) c) Tj EMC", [(1, "a (b) ) c")]),
        (b"/Artifact BMC /F2 9 Tf (a) Tj EMC /P <</MCID 1>> BDC (b) Tj EMC", [(1, "b")]),
        (b"BI /W 1 /H 1 ID \0(\1EMC EI /P <</Lang (fr) /MCID 12>> BDC /F2 9 Tf (a) Tj EMC", [(12, "a")]),
    ],
)
def test_the_texts_have_their_numbers(stream: bytes, texts: list[tuple[int, str]]) -> None:
    with pikepdf.new() as file:
        found = [*marked_texts(pikepdf.Stream(file, stream), FONTS)]

    assert found == texts
