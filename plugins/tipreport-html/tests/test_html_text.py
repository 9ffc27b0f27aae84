"""The text of a page: every text, and never markup."""

import re

import pytest
from html_page import MANY, Tags, written

from tipreport import compose
from tipreport.document import Matrix, all_spans, words
from tipreport.document.joining import with_capital
from tipreport.testing.random_source import TEXTS
from tipreport_html.inline import text


def test_every_text_is_in_the_page() -> None:
    for brief in MANY:
        shown = " ".join(re.sub("<[^>]*>", "", written(brief)).split())
        blocks = compose(brief).blocks
        cells = {row.text[:1] for block in blocks if isinstance(block, Matrix) for row in block.rows if row.text}
        whole = {
            words(with_capital(cell) if cell in cells else cell) for cell in ((span,) for span in all_spans(blocks))
        }
        for span_words in whole:
            expected = " ".join(re.sub("<[^>]*>", "", str(text(span_words))).split())
            assert expected in shown


@pytest.mark.parametrize("words", TEXTS)
def test_text_is_escaped(words: str) -> None:
    shown = Tags(str(text(words)))

    assert {tag for tag, _ in shown.found} <= {"bdi", "span", "wbr"}
    assert re.sub(r"<[^>]*>", "", str(text(words))) == words.translate(
        {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&#34;", ord("'"): "&#39;"}
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("an\u00a0estimated\u00a018.4\u00a0million", "an\u00a0|estimated\u00a018.4\u00a0million"),
        (
            "500\u00a0000\u00a0à\u00a02\u00a0millions\u00a0de\u00a0XOF",
            "500\u00a0000\u00a0à\u00a02\u00a0millions\u00a0|de\u00a0|XOF",
        ),
        ("Menschenrechtsverletzungen", "Men\u00adschen\u00adrechts\u00adver\u00adlet\u00adzun\u00adgen"),
        ("info@menschenrechtsverletzungen.de", '<span class="anywhere">info@menschenrechtsverletzungen.de</span>'),
        ("7" * 31, f'<span class="anywhere">{"7" * 31}</span>'),
        ("7" * 30, "7" * 30),
        ("in 2022-23 or -5", '<span class="whole">2022-23</span> or <span class="minus">-</span>5'),
    ],
)
def test_long_words_have_places_for_hyphens_and_numbers_do_not_break(words: str, expected: str) -> None:
    assert str(text(words)).replace("<wbr>", "|").removeprefix("in ") == expected


@pytest.mark.parametrize(("words", "is_isolated"), [("العربية", True), ("\u202egnitirw", True), ("Łódź 北京", False)])
def test_text_from_right_to_left_is_isolated(words: str, is_isolated: bool) -> None:
    assert str(text(words)).startswith("<bdi>") is is_isolated


def test_a_space_is_before_every_mark() -> None:
    for brief in MANY:
        assert re.findall(r"[^\s>/]<a class=.cite", written(brief)) == []
        assert re.findall(r"[^\s>]\(notes?\u00a0<a", written(brief)) == []


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("see ecoi.net/de/dokument/2010902.html (2019)", "see ecoi.|net/|de/|dokument/|2010902.|html (2019)"),
        ("at state.gov/reports/2022-report/?year=2022", "at state.|gov/|reports/|2022-|report/|?|year=|2022"),
        ("news.com/stories/644414955-1.5-2 and a/b", "news.|com/|stories/|644414955-1.5-2 and a/b"),
        ("1.000.000.000.000.000.000/7 police/prosecutors", "1.000.000.000.000.000.000/7 police/prosecutors"),
    ],
)
def test_a_long_address_may_break_at_its_marks_and_in_no_number(words: str, lines: str) -> None:
    assert str(text(words)).replace("<wbr>", "|") == lines
