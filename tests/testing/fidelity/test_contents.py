"""Links one after another have the order of the sections that they lead to, or, to briefs, that of names."""

import pytest

from tipreport.document import Document, Documents, Title
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.addresses import misleading_links
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup

NAMES = ("New Zealand", "Cuba", "Malta")


def document(name: str) -> Document:
    title = Title(
        name=name, kind="Country brief", subject="country", topic="", edition=None, updated="", about=(), hotlines=()
    )
    return Document(id=name.lower().replace(" ", "-"), title=name, language="en", blocks=(title,))


def orders(*listed: str) -> list[str]:
    briefs = [document(name) for name in NAMES]
    links = "".join(f'<li><a href="#{name[0]}">{name}</a></li>' for name in listed)
    sections = "".join(f'<h1 id="{name[0]}">{name}</h1><p>Text on it.</p>' for name in NAMES)
    content = Content()
    read_markup(f"<p>Contents</p><ul>{links}</ul>{sections}", content)
    differences = misleading_links(ComparedFile(content, Documents(documents=tuple(briefs), title="")))
    return [each.expected for each in differences if each.kind == "order"]


@pytest.mark.parametrize("listed", [NAMES, tuple(sorted(NAMES))])
def test_briefs_are_listed_in_their_order_or_by_name(listed: tuple[str, ...]) -> None:
    assert orders(*listed) == []


def test_another_order_is_found() -> None:
    assert orders("Malta", "Cuba", "New Zealand") == ["sections in their order"]
