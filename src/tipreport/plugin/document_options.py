"""The options of documents, declared once for all document formats."""

import re
from typing import Any, Literal

from attrs import Attribute, frozen

from tipreport.plugin.file_content import FileContent
from tipreport.plugin.options import option

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def _language(_instance: Any, _attribute: "Attribute[str | None]", value: str | None) -> None:
    if value is not None and not _TAG.fullmatch(value):
        raise ValueError(f"expected the code of a language, such as fr or pt-BR, found {value!r}")


@frozen(kw_only=True)
class DocumentOptions:
    """The options of documents. Each is a flag of every document format and a key of ``[document]``."""

    language: str | None = option(
        None, help="The language of the document, such as fr; by default that of the brief", validator=_language
    )
    detail: Literal["full", "short"] = option("full", help="All of a brief, or a short document for a meeting")
    since: tuple[FileContent, ...] = option(
        (), help="Files with earlier editions of the briefs; documents then say what changed"
    )
    translations: tuple[FileContent, ...] = option(
        (), help="PO files with translations of the briefs; by default those beside the briefs: serbia.fr.po"
    )

    @property
    def name_suffix(self) -> str:
        """The addition to the names of files that keeps different documents of a brief apart: ``.fr.short``."""
        return self.language_suffix + ("" if self.detail == "full" else f".{self.detail}")

    @property
    def language_suffix(self) -> str:
        """The part of `name_suffix` that the short and the full document share: ``.fr``; empty without a language."""
        return f".{self.language}" if self.language else ""
