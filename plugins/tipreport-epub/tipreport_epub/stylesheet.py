"""The stylesheet, in the colours of the house."""

import re
from importlib.resources import files
from string import Template

from tipreport.document import views
from tipreport.plugin import DARK

_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def stylesheet(accent: str, accent_dark: str) -> bytes:
    """Return the stylesheet with the accent on light and on dark paper."""
    source = _COMMENT.sub("", files("tipreport_epub").joinpath("style.css").read_text("utf-8"))
    colours = {f"tier_{style.id}": style.fill for style in views.TIER_STYLES.values()} | {
        "ink": views.INK,
        "grey": views.GREY,
        "mid_grey": views.MID_GREY,
        "effort": views.EFFORT,
        "shortfall": views.SHORTFALL,
        "dark_paper": DARK.paper,
        "dark_ink": DARK.ink,
        "accent": accent,
        "accent_dark": accent_dark,
    }
    return Template(source).substitute(colours).encode()
