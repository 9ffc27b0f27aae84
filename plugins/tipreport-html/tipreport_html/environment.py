"""The templates, the stylesheet, the script, and the policy that allows these two and nothing else."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tipreport.document import capital, ladder_caption, sentences, stopped
from tipreport_html import wording
from tipreport_html.chart import chart_view
from tipreport_html.inline import text
from tipreport_html.ladder import ladder
from tipreport_html.page import field_type
from tipreport_html.tables import data_table, figure_table, period_table, recommendation_table, terms_table
from tipreport_html.tiers import TIERS
from tipreport_html.tiles import tile

SIGNS = {
    "Disagrees": "≠",
    "Differs": "≠",
    "Not alike": "≠",
    "Impossible": "×",
    "Missing": "?",
    "Incomplete": "?",
    "Unreadable": "?",
    "Inferred": "≈",
    "Spelling": "≈",
    "Revised": "≈",
    "Agrees": "=",
    "Repeats": "=",
    "Adds up": "=",
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def environment() -> Environment:
    """The templates: every value is escaped unless it is markup of ours, and a name that is not known is an error."""
    made = Environment(
        loader=PackageLoader("tipreport_html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"text": text, "kind": field_type, "capital": capital, "stopped": stopped}
    made.globals |= {
        "chart_view": chart_view,
        "data_table": data_table,
        "figure_table": figure_table,
        "ladder": ladder,
        "ladder_caption": ladder_caption,
        "period_table": period_table,
        "recommendation_table": recommendation_table,
        "sentences": sentences,
        "signs": SIGNS,
        "terms_table": terms_table,
        "tiers": TIERS,
        "tile": tile,
        "wording": wording,
    }
    return made


@cache
def _resource(name: str) -> str:
    source = files("tipreport_html").joinpath("templates", name).read_text("utf-8")
    return "\n".join(filter(None, map(str.strip, _COMMENT.sub("", source).splitlines())))


def stylesheet(accent: str, accent_dark: str) -> Markup:
    """The stylesheet, with the colour of links on light and on dark paper."""
    source = _resource("style.css").replace("ACCENT_DARK", accent_dark).replace("ACCENT", accent)
    return Markup(source)  # noqa: S704 - our own file; a colour is # and six digits


def script() -> Markup:
    """The script that filters the table of a dossier."""
    return Markup(_resource("filter.js"))  # noqa: S704 - our own file


def policy(style: str, code: str = "") -> str:
    """The Content-Security-Policy (https://www.w3.org/TR/CSP3/) of a page with this stylesheet and this script."""
    allowed = f"; script-src {_source(code)}" if code else ""
    return (
        f"default-src 'none'; style-src {_source(style)}{allowed}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
