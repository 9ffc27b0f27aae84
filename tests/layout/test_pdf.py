"""The pages of PDF files: no split number, no overlap, no text outside its margins or wider than its column."""

from pathlib import Path

import pytest

from tests.exporters.pdf.arabic import arabic
from tests.exporters.pdf.hard_briefs import hard_briefs
from tests.exporters.pdf.sheets import HARD
from tests.layout.briefs import DETAILS, Detail, numbers_of, random_briefs, real_briefs
from tests.layout.faults import outside, overlaps, split_on_pages
from tests.layout.pdf_pages import pages_of
from tipreport import export
from tipreport.exporters.pdf.design.grid import A4, LETTER
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.words import Words
from tipreport.files import parse_brief, read_brief
from tipreport.model import CountryBrief

PAPERS = ("a4", "letter")


@pytest.fixture
def too_wide(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that are wider than their column, of all files that the test makes."""
    found: list[str] = []
    make = LineBreaker.__init__

    def measured(self: LineBreaker, words: Words, width: float, *, right_to_left: bool = False) -> None:
        make(self, words, width, right_to_left=right_to_left)
        found.extend("".join(run.text for run in runs) for wide, runs in self.lines if wide > width + 0.5)

    monkeypatch.setattr(LineBreaker, "__init__", measured)
    return found


def _faults(
    brief: CountryBrief, paper: str, folder: Path, detail: Detail = "full", *, with_numbers: bool = True
) -> list[str]:
    file = folder / f"{brief.id}.pdf"
    export(brief, "pdf", file, options={"paper": paper}, document={"detail": detail})
    pages = pages_of(file)
    found = [*split_on_pages(pages, numbers_of(brief, detail))] if with_numbers else []
    for number, page in enumerate(pages, 1):
        found += [f"page {number}: {words} overlap" for words in overlaps(page)]
        found += [f"page {number}: {word} is outside" for word in outside(page, A4.left)]
    return found


@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("brief", real_briefs(), ids=lambda brief: brief.id)
def test_a_brief_has_no_fault(
    brief: CountryBrief, paper: str, detail: Detail, tmp_path: Path, too_wide: list[str]
) -> None:
    assert _faults(brief, paper, tmp_path, detail) == []
    assert too_wide == []


@pytest.mark.parametrize("paper", PAPERS)
def test_random_briefs_have_no_fault(paper: str, tmp_path: Path, too_wide: list[str]) -> None:
    found = [_faults(brief, paper, tmp_path, DETAILS[index % 2]) for index, brief in enumerate(random_briefs())]

    assert found == [[] for _ in random_briefs()]
    assert too_wide == []


def test_briefs_that_are_hard_to_typeset_have_no_overlap(tmp_path: Path, too_wide: list[str]) -> None:
    for brief in hard_briefs(3, seed=5):
        assert _faults(brief, "a4", tmp_path, with_numbers=False) == []
    assert too_wide == []


@pytest.mark.usefixtures("pseudo_languages")
@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_brief_from_right_to_left_has_no_fault(
    paper: str, detail: Detail, tmp_path: Path, too_wide: list[str]
) -> None:
    brief = arabic(read_brief(HARD))

    assert _faults(brief, paper, tmp_path, detail, with_numbers=False) == []
    assert too_wide == []


def test_the_longest_name_of_another_country_beside_a_ladder_is_between_the_margins(tmp_path: Path) -> None:
    rows = "countries: [{country: VUT}]\npeers: [CHN, HKG, JPN]\ntiers: [{year: 2022, tier: Tier 2}]\n"
    file = tmp_path / "vanuatu.pdf"
    export(
        parse_brief(f"id: vanuatu\ntitle: Vanuatu\n{rows}", "vanuatu.yaml"), "pdf", file, document={"language": "ar"}
    )

    assert [word for page in pages_of(file) for word in outside(page, A4.left)] == []


def test_the_words_for_years_without_an_entry_are_as_wide_as_the_years_at_most(tmp_path: Path) -> None:
    brief = next(brief for brief in real_briefs() if brief.id == "serbia")  # it has no entry for the first two years
    file = tmp_path / "serbia.pdf"
    export(brief, "pdf", file, options={"paper": "letter"}, document={"language": "fr", "detail": "short"})
    page = pages_of(file)[0]

    assert [word for word in page.words if word.text == "aucune" and word.left < LETTER.text_edge - 1] == []
