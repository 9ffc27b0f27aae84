"""Columns of labels are as wide as the longest word of a language: no word is broken."""

import io

from pypdf import PdfReader

from tests.exporters.pdf.sheets import export
from tipreport.files import parse_brief

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
"""


def lines(lists: str) -> list[str]:
    """The lines of a sheet in Russian."""
    file = export(parse_brief(HEAD + lists, "malta.yaml"), language="ru")
    return [line.strip() for page in PdfReader(io.BytesIO(file)).pages for line in page.extract_text().splitlines()]


def test_the_kind_of_a_data_note_is_not_broken() -> None:
    rows = ("value: 46", "value: 40, sex: male")
    figures = "".join(f"  - {{measure: deaths, key: true, period: 2021, {row}}}\n" for row in rows)

    assert any("Несопоставимо" in line for line in lines(f"figures:\n{figures}"))


def test_the_heads_of_marks_are_not_broken() -> None:
    kinds = ("[forced labour]", "[child labour]", "[child labour, forced labour]", "[forced child labour]")
    rows = "".join(f"  - {{aspect: goods, text: Good {n}, kinds: {kinds[n % 4]}}}\n" for n in range(8))

    assert any(line.startswith("Принудительный") for line in lines(f"profile:\n{rows}"))
