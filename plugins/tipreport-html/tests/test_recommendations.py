"""Recommendations: marks for the eye, the editions in words for listeners and for narrow screens."""

import io
import re

import tipreport_html
from tipreport import export
from tipreport.files import parse_brief
from tipreport_html.environment import stylesheet

BRIEF = """
id: malta
title: Human trafficking in Malta
edition: 2022
countries: [{country: MLT}]
recommendations:
  - {text: Train the police to find victims, pillar: protection, years: [2020, 2022]}
  - {text: Train police to find the victims, pillar: protection, years: [2018]}
  - {id: a, text: Help, years: [2022]}
progress: [{recommendation: a, year: 2022, status: some}]
"""


def page(text: str = BRIEF) -> str:
    stream = io.BytesIO()
    export(parse_brief(text, "malta.yaml"), next(iter(tipreport_html.tipreport_exporters())), stream)
    return stream.getvalue().decode()


def test_each_recommendation_has_hidden_marks_and_its_editions_in_words() -> None:
    found = page()

    marks = re.findall(r'<svg class="marks" aria-hidden="true"[^>]*>(.*?)</svg>', found)
    words = re.findall(r'<p class="in-words">(.*?)</p>', found)
    assert [re.findall(r'class="(\w+)"', each) for each in marks[1:]] == [
        ["empty", "full", "full"],
        ["dash", "dash", "full"],
    ]
    assert [re.sub(r"<[^>]*>", "", each) for each in words] == [
        "Editions of 2020 and 2022. In other words: 2018.",
        "Edition of 2022.",
    ]


def test_the_progress_has_circles_before_its_words_since_squares_are_editions() -> None:
    circles, words = re.findall(r'<p class="status">(.*?)</svg>(.*?)</p>', page(), re.DOTALL)[0]

    assert re.findall(r'class="(full|empty)"', circles) == ["full", "empty", "empty"]
    assert circles.count('rx="4.4"') == 3
    assert "Some progress</b> in 2022" in words


def test_a_single_edition_has_no_marks() -> None:
    found = page(BRIEF.replace("[2020, 2022]", "[2022]").replace("[2018]", "[2022]"))

    assert 'class="marks"' not in found
    assert 'class="in-words"' not in found


def test_narrow_screens_show_the_words_and_not_the_marks() -> None:
    narrow = stylesheet("#000000", "#ffffff", "ltr").partition("@media screen and (max-width: 47.5em)")[2]

    assert ".marks, .key, .older { display: none; }" in narrow
    assert ".in-words { position: static;" in narrow
