"""Plain lines contain everything that the blocks of a document contain."""

from tests.document.every_brief import every_brief
from tipreport.document import all_spans, compose, views
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
