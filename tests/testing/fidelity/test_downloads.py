"""A link to a file leads to the file that its words name, and is saved with the ending of that file."""

from base64 import b64encode

import pytest

from tipreport.document import Attachment, Document, Documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.downloads import wrong_downloads
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup

BRIEF = Attachment(name="malta.yaml", media_type="text/yaml", description="The brief", load=lambda: b"id: malta")
DOCUMENT = Document(id="malta", title="Malta", language="en", blocks=(), attachments=(BRIEF,))
DATA = f"data:text/yaml;base64,{b64encode(BRIEF.data).decode()}"


def found(page: str) -> list[str]:
    content = Content()
    read_markup(page, content)
    documents = Documents(documents=(DOCUMENT,), title="")
    return [each.expected for each in wrong_downloads(ComparedFile(content, documents))]


@pytest.mark.parametrize("page", [
    '<a href="malta.pdf">Download malta.pdf</a>',
    '<a href="malta.pdf" download="Human trafficking in Malta.pdf">PDF</a>',
    '<a href="malta.html">Malta, country brief</a>',
    '<a href="malta.pdf">As malta.docx or malta.pdf</a>',
    f'<a href="{DATA}" download="malta.yaml">malta.yaml</a>',
    '<a href="https://example.org/malta.pdf">malta.docx</a>',
    '<a href="data:text/csv,a%0A1">Numbers</a>',
])  # fmt: skip
def test_other_words_and_other_files_are_right(page: str) -> None:
    assert found(page) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<a href="malta.pdf">Download malta.docx</a>', "the file malta.docx"),
        (f'<a href="{DATA}">Download malta.pdf</a>', "the file malta.pdf"),
        ('<a href="data:text/yaml,id%3A%20chile">malta.yaml</a>', "the file malta.yaml"),
        ('<a href="malta.docx" download="malta.pdf">Word</a>', "the ending docx"),
    ],
)
def test_the_name_of_another_file_is_found(page: str, expected: str) -> None:
    assert found(page) == [expected]
