"""Shapes of a slide: those that need an alternative text."""

import io
import zipfile

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.slides import read_slides

_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAME = '<p:cNvPr id="2" name="A shape"/>'
_DESCRIBED = '<p:cNvPr id="2" name="A shape" descr="A logo"/>'


def deck(shape: str) -> zipfile.ZipFile:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        slides = '<p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst>'
        archive.writestr("ppt/presentation.xml", f"<p:presentation {_NAMES}>{slides}</p:presentation>")
        relation = '<Relationship Id="r1" Target="slides/slide1.xml"/>'
        archive.writestr(
            "ppt/_rels/presentation.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
        )
        archive.writestr("ppt/slides/slide1.xml", f"<p:sld {_NAMES}><p:spTree>{shape}</p:spTree></p:sld>")
    return zipfile.ZipFile(file)


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        (f'<p:sp>{_NAME}<p:nvPr><p:ph type="body"/></p:nvPr></p:sp>', 0),  # such as notes without words
        (f"<p:sp>{_NAME}<a:p><a:r><a:t>Words</a:t></a:r></a:p></p:sp>", 0),
        (f"<p:graphicFrame>{_NAME}<a:tbl/></p:graphicFrame>", 0),
        (f"<p:pic>{_DESCRIBED}</p:pic>", 0),
        (f"<p:sp>{_NAME}</p:sp>", 1),
        (f"<p:pic>{_NAME}</p:pic>", 1),
        (f'<p:pic>{_NAME}<p:nvPr><p:ph type="pic"/></p:nvPr></p:pic>', 1),
    ],
)
def test_a_shape_without_words_needs_a_description(shape: str, count: int) -> None:
    content = Content()

    read_slides(deck(shape), content)

    assert len(content.undescribed) == count
