"""Names of sections, parts and columns, and the fixed sentences of a document."""

from tipreport.wording.catalogue import size_of_list
from tipreport.wording.names import language_name
from tipreport.wording.phrases import paragraph
from tipreport.wording.wording import Wording

SECTIONS = {
    "title": "Title",
    "tiers": "Tier by report year",
    "summary": "Summary",
    "key-figures": "Key figures",
    "changes": "What changed",
    "recommendations": "Recommendations",
    "prosecution": "Prosecution",
    "protection": "Protection",
    "prevention": "Prevention",
    "partnership": "Partnership",
    "context": "Context",
    "profile": "Profile",
    "routes": "Routes",
    "other-figures": "Other figures",
    "earlier-recommendations": "Earlier recommendations",
    "laws": "Laws and penalties",
    "organisations": "Organisations",
    "persons": "Persons",
    "definitions": "Definitions",
    "quotations": "Quotations",
    "notes": "Data notes",
    "sources": "Sources",
    "guide": "Reading guide",
    "comparison": "Tier and key measures",
    "obstacles": "Where they do not compare",
}
PILLARS = ("prosecution", "protection", "prevention", "partnership", "context")
_PARTS = {
    "programmes": "Programmes",
    "goods": "Goods",
    "figures": "Figures",
    "more-figures": "More figures",
    "over-time": "Over time",
}
_HEADS = {
    "programmes": ("Programme", "Activities"),
    "laws": ("Law or policy", "Content"),
    "organisations": ("Name", "Description"),
    "persons": ("Name", "Role"),
    "definitions": ("Word", "Meaning"),
}
_PENALTY_HEADS = ("Offence", "Victim", "Penalty", "Law", "Source")
_FINDINGS = {"effort": "Efforts", "shortfall": "Shortfalls", "context": "Context"}


def section_name(wording: Wording, section: str) -> str:
    """Return the name of a section."""
    return wording.text(SECTIONS[section])


def part_name(wording: Wording, part: str) -> str:
    """Return the heading of a part of a section."""
    return wording.text(_PARTS[part])


def page_heads(wording: Wording) -> tuple[str, str]:
    """Return the heads of a table of programmes that differ only in their pages."""
    return wording.text("Programme"), wording.text("Page")


def heads(wording: Wording, terms: str) -> tuple[str, str]:
    """Return the column heads of a table of names."""
    first, second = _HEADS[terms]
    return wording.text(first), wording.text(second)


def penalty_heads(wording: Wording) -> tuple[str, ...]:
    """Return the column heads of the table of penalties."""
    return tuple(map(wording.text, _PENALTY_HEADS))


def findings_label(wording: Wording, kind: str) -> str:
    """Return the label of a group of findings."""
    return wording.text(_FINDINGS[kind], context="findings")


def no_findings(wording: Wording) -> str:
    """Return the sentence for a kind of finding that a brief has none of."""
    return wording.text("None in this brief.", context="findings")


def no_earlier_value(wording: Wording, without: int, total: int, *, elsewhere: bool) -> str:
    """Return the caption of key figures of which some, or all, have no earlier value.

    ``elsewhere``: one of them has an earlier value that another figure is shown with.
    """
    if without == total:
        forms = (
            "This brief has no earlier value of this figure.",
            "This brief has no earlier value of these figures.",
        )
        return wording.count(*forms, size_of_list(total))
    if elsewhere:
        return wording.text("Where no earlier value is shown, this brief has none, or it is shown with another figure.")
    return wording.text("Where no earlier value is shown, this brief has none.")


def notes_byline(wording: Wording, *, found: bool) -> str:
    """Return the line under the heading of the data notes."""
    if not found:
        return wording.text("The checks found nothing that readers need to know.")
    return wording.text("Findings of the checks and notes of the analyst. Nothing was corrected.")


def sources_byline(wording: Wording, *, reported: bool, language: str = "") -> str:
    """Return the line under the heading of the sources; ``reported``: some were read only in others."""
    line = wording.text("Numbered in the order of this document.")
    if reported:
        line = wording.text(
            "Numbered in the order of this document. “As reported in” means that we did not read the original."
        )
    return with_language_of_sources(wording, line, language)


def with_language_of_sources(wording: Wording, line: str, language: str) -> str:
    """Return a line about the sources with the language that all have; as it is for none."""
    if not language:
        return line
    return paragraph(line, wording.text("All sources are in {language}.", language=language_name(wording, language)))
