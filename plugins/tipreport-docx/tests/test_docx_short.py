"""Short documents, and series in sentences."""

from xml.etree import ElementTree as ET

from word_reading import W, brief_with_text, parts, style_of, text, written

from tipreport.model import Figure, Finding, Period, Quantity, Recommendation


def numbered(parts: dict[str, ET.Element], style: str) -> list[tuple[int, str]]:
    """The paragraphs of a style with the numbers that Word counts."""
    starts = {
        num.attrib[f"{W}numId"]: int(start.attrib[f"{W}val"])
        for num in parts["word/numbering.xml"].iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    counts: dict[str, int] = {}
    found = []
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        if style_of(paragraph) == style:
            (ident,) = (e.attrib[f"{W}val"] for e in paragraph.iter(f"{W}numId"))
            counts[ident] = counts.get(ident, starts[ident] - 1) + 1
            found.append((counts[ident], text(paragraph)))
    return found


def test_a_short_document_has_the_numbers_of_the_full_one() -> None:
    rows = tuple(
        Recommendation(text=f"Do {number} things{' again' * 120 * (number in (2, 3))}", pillar="protection")
        for number in range(1, 6)
    )
    findings = tuple(
        Finding(pillar="protection", text=f"Case {number}", note=f"Note {number}", key=number in (2, 5))
        for number in range(1, 6)
    )
    brief = brief_with_text("So it is").replace(recommendations=rows, findings=findings)
    full, short = (parts(written(brief, detail=detail)) for detail in ("full", "short"))
    for style, expected in (("ListNumber", [1, 4, 5]), ("DataNote", None)):
        every, some = dict(numbered(full, style)), dict(numbered(short, style))
        assert some.items() < every.items(), style
        assert expected in (None, [*some])


def test_the_key_figures_of_a_short_document_are_one_table() -> None:
    figures = tuple(
        Figure(measure="other", label=f"Boats {number}", unit="count", value=Quantity("exact", number), key=True)
        for number in range(1, 7)
    )
    body = parts(written(brief_with_text("So it is").replace(figures=figures), detail="short"))["word/document.xml"]

    assert [len([*table.iter(f"{W}tr")]) for table in body.iter(f"{W}tbl")] == [7]


def test_a_series_in_sentences_begins_with_its_measure() -> None:
    values = (Quantity("exact", 44), Quantity("not known"), Quantity("not known"))
    figures = tuple(
        Figure(measure="prosecutions", value=value, period=Period("in", f"{2019 + index}"))
        for index, value in enumerate(values)
    )
    body = parts(written(brief_with_text("So it is").replace(figures=figures)))["word/document.xml"]

    assert "Defendants prosecuted: 44 in 2019 (note 1). Not known: 2020 (note 1), 2021 (note 1)." in [
        text(paragraph).replace("\u00a0", " ") for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "Normal"
    ]


def test_maintained_efforts_have_a_neutral_mark() -> None:
    found = tuple(
        Finding(pillar="prevention", assessment=assessment, text="There is no plan")
        for assessment in ("maintained efforts", "increased efforts")
    )
    body = parts(written(brief_with_text("So it is").replace(findings=found)))["word/document.xml"]
    styles = [style for each in body.iter(f"{W}p") if (style := style_of(each)).endswith("Finding")]

    assert styles == ["EffortFinding", "ContextFinding"]
