"""The parts of a text that a paragraph from right to left would reorder."""

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from tipreport.document import (
    CitationRef,
    Direction,
    NoteRef,
    Span,
    Strong,
    Text,
    begins_from_right,
    direction_of_words,
    has_right_to_left,
    isolates,
    with_direction_marks,
    with_left_to_right_mark,
)
from tipreport.wording.short import full_record
from tipreport.wording.wording import wording_for


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بحسب منظمة Atina صربيا بلد منشأ", ["Atina"]),
        ("24 November 2026", ["24 November 2026"]),
        ("The Borgen Project, Josef Whitehead", ["The Borgen Project, Josef Whitehead"]),
        ("من (Atina, ASTRA وغيرها)", ["Atina, ASTRA"]),  # the second bracket is in the Arabic text
        ("وزارة الخارجية، U.S. Department of State.", ["U.S. Department of State"]),
        ("من U.S.", ["U.S."]),
        ("منظمة ASTRA 507 ضحايا", ["ASTRA"]),  # the number is no part of the name
        ("US$ 240 في p. 487", ["US$ 240", "p. 487"]),
        ("خط المساعدة 011-785-0000، أو +381 11 785 0000.", ["011-785-0000", "+381 11 785 0000"]),
        ("من -5 إلى +7", ["-5", "+7"]),
        ("\u221240 و$240,080 و46%", ["\u221240", "$240,080", "46%"]),
        ("2019–2021 ’22", ["2019–2021", "’22"]),
        ("في 2021: 1,046 ضحية، 2.6 نقطة، 12/2020", []),  # digits alone keep their order
        ("2017:\u00a024.3\u200e%\u200e", ["24.3\u200e%\u200e"]),  # as in CLDR
        ("في 2022 [4, p. 487] و[5]", ["[4, p. 487]"]),
        ("صفحة 00-Ratings", ["00-Ratings"]),
        ("حملة «16 Days of Activism» ثم", ["16 Days of Activism"]),  # the number is part of the name
        ("حملة “Days of 16” أو (24/7 Hotline) هنا", ["Days of 16", "24/7 Hotline"]),
        ("و«7 مرات» (5) ASTRA (3) مرات", ["ASTRA"]),  # other marks enclose these numbers
        ("", []),
        ("–", []),
    ],
)
def test_what_would_jump_is_isolated(text: str, expected: list[str]) -> None:
    assert [part for part, is_isolated in isolates(text) if is_isolated] == expected


def test_the_number_after_the_file_of_the_full_record_stays_with_its_noun() -> None:
    line = full_record(wording_for("ar"), "serbia.pdf", 18, 23)

    for text in (line, with_direction_marks(line)):  # some renderers add no marks
        shown = get_display(text, base_dir="R")
        assert shown.find("18") < shown.find("serbia.pdf")


@given(st.text(st.sampled_from('aA5 .,()[]"“”$%-–+0ا،\u00a0\n'), max_size=30))
def test_no_character_is_lost(text: str) -> None:
    parts = [*isolates(text)]

    assert "".join(part for part, _ in parts) == text
    assert not any(has_right_to_left(part) for part, is_isolated in parts if is_isolated)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("منظمة ASTRA صربيا", "منظمة ASTRA صربيا"),  # needs no mark
        ("منظمة ASTRA 507 ضحايا", "منظمة ASTRA> 507 ضحايا"),
        ("ASTRA", "ASTRA>"),  # a citation may follow
        ("أي -3% في 2021", "أي <-3%< في 2021"),
        ("هاتف 011-785-0000، لكل", "هاتف <011-785-0000، لكل"),
        ("Atina [4, p. 487].", "Atina> <[4, p. 487]<>."),
        ("2021", "2021"),
        ("Atina، 18 ملاحظة", "Atina>، 18 ملاحظة"),  # an Arabic comma is no letter
        ("State، «2022 Report»؛ تقرير", "State>، «<2022 Report»؛ تقرير"),
        ("Atina\u200f، 18", "Atina>، 18"),  # has its mark
        ("حكومة: criteria of Tier 1 [6] (ملاحظة 2).", "حكومة: criteria of Tier 1> [6] (ملاحظة 2)."),
        ("حكومة: criteria of Tier 1.", "حكومة: criteria of Tier 1>."),
        ("طبعات «Report»: 2023 [1]", "طبعات <«Report»<>: 2023 [1]"),
        ("Awareness work of 2020: توعية", "Awareness work of 2020: توعية"),
    ],
)
def test_marks_stand_only_where_parts_would_be_joined(text: str, expected: str) -> None:
    assert with_direction_marks(text).replace("\u200e", "<").replace("\u200f", ">") == expected


@pytest.mark.parametrize("text", [
    "خط المساعدة 011-785-0000 (ASTRA)، لكل",
    "(ASTRA) 507 ضحايا، هاتف +381 11 785 0000.",
    "من 2019–2021 و-5 و$240,080 و46%",
    "US$ 240 في p. 487، U.S. Department of State.",
    "“Atina” و«ASTRA»، من Atina (Serbia).",
    "ASTRA [4, p. 487] -3% [5] 2021: 22.",
])  # fmt: skip
def test_a_reader_that_knows_the_marks_keeps_every_part_in_order(text: str) -> None:
    shown = get_display(with_direction_marks(text), base_dir="R")

    for part in (part for part, is_isolated in isolates(text) if is_isolated):
        assert part in shown.replace("\u200e", "").replace("\u200f", "")


@given(st.text(st.sampled_from("aA5 .,()[]$%-0ا،"), max_size=30))
def test_marks_are_all_that_is_added(text: str) -> None:
    assert with_direction_marks(text).replace("\u200e", "").replace("\u200f", "") == text


def test_the_first_letter_decides_where_a_line_begins() -> None:
    assert begins_from_right("  5. صربيا")
    assert begins_from_right("\u200fASTRA")
    assert not begins_from_right("ASTRA صربيا")
    assert not begins_from_right("2021")


ENGLISH, ARABIC, OURS = Text("In English.", "en"), Text("بالعربية.", "ar"), Text("of the document")
MARKS: list[Span] = [Text(" "), CitationRef(1), NoteRef(2), Text(".")]


@pytest.mark.parametrize(
    ("spans", "around", "expected"),
    [
        ([ENGLISH, *MARKS, ENGLISH], "rtl", "ltr"),
        ([Strong("In English:", language="en"), ENGLISH], "rtl", "ltr"),
        ([ARABIC, *MARKS], "ltr", "rtl"),
        ([ENGLISH, OURS], "rtl", "rtl"),
        ([OURS, ENGLISH], "rtl", "rtl"),
        ([ENGLISH, ARABIC], "rtl", "rtl"),
        ([ENGLISH, Text("؛ 2024.")], "rtl", "rtl"),
        ([ENGLISH, Text("، "), ENGLISH, Text(".")], "rtl", "rtl"),
        ([ENGLISH, Text("; 2024.")], "rtl", "ltr"),
        ([ENGLISH], "ltr", "ltr"),
        (MARKS, "rtl", "rtl"),
        ([], "rtl", "rtl"),
    ],
)
def test_a_paragraph_in_other_languages_has_their_direction(
    spans: list[Span], around: Direction, expected: Direction
) -> None:
    assert direction_of_words(tuple(spans), around) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الاتجار ", "الاتجار< "),
        ("الاتجار (2021)", "الاتجار (2021)<"),
        ("الاتجار by UNODC", "الاتجار by UNODC"),
        ("Łódź", "Łódź"),
        ("", ""),
    ],
)
def test_a_text_from_right_to_left_ends_with_a_mark_in_a_paragraph_from_left_to_right(text: str, expected: str) -> None:
    assert with_left_to_right_mark(text).replace("\u200e", "<") == expected


def test_the_mark_keeps_a_citation_after_an_arabic_text() -> None:
    shown = get_display(f"{with_left_to_right_mark('الاتجار')} [12] Next", base_dir="L")

    assert shown.replace("\u200e", "").endswith(" [12] Next")
    assert not get_display("الاتجار [12] Next", base_dir="L").endswith(" [12] Next")
