"""The grid and the baselines of the design, measured in the files."""

from collections.abc import Iterator

import pikepdf
import pytest

from tests.exporters.pdf.sheets import NINE, export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.exporters.pdf.design.grid import A4, LETTER, MM, Grid
from tipreport.model import CountryBrief, SummarySentence

NEAR = 0.3  # mm
MARK, QUOTE = 4.0, 1.9  # from a finding's mark, from a quotation's, to its text
NUMBER, NUMBERS = 8.0, 17.0  # of a source; of several sources that report it
FIVE_NUMBERS = 18.4  # as wide as their label, which is wider
SIGN, KIND, TEXT = 6.0, 10.0, 30.5  # of a data note
PART = 4.0  # from the square of a part to its text
PAD = 3.0  # of the badge
UNALIGNED = frozenset({"Table", "Figure"})  # columns of tables are as wide as their text


def starts(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str, float, float]]:
    """Where each text of the structure begins: its page, its role, x and baseline in mm from the upper left.

    A text that goes on in the line of its own element does not begin there: the count after the name of a pillar.
    """
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for number, page in enumerate(pdf.pages, 1):
        height = float(page.MediaBox[3])
        element, at = None, None
        begun: set[tuple[tuple[int, int], float]] = set()
        for instruction in pikepdf.parse_content_stream(page):
            operands, name = instruction.operands, str(instruction.operator)
            if name in ("BMC", "EMC"):
                element = None
            elif name == "BDC":
                element = (
                    None if operands[0] == "/Artifact" else parents[int(page.StructParents)][int(operands[1].MCID)]
                )
            elif name == "Tm":
                at = float(operands[4]) / MM, (height - float(operands[5])) / MM
            elif name in ("Tj", "TJ") and at and element is not None and not _within(element, UNALIGNED):
                if (line := (element.objgen, round(at[1], 1))) not in begun:
                    yield number, str(element.S)[1:], *at
                begun.add(line)
                at = None


def _within(element: pikepdf.Object, roles: frozenset[str]) -> bool:
    while "/P" in element and "/S" in element:
        if str(element.S)[1:] in roles:
            return True
        element = element.P
    return False


def edges(grid: Grid) -> set[float]:
    """The edges of the grid in mm, the hanging indents of the design, and the panels of a chart."""
    text, inner = grid.text_edge / MM, grid.inner_edge / MM
    five = {*(x / MM for x in grid.columns), inner}
    half = text + (grid.text_width + grid.gutter) / 2 / MM  # of the second quotation or source in a row
    parts = {x / MM + PART for x in grid.columns}  # of a tile
    halves = {half, half + QUOTE, half + NUMBER, half + NUMBERS}
    indents = (
        {text + MARK, inner + MARK, text + QUOTE, text + NUMBER, text + NUMBERS, text + SIGN, text + KIND}
        | halves
        | parts
    )
    panels = {text + index * (grid.text_width / MM + 4) / count for count in (2, 3, 4) for index in range(count)}
    notes = {x / MM + KIND for x in grid.columns[::2]}  # in two columns, each after its number and sign
    sources = {x / MM + width for x in grid.columns[::2] for width in (NUMBER, NUMBERS, FIVE_NUMBERS)}
    return five | indents | panels | notes | sources | {text + TEXT, grid.columns[3] / MM + PAD}


@pytest.mark.parametrize(("paper", "grid"), [("a4", A4), ("letter", LETTER)])
@pytest.mark.parametrize("name", ["serbia", "north-koreans-in-china", "qatar-world-cup"])
def test_every_text_begins_on_an_edge(name: str, paper: str, grid: Grid) -> None:
    allowed = edges(grid)

    found = [*starts(opened(export(NINE[name], paper=paper)))]

    headings = {(page, round(y, 1)) for page, role, _, y in found if role == "H2"}  # with a by-line in their line
    misplaced = {
        (page, role, round(x, 1))
        for page, role, x, y in found
        if (role != "P" or (page, round(y, 1)) not in headings)
        and role in {"H2", "H3", "P", "LBody", "Lbl"}
        and min(abs(x - edge) for edge in allowed) > NEAR
    }
    assert len(found) > 100
    assert misplaced == set()


def first_page(brief: CountryBrief, peers: tuple[str, ...]) -> set[tuple[str, float]]:
    return {(role, at) for page, role, _, at in starts(opened(export(brief, peers=peers))) if page == 1}


def test_page_1_uses_the_baselines_of_the_design() -> None:
    """§2: a name of one line, a ladder with two lines of caption, and a summary of six lines of text."""
    malta = NINE["malta"]
    six = SummarySentence(text="summary " * 40 + "end", sources=malta.summary[0].sources)
    recorded = [row for row in malta.tiers if row.official]
    official = (recorded[0].replace(year=2001), *recorded)  # a gap after the first report, which the caption explains

    plain = tuple(row for row in malta.figures if row.key and row.value.qualifier == "exact")[:3]

    read = tuple(row.replace(kind="report") for row in malta.sources)  # the title does not say that all rests on one
    few = malta.replace(updated=None, summary=(six,), tiers=official, figures=plain, sources=read)
    found = first_page(few, peers=("none",))

    kicker, name, subtitle, hotline, heading, caption = 19.8, 37.6, 45.5, 53.5, 64.8, 89.7
    for wanted in (kicker, name, subtitle, hotline, heading, caption, 93.4):
        assert min(abs(at - wanted) for _, at in found) <= NEAR
    tiers, _, summary, figures, *_ = sorted(at for role, at in found if role == "H2")
    assert (tiers, summary, figures) == pytest.approx((64.8, 105.3, 144.5), abs=NEAR)
    for below in (6.6, 16.4):  # tile labels, tile numbers
        assert min(abs(at - figures - below) for _, at in found) <= NEAR
