"""The elements inside others that a style sheet hides."""

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.reading.style_paths import hidden_paths


def seen(style: str, body: str) -> list[str]:
    """Return the words of a page that readers see."""
    content = Content()
    read_markup(f"<html><head><style>{style}</style></head><body>{body}</body></html>", content)
    return [token.text for token in content.tokens]


BODY = '<div class="a"><p class="b">one</p><section><p class="b c">two</p></section></div><p class="b">three</p>'


@pytest.mark.parametrize(
    ("selector", "shown"),
    [
        (".a .b", ["three"]),
        ("div.a > .b", ["two", "three"]),
        ("div > section > p", ["one", "three"]),
        ("div > p.c", ["one", "two", "three"]),
        (".b.c", ["one", "three"]),
        ("section p, .x .b", ["one", "three"]),
        (".a .b:hover", ["one", "two", "three"]),
        (".a ~ .b", ["one", "two", "three"]),
    ],
)
def test_a_selector_hides_the_elements_to_which_it_leads(selector: str, shown: list[str]) -> None:
    assert seen(f"{selector} {{ font-size: 0 }}", BODY) == shown


def test_other_styles_may_be_for_listeners_only() -> None:
    assert seen(".a .b { clip-path: inset(50%) }", BODY) == ["one", "two", "three"]


def test_a_long_name_takes_no_longer_than_a_short_one() -> None:
    assert hidden_paths(f"<style>.{'a' * 10_000}:hover {{ opacity: 0 }}</style>") == []
