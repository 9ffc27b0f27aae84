"""The notes on placements that a tier record infers, as readers need them: without the addresses of copies."""

import re

from tipreport.index import BriefIndex
from tipreport.language_marks import unmarked
from tipreport.model.records import TierPlacement
from tipreport.tier_record.evidence import disputing_tier, is_disputed, next_report
from tipreport.tier_record.record import RecordedPlacement, is_tier_record
from tipreport.wording.notes import tiers as sentences
from tipreport.wording.wording import Wording

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+\w+/\S*")
_LEAD = "The tier record infers this placement"  # the first words of notes of the record
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def printed_note(index: BriefIndex, wording: Wording, placement: TierPlacement, text: str) -> str:
    """Return the note on a placement as it is printed: one from a tier record names a report in place of an address.

    Readers cannot use the address of a copy of the report; the record has it. Other notes are returned as they are, and
    so are translations in which nothing names a report.
    """
    if not _ADDRESS.search(text) or placement.year is None or not _is_of_record(index, placement):
        return text
    recorded = RecordedPlacement(
        country=placement.country or "", year=placement.year, tier=placement.tier, standing="inferred", seen_in=text
    )
    found = [_inference(wording, recorded, text)]
    if not found[0]:
        return text
    if is_disputed(recorded):
        found.append(sentences.disputed_placement(wording, disputing_tier(recorded)))
    return " ".join(found)


def _is_of_record(index: BriefIndex, placement: TierPlacement) -> bool:
    return placement.official and any(is_tier_record(source) for source in index.read(placement))


def _inference(wording: Wording, placement: RecordedPlacement, text: str) -> str:
    if (report := next_report(placement)) is not None:
        return sentences.inferred_from_report(wording, report.year, report.tier, remained=report.move == "remained")
    if str(placement.year + 1) in _YEAR.findall(_ADDRESS.sub("", text)):  # also in a translation
        return sentences.inferred_from_edition(wording, placement.year + 1)
    return sentences.inferred_placement(wording, "") if unmarked(text).startswith(_LEAD) else ""
