"""A page declares its charset, and each member of a data package fits its descriptor."""

import io
import json
import zipfile

import pytest

from tipreport.testing.structure import descriptor_problems, media_type_error

PAGE = "<!DOCTYPE html><html><head>{}</head><body></body></html>"


@pytest.mark.parametrize("meta", ['<meta charset="utf-8">', '<meta content="text/html; charset=UTF-8">'])
def test_a_page_with_its_charset_is_right(meta: str) -> None:
    assert media_type_error(PAGE.format(meta).encode(), "text/html") == ""


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ("", "no charset"),
        ('<meta charset="iso-8859-1">', "iso-8859-1"),
        (" " * 1024 + '<meta charset="utf-8">', "no charset"),
    ],
)
def test_a_page_without_its_charset_is_wrong(meta: str, found: str) -> None:
    error = media_type_error(PAGE.format(meta).encode(), "text/html")

    assert error == f'the page declares {found}: write <meta charset="utf-8"> first'


def package(rows: str, *, encoding: str = "utf-8", **schema: object) -> list[str]:
    """Return the problems of a data package with one table of the columns ``id`` and ``n``."""
    fields = [{"name": "id", "type": "string"}, {"name": "n", "type": "integer"}]
    resource = {"name": "a", "path": "a.csv", "schema": {"fields": fields, "primaryKey": ["id"], **schema}}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.csv", rows)
        archive.writestr("datapackage.json", json.dumps({"resources": [resource]}).encode(encoding))
    return [*descriptor_problems(stream.getvalue())]


def test_a_data_package_that_fits_is_right() -> None:
    assert package("id,n\nx,1\ny,\n") == []


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("id,n\nx,1\ny\n", "a.csv: line 3 has 1 cells, and the table 2 columns"),
        ("id,n\nx,1\nx,2\n", "a.csv: its primary key id is not unique"),
        ("id,n\nx,one\n", "a.csv: “one” in the column n is no integer, or not an allowed value"),
        ("id,m\nx,1\n", "a.csv: its heads are id, m, and datapackage.json has id, n"),
        (
            "\ufeffid,n\nx,1\n",
            "a.csv: it begins with a byte order mark, which is read as a part of the first head: leave it out",
        ),
    ],
)
def test_rows_that_do_not_fit_the_descriptor_are_wrong(rows: str, problem: str) -> None:
    assert package(rows) == [problem]


def test_a_descriptor_that_is_not_utf_8_is_wrong() -> None:
    (problem,) = package("id,n\n", encoding="utf-16")

    assert problem.startswith("datapackage.json has no resources: 'utf-8' codec can't decode")
