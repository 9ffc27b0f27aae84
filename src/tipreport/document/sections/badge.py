"""The badge: the tier placement that a document leads with, the authority behind it, and claims against it.

It has the first of: the record of the brief's edition, a claim for that edition, the latest record before it, another
claim. Without an edition, it has the latest record.
"""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.document.blocks import Badge
from tipreport.document.joining import bound_text, ended, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import TierPlacement
from tipreport.tier_record import Inference
from tipreport.wording import tier_claims
from tipreport.wording import tiers as words
from tipreport.wording.phrases import capital
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Parts

Record = Mapping[int, TierPlacement]  # the official placements of a country, by report year


def badge(state: CompositionState) -> Badge | None:
    """Return the badge of the brief's country.

    A group or an event has none, since it is on no tier: the tiers of its countries are beside each other in their own
    section. A brief without placements has none either: it is about something other than tiers.
    """
    if not state.brief.tiers or state.brief.subject != "country":
        return None
    return _of_country(state, state.brief.countries[0].country)


def _of_country(state: CompositionState, country: str) -> Badge:
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
    return _none(state, record) if year is None else _recorded(state, record, year, claims)


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
        claim=tier_claims.as_claimed(state.wording, attribution(state.wording, state.index.read(*same))),
        marks=marks,
        remarks=tuple(map(spans_of, remarks)),
    )


def _recorded(state: CompositionState, record: Record, year: int, claims: Sequence[TierPlacement]) -> Badge:
    placement = record[year]
    of_this_year = [row for row in claims if row.year == year]  # those without a year are in the ladder
    marks = state.marks_without_shared(placement, of_this_year)
    remarks = (*_remarks_on_placement(state, record, year), *_other_claims(state, placement, of_this_year))
    return Badge(
        tier=placement.tier,
        label=words.tier_name(state.wording, placement.tier),
        year=year,
        report=capital(words.report_label(state.wording, year)),
        rater=words.rater(state.wording),
        marks=marks,
        remarks=tuple(map(spans_of, remarks)),
    )


# ---------------------------------------------------------------- the remarks


def _name(state: CompositionState, row: TierPlacement) -> str:
    return words.tier_name(state.wording, row.tier)


def _inferred(state: CompositionState, row: TierPlacement) -> Spans:
    """The words that a placement was inferred, in brackets after its year."""
    inferred = state.inferred(row)
    return (bound_text(f" {words.inferred_in_brackets(state.wording, inferred)}"),) if inferred else ()


def _cites(state: CompositionState, row: TierPlacement) -> Spans:
    return (*_inferred(state, row), *state.cite(row))


def _first_entry(state: CompositionState, record: Record) -> Iterator[Parts]:
    """The first entry of a record that begins after the edition."""
    if record:
        first = record[min(record)]
        yield words.record_begins(state.wording, _name(state, first), first.year, _cites(state, first))


def _remarks_on_claim(state: CompositionState, claim: TierPlacement, record: Record) -> Iterator[Parts]:
    """The remark that the record has no entry, and the entry before."""
    before = max((year for year in record if claim.year is not None and year < claim.year), default=None)
    if before is None:
        yield from _first_entry(state, record)
    else:
        yield words.record_lacks_that_year(state.wording)
        latest = record[before]
        yield words.latest_before(
            state.wording, _name(state, latest), latest.year, (*_inferred(state, latest), *state.marks(latest))
        )


def _remarks_on_placement(state: CompositionState, record: Record, year: int) -> Iterator[Parts]:
    """What was inferred, and other details; the move, or the remark that the edition has no entry; the latest entry.

    Years running on the tier of the report before are the details and the move in one.
    """
    placement, edition = record[year], state.brief.edition
    if inferred := state.inferred(placement):
        yield tuple(ended(bound_text(capital(words.inferred_word(state.wording, inferred)))))
    placement = state.index.with_years_of_record(placement)
    is_running = _is_running(placement, record.get(year - 1))
    if is_running:
        yield tuple(ended(bound_text(capital(words.years_running(state.wording, placement)))))
    elif placement.waiver or placement.consecutive is not None:
        is_move = edition in (None, year) and year - 1 in record  # it follows, and names the change
        has_change = state.index.has_change(placement) and not is_move
        details = words.format_placement_details(state.wording, placement, has_change=has_change)
        yield tuple(ended(bound_text(capital(details))))
    before, latest = record.get(year - 1), record[max(record)]
    unchanged = all(row.tier == placement.tier for at, row in record.items() if at > year)
    has_later = latest is not record[year]
    if edition not in (None, year):
        later = (_name(state, latest), latest.year, _cites(state, latest)) if has_later else None
        yield words.record_lacks_edition(state.wording, edition, later, unchanged=unchanged)
    else:
        if before is not None and not is_running:
            yield words.move(state.wording, before, placement, _cites(state, before))
        elif before is None:
            yield words.no_move(state.wording, year - 1)
        if has_later and unchanged:
            yield words.later_unchanged(state.wording, _name(state, latest), latest.year, _cites(state, latest))
        elif has_later:
            yield words.later_entries(state.wording, [*_later_entries(state, record, year)])
        if missing := _years_not_in_brief(state, year):
            yield words.reports_not_in_brief(state.wording, missing)


def _years_not_in_brief(state: CompositionState, newest: int) -> Sequence[int]:
    """The editions after the newest one in the brief that the tier record has, of years before the brief's last change.

    A brief with an edition is about that one, and a brief without the day of its last change says nothing on its time.
    """
    brief = state.brief
    if brief.edition is not None or brief.updated is None:
        return ()
    return range(newest + 1, min(state.tier_record.years().stop, brief.updated.year))


def _later_entries(state: CompositionState, record: Record, year: int) -> Iterator[Parts]:
    """The entries after a year, oldest first; the years of one tier in a row are one entry.

    Citations that all share follow the last one.
    """
    runs: list[list[tuple[int, TierPlacement]]] = []
    for at, row in sorted(record.items()):
        if at > year:
            if runs and runs[-1][-1][0] == at - 1 and runs[-1][-1][1].tier == row.tier:
                runs[-1].append((at, row))
            else:
                runs.append([(at, row)])
    cites = [state.cite(*(row for _, row in run)) for run in runs]
    are_shared = all(each == cites[-1] for each in cites)
    for run, cited in zip(runs, cites, strict=True):
        (first, row), (last, _) = run[0], run[-1]
        marks = cited if not are_shared or run is runs[-1] else ()
        yield words.later_entry(state.wording, _name(state, row), first, last, (*_inferred_years(state, run), *marks))


def _inferred_years(state: CompositionState, run: Sequence[tuple[int, TierPlacement]]) -> Spans:
    """The words that years of a tier in a row were inferred, in brackets after these: all of them, or only some."""
    kinds = [state.inferred(row) for _, row in run]
    if len({*kinds}) == 1:
        return _inferred(state, run[0][1])
    of_kind: dict[Inference, list[int]] = {}
    for (year, _), kind in zip(run, kinds, strict=True):
        if kind is not None:
            of_kind.setdefault(kind, []).append(year)
    clauses = (words.inferred_years(state.wording, years, kind) for kind, years in of_kind.items())
    return (bound_text(f" ({state.wording.labels.clause_separator.join(clauses)})"),)


def _is_running(placement: TierPlacement, before: TierPlacement | None) -> bool:
    """Whether a placement has years running, at least two, of which the report before is one."""
    runs = placement.consecutive is not None and placement.consecutive > 1
    return runs and before is not None and before.tier == placement.tier and placement.change in (None, "remained")


def _other_claims(state: CompositionState, shown: TierPlacement, claims: Sequence[TierPlacement]) -> Iterator[Parts]:
    """The claims that differ from the placement that is shown; equal ones are one sentence."""
    groups: dict[tuple[str, int | None], list[TierPlacement]] = {}
    for row in claims:
        if row.tier != shown.tier:
            groups.setdefault((row.tier, row.year), []).append(row)
    for (tier, year), rows in groups.items():
        source = attribution(state.wording, state.index.read(*rows))
        first, *rest = tier_claims.other_claim(
            state.wording, source, words.tier_name(state.wording, tier), year, state.marks(*rows)
        )
        yield (capital(first), *rest)
