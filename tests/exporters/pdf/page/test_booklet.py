"""Booklets: the cover, the contents and the briefs."""

from tests.exporters.pdf.sheets import NINE, export, page_numbers, plain, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, check, opened
from tipreport.files import parse_brief
from tipreport.plugin import Grain


def test_a_booklet_conforms_and_contains_all_briefs() -> None:
    pdf = check(export(*NINE.values(), grain=Grain.COLLECTION, organisation="Freedom Analysts"))

    with pdf.open_outline() as outline:
        names = [item.title for item in outline.root]
    heads = [plain("".join(texts)) for texts in [[str(h)] for h in names]]
    assert heads[:3] == ["Trafficking in persons: nine briefs", "Contents", "Benin"]
    assert heads[-2:] == ["North Korean defectors in China", "FIFA World Cup Qatar 2022"]
    assert len(pdf.Root.AF) == 9
    assert any(f"Page {len(pdf.pages)} of {len(pdf.pages)}" in text for text in artifacts(pdf))


def test_the_contents_lead_to_each_brief() -> None:
    pdf = opened(export(NINE["benin"], NINE["malta"], grain=Grain.COLLECTION))
    links = [link for link in pdf.pages[1].Annots if str(link.Contents).startswith("Page ")]
    pages = page_numbers(pdf)

    assert {pages[link.Dest[0].objgen] for link in links} == {
        int(str(link.Contents).removeprefix("Page ")) for link in links if str(link.Contents)[5:].isdigit()
    }


def test_long_contents_repeat_their_head_on_the_next_page() -> None:
    empty = parse_brief("id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\n", "malta.yaml")
    briefs = [empty.replace(id=f"malta-{n}") for n in range(30)]

    pdf = opened(export(*briefs, grain=Grain.COLLECTION))

    pages = page_numbers(pdf)
    listed = [link for page in (pdf.pages[1], pdf.pages[2]) for link in page.Annots]
    assert {str(link.Contents) for link in listed} == {f"Page {pages[link.Dest[0].objgen]}" for link in listed} | {
        str(link.Contents) for link in listed if not str(link.Contents)[5:].isdigit()
    }
    assert len({pages[link.Dest[0].objgen] for link in listed}) == 30
    assert [text for text in artifacts(pdf) if "(continued)" in text and "Latest" in text]


def test_a_booklet_without_briefs_is_a_cover() -> None:
    pdf = check(export(grain=Grain.COLLECTION))

    assert "No briefs." in read_sections(pdf)[0][1]
