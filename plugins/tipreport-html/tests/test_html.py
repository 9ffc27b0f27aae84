"""The format *html*: conformance, links, tables, drawings and options."""

import ast
import datetime as dt
import io
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest
from attrs import evolve

import tipreport_html
from tipreport import compose, export
from tipreport.document import (
    CitationRef,
    Documents,
    Heading,
    Sources,
    Text,
    all_spans,
    compose_comparison,
    views,
    words,
)
from tipreport.errors import TipreportError
from tipreport.model import Briefs, CountryBrief, CountryRole, Figure, Period, Quantity, TierPlacement
from tipreport.plugin import Exporter, FileContent, Grain
from tipreport.plugin.contrast import DARK, LIGHT, contrast
from tipreport.runner.documents import compose_documents
from tipreport.testing import ExporterConformance, random_briefs
from tipreport.testing.random_source import TEXTS
from tipreport_html.dossier import Dossier
from tipreport_html.environment import environment
from tipreport_html.inline import text
from tipreport_html.page import Page

PUBLIC = {
    "tipreport",
    *(
        f"tipreport.{name}"
        for name in ("plugin", "plugin.contrast", "document", "document.views", "tables", "model", "errors")
    ),
}
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
MANY = tuple(random_briefs(12, seed=7))
PLAIN = CountryBrief(
    id="malta",
    title="Human trafficking in Malta",
    countries=(CountryRole(country="MLT"),),
    tiers=(
        *(TierPlacement(country="MLT", year=year, tier="Tier 2", official=True) for year in (2003, 2004, 2009)),
        TierPlacement(country="MLT", year=2009, tier="Tier 3"),
        TierPlacement(country="MLT", tier="Tier 2 Watch List"),
    ),
    figures=tuple(
        Figure(measure=measure, value=Quantity.parse(value), period=Period("in", year), pillar="prosecution")
        for measure in ("convictions", "prosecutions")
        for year, value in (("2018", "9"), ("2019", "at least 4"), ("2020", "not reported"), ("2021", "3 to 7"))
    ),
)


class TestHtml(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_html.tipreport_exporters()))


class Tags(HTMLParser):
    """The elements of a page, each with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.found if name in attributes]

    def named(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.found if tag in tags]


BRAND = {"accent", "organisation", "logo", "logo_alt"}


def written(briefs: Briefs | CountryBrief, **options: Any) -> str:
    stream = io.BytesIO()
    brand: dict[str, Any] = {name: options.pop(name) for name in BRAND & options.keys()}
    chosen = {name: options.pop(name) for name in ("grain",) if name in options}
    export(briefs, next(iter(tipreport_html.tipreport_exporters())), stream, options=options, brand=brand, **chosen)
    return stream.getvalue().decode()


def dossier(**options: Any) -> str:
    return written(Briefs(MANY), grain="collection", **options)


def error_of(**options: Any) -> str:
    with pytest.raises(TipreportError) as raised:
        written(MANY[0], **options)
    return str(raised.value)


def test_it_imports_only_what_is_public() -> None:
    modules = set()
    for file in Path(tipreport_html.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                modules.add(node.module or "")
            elif isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
    ours = {name for name in modules if name.split(".")[0] == "tipreport"}
    assert ours
    assert all(name in PUBLIC for name in ours)


@pytest.mark.parametrize("page", [*map(written, MANY[:6]), dossier()], ids=lambda _: "page")
def test_every_internal_link_has_one_target(page: str) -> None:
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


def test_every_text_is_in_the_page() -> None:
    for brief in MANY:
        shown = " ".join(re.sub("<[^>]*>", "", written(brief)).split())
        for span_words in {words((span,)) for span in all_spans(compose(brief).blocks)}:
            expected = " ".join(re.sub("<[^>]*>", "", str(text(span_words))).split())
            assert expected in shown


@pytest.mark.parametrize("words", TEXTS)
def test_text_is_escaped(words: str) -> None:
    shown = Tags(str(text(words)))

    assert {tag for tag, _ in shown.found} <= {"bdi", "span"}
    assert re.sub(r"<[^>]*>", "", str(text(words))) == words.translate(
        {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&#34;", ord("'"): "&#39;"}
    )


@pytest.mark.parametrize(("words", "is_isolated"), [("العربية", True), ("\u202egnitirw", True), ("Łódź 北京", False)])
def test_text_from_right_to_left_is_isolated(words: str, is_isolated: bool) -> None:
    assert str(text(words)).startswith("<bdi>") is is_isolated


def test_a_space_is_before_every_mark() -> None:
    for brief in MANY:
        assert re.findall(r"[^\s>/]<a class=.cite", written(brief)) == []
        assert re.findall(r"[^\s>]\(notes?\u00a0<a", written(brief)) == []


@pytest.mark.parametrize("page", [written(MANY[0]), dossier()], ids=["brief", "dossier"])
def test_nothing_is_loaded_and_no_element_has_a_style(page: str) -> None:
    tags = Tags(page)

    assert "style" not in {name for _, attributes in tags.found for name in attributes}
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
    assert not tags.named("link", "iframe", "object", "embed", "base")
    assert [address for address in tags.values("src") if not address.startswith("data:")] == []
    assert "url(" not in page
    assert "@import" not in page


def test_a_page_has_one_title_and_no_script_and_the_dossier_one() -> None:
    assert [len(Tags(written(MANY[0])).named(tag)) for tag in ("h1", "main", "script")] == [1, 1, 0]
    assert [len(Tags(dossier()).named(tag)) for tag in ("h1", "main", "script")] == [1, 1, 1]


def test_headings_go_down_one_level_at_a_time() -> None:
    for page in (*map(written, MANY), dossier()):
        levels = [int(tag[1]) for tag, _ in Tags(page).found if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_cell_its_head() -> None:
    page = dossier()
    tags = Tags(page)

    assert len(tags.named("caption")) == len(tags.named("table"))
    assert {head.get("scope") for head in tags.named("th")} == {"col", "row"}
    assert all("data-label" in cell or "colspan" in cell for cell in tags.named("td"))


def test_every_drawing_has_an_alternative_text() -> None:
    pictures = [found for found in Tags(dossier()).named("svg") if found.get("class") != "bar"]

    assert pictures
    assert all(found.get("aria-label") or found.get("aria-hidden") for found in pictures)


def test_alternative_texts_are_those_of_the_pdf(tmp_path: Path) -> None:
    export(PLAIN, "pdf", tmp_path / "brief.pdf")
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        alternatives = {
            str(part["/Alt"]) for part in pdf.objects if isinstance(part, pikepdf.Dictionary) and "/Alt" in part
        }
    pictures = [found for found in Tags(written(PLAIN)).named("svg") if found.get("class") in ("wide", "panel")]

    assert len(pictures) == 3
    assert {found["aria-label"] for found in pictures} <= alternatives


def test_a_line_has_the_numbers_of_all_years_below_it() -> None:
    figures = tuple(
        Figure(
            measure="convictions",
            value=Quantity.parse(f"{year - 2000} to {year - 1998}" if year % 2 else str(2005 - year)),
            period=Period("in", str(year)),
            pillar="prosecution",
        )
        for year in range(2001, 2017)
        if year != 2010
    )
    page = written(evolve(cast("Any", PLAIN), figures=figures))

    assert page.count('<svg class="panel"') == 1
    assert '<div class="panels across-1">' in page
    joined = 8 + 5  # before and after the missing year
    ranges = len([figure for figure in figures if figure.value.upper])
    assert page.count('<path class="line mid"') == joined + ranges
    assert "2001:\u00a01\u00a0to\u00a03; 2002:" in page


def test_the_overview_counts_records_of_briefs() -> None:
    rows = re.findall(r'<tr role="row" data-brief="([^"]+)">.*?Figures">(\d+)<.*?Findings">(\d+)<', dossier())

    assert {name: (int(figures), int(findings)) for name, figures, findings in rows} == {
        brief.id: (len(brief.figures), len(brief.findings)) for brief in MANY
    }


def test_the_tables_of_the_matrix_fit_into_a_page() -> None:
    slip = TierPlacement(country="MLT", year=2100, tier="Tier 1")

    misdated: CountryBrief = evolve(cast("Any", PLAIN), id="misdated", tiers=(*PLAIN.tiers, slip))

    page = written(Briefs((PLAIN, misdated)), grain="collection")

    tables = re.findall(r'<table role="table" class="matrix">(.*?)</table>', page, re.DOTALL)
    years = [re.findall(r'<span class="hidden">(\d{4})</span></th>', table) for table in tables]
    assert [year for each in years for year in each] == [*map(str, range(2001, 2101))]
    assert max(map(len, years)) <= 30
    assert ["undated" in table for table in tables] == [False] * (len(tables) - 1) + [True]


def test_a_claim_that_agrees_with_the_record_has_no_cell_in_the_matrix() -> None:
    claims = [TierPlacement(country="MLT", year=2003, tier=tier) for tier in ("Tier 2", "Tier 3")]
    claimed: CountryBrief = evolve(cast("Any", PLAIN), tiers=(*PLAIN.tiers, *claims))

    found = Dossier(compose_documents(Briefs((claimed,)), Grain.COLLECTION))

    (row,) = found.matrix
    assert [(cell.tier, cell.claimed) for cell in row.years[found.years.index(2003)]] == [
        ("Tier 2", False),
        ("Tier 3", True),
    ]


def test_countries_come_first() -> None:
    kinds = re.findall(r'<ul role="list" aria-label="([^"]+)">', dossier())

    assert len({document.language for document in compose_documents(Briefs(MANY), Grain.COLLECTION)}) > 1
    assert kinds == ["Country brief", "Group brief", "Event brief"]


def test_the_contents_tell_two_editions_of_one_country_apart() -> None:
    editions = [PLAIN.replace(id=f"malta-{year}", edition=year) for year in (2021, 2022)]
    page = written(Briefs(editions), grain="collection")

    assert re.findall('<li><a href="#(malta-[0-9]+)">Malta, edition ([0-9]+)</a></li>', page) == [
        ("malta-2022", "2022"),
        ("malta-2021", "2021"),
    ]


def test_a_dossier_without_briefs_has_a_sentence() -> None:
    page = written(Briefs(()), grain="collection")

    assert "No briefs." in page
    assert not Tags(page).named("input", "article")


def test_the_date_is_that_of_the_briefs() -> None:
    (brief,) = random_briefs(1, seed=1)

    assert '<meta name="dcterms.date" content="2024-06-24">' in written(brief.replace(updated=dt.date(2024, 6, 24)))
    assert "dcterms.date" not in written(brief.replace(updated=None))


# ------------------------------------------------------------ options


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"accent": "#B45309"}, "#B45309 has a contrast of 4.48 on #F1F2F4; at least 4.5 is needed"),
        ({"accent": "#D97706"}, "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed"),
        ({"accent": "#16191E"}, "to the text’s #16191D; at least 1.5 is needed"),
        ({"accent_dark": "#1D4E63"}, "#1D4E63 has a contrast of 1.71 on #20252A; at least 4.5 is needed"),
        ({"accent_dark": "#FFFFFF"}, "#FFFFFF has a contrast of 1.16 to the text’s #ECEEF0; at least 1.5 is needed"),
        ({"accent": "red"}, "expected a colour as # and six hexadecimal digits, such as #1D4E63, found 'red'"),
        ({"organisation": "a\nb"}, "expected one line of text"),
        ({"logo": FileContent("a.svg", b"<svg/>")}, "expected a PNG or JPEG picture, and a.svg is neither"),
        ({"logo": FileContent("a.png", PNG)}, "a logo needs a description: set logo_alt or organisation"),
    ],
)  # fmt: skip
def test_an_invalid_option_is_an_error_with_the_measured_value(options: dict[str, Any], message: str) -> None:
    assert message in error_of(**options)


def test_the_colours_of_the_design_are_accepted() -> None:
    for accent in ("#0B5394", "#1D4E63"):
        assert min(contrast(accent, LIGHT.paper), contrast(accent, LIGHT.lane)) > 4.5
    assert round(contrast("#8CC4DB", DARK.paper), 2) == 9.45
    assert "--accent: #0B5394" in written(MANY[0], accent="#0B5394")


def test_an_organisation_and_its_logo_are_in_the_file() -> None:
    page = written(MANY[0], organisation="A & B", logo=FileContent("a.png", PNG))

    assert "A &amp; B</footer>" in page
    (logo,) = Tags(page).named("img")
    assert logo["alt"] == "A & B"
    assert logo["src"].startswith("data:image/png;base64,iVBOR")


# ------------------------------------------------------------ blocks without a template


def test_a_block_without_a_template_is_printed_as_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    class Novel:
        """A block that the templates do not name."""

    monkeypatch.setattr(views, "plain_lines", lambda _block, _labels: [(Text("1 < 2"),), (Text("3"), CitationRef(1))])
    document = compose(PLAIN)
    blocks: Any = (*document.blocks, Heading("novel", "Novel"), Novel())
    page = Page(evolve(document, blocks=blocks))
    html = environment().get_template("sheet.html.j2").render(page=page)

    assert '<p class="body">1 &lt; 2</p>\n<p class="body">3' in html


def test_the_years_of_a_narrow_ladder_have_room_beside_an_undated_placement() -> None:
    from tipreport.document import TierLadder
    from tipreport_html.drawing import Label, text_width
    from tipreport_html.ladder import draw_ladder

    document = compose(PLAIN, last_report_year=2022)
    (block,) = (block for block in document.blocks if isinstance(block, TierLadder))
    _, narrow = draw_ladder(block, document.labels)
    years = [part for part in narrow.parts if isinstance(part, Label) and part.css_class.startswith("year")]

    assert "undated" in [year.text for year in years]
    for year, after in pairwise(years):
        if year.y == after.y:
            assert after.x - year.x >= (text_width(year.text, 11) + text_width(after.text, 11)) / 2


def test_a_long_label_of_a_row_is_in_two_lines() -> None:
    from tipreport.document import Labels, TierLadder
    from tipreport_html.drawing import Label
    from tipreport_html.ladder import draw_ladder

    (block,) = (block for block in compose(PLAIN).blocks if isinstance(block, TierLadder))

    def rows(labels: Labels) -> list[tuple[str, str]]:
        wide, _ = draw_ladder(block, labels)
        parts = (part for part in wide.parts if isinstance(part, Label))
        return [(part.text, part.css_class) for part in parts if part.css_class.startswith("row")][:5]

    assert rows(Labels())[2:4] == [("Watch List", "row"), ("Tier 3", "row")]
    french = rows(Labels(watch_list="Liste de surveillance"))
    assert french[2:] == [("Liste de", "row two"), ("surveillance", "row two"), ("Tier 3", "row")]


def test_a_table_that_is_too_wide_for_a_page_is_always_records() -> None:
    from tipreport_html.tables import table_class

    def wide(columns: int) -> views.TableView:
        cells = tuple(views.TableCell(content=(Text("$1,043,405"), CitationRef(6))) for _ in range(columns))
        heads = tuple(views.Column(head=str(2000 + index)) for index in range(columns))
        return views.TableView(columns=heads, rows=(views.TableRow(cells=cells),))

    assert [table_class(wide(columns)) for columns in (3, 4, 6)] == ["", "wide-table", "wide-table tight"]


def test_a_record_says_once_that_a_country_has_no_brief() -> None:
    briefs = [
        CountryBrief(
            id=code.casefold(), title="Human trafficking", edition=2022, countries=(CountryRole(country=code),),
            figures=tuple(
                Figure(measure=each, value=Quantity.parse("7"), period=Period.parse("2022"))
                for each in ("investigations", "convictions")
            ),
        )
        for code in ("MMR", "THA")
    ]  # fmt: skip
    document = compose_comparison(briefs)
    documents = Documents(
        documents=(document,), title=document.title, language=document.language, labels=document.labels
    )
    stream = io.BytesIO()
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    export(briefs[0], exporter, stream, compose=lambda *_: documents)

    (laos,) = re.findall(r"<tr role=.row.>[^\n]*<b>Laos</b>.*?</tr>", stream.getvalue().decode(), re.DOTALL)
    assert re.findall(r'data-label="([^"]*)"( class="nothing")?>no brief', laos) == [
        ("Other columns", ""), ("Traffickers convicted", ' class="nothing"')
    ]  # fmt: skip
