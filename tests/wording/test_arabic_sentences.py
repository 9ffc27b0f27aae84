"""Arabic sentences whose form depends on what is beside a word."""

from pathlib import Path

import pytest

from tests.document.reading import HEAD, SOURCES, figures
from tipreport import export
from tipreport.files import parse_brief
from tipreport.wording.sources import reporting_sources
from tipreport.wording.wording import wording_for


@pytest.mark.parametrize(("language", "between"), [("en", ",|, and"), ("fr", ",| et"), ("ru", ",| и"), ("ar", "،|،")])
def test_no_arabic_and_is_apart_from_its_word(language: str, between: str) -> None:
    first, last = between.replace(", and", " and").split("|")

    assert reporting_sources(wording_for(language), ("[1]", "[2]", "[3]")) == ("[1]", first, "[2]", last, "[3]")


@pytest.mark.parametrize(
    ("by", "words"), [("1", "بمقدار نقطة مئوية واحدة"), ("2", "بمقدار نقطتين مئويتين"), ("3", "بمقدار 3 نقاط مئوية")]
)
def test_an_arabic_difference_in_words_is_not_repeated_as_a_claim(by: str, words: str, tmp_path: Path) -> None:
    records = figures(
        "measure: unemployment rate, value: 9, period: 2019",
        f"measure: unemployment rate, value: {9 + int(by)}, period: 2020, change: up, change_by: {by}, "
        "compared_with: 2019, key: true",
    )
    export(parse_brief(HEAD + records + SOURCES), "text", tmp_path / "malta.txt", document={"language": "ar"})
    text = (tmp_path / "malta.txt").read_text("utf-8")

    assert words in text
    assert "بحسب المصدر" not in text
