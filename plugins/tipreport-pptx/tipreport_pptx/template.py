"""The template: that of python-pptx with a wide page, one typeface, the house palette, and two layouts."""

from collections.abc import Collection, Mapping
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from tipreport.document import Direction
from tipreport_pptx.elements import a, emu
from tipreport_pptx.palette import (
    EFFORT,
    FOOTER,
    GREY,
    HAIRLINE,
    INK,
    LANE,
    MID_GREY,
    NAME,
    NUMBER,
    PAPER,
    SHORTFALL,
    SLIDE,
    TITLE,
    Box,
)

_KEPT_OF_PACKAGE = (RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES)
_UNNEEDED = (RT.PRINTER_SETTINGS, RT.VIEW_PROPS)
_TITLE_ONLY, _TITLE_SLIDE = "Title Only", "Title Slide"
_COLOURS = {
    "dk1": INK, "lt1": PAPER, "dk2": GREY, "lt2": LANE, "accent2": MID_GREY, "accent3": EFFORT, "accent4": SHORTFALL,
    "accent5": HAIRLINE, "accent6": GREY,
}  # fmt: skip
_SPACES = nsdecls("p", "a")
_NAMES = {"title": ("Title", 2), "ctrTitle": ("Title", 2), "ftr": ("Footer", 3), "sldNum": ("Slide number", 4)}
FIELD = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
"""The id of the field with the number of a slide, that of PowerPoint's own templates."""
_SMALL = """<a:lvl1pPr {side}><a:defRPr sz="1000"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr>
</a:lvl1pPr>"""
_TITLE_STYLE = f"""<p:titleStyle {_SPACES}><a:lvl1pPr @side><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>
<a:defRPr sz="2800" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/>
<a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>"""
_RULE = f"""<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="9" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{emu(44)}" y="{emu(28)}"/><a:ext cx="{emu(872)}" cy="{emu(3)}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""
"""The heavy rule at the top of every slide, as on the first page of the sheet."""


def template(accent: str, language: str, direction: Direction) -> Any:
    """Return an empty presentation whose layouts are the title slide and a title above a free area."""
    presentation: Any = Presentation()
    package = presentation.part.package._rels  # noqa: SLF001 - python-pptx cannot remove parts
    _drop(package, [kind for rel in package.values() if (kind := rel.reltype) not in _KEPT_OF_PACKAGE])
    _drop(presentation.part.rels, _UNNEEDED)
    presentation.slide_width, presentation.slide_height = emu(SLIDE.width), emu(SLIDE.height)
    presentation.element.find(qn("p:sldSz")).attrib.pop("type", None)
    master = presentation.slide_master
    for layout in [*presentation.slide_layouts]:
        if layout.name not in (_TITLE_ONLY, _TITLE_SLIDE):
            presentation.slide_layouts.remove(layout)
    _set_master(master.element, language, direction)
    for layout in presentation.slide_layouts:
        _set_layout(layout.element, language, direction, is_title=layout.name == _TITLE_SLIDE)
    theme = master.part.part_related_by(RT.THEME)
    colours = {**_COLOURS, "accent1": accent, "hlink": accent, "folHlink": accent}
    element = parse_xml(theme.blob)
    _set_theme(element, colours, direction)
    theme._blob = serialize_part_xml(element)  # noqa: SLF001 - python-pptx has no themes
    _set_theme(presentation.notes_master.part.part_related_by(RT.THEME)._element, colours, direction)  # noqa: SLF001 - as above
    for properties in presentation.element.iter(qn("a:defRPr")):
        if "lang" in properties.attrib:
            properties.set("lang", language)
    return presentation


def layouts(presentation: Any) -> tuple[Any, Any]:
    """Return the layout of the title slide, and that of the others."""
    by_name = {layout.name: layout for layout in presentation.slide_layouts}
    return by_name[_TITLE_SLIDE], by_name[_TITLE_ONLY]


def _drop(rels: Any, kinds: Collection[str]) -> None:
    """Remove the relationships of some kinds, and so the parts that nothing else refers to."""
    for ident in [ident for ident, rel in rels.items() if rel.reltype in kinds]:
        rels.pop(ident)


def _set_theme(theme: Any, colours: Mapping[str, str], direction: Direction) -> None:
    """Make Arial the only typeface of a theme, and set its colours."""
    latin, complex_script = qn("a:latin"), qn("a:cs")
    used = {latin, complex_script} if direction == "rtl" else {latin}
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for font in [*fonts]:
            if font.tag == qn("a:font"):
                fonts.remove(font)
            else:
                font.attrib.clear()
                font.set("typeface", "Arial" if font.tag in used else "")
    for name, colour in colours.items():
        for element in theme.iter(qn(f"a:{name}")):
            for old in [*element]:
                element.remove(old)
            element.append(a("srgbClr", val=colour))


def _set_master(master: Any, language: str, direction: Direction) -> None:
    tree = _emptied(master)
    tree.append(parse_xml(_RULE))
    tree.append(_placeholder("title", _positioned(TITLE), language, direction, index=0))
    tree.append(_placeholder("ftr", _positioned(FOOTER), language, direction, index=3))
    tree.append(_placeholder("sldNum", _positioned(NUMBER), language, direction, index=4))
    styles = master.find(qn("p:txStyles"))
    styles.replace(styles.find(qn("p:titleStyle")), parse_xml(_TITLE_STYLE.replace("@side", _side(direction))))


def _set_layout(layout: Any, language: str, direction: Direction, *, is_title: bool) -> None:
    """Set the placeholders of a layout; those without a position have that of the master."""
    tree = _emptied(layout)
    if is_title:
        tree.append(_placeholder("ctrTitle", _positioned(NAME), language, direction, index=0))
        return
    tree.append(_placeholder("title", "", language, direction, index=0))
    tree.append(_placeholder("ftr", "", language, direction, index=11))
    tree.append(_placeholder("sldNum", "", language, direction, index=12))


def _emptied(part: Any) -> Any:
    """Return the tree of shapes of a part, without its shapes."""
    tree = part.find(qn("p:cSld")).find(qn("p:spTree"))
    for shape in [*tree][2:]:  # after the properties of the tree
        tree.remove(shape)
    return tree


def _positioned(box: Box) -> str:
    return (
        f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _side(direction: Direction, *, at_end: bool = False) -> str:
    """Return the attributes of paragraphs at the start or the end of a line."""
    side = "r" if (direction == "rtl") != at_end else "l"
    return f'algn="{side}" rtl="1"' if direction == "rtl" else f'algn="{side}"'


def _placeholder(kind: str, position: str, language: str, direction: Direction, *, index: int) -> Any:
    """Return a placeholder for a title, a footer (``ftr``) or a number of a slide (``sldNum``)."""
    name, number = _NAMES[kind]
    attributes = f'type="{kind}" sz="quarter" idx="{index}"' if index else f'type="{kind}"'
    run = f'<a:rPr lang="{language}"/>'
    text = {"ftr": "", "sldNum": f'<a:fld id="{FIELD}" type="slidenum">{run}<a:t>‹#›</a:t></a:fld>'}
    style = "" if kind not in text else _SMALL.format(side=_side(direction, at_end=kind == "sldNum"))
    return parse_xml(
        f"""<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>
<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {attributes}/></p:nvPr></p:nvSpPr><p:spPr>{position}</p:spPr><p:txBody>
<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{"b" if kind == "title" else "t"}"><a:noAutofit/>
</a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{text.get(kind, f"<a:r>{run}<a:t>{name}</a:t></a:r>")}</a:p>
</p:txBody></p:sp>"""
    )
