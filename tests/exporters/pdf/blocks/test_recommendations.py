"""Recommendations: marks in the left column, a head on each page, and the editions in words for listeners."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import check, text_of, tree
from tipreport.document import Edition, RecommendationGroup, RecommendationItem, Recommendations, Step, Text
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE, edition_marks, status_circles
from tipreport.exporters.pdf.blocks.recommendations import recommendations
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.rows import Graphic, Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CAPTION
from tipreport.files import parse_brief

BRIEF = """
id: malta
title: Human trafficking in Malta
edition: 2022
countries: [{country: MLT}]
recommendations:
  - {text: Train the police, pillar: protection, years: [2020, 2022]}
  - {id: a, text: Help, years: [2022]}
progress: [{recommendation: a, year: 2022, status: some}]
"""
EDITIONS = (Edition(year=2020, label="’20"), Edition(year=2022, label="’22"))


class Drawn:
    """A drawing that remembers its boxes: the kind, the left and the upper edge, and the width."""

    def __init__(self) -> None:
        self.boxes: list[tuple[str, float, float, float]] = []

    def fill(self, x: float, y: float, width: float, height: float, _colour: object) -> None:
        self.boxes.append(("filled" if height == SQUARE_SIZE else "dash", x, y, width))

    def frame(self, x: float, y: float, width: float, _height: float, _colour: object, *, thickness: float) -> None:
        self.boxes.append(("hollow", x - thickness / 2, y - thickness / 2, width + thickness))

    def shape(self, points: Sequence[tuple[float, float]], _colour: object) -> None:
        self._circle("filled circle", points, 0.0)

    def contour(self, points: Sequence[tuple[float, float]], _colour: object, thickness: float) -> None:
        self._circle("hollow circle", points, thickness)

    def _circle(self, kind: str, points: Sequence[tuple[float, float]], thickness: float) -> None:
        x, y = min(x for x, _ in points), min(y for _, y in points)
        width = max(x for x, _ in points) - x + thickness
        assert round(max(y for _, y in points) - y + thickness, 3) == round(width, 3)
        self.boxes.append((kind, x - thickness / 2, y - thickness / 2, width))


def item(number: int, content: str = "Train the police.", **more: Any) -> RecommendationItem:
    return RecommendationItem(number=number, content=(Text(content),), **more)


def placed(block: Recommendations, byline: str = "") -> tuple[list[Row], Flow]:
    section = Section(LAYOUT, "recommendations", "Recommendations", byline, continued_above=True)
    rows = recommendations(LAYOUT, section, block)
    flow = Flow(LAYOUT.grid)
    flow.add_section(section, rows)
    return rows, flow


def block_of(*items: RecommendationItem) -> Recommendations:
    group = RecommendationGroup(pillar="prosecution", label="Prosecution", items=items)
    return Recommendations((group,), editions=EDITIONS, caption=(Text("To the government."),))


def words_of(row: Row) -> str:
    return " ".join(" ".join(run.text for lines in row.texts() for _, runs in lines.lines for run in runs).split())


def elements(data: bytes) -> Iterator[pikepdf.Object]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        yield from (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each)


def heads_of(row: Row) -> list[float]:
    """The baselines of the heads of editions in a row."""
    return [item.y for item in row.items if isinstance(item.drawable, Graphic)]


def test_without_pillars_the_heads_of_the_marks_are_on_the_end_of_the_caption_if_the_heading_leaves_room() -> None:
    block = block_of(*(item(n, made=("same words", "same words")) for n in range(3))).without_pillars()
    (caption, *items), _ = placed(block, "3 of 8")

    assert heads_of(caption) == [caption.height - CAPTION.leading + CAPTION.baseline]
    assert [words_of(row) for row in items] == [f"{n} Train the police." for n in range(3)]

    (caption, line, *items), _ = placed(block, "3 in the edition of 2022")
    assert not heads_of(caption)
    assert heads_of(line) == [line.baseline]
    assert len(items) == 3


def test_the_newest_mark_ends_4_4_mm_before_the_text_and_the_others_are_4_6_mm_apart() -> None:
    drawn: Any = Drawn()
    edition_marks(("not made", "other words", "same words"), drawn, 62.5 * MM, 100.0)

    newest, older, oldest = drawn.boxes
    assert [kind for kind, *_ in drawn.boxes] == ["filled", "hollow", "dash"]
    assert round((newest[1] + newest[3]) / MM, 3) == 58.1
    assert [round(box[3] / MM, 3) for box in (newest, older)] == [2.2, 2.2]
    assert round((newest[1] - older[1]) / MM, 3) == 4.6
    assert older[1] - 4.6 * MM < oldest[1] < older[1] - 4.6 * MM + SQUARE_SIZE


def test_the_status_fills_its_circles_from_the_left() -> None:
    for filled in range(4):
        drawn: Any = Drawn()
        status_circles(filled, drawn, 0.0, 0.0)

        assert [kind for kind, *_ in drawn.boxes] == ["filled circle"] * filled + ["hollow circle"] * (3 - filled)
        assert [round(width, 3) for *_, width in drawn.boxes] == [round(SQUARE_SIZE, 3)] * 3


def test_each_further_page_repeats_the_pillar_and_the_heads() -> None:
    made = [item(number, "Train the police. " * 12, made=("not made", "same words")) for number in range(1, 60)]
    _, flow = placed(block_of(*made))

    assert len(flow.pages) > 2
    for page in flow.pages[1:]:
        heading, repeated, *others = page
        assert words_of(heading.row) == "Recommendations continued"
        assert (words_of(repeated.row), repeated.repeated) == ("Prosecution continued", True)
        assert not any(other.repeated for other in others)
        assert heading.y + heading.row.height <= repeated.y + repeated.row.height


def test_the_marks_begin_below_the_heading_and_its_byline() -> None:
    _, flow = placed(block_of(item(1, made=("not made", "same words"))), byline="28 in the edition of 2022, of " * 4)

    heading, _, pillar, *_ = flow.pages[0]
    assert pillar.y >= heading.y + heading.row.height


def test_a_recommendation_of_at_most_seven_lines_is_not_split() -> None:
    rows, _ = placed(block_of(item(1, "word " * 60), item(2, "word " * 600)))

    short, long = rows[-2:]
    assert short.breakable_text is None
    assert long.breakable_text is not None


def test_the_progress_follows_the_text_where_it_fits_there() -> None:
    steps = (Step(year=2022, status="some"),)
    progress = (Text("Some progress in 2022."),)
    rows, _ = placed(
        block_of(item(1, "Act.", steps=steps, progress=progress), item(2, "word " * 21, steps=steps, progress=progress))
    )

    beside, below = rows[-2:]
    assert round(below.height - beside.height, 1) == 11.0


def test_the_tags_are_a_list_with_the_editions_in_words() -> None:
    data = export(parse_brief(BRIEF, "malta.yaml"))

    found = text_of(tree(check(data)))
    spans = [str(each["/ActualText"]) for each in elements(data) if each["/S"] == "/Span" and "/ActualText" in each]
    labels = [each for each in elements(data) if each["/S"] == "/Lbl"]
    assert "Train the police" in found
    assert "Some progress in 2022" in found
    assert {"Editions of 2020 and 2022. ", "Edition of 2022. "} <= {*spans}
    assert len(labels) >= 2


def test_a_recommendation_without_an_edition_says_so_instead_of_marks() -> None:
    rows, _ = placed(
        block_of(
            item(1, editions="No edition named."), item(2, made=("not made", "same words"), editions="Edition of 2022.")
        )
    )

    without, others = rows[-2:]
    assert words_of(without) == "1 Train the police. No edition named."
    assert (len(without.items), len(others.items)) == (2, 3)


def test_up_to_three_short_recommendations_are_on_one_page() -> None:
    def kept(count: int, words: str = "Train the police.") -> list[bool]:
        rows, _ = placed(block_of(*(item(number, words) for number in range(count))))
        return [row.keep_with_next for row in rows[-count:-1]]

    assert kept(3) == [True, True]
    assert kept(4) == [True, False, False]
    assert kept(3, "word " * 200) == [True, False]


def test_the_first_recommendation_is_not_alone_on_a_page_though_it_is_the_only_one_of_its_pillar() -> None:
    only = RecommendationGroup(pillar="prosecution", label="Prosecution", items=(item(1),))
    several = RecommendationGroup(pillar="protection", label="Protection", items=tuple(map(item, range(2, 6))))
    rows, _ = placed(Recommendations((only, several)))

    label, first, other_label, *_ = rows
    assert label.keep_with_next
    assert first.keep_with_next
    assert other_label.keep_with_next


def test_a_page_that_would_be_rather_empty_ends_after_two_recommendations_of_a_pillar_but_not_after_one() -> None:
    block = block_of(*map(item, range(1, 4)))
    rows = recommendations(LAYOUT, Section(LAYOUT, "recommendations", "Recommendations"), block)
    heights = [row.height + row.space_before for row in rows]

    def on_first_page(count: int) -> int:
        flow = Flow(LAYOUT.grid)
        flow.add_rows([Row(items=(), height=LAYOUT.grid.bottom - LAYOUT.grid.top - sum(heights[:count]) - 0.5)])
        flow.add_rows(rows)
        return len(flow.pages[0]) - 1

    assert [on_first_page(count) for count in (3, 4, 5)] == [0, 4, 5]
