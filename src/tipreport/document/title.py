"""The title band: what the brief is about, whom to call, and the badge with the tier placement."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Badge, Paragraph, Title
from tipreport.document.page import Page
from tipreport.document.sentences import led, run, say, stopped
from tipreport.document.spans import Spans, Strong
from tipreport.model.records import CountryRole, Hotline, TierPlacement
from tipreport.wording import labels
from tipreport.wording.names import country_name, short_name
from tipreport.wording.periods import say_day
from tipreport.wording.phrases import capital, listed, sentence
from tipreport.wording.sources import say_who
from tipreport.wording.tiers import RATER, say_placement, steps_down

HOTLINES = 2  # in the band; the others stand with the organisations


def title(page: Page) -> Title:
    """The title band."""
    brief = page.brief
    name = brief.subject_name or country_name(brief.countries[0].country)
    return Title(
        kind=f"{capital(brief.subject)} brief",
        topic=labels.TRAFFICKING if brief.title == name else brief.title,
        name=name,
        edition=brief.edition,
        updated=say_day(brief.updated) if brief.updated else "",
        about=_about(page),
        hotlines=tuple(hotline(page, row) for row in brief.hotlines[:HOTLINES]) or (stopped(say(labels.NO_HOTLINE)),),
        badge=_badge(page),
    )


def callouts(page: Page) -> Iterator[Paragraph]:
    """The analyst's remark on the whole, and a word where the brief says little."""
    if page.brief.note:
        yield Paragraph((*led("Note"), *stopped(say(sentence(page.brief.note)))), "callout")
    if not page.brief.figures and not page.brief.findings:
        lead, text = labels.SAYS_LITTLE
        yield Paragraph((*led(lead), *stopped(say(text))), "callout")


def hotline(page: Page, row: Hotline) -> Spans:
    """A number to call, who answers, and for whom."""
    number = say("number not given") if row.number == "not stated" else Strong(row.number)
    operator = page.index.by(row, "operator")
    more = f" ({short_name(operator)})" if operator else ""
    more += f". {sentence(row.text)}" if row.text else ""
    return stopped(number, *([say(more)] if more else []), *page.marks(row))


def _about(page: Page) -> Spans:
    """The roles of the countries, and the region."""
    brief = page.brief
    telling = [row for row in brief.countries if row.roles or row.note]  # without roles it claims nothing
    if brief.subject == "country":
        parts = [(say(_role(row)), *page.marks(row)) for row in telling]
    else:
        each = listed(
            country_name(row.country) + (f" ({listed(row.roles)})" if row.roles else "") for row in brief.countries
        )
        parts = [(say(f"Concerns {each}"), *page.marks(*telling))]
    if brief.region:
        parts.append((say(brief.region),))
    return run(*(stopped(*part) for part in parts))


def _role(row: CountryRole) -> str:
    return f"{capital(listed(row.roles))} country" if row.roles else "Roles not given"


# ---------------------------------------------------------------- the badge


def _badge(page: Page) -> Badge:
    if page.brief.subject == "country":
        return _placement(page, page.brief.countries[0].country)
    lines = []
    for row in page.brief.countries:
        badge = _placement(page, row.country)
        name = say(f"{country_name(row.country)}: ")
        if badge.tier:
            claim = f", {badge.claim}" if badge.claimed else ""
            line = (name, say(f"{badge.tier}{claim}. {badge.report}, {badge.rater}"), *badge.marks)
        else:
            line = (name, say(badge.absence))
        lines.append(run(stopped(*line), *badge.remarks))
    reason = f"none of its own, since the subject is {labels.SUBJECTS[page.brief.subject]}"
    return Badge(rater=RATER, absence=reason, remarks=tuple(lines))


def _placement(page: Page, country: str) -> Badge:
    """The record of the edition; a claim for it; the record's latest before it; an undated claim; none."""
    edition = page.brief.edition
    placements = page.index.placements.get(country, ())
    record = {row.year: row for row in placements if row.official and row.year is not None}
    claims = [row for row in placements if not row.official]
    known = [year for year in record if edition is None or year <= edition]
    year = edition if edition in record else max(known, default=None)
    claim = next((row for row in claims if edition and row.year == edition), None) if year != edition else None
    if claim is None and year is None:
        claim = next(iter(claims), None)
    if claim is not None:
        return _claimed(page, claim, record[year] if year is not None else None)
    if year is None:
        return Badge(rater=RATER, absence=labels.NO_PLACEMENT)
    placement = record[year]
    rivals = [row for row in claims if row.year in (None, year)]
    return Badge(
        tier=placement.tier,
        year=year,
        report=f"{year} report",
        rater=RATER,
        marks=page.cites(placement) if rivals else page.marks(placement),
        remarks=tuple(_around(page, placement, record, rivals)),
    )


def _claimed(page: Page, claim: TierPlacement, before: TierPlacement | None) -> Badge:
    badge = Badge(
        tier=claim.tier,
        year=claim.year,
        report=f"{claim.year} report" if claim.year is not None else "no year given",
        rater=RATER,
        claimed=True,
        claim=f"as {say_who(page.index.read(claim))}",
        marks=page.marks(claim),
    )
    remarks: list[Spans] = []
    if claim.year is not None:
        remarks.append(stopped(say("The record used here has no entry for that year")))
    if before is not None:
        remarks.append(stopped(say(f"Its latest before is {before.tier} in {before.year}"), *page.marks(before)))
    return evolve(badge, remarks=tuple(remarks))


def _around(
    page: Page, placement: TierPlacement, record: dict[int, TierPlacement], rivals: Sequence[TierPlacement]
) -> list[Spans]:
    """The move, later years, what is known of the placement, and the dispute: a sentence each."""
    year, edition = placement.year or 0, page.brief.edition
    before, latest = record.get(year - 1), record[max(record)]
    says: list[Spans] = []
    if before is not None:
        says.append(stopped(say(_move(before, placement)), *page.cites(before)))
    else:
        says.append(stopped(say(f"The record used here has no entry for {year - 1}, so no move is shown")))
    if edition and year != edition:
        says.append(stopped(say(f"The record used here has no entry for {edition}")))
    if latest is not placement:
        still = all(row.tier == placement.tier for at, row in record.items() if at > year)
        says.append(stopped(say(f"{'Still ' if still else ''}{latest.tier} in {latest.year}"), *page.cites(latest)))
    if placement.waiver or placement.consecutive is not None or placement.reason:
        says.append(stopped(say(capital(say_placement(placement).removeprefix(f"{placement.tier}").lstrip(",; ")))))
    for row in rivals:
        if row.tier != placement.tier:
            when = f"for {row.year}" if row.year is not None else "and names no year"
            who = capital(say_who(page.index.read(row)))
            says.append(stopped(say(f"{who} {row.tier} {when}"), *page.marks(row)))
    return says


def _move(before: TierPlacement, now: TierPlacement) -> str:
    if before.tier == now.tier:
        return f"The same as in {before.year}"
    steps = steps_down(before.tier, now.tier)
    if steps is None:
        return f"{before.tier} in {before.year}"
    return f"{'Down' if steps > 0 else 'Up'} from {before.tier} in {before.year}"
