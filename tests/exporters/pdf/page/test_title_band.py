"""The title band."""

from pathlib import Path

import pytest

from tests.exporters.pdf.sheets import export
from tests.layout.pdf_pages import pages_of
from tipreport.files import parse_brief

BRIEF = """
id: a
title: A
countries: [{{country: {country}}}]
findings: [{{pillar: protection, text: T}}]
"""


@pytest.mark.parametrize(
    ("country", "name", "is_deep"),
    [("HTI", "هايتي", True), ("MLI", "مالي", True), ("TCD", "تشاد", False), ("IRQ", "العراق", False)],
)
def test_letters_that_reach_far_below_an_arabic_name_have_room(
    tmp_path: Path, country: str, name: str, is_deep: bool
) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(export(parse_brief(BRIEF.format(country=country)), language="ar"))
    words = sorted(pages_of(file)[0].words, key=lambda word: word.top)
    at = next(index for index, word in enumerate(words) if sorted(word.text) == sorted(name))

    assert (words[at + 1].top - words[at].top > 65) is is_deep
