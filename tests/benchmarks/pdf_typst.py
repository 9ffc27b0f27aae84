"""The content of a sheet as typst sets it: PDF/UA-1 and PDF/A-3a at once, with the brief inside."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from tests.benchmarks.pdf_content import Plain

_SHEET = Path(__file__).with_name("pdf_sheet.typ")
_DATE = 1704067200  # 2024-01-01, in seconds


def renderer() -> Callable[[Plain, str], bytes]:
    """Renders content with the brief's file inside. One compiler does all, its fonts read once.

    Raises ImportError where typst is not installed.
    """
    import typst

    compiler = typst.Compiler(
        root=str(_SHEET.parent), font_paths=[str(files("fontpkg_fira_sans") / "files")], ignore_system_fonts=True
    )
    source = _SHEET.read_bytes()

    def render(content: Plain, brief: str) -> bytes:
        given = {"data": json.dumps(content), "brief": brief}
        made = compiler.compile(source, format="pdf", pdf_standards=["ua-1", "a-3a"], timestamp=_DATE, sys_inputs=given)
        assert isinstance(made, bytes)
        return made

    return render
