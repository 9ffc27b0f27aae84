"""The changes between two editions of a brief, in words."""

from collections.abc import Sequence
from typing import Any

from tipreport.wording.catalogue import size_of_list
from tipreport.wording.periods import format_years
from tipreport.wording.phrases import without_stop
from tipreport.wording.wording import Parts, Wording

KINDS = {
    "tier": "Tier",
    "new": "New",
    "revised": "Revised",
    "reworded": "Reworded",
    "progressed": "Progressed",
    "repeated": "Repeated",
    "not repeated": "Not repeated",
    "source added": "Source added",
}


def kind_label(wording: Wording, kind: str) -> str:
    """Return the label of a kind of change."""
    return wording.text(KINDS[kind], context="change")


def since_edition(wording: Wording, edition: int | None, *, missing: Sequence[int] = ()) -> str:
    """Return the line under the heading: the earlier edition, and that none of the ``missing`` years was compared."""
    if edition is None:
        return wording.text("since the earlier version")
    if missing:
        message = "since the edition of {edition}; none of {missing} was compared"
        if len(missing) > 1:
            message = "since the edition of {edition}; none of those of {missing} was compared"
        return wording.text(message, edition=edition, missing=wording.conjunction(format_years(wording, missing)))
    return wording.text("since the edition of {edition}", edition=edition)


def nothing_changed(wording: Wording) -> tuple[str, str]:
    """Return the label and the sentence of an edition in which nothing changed."""
    return wording.text("Nothing", context="change"), wording.text(
        "Tiers, figures, findings, recommendations, sources and all other records were compared; both editions state "
        "the same."
    )


def tier_moved(
    wording: Wording, *, country: str, before: str, year: int | None, marks: Parts, now: str, this_year: int | None,
    these: Parts,
) -> Parts:  # fmt: skip
    """Return the move of a country from tier to tier."""
    values: dict[str, Any] = {
        "before": before,
        "year": year,
        "marks": marks,
        "now": now,
        "this_year": this_year,
        "these": these,
    }
    if country:
        return wording.parts(
            "{country}: from {before} in {year}{marks} to {now} in {this_year}{these}.", country=country, **values
        )
    return wording.parts("From {before} in {year}{marks} to {now} in {this_year}{these}.", **values)


def stated(wording: Wording, subject: str, statement: str, marks: Parts) -> Parts:
    """Return a statement about a subject: ``Traffickers convicted, 2021: 16 [6].``; one of the two may be empty."""
    if subject and statement:
        return wording.parts(
            "{subject}: {statement}{marks}.", subject=subject, statement=without_stop(statement), marks=marks
        )
    return wording.parts("{statement}{marks}.", statement=without_stop(subject or statement), marks=marks)


def recommendations(wording: Wording, numbers: Sequence[int]) -> str:
    """Return the numbers of recommendations: ``Recommendations 2 to 5 and 9.``."""
    forms = ("Recommendation {numbers}.", "Recommendations {numbers}.")
    return wording.count(
        *forms, size_of_list(len(numbers)), numbers=wording.conjunction(format_years(wording, numbers))
    )


def revised(wording: Wording, subject: str, *, now: str | None, marks: Parts, before: str, theirs: Parts) -> Parts:
    """Return a statement that differs from that of the earlier edition; ``now`` is None if the subject has it."""
    nothing = wording.text("nothing stated")
    if now is None:
        return wording.parts(
            "{subject}{marks}. In the earlier edition: {before}{theirs}.",
            subject=subject, marks=marks, before=without_stop(before) or nothing, theirs=theirs,
        )  # fmt: skip
    return wording.parts(
        "{subject}: {now}{marks}. In the earlier edition: {before}{theirs}.",
        subject=subject, now=without_stop(now) or nothing, marks=marks,
        before=without_stop(before) or nothing, theirs=theirs,
    )  # fmt: skip


def quoted(wording: Wording, subject: str, text: str) -> str:
    """Return a subject with the text that identifies it: ``Protection, “Shelters closed”``."""
    return wording.text("{subject}, “{text}”", subject=subject, text=without_stop(text)) if subject else text


def reworded(wording: Wording, subject: str, *, text: str, marks: Parts, before: str) -> Parts:
    """Return a text in other words than in the earlier edition."""
    if not subject:
        return wording.parts(
            "“{text}”{marks}; in the earlier edition “{before}”.",
            text=without_stop(text),
            marks=marks,
            before=without_stop(before),
        )
    return wording.parts(
        "{subject}: “{text}”{marks}; in the earlier edition “{before}”.",
        subject=subject, text=without_stop(text), marks=marks, before=without_stop(before),
    )  # fmt: skip


def progressed(
    wording: Wording, subject: str, *, status: str, year: int, marks: Parts, before: str, earlier_year: int
) -> Parts:
    """Return the status of a recommendation and the one before."""
    return wording.parts(
        "{subject}: {status} in {year}{marks}; {before} in {earlier_year}.",
        subject=subject, status=status, year=year, marks=marks, before=before, earlier_year=earlier_year,
    )  # fmt: skip


def not_followed_up(wording: Wording) -> str:
    """Return the sentence after recommendations that are not repeated."""
    return wording.text("That a recommendation is not repeated does not show whether it was followed.")


def and_more(wording: Wording, number: int) -> str:
    """Return the number of changes that are not listed."""
    return wording.count("And {number} more.", "And {number} more.", number, number=wording.formats.number(number))
