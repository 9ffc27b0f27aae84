"""A record in words: its subject, and its statement about it. For lists of changes."""

from collections.abc import Callable, Mapping
from typing import Any

from tipreport.index import BriefIndex
from tipreport.model.records import (
    CountryRole,
    Figure,
    Law,
    Organisation,
    Person,
    ProfileItem,
    Programme,
    Progress,
    Route,
    Source,
    TierPlacement,
)
from tipreport.record_words.locations import format_location
from tipreport.text_forms import good_of
from tipreport.wording import changes
from tipreport.wording.amounts import format_basis, format_value, own_words, quoted
from tipreport.wording.figures import format_base, format_figure_heading, format_form
from tipreport.wording.matrices import goods_pattern
from tipreport.wording.penalties import format_penalty
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import lower, paragraph, stopped
from tipreport.wording.records import aspect_label, status_alone
from tipreport.wording.sections import section_name
from tipreport.wording.sources import attribution, this_brief
from tipreport.wording.tier_claims import claimed_placement
from tipreport.wording.tiers import format_placement
from tipreport.wording.wording import Wording


def subject_words(wording: Wording, index: BriefIndex, name: str, record: Any) -> str:
    """Return the subject of a record: ``Traffickers convicted, 2021``; empty for a sentence of the summary.

    A recommendation has no number here: its number is that of one document, and depends on the order of the file. So
    progress is on a recommendation in its words.
    """
    if subject := _SUBJECTS.get(name):
        return subject(wording, index, record)
    return format_location(wording, index, index.row(record))


def recommendation_in_words(wording: Wording, index: BriefIndex, step: Progress) -> str:
    """Return the recommendation of a step of progress: ``Recommendation, “Open shelters in all provinces”``."""
    return changes.quoted(wording, wording.labels.recommendation, index.recommended[step.recommendation].text)


def statement_words(wording: Wording, index: BriefIndex, name: str, record: Any) -> str:
    """Return the statement of a record about its subject: ``16``; empty where the subject states all."""
    if name == "figures":
        return _figure(wording, index, record)
    if name == "tiers":
        return _placement(wording, index, record)
    return _STATEMENTS[name](wording, record)


def _figure_subject(wording: Wording, index: BriefIndex, row: Figure) -> str:
    return format_figure_heading(wording, row, index.subject, index.by(row), index.whole(row))


def _progress_subject(wording: Wording, index: BriefIndex, row: Progress) -> str:
    return wording.listed(recommendation_in_words(wording, index, row), str(row.year))


def _profile_subject(wording: Wording, _: BriefIndex, item: ProfileItem) -> str:
    """Return the aspect with the good, the term or the group. A text is the statement, and is not repeated here."""
    if good := good_of(item):
        return wording.listed(aspect_label(wording, "goods"), good.name)
    about = wording.term("profile term", item.term) if item.term else item.group
    return wording.listed(aspect_label(wording, item.aspect), about)


def _profile(wording: Wording, item: ProfileItem) -> str:
    if good := good_of(item):
        return lower(goods_pattern(wording, good.kinds))
    return item.text or ""


def _figure(wording: Wording, index: BriefIndex, figure: Figure) -> str:
    number = f"{format_value(wording, figure)} {format_base(wording, figure, index.whole(figure))}".rstrip()
    return wording.listed(number, format_basis(wording, figure), own_words(wording, figure))


def _placement(wording: Wording, index: BriefIndex, row: TierPlacement) -> str:
    """Return an official placement, or the claim of the sources that were read: ``one article says Tier 3``."""
    if row.official:
        return format_placement(wording, row)
    placement = format_placement(wording, row, is_clause=True)
    read = index.read(row)
    source = attribution(wording, read) if read else this_brief(wording)
    return "".join(map(str, claimed_placement(wording, source, placement, "")))


def _law(wording: Wording, row: Law) -> str:
    status = status_alone(wording, row.status) if row.status else ""
    return _described(
        wording, wording.listed(status, format_period(wording, row.period) if row.period else ""), row.text
    )


def _country(wording: Wording, row: CountryRole) -> str:
    return wording.listed(*(wording.term("role", role) for role in row.roles))


def _route(wording: Wording, row: Route) -> str:
    return _described(wording, wording.listed(row.group, format_form(wording, row.form)), row.text)


def _organisation(wording: Wording, row: Organisation) -> str:
    return row.text or wording.term("organisation kind", row.kind)


def _person(wording: Wording, row: Person) -> str:
    return _described(wording, row.role, row.text)


def _programme(wording: Wording, row: Programme) -> str:
    return row.text or wording.term("programme kind", row.kind)


def _progress(wording: Wording, row: Progress) -> str:
    return _described(wording, wording.term("progress", row.status), row.text)


def _source(wording: Wording, row: Source) -> str:
    """Return a source as the list of sources has it, without its kind and dates; its year unless the title has it."""
    year = str(row.edition or "")
    title = quoted(wording, row.title) if row.title else ""
    return wording.listed(row.publisher, row.author, title, "" if year in title else year)


def _described(wording: Wording, description: str, text: str | None) -> str:
    """A description, then the text of the record as sentences of its own."""
    if not description or not text:
        return description or text or ""
    return f"{wording.after_lead(stopped(description))} {paragraph(text)}"


def _text(_wording: Wording, row: Any) -> str:
    return row.text or ""


_SUBJECTS: Mapping[str, Callable[[Wording, BriefIndex, Any], str]] = {
    "summary": lambda *_: "",
    "figures": _figure_subject,
    "findings": lambda wording, _, row: section_name(wording, row.pillar),
    "profile": _profile_subject,
    "recommendations": lambda wording, *_: wording.labels.recommendation,
    "progress": _progress_subject,
    "sources": lambda *_: "",
}

_STATEMENTS: Mapping[str, Callable[[Wording, Any], str]] = {
    "summary": _text,
    "countries": _country,
    "findings": _text,
    "laws": _law,
    "penalties": format_penalty,
    "profile": _profile,
    "routes": _route,
    "organisations": _organisation,
    "hotlines": _text,
    "persons": _person,
    "programmes": _programme,
    "recommendations": _text,
    "progress": _progress,
    "definitions": _text,
    "quotes": _text,
    "sources": _source,
}
