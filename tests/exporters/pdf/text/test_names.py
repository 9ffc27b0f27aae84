"""The large name: its size, and where it breaks."""

import pytest

from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.names import fit_name
from tipreport.exporters.pdf.text.styles import Style


def width(text: str, style: Style) -> float:
    return load_faces().strong.width(text, style.size) + style.tracking * len(text)


@pytest.mark.parametrize(
    ("name", "size", "lines"),
    [
        ("Serbia", 44, ("Serbia",)),
        ("Democratic Republic of the Congo", 32, ("Democratic Republic", "of the Congo")),
        ("Saint Vincent and the Grenadines", 32, ("Saint Vincent", "and the Grenadines")),
        ("North Korean defectors in China", 32, ("North Korean defectors", "in China")),
        ("2022 FIFA World Cup in Qatar", 32, ("2022 FIFA World Cup", "in Qatar")),
    ],
)
def test_a_name_is_as_large_as_fits_and_breaks_before_small_words(
    name: str, size: float, lines: tuple[str, ...]
) -> None:
    style, found = fit_name(name, A4.three_columns, width)

    assert (style.size, found) == (size, lines)


def test_a_name_that_does_not_fit_is_broken_like_text() -> None:
    style, lines = fit_name("Some very long name " * 9, A4.three_columns, width)

    assert (style.size, lines) == (22.5, None)


def test_the_letters_that_are_measured_grow_with_the_name() -> None:
    def measured(words: int) -> int:
        letters = 0

        def counted(text: str, style: Style) -> float:
            nonlocal letters
            letters += len(text)
            return width(text, style)

        fit_name("word " * words, A4.three_columns, counted)
        return letters

    assert measured(400) < 2.5 * measured(200)
