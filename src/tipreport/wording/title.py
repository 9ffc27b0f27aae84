"""The words of the title band."""

import datetime as dt
from collections.abc import Iterable, Sequence

from tipreport.model.records import CountryRole, Source
from tipreport.wording.names import place_in_phrase
from tipreport.wording.periods import format_day
from tipreport.wording.phrases import capital
from tipreport.wording.sections import section_name
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Parts, Wording

_KINDS = {"country": "Country brief", "group": "Group brief", "event": "Event brief"}
_UNDATED = {  # by their number, where no source has a date
    "article": ("one undated article", "two undated articles"),
    "web page": ("one undated web page", "two undated web pages"),
}
_UNDATED_SOURCES = "two undated sources"  # of two kinds


def brief_kind(wording: Wording, subject: str) -> str:
    """Return the label of the kind of brief: ``Country brief``."""
    return wording.text(_KINDS[subject])


def usual_topic(wording: Wording) -> str:
    """Return the topic of a brief whose title is only the name of its subject."""
    return wording.text("trafficking in persons")


def updated_on(wording: Wording, day: dt.date) -> str:
    """Return the day of the last change, as it follows the word *Updated*."""
    return wording.text("{day}", context="updated", day=format_day(wording, day))


def superseded_by(wording: Wording, year: int) -> str:
    """Return the remark on an edition that is not the latest one in a file, where its date is given."""
    return wording.text("Superseded by the edition of {year}", year=year)


def note_lead(wording: Wording) -> str:
    """Return the lead of the analyst's note on the whole brief."""
    return wording.text("Note")


def short_brief(wording: Wording) -> tuple[str, str]:
    """Return the lead and the text of the remark on a brief without figures and findings."""
    return wording.text("This brief says little"), wording.text("it has no figures and no findings yet.")


def no_hotline(wording: Wording) -> str:
    """Return the statement that a brief has no hotline."""
    return wording.text("none in this brief.", context="hotline")


def no_recommendation(wording: Wording) -> str:
    """Return the statement that a brief has no recommendation, which follows those on its hotlines."""
    return wording.text("Recommendations: none in this brief.")


def number_not_given(wording: Wording) -> str:
    """Return the words for a hotline whose number the sources do not give."""
    return wording.text("number not given")


def more_hotlines(wording: Wording, number: int) -> str:
    """Return the number of the other hotlines and the section that lists them."""
    forms = ("{number} more hotline under {section}.", "{number} more hotlines under {section}.")
    section = section_name(wording, "organisations")
    return wording.count(*forms, number, number=wording.spelled(number), section=section)


def roles(wording: Wording, row: CountryRole) -> str:
    """Return the roles of the country of a brief: ``Source and transit country``."""
    if not row.roles:
        return wording.text("Roles not given")
    of_roles = wording.conjunction(wording.term("role: of", role) for role in row.roles)
    return capital(wording.text("{roles} country", roles=_roles(wording, row), of_roles=of_roles))


def concerned(wording: Wording, rows: Iterable[tuple[CountryRole, Parts]], marks: object) -> Parts:
    """Return the countries of a group or an event, with their roles and the marks of each, then those of all."""
    countries = []
    for row, own in rows:
        country = place_in_phrase(wording, row.country)
        countries.append((f"{country} ({_roles(wording, row)})" if row.roles else country, *own))
    listed = wording.conjunction_parts(countries)
    return wording.parts("Concerns {countries}{marks}.", countries=listed, marks=marks)


def _roles(wording: Wording, row: CountryRole) -> str:
    return wording.conjunction(wording.term("role", role) for role in row.roles)


def rests_on(wording: Wording, read: Sequence[Source], marks: object, *, nothing_else: bool) -> Parts:
    """Return the one or two sources that a brief rests on: ``Rests mainly on two undated articles of X [3] [4].``.

    They are undated if none has a date of publication.
    """
    is_dated = any(source.published or source.edition for source in read)
    sources = attribution(wording, read).of_who if is_dated else _undated(wording, read)
    publisher, *others = {source.publisher for source in read}
    if publisher and not others:
        sources = wording.text("{sources} of {publisher}", sources=sources, publisher=publisher)
    message = "Rests on {sources}{marks}." if nothing_else else "Rests mainly on {sources}{marks}."
    return wording.parts(message, sources=sources, marks=marks)


def _undated(wording: Wording, read: Sequence[Source]) -> str:
    kind, *others = {source.kind for source in read}
    sources = _UNDATED_SOURCES if others else _UNDATED[kind][len(read) - 1]
    return wording.text(sources, context="of")
