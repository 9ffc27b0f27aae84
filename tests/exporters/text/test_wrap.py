"""Paragraphs become lines that fit; the joined lines give the original words."""

from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from tipreport.exporters.text.breaks import NBSP, cells, is_narrow
from tipreport.exporters.text.wrap import wrap

SCRIPTS = {
    "Serbian": "Влада Србије је у 2023. години идентификовала 46 жртава̄ трговине људима и о́сум пресуда изречено је",
    "Arabic": "حددت الحكومة 46 ضحية في عام 2023 مقارنة بـ 64 ضحية في عام 2022 ولم تحاكم أي مسؤول متواطئ",
    "Hebrew": "הממשלה זיהתה 46 נפגעים בשנת 2023 לעומת 64 נפגעים בשנת 2022 ולא העמידה לדין פקידים מעורבים",
    "Thai": "รัฐบาลระบุผู้เสียหาย 46 รายในปี 2566 เทียบกับ 64 รายในปี 2565 " + "และจัดบริการคุ้มครองผู้เสียหายจากการค้ามนุษย์" * 2,
    "Hindi": "सरकार ने 2023 में 46 पीड़ितों की पहचान की, जबकि 2022 में 64 पीड़ित थे और न्यायालय ने दोषियों को दण्ड दिया",
    "Chinese": "政府在二〇二三年确认了46名受害者，而二〇二二年为64名；"
    "法院根据刑法第388条判定12名人贩子有罪，并判处有期徒刑。",
    "Japanese": "政府は2023年に46人の被害者を確認した。これは2022年の64人と比べて減少している。"
    "裁判所は「刑法第388条」に基づき12人に有罪判決を下した。",
    "Korean": "정부는 2023년에 피해자 46명을 확인하였고 법원은 형법 제388조에 따라 12명에게 유죄를 선고하였다 "
    "인신매매방지법위반혐의로기소된피고인전원" * 2,
    "emoji": "👩‍👩‍👧‍👦 family 🇷🇸 flag 👍🏽 ok ✔️ tick " * 4 + "👩‍👩‍👧‍👦🇷🇸👍🏽" * 12,
}

words = st.one_of(
    st.text("abcdefgh’é–.,", min_size=1, max_size=12),
    st.text("абвђжзј", min_size=1, max_size=12),
    st.text("政府は年に確認した。「」、46", min_size=1, max_size=40),
    st.text("กำน้ำรัฐบาล", min_size=1, max_size=60),
    st.sampled_from(["👩\u200d👩\u200d👧", "🇷🇸", "✔\ufe0f", "e\u0301", "정부는", "हिन्दी", "ضحية", "נפגעים"]),
    st.just("https://example.org/reports/2024/a-very-long-path/that-cannot-be-broken/index.html"),
    st.integers(1, 99).map(lambda number: f"cited\u00a0[{number}]\u00a0[{number + 1},\u00a0p.\u00a04]."),
)
paragraphs = st.lists(words, min_size=1, max_size=30).map(" ".join)
widths = st.integers(20, 100)


def unwrapped(lines: list[str]) -> str:
    """The characters of lines, without the spaces at which a line may end."""
    return "".join(lines).replace(" ", "").replace("\u00a0", "")


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("width", [40, 72])
def test_every_script_fits_the_width(script: str, width: int) -> None:
    lines = wrap(SCRIPTS[script], width, "  - ", "    ")

    assert max(map(cells, lines)) <= width
    assert len(lines) > 1
    assert lines[0].startswith("  - ")
    assert all(line.startswith("    ") for line in lines[1:])
    assert unwrapped([line[4:] for line in lines]) == unwrapped([SCRIPTS[script]])


@given(text=paragraphs.filter(is_narrow), every=st.integers(1, 6), width=widths)
def test_direction_marks_and_vowels_change_no_line_end(text: str, every: int, width: int) -> None:
    around = [("", "")] * (every - 1) + [("\u200e", "\u064e\u200f")]
    marked = " ".join(f"{before}{word}{after}" for word, (before, after) in zip(text.split(" "), cycle(around)))

    lines = wrap(marked, width, "  ", "    ")

    assert [line.translate({0x200E: None, 0x200F: None, 0x64E: None}) for line in lines] == wrap(
        text, width, "  ", "    "
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_cluster_is_split(script: str) -> None:
    whole = [*iter_graphemes(SCRIPTS[script].replace(" ", ""))]
    lines = wrap(SCRIPTS[script].rstrip(), 40)

    assert [cluster for line in lines for cluster in iter_graphemes(line.replace(" ", ""))] == whole


@given(paragraphs, widths)
def test_no_line_is_wider_than_the_width_unless_it_is_one_word(text: str, width: int) -> None:
    for line in wrap(text, width):
        assert cells(line) <= width or " " not in line


@given(paragraphs, widths)
def test_the_lines_contain_the_text_of_the_paragraph(text: str, width: int) -> None:
    lines = wrap(text, width, "1. ", "   ")

    assert unwrapped([line[3:] for line in lines]) == unwrapped([text])
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines == wrap(text, width, "1. ", "   ")


@given(st.lists(st.text("abcdefgé’", min_size=1, max_size=30), min_size=1, max_size=30), widths)
def test_joined_lines_give_the_original_words(many: list[str], width: int) -> None:
    assert " ".join(wrap(" ".join(many), width)).split() == many


@given(st.lists(st.text("abcdefg", min_size=1, max_size=12), min_size=1, max_size=30), widths)
def test_measured_text_is_wrapped_like_plain_text(many: list[str], width: int) -> None:
    plain = wrap(" ".join(many), width)
    measured = wrap(" ".join(many).replace("a", "ñ").replace("g", "ש"), width)  # the same width, without a cached value

    assert [line.replace("ñ", "a").replace("ש", "g") for line in measured] == plain


def test_bound_text_is_on_one_line_and_printed_with_plain_spaces() -> None:
    assert wrap("The record has Tier\u00a02 in 2020\u00a0[1]\u00a0[2,\u00a0p.\u00a0487].", 40) == [
        "The record has Tier 2 in",
        "2020 [1] [2, p. 487].",
    ]
    assert wrap("The record of the year has Tier\u00a02 Watch List", 32) == [
        "The record of the year has",
        "Tier 2 Watch List",
    ]


def test_bound_words_break_only_if_no_line_can_contain_them() -> None:
    chain = "word" + "".join(f"\u00a0[{number}]" for number in range(1, 13)) + "."

    assert wrap(f"A {chain}", 40) == ["A", "word [1] [2] [3] [4] [5] [6] [7] [8] [9]", "[10] [11] [12]."]


def test_a_long_word_and_an_address_are_not_broken() -> None:
    address = "https://example.org/" + "a" * 60

    assert wrap(f"See {address} for more", 40) == ["See", address, "for more"]
    assert wrap(f"政府 {address} 確認", 40) == ["政府", address, "確認"]


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    for width in range(8, 60):
        for line in wrap(SCRIPTS["Japanese"], width):
            assert line[0] not in "。、」"
            assert line[-1] != "「"


def test_with_a_width_of_zero_a_paragraph_is_one_line() -> None:
    assert wrap("word " * 100 + "Tier\u00a02", 0, "  ", "    ") == ["  " + "word " * 100 + "Tier 2"]


def test_empty_text_is_an_empty_line() -> None:
    assert wrap("", 72) == [""]


@pytest.mark.parametrize("words", ["Penalties", "Պատիժներ"])
def test_bound_words_that_no_line_can_contain_break_before_a_citation(words: str) -> None:
    text = f"{words} [3, p. 12, via table 2] (note 21)".replace(" ", NBSP)

    assert wrap(text, 30) == [words, "[3, p. 12, via table 2]", "(note 21)"]
