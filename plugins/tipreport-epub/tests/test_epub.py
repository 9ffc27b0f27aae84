"""The format *epub*: conformance, container, links, metadata, drawings and options."""

import ast
import io
import re
import zipfile
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from epub_book import HTML, OPF, SVG, TYPE, Book, exporter, text_of, written
from PIL import Image

import tipreport_epub
from tipreport import compose
from tipreport.document import (
    Amount,
    Chart,
    CitationRef,
    DataTable,
    Documents,
    Labels,
    NoteRef,
    Recommendations,
    Series,
    Sources,
    Text,
    TierLadder,
    all_spans,
    words,
)
from tipreport.document.views import data_table
from tipreport.errors import TipreportError
from tipreport.model import (
    Briefs,
    CountryBrief,
    CountryRole,
    Figure,
    Hotline,
    Law,
    Period,
    Quantity,
    SummarySentence,
    TierPlacement,
)
from tipreport.plugin import ExportContext, Exporter, FileContent
from tipreport.testing import ExporterConformance, random_briefs
from tipreport.testing.random_source import TEXTS
from tipreport_epub.addresses import web_address
from tipreport_epub.chart import chart
from tipreport_epub.inline import Inline, text
from tipreport_epub.markup import document as file_of
from tipreport_epub.markup import element
from tipreport_epub.options import EpubOptions
from tipreport_epub.tables import table
from tipreport_epub.writer import write_book

PUBLIC = {"tipreport.plugin", "tipreport.document", "tipreport.document.views", "tipreport.model", "tipreport.tables"}
MANY = tuple(random_briefs(10, seed=7))
ALL = written(Briefs(MANY), grain="collection")
LINE = tuple(
    Figure(measure="convictions", value=Quantity.parse(value), period=Period("in", str(year)), pillar="prosecution")
    for year, value in zip(range(2001, 2016), ("3", "at least 7", "2 to 9") * 5, strict=True)
    if year != 2010
)
PLAIN = CountryBrief(
    id="malta",
    title="Human trafficking in Malta",
    countries=(CountryRole(country="MLT"),),
    hotlines=(Hotline(number="+356 (0)2295-9000"),),
    summary=(SummarySentence(text="<script>alert(1)</script> & more in العربية."),),
    tiers=(
        *(TierPlacement(country="MLT", year=year, tier="Tier 2", official=True) for year in (2003, 2004, 2009)),
        TierPlacement(country="MLT", year=2009, tier="Tier 3"),
    ),
    figures=tuple(
        Figure(measure=measure, value=Quantity.parse(value), period=Period("in", year), pillar="prosecution")
        for measure in ("convictions", "prosecutions")
        for year, value in (("2018", "9"), ("2019", "at least 4"), ("2020", "not reported"), ("2021", "3 to 7"))
    ),
)


class TestEpub(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return exporter()


def error_of(**options: Any) -> str:
    with pytest.raises(TipreportError) as raised:
        written(PLAIN, **options)
    return str(raised.value)


def changed(brief: CountryBrief, **fields: Any) -> CountryBrief:
    made: CountryBrief = brief.replace(**fields)
    return made


def test_it_imports_only_the_public_interface() -> None:
    modules = set()
    for file in Path(tipreport_epub.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                modules.add(node.module or "")
            elif isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
    ours = {name for name in modules if name.split(".")[0] == "tipreport"}
    assert ours
    assert ours <= PUBLIC


# ------------------------------------------------------------ the container


@pytest.mark.parametrize("book", [written(PLAIN), ALL], ids=["brief", "collection"])
def test_a_book_begins_with_its_media_type(book: Book) -> None:
    with zipfile.ZipFile(io.BytesIO(book.data)) as archive:
        first, second, third = archive.infolist()[:3]

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book.data[30:58] == b"mimetypeapplication/epub+zip"
    assert (second.filename, third.filename) == ("META-INF/container.xml", "EPUB/package.opf")
    (root,) = [each for each in ET.fromstring(book.files[second.filename]).iter() if each.tag.endswith("rootfile")]
    assert root.attrib["full-path"] == third.filename


@pytest.mark.parametrize("book", [written(PLAIN), ALL], ids=["brief", "collection"])
def test_the_manifest_lists_every_file(book: Book) -> None:
    listed = {f"EPUB/{name}" for name in book.items}

    assert listed == {*book.files} - {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    for name, page in book.pages.items():
        drawn = bool([*page.iter(f"{SVG}svg")])
        assert ("svg" in book.items[name].get("properties", "").split()) is drawn


def test_a_collection_has_a_title_page_the_contents_and_a_chapter_for_each_brief() -> None:
    assert ALL.spine == ["title.xhtml", "nav.xhtml", *(f"brief-{brief.id}.xhtml" for brief in MANY)]
    assert written(PLAIN).spine == ["brief-malta.xhtml"]


def test_the_contents_tell_two_editions_of_one_country_apart() -> None:
    editions = [changed(PLAIN, id=f"malta-{year}", edition=year) for year in (2021, 2022)]
    contents = text_of(written(Briefs(editions), grain="collection").pages["nav.xhtml"])

    assert "Malta, edition 2021" in contents
    assert "Malta, edition 2022" in contents


def test_a_collection_without_briefs_has_a_sentence() -> None:
    assert "No briefs." in text_of(written(Briefs(()), grain="collection").pages["title.xhtml"])


# ------------------------------------------------------------ links


@pytest.mark.parametrize("book", [*map(written, (PLAIN, *MANY[:5])), ALL], ids=lambda _: "book")
def test_every_link_has_one_target(book: Book) -> None:
    pages = book.pages.items()
    anchors = {name: [each.attrib["id"] for each in page.iter() if "id" in each.attrib] for name, page in pages}
    links = 0
    for name, page in pages:
        assert len(anchors[name]) == len({*anchors[name]})
        for link in page.iter(f"{HTML}a"):
            file, _, anchor = link.attrib["href"].partition("#")
            if not file.startswith(("http://", "https://", "tel:")):
                assert (file or name) in book.spine
                assert not anchor or anchor in anchors[file or name]
                links += 1
    assert links > 3


@pytest.mark.parametrize("brief", MANY, ids=lambda brief: brief.id)
def test_every_citation_leads_to_its_source_and_back(brief: CountryBrief) -> None:
    blocks = compose(brief).blocks
    (page,) = written(brief).chapters
    cited = {span.number for span in all_spans(blocks) if isinstance(span, CitationRef)}
    noted = {span.number for span in all_spans(blocks) if isinstance(span, NoteRef)}
    links = [link for link in page.iter(f"{HTML}a") if link.get("role") == "doc-biblioref"]

    assert {int(link.attrib["href"].removeprefix("#source-")) for link in links} == cited
    assert all(link.get(TYPE) == "biblioref" for link in links)
    notes = [link.attrib["href"] for link in page.iter(f"{HTML}a") if link.get("role") == "doc-noteref"]
    assert {*notes} == {f"#note-{number}" for number in noted}
    for block in blocks:
        for source in block.items if isinstance(block, Sources) else ():
            (entry,) = page.findall(f".//{HTML}li[@id='source-{source.number}']")
            back = [text_of(link) for link in entry.iter(f"{HTML}a") if link.get("role") == "doc-backlink"]
            assert back == [section.name for section in source.cited_in]


def test_a_hotline_can_be_called_and_a_name_of_digits_cannot() -> None:
    line = Hotline(number="+356 (0)2295-9000")
    (page,) = written(
        changed(PLAIN, hotlines=(line,) * 4, laws=(Law(name="1325", kind="law"), Law(name="1326", kind="law")))
    ).chapters

    calls = [link.attrib["href"] for link in page.iter(f"{HTML}a") if link.get("class") == "telephone"]
    assert {*calls} == {"tel:+35622959000"}
    assert len(calls) > 2
    assert "1325" in [text_of(head) for head in page.iter(f"{HTML}th")]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/100%25", "https://example.org/100%25"),
        ('https://example.org/{a}|"b"', "https://example.org/%7Ba%7D%7C%22b%22"),
        ("https://example.org/[a]", "https://example.org/%5Ba%5D"),
        ("https://example.org/ю", "https://example.org/%D1%8E"),
    ],
)
def test_an_address_has_only_the_characters_of_urls(url: str, address: str) -> None:
    assert web_address(url) == address


# ------------------------------------------------------------ text


def test_every_text_is_in_its_chapter() -> None:
    for brief in (PLAIN, *MANY):
        (page,) = written(brief).chapters
        shown = text_of(page)
        blocks = compose(brief).blocks
        keys = {span for block in blocks if isinstance(block, Recommendations) for span in block.key}  # to marks
        for span_words in {words((span,)) for span in {*all_spans(blocks)} - keys}:
            assert " ".join(span_words.split()) in shown


@pytest.mark.parametrize("words", TEXTS)
def test_text_is_never_markup(words: str) -> None:
    made = ET.fromstring(file_of(element("p", {"title": words}, text(words))))

    assert {each.tag for each in made.iter()} <= {"p", "bdi"}
    assert "".join(made.itertext()) == words


def test_text_in_another_language_has_its_language() -> None:
    made = element("p", {}, Inline(compose(PLAIN).labels)((Text("Bonjour", "fr"),)))

    assert file_of(made).endswith(b'<p><span lang="fr" xml:lang="fr">Bonjour</span></p>\n')


def test_an_empty_cell_is_marked_so_that_a_record_leaves_it_out() -> None:
    block = DataTable(("Law", "Text"), (((Text("Act"),), ()), ((Text("Code"),), (Text("New"),))), ())
    (made,) = table(data_table(block), Inline(Labels()), "Laws")
    assert [(cell.get("class"), "".join(cell.itertext())) for cell in made.iter("td")] == [
        ("nothing", "–"),
        (None, "New"),
    ]


def test_text_from_right_to_left_is_isolated() -> None:
    (page,) = written(PLAIN).chapters

    assert any("العربية" in text_of(each) for each in page.iter(f"{HTML}bdi"))


def turned(brief: CountryBrief) -> Book:
    """A book whose words are Arabic."""
    document = evolve(compose(brief), language="ar", text_language="ar")
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language="ar")
    write_book(documents, stream, EpubOptions(), ExportContext.of((brief,), {}))
    return Book(stream.getvalue())


def test_a_document_from_right_to_left_makes_a_book_from_right_to_left() -> None:
    book = turned(PLAIN)

    (spine,) = book.package.iter(f"{OPF}spine")
    assert spine.attrib["page-progression-direction"] == "rtl"
    (page,) = book.chapters
    assert (page.attrib["lang"], page.attrib["dir"]) == ("ar", "rtl")
    assert book.pages["nav.xhtml"].attrib["dir"] == "rtl"


def test_parts_that_run_the_other_way_are_isolated() -> None:
    text = "بحسب منظمة Atina 507 ضحايا، أي -3%"
    brief = changed(PLAIN, summary=(SummarySentence(text=text),), language="ar")
    (page,) = turned(brief).chapters

    isolated = {text_of(each) for each in page.iter(f"{HTML}bdi") if each.get("dir") == "ltr"}
    assert {"Atina", "-3%"} <= isolated
    assert all(each.get("dir") == "ltr" for each in page.iter(f"{HTML}bdi"))


def test_a_time_axis_begins_at_the_right() -> None:
    english, arabic = written(PLAIN).chapters[0], turned(PLAIN).chapters[0]

    def years(page: ET.Element) -> list[tuple[str, float]]:
        drawing = next(each for each in page.iter(f"{SVG}svg") if each.get("role") == "img")
        texts = [(str(each.text), float(each.attrib["x"])) for each in drawing.iter(f"{SVG}text")]
        return [each for each in texts if each[0].startswith("20")]

    assert (
        [year for year, _ in years(english)] == [year for year, _ in years(arabic)] == ["2018", "2019", "2020", "2021"]
    )
    assert [x for _, x in years(english)] == sorted(x for _, x in years(english))
    assert [x for _, x in years(arabic)] == sorted((x for _, x in years(arabic)), reverse=True)
    assert "Years read from the right: 2018 to 2021." in text_of(arabic)
    assert "Years read" not in text_of(english)


def test_the_stylesheet_knows_only_start_and_end() -> None:
    style = ALL.files["EPUB/style.css"].decode()

    assert re.findall(r"\b(?:left|right)\b", style) == []
    shorthands = re.findall(r"(?:padding|margin): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);", style)
    assert [each for each in shorthands if each[1] != each[3]] == []


# ------------------------------------------------------------ structure


def test_sections_have_the_types_that_reading_systems_know() -> None:
    found: set[str] = set()
    for page in ALL.chapters:
        types = {each.attrib["id"]: each.get(TYPE) for each in page.iter(f"{HTML}section") if "id" in each.attrib}
        assert types.get("sources", "bibliography") == "bibliography"
        assert types.get("notes", "endnotes") == "endnotes"
        found.update(types)
    assert {"sources", "notes"} <= found


def test_headings_go_down_one_level_at_a_time() -> None:
    for page in ALL.pages.values():
        levels = [int(each.tag[-1]) for each in page.iter() if each.tag in {f"{HTML}h{level}" for level in range(1, 7)}]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_head_of_a_table_has_a_scope_and_every_table_a_name() -> None:
    tables = [table for page in ALL.chapters for table in page.iter(f"{HTML}table")]

    assert tables
    assert all(table.get("aria-label") for table in tables)
    assert {head.get("scope") for table in tables for head in table.iter(f"{HTML}th")} == {"col", "row"}


def test_a_ladder_has_a_row_for_each_run_of_years() -> None:
    (page,) = written(PLAIN).chapters
    (block,) = (block for block in compose(PLAIN).blocks if isinstance(block, TierLadder))
    (table,) = (each for each in page.iter(f"{HTML}table") if each.get("class") == "ladder")

    heads = [text_of(head) for head in table.iter(f"{HTML}th") if head.get("scope") == "row"]
    assert heads == [rung.years for rung in block.rungs]


def values_of(panel: ET.Element) -> str:
    """Returns the text below a drawing, without its references to data notes."""
    return re.sub(r" \(notes? [\d, ]+\)", "", text_of(panel.findall(f"{HTML}p")[-1]))


def test_a_drawing_has_a_title_and_a_description_and_its_numbers_are_text() -> None:
    (page,) = written(PLAIN).chapters
    panels = [each for each in page.iter(f"{HTML}div") if each.get("class") == "panel"]

    assert len(panels) == 2
    for panel in panels:
        (drawing,) = panel.iter(f"{SVG}svg")
        title, description = drawing.find(f"{SVG}title"), drawing.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        assert drawing.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        numbers = "2018: 9; 2019: at least 4; 2020: not reported; 2021: 3 to 7."
        assert text_of(description).endswith(numbers)
        assert values_of(panel) == numbers


@pytest.mark.parametrize("count", [1, 3, 9, 12, 20])
@pytest.mark.parametrize("form", ["exact", "at least", "range", "about"])
@pytest.mark.parametrize("values", [(3.0, -40.0, None), (-0.5,), (None, 7.0, 0.0), (None,)])
def test_a_drawing_holds_all_its_parts(count: int, form: str, values: tuple[float | None, ...]) -> None:
    amounts = tuple(
        Amount(
            number="no figure" if value is None else f"{value:g}",
            qualifier="" if value is None or form in ("exact", "range") else f"{form} ",
            form="" if value is None else form,
            period=str(2001 + index),
            value=value,
            upper=value + 2 if form == "range" and value is not None else None,
        )
        for index, value in zip(range(count), cycle(values), strict=False)
    )
    block = Chart(title="Growth", unit="Percent", panels=(Series(label="Growth", detail="", amounts=amounts),))

    (drawing,) = chart(block, Inline(Labels()), "chart").iter("svg")
    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    for part in drawing.iter():
        if part.tag == "text":
            size = float(part.attrib["font-size"])
            assert size * 0.75 <= float(part.attrib["y"]) <= height - size * 0.2
        elif part.tag == "rect":
            top, tall = float(part.attrib["y"]), float(part.attrib["height"])
            assert top >= 0
            assert top + tall <= height
            assert float(part.attrib["x"]) + float(part.attrib["width"]) <= width + 0.01


def test_a_line_has_the_numbers_of_all_years_as_text() -> None:
    (page,) = written(changed(PLAIN, figures=LINE)).chapters
    (panel,) = (each for each in page.iter(f"{HTML}div") if each.get("class") == "panel")

    assert values_of(panel).startswith("2001: 3; 2002: at least 7; 2003: 2 to 9;")
    assert [each.get("class") for each in panel.iter(f"{SVG}path")].count("line") == 12 + 5  # segments, ranges


# ------------------------------------------------------------ metadata


def test_the_identifier_is_that_of_the_briefs_and_not_of_their_content() -> None:
    def identifier(briefs: Briefs | CountryBrief, **options: Any) -> str:
        (found,) = written(briefs, **options).metadata("identifier")
        return found

    books = [
        identifier(PLAIN),
        identifier(changed(PLAIN, id="gozo")),
        identifier(Briefs((PLAIN,)), grain="collection"),
        identifier(Briefs((PLAIN, changed(PLAIN, id="gozo"))), grain="collection"),
    ]
    assert identifier(changed(PLAIN, title="Malta")) == books[0]
    assert len({*books}) == len(books)
    assert all(book.startswith("urn:uuid:") for book in books)


def test_the_date_is_that_of_the_brief() -> None:
    for brief in MANY:
        (modified,) = written(brief).metadata("dcterms:modified")
        assert modified == f"{brief.updated or '1980-01-01'}T00:00:00Z"


def test_the_metadata_describe_the_accessibility() -> None:
    book = written(PLAIN)

    assert book.metadata("schema:accessMode") == ["textual", "visual"]
    assert book.metadata("schema:accessModeSufficient") == ["textual"]
    assert {"tableOfContents", "alternativeText", "readingOrder"} <= {*book.metadata("schema:accessibilityFeature")}
    assert book.metadata("schema:accessibilityHazard") == ["none"]
    assert book.metadata("schema:accessibilitySummary") == [compose(PLAIN).labels.accessible_book]
    assert book.metadata("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.1 Level AA"]
    assert book.metadata("a11y:certifiedBy") == ["tipreport"]


# ------------------------------------------------------------ options


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"accent": "#D97706"}, "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed"),
        ({"accent_dark": "#1D4E63"}, "#1D4E63 has a contrast of 1.71 on #20252A; at least 4.5 is needed"),
    ],
)
def test_an_illegible_accent_is_an_error(options: dict[str, Any], message: str) -> None:
    assert message in error_of(**options)


def test_the_accents_are_in_the_stylesheet() -> None:
    style = written(PLAIN, accent="#0B5394", accent_dark="#9FC5E8").files["EPUB/style.css"].decode()

    assert "a { color: #0B5394;" in style
    assert "a { color: #9FC5E8;" in style.partition("prefers-color-scheme: dark")[2]
    assert "/*" not in style


@pytest.mark.parametrize("grain", ["brief", "collection"])
def test_an_organisation_and_its_logo_are_on_the_first_page(grain: str) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (3000, 1000), "blue").save(stream, "PNG")
    logo = FileContent("a.png", stream.getvalue())
    book = written(Briefs((PLAIN,)), grain=grain, organisation="A & B", logo=logo)

    assert book.metadata("publisher") == ["A & B"]
    (picture,) = book.pages[book.spine[0]].iter(f"{HTML}img")
    assert dict(picture.attrib) == {"src": "logo.png", "alt": "A & B"}
    assert Image.open(io.BytesIO(book.files["EPUB/logo.png"])).size == (720, 240)
    assert "A & B" in text_of(book.pages[book.spine[0]])
