"""The badge: the tier placement that a document leads with, the authority behind it, and claims against it.

It has the first of: the record of the brief's edition, a claim for that edition, the latest record before it, another
claim. Without an edition, it has the latest record.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tipreport.document.blocks import Badge
from tipreport.document.joining import bound_text, ended, sentences, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import TierPlacement
from tipreport.wording import tiers as words
from tipreport.wording.names import country_name
from tipreport.wording.phrases import capital, lower
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Parts

Record = Mapping[int, TierPlacement]  # the official placements of a country, by report year


def badge(state: CompositionState) -> Badge | None:
    """Return the badge of the brief's country; for a group or an event, the placement of each country as a remark.

    A brief without placements has no badge: it is about something other than tiers.
    """
    if not state.brief.tiers:
        return None
    if state.brief.subject == "country":
        return _of_country(state, state.brief.countries[0].country)
    return Badge(
        rater=words.rater(state.wording),
        absence=words.no_own_placement(state.wording, state.brief.subject),
        remarks=tuple(_of_countries(state)),
    )


def _of_countries(state: CompositionState) -> Iterator[Spans]:
    """Yield the placement of each country; before those of a report once what is the same for all of them.

    Countries with the same placement share a line. Those without one are the last ones.
    """
    every = {row.country: _of_country(state, row.country, is_line=True) for row in state.brief.countries}
    reports: dict[object, dict[str, Badge]] = {}
    for country, shown in every.items():
        reports.setdefault(_report_of(shown), {})[country] = shown
    missing = reports.pop(None, {})
    for countries in reports.values():
        yield from _of_report(state, countries, only=len(reports) == 1)
    for country, shown in missing.items():
        yield _line(state, country, shown)


def _of_report(state: CompositionState, countries: Mapping[str, Badge], *, only: bool) -> Iterator[Spans]:
    first, *others = countries.values()
    if not others:
        yield from (_line(state, country, first) for country in countries)
        return
    shared = [remark for remark in first.remarks if all(remark in each.remarks for each in others)]
    together = words.countries_placement(state.wording, report=lower(first.report), marks=first.marks, only=only)
    yield sentences((spans_of(together), *shared))
    alike: dict[tuple[str, tuple[Spans, ...]], list[str]] = {}
    for country, shown in countries.items():
        own = tuple(each for each in shown.remarks if each not in shared)
        alike.setdefault((shown.label, own), []).append(country)
    for (tier, own), names in alike.items():
        yield _short_line(state, names, tier, own)


def _report_of(shown: Badge) -> object:
    """The report that placed a country, None if there is none. A claimed placement is unlike that of any other."""
    return (shown.report, shown.marks, object() if shown.claimed else None) if shown.tier else None


def _line(state: CompositionState, country: str, shown: Badge) -> Spans:
    if not shown.tier:
        return _short_line(state, [country], shown.absence, shown.remarks)
    name = country_name(state.wording, country)
    claim = shown.claim if shown.claimed else ""
    line = words.country_placement(
        state.wording, name, tier=shown.label, claim=claim, report=shown.report, marks=shown.marks
    )
    return sentences((spans_of(line), *shown.remarks))


def _short_line(state: CompositionState, countries: Iterable[str], tier: str, remarks: Iterable[Spans]) -> Spans:
    """The placement of one country, or of several that have the same one."""
    names = state.wording.conjunction(country_name(state.wording, country) for country in countries)
    return sentences((ended(bound_text(f"{names}{state.wording.labels.lead_separator}{tier}")), *remarks))


def _of_country(state: CompositionState, country: str, *, is_line: bool = False) -> Badge:
    """The placement of a country. In a line, the tier has its waiver and its years; else they are the first remark."""
    edition = state.brief.edition
    placements = state.index.placements.get(country, ())
    record = {row.year: row for row in placements if row.official and row.year is not None}
    claims = [row for row in placements if not row.official]
    year = max((year for year in record if edition is None or year <= edition), default=None)
    if year is None:
        leading = _leading(claims, edition)
    else:
        leading = [row for row in claims if row.year == edition] if edition not in (None, year) else []
    if leading:
        return _claimed(state, leading, record)
    return _none(state, record) if year is None else _recorded(state, record, year, claims, is_line=is_line)


def _leading(claims: Sequence[TierPlacement], edition: int | None) -> list[TierPlacement]:
    """The claims to lead with if there is no record: the latest, else those without a year, else all."""
    years = [row.year for row in claims if row.year is not None and (edition is None or row.year <= edition)]
    return [row for row in claims if row.year == max(years, default=None)] or [*claims]


# ---------------------------------------------------------------- the placement


def _none(state: CompositionState, record: Record) -> Badge:
    return Badge(
        rater=words.rater(state.wording),
        absence=words.no_placement(state.wording, state.brief.edition if record else None),
        remarks=tuple(map(spans_of, _first_entry(state, record))),
    )


def _claimed(state: CompositionState, claims: Sequence[TierPlacement], record: Record) -> Badge:
    lead, *others = claims
    same = [lead, *(row for row in others if (row.tier, row.year) == (lead.tier, lead.year))]
    marks = state.marks(*same)
    remarks = (*_remarks_on_claim(state, lead, record), *_other_claims(state, lead, others))
    return Badge(
        tier=lead.tier,
        label=words.tier_name(state.wording, lead.tier),
        year=lead.year,
        report=capital(words.report_label(state.wording, lead.year)),
        rater=words.rater(state.wording),
        claimed=True,
        claim=words.as_claimed(state.wording, attribution(state.wording, state.index.read(*same))),
        marks=marks,
        remarks=tuple(map(spans_of, remarks)),
    )


def _recorded(
    state: CompositionState, record: Record, year: int, claims: Sequence[TierPlacement], *, is_line: bool
) -> Badge:
    placement = record[year]
    details, label = _details(state, placement), words.tier_name(state.wording, placement.tier)
    of_this_year = [row for row in claims if row.year == year]  # those without a year are in the ladder
    marks = state.marks_without_shared(placement, of_this_year)
    remarks = (*_remarks_on_placement(state, record, year), *_other_claims(state, placement, of_this_year))
    if details and not is_line:
        remarks = (tuple(ended(bound_text(capital(details)))), *remarks)
    return Badge(
        tier=placement.tier,
        label=state.wording.listed(label, details) if details and is_line else label,
        year=year,
        report=capital(words.report_label(state.wording, year)),
        rater=words.rater(state.wording),
        marks=marks,
        remarks=tuple(map(spans_of, remarks)),
    )


# ---------------------------------------------------------------- the remarks


def _name(state: CompositionState, row: TierPlacement) -> str:
    return words.tier_name(state.wording, row.tier)


def _first_entry(state: CompositionState, record: Record) -> Iterator[Parts]:
    """The first entry of a record that begins after the edition."""
    if record:
        first = record[min(record)]
        yield words.record_begins(state.wording, _name(state, first), first.year, state.cite(first))


def _remarks_on_claim(state: CompositionState, claim: TierPlacement, record: Record) -> Iterator[Parts]:
    """The remark that the record has no entry, and the entry before."""
    before = max((year for year in record if claim.year is not None and year < claim.year), default=None)
    if before is None:
        yield from _first_entry(state, record)
    else:
        yield words.record_lacks_that_year(state.wording)
        latest = record[before]
        yield words.latest_before(state.wording, _name(state, latest), latest.year, state.marks(latest))


def _remarks_on_placement(state: CompositionState, record: Record, year: int) -> Iterator[Parts]:
    """The move, or the remark that the edition has no entry; the latest entry."""
    placement, edition = record[year], state.brief.edition
    before, latest = record.get(year - 1), record[max(record)]
    unchanged = all(row.tier == placement.tier for at, row in record.items() if at > year)
    has_later = latest is not placement
    if edition not in (None, year):
        later = (_name(state, latest), latest.year, state.cite(latest)) if has_later else None
        yield words.record_lacks_edition(state.wording, edition, later, unchanged=unchanged)
    else:
        if before is not None:
            yield words.move(state.wording, before, placement, state.cite(before))
        else:
            yield words.no_move(state.wording, year - 1)
        if has_later:
            cites = state.cite(latest)
            yield words.later_entry(state.wording, _name(state, latest), latest.year, cites, unchanged=unchanged)


def _details(state: CompositionState, placement: TierPlacement) -> str:
    """The waiver and the years running, with the change; empty if there is neither."""
    if not placement.waiver and placement.consecutive is None:
        return ""
    return words.format_placement_details(state.wording, placement)


def _other_claims(state: CompositionState, shown: TierPlacement, claims: Sequence[TierPlacement]) -> Iterator[Parts]:
    """The claims that differ from the placement that is shown; equal ones are one sentence."""
    groups: dict[tuple[str, int | None], list[TierPlacement]] = {}
    for row in claims:
        if row.tier != shown.tier:
            groups.setdefault((row.tier, row.year), []).append(row)
    for (tier, year), rows in groups.items():
        source = attribution(state.wording, state.index.read(*rows))
        first, *rest = words.other_claim(
            state.wording, source, words.tier_name(state.wording, tier), year, state.marks(*rows)
        )
        yield (capital(first), *rest)
