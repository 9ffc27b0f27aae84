"""Plain lines contain everything that the blocks of a document contain."""

from tests.document.every_brief import every_brief
from tests.document.reading import text_of
from tipreport.document import (
    Badge,
    Documents,
    Labels,
    Link,
    Recommendations,
    Spans,
    Text,
    Title,
    all_spans,
    compose,
    views,
    words,
)
from tipreport.model.brief import CountryBrief
from tipreport.testing.fidelity import ComparedFile, compare_documents
from tipreport.testing.reading import as_content
from tipreport.testing.rich_brief import rich_brief


def test_no_text_or_number_is_lost() -> None:
    document = compose(rich_brief())
    lines = [line for block in document.blocks for line in views.plain_lines(block, document.labels)]
    content = as_content(lambda data: data.decode(), "\n".join(map(printed, lines)).encode())

    file = ComparedFile(content, Documents(documents=(document,), title=""))

    assert [*map(str, compare_documents(file))] == []


def printed(line: Spans) -> str:
    """A line with the addresses of its links."""
    return " ".join((text_of(line), *(span.url for span in line if isinstance(span, Link))))


@every_brief
def test_every_span_of_a_block_is_in_its_lines(brief: CountryBrief) -> None:
    document = compose(brief)
    for block in document.blocks:
        lines = {span for line in views.plain_lines(block, document.labels) for span in line}

        key = {*block.key} if isinstance(block, Recommendations) else set()  # it explains marks, and lines have none
        assert {*all_spans(block)} - lines - key == set()


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
