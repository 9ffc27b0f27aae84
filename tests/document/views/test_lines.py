"""Plain lines contain everything that the blocks of a document contain."""

from tests.document.every_brief import every_brief
from tipreport.document import Badge, Labels, Text, Title, all_spans, compose, views, words
from tipreport.model.brief import CountryBrief
from tipreport.testing.extraction import expected_texts, find_sentinels, sentinel_brief


def test_no_text_or_number_is_lost() -> None:
    document = compose(sentinel_brief())
    lines = [line for block in document.blocks for line in views.plain_lines(block, document.labels)]
    found = find_sentinels("\n".join("".join(map(str, line)) for line in lines))

    assert [text for text in expected_texts() if text.sentinel not in found] == []


@every_brief
def test_every_span_of_a_block_is_in_its_lines(brief: CountryBrief) -> None:
    document = compose(brief)
    for block in document.blocks:
        lines = {span for line in views.plain_lines(block, document.labels) for span in line}

        assert {*all_spans(block)} - lines == set()


@every_brief
def test_no_line_is_empty(brief: CountryBrief) -> None:
    document = compose(brief)

    assert all(
        any(getattr(span, "text", "").strip() for span in line)
        for block in document.blocks
        for line in views.plain_lines(block, document.labels)
    )


def test_the_tier_is_its_label_and_not_the_word_of_the_vocabulary() -> None:
    badge = Badge(tier="Tier 2", label="Stufe 2", year=2022, report="2022 report", rater="U.S. Department of State")
    title = Title(
        subject="country", kind="Country brief", topic="T", name="Malta", edition=None, updated="", about=(),
        hotlines=((Text("none"),),), badge=badge,
    )  # fmt: skip

    lines = [words(line) for line in views.plain_lines(title, Labels())]

    assert "Tier: Stufe 2, 2022 report, U.S. Department of State" in lines
