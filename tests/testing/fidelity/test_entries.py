"""Prose of a document is expected once."""

from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import Grain
from tipreport.runner.documents import compose_documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.entries import repeated_statements
from tipreport.testing.reading import Content

BRIEF = """\
id: malta
title: Trafficking
countries: [{country: MLT}]
summary: [{text: Fewer victims were identified than in any year before}]
figures: [{measure: victims identified, value: 5, period: 2020, key: true}]
"""


def repeated(*texts: str) -> list[str]:
    content = Content()
    for text in texts:
        content.text(text)
    documents = compose_documents(Briefs([parse_brief(BRIEF, "x.yaml")]), Grain.BRIEF)
    return [each.expected for each in repeated_statements(ComparedFile(content, documents))]


def test_prose_that_a_file_shows_twice_is_found() -> None:
    summary = "Fewer victims were identified than in any year before."

    assert repeated(summary, summary)
    assert not repeated(summary)


def test_prose_with_the_words_of_a_label_may_be_shown_again_as_a_caption() -> None:
    assert not repeated("–: this brief has no earlier value.", "This brief has no earlier value.")
