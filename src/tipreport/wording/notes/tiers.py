"""Notes on tier placements."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tipreport.model.records import TierPlacement
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.names import country_name, place_form, place_in_phrase
from tipreport.wording.periods import format_years
from tipreport.wording.sources import Attribution
from tipreport.wording.tiers import for_years_running, tier_name, years_running
from tipreport.wording.wording import Parts, Wording

_MOVES = {
    "downgraded": (
        "{who} claims a move down to {tier}{cited}, but {country} was on {before} in {year}{record}.",
        "{who} claim a move down to {tier}{cited}, but {country} was on {before} in {year}{record}.",
    ),
    "upgraded": (
        "{who} claims a move up to {tier}{cited}, but {country} was on {before} in {year}{record}.",
        "{who} claim a move up to {tier}{cited}, but {country} was on {before} in {year}{record}.",
    ),
    "remained": (
        "{who} claims that {country} remained on {tier}{cited}, but it was on {before} in {year}{record}.",
        "{who} claim that {country} remained on {tier}{cited}, but it was on {before} in {year}{record}.",
    ),
}


def undated(wording: Wording, tier: str, cited: object) -> Parts:
    """Return the statement that a placement has no year."""
    return wording.parts("No year is given for {tier}{cited}.", tier=tier_name(wording, tier), cited=cited)


def years_in_record(wording: Wording, tier: str, years: Collection[int], cited: object, *, only: bool) -> Parts:
    """Return the years in which our record has the tier, and whether it has ``only`` that."""
    message = "The record has {tier} in {years}, and other tiers in other years{cited}."
    if only:
        message = "The record has {tier} in {years}{cited}."
    listed = wording.conjunction(format_years(wording, years))
    return wording.count_parts(
        message, message, len(set(years)), tier=tier_name(wording, tier), years=listed, cited=cited
    )


def never_in_record(wording: Wording, tier: str, cited: object) -> Parts:
    """Return the statement that our record has the tier in no year."""
    return wording.parts(
        "The record does not have {tier} in any year{cited}.", tier=tier_name(wording, tier), cited=cited
    )


def unlisted_country(wording: Wording, country: str, cited: object) -> Parts:
    """Return the statement that a country with a placement is not one of the brief."""
    return wording.parts("{country} is not among the countries of this brief{cited}.", country=country, cited=cited)


def of_the_report(wording: Wording, number: int) -> Parts:
    """Return the advice on placements that are claims, though they were read in the report itself."""
    return wording.count_parts(
        "It was read in the report itself, but is shown as a claim. If it is the official placement, write {field}.",
        "They were read in the report itself, but are shown as claims. If they are official placements, write {field}.",
        size_of_list(number),
        field="official: true",
    )


def claim(wording: Wording, source: Attribution, tier: str, cited: object) -> Parts:
    """Return a claimed placement, as a clause."""
    forms = ("{who} says {tier}{cited}", "{who} say {tier}{cited}")
    values: dict[str, Any] = {
        "who": source.who,
        "of_who": source.of_who,
        "tier": tier_name(wording, tier),
        "cited": cited,
    }
    return wording.count_parts(*forms, source.number, **values)


def not_borne_out(wording: Wording, claims: Sequence[Parts], record: TierPlacement, cited: object) -> Parts:
    """Return the claims that the record does not bear out."""
    message = "{claims}; the record says {tier}{cited}. All are shown; the official tier comes first."
    if len(claims) == 1:
        message = "{claims}; the record says {tier}{cited}. Both are shown; the official tier comes first."
    tier = tier_name(wording, record.tier)
    return wording.parts(message, claims=_claims(wording, claims), tier=tier, cited=cited)


def _claims(wording: Wording, claims: Sequence[Parts]) -> Parts:
    """Return clauses of `claim` as one; in other languages they have commas, and so a comma before *and*."""
    *others, last = claims
    if not others:
        return last
    return wording.parts("{claims} and {last}", claims=wording.listed_parts(others), last=last)


def impossible_move(
    wording: Wording, source: Attribution, claimed: TierPlacement, before: TierPlacement, cites: Parts
) -> Parts:
    """Return a claimed move that the placement of the year before does not allow; ``cites`` are of both."""
    assert claimed.change is not None  # noqa: S101 - only claimed moves are checked
    cited, record = cites
    return wording.count_parts(
        *_MOVES[claimed.change],
        source.number,
        who=source.who,
        of_who=source.of_who,
        tier=tier_name(wording, claimed.tier),
        cited=cited,
        country=country_name(wording, claimed.country),
        the_country=place_in_phrase(wording, claimed.country),
        of_country=place_form(wording, "of", claimed.country),
        before=tier_name(wording, before.tier),
        year=before.year,
        record=record,
    )


def impossible_too(wording: Wording, before: TierPlacement, cited: object) -> Parts:
    """Return the statement that the placement of the year before does not allow the change of a claim either."""
    message = "{before} in {year}{cited} does not fit the claimed change either."
    return wording.parts(message, before=tier_name(wording, before.tier), year=before.year, cited=cited)


def years_running_differ(
    wording: Wording, source: Attribution, claimed: TierPlacement, years: Sequence[int], cites: Parts
) -> Parts:
    """Return consecutive years on a tier that the record does not bear out; ``cites`` are of both."""
    cited, record = cites
    forms = (
        "{who} says {claimed}{cited}. By the placements of this brief, it has been there {running}: {years}{record}.",
        "{who} say {claimed}{cited}. By the placements of this brief, it has been there {running}: {years}{record}.",
    )
    return wording.count_parts(
        *forms,
        source.number,
        who=source.who,
        of_who=source.of_who,
        claimed=years_running(wording, claimed.replace(waiver=False)),
        tier=tier_name(wording, claimed.tier),
        claimed_running=for_years_running(wording, claimed.consecutive or 0),
        cited=cited,
        running=for_years_running(wording, len(years)),
        years=wording.conjunction(format_years(wording, years)),
        record=record,
    )


def missing_in_brief(wording: Wording, years: Mapping[str, Sequence[str]]) -> Parts:
    """Return the editions in which the tier record places countries and the brief does not, by their names."""
    command = "tipreport update BRIEF --from record --write"
    if len(years) == 1:
        ((country, listed),) = years.items()
        message = (
            "The tier record has placements of {country} that this brief lacks: {years}. The command {command} adds "
            "them."
        )
        return wording.parts(message, country=country, years=wording.conjunction(listed), command=command)
    labels = wording.labels
    countries = labels.clause_separator.join(
        f"{country}{labels.lead_separator}{wording.conjunction(listed)}" for country, listed in years.items()
    )
    message = "The tier record has placements that this brief lacks: {countries}. The command {command} adds them."
    return wording.parts(message, countries=countries, command=command)


def after_the_edition(wording: Wording, years: Sequence[str], number: int, edition: int) -> Parts:
    """Return the statement that placements of the record are later than the edition of the brief, with advice."""
    return wording.count_parts(
        "{years} is after the edition of this brief, {edition}, and documents say so. If you bring the whole brief up "
        "to date, change {fields} too.",
        "{years} are after the edition of this brief, {edition}, and documents say so. If you bring the whole brief up "
        "to date, change {fields} too.",
        number,
        years=wording.conjunction(years),
        edition=edition,
        fields=wording.conjunction(["edition", "updated"]),
    )


def differs_from_record(
    wording: Wording, placement: TierPlacement, recorded: Mapping[str, Sequence[str]], cited: object
) -> Parts:
    """Return an official placement that differs from those of the tier record: tiers, each with its years.

    The years are named if the record has several tiers; else the location of the note has them.
    """
    given = tier_name(wording, placement.tier)
    if len(recorded) == 1:
        return wording.parts(
            "The brief gives {tier} as the official placement{cited}; the tier record has {recorded}.",
            tier=given,
            cited=cited,
            recorded=tier_name(wording, *recorded),
        )
    placements = [
        wording.text("{tier} for {years}", tier=tier_name(wording, tier), years=wording.conjunction(years))
        for tier, years in recorded.items()
    ]
    return wording.parts(
        "The brief gives {tier} as the official placement{cited}; the tier record has {placements}.",
        tier=given,
        cited=cited,
        placements=wording.conjunction(placements),
    )


def inferred_edition(wording: Wording) -> str:
    """Return the note on a placement from a page that names no edition."""
    return wording.text("The tier record infers the edition: the page that it names bore no year.")


def inferred_placement(wording: Wording, reason: str) -> str:
    """Return the note on a placement that nobody read; ``reason`` is one step of reasoning, if there is one to read."""
    if not reason:
        return wording.text("The tier record infers this placement.")
    return wording.text("The tier record infers this placement: {reason}.", reason=reason)


def inferred_from_report(wording: Wording, year: int, tier: str, *, remained: bool) -> str:
    """Return the note on a placement that follows from the report of the next year."""
    message = "Inferred from the {year} report, which says that the country was downgraded to {tier}."
    if remained:
        message = "Inferred from the {year} report, which says that the country remained on {tier}."
    return wording.text(message, year=year, tier=tier_name(wording, tier))


def inferred_from_edition(wording: Wording, year: int) -> str:
    """Return the note on a placement that follows from the report of another year."""
    return wording.text("Inferred from the {year} report.", year=year)


def disputed_placement(wording: Wording, tier: str | None) -> str:
    """Return the note that another source contradicts a placement, with the tier that it names, if that is known."""
    if tier is None:
        return wording.text("Another source contradicts this placement.")
    return wording.text("Another source contradicts this placement and says {tier}.", tier=tier_name(wording, tier))
