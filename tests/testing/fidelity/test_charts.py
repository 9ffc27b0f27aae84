"""The points of a native chart are those of its alternative text and of the charts of the document."""

import pytest
from attrs import evolve

from tipreport.document import Amount, Chart, Document, Documents, Series
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.charts import unmarked_points, unseen_points, wrong_charts
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NativeChart, NotedPage, Picture, Point
from tipreport.wording.wording import ENGLISH

SERIES = Series(
    label="Victims identified",
    detail="",
    amounts=(
        Amount(number="46", period="2019", value=46),
        Amount(qualifier="about ", number="1,200", period="2020", value=1200),
        Amount(number="no figure", period="2021"),
    ),
)
CHART = Chart(title="Victims", unit="persons", panels=(SERIES,))
DOCUMENTS = Documents(documents=(Document(id="malta", title="Malta", language="en", blocks=(CHART,)),), title="")
ALTERNATIVE = "Persons. Victims identified, 2019: 46; 2020: about 1,200; 2021: no figure."


def found(*points: Point, documents: Documents = DOCUMENTS, alternative: str = ALTERNATIVE) -> list[tuple[str, str]]:
    file = ComparedFile(Content(charts=[NativeChart(alternative, [*points])]), documents)
    return [(each.kind, each.found) for each in wrong_charts(file)]


def test_a_chart_with_the_values_and_labels_of_the_document_is_right() -> None:
    points = (Point("46", "Victims identified 2019"), Point("1200", "Victims identified 2020", "about 1,200"))

    assert found(*points, Point("", "Victims identified 2021")) == []


@pytest.mark.parametrize(
    ("point", "kind", "shown"),
    [
        (Point("1.2", "Victims identified 2020"), "drawing", "1.2"),
        (Point("0", "Victims identified 2021"), "drawing", "0"),
        (Point("46", "Victims identified 2020"), "period", "Victims identified 2020"),
        (Point("46", "Convictions 2019"), "period", "Convictions 2019"),
        (Point("1200", "Victims identified 2020", "1200"), "qualifier", "1200"),
        (Point("1200", "Victims identified 2020", "46"), "drawing", "46"),
    ],
)
def test_other_values_names_and_labels_are_found(point: Point, kind: str, shown: str) -> None:
    assert found(point) == [(kind, f"“{shown}”")]


def test_other_values_are_found_in_a_language_with_other_separators() -> None:
    amounts = (Amount(number="12,5", period="2019", value=12.5), Amount(number="1\u202f200", period="2020", value=1200))
    chart = evolve(CHART, panels=(evolve(SERIES, amounts=amounts),))
    french = evolve(DOCUMENTS, documents=(evolve(DOCUMENTS[0], language="fr", blocks=(chart,)),))
    spoken = "Persons. Victims identified, 2019 : 12,5 ; 2020 : 1\u202f200."
    right = (Point("12.5", "Victims identified 2019"), Point("1200", "Victims identified 2020", "1\u202f200"))

    assert found(*right, documents=french, alternative=spoken) == []
    assert found(Point("125", "Victims identified 2019"), documents=french, alternative=spoken) == [
        ("drawing", "“125”")
    ]


def test_a_chart_of_something_else_may_have_other_values() -> None:
    points = (Point("1", "Tier 2020"), Point("46", "Tier 2021"), Point("3", "Tier 2022"))

    assert found(*points, alternative="Persons. The tiers of all years.") == []


def test_an_alternative_text_without_the_unit_is_found() -> None:
    content = Content(
        charts=[NativeChart(ALTERNATIVE.removeprefix("Persons. "), [Point("46", "Victims identified 2019")])]
    )

    assert [each.kind for each in wrong_charts(ComparedFile(content, DOCUMENTS))] == ["qualifier"]


@pytest.mark.parametrize(
    ("points", "text", "expected"),
    [
        (("46", "about 1,200"), "", []),
        (("46", ""), "2020: about 1,200", []),
        (("46", ""), "", ["“about 1,200” at 2020 as a label or in a text"]),
        (("46", "about 1,200", "0"), "", ["a gap at 2021"]),
        ((), "", []),  # it is no native chart
    ],
)
def test_each_number_is_a_label_or_is_written_and_each_gap_is_empty(
    points: tuple[str, ...], text: str, expected: list[str]
) -> None:
    values = (("46", 2019), ("1200", 2020), ("0", 2021))
    drawn = [
        Point(value, f"Victims identified {year}", label)
        for (value, year), label in zip(values, points, strict=False)
    ]  # fmt: skip
    content = Content(charts=[NativeChart(ALTERNATIVE, drawn)])
    content.drawings.append(Picture(ALTERNATIVE, 0, [], [], []))
    content.text(ALTERNATIVE)
    content.text(f" {text}")

    assert [each.expected for each in unseen_points(ComparedFile(content, DOCUMENTS))] == expected


@pytest.mark.parametrize(
    ("looks", "is_explained", "expected"),
    [
        (("grey", "white"), True, []),
        (("grey", "grey"), True, ["another look of each number that is not exact"]),
        (("", ""), True, []),  # a line
        (("grey", "white"), False, [f"“{ENGLISH.labels.outline_note}” on its slide or in its notes"]),
        (("grey", "grey"), False, []),
    ],
)
def test_a_column_of_a_number_that_is_not_exact_has_another_look_which_is_explained(
    looks: tuple[str, str], expected: list[str], *, is_explained: bool
) -> None:
    about = evolve(SERIES.amounts[1], is_exact=False)
    chart = evolve(CHART, panels=(evolve(SERIES, amounts=(SERIES.amounts[0], about)),))
    documents = evolve(DOCUMENTS, documents=(evolve(DOCUMENTS[0], blocks=(chart,)),))
    named = (("46", "Victims identified 2019"), ("1200", "Victims identified 2020"))
    points = [Point(*each, look=look) for each, look in zip(named, looks, strict=True)]
    content = Content(charts=[NativeChart(ALTERNATIVE, points)], drawings=[Picture(ALTERNATIVE, 0, [], [], [])])
    content.text(ALTERNATIVE)
    if is_explained:
        content.text(f" {ENGLISH.labels.outline_note}")
    end = len(content.tokens)
    content.noted_pages.append(NotedPage("slide 1", (), (), (0, end), (end, end)))
    content.text(f" {ENGLISH.labels.outline_note}")  # of another slide

    assert [each.expected for each in unmarked_points(ComparedFile(content, documents))] == expected
