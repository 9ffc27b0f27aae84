"""Links between citations, sources, data notes and pages."""

import re

from tests.exporters.pdf.sheets import HARD, NINE, export, page_numbers, read_sections
from tests.exporters.pdf.tagged.documents import annotations, opened
from tipreport.files import read_brief


def test_each_citation_leads_to_its_source_and_back() -> None:
    pdf = opened(export(NINE["serbia"]))
    pages = page_numbers(pdf)
    cited: dict[str, set[int]] = {}
    back: set[int] = set()
    sources = {len(pdf.pages) - 1, len(pdf.pages)}
    for number, page in enumerate(pdf.pages, 1):
        for link in page.get("/Annots", []):
            description = str(link.Contents)
            if description.startswith("Source "):
                cited.setdefault(description, set()).add(number)
                assert pages[link.Dest[0].objgen] in sources
            elif description.startswith("Page "):
                assert pages[link.Dest[0].objgen] == int(description.removeprefix("Page "))
                back.add(int(description.removeprefix("Page ")))
    assert set.union(*cited.values()) - sources <= back
    source = read_sections(pdf)[-2][1]
    (listed,) = re.findall(r"\[3\] The Borgen Project.*?Pages ([\d, ]+)\.", source)
    last = {len(pdf.pages)}  # where sources cite each other
    assert {int(page) for page in listed.split(", ")} - last == cited["Source 3"] - last


def test_each_note_leads_back_to_its_first_reference() -> None:
    pdf = opened(export(NINE["serbia"]))
    descriptions = {str(link.Contents) for link in annotations(pdf)}
    notes = {text.removeprefix("Data note ") for text in descriptions if text.startswith("Data note ")}

    assert len(notes) > 10
    assert {f"Reference to data note {number}" for number in notes} <= descriptions


def test_links_lead_outside_only_to_addresses() -> None:
    pdf = opened(export(read_brief(HARD)))
    uris = [str(link.A.URI) for link in annotations(pdf) if "/A" in link]

    assert uris
    assert all(uri.startswith(("https://", "http://", "mailto:", "tel:")) for uri in uris)


def test_a_long_sheet_has_a_line_of_contents() -> None:
    brief = read_brief(HARD)
    more = tuple(each.replace(text=f"{each.text} {number}") for number in range(2) for each in brief.findings)
    pdf = opened(export(brief.replace(findings=(*brief.findings, *more)), paper="letter"))
    pages = page_numbers(pdf)
    links = {str(link.Contents): pages[link.Dest[0].objgen] for link in pdf.pages[0].Annots if "/Dest" in link}

    assert "Recommendations 2, " in dict(read_sections(pdf))["Summary"]
    assert len(pdf.pages) > 6
    assert len(links) > 4
    assert all(f"Page {number}" == link for link, number in links.items() if link.startswith("Page "))
