"""Booklets: the cover, the contents and the briefs."""

import io

from pikepdf import Pdf
from PIL import Image

from tests.document.neighbours import NEIGHBOURS
from tests.exporters.pdf.sheets import NINE, export, page_numbers, plain, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, check, elements, opened
from tipreport.files import parse_brief
from tipreport.plugin import FileContent, Grain

EMPTY = parse_brief("id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\n", "malta.yaml")
CHILE = parse_brief("id: chile\ntitle: Trafficking\ncountries: [{country: CHL}]\n", "chile.yaml")

TIERS = """
id: malta
title: Trafficking
edition: 2023
countries: [{{country: MLT}}]
tiers: [{tiers}]
sources: [{{id: tip, kind: report, publisher: U.S. Department of State, edition: 2023}}]
default_source: tip
"""


def booklet_with(*entries: str) -> Pdf:
    """A booklet of two briefs, one of which has these official placements."""
    tiers = ", ".join(f"{{{entry}, official: true}}" for entry in entries)
    return opened(export(parse_brief(TIERS.format(tiers=tiers)), CHILE, grain=Grain.COLLECTION))


def row_of_contents(pdf: Pdf) -> str:
    """The row of that brief in the contents, without the page."""
    text = "".join(map(str, read_sections(pdf)[0][1]))
    return text.rpartition(" – 3 ")[2].partition(" 4 ")[0]


def test_a_booklet_conforms_and_contains_all_briefs() -> None:
    pdf = check(export(*NINE.values(), grain=Grain.COLLECTION, organisation="Freedom Analysts"))

    with pdf.open_outline() as outline:
        names = [item.title for item in outline.root]
    heads = [plain("".join(texts)) for texts in [[str(h)] for h in names]]
    assert heads[:3] == ["Trafficking in persons: nine briefs", "Contents", "Benin"]
    assert heads[-2:] == ["North Korean defectors in China", "FIFA World Cup Qatar 2022"]
    assert len(pdf.Root.AF) == 9
    assert any(f"Page {len(pdf.pages)} of {len(pdf.pages)}" in text for text in artifacts(pdf))


def test_the_bookmarks_of_a_booklet_show_the_briefs_and_hide_their_sections() -> None:
    booklet, sheet = opened(export(NINE["benin"], NINE["malta"], grain=Grain.COLLECTION)), opened(export(NINE["benin"]))
    with booklet.open_outline() as outline:
        assert [(item.title, item.is_closed) for item in outline.root if item.children] == [
            ("Benin", True),
            ("Malta", True),
            ("Countries compared", True),
        ]
    with sheet.open_outline() as outline:
        assert [item.is_closed for item in outline.root] == [False]


def test_the_cover_and_the_contents_lead_to_the_countries_compared() -> None:
    pdf = check(export(*NEIGHBOURS, grain=Grain.COLLECTION))
    texts = ["".join(map(str, text)) for _, text in read_sections(pdf)]
    (link,) = (link for link in pdf.pages[0].Annots if str(link.Contents).startswith("Page "))
    page = page_numbers(pdf)[link.Dest[0].objgen]

    assert "Booklet of four briefs" in texts[0]
    assert f"Countries compared: page {page}." in texts[0]
    assert "Bangladesh, India, Myanmar (Burma) and Thailand." in texts[0]
    assert f"Countries compared Myanmar (Burma), Bangladesh, India and Thailand {page}" in texts[0]


def test_the_cover_has_the_logo() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (800, 200), "navy").save(stream, "PNG")
    logo = FileContent("logo.png", stream.getvalue())
    pdf = check(export(NINE["benin"], grain=Grain.COLLECTION, logo=logo, organisation="Freedom Analysts"))

    assert [str(figure.Alt) for figure in elements(pdf, "Figure")].count("Freedom Analysts") == 2


def test_an_older_edition_names_the_newer_one() -> None:
    older = NINE["serbia"].replace(id="serbia-2021", edition=2021)
    pdf = check(export(older, NINE["serbia"], grain=Grain.COLLECTION))
    with pdf.open_outline() as outline:
        names = [str(item.title) for item in outline.root][2:]
    texts = ["".join(map(str, text)) for _, text in read_sections(pdf)]

    assert names == ["Serbia, edition 2022", "Serbia, edition 2021 (superseded)"]
    assert "Serbia in two editions." in texts[0]
    assert any("Superseded by the edition of 2022, page 3" in text for text in texts)
    assert any("Edition 2021, superseded" in text for text in artifacts(pdf))
    assert any("Edition 2022." in str(node.Alt) for node in elements(pdf, "Figure"))


def test_the_contents_lead_to_each_brief() -> None:
    pdf = opened(export(NINE["benin"], NINE["malta"], grain=Grain.COLLECTION))
    links = [link for link in pdf.pages[1].Annots if str(link.Contents).startswith("Page ")]
    pages = page_numbers(pdf)

    assert {pages[link.Dest[0].objgen] for link in links} == {
        int(str(link.Contents).removeprefix("Page ")) for link in links if str(link.Contents)[5:].isdigit()
    }


def test_long_contents_repeat_their_head_on_the_next_page() -> None:
    briefs = [EMPTY.replace(id=f"malta-{n}") for n in range(30)]

    pdf = opened(export(*briefs, grain=Grain.COLLECTION))

    pages = page_numbers(pdf)
    listed = [link for page in (pdf.pages[1], pdf.pages[2]) for link in page.Annots]
    assert {str(link.Contents) for link in listed} == {f"Page {pages[link.Dest[0].objgen]}" for link in listed} | {
        str(link.Contents) for link in listed if not str(link.Contents)[5:].isdigit()
    }
    assert len({pages[link.Dest[0].objgen] for link in listed}) == 30
    assert [text for text in artifacts(pdf) if "(continued)" in text and "Page" in text]


def test_contents_without_tiers_have_no_columns_for_them() -> None:
    pdf = check(export(EMPTY, CHILE, grain=Grain.COLLECTION))

    texts = ["".join(map(str, text)) for _, text in read_sections(pdf)]
    assert "Brief Page Chile 3 Malta 4 Country brief" in texts[0]


def test_a_booklet_without_briefs_is_a_cover() -> None:
    pdf = check(export(grain=Grain.COLLECTION))

    assert "No briefs." in read_sections(pdf)[0][1]


def test_a_booklet_has_no_edition_if_a_brief_of_it_has_none() -> None:
    benin = NINE["benin"].replace(edition=None)
    alike, mixed = (
        str(read_sections(opened(export(*briefs, grain=Grain.COLLECTION)))[0][1])
        for briefs in ((benin.replace(edition=2022), NINE["serbia"]), (benin, NINE["serbia"]))
    )

    assert "Trafficking in persons Edition 2022" in alike
    assert "Trafficking in persons Edition" not in mixed


def test_the_contents_have_the_placement_that_the_brief_leads_with() -> None:
    pdf = booklet_with("year: 2020, tier: Tier 1", "year: 2024, tier: Tier 2", "year: 2025, tier: Tier 3")

    assert row_of_contents(pdf).endswith(" Edition 2023. Tier 1, 2020")


def test_the_placement_of_another_country_does_not_hide_that_of_the_brief() -> None:
    pdf = booklet_with("year: 2023, tier: Tier 2", "country: DOM, year: 2023, tier: Tier 3")

    assert row_of_contents(pdf) == "Malta 2001 to 2022: no entry. 2023: Tier 2. Edition 2023. Tier 2, 2023"


def test_the_ladder_of_another_country_is_not_that_of_a_brief_without_placements() -> None:
    pdf = booklet_with("country: DOM, year: 2023, tier: Tier 3")

    assert row_of_contents(pdf) == "Malta No tier"
