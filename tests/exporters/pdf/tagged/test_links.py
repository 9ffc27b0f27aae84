"""Links: their targets, descriptions and clickable boxes."""

import pytest

from tests.exporters.pdf.tagged.documents import REGULAR, annotations, check, elements, new, plain, tree, write
from tipreport.exporters.pdf.tagged import InvalidLinkError, Line, Link, checked_address, reference


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://example.org/report?year=2024&page=(7)", "https://example.org/report?year=2024&page=(7)"),
        ("HTTP://example.org", "http://example.org"),
        ("https://münchen.example/für uns".replace(" ", "%20"), "https://xn--mnchen-3ya.example/f%C3%BCr%20uns"),
        ("tel:+35622959000", "tel:+35622959000"),
        ("mailto:help@example.org?subject=Hotline", "mailto:help@example.org?subject=Hotline"),
    ],
)
def test_addresses_are_converted_to_ascii(address: str, opened: str) -> None:
    assert checked_address(address) == opened


@pytest.mark.parametrize(
    "address",
    [
        "javascript:app.alert(1)",
        " javascript:app.alert(1)",
        "JavaScript:app.alert(1)",
        "java\nscript:app.alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "pdf:other.pdf",
        "//example.org/",
        "example.org",
        "https:",
        "https:///path",
        "https://exa mple.org/",
        "https://example.org/\n",
        "https://[::1/",
        "#",
        "",
    ],
)
def test_other_addresses_raise_an_error(address: str) -> None:
    with pytest.raises(InvalidLinkError):
        Link(address, "Somewhere")


def test_the_error_lists_the_allowed_schemes() -> None:
    with pytest.raises(
        InvalidLinkError, match="expected a link to http, https, mailto, tel or #destination, found 'javascript:1'"
    ):
        Link("javascript:1", "Somewhere")


def test_a_link_without_a_description_raises_an_error() -> None:
    with pytest.raises(InvalidLinkError, match="needs a description"):
        Link("https://example.org/", " ")


def test_a_link_is_an_element_with_its_text_and_its_annotation() -> None:
    document = new()
    link = Link("https://example.org/(a)?b=\\", "Annual report")
    document.canvas.text(document.root.child("P"), 72, 700, [plain("See "), plain("the report ", link), plain("now")])
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", "See ", ["Link", "the report "], "now"]]
    (annotation,) = annotations(pdf)
    assert annotation.A.URI == "https://example.org/(a)?b=%5C"
    assert annotation.Contents == "Annual report"
    assert annotation.F == 4
    left = 72 + REGULAR.width("See ", 10)
    box = [left, 700 + 10 * REGULAR.descent, left + REGULAR.width("the report", 10), 700 + 10 * REGULAR.ascent]
    assert [float(edge) for edge in annotation.Rect] == pytest.approx(box, abs=0.01)
    (element,) = elements(pdf, "Link")
    assert [kid.Obj.objgen for kid in element.K if not isinstance(kid, int)] == [annotation.objgen]
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert parents[int(annotation.StructParent)].objgen == element.objgen


def test_a_link_over_a_line_end_is_one_link_with_two_boxes() -> None:
    document = new()
    link = Link("https://example.org/", "Annual report")
    lines = [Line(400, 700, [plain("the ", link)]), Line(72, 687, [plain("annual ", link), plain("report", link)])]
    document.canvas.paragraph(document.root.child("P"), lines)
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", ["Link", "the annual report"]]]
    (annotation,) = annotations(pdf)
    corners = [float(edge) for edge in annotation.QuadPoints]
    assert len(corners) == 16
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    assert (left, right) == (min(corners[0::2]), max(corners[0::2]))
    assert (bottom, top) == (min(corners[1::2]), max(corners[1::2]))


def test_a_link_inside_the_box_of_a_multi_line_link_comes_after_it() -> None:
    document = new()
    wide, small = Link("https://example.org/", "Wide"), Link("https://example.org/small", "Small")
    lines = [Line(72, 700, [plain("[1] ", small), plain("a link ", wide)]), Line(72, 687, [plain("goes on", wide)])]
    document.canvas.paragraph(document.root.child("P"), lines)
    pdf = check(document.to_bytes())
    assert [str(annotation.Contents) for annotation in annotations(pdf)] == ["Wide", "Small"]
    assert tree(pdf)[1] == ["P", ["Link", "[1] "], ["Link", "a link goes on"]]


def test_a_link_over_two_pages_is_one_element_with_an_annotation_on_each() -> None:
    document = new()
    node, link = document.root.child("P"), Link("https://example.org/", "Annual report")
    document.canvas.text(node, 72, 100, [plain("the ", link)])
    document.canvas.showPage()
    document.canvas.text(node, 72, 700, [plain("report", link)])
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", ["Link", "the ", "report"]]]
    assert [len(page.Annots) for page in pdf.pages] == [1, 1]


def test_two_adjacent_links_are_not_merged() -> None:
    document = new()
    first, second = reference("#a", "Source 1"), reference("#b", "Source 2")
    document.canvas.text(document.root.child("P"), 72, 700, [plain("[1]", first), plain("[2]", second)])
    document.canvas.destination("a", 72, 600)
    document.canvas.destination("b", 72, 500)
    pdf = check(document.to_bytes())
    one, other = annotations(pdf)
    assert float(one.Rect[2]) == pytest.approx(float(other.Rect[0]), abs=0.01)
    assert "/QuadPoints" not in one


def test_an_internal_link_leads_to_its_destination() -> None:
    document = new()
    link = reference("#source-1", "Source 1")
    document.canvas.text(document.root.child("P"), 72, 700, [plain("[1]", link)])
    document.canvas.showPage()
    document.canvas.destination("source-1", 72, 640)
    write(document, "P", "The source", 630)
    pdf = check(document.to_bytes())
    assert tree(pdf)[1] == ["P", ["Reference", ["Link", "[1]"]]]
    page, kind, left, top, zoom = annotations(pdf)[0].Dest
    assert page.objgen == pdf.pages[1].objgen
    assert (str(kind), int(left), int(top)) == ("/XYZ", 72, 640)
    assert zoom is None


def test_a_link_to_a_missing_destination_raises_an_error() -> None:
    document = new()
    document.canvas.text(document.root.child("P"), 72, 700, [plain("[1]", Link("#source-9", "Source 9"))])
    with pytest.raises(InvalidLinkError, match="goes to #source-9, but there is no such destination"):
        document.to_bytes()
