"""Line breaks inside words, and the width of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tipreport.exporters.text.breaks import cells, is_narrow, pieces


def parts(text: str, room: int = 72) -> list[str]:
    return [piece for _, piece, _ in pieces(text, room)]


@given(st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"])))
def test_the_width_of_text_is_that_of_wcwidth(text: str) -> None:
    assert cells(text) == wcswidth(text)


@pytest.mark.parametrize(
    "text", ["Côte d’Ivoire – “46”", "Србија", "Ελλάδα", "$1.90 a day", "€5\u00a0million", "الاتجار بالأشخاص؟"]
)
def test_latin_greek_cyrillic_and_arabic_need_no_width_table(text: str) -> None:
    assert is_narrow(text)


def test_words_are_not_broken() -> None:
    assert parts("labour-intensive sectors 011-785-0000") == ["labour-intensive", "sectors", "011-785-0000"]
    assert parts("a" * 90) == ["a" * 90]


def test_chinese_and_japanese_break_after_almost_every_character() -> None:
    assert parts("政府は2023年に「46人」を確認した。") == [
        "政", "府", "は", "2023", "年", "に", "「46", "人」", "を", "確", "認", "し", "た。",
    ]  # fmt: skip


def test_a_citation_is_not_separated_from_its_ideograph() -> None:
    assert parts("確認\u00a0[1]\u00a0[2].") == ["確", "認\u00a0[1]\u00a0[2]."]


def test_an_address_among_ideographs_is_not_broken() -> None:
    assert parts("見よhttps://example.org/a?b=1。") == ["見", "よ", "https://example.org/a?b=1", "。"]


def test_a_line_may_break_at_a_zero_width_space() -> None:
    assert parts("ការ\u200bជួញដូរ\u200bមនុស្ស") == ["ការ\u200b", "ជួញដូរ\u200b", "មនុស្ស"]


@pytest.mark.parametrize(
    ("word", "clusters"),
    [
        ("กำน้ำ", ["กำ", "น้ำ"]),
        ("👩\u200d👩\u200d👧👍🏽🇷🇸", ["👩\u200d👩\u200d👧", "👍🏽", "🇷🇸"]),
        ("인신매매", ["인", "신", "매", "매"]),
    ],
)
def test_words_longer_than_a_line_break_between_clusters(word: str, clusters: list[str]) -> None:
    assert parts(word) == [word]
    assert parts(word, room=2) == clusters


def test_bound_words_longer_than_a_line_break_at_no_break_spaces() -> None:
    assert parts("one\u00a0two\u00a0[3]é\u0301", room=6) == ["one", "two", "[3]é\u0301"]


def test_text_bound_to_a_broken_word_follows_its_end() -> None:
    assert parts("กำน้ำ\u00a0[1]\u00a0[2].", room=2) == ["กำ", "น้ำ\u00a0[1]", "[2]."]
    assert parts("กำน้ำ\u00a0กำกำ", room=3) == ["กำ", "น้ำ\u00a0กำ", "กำ"]
