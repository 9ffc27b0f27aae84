"""The options of the text export, and invalid values."""

import pytest

from tipreport.errors import OptionsError
from tipreport.exporters.text import tipreport_exporters
from tipreport.exporters.text.options import TextOptions
from tipreport.plugin import build_options, describe_options

(TEXT,) = tipreport_exporters()


def test_72_columns_are_the_default() -> None:
    assert TextOptions() == TextOptions(width=72, ascii_punctuation=False)


@pytest.mark.parametrize("width", [0, 40, 200])
def test_valid_widths_are_accepted(width: int) -> None:
    assert TextOptions(width=width).width == width


@pytest.mark.parametrize("width", ["-1", "1", "39", "201"])
def test_invalid_widths_are_rejected(width: str) -> None:
    with pytest.raises(OptionsError) as raised:
        build_options(TEXT, {"width": width}, from_text=True)

    assert str(raised.value) == f"text: option width: expected 0 or a number from 40 to 200, found {width}"


def test_every_option_has_one_line_of_help() -> None:
    described = {option.name: (option.type, option.default) for option in describe_options(TextOptions)}

    assert described == {
        "width": ("whole number", 72),
        "ascii_punctuation": ("yes/no", False),
    }
