"""The options of documents, declared once for all document formats."""

import re
from typing import Any, Literal

from attrs import Attribute, frozen

from tipreport.errors import TierRecordError
from tipreport.model.codes import COUNTRIES
from tipreport.model.countries import country_code
from tipreport.model.messages import mismatch
from tipreport.plugin.file_content import FileContent
from tipreport.plugin.options import option
from tipreport.tier_record import TierRecord, parse_tier_record

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")

PEER_RULES = ("neighbours", "region", "none")
COMPARE_ALL, COMPARE_NONE = "all", "none"
MOST_MEASURES = 4
"""The columns that a page of countries beside each other has room for."""


def _separate(value: Any) -> Any:
    """Split items with commas: ``("BGR,SRB",)`` has two."""
    if not isinstance(value, tuple) or not all(isinstance(each, str) for each in value):
        return value
    return tuple(part.strip() for each in value for part in each.split(","))


def _language(_instance: Any, _attribute: "Attribute[str | None]", value: str | None) -> None:
    if value is not None and not _TAG.fullmatch(value):
        from tipreport.wording.language_names import language_named  # imported late, because only errors need it

        remedy = f": write {code}" if (code := language_named(value)) else ""
        raise ValueError(f"expected the code of a language, such as fr or pt-BR, found {value!r}{remedy}")


def _peers(_instance: Any, _attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    _check_countries(value, PEER_RULES)


def _compare(_instance: Any, _attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    _check_countries(value, (COMPARE_ALL, COMPARE_NONE))


def _check_countries(value: tuple[str, ...], words: tuple[str, ...]) -> None:
    """Raise `ValueError` for countries that are neither one of some words nor codes."""
    if len(value) == 1 and value[0] in words:
        return
    for code in value:
        if code not in COUNTRIES:
            raise ValueError(
                mismatch(f"{', '.join(words)} or codes of countries such as BGR", code, country_code(code))
            )


def _measures(_instance: Any, _attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    if len(value) > MOST_MEASURES:
        raise ValueError(too_many_measures(len(value)))


def too_many_measures(number: int) -> str:
    """Return the message for more measures than a page has room for."""
    return f"expected at most {MOST_MEASURES} measures, which is as many as a page has room for, found {number}"


def _record(_instance: Any, _attribute: "Attribute[FileContent | None]", value: FileContent | None) -> None:
    if value is not None:
        try:
            parse_tier_record(value.data, value.name)
        except TierRecordError as error:
            raise ValueError(str(error)) from error


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
    peers: tuple[str, ...] = option(
        (),
        help="The countries under a ladder: neighbours, region, none, or codes such as BGR; by default those of the "
        "brief, else the neighbours, else the region",
        validator=_peers,
        converter=_separate,
    )
    compare: tuple[str, ...] = option(
        (),
        help='The countries on the page "Countries compared" of a file of several briefs: all, none, or codes such as '
        "BGR; by default up to twelve, if any of their measures compare",
        validator=_compare,
        converter=_separate,
    )
    measures: tuple[str, ...] = option(
        (),
        help="The measures on that page, such as convictions, or their labels; by default the first four that compare",
        validator=_measures,
    )
    record: FileContent | None = option(
        None, help="A tier record (CSV) to use in place of the one of the library", validator=_record
    )

    @property
    def tier_record(self) -> TierRecord | None:
        """The tier record of ``record``; None for the one of the library."""
        return parse_tier_record(self.record.data, self.record.name) if self.record else None

    @property
    def name_suffix(self) -> str:
        """The addition to the names of files that keeps different documents of a brief apart: ``.fr.short``."""
        return self.language_suffix + ("" if self.detail == "full" else f".{self.detail}")

    @property
    def language_suffix(self) -> str:
        """The part of `name_suffix` that the short and the full document share: ``.fr``; empty without a language."""
        return f".{self.language}" if self.language else ""
