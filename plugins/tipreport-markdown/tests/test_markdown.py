"""The format *markdown*: it conforms, every link has a target, and no text is read as markup."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.token import Token

import tipreport_markdown
from tipreport import compose, export
from tipreport.document import (
    Documents,
    Labels,
    NoteRef,
    RecommendationGroup,
    RecommendationItem,
    Recommendations,
    Text,
)
from tipreport.hidden_characters import escape_hidden
from tipreport.model import Citation, CountryBrief, CountryRole, Source, SummarySentence, TierPlacement
from tipreport.plugin import ExportContext, Exporter
from tipreport.testing import ExporterConformance, random_briefs
from tipreport.testing.random_source import TEXTS

GFM = MarkdownIt("gfm-like", {"linkify": False})
OURS = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody", "tr", "th", "td"}
OURS |= {"blockquote", "strong", "link", "text", "inline", "softbreak", "html_inline"}
ANCHOR = re.compile(r'<a id="[a-z0-9-]+">|</a>')

RENDERER = tipreport_markdown.MarkdownRenderer(Labels())


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


def test_recommendations_keep_their_numbers_if_some_are_left_out() -> None:
    items = tuple(RecommendationItem(number=number, content=(Text(f"Do {number}."),)) for number in (1, 2, 5, 9, 10))
    block = Recommendations(groups=(RecommendationGroup(pillar="", label="", items=items),))
    lists = [token for token in tokens("\n".join(RENDERER.lines(block))) if token.type == "ordered_list_open"]
    assert [token.attrGet("start") or 1 for token in lists] == [1, 5, 9]


@pytest.mark.parametrize("words", TEXTS)
def test_text_is_read_unchanged(words: str) -> None:
    shown = escape_hidden(words)  # as in documents
    inline = RENDERER.inline((Text(shown),))
    for markdown in (inline, f"- {inline}"):
        assert read(markdown).removesuffix("\u200e") == " ".join(shown.split())


@pytest.mark.parametrize("words", ["2021", "1)", "7", "- z", "+", "===", "---"])
def test_a_text_made_of_two_spans_does_not_begin_a_list(words: str) -> None:
    markdown = RENDERER.inline((Text(words), Text(". More.")))

    assert [token.type for token in GFM.parse(markdown)] == ["paragraph_open", "inline", "paragraph_close"]


def test_there_is_no_markup_from_briefs(exporter: Exporter[Any]) -> None:
    for brief in random_briefs(20, seed=4):
        found = [*tokens(written(brief, exporter))]
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in found}

        assert kinds - {"text_special"} <= OURS
        assert all(ANCHOR.fullmatch(token.content) for token in found if token.type == "html_inline")


def test_every_link_inside_the_file_has_one_target(exporter: Exporter[Any]) -> None:
    for brief in random_briefs(20, seed=5):
        markdown = written(brief, exporter)
        targets = re.findall(r'<a id="([^"]*)">', markdown)
        links = {str(token.attrs.get("href", "")) for token in tokens(markdown) if token.type == "link_open"}

        assert len(targets) == len({*targets})
        assert {link[1:] for link in links if link.startswith("#")} <= {*targets}


def test_sources_and_notes_are_lists_below_their_headings(exporter: Exporter[Any]) -> None:
    source = Source(id="news", kind="article", title="Slavery today")
    sentence = SummarySentence(text="It is so.", sources=(Citation.parse("news p. 4"),), note="Nothing more is known.")
    brief = CountryBrief(
        id="malta",
        title="T",
        countries=(CountryRole(country="MLT"),),
        summary=(sentence,),
        sources=(source,),
    )
    markdown = written(brief, exporter)

    assert "It is so\u00a0[\\[1, p. 4\\]](#source-1)" in markdown
    assert re.search(r'Sources\n\n.*\n\n- <a id="source-1"></a>\\\[1\\\] .*Slavery today', markdown)
    assert re.search(r'- <a id="note-1"></a>1\\\. Note\. \*\*.*\.\*\* Nothing more is known', markdown)


def test_references_to_several_notes_are_links_in_one_pair_of_parentheses() -> None:
    assert RENDERER.inline((Text("So"), NoteRef(1), NoteRef(12))) == "So (notes\u00a0[1](#note-1), [12](#note-12))"
    assert RENDERER.inline((Text("So"), NoteRef(1))) == "So (note\u00a0[1](#note-1))"


def test_sections_have_lower_levels_than_the_title(exporter: Exporter[Any]) -> None:
    (brief,) = random_briefs(1, seed=6)

    assert written(brief, exporter).startswith("# ")
    levels = {len(found) for found in re.findall(r"^#+(?= )", written(brief, exporter, top_level=3), re.MULTILINE)}
    assert levels <= {3, 4, 5}
    assert levels >= {3, 4}


# ------------------------------------------------------------ from right to left


def turned(brief: CountryBrief, language: str) -> str:
    document = evolve(compose(brief), language=language, text_language=language)
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language=language)
    tipreport_markdown.render(documents, stream, tipreport_markdown.MarkdownOptions(), ExportContext(date=None))
    return stream.getvalue().decode()


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Niveau\u00a02\u202f; « 240\u202f080\u00a0»", "Niveau 2\u202f; « 240\u202f080\u00a0»"),
        ("\u00a0: six\u00a0%", "\u00a0: six\u00a0%"),
        ("a «\u00a0", "a «\u00a0"),
        ("\u00a0Tier\u00a02 ", " Tier 2 "),
    ],
)
def test_no_line_ends_before_a_sign_of_french(text: str, markdown: str) -> None:
    assert tipreport_markdown.escape(text) == markdown


def test_a_document_from_right_to_left_is_in_an_element_of_that_direction() -> None:
    found = turned(next(iter(random_briefs(1, seed=7))), "ar")

    assert found.startswith('<div dir="rtl" lang="ar">\n\n# ')
    assert found.endswith("\n\n</div>\n")
    kinds = [token.type for token in GFM.parse(found)]
    assert kinds.count("html_block") == 2
    assert "table_open" in kinds  # the content is still Markdown
    assert "<div" not in turned(next(iter(random_briefs(1, seed=7))), "en")


def test_marks_keep_numbers_names_and_citations_in_order() -> None:
    source = Source(id="astra", title="ASTRA", kind="report")
    sentence = SummarySentence(text="منظمة Atina 507 ضحايا، أي -3%", sources=(Citation.parse("astra p. 487"),))
    brief = CountryBrief(
        id="malta", title="ا", countries=(CountryRole(country="MLT"),), sources=(source,), summary=(sentence,)
    )

    assert "منظمة Atina\u200f 507 ضحايا، أي \u200e-3%\u200e\u200f" in turned(brief, "ar")
    assert "[\u200e\\[1, p. 487\\]\u200e](#source-1)" in turned(brief, "ar").replace("p.\u00a0", "p. ")
    assert "أي -3%\u200e\u00a0[\\[1, p. 487\\]](#source-1)" in turned(brief, "en").replace("p.\u00a0", "p. ")
    assert "\u200f" not in turned(brief, "en")


def test_the_report_of_a_placement_continues_the_sentence_in_french(exporter: Exporter[Any]) -> None:
    brief = CountryBrief(
        id="malta",
        title="Malta",
        countries=(CountryRole(country="MLT"),),
        tiers=(
            TierPlacement(country="MLT", year=2022, tier="Tier 2", official=True, sources=(Citation.parse("tip"),)),
        ),
        sources=(Source(id="tip", kind="report", title="Report", edition=2022),),
    )
    stream = io.BytesIO()
    export(brief, exporter, stream, document={"language": "fr"})

    assert "**Niveau 2**, rapport de 2022," in stream.getvalue().decode().replace("\u00a0", " ")
