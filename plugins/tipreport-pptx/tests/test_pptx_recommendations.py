"""The slide of recommendations: its caption, its columns, and those that only the notes have."""

import re
from collections.abc import Sequence

import pytest
from deck_reading import A, P, Parts, notes, parts, slides, text, title, written
from deck_samples import CITED, cited_brief

from tipreport import compose
from tipreport.document import Recommendations, words
from tipreport.model import Recommendation
from tipreport.plugin import DocumentOptions


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
    assert [size for words, size in sizes.items() if words and "Progress on it is not in this brief" in words] == [
        "1200"
    ]


def test_of_many_the_slide_has_those_of_the_short_document_counted_by_pillar() -> None:
    every = [
        Recommendation(
            text=f"Recommendation {n}: {chr(97 + n % 26) * 9} {'protect each of the victims ' * 8}well.",
            pillar="prosecution" if n < 24 else "prevention",
            years=(2020, 2021, 2022) if n in (20, 30) else (2022,),
            sources=CITED,
        )
        for n in range(1, 41)
    ]
    brief = cited_brief(recommendations=tuple(every))
    file, slide = deck(every)
    shown = [int(n) for n in re.findall(r"Recommendation (\d+)", "".join(columns(file, slide)))]
    short = compose(brief, DocumentOptions(detail="short"))
    (chosen,) = (block for block in short.blocks if isinstance(block, Recommendations))

    assert {20, 30} < {*shown}  # made longest
    assert {*shown} < {int(words(item.content).split()[1].rstrip(":")) for item in chosen.items()}
    text_shown = re.sub(r"\n[^\n]*\(continued\)", "", text(file[slide]).replace("\u00a0", " "))
    longest, *pillars = re.split(r"(?:Prosecution|Prevention): (?=\d+ of)", text_shown)
    assert re.findall(r"Recommendation (\d+)", longest.partition("Made longest")[2]) == ["20", "30"]
    assert [part.partition("\n")[0] for part in pillars] == [
        f"{len(re.findall('Recommendation ', part))} of {total}" for part, total in zip(pillars, (23, 17), strict=True)
    ]
    assert f"{len(shown)} of 40; the others are in the notes." in text_shown
    assert {*map(int, re.findall(r"Recommendation (\d+)", notes(file, slide)))} == {*range(1, 41)} - {*shown}
