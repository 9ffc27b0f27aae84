"""The slide of recommendations: its caption, its columns, and those that only the notes have."""

import re
from collections.abc import Sequence

import pytest
from deck_reading import A, P, Parts, notes, parts, slides, text, title, written
from deck_samples import CITED, cited_brief

from tipreport.model import Recommendation


def deck(every: Sequence[Recommendation]) -> tuple[Parts, str]:
    """The file, and the slide of recommendations."""
    file = parts(written(cited_brief(recommendations=tuple(every))))
    return file, next(name for name in slides(file) if title(file[name]) == "Recommendations")


def columns(file: Parts, slide: str) -> list[str]:
    """The texts of the columns."""
    shapes = {shape.find(f".//{P}cNvPr").attrib["name"]: text(shape) for shape in file[slide].iter(f"{P}sp")}  # type: ignore[union-attr]
    return [shapes[name] for name in sorted(shapes) if re.match(r"Text \d", name)]


@pytest.fixture(scope="module")
def many() -> tuple[Parts, str]:
    return deck(
        [
            Recommendation(text=f"Recommendation {n}: {'protect each of the victims ' * 8}well.", sources=CITED)
            for n in range(1, 31)
        ]
    )


def test_recommendations_that_do_not_fit_are_counted_on_the_slide_and_are_in_the_notes(many: tuple[Parts, str]) -> None:
    file, slide = many
    shown = text(file[slide])

    (count,) = re.findall(r"(\d+) of 30; the others are in the notes\.", shown)
    assert shown.count("Recommendation ") == int(count)
    assert 8 <= int(count) < 30
    assert notes(file, slide).count("Recommendation ") == 30 - int(count)


def test_many_recommendations_are_in_two_columns(many: tuple[Parts, str]) -> None:
    file, slide = many
    first, second = columns(file, slide)

    assert abs(first.count("Recommendation ") - second.count("Recommendation ")) <= 1


def test_few_recommendations_are_in_one_column_in_large_type_below_a_small_caption() -> None:
    file, slide = deck([Recommendation(text="Protect victims", pillar="protection", sources=CITED)])
    sizes = {run.findtext(f"{A}t"): run.find(f"{A}rPr").attrib["sz"] for run in file[slide].iter(f"{A}r")}  # type: ignore[union-attr]

    (column,) = columns(file, slide)
    assert column.replace("\u00a0", " ") == "Protection\n1. Protect victims [1]."
    assert sizes["Protect victims\u00a0"] == sizes["Protection"] == "2400"
    assert [
        size for words, size in sizes.items() if words and "No source says how far they were carried out" in words
    ] == ["1200"]
