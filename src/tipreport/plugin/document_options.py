"""The options of documents, declared once for all document formats."""

from typing import Any, Literal

from attrs import Attribute, frozen

from tipreport.plugin.file_content import FileContent
from tipreport.plugin.options import option
from tipreport.wording.languages import languages


def _language(_instance: Any, _attribute: "Attribute[str | None]", value: str | None) -> None:
    if value is not None and value not in languages():
        raise ValueError(f"expected one of {', '.join(languages())}, found {value!r}")


@frozen(kw_only=True)
class DocumentOptions:
    """The options of documents. Each is a flag of every document format and a key of ``[document]``."""

    language: str | None = option(
        None, help="The language of the document, such as en; by default that of the brief", validator=_language
    )
    detail: Literal["full", "short"] = option("full", help="All of a brief, or a short document for a meeting")
    since: tuple[FileContent, ...] = option(
        (), help="Files with earlier editions of the briefs; documents then say what changed"
    )

    @property
    def name_suffix(self) -> str:
        """The addition to the names of files that keeps different documents of a brief apart: ``.short``."""
        return "" if self.detail == "full" else f".{self.detail}"
