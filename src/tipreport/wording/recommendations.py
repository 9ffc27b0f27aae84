"""Recommendations in words: addressees, editions, and their progress."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from tipreport.language_marks import unmarked
from tipreport.wording.amounts import quoted
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.names import known_in_phrase
from tipreport.wording.periods import format_years
from tipreport.wording.phrases import stopped
from tipreport.wording.sections import section_name
from tipreport.wording.wording import Parts, Wording

_ONE_OF_A_KIND = {
    "government": "the government",
    "parliament": "the parliament",
    "police": "the police",
    "judiciary": "the judiciary",
    "public": "the public",
    "state": "the state",
}
_AUTHORITY = re.compile(  # English common nouns with their attributes: military regime, local authorities
    r"(?!(?:a|all|an|any|both|each|every|its|no|other|some|the|their) )(?:[a-z-]+ )+"
    r"(?:army|authorities|forces|government|judiciary|junta|military|parliament|police|regime)|authorities|regime|military"
)
_SEPARATOR = re.compile(r", and |, | and ")
_FIRST_STATUS = {
    "none": "No progress",
    "some": "Some progress",
    "much": "Much progress",
    "complete": "Complete",
    "not assessed": "Not assessed",
}
_OTHER_STATUS = {
    "none": "none in {years}",
    "some": "some in {years}",
    "much": "much in {years}",
    "complete": "complete in {years}",
    "not assessed": "not assessed in {years}",
}


def pillar_label(wording: Wording, pillar: str) -> str:
    """Return the heading of a group of recommendations; for those without a pillar, ``General``."""
    return section_name(wording, pillar) if pillar else wording.text("General", context="recommendations")


def addressed(wording: Wording, to: str, by: str) -> str:
    """Return the addressee and the maker: ``To Benin, from the U.S. Department of State``; either may be empty."""
    to = _addressee(wording, to)
    if to and by:
        return wording.text("To {to}, from {by}", to=to, by=by)
    if to:
        return wording.text("To {to}", to=to)
    return wording.text("From {by}", by=by) if by else ""


def _addressee(wording: Wording, to: str) -> str:
    """Return one or several addressees inside a phrase, as far as they are known in the language of the document.

    Names that are not known have no article, since nothing tells it.
    """
    parts = _SEPARATOR.split(unmarked(to))
    each = [_known(wording, part) for part in parts]
    return wording.conjunction(each) if all(each) else _known(wording, unmarked(to)) or to


def _known(wording: Wording, name: str) -> str:
    """Return an authority of which a country has one, a country or a region with its article; empty for others.

    The name may have an English article: ``the public``.
    """
    kind = re.sub("^[Tt]he ", "", name)
    if kind in _ONE_OF_A_KIND:
        return wording.text(_ONE_OF_A_KIND[kind], context="addressee")
    if not wording.is_translated and _AUTHORITY.fullmatch(name):
        return f"the {name}"
    return known_in_phrase(wording, name)


def usually_addressed(wording: Wording, to: str, by: str, *, others: bool) -> str:
    """Return the sentence with the usual addressee and author; ``others`` are in the lines that name them.

    Empty if no source names either.
    """
    if not (to or by):
        return ""
    if not others:
        return stopped(addressed(wording, to, by))
    to = _addressee(wording, to)
    if by:
        message = "From {by}, unless the line says otherwise."
        if to:
            message = "To {to}, from {by}, unless the line says otherwise."
        return wording.text(message, to=to, by=by)
    return wording.text("To {to}, unless the line says otherwise.", to=to)


def addressed_lead(wording: Wording, who: str) -> str:
    """Return the addressee and the author before a recommendation: ``To the public, from ASTRA: ``; may be empty."""
    return wording.text("{who}: ", who=who) if who else ""


def also_pillars(wording: Wording, pillars: Iterable[str]) -> str:
    """Return the further pillars of a recommendation as a sentence: ``Also protection.``."""
    return wording.text("Also {pillars}.", pillars=wording.conjunction(wording.term("pillar", p) for p in pillars))


# ---------------------------------------------------------------- editions


def edition_label(wording: Wording, year: int) -> str:
    """Return the head of the column of an edition: ``’22``. Other languages than English may have no apostrophe."""
    return wording.labels.two_digits(year)


def counted(wording: Wording, current: int, edition: int, *, total: int, first: int, others: int) -> str:
    """Return the number of recommendations of an edition, of those of all editions, and of the ``others``."""
    message = "{current} in the edition of {edition}"
    if total > current:
        message = "{current} in the edition of {edition}, of {total} since {first}"
    count = wording.text(message, current=current, edition=edition, total=total, first=first)
    if not others:
        return count
    return wording.text("{count}; others: {others}", count=count, others=others)


def made_in(wording: Wording, same: Iterable[int], other: Iterable[int]) -> str:
    """Return the editions that make a recommendation in the words printed, and in other words."""
    same, other = sorted(same), sorted(other)
    forms = ("Edition of {years}.", "Editions of {years}.")
    first = wording.count(*forms, size_of_list(len(same)), years=_years(wording, same))
    return f"{first} {wording.text('In other words: {years}.', years=_years(wording, other))}" if other else first


def made_in_another_report(wording: Wording, years: Iterable[int]) -> str:
    """Return the editions of a recommendation that another report makes than most of them."""
    years = sorted(years)
    forms = ("Edition of another report: {years}.", "Editions of another report: {years}.")
    return wording.count(*forms, size_of_list(len(years)), years=_years(wording, years))


def older_editions(wording: Wording, years: Iterable[int]) -> str:
    """Return the editions without a column that make a recommendation which those with a column make too."""
    years = [*years]
    forms = ("Also in {years}.", "Also in {years}.")
    return wording.count(*forms, size_of_list(len(years)), years=wording.conjunction(format_years(wording, years)))


def only_older_editions(wording: Wording, years: Iterable[int]) -> str:
    """Return the editions that make a recommendation, none of which has a column."""
    years = [*years]
    forms = ("Edition of {years}.", "Editions of {years}.")
    return wording.count(*forms, size_of_list(len(years)), years=wording.conjunction(format_years(wording, years)))


def editions(wording: Wording, cited: Mapping[int, object], work: str, absent: Collection[int] = ()) -> Parts:
    """Return the editions, newest first, with their citations and the absent ones; ``work`` is their title."""
    years = sorted(cited, reverse=True)
    listed = wording.conjunction_parts([wording.parts("{year}{cited}", year=year, cited=cited[year]) for year in years])
    missing = format_years(wording, absent)
    none = wording.conjunction(missing)
    if not work:
        message = "Editions: {years}; this brief has none of {missing}." if missing else "Editions: {years}."
        return wording.parts(message, years=listed, missing=none)
    message = "Editions of {work}: {years}."
    if missing:
        message = "Editions of {work}: {years}; this brief has none of {missing}."
    return wording.parts(message, work=quoted(wording, work), years=listed, missing=none)


def only_edition(wording: Wording, year: int) -> str:
    """Return the sentence about the only edition with recommendations."""
    return wording.text("All of the edition of {year}.", year=year)


def no_longer_made(wording: Wording, number: int, edition: int) -> str:
    """Return the sentence about recommendations of earlier editions."""
    count = wording.count(
        "{number} recommendation of earlier editions that the edition of {edition} does not make.",
        "{number} recommendations of earlier editions that the edition of {edition} does not make, newest first.",
        number,
        number=number,
        edition=edition,
    )
    return f"{count} {wording.text('That it is no longer made does not mean that it was followed.')}"


def merged(wording: Wording) -> str:
    """Return the sentence about wordings that are not printed."""
    return wording.text(
        "Recommendations in nearly the same words count as one, but not the adoption of a measure and its use. The "
        "newest words are printed; the brief itself has the others."
    )


def only_in_the_brief(wording: Wording, number: int) -> str:
    """Return the sentence about earlier recommendations that are too many to print."""
    return wording.count(
        "{number} of earlier editions is not printed; the workbook and the brief itself have it.",
        "{number} of earlier editions are not printed; the workbook and the brief itself have them.",
        number,
        number=number,
    )


def same_words(wording: Wording) -> tuple[str, str]:
    """Return the name and the meaning of the filled mark."""
    return wording.text("Filled:"), wording.text("made in these words.")


def other_words(wording: Wording) -> tuple[str, str]:
    """Return the name and the meaning of the hollow mark."""
    return wording.text("Hollow:"), wording.text("made in other words.")


def not_made(wording: Wording) -> tuple[str, str]:
    """Return the name and the meaning of the mark of an edition that does not make a recommendation."""
    return wording.text("Dash:"), wording.text("not made.", context="edition")


def marks_as_above(wording: Wording) -> str:
    """Return the reference to an explanation of the marks."""
    return wording.text("Columns and marks as above.")


# ---------------------------------------------------------------- progress


def no_progress_assessed(wording: Wording, *, one: bool = False) -> str:
    """Return the sentence for recommendations, or for one, without an assessment of progress in the brief."""
    if one:
        return wording.text("Progress on it is not in this brief.")
    return wording.text("Progress on them is not in this brief.")


def first_status(wording: Wording, status: str) -> str:
    """Return the newest status of a recommendation: ``Some progress``."""
    return wording.text(_FIRST_STATUS[status])


def progress(wording: Wording, first: object, steps: Sequence[tuple[str, Sequence[int]]], cited: object) -> Parts:
    """Return the progress: ``Some progress in 2023; none in 2022``. ``first`` is the newest status as a span."""
    (_, newest), *others = steps
    lines = [
        wording.parts("{status} in {years}", status=first, years=_years(wording, sorted(newest))),
        *(wording.parts(_OTHER_STATUS[status], years=_years(wording, sorted(years))) for status, years in others),
    ]
    return wording.parts(
        "{progress}{cited}.", progress=wording.joined(lines, wording.labels.clause_separator), cited=cited
    )


def progress_so_far(wording: Wording, status: object, year: int) -> Parts:
    """Return the only status before the steps that were taken: ``Some progress in 2024: ``."""
    progress = wording.parts("{status} in {years}", status=status, years=str(year))
    return (*progress, wording.labels.lead_separator)


def progress_of_year(wording: Wording, year: int) -> str:
    """Return the year before the steps that were taken: ``2022: ``."""
    return wording.text("{year}: ", year=year)


def _years(wording: Wording, years: Sequence[int]) -> str:
    return wording.conjunction(map(str, years))
