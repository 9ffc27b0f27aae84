"""Where the shapes of a slide are, also inside groups."""

from xml.etree import ElementTree as ET

from tipreport.testing.reading.slide_parts import aligned_texts, area_of

_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_POINT = 12700


def place(x: int, width: int, inner: str = "") -> str:
    return f'<a:xfrm><a:off x="{x * _POINT}" y="0"/><a:ext cx="{width * _POINT}" cy="{_POINT}"/>{inner}</a:xfrm>'


def slide(shapes: str) -> ET.Element:
    return ET.fromstring(f"<p:sld {_NAMES}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>")


def test_the_shapes_of_a_group_are_at_their_places_on_the_slide() -> None:
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{10 * _POINT}" cy="{_POINT}"/>'
    shape = f"<p:sp><p:spPr>{place(4, 2)}</p:spPr></p:sp>"
    group = f"<p:grpSp><p:grpSpPr>{place(100, 20, inner)}</p:grpSpPr>{shape}</p:grpSp>"

    area = area_of(slide(group), "slide 1", 0, 960)

    assert [[x for x, _ in part.points] for part in area.parts] == [[100, 120], [108, 112]]


def test_the_side_of_a_paragraph_is_known_if_it_has_words_and_a_side() -> None:
    paragraphs = (
        '<a:p><a:pPr algn="r"/><a:r><a:t>Police</a:t></a:r></a:p><a:p><a:pPr algn="r"/></a:p><a:p><a:pPr/></a:p>'
    )

    (found,) = aligned_texts(slide(f"<p:sp><p:txBody>{paragraphs}</p:txBody></p:sp>"), "slide 1")

    assert (found.words, found.side, found.is_cell) == ("Police", "right", False)
