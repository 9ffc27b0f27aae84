"""The links of a page."""

import re

import pytest
from html_page import MANY, Tags, written

from tipreport import compose
from tipreport.document import CitationRef, Sources, all_spans
from tipreport.model import CountryBrief


@pytest.mark.parametrize("number", range(7))
def test_every_internal_link_has_one_target(pages: list[str], dossier: str, number: int) -> None:
    page = (dossier, *pages)[number]
    tags = Tags(page)
    anchors = tags.values("id")

    assert len(anchors) == len({*anchors})
    targets = {address[1:] for address in tags.values("href") if address.startswith("#")}
    assert len(targets) > 3
    assert targets <= {*anchors}
    assert all(address.startswith(("#", "http://", "https://", "tel:")) for address in tags.values("href"))


@pytest.mark.parametrize("brief", MANY, ids=lambda brief: brief.id)
def test_a_source_leads_back_to_each_section_that_cites_it(brief: CountryBrief) -> None:
    page = written(brief)
    sources = [source for block in compose(brief).blocks if isinstance(block, Sources) for source in block.items]

    assert page.count('<li id="source-') == len(sources)
    for source in sources:
        entry = page.split(f'<li id="source-{source.number}">')[1].split("</li>")[0]
        numbers = "|".join(map(str, source.numbers))
        back = re.findall(rf'href="#cited-(?:{numbers})-\d+">([^<]+)<', entry)
        assert back == [section.name for section in source.cited_in]


@pytest.mark.parametrize("brief", MANY[:4], ids=lambda brief: brief.id)
def test_every_source_that_a_brief_cites_is_cited(brief: CountryBrief) -> None:
    cited = {span.number for span in all_spans(compose(brief).blocks) if isinstance(span, CitationRef)}

    assert {int(number) for number in re.findall(r'href="#source-(\d+)"', written(brief))} == cited
