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


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ('<p lang="ar"><svg role="img" aria-label="picture"></svg></p>', "ar"),
        ('<p lang="ar"><svg role="img" aria-label="picture" lang="fr"></svg></p>', "fr"),
        ('<p lang="ar"><img alt="picture"/></p>', "ar"),
        ('<p><img alt="picture"/></p>', ""),
    ],
)
def test_the_description_of_a_picture_is_in_the_language_of_its_element(page: str, language: str) -> None:
    content = Content()

    read_markup(page, content)

    assert [(token.text, token.language) for token in content.tokens] == [("picture", language)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<td><svg aria-hidden="true"><rect/></svg></td>', ["the sign in the <td> of line 1"]),
        ('<td><span aria-hidden="true">–</span></td>', ["the sign in the <td> of line 1"]),
        ('<td aria-hidden="true">Yes</td>', ["the sign in the <td> of line 1"]),
        ('<td><span aria-hidden="true">–</span><td>2</td>', ["the sign in the <td> of line 1"]),
        ('<td><span class="spoken">Yes</span><svg aria-hidden="true"><rect/></svg></td>', []),
        ('<td><svg role="img" aria-label="Yes"><rect/></svg></td>', []),
        ('<td><svg aria-hidden="true"><rect/></svg> Yes</td>', []),
        ("<td></td>", []),
    ],
)
def test_a_cell_with_a_sign_for_readers_has_words_for_listeners(cell: str, found: list[str]) -> None:
    content = Content()

    read_markup(f"<style>.spoken {{clip: rect(0, 0, 0, 0)}}</style><table><tr>{cell}</tr></table>", content)

    assert content.undescribed == found


def test_words_that_listeners_do_not_get_are_silent() -> None:
    content = Content()

    read_markup('<p>one <b aria-hidden="true">two <i>three</i></b> four</p>', content)

    assert [content.tokens[at].text for at in sorted(content.silent)] == ["two", "three"]


def test_an_alternative_text_inside_a_silent_element_is_not_heard() -> None:
    content = Content()

    read_markup('<div aria-hidden="true"><svg role="img" aria-label="2020: 4"/></div>', content)

    assert content.tokens == []


def test_an_attribute_for_data_has_a_value() -> None:
    content = Content()

    read_markup('<p data-year="" data-open>2020</p>', content)

    assert content.unfilled == ["the attribute data-year of <p> in line 1"]
