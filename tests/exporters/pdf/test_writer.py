"""Sheets and booklets as files: they conform, say all that the document says, and find their way back."""

import io
import re
from typing import Any

import pikepdf
import pytest
from PIL import Image

from tests.exporters.pdf.sheets import HARD, NINE, export, latin_briefs, lost, plain, read_sections, write
from tests.exporters.pdf.tagged.documents import annotations, artifacts, check, elements, opened
from tipreport.document import Heading, compose
from tipreport.errors import ExportError
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.files import dump_brief, parse_brief, read_brief
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import ExportContext, FileContent, Grain

BRIEFS = NINE | {"hard": read_brief(HARD)} | {f"random {n}": b for n, b in enumerate(latin_briefs(4, seed=2, most=6))}
each_brief = pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)


@each_brief
def test_a_sheet_conforms_and_has_all_text_of_the_document(brief: CountryBrief) -> None:
    document = compose(brief)

    pdf = check(export(brief))

    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert [name for name, _ in read_sections(pdf)][1:] == headings
    assert lost(document, pdf) == {}


def test_letter_paper_conforms_too() -> None:
    brief = NINE["serbia"]

    pdf = check(export(brief, paper="letter"))

    assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
    assert lost(compose(brief), pdf) == {}


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert export(NINE["panama"]) == export(NINE["panama"])


def test_the_date_comes_from_the_context() -> None:
    pdf = opened(export(NINE["malta"].replace(updated=None)))

    assert str(pdf.docinfo.CreationDate) == "D:19800101000000+00'00'"


# ------------------------------------------------------------ what a file says of itself


def test_title_language_and_bookmarks() -> None:
    pdf = opened(export(NINE["serbia"], organisation="Freedom Analysts"))
    with pdf.open_outline() as outline:
        (root,) = outline.root
        names = [item.title for item in root.children]

    assert str(pdf.docinfo.Title) == "Country brief: Serbia"
    assert str(pdf.docinfo.Author) == "Freedom Analysts"
    assert pdf.Root.Lang == "en"
    assert root.title == "Serbia"
    assert names[:3] == ["Tier by report year", "Summary", "Key figures"]
    assert names[-2:] == ["Sources", "Reading guide"]


def test_pages_are_numbered_and_headed_as_artifacts() -> None:
    said = artifacts(opened(export(NINE["serbia"])))

    assert [text for text in said if "Page 2 of 7" in text]
    assert [text for text in said if text.startswith("Serbia") and "Tier 2 Watch List" in text and "2022" in text]


def test_the_brief_is_attached() -> None:
    pdf = opened(export(NINE["malta"]))
    (file,) = pdf.Root.AF

    assert (str(file.UF), str(file.AFRelationship)) == ("malta.yaml", "/Source")
    assert bytes(file.EF.F.read_bytes()).decode() == dump_brief(NINE["malta"])


def test_a_title_in_another_language_is_marked_as_such() -> None:
    first, *others = NINE["malta"].sources
    title = "Traite des êtres humains à Malte"
    brief = NINE["malta"].replace(sources=(first.replace(title=title, language="fr"), *others))

    pdf = check(export(brief))

    assert [str(element.Lang) for element in elements(pdf, "Span") if "/Lang" in element] == ["fr"]
    assert f"“{title}”" in dict(read_sections(pdf))["Sources"]


def test_the_reading_guide_shows_the_marks() -> None:
    said = artifacts(opened(export(NINE["serbia"])))

    assert any("effort" in text and "shortfall" in text for text in said)


# ------------------------------------------------------------ links


def places(pdf: pikepdf.Pdf) -> dict[Any, int]:
    return {page.objgen: number for number, page in enumerate(pdf.pages, 1)}


def test_each_citation_leads_to_its_source_and_back() -> None:
    pdf = opened(export(NINE["serbia"]))
    pages = places(pdf)
    cited: dict[str, set[int]] = {}
    back: set[int] = set()
    sources = {len(pdf.pages) - 1, len(pdf.pages)}
    for number, page in enumerate(pdf.pages, 1):
        for link in page.get("/Annots", []):
            said = str(link.Contents)
            if said.startswith("Source "):
                cited.setdefault(said, set()).add(number)
                assert pages[link.Dest[0].objgen] in sources
            elif said.startswith("Page "):
                assert pages[link.Dest[0].objgen] == int(said.removeprefix("Page "))
                back.add(int(said.removeprefix("Page ")))
    assert set.union(*cited.values()) - sources <= back
    source = read_sections(pdf)[-2][1]
    (told,) = re.findall(r"\[3\] .*?Pages ([\d, ]+)\.", source)
    assert {int(page) for page in told.split(", ")} == cited["Source 3"] - {len(pdf.pages)}


def test_each_note_leads_back_to_its_first_reference() -> None:
    pdf = opened(export(NINE["serbia"]))
    said = {str(link.Contents) for link in annotations(pdf)}
    notes = {text for text in said if text.startswith("Data note ")}

    assert {f"Data note {number}" for number in range(1, 18)} == notes


def test_links_lead_outside_only_to_addresses() -> None:
    pdf = opened(export(read_brief(HARD)))
    uris = [str(link.A.URI) for link in annotations(pdf) if "/A" in link]

    assert uris
    assert all(uri.startswith(("https://", "http://", "mailto:")) for uri in uris)


# ------------------------------------------------------------ charts, ladders, numbers


def test_figures_have_alternative_texts() -> None:
    pdf = opened(export(NINE["serbia"]))
    alternatives = [str(figure.Alt) for figure in elements(pdf, "Figure")]

    ladder = next(alt for alt in alternatives if alt.startswith("2001 to 2002"))
    assert "2022: Tier 2 Watch List. Disputed: one article says Tier 2, downgraded." in ladder
    assert "Traffickers convicted. 2019: no figure; 2020: 18; 2021: 16." in alternatives


def test_a_minus_is_found_as_typed() -> None:
    pdf = opened(export(NINE["serbia"]))

    assert any(str(span.get("/ActualText", "")) == "-0.9%" for span in elements(pdf, "Span"))
    assert "2020: -0.9%. 8.3 points higher." in dict(read_sections(pdf))["Other figures"]


def test_a_line_chart_lists_all_of_its_numbers() -> None:
    years = [*range(2001, 2010), *range(2012, 2018)]
    values = {
        year: "not reported" if year == 2005 else "at least 70" if year == 2006 else year - 1990 for year in years
    }
    rows = "".join(f"  - {{measure: inspections, value: {v}, period: {y}}}\n" for y, v in values.items())
    head = "id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\ndefault_source: a\n"
    brief = parse_brief(f"{head}figures:\n{rows}sources:\n  - {{id: a, kind: report, title: A}}\n", "malta.yaml")

    pdf = check(export(brief))

    said = dict(read_sections(pdf))["Prevention"]
    assert all(f"{year}: {value}" in said.split("Inspections.")[-1] for year, value in values.items())
    assert any(str(figure.Alt).startswith("Inspections. 2001: 11; 2002: 12") for figure in elements(pdf, "Figure"))


def test_an_empty_brief_is_one_page() -> None:
    brief = parse_brief("id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\n", "malta.yaml")

    pdf = check(export(brief))

    assert len(pdf.pages) == 1
    assert "This brief says little" in read_sections(pdf)[0][1]


def test_a_long_sheet_has_a_line_of_contents() -> None:
    pdf = opened(export(NINE["serbia"]))
    pages = places(pdf)
    links = {str(link.Contents): pages[link.Dest[0].objgen] for link in pdf.pages[0].Annots if "/Dest" in link}

    assert "Recommendations 2, Prosecution 2, Protection 2" in dict(read_sections(pdf))["Summary"]
    assert {f"Page {number}" for number in range(2, 8)} <= {*links}
    assert all(links[f"Page {number}"] == number for number in range(2, 8))


# ------------------------------------------------------------ booklet


def test_a_booklet_conforms_and_holds_all_briefs() -> None:
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
    pages = places(pdf)

    assert {pages[link.Dest[0].objgen] for link in links} == {
        int(str(link.Contents).removeprefix("Page ")) for link in links if str(link.Contents)[5:].isdigit()
    }


def test_long_contents_repeat_their_head_on_the_next_page() -> None:
    empty = parse_brief("id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\n", "malta.yaml")
    briefs = [empty.replace(id=f"malta-{n}") for n in range(30)]

    pdf = opened(export(*briefs, grain=Grain.COLLECTION))

    pages = places(pdf)
    listed = [link for page in (pdf.pages[1], pdf.pages[2]) for link in page.Annots]
    assert {str(link.Contents) for link in listed} == {f"Page {pages[link.Dest[0].objgen]}" for link in listed} | {
        str(link.Contents) for link in listed if not str(link.Contents)[5:].isdigit()
    }
    assert len({pages[link.Dest[0].objgen] for link in listed}) == 30
    assert [text for text in artifacts(pdf) if "(continued)" in text and "Latest" in text]


def test_a_booklet_without_briefs_is_a_cover() -> None:
    pdf = check(export(grain=Grain.COLLECTION))

    assert "No briefs." in read_sections(pdf)[0][1]


# ------------------------------------------------------------ theme


def test_a_logo_is_above_the_band_and_has_alternative_text() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (600, 100), (0, 0, 120, 90)).save(stream, "PNG")

    pdf = check(export(NINE["malta"], logo=FileContent("logo.png", stream.getvalue()), logo_alt="A blue band"))

    (logo,) = [figure for figure in elements(pdf, "Figure") if str(figure.Alt) == "A blue band"]
    left, bottom, right, top = (float(side) for side in logo.A[0].BBox)
    assert (left, bottom) == pytest.approx((18 * MM, 841.89 - 20 * MM), abs=0.1)
    assert right - left <= 40.5 * MM + 0.1
    assert top - bottom <= 10 * MM + 0.1


def test_a_logo_is_rotated_as_its_exif_data_require() -> None:
    stream, turned = io.BytesIO(), Image.Exif()
    turned[0x0112] = 6  # by a quarter
    Image.new("RGB", (600, 100), "navy").save(stream, "JPEG", exif=turned)

    pdf = check(export(NINE["malta"], logo=FileContent("logo.jpg", stream.getvalue()), logo_alt="A blue band"))

    (logo,) = [figure for figure in elements(pdf, "Figure") if str(figure.Alt) == "A blue band"]
    left, bottom, right, top = (float(side) for side in logo.A[0].BBox)
    assert (top - bottom) / (right - left) == pytest.approx(6, rel=0.05)


def test_a_logo_in_greys_of_16_bits_keeps_its_grey() -> None:
    stream = io.BytesIO()
    Image.new("I;16", (60, 60), 0x8000).save(stream, "PNG")

    pdf = opened(export(NINE["malta"], logo=FileContent("logo.png", stream.getvalue()), logo_alt="Grey"))

    (picture,) = [
        thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
    ]
    assert set(picture.read_bytes()) == {0x80}


def test_an_invalid_logo_raises_an_export_error() -> None:
    with pytest.raises(ExportError, match=r"logo: logo.png cannot be read as a picture: it is damaged"):
        export(NINE["malta"], logo=FileContent("logo.png", b"\x89PNG\r\n\x1a\n and no more"), logo_alt="A logo")


# ------------------------------------------------------------ what cannot be set


def test_a_missing_character_is_reported_with_the_brief_and_the_field() -> None:
    brief = NINE["malta"].replace(title="Trafficking in 北京")

    with pytest.raises(ExportError, match=r"malta: title: no glyph for “北” \(U\+5317, .*\).*: no font package"):
        export(brief)


def test_all_missing_characters_are_reported_at_once() -> None:
    first, *others = NINE["malta"].organisations
    brief = NINE["malta"].replace(title="Trafficking in 北京", organisations=(first.replace(name="שלום 🙂"), *others))

    with pytest.raises(ExportError) as caught:
        write(Briefs((brief,)), io.BytesIO(), PdfOptions(), ExportContext.of((brief,), {}))

    for expected in ("title: no glyph for “北”", "“京” (U+4EAC", "organisations[1].name: no glyph for “ש”", "“🙂”"):
        assert expected in str(caught.value)


def test_an_invisible_character_gives_a_warning() -> None:
    brief = NINE["malta"].replace(title="Trafficking \u202ein Malta\u200b")
    context = ExportContext.of((brief,), {})

    write(Briefs((brief,)), io.BytesIO(), PdfOptions(), context)

    (warning,) = context.warnings
    assert warning.startswith("malta: title: invisible, so it is not drawn: (U+202E, RIGHT-TO-LEFT OVERRIDE), (U+200B")


def test_plain_briefs_give_no_warning() -> None:
    context = ExportContext.of(NINE.values(), {})

    write(Briefs(NINE.values()), io.BytesIO(), PdfOptions(), context, Grain.COLLECTION)

    assert context.warnings == []
