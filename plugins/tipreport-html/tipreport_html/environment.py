"""The templates, the stylesheet, the script, and the policy that allows nothing else."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tipreport.document import (
    Direction,
    capital,
    direction_of,
    in_quotation_marks,
    ladder_caption,
    sentences,
    stopped,
    views,
)
from tipreport_html.chart import draw_chart
from tipreport_html.drawing import tier_class
from tipreport_html.inline import dir_attribute, text
from tipreport_html.ladder import draw_ladder
from tipreport_html.page import kind_of
from tipreport_html.routes import route_class, stop_class
from tipreport_html.shapes import drawn
from tipreport_html.tables import cell_class, column_class, table_class
from tipreport_html.tiles import draw_tile

RECORDS = 44.0
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def environment() -> Environment:
    """Return the templates. Values are escaped unless they are markup of this plugin; unknown names are errors."""
    templates = Environment(
        loader=PackageLoader("tipreport_html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters |= {"text": text, "kind": kind_of, "capital": capital, "stopped": stopped}
    templates.globals |= {
        "card": None,
        "cell_class": cell_class,
        "column_class": column_class,
        "dir_attribute": dir_attribute,
        "direction_of": direction_of,
        "draw_chart": draw_chart,
        "draw_ladder": draw_ladder,
        "draw_tile": draw_tile,
        "drawn": drawn,
        "languages": (),
        "in_quotation_marks": in_quotation_marks,
        "ladder_caption": ladder_caption,
        "route_class": route_class,
        "sentences": sentences,
        "stop_class": stop_class,
        "table_class": table_class,
        "tier_class": tier_class,
        "views": views,
    }
    return templates


@cache
def _resource(name: str) -> str:
    source = files("tipreport_html").joinpath("templates", name).read_text("utf-8")
    return "\n".join(filter(None, map(str.strip, _COMMENT.sub("", source).splitlines())))


def stylesheet(
    accent: str, accent_dark: str, direction: Direction, *, indexed: bool = False, records: float = RECORDS
) -> Markup:
    """Return the stylesheet in the colours of the house, with the accent on light and on dark paper.

    With ``indexed`` it is that of an index and of its pages, too. Tables over the whole width are records where there
    is less room than ``records``, in rem. The names of the corners of a page are the only
    words for left and right in it.
    """
    values = {f"tier_{style.id}": style.fill for style in views.TIER_STYLES.values()} | {
        "paper": views.PAPER,
        "ink": views.INK,
        "grey": views.GREY,
        "mid_grey": views.MID_GREY,
        "hairline": views.HAIRLINE,
        "lane": views.LANE,
        "effort": views.EFFORT,
        "shortfall": views.SHORTFALL,
        "accent": accent,
        "accent_dark": accent_dark,
        "end": "left" if direction == "rtl" else "right",
        "records": f"{records:g}",
    }
    rules = "\n".join(map(_resource, ("style.css", "index.css") if indexed else ("style.css",)))
    return Markup(Template(rules).substitute(values))  # noqa: S704 - our own files and colours


def script(name: Literal["filter", "index", "page"]) -> Markup:
    """Return the script of a dossier, of an index, or of a page that an index links to."""
    return Markup(_resource(f"{name}.js"))  # noqa: S704 - our own file


def policy(style: str, code: str = "") -> str:
    """Return the Content-Security-Policy (https://www.w3.org/TR/CSP3/) of a page with this stylesheet and script."""
    allowed = f"; script-src {_source(code)}" if code else ""
    return (
        f"default-src 'none'; style-src {_source(style)}{allowed}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
