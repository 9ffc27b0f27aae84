"""Roles: standard types, allowed parents, and the order of headings."""

import pytest

from tests.exporters.pdf.tagged.documents import check, new, write
from tipreport.exporters.pdf.tagged import Link, List, Node, Row, StructureError, Table
from tipreport.exporters.pdf.tagged.roles import check_headings


def test_a_role_that_is_not_standard_raises_an_error() -> None:
    with pytest.raises(StructureError, match="'Headline' is not a standard structure type"):
        Node("Headline")


@pytest.mark.parametrize(("role", "parent"), [("TD", "P"), ("LI", "Table"), ("P", "L"), ("TR", "TD"), ("LBody", "L")])
def test_a_wrong_parent_in_a_list_or_table_raises_an_error(role: str, parent: str) -> None:
    with pytest.raises(StructureError, match=r"ISO 32000-1, 14\.8\.4\.3"):
        Node(role, Node(parent, {"TD": Row(Table())}.get(parent)))


def test_a_run_with_a_node_in_the_wrong_parent_raises_an_error() -> None:
    document = new()
    with pytest.raises(StructureError, match="L contains"):
        write_link_in_list(document)


def write_link_in_list(document: object) -> None:
    from tests.exporters.pdf.tagged.documents import plain

    link = Link("https://example.org/", "Example")
    document.canvas.text(List(document.root), 72, 700, [plain("text", link)])  # type: ignore[attr-defined] # a document


@pytest.mark.parametrize("roles", [["H1", "H2", "H2", "H3", "H1", "H2"], [], ["H1", "H1"]])
def test_headings_that_skip_no_level_are_accepted(roles: list[str]) -> None:
    check_headings(roles)
    document = new()
    for number, role in enumerate(roles):
        write(document, role, "Heading", 700 - 20 * number)
    check(document.to_bytes())


@pytest.mark.parametrize(
    ("roles", "message"),
    [(["H2"], "H2 as the first heading: expected H1"), (["H1", "H3"], "H3 after H1: expected H2")],
)
def test_headings_that_skip_a_level_raise_an_error(roles: list[str], message: str) -> None:
    document = new()
    for number, role in enumerate(roles):
        write(document, role, "Heading", 700 - 20 * number)
    with pytest.raises(StructureError, match=message):
        document.to_bytes()
