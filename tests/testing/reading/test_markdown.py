"""Markdown is read as its rendered page is: what is hidden does not count, and links have their targets."""

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markdown import read_markdown


def read(text: str) -> Content:
    content = Content()
    read_markdown(text, content)
    return content


def words(content: Content) -> str:
    return " ".join(token.text for token in content.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "one <!-- two --> three",
        '[//]: # "two"\none three',
        "[comment]: <> (two)\none three",
        'one <span style="display: none">two</span> three',
        "one <p hidden>two</p> three",
        "one <b style='font-size:0'>two</b> three",
    ],
)
def test_hidden_text_is_not_read(text: str) -> None:
    content = read(text)

    assert words(content) == "one three"
    assert any("two" in hidden for hidden, _ in content.hidden)


def test_elements_that_are_seen_are_read() -> None:
    assert words(read('one <span class="x">two</span> <b>three</b>')) == "one two three"


def test_footnotes_are_no_definitions_of_links() -> None:
    assert words(read("one[^1]\n\n[^1]: two")) == "one 1 1 two"


@pytest.mark.parametrize("text", ["[a b](<https://x.example/y>)", "[a b](https://x.example/y)"])
def test_a_link_has_its_address(text: str) -> None:
    assert {(token.text, token.link) for token in read(text).tokens} == {
        ("a", "https://x.example/y"),
        ("b", "https://x.example/y"),
    }


def test_an_address_in_angle_brackets_is_a_link() -> None:
    (link,) = {token.link for token in read("<https://x.example/a_b*c>").tokens}

    assert link == "https://x.example/a_b*c"


def test_a_link_inside_the_file_has_its_target() -> None:
    content = read('# A plan: *now*\n\n[x](#b) [y](#a-plan-now) [z](#c)\n\none <a id="b"></a>two')

    assert [token.link for token in content.tokens if token.link] == ["#b", "#a-plan-now", "#c"]
    assert {name: content.tokens[position].text for name, position in content.targets.items()} == {
        "#a-plan-now": "a", "#b": "two"
    }  # fmt: skip


def test_two_links_to_one_target_are_two() -> None:
    first, second = (token for token in read("[a](#x), [b](#x)").tokens if token.link)

    assert first.link_number != second.link_number
