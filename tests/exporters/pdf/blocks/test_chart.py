"""Charts: the citations of panels."""

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tipreport.document import Amount, Chart, CitationRef, Series
from tipreport.exporters.pdf.blocks.chart import chart
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section


def panel(label: str, *sources: int) -> Series:
    amounts = tuple(Amount(number=str(year - 2000), value=year - 2000, period=str(year)) for year in (2020, 2021, 2022))
    return Series(label=label, detail="", amounts=amounts, marks=tuple(map(CitationRef, sources)))


def rows(*panels: Series) -> list[Row]:
    section = Section(LAYOUT, "prosecution", "Prosecution")
    return chart(LAYOUT, section, Chart(title="Justice", unit="Number", panels=panels))


def texts(row: Row) -> list[str]:
    shown = ("".join(run.text for _, runs in text.lines for run in runs) for text in row.texts())
    return [text.replace("\u00a0", " ").strip() for text in shown]


def test_citations_that_all_panels_have_are_in_the_title_of_the_chart() -> None:
    title, panels, *_ = rows(panel("Arrests", 1, 3), panel("Convictions", 1, 3))

    (heading,) = texts(title)
    assert heading.endswith("all panels on one scale [1] [3]")
    assert texts(panels) == ["Arrests", "Convictions"]
    links = [run for text in title.texts() for _, runs in text.lines for run in runs if "[" in run.text]
    assert links
    assert all(run.colour != GREY for run in links)


def test_citations_that_panels_do_not_share_are_beside_their_titles() -> None:
    title, panels, *_ = rows(panel("Arrests", 1), panel("Convictions", 1, 3))

    assert "[" not in texts(title)[0]
    assert texts(panels) == ["Arrests [1]", "Convictions [1] [3]"]


def test_a_panel_alone_keeps_its_citations() -> None:
    _, panels, *_ = rows(panel("Arrests", 1, 3))

    assert texts(panels) == ["Arrests [1] [3]"]
