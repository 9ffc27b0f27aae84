"""Renders a brief file as a page: with the HTML format if it is installed, else as in a notebook."""

from html import escape
from io import BytesIO
from pathlib import Path

from attrs import frozen

from tipreport.document import compose
from tipreport.errors import FileProblemsError, TipreportError, UnknownExporterError
from tipreport.files import read_brief
from tipreport.model import CountryBrief
from tipreport.registry import ExporterRegistry
from tipreport.runner import export

FORMAT = "html"
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }}
body {{ max-width: 50rem; margin: 1rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse }}
th, td {{ padding: 0.2rem 0.6rem; border-bottom: 1px solid; vertical-align: top }}
</style>
</head>
<body>
{content}
</body>
</html>
"""


@frozen
class Rendering:
    """A page in UTF-8, or the problems of the brief, each with its file and line."""

    document: bytes | None = None
    problems: tuple[str, ...] = ()


def has_format(registry: ExporterRegistry) -> bool:
    """Load the HTML format, and return whether it can be used. Loads no other plugin."""
    try:
        return FORMAT in registry.summaries() and registry.get(FORMAT) is not None
    except UnknownExporterError:  # its plugin cannot be loaded
        return False


def render(path: Path, registry: ExporterRegistry) -> Rendering:
    """Render a brief file. Problems of the file and of the format are in the result."""
    try:
        return Rendering(_page(read_brief(path), registry))
    except FileProblemsError as error:
        return Rendering(problems=tuple(map(str, error.problems)))
    except TipreportError as error:
        return Rendering(problems=(str(error),))


def _page(brief: CountryBrief, registry: ExporterRegistry) -> bytes:
    if has_format(registry):
        content = BytesIO()
        export(brief, FORMAT, content, registry=registry)
        return content.getvalue()
    document = compose(brief)
    page = _PAGE.format(
        language=escape(document.language), title=escape(document.title), content=document._repr_html_()
    )  # fmt: skip
    return page.encode()
