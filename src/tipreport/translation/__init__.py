"""Briefs in other languages: PO files of a brief's own texts, and the check that a translation keeps its facts."""

from tipreport.translation.messages import brief_messages
from tipreport.translation.po import Entry, PoFile, parse_po
from tipreport.translation.po_writer import format_po
from tipreport.translation.texts import BriefText, Position, brief_texts, with_texts
from tipreport.translation.translated import TranslatedBrief, Translation, read_translation, translate
from tipreport.translation.update import updated

__all__ = [
    "BriefText",
    "Entry",
    "PoFile",
    "Position",
    "TranslatedBrief",
    "Translation",
    "brief_messages",
    "brief_texts",
    "format_po",
    "parse_po",
    "read_translation",
    "translate",
    "updated",
    "with_texts",
]
