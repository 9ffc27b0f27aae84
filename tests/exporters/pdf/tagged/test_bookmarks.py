"""The bookmarks that a viewer shows next to the pages."""

import pytest

from tests.exporters.pdf.tagged.documents import check, new, write
from tipreport.exporters.pdf.tagged import InvalidLinkError


def test_bookmarks_are_nested_and_lead_to_their_destinations() -> None:
    document = new()
    for name, y in (("a", 700), ("b", 600), ("c", 500)):
        document.canvas.destination(name, 72, y)
        write(document, "H1", name, y)
    first = document.outline.add("Côte d’Ivoire", "#a")
    first.add("Summary", "#b")
    document.outline.add("Serbia", "#c")
    pdf = check(document.to_bytes())
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Côte d’Ivoire", "Serbia"]
        assert [item.title for item in outline.root[0].children] == ["Summary"]
    assert int(pdf.Root.Outlines.Count) == 3
    assert int(pdf.Root.Outlines.First.Dest[3]) == 700
    assert pdf.Root.Outlines.Last.Prev.objgen == pdf.Root.Outlines.First.objgen
    assert pdf.Root.PageMode == "/UseOutlines"


def test_a_closed_bookmark_hides_its_children() -> None:
    document = new()
    document.canvas.destination("a", 72, 700)
    write(document, "H1", "a", 700)
    closed = document.outline.add("Serbia", "#a", is_open=False)
    closed.add("Summary", "#a").add("Part", "#a")
    pdf = check(document.to_bytes())

    assert int(pdf.Root.Outlines.Count) == 1
    assert int(pdf.Root.Outlines.First.Count) == -2


def test_a_document_without_bookmarks_shows_none() -> None:
    pdf = check(new().to_bytes())
    assert "/Outlines" not in pdf.Root
    assert "/PageMode" not in pdf.Root


def test_a_bookmark_to_a_missing_destination_raises_an_error() -> None:
    document = new()
    document.outline.add("Nowhere", "#nowhere")
    with pytest.raises(InvalidLinkError, match="#nowhere"):
        document.to_bytes()
