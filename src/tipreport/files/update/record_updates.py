"""Writes the placements of a tier record into brief files."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import count

from tipreport.files.matching import match_briefs
from tipreport.files.update.updates import Basis, BriefText, Update, update_of
from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation, Link
from tipreport.model.records import Source, TierPlacement
from tipreport.tier_record import RecordedPlacement, TierRecord, differing_placements, missing_placements
from tipreport.tier_record.evidence import disputing_tier, is_disputed, next_report, reason
from tipreport.wording.amounts import quoted
from tipreport.wording.notes import tiers as notes
from tipreport.wording.sources import report_of_each_year, tier_record_title
from tipreport.wording.tiers import rater
from tipreport.wording.wording import Wording, wording_for

_REPORT = "Trafficking in Persons Report"
_QUOTED = re.compile(r'"([^"]*)"')


def record_updates(files: Iterable[BriefText], record: TierRecord, *, replace: bool) -> Iterator[Update]:
    """Yield the updates that add the placements of a record that briefs lack.

    ``replace`` also replaces official placements that differ. Each placement cites the record as its source; the record
    and the report are added to the sources if the brief lacks them.
    """
    for file in files:
        old = file.brief
        tiers, sources = _with_record(old, record, replace=replace)
        new = old.replace(tiers=tuple(row for _, row in tiers), sources=tuple(sources))
        if new != old:
            rows = {
                "tiers": [index for index, _ in tiers],
                "sources": [index if index < len(old.sources) else None for index in range(len(sources))],
            }
            yield update_of(file, new, Basis.SAME, match_briefs(old, new, rows, same_version=True))


def _with_record(
    brief: CountryBrief, record: TierRecord, *, replace: bool
) -> tuple[Sequence[tuple[int | None, TierPlacement]], Sequence[Source]]:
    """Return the placements with those of the record, each with its index in the brief, and the sources."""
    wording = wording_for(brief.language)
    tiers: list[tuple[int | None, TierPlacement]] = [*enumerate(brief.tiers)]
    missing = [*missing_placements(brief, record)]
    differing = [*differing_placements(brief, record)] if replace else []
    if not missing and not differing:
        return tiers, brief.sources
    sources = [*brief.sources]
    report = _add(sources, _report(wording), partial(_is_report, wording))
    read = _add(sources, record.source(_title(wording, record)), record.is_source)
    citation = Citation((Link(report), Link(read)))
    for index, row, recorded in differing:
        tiers[index] = index, row.replace(tier=recorded.tier, sources=(citation,), note=_note(wording, recorded))
    for recorded in missing:
        placement = TierPlacement(
            country=recorded.country, year=recorded.year, tier=recorded.tier, official=True, sources=(citation,),
            note=_note(wording, recorded),
        )  # fmt: skip
        tiers.insert(_position([row for _, row in tiers], placement), (None, placement))
    return tiers, sources


def _position(tiers: Sequence[TierPlacement], added: TierPlacement) -> int:
    """Return the index for an added placement: after the official one before it, else before the one after it."""
    same = [(row.year or 0, index) for index, row in enumerate(tiers) if row.official and row.country == added.country]
    year = added.year or 0
    if before := [index for other, index in same if other < year]:
        return max(before) + 1
    return min((index for _, index in same), default=len(tiers))


def _note(wording: Wording, placement: RecordedPlacement) -> str | None:
    """Return the remark on a placement that was inferred or is disputed; None for another one.

    It has no addresses: those of the record are of pages that quote the report, and stay there.
    """
    remarks = [_inference(wording, placement)]
    if is_disputed(placement):
        remarks.append(notes.disputed_placement(wording, disputing_tier(placement)))
    return " ".join(filter(None, remarks)) or None


def _inference(wording: Wording, placement: RecordedPlacement) -> str:
    """Return what a placement was inferred from; empty for one that was read.

    Words that the record quotes are in the quotation marks of the language.
    """
    if placement.inferred is None:
        return ""
    if placement.inferred == "edition":
        return notes.inferred_edition(wording)
    if (report := next_report(placement)) is not None:
        return notes.inferred_from_report(wording, report.year, report.tier, remained=report.move == "remained")
    return notes.inferred_placement(wording, _QUOTED.sub(lambda found: quoted(wording, found[1]), reason(placement)))


def _title(wording: Wording, record: TierRecord) -> str:
    years = record.years()
    return tier_record_title(wording, years[0], years[-1], record.file)


def _report(wording: Wording) -> Source:
    return Source(id="tip", kind="report", title=report_of_each_year(wording), publisher=rater(wording))


def _is_report(wording: Wording, source: Source) -> bool:
    """Whether a source is the report in all its editions: not one edition, and no page or statement about it."""
    one_edition = source.edition is not None or source.published is not None
    title = source.title or ""
    is_titled = title.startswith(_REPORT) or title == report_of_each_year(wording)
    return source.kind == "report" and not one_edition and is_titled


def _add(sources: list[Source], added: Source, is_it: Callable[[Source], bool]) -> str:
    """Add a source, under an id that is free, unless it is there already. Returns its id."""
    if known := next((row.id for row in sources if is_it(row)), ""):
        return known
    taken = {row.id for row in sources}
    free = next(
        name for number in count(1) if (name := f"{added.id}-{number}" if number > 1 else added.id) not in taken
    )
    sources.append(added.replace(id=free))
    return free
