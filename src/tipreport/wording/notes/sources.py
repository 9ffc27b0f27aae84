"""Notes on sources, names, penalties and the summary."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tipreport.model.period import Period
from tipreport.model.records import Penalty, Source
from tipreport.wording.amounts import format_quantity, quoted
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.first_words import continued
from tipreport.wording.penalties import with_words
from tipreport.wording.periods import during, format_day, format_period
from tipreport.wording.sources import Attribution, format_source
from tipreport.wording.wording import Parts, Wording

_AGES = {"adult": "{amount} (adult victims)", "child": "{amount} (child victims)", None: "{amount} (all victims)"}


def no_source(wording: Wording) -> Parts:
    """Return the statement that records have no source."""
    return wording.parts("No source is given.")


def never_cited(wording: Wording, source: Source) -> Parts:
    """Return the statement that a source is listed and never cited."""
    return wording.parts("Listed but never cited: {source}.", source=format_source(wording, source))


def later_than_cited(wording: Wording, number: int) -> Parts:
    """Return the statement that placements are later than the reports that they cite."""
    return wording.count_parts(
        "It cites only an earlier source, which cannot have it: cite the report of its year.",
        "They cite only earlier sources, which cannot have them: cite the reports of their years.",
        size_of_list(number),
    )


def before_the_end(wording: Wording, number: int, latest: Period) -> Parts:
    """Return the statement that the sources of a number were published before its period ended, with advice."""
    return wording.count_parts(
        "The source is of {published}, before the end of the period: correct one of the two; if the number is only of "
        "a part of the period, write its months.",
        "The latest of the sources is of {published}, before the end of the period: correct one of the two; if the "
        "number is only of a part of the period, write its months.",
        size_of_list(number),
        published=format_period(wording, latest),
    )


def later_than_last_change(wording: Wording, number: int, updated: dt.date) -> Parts:
    """Return the statement that placements are of later years than the last change of the brief, with advice."""
    return wording.count_parts(
        "The report of that year appeared after the last change of this brief, {day}: correct {field}.",
        "The reports of those years appeared after the last change of this brief, {day}: correct {field}.",
        size_of_list(number),
        day=format_day(wording, updated),
        field="updated",
    )


def later_source(wording: Wording, sources: Sequence[Source], updated: dt.date) -> Parts:
    """Return the statement that cited sources are later than the last change of the brief, with advice."""
    return wording.count_parts(
        "Cited, but later than the last change of this brief, {day}: {sources}. Correct {field}, or the date of the "
        "source.",
        "Cited, but later than the last change of this brief, {day}: {sources}. Correct {field}, or the dates of the "
        "sources.",
        size_of_list(len(sources)),
        day=format_day(wording, updated),
        sources=wording.listed(*(source.id for source in sources)),
        field="updated",
    )


def read_later(wording: Wording, sources: Sequence[Source], updated: dt.date) -> Parts:
    """Return the statement that sources were read after the last change of the brief, with advice."""
    return wording.count_parts(
        "Read after the last change of this brief, {day}: {sources}. Correct {field}.",
        "Read after the last change of this brief, {day}: {sources}. Correct {field}.",
        size_of_list(len(sources)),
        day=format_day(wording, updated),
        sources=wording.listed(*(source.id for source in sources)),
        field="updated",
    )


def of_other_editions(wording: Wording, number: int) -> Parts:
    """Return the statement that recommendations cite other editions than those that make them."""
    return wording.count_parts(
        "It is of another edition than the one that it cites: cite the report of its years, or correct {field}.",
        "They are of other editions than those that they cite: cite the reports of their years, or correct {field}.",
        size_of_list(number),
        field="years",
    )


def rest_on_default(
    wording: Wording,
    resting: int,
    total: int,
    read: Attribution,
    source: Source,
    *,
    has_tiers: bool,
    cited: object,
) -> Parts:
    """Return the number of records for which only the default source was read, with its edition or date."""
    values: dict[str, Any] = {
        "number": resting,
        "total": total,
        "source": read.who,
        "of_source": read.of_who,
        "cited": cited,
    }
    all_but_tiers = "All entries but the tiers rest on {source} alone{cited}."
    forms = (
        "{number} of {total} entries rests on {source} alone{cited}.",
        "{number} of {total} entries rest on {source} alone{cited}.",
    )
    without_tiers = (
        "Apart from the tiers, {number} of {total} entries rests on {source} alone{cited}.",
        "Apart from the tiers, {number} of {total} entries rest on {source} alone{cited}.",
    )
    if source.edition:
        values["edition"] = source.edition
        all_but_tiers = "All entries but the tiers rest on {source} alone{cited}, the {edition} edition."
        forms = (
            "{number} of {total} entries rests on {source} alone{cited}, the {edition} edition.",
            "{number} of {total} entries rest on {source} alone{cited}, the {edition} edition.",
        )
        without_tiers = (
            "Apart from the tiers, {number} of {total} entries rests on {source} alone{cited}, the {edition} edition.",
            "Apart from the tiers, {number} of {total} entries rest on {source} alone{cited}, the {edition} edition.",
        )
    elif source.published:
        values["during"] = during(wording, source.published)
        all_but_tiers = "All entries but the tiers rest on {source} alone{cited}, published {during}."
        forms = (
            "{number} of {total} entries rests on {source} alone{cited}, published {during}.",
            "{number} of {total} entries rest on {source} alone{cited}, published {during}.",
        )
        without_tiers = (
            "Apart from the tiers, {number} of {total} entries rests on {source} alone{cited}, published {during}.",
            "Apart from the tiers, {number} of {total} entries rest on {source} alone{cited}, published {during}.",
        )
    if has_tiers and resting == total:
        return wording.parts(all_but_tiers, **values)
    return wording.count_parts(*(without_tiers if has_tiers else forms), resting, **values)


def default_later_than_brief(wording: Wording, resting: int, source: Source, brief: int | dt.date) -> Parts:
    """Return the warning that the default source is later than the edition, or the last change, of the brief."""
    if isinstance(brief, int):
        forms = (
            "The default source is of {source}, after this brief, {brief}: check that it has the entry of the brief.",
            "The default source is of {source}, after this brief, {brief}: check that it has the {number} entries.",
        )
        return wording.count_parts(*forms, resting, number=resting, source=source.edition, brief=brief)
    forms = (
        "The default source appeared {source}, after this brief, {brief}: check that it has the entry of the brief.",
        "The default source appeared {source}, after this brief, {brief}: check that it has the {number} entries.",
    )
    published = during(wording, source.published) if source.published else ""
    return wording.count_parts(*forms, resting, number=resting, source=published, brief=format_day(wording, brief))


def near_names(wording: Wording, names: Sequence[str], cited: object) -> Parts:
    """Return names that differ by a letter."""
    forms = ("{names} differ by a letter{cited}.", "{names} differ by single letters{cited}.")
    quotations = wording.conjunction(quoted(wording, name) for name in names)
    return wording.count_parts(*forms, size_of_list(len(names) - 1), names=quotations, cited=cited)


def penalties_differ(
    wording: Wording, lead: Penalty, others: Sequence[Penalty], cites: Parts, in_words: Sequence[Penalty] = ()
) -> Parts:
    """Return the penalties on which sources differ; ``cites`` are of the first and of the others.

    Those ``in_words`` have the words of their sources beside their values.
    """
    cited, against = cites

    def amount(claim: Penalty) -> str:
        return _penalty(wording, claim, lead, has_words=any(claim is each for each in in_words))

    return wording.parts(
        "{penalty}{cited} against {others}{against}.",
        penalty=amount(lead),
        cited=cited,
        others=wording.conjunction(dict.fromkeys(map(amount, others))),
        against=against,
    )


def about_one_penalty(wording: Wording, penalty: Penalty, cited: object, text: str) -> Parts:
    """Return the analyst's note on one of several penalties, which it names first: ``12 years [3]: no minimum``."""
    amount = str(format_quantity(wording, penalty.value, penalty.unit, penalty.printed))
    return wording.parts("{amount}{cited}: {note}", amount=amount, cited=cited, note=continued(wording, text))


def penalties_without_place(wording: Wording) -> Parts:
    """Return the question for the country of penalties in a brief on several countries."""
    message = "The country is not known: write {law} for the penalty, and {place} for that law."
    return wording.parts(message, law="law", place="place")


def _penalty(wording: Wording, claim: Penalty, lead: Penalty, *, has_words: bool) -> str:
    amount = str(format_quantity(wording, claim.value, claim.unit, claim.printed))
    if has_words:
        amount = with_words(wording, amount, claim)
    return amount if claim.age == lead.age else wording.text(_AGES[claim.age], amount=amount)


def finding_numbers(wording: Wording, numbers: Sequence[str]) -> Parts:
    """Return the numbers of a finding that no figure has, with advice."""
    return wording.count_parts(
        "No figure has the number {numbers}. If it counts people, cases or money, write a figure: only figures are in "
        "tables, charts and comparisons.",
        "No figure has the numbers {numbers}. If they count people, cases or money, write figures: only figures are in "
        "tables, charts and comparisons.",
        size_of_list(len(numbers)),
        numbers=wording.conjunction(numbers),
    )


def summary_numbers(wording: Wording, numbers: Sequence[str], sentence: int, cited: object) -> Parts:
    """Return the numbers of a sentence of the summary that no figure has; ``sentence`` is its position, from 1."""
    forms = (
        "No figure has the number {numbers} of sentence {sentence}{cited}.",
        "No figure has the numbers {numbers} of sentence {sentence}{cited}.",
    )
    values: dict[str, Any] = {"numbers": wording.conjunction(numbers), "sentence": sentence, "cited": cited}
    return wording.count_parts(*forms, size_of_list(len(numbers)), **values)
