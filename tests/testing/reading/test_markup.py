"""Pictures of a page: those with and those without an alternative text."""

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ('<svg role="img" aria-label="2020: 4"></svg>', 0),
        ('<svg role="img" aria-labelledby="a"><title id="a">2020: 4</title><rect/></svg>', 0),
        ('<svg role="img"><desc>2020: 4</desc><text>4</text></svg>', 0),
        ('<svg aria-hidden="true"><rect/></svg>', 0),
        ('<img alt="A logo"/>', 0),
        ('<svg role="img"><title> </title><text>4</text></svg>', 1),
        ('<svg role="img"><text>4</text></svg><svg role="img"><title>2020: 4</title></svg>', 1),
        ('<title>A page</title><svg role="img"/>', 1),
        ("<img/>", 1),
    ],
)
def test_a_picture_is_described_by_a_label_a_title_or_a_description(page: str, count: int) -> None:
    content = Content()

    read_markup(page, content)

    assert len(content.undescribed) == count
