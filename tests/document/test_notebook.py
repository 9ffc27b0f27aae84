"""A document in a notebook is complete, safe, accessible and self-contained."""

import pytest

from tests.document.every_brief import every_brief
from tests.html_text import HtmlText
from tipreport.document import Documents, compose
from tipreport.model.brief import CountryBrief
from tipreport.testing import random_briefs
from tipreport.testing.fidelity import ComparedFile, compare_documents
from tipreport.testing.reading import Content
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.rich_brief import rich_brief

TAGS = {
    "article", "h2", "h3", "h4", "p", "strong", "a", "ul", "ol", "li",
    "table", "caption", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


@every_brief
def test_the_html_is_complete_and_has_no_scripts_or_external_resources(brief: CountryBrief) -> None:
    read = HtmlText(compose(brief)._repr_html_())

    assert {tag for tag, _ in read.tags} <= TAGS
    for tag, attributes in read.tags:
        assert {*attributes} <= {"lang", "dir", "scope", "style", "href", "rel", "start"}
        assert tag != "a" or (attributes["href"] or "").startswith(("http://", "https://", "tel:"))


def test_no_text_or_number_is_lost() -> None:
    document, content = compose(rich_brief()), Content()
    read_markup(document._repr_html_(), content)

    file = ComparedFile(content, Documents(documents=(document,), title=""))

    assert [*map(str, compare_documents(file))] == []


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt; 'x'"])
def test_text_is_never_interpreted_as_markup(evil: str) -> None:
    (brief,) = random_briefs(1, seed=2, texts=(evil,))

    read = HtmlText(compose(brief)._repr_html_())

    assert {tag for tag, _ in read.tags} <= TAGS
    assert evil in read.text


def test_every_table_has_a_caption_and_heads_with_their_scope() -> None:
    read = HtmlText(compose(rich_brief())._repr_html_())

    tags = [tag for tag, _ in read.tags]
    assert tags.count("caption") == tags.count("table") > 1
    assert all(attributes["scope"] in ("col", "row") for tag, attributes in read.tags if tag == "th")
