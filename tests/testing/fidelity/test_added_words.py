"""The words that a format adds from the labels of a document are compared with it."""

import pytest

from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import Grain
from tipreport.runner.documents import compose_documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.added_words import wrong_added_words
from tipreport.testing.reading import Content

BRIEF = """\
id: malta
title: Trafficking
countries: [{country: MLT}]
recommendations: [{pillar: protection, text: Build a shelter, to: Malta}]
"""


@pytest.mark.parametrize(
    ("heading", "found"),
    [("Protection (1)", []), ("Protection (2)", ["2"]), ("Protection, 2009 to 2019", []), ("Protection", [])],
)
def test_a_heading_of_recommendations_may_end_with_their_number(heading: str, found: list[str]) -> None:
    content = Content(has_levels=True)
    with content.heading(2):
        content.text(heading)
    content.text("3 shelters")
    documents = compose_documents(Briefs([parse_brief(BRIEF, "x.yaml")]), Grain.BRIEF)

    differences = wrong_added_words(ComparedFile(content, documents))

    assert [each.found.strip("“”") for each in differences] == found
