"""Slides for readers from the right: every shape is at the other side, as in a mirror."""

from typing import Any

from pptx.oxml.ns import qn

from tipreport_pptx.elements import emu
from tipreport_pptx.palette import SLIDE


def mirror(presentation: Any) -> None:
    """Exchange left and right of all shapes on the slides and their layouts; texts and pictures stay as they are."""
    presentation.element.set("rtl", "1")  # the list of slides is at the right, too
    master = presentation.slide_master
    for part in (master, *master.slide_layouts, *presentation.slides):
        for position in part.element.iter(qn("a:xfrm"), qn("p:xfrm")):
            size = position.find(qn("a:ext"))
            if size is None or _is_of_whole_slide(position):
                continue
            for offset in position.iterchildren(qn("a:off"), qn("a:chOff")):  # of a group also that of its shapes
                offset.set("x", str(emu(SLIDE.width) - int(offset.get("x")) - int(size.get("cx"))))


def _is_of_whole_slide(position: Any) -> bool:
    properties = position.getparent()
    return bool(properties.tag == qn("p:grpSpPr") and properties.getparent().tag == qn("p:spTree"))
