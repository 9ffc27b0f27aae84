"""Characters that control a terminal or mislead a reader are escaped; text of every language is unchanged."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.hidden_characters import describe_hidden, escape_hidden


def escaped(text: str) -> str:
    return escape_hidden(text)


@pytest.mark.parametrize(
    ("hostile", "printed"),
    [
        ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
        ("\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", None),
        ("\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\x08b", "a<U+0008>b"),
        ("46\r99", "46<U+000D>99"),
        ("nul\x00", "nul<U+0000>"),
        ("del\x7f", "del<U+007F>"),
        ("next\x85line", "next<U+0085>line"),
        ("\u202e54\u202c", "<U+202E>54<U+202C>"),
        ("\u2066a\u2069", "<U+2066>a<U+2069>"),
        ("line\u2028paragraph\u2029", "line<U+2028>paragraph<U+2029>"),
        ("\ufeffbom", "<U+FEFF>bom"),
        ("4\u20606", "4<U+2060>6"),
        ("4\u200b6", "4<U+200B>6"),
        ("4\u00ad6", "4<U+00AD>6"),
        ("\u3164", "<U+3164>"),
        ("é\uffa0", "é<U+FFA0>"),
        ("tag\U000e0041", "tag<U+E0041>"),
        ("half\ud800", "half<U+D800>"),
    ],
)
def test_hidden_characters_are_escaped(hostile: str, printed: str | None) -> None:
    found = escaped(hostile)

    assert printed in (None, found)
    assert not [character for character in found if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


@pytest.mark.parametrize(
    "text",
    [
        "46 victims",
        "Влада Србије",
        "حددت الحكومة 46 ضحية",
        "הממשלה זיהתה 46 נפגעים",
        "می\u200cخواهم",  # Persian: a joiner changes the shape of a letter
        "क्\u200dष",
        "👩\u200d👩\u200d👧",
        "✔\ufe0f",
        "辻\U000e0100",  # the variant of a name
        "\u200fABC\u200e",  # marks of direction in Hebrew and Arabic
        "two\nlines\tand a tab",
        "no-break\u00a0space",
    ],
)
def test_the_text_of_every_language_is_unchanged(text: str) -> None:
    assert escaped(text) == text


def test_a_zero_width_space_is_kept_in_scripts_without_spaces() -> None:
    assert escaped("ការ\u200bជួញដូរ\u200b") == "ការ\u200bជួញដូរ\u200b"
    assert escaped("ค้า\u200bมนุษย์") == "ค้า\u200bมนุษย์"
    assert escaped("pass\u200bport") == "pass<U+200B>port"


def test_the_escaped_characters_are_collected() -> None:
    found: set[str] = set()
    escape_hidden("\u202eabc\x1b", found)
    escape_hidden("\u202e", found)

    assert sorted(found) == ["\x1b", "\u202e"]
    assert [describe_hidden(character) for character in sorted(found)] == [
        "<U+001B> control character",
        "<U+202E> right-to-left override",
    ]
    assert describe_hidden("\ud800") == "<U+D800> surrogate"


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    found: set[str] = set()
    printed = escape_hidden(text, found)
    for character in found:
        printed = printed.replace(f"<U+{ord(character):04X}>", character)

    assert printed == text


@given(st.text())
def test_escaping_twice_changes_nothing(text: str) -> None:
    assert escaped(escaped(text)) == escaped(text)
