"""A table in a notebook is accessible, safe and of limited length."""

import re

from tests.html_text import HtmlText
from tipreport import tabulate
from tipreport.tables.notebook import MAX_ROWS
from tipreport.testing import random_briefs


def test_a_table_has_a_caption_and_heads_with_their_scope() -> None:
    table = tabulate(random_briefs(2, seed=1)).figures

    html = table._repr_html_()

    tags = [(tag, attributes.get("scope")) for tag, attributes in HtmlText(html).tags]
    assert tags.count(("th", "col")) == len(table.columns)
    assert tags.count(("th", "row")) == len(table)
    assert ("caption", None) in tags
    assert table.meaning in HtmlText(html).text


def test_text_is_never_interpreted_as_markup() -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;"

    for table in tabulate(random_briefs(1, seed=2, texts=(evil,))):
        names = {tag for tag, _ in HtmlText(table._repr_html_()).tags}
        assert names <= {"table", "caption", "strong", "thead", "tbody", "tr", "th", "td", "span"}


def test_a_long_table_shows_the_number_of_displayed_rows() -> None:
    table = tabulate(random_briefs(60, seed=3, max_records=2)).briefs

    html = table._repr_html_()

    assert f"Rows 1 to {MAX_ROWS} of 60." in html
    assert len(re.findall('scope="row"', html)) == MAX_ROWS
