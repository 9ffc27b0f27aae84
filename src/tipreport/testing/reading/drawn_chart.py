"""Reads native charts, which a program draws from their data (ECMA-376, part 1, clause 21.2)."""

import re
from collections.abc import Sequence

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NativeChart, Point
from tipreport.testing.reading.opc import Element
from tipreport.testing.reading.slide_parts import fill_of

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_FORMAT = re.compile(r"[#,]*0(?:\.(0+))?(,*)(%?)")  # a format of numbers: decimals, thousands, percent
_ALIKE = 1 / 6  # of the highest value: from this difference on, programs begin an axis at zero
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_NO_FILL = "{http://schemas.openxmlformats.org/drawingml/2006/main}noFill"


def read_chart(root: Element, alternative: str, content: Content) -> None:
    """Add a chart as a table: a row for each series, a column for each category. Its labels are read apart."""
    for title in root.iter(f"{CHART}title"):
        content.text(" ".join("".join(text.text or "" for text in title.iter(_TEXT)).split()))
    points: list[Point] = []
    has_blanks, has_columns = False, root.find(f".//{CHART}barChart") is not None
    has_lines, axes = root.find(f".//{CHART}lineChart") is not None, [*root.iter(f"{CHART}valAx")]
    are_labelled = True
    axis = root.find(f".//{CHART}catAx/{CHART}scaling/{CHART}orientation")
    is_reversed = axis is not None and axis.get("val") == "maxMin"
    content.directed("charts", alternative, "rtl" if is_reversed else "ltr")
    content.begin_table()
    for number, series in enumerate(root.iter(f"{CHART}ser")):
        heads, values = (_points(series.find(f"{CHART}{name}")) for name in ("cat", "val"))
        if number == 0:
            content.add_row(["", *(text for _, text in sorted(heads.items()))])
        name = " ".join(each.text or "" for each in series.findall(f"{CHART}tx//{CHART}v"))
        content.add_row([name, *(values.get(index, "") for index in sorted(heads))])
        has_blanks = has_blanks or len(values) < len(heads)
        own = [
            Point(
                value,
                f"{name} {heads.get(index, '')}",
                _label(series, index, value),
                _look(series, index) * has_columns,
            )
            for index, value in values.items()
        ]
        are_labelled = are_labelled and any(point.label for point in own)
        points += own
    blanks = root.find(f".//{CHART}dispBlanksAs")
    ends = (root.find(f".//{CHART}valAx/{CHART}scaling/{CHART}{name}") for name in ("min", "max"))
    least, highest = ("" if end is None else end.get("val", "") for end in ends)
    lacks = []
    has_several = len([*root.iter(f"{CHART}ser")]) > 1
    own_title = root.find(f"{CHART}chart/{CHART}title")
    if has_several and own_title is not None and not any(text.text for text in own_title.iter(_TEXT)):
        lacks.append("words in its title, or no title")  # programs show “Chart Title”
    if has_columns and _least(least, [float(each.value) for each in points]) > 0:
        lacks.append("columns that begin at zero")
    if has_several and root.find(f".//{CHART}legend") is None:
        lacks.append("a legend, for several series")
    if has_lines and not are_labelled and all(_is_set(axis, "delete", "1") for axis in axes):
        lacks.append("a number at each line, since its axis is hidden")
    if has_blanks and has_lines and blanks is not None and blanks.get("val") == "zero":
        lacks.append("a gap in its line where a number is missing")
    chart = NativeChart(alternative, points, highest, tuple(lacks), len(content.tables) - 1, is_reversed)
    content.charts.append(chart)


def _least(declared: str, values: Sequence[float]) -> float:
    """Return where an axis begins. Without a declaration, programs begin it above zero if the values are alike."""
    if declared or not values or min(values) <= 0:
        return float(declared or 0)
    return min(values) if max(values) - min(values) < max(values) * _ALIKE else 0.0


def _points(element: Element | None) -> dict[int, str]:
    if element is None:
        return {}
    values = {int(point.get("idx", "0")): point.findtext(f"{CHART}v") or "" for point in element.iter(f"{CHART}pt")}
    return {index: value.removesuffix(".0") for index, value in values.items()}


def _label(series: Element, index: int, value: str) -> str:
    """Return the label of a point: its own text, else its value if the series shows values."""
    labels = series.find(f"{CHART}dLbls")
    if labels is None:
        return ""
    for label in labels.iterfind(f"{CHART}dLbl"):
        if _is_set(label, "idx", str(index)):
            if _is_set(label, "delete", "1"):
                return ""
            text = "".join(each.text or "" for each in label.iter(_TEXT))
            return text or (value if _is_set(label, "showVal", "1") else "")
    return _formatted(value, labels) if _is_set(labels, "showVal", "1") else ""


def _look(series: Element, index: int) -> str:
    """Return the fill of a point: its own, else that of its series; empty if the program chooses one."""
    own = (each for each in series.iterfind(f"{CHART}dPt") if _is_set(each, "idx", str(index)))
    for properties in (each.find(f"{CHART}spPr") for each in (*own, series)):
        if properties is not None and properties.find(_NO_FILL) is not None:
            return "none"
        if fill := fill_of(properties):
            return fill
    return ""


def _formatted(value: str, labels: Element) -> str:
    """Return a value in the format of the labels (ECMA-376, part 1, clauses 18.8.31 and 21.2.2.121)."""
    form = labels.find(f"{CHART}numFmt")
    found = _FORMAT.fullmatch("" if form is None else form.get("formatCode", ""))
    if found is None:
        return value
    decimals, thousands, percent = found.groups(default="")
    shown = float(value) / 1000 ** len(thousands) * (100 if percent else 1)
    return f"{shown:.{len(decimals)}f}{percent}"


def _is_set(element: Element, name: str, value: str) -> bool:
    child = element.find(f"{CHART}{name}")
    return child is not None and child.get("val", "1") == value
