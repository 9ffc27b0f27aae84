"""The words of short documents: how much of each section they show, and where the rest is."""

from collections.abc import Sequence

from tipreport.wording.phrases import lower
from tipreport.wording.wording import Wording

_KINDS = {"country": "Country brief, short", "group": "Group brief, short", "event": "Event brief, short"}
_BOTH = 2
_ALL_LEFT_OUT = {
    "effort": ("{findings}; {count} effort left out", "{findings}; {count} efforts left out"),
    "shortfall": ("{findings}; {count} shortfall left out", "{findings}; {count} shortfalls left out"),
}


def short_kind(wording: Wording, subject: str) -> str:
    """Return the label of the kind of document: ``Country brief, short``."""
    return wording.text(_KINDS[subject])


def hotlines_elsewhere(wording: Wording) -> str:
    """Return the statement that the full record has more hotlines."""
    return wording.text("More hotlines are in the full record.")


def about_elsewhere(wording: Wording) -> str:
    """Return the statement that the full record describes the roles of the countries."""
    return wording.text("The full record describes the countries.")


def note_elsewhere(wording: Wording) -> str:
    """Return the statement that the full record has a note on the whole brief."""
    return wording.text("Note: The full record has a note on the whole brief.")


def remarks_elsewhere(wording: Wording, more: int) -> str:
    """Return the statement that the full record has more remarks on the tier."""
    forms = "The full record has {more} more remark.", "The full record has {more} more remarks."
    return wording.count(*forms, more, more=more)


def kinds_shown(wording: Wording, since: str, shown: int, count: int) -> str:
    """Return the edition with which the brief is compared, and how many kinds of changes are shown if not all are."""
    if shown == count:
        return since
    return wording.text("{since}; {shown} of {count} kinds of changes", since=since, shown=shown, count=count)


def full_record(wording: Wording, file: str, notes: int, sources: int) -> str:
    """Return the line about the full record: its file, if it is known, and the number of its data notes and sources."""
    counts = {
        "notes": wording.count(
            "{number} data note", "{number} data notes", notes, number=wording.formats.number(notes)
        ),
        "sources": wording.count(
            "{number} source", "{number} sources", sources, number=wording.formats.number(sources)
        ),
    }
    if not file:
        return wording.text("Short brief. The full record has {notes} and {sources}.", **counts)
    return wording.text("Short brief. The full record: {file}, {notes}, {sources}.", file=file, **counts)


def section_left_out(wording: Wording, section: str, count: int) -> str:
    """Return a section of which a short document has nothing, with the number of its entries: ``routes (8)``."""
    if not count:
        return lower(section)
    return wording.text("{section} ({number})", section=lower(section), number=wording.formats.number(count))


def not_in_short(wording: Wording, sections: Sequence[str]) -> str:
    """Return the line about the sections of which a short document has nothing."""
    return wording.text("Not in this short brief: {sections}.", sections=wording.listed(*sections))


def sentences_shown(wording: Wording, shown: int, count: int) -> str:
    """Return how much of the summary is shown; empty for all of it."""
    return wording.text("{shown} of {count} sentences", shown=shown, count=count) if shown < count else ""


def countries_shown(wording: Wording, shown: int, count: int) -> str:
    """Return how many of the countries have a ladder in the document; empty for all of them."""
    if shown == count:
        return ""
    return wording.count("{shown} of {count} country", "{shown} of {count} countries", count, shown=shown, count=count)


def other_countries_left_out(wording: Wording, number: int) -> str:
    """Return how many countries with which a full document compares the tiers of its own the short one leaves out."""
    forms = ("{number} other country left out", "{number} other countries left out")
    return wording.count(*forms, number, number=number)


def part_shown(wording: Wording, shown: int, count: int) -> str:
    """Return how many key figures, or laws and penalties, are shown below their heading; empty for all of them."""
    return wording.text("{shown} of {count}", shown=shown, count=count) if shown < count else ""


def recommendations_shown(wording: Wording, shown: int, count: int, *, of_edition: bool) -> str:
    """Return how many of the recommendations, or of those of the edition, are shown."""
    if not of_edition:
        return part_shown(wording, shown, count)
    return wording.text("{shown} of {count} in this edition", shown=shown, count=count)


def made_longest(wording: Wording) -> str:
    """Return the label of the recommendations that most editions make."""
    return wording.text("Made longest")


def completed(wording: Wording) -> str:
    """Return the label of the recommendations that were followed and that only earlier editions make."""
    return wording.text("Completed, no longer made", context="recommendations")


def findings_shown(wording: Wording, shown: int, count: int) -> str:
    """Return how many findings of a pillar are shown, also if these are all."""
    if shown < count:
        return wording.text("{shown} of {count} findings", shown=shown, count=count)
    if count == _BOTH:
        return wording.text("both findings")
    return wording.count("the one finding", "all {count} findings", count, count=count)


def with_kind_left_out(wording: Wording, findings: str, kind: str, count: int) -> str:
    """Return how many findings are shown, and how many efforts or shortfalls are not, if none of them is."""
    return wording.count(*_ALL_LEFT_OUT[kind], count, findings=findings, count=wording.formats.number(count))


def with_programmes(wording: Wording, findings: str, programmes: int) -> str:
    """Return how many findings of a pillar are shown, and how many programmes are not: ``3 of 7 findings; ...``."""
    if not programmes:
        return findings
    forms = "{findings}; {count} programme left out", "{findings}; {count} programmes left out"
    return wording.count(*forms, programmes, findings=findings, count=wording.formats.number(programmes))


def programmes_shown(wording: Wording, shown: int, count: int) -> str:
    """Return how many programmes of a pillar without findings are shown, also if these are all."""
    if shown < count:
        return wording.text("no finding; {shown} of {count} programmes", shown=shown, count=count)
    if count == _BOTH:
        return wording.text("no finding; both programmes")
    return wording.count("no finding; the one programme", "no finding; all {count} programmes", count, count=count)


def others_judged(wording: Wording, count: int) -> str:
    """Return the number of laws with a judgement that are not named: ``10 others``."""
    return wording.count(
        "{number} other", "{number} others", count, context="laws", number=wording.formats.number(count)
    )


_AS_IN_FULL = "Numbered as in the full record."


def notes_cited(wording: Wording, shown: int, cited: int, count: int) -> str:
    """Return the line under the heading of the data notes: which of the full record are shown.

    How many that has is on each page, or in the last line.
    """
    number = wording.formats.number
    if shown == count:
        return wording.text(_AS_IN_FULL)
    if shown < cited:
        forms = (
            "{shown} of the {cited} note on what is shown here",
            "{shown} of the {cited} notes on what is shown here",
        )
        return wording.count(*forms, cited, shown=number(shown), cited=number(cited))
    forms = (
        "Cited here; numbered as in the full record, which has {more} more note.",
        "Cited here; numbered as in the full record, which has {more} more notes.",
    )
    return wording.count(*forms, count - shown, more=number(count - shown))


def sources_cited(wording: Wording, shown: int, count: int) -> str:
    """Return the line under the heading of the sources: which of the full record are shown."""
    if shown == count:
        return wording.text(_AS_IN_FULL)
    forms = (
        "Cited here; numbered as in the full record, which has {more} more source.",
        "Cited here; numbered as in the full record, which has {more} more sources.",
    )
    return wording.count(*forms, count - shown, more=wording.formats.number(count - shown))
