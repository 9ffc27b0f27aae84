"""Sources in words, and the sources as the subject of a sentence."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from tipreport.language_marks import unmarked
from tipreport.model.records import Source
from tipreport.wording.amounts import quoted
from tipreport.wording.missing_words import missing_term
from tipreport.wording.names import language_name
from tipreport.wording.periods import format_day, format_period
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Parts, Wording

_KINDS = {  # a kind that is not here is a source
    "article": ("{number} article", "{number} articles"),
    "report": ("{number} report", "{number} reports"),
    "dataset": ("{number} dataset", "{number} datasets"),
    "web page": ("{number} web page", "{number} web pages"),
    "interview": ("{number} interview", "{number} interviews"),
    "statement": ("{number} statement", "{number} statements"),
}
_SOURCES = ("{number} source", "{number} sources")
_ONE = {
    "article": "one article",
    "report": "one report",
    "dataset": "one dataset",
    "web page": "one web page",
    "interview": "one interview",
    "statement": "one statement",
}
_ONE_SOURCE = "one source"
_ANOTHER = {
    "article": "another article",
    "report": "another report",
    "dataset": "another dataset",
    "web page": "another web page",
    "interview": "another interview",
    "statement": "another statement",
}
_ANOTHER_SOURCE = "another source"


class Attribution(NamedTuple):
    """The sources of a statement as the subject of a sentence, ``two articles``, and their number."""

    who: str
    number: int
    of_who: str
    """The form after a preposition, where a language has another: *по данным двух статей*."""


def format_source(wording: Wording, source: Source, *, usual_language: str = "") -> str:
    """Describe a source in words: ``The Borgen Project, Josef Whitehead, “Human Trafficking in Serbia”; article``.

    Its language is named if it is given, and is neither that of the document nor the usual one.
    """
    title = quoted(wording, source.title) if source.title else ""
    kind = wording.text("not further identified") if source.kind == "unnamed" else ""
    if not kind and missing_term(unmarked(title), source.kind):
        kind = wording.term("source kind", source.kind)
    edition = source.edition if source.edition and str(source.edition) not in title else None
    more = wording.listed(
        kind,
        wording.text("{year} edition", year=edition) if edition else "",
        format_period(wording, source.published) if source.published else "",
        wording.text("in {language}", language=language_name(wording, source.language))
        if source.language not in (None, wording.language, wording.language.partition("-")[0], usual_language)
        else "",
        wording.text("read on {day}", day=format_day(wording, source.read)) if source.read else "",
    )
    named = wording.listed(source.publisher, source.author, title)
    return capital(wording.labels.clause_separator.join(part for part in (named, more) if part))


def report_of_each_year(wording: Wording) -> str:
    """Return the title of the report in all its editions."""
    return wording.text("Trafficking in Persons Report, the edition of each year")


def tier_record_title(wording: Wording, first: int, last: int, file: str = "") -> str:
    """Return the title of a tier record with placements in the reports of some years, which may name its file."""
    message = "Tier record: placements in the reports of {first} to {last}, compiled"
    if file:
        message = "Tier record: placements in the reports of {first} to {last}, compiled in {file}"
    return wording.text(message, first=first, last=last, file=file)


def attribution(wording: Wording, read: Collection[Source], *, is_another: bool = False) -> Attribution:
    """Return the sources that were read as the subject of a sentence: ``one article``, ``two sources``.

    A source of a kind that the sentence names already is ``another`` article.
    """
    if not read:
        return Attribution(wording.text("an unnamed source"), 1, wording.text("an unnamed source", context="of"))
    kind, *others = {source.kind for source in read}
    number, spelled = len(read), wording.spelled(len(read))
    if number == 1:
        message = _ANOTHER.get(kind, _ANOTHER_SOURCE) if is_another else _ONE.get(kind, _ONE_SOURCE)
        return Attribution(wording.text(message), number, wording.text(message, context="of"))
    forms = _SOURCES if others else _KINDS.get(kind, _SOURCES)
    who = wording.count(*forms, number, number=spelled)
    return Attribution(who, number, wording.count(*forms, number, context="of", number=spelled))


def this_brief(wording: Wording) -> Attribution:
    """Return the brief itself as the subject of a sentence, for records without a source."""
    return Attribution(wording.text("this brief"), 1, wording.text("this brief", context="of"))


def reporting_sources(wording: Wording, citations: Sequence[object]) -> Parts:
    """Return citations as in ``[18], [19] and [20]``; a citation has a space before it.

    The Arabic *and* is a part of the next word, and so cannot be before a space: there commas are between all.
    """
    parts = [*citations[:1]]
    for separator, citation in zip(wording.formats.separators("and", len(citations)), citations[1:], strict=False):
        is_part_of_word = not separator.endswith(" ")
        parts += (wording.labels.list_separator.rstrip() if is_part_of_word else separator.rstrip(), citation)
    return tuple(parts)


def same_source(wording: Wording, source: object, through: Parts) -> Parts:
    """Return the entry of a source that another entry describes; all arguments are citations."""
    if not through:
        return wording.parts("Same as{source}, read directly.", source=source)
    message = "Same as{source}, as reported in{through}."
    if len(through) > 1:
        message = "Same as{source}, as reported in{through}, in this order."
    return wording.parts(message, source=source, through=through)


def other_edition(wording: Wording, year: int, source: object, through: Parts, references: Parts) -> Parts:
    """Return the entry of another edition of a work that ``source`` cites; ``through`` cites those that were read.

    With its references to data notes, it reads ``2019 edition of [1] (note 3).``
    """
    if not through:
        return wording.parts("{year} edition of{source}{references}.", year=year, source=source, references=references)
    message = "{year} edition of{source}, as reported in{through}{references}."
    if len(through) > 1:
        message = "{year} edition of{source}, as reported in{through}, in this order{references}."
    return wording.parts(message, year=year, source=source, through=through, references=references)


def described_source(wording: Wording, description: Parts, through: Parts, references: Parts) -> Parts:
    """Return the entry of a source with its description; ``through`` cites the sources that were read."""
    if not through:
        return wording.parts("{source}{references}.", source=description, references=references)
    message = "{source}; as reported in{through}{references}."
    if len(through) > 1:
        message = "{source}; as reported in{through}, in this order{references}."
    return wording.parts(message, source=description, through=through, references=references)


def reported_source(wording: Wording, description: Parts, through: Parts) -> Parts:
    """Return a source with the source that was read, both described, without a full stop."""
    return wording.parts("{source}; as reported in {through}", source=description, through=through)


def through(wording: Wording, locators: Sequence[str]) -> str:
    """Return the locators in sources that quote the cited one: ``via table 2``, ``via table 2 and p. 1``."""
    return wording.text("via {locator}", locator=wording.conjunction(locators)) if locators else ""
