"""The list of sources."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.layout.pdf_pages import pages_of
from tipreport import export
from tipreport.document import SourceEntry, Sources, Text
from tipreport.exporters.pdf.blocks.sources import SourceRows
from tipreport.exporters.pdf.design.grid import A4, MM
from tipreport.exporters.pdf.flow.section import Section
from tipreport.files import parse_brief

REPORTS = 5


def lines_of_sources(tmp_path: Path, language: str) -> list[str]:
    """The lines of a brief with a work that five sources report, their words from left to right."""
    articles = range(10, 28)
    rows = [
        "id: malta",
        "title: Malta",
        "countries: [{country: MLT}]",
        "findings:",
        *(f"  - {{pillar: protection, text: So {n}, sources: [s{n}]}}" for n in articles),
        *(f"  - {{pillar: prevention, text: So {n}, sources: [tip via s{n}]}}" for n in articles[:REPORTS]),
        "sources:",
        "  - {id: tip, kind: report, publisher: State, title: Report}",
        *(f"  - {{id: s{n}, kind: article, title: On {n}}}" for n in articles),
    ]
    file = tmp_path / "malta.pdf"
    export(parse_brief("\n".join(rows), "malta.yaml"), "pdf", file, document={"language": language})
    lines = [line for page in pages_of(file) for block in page.blocks for line in block]
    return [" ".join(word.text for word in sorted(line, key=lambda word: word.left)) for line in lines]


def test_the_numbers_of_a_work_that_five_sources_report_are_on_one_line(tmp_path: Path) -> None:
    assert any(line.startswith("[19, 20, 21, 22, 23]") for line in lines_of_sources(tmp_path, "en"))


def test_they_run_from_left_to_right_in_arabic_too(tmp_path: Path) -> None:
    lines = [line.replace("\u200e", "") for line in lines_of_sources(tmp_path, "ar")]

    assert any("[19, 20, 21, 22, 23]" in line for line in lines)


@pytest.mark.parametrize("others", [(), (4, 5, 7)])
def test_the_second_source_of_a_line_begins_beside_its_number_though_the_column_of_numbers_is_wide(
    others: tuple[int, ...],
) -> None:
    long = SourceEntry(number=1, others=others, content=(Text("On the words of a source. " * 20),))
    short = tuple(SourceEntry(number=number, content=(Text(f"On {number}."),)) for number in (2, 3))
    rows = SourceRows().rows(Section(LAYOUT, "sources", "Sources"), Sources((long, *short)), {})

    number, text, second_number, second_text = (item.x for item in rows[-1].items)
    assert len(rows) == 2
    assert second_text - second_number == pytest.approx(8 * MM)
    assert text - number == pytest.approx((17 if others else 8) * MM)


def test_in_two_columns_only_the_text_of_a_source_with_several_numbers_begins_further_right() -> None:
    several = SourceEntry(number=1, others=(2, 3, 4, 5), content=(Text("A work."),))
    single = tuple(SourceEntry(number=number, content=(Text(f"On {number}."),)) for number in (6, 7))
    section = Section(LAYOUT, "sources", "Sources", full_width=True)
    (row,) = SourceRows().rows(section, Sources((several, *single)), {})

    numbers, text, *others = (item.x for item in row.items)
    assert text - numbers > 12 * MM
    assert [after - before for before, after in zip(others[::2], others[1::2], strict=True)] == pytest.approx(
        [8 * MM] * 2
    )


@pytest.mark.parametrize(
    ("sources", "detail", "columns"), [(5, "full", 1), (6, "full", 2), (9, "full", 2), (5, "short", 1), (9, "short", 2)]
)
def test_six_sources_or_more_are_in_two_columns_over_the_whole_width(
    sources: int, detail: str, columns: int, tmp_path: Path
) -> None:
    ids = [*range(1, sources + 1)]
    rows = [
        "id: malta",
        "title: Malta",
        "countries: [{country: MLT}]",
        "findings:",
        *(f"  - {{pillar: protection, text: So {n}, key: true, sources: [s{n}]}}" for n in ids),
        "sources:",
        *(f"  - {{id: s{n}, kind: report, title: Heed this report number {n} on {'very ' * 9}much}}" for n in ids),
    ]
    brief = parse_brief("\n".join(rows), "malta.yaml")
    file = tmp_path / "malta.pdf"
    export(brief, "pdf", file, document={"detail": detail})
    words = [word for page in pages_of(file) for word in page.words if "Heed" in word.text]

    assert len({round(word.left) for word in words}) == columns
    assert (min(word.left for word in words) < A4.text_edge) == (columns == 2)
    assert 1 + sum(after.top < before.top for before, after in pairwise(words)) == columns
