"""Colours, an organisation, and its logo."""

from typing import Any

import pytest
from html_page import MANY, Tags, written

from tipreport.errors import TipreportError
from tipreport.plugin import FileContent
from tipreport.plugin.contrast import DARK, LIGHT, contrast

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8


def error_of(**options: Any) -> str:
    with pytest.raises(TipreportError) as raised:
        written(MANY[0], **options)
    return str(raised.value)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"accent": "#B45309"},
            "#B45309 has a contrast of 4.48 on #F1F2F4; at least 4.5 is needed: choose a darker colour",
        ),
        (
            {"accent": "#D97706"},
            "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed: choose a darker colour",
        ),
        ({"accent": "#16191E"}, "to the text’s #16191D; at least 1.5 is needed"),
        (
            {"accent_dark": "#1D4E63"},
            "#1D4E63 has a contrast of 1.71 on #20252A; at least 4.5 is needed: choose a lighter colour",
        ),
        ({"accent_dark": "#FFFFFF"}, "#FFFFFF has a contrast of 1.16 to the text’s #ECEEF0; at least 1.5 is needed"),
        ({"accent": "red"}, "expected a colour as # and six hexadecimal digits, such as #1D4E63, found 'red'"),
        ({"organisation": "a\nb"}, "expected one line of text"),
        ({"logo": FileContent("a.svg", b"<svg/>")}, "expected a PNG or JPEG picture, and a.svg is neither"),
        ({"logo": FileContent("a.png", PNG)}, "a logo needs a description: set logo_alt or organisation"),
    ],
)  # fmt: skip
def test_an_invalid_option_is_an_error_with_the_measured_value(options: dict[str, Any], message: str) -> None:
    assert message in error_of(**options)


def test_the_colours_of_the_design_are_accepted() -> None:
    for accent in ("#0B5394", "#1D4E63"):
        assert min(contrast(accent, LIGHT.paper), contrast(accent, LIGHT.lane)) > 4.5
    assert round(contrast("#8CC4DB", DARK.paper), 2) == 9.45
    assert "--accent: #0B5394" in written(MANY[0], accent="#0B5394")


def test_an_organisation_and_its_logo_are_in_the_file() -> None:
    page = written(MANY[0], organisation="A & B", logo=FileContent("a.png", PNG))

    assert "A &amp; B</footer>" in page
    (logo,) = Tags(page).named("img")
    assert logo["alt"] == "A & B"
    assert logo["src"].startswith("data:image/png;base64,iVBOR")
