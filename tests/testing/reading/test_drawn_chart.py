"""Native charts are read as tables; one with several series needs a legend."""

from xml.etree import ElementTree as ET

import pytest

from tipreport.document import Documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.charts import misleading_charts
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn_chart import CHART, read_chart

SERIES = "<c:ser><c:tx><c:v>{}</c:v></c:tx></c:ser>"
LEGEND = "<c:legend/>"

NONE = Documents(documents=(), title="")


@pytest.mark.parametrize(
    ("names", "legend", "is_missing"),
    [(["2020", "2021"], "", True), (["2020", "2021"], LEGEND, False), (["Raids"], "", False)],
)
def test_several_series_need_a_legend(names: list[str], legend: str, *, is_missing: bool) -> None:
    content = Content()
    series = "".join(map(SERIES.format, names))
    root = ET.fromstring(f'<c:chart xmlns:c="{CHART.strip("{}")}">{series}{legend}</c:chart>')
    read_chart(root, "Raids. 2020: 3; 2021: 4.", content)

    assert [each.kind for each in misleading_charts(ComparedFile(content, NONE))] == ["drawing"] * is_missing


@pytest.mark.parametrize(("least", "is_misleading"), [("0", False), ("12", True), ("-3", False)])
def test_columns_begin_at_zero(least: str, *, is_misleading: bool) -> None:
    content = Content()
    axis = f'<c:valAx><c:scaling><c:min val="{least}"/></c:scaling></c:valAx>'
    root = ET.fromstring(
        f'<c:chart xmlns:c="{CHART.strip("{}")}"><c:barChart/>{SERIES.format("Raids")}{axis}</c:chart>'
    )
    read_chart(root, "Raids. 2020: 13; 2021: 14.", content)

    assert [each.kind for each in misleading_charts(ComparedFile(content, NONE))] == ["drawing"] * is_misleading


@pytest.mark.parametrize(("values", "is_misleading"), [((13, 14), True), ((3, 14), False), ((-3, 14), False)])
def test_an_axis_without_a_beginning_is_misleading_for_values_that_are_alike(
    values: tuple[int, int], *, is_misleading: bool
) -> None:
    content = Content()
    points = "".join(f'<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>' for index, value in enumerate(values))
    series = f"<c:ser><c:val>{points}</c:val></c:ser>"
    root = ET.fromstring(f'<c:chart xmlns:c="{CHART.strip("{}")}"><c:barChart/>{series}<c:valAx/></c:chart>')
    read_chart(root, "Raids. 2020: 13; 2021: 14.", content)

    assert [each.kind for each in misleading_charts(ComparedFile(content, NONE))] == ["drawing"] * is_misleading
