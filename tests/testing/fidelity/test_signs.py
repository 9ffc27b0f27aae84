"""A dash is explained where it is shown, or once for a whole file."""

import pytest

from tipreport.document import Document, Documents, Labels
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.signs import needless_explanations
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup

LABELS = Labels(undated="undated")
NOTE = f"<p>{LABELS.no_figure_note}</p>"
WITH_DASH, WITHOUT = (f"<table><tr><th>Year</th></tr><tr><td>{text}</td></tr></table>" for text in ("–", "46"))


@pytest.mark.parametrize(
    ("page", "is_right"),
    [
        (f"<h2>A</h2>{WITH_DASH}{NOTE}<h2>B</h2>{WITH_DASH}{WITHOUT}{NOTE}", True),
        (f"<h2>A</h2>{WITHOUT}<h2>Signs</h2>{NOTE}", True),
        (f"<h2>A</h2>{WITH_DASH}{NOTE}<h2>Signs</h2>{NOTE}", True),
        (f"<h2>A</h2>{WITH_DASH}{NOTE}<h2>B</h2>{WITHOUT}{NOTE}", False),
    ],
)
def test_an_explanation_below_tables_without_the_sign_is_found(page: str, *, is_right: bool) -> None:
    content = Content()
    read_markup(page, content)
    documents = Documents(documents=(Document(id="a", title="A", language="en", blocks=(), labels=LABELS),), title="")

    assert [each.kind for each in needless_explanations(ComparedFile(content, documents))] == [
        "silence" for _ in range(not is_right)
    ]
