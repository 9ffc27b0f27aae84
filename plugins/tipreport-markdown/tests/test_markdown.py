"""The format *markdown*: it conforms, its footnotes lead somewhere, and no text is markup."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

import tipreport_markdown
from tipreport import export
from tipreport.document import Text
from tipreport.model import CountryBrief
from tipreport.plugin import Exporter
from tipreport.testing import ExporterConformance, random_briefs
from tipreport.testing.random_source import TEXTS

GFM = MarkdownIt("gfm-like", {"linkify": False})
OURS = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody", "tr", "th", "td"}
OURS |= {"blockquote", "strong", "link", "text", "inline", "softbreak"}


@pytest.fixture
def exporter() -> Exporter[Any]:
    return next(iter(tipreport_markdown.tipreport_exporters()))


class TestMarkdown(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_markdown.tipreport_exporters()))


def written(brief: CountryBrief, exporter: Exporter[Any], **options: Any) -> str:
    stream = io.BytesIO()
    export(brief, exporter, stream, options=options)
    return stream.getvalue().decode()


def tokens(markdown: str) -> Iterator[Token]:
    for token in GFM.parse(markdown):
        yield token
        yield from token.children or ()


def read(markdown: str) -> str:
    return "".join(token.content for token in tokens(markdown) if token.type == "text")


@pytest.mark.parametrize("words", TEXTS)
def test_a_text_is_read_as_the_text_that_it_is(words: str) -> None:
    for markdown in (tipreport_markdown.inline((Text(words),)), f"- {tipreport_markdown.inline((Text(words),))}"):
        shown = tipreport_markdown._HIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", " ".join(words.split()))
        assert read(markdown) == shown


@pytest.mark.parametrize("words", ["2021", "1)", "7", "- z", "+", "===", "---"])
def test_a_text_that_ends_with_another_begins_no_list(words: str) -> None:
    markdown = tipreport_markdown.inline((Text(words), Text(". More.")))

    assert [token.type for token in GFM.parse(markdown)] == ["paragraph_open", "inline", "paragraph_close"]


def test_no_markup_but_ours(exporter: Exporter[Any]) -> None:
    for brief in random_briefs(20, seed=4):
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens(written(brief, exporter))}

        assert kinds - {"text_special"} <= OURS


def test_every_citation_has_its_footnote_and_every_footnote_is_there_once(exporter: Exporter[Any]) -> None:
    for brief in random_briefs(20, seed=5):
        markdown = written(brief, exporter)
        defined = re.findall(r"^\[\^(\d+)\]: ", markdown, re.MULTILINE)

        assert len(defined) == len({*defined})
        assert {*re.findall(r"(?<!\\)\[\^(\d+)\]", markdown)} == {*defined}


def test_the_sections_stand_below_the_title(exporter: Exporter[Any]) -> None:
    (brief,) = random_briefs(1, seed=6)

    assert written(brief, exporter).startswith("# ")
    levels = {len(found) for found in re.findall(r"^#+(?= )", written(brief, exporter, top_level=3), re.MULTILINE)}
    assert levels <= {3, 4, 5}
    assert levels >= {3, 4}
