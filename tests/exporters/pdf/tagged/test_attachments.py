"""Files that are attached to a document."""

import io

import pypdf
import pytest

from tests.exporters.pdf.tagged.documents import check, new, opened
from tipreport.exporters.pdf.tagged import Attachment

BRIEF = Attachment(
    name="côte-d’ivoire.yaml", data=b"id: ivory\r", media_type="application/yaml", description="The brief"
)


def test_an_attached_file_is_unchanged() -> None:
    document = new()
    document.attach(BRIEF)
    data = document.to_bytes()
    check(data)
    assert pypdf.PdfReader(io.BytesIO(data)).attachments == {BRIEF.name: [BRIEF.data]}


def test_a_file_is_associated_with_the_document_and_described() -> None:
    document = new()
    document.attach(BRIEF)
    pdf = check(document.to_bytes())
    (file,) = pdf.Root.AF
    assert (str(file.AFRelationship), str(file.UF), str(file.Desc)) == ("/Source", BRIEF.name, "The brief")
    assert str(file.EF.F.Subtype) == "/application/yaml"
    assert file.EF.F.Params.ModDate == "D:20240101120000+00'00'"
    assert int(file.EF.F.Params.Size) == len(BRIEF.data)


def test_several_files_are_listed_by_name() -> None:
    document = new()
    for name in ("b.json", "a.json"):
        document.attach(
            Attachment(name=name, data=b"{}", media_type="application/json", description="Data", relationship="Data")
        )
    pdf = check(document.to_bytes())
    assert [str(name) for name in list(pdf.Root.Names.EmbeddedFiles.Names)[::2]] == ["a.json", "b.json"]


def test_two_files_with_one_name_raise_an_error() -> None:
    document = new()
    document.attach(BRIEF)
    with pytest.raises(ValueError, match=r"two attached files have the name 'côte-d’ivoire.yaml'"):
        document.attach(BRIEF)


def test_a_document_without_files_has_no_associated_files() -> None:
    assert "/AF" not in opened(new().to_bytes()).Root
