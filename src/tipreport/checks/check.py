"""All checks of a brief, and the order in which documents print their notes."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from tipreport.checks.agreements import agreements
from tipreport.checks.comparisons import (
    comparisons_undated,
    comparisons_with_other_periods,
    comparisons_without_number,
    contradicted_directions,
)
from tipreport.checks.conflicts import conflicts
from tipreport.checks.editions import (
    editions_not_cited,
    sources_before_the_end,
    sources_later_than_brief,
    tiers_later_than_brief,
)
from tipreport.checks.figures import over_100_percent, periods_after_edition, unreadable
from tipreport.checks.joining import with_notes
from tipreport.checks.key_figures import key_figures_not_newest, not_comparable
from tipreport.checks.key_records import key_records_left_out
from tipreport.checks.language import language_without_words, untranslated
from tipreport.checks.larger_parts import larger_parts
from tipreport.checks.names import near_names
from tipreport.checks.note import CODES, KINDS, DataNote
from tipreport.checks.other_bodies import other_bodies
from tipreport.checks.parts import parts_not_narrowed, parts_that_add_up, percentages_of_percentages, sums_of_parts
from tipreport.checks.pasted import broken_addresses, countries_as_places, pasted_markup
from tipreport.checks.penalties import penalties_differ, penalties_without_place
from tipreport.checks.printed import printed_differs
from tipreport.checks.pronouns import findings_without_subject
from tipreport.checks.recommendations import near_recommendations
from tipreport.checks.sources import (
    default_later_than_brief,
    records_on_the_default,
    records_without_source,
    unused_sources,
)
from tipreport.checks.summary import finding_numbers, summary_numbers, superseded_numbers
from tipreport.checks.tier_record import notes_on_the_record
from tipreport.checks.tiers import (
    claims_against_the_record,
    impossible_moves,
    placements_of_the_report,
    undated_tiers,
    unlisted_countries,
    years_running_differ,
)
from tipreport.index import BriefIndex
from tipreport.model.arguments import expect_brief
from tipreport.model.arithmetic import exact
from tipreport.model.brief import CountryBrief, lists
from tipreport.tier_record import TierRecord, shipped_tier_record
from tipreport.wording.wording import ENGLISH, Wording, wording_for

Check: TypeAlias = Callable[[BriefIndex, Wording], Iterator[DataNote]]

FOR_READERS: tuple[Check, ...] = (
    claims_against_the_record,
    impossible_moves,
    years_running_differ,
    undated_tiers,
    conflicts,
    contradicted_directions,
    comparisons_without_number,
    comparisons_undated,
    over_100_percent,
    periods_after_edition,
    unreadable,
    sums_of_parts,
    larger_parts,
    percentages_of_percentages,
    penalties_differ,
    not_comparable,
    agreements,
    near_names,
    records_without_source,
    records_on_the_default,
    language_without_words,
    untranslated,
)
FOR_MAKERS: tuple[Check, ...] = (
    unlisted_countries,
    penalties_without_place,
    placements_of_the_report,
    comparisons_with_other_periods,
    other_bodies,
    parts_not_narrowed,
    parts_that_add_up,
    key_figures_not_newest,
    printed_differs,
    countries_as_places,
    pasted_markup,
    broken_addresses,
    summary_numbers,
    superseded_numbers,
    finding_numbers,
    unused_sources,
    default_later_than_brief,
    editions_not_cited,
    tiers_later_than_brief,
    sources_later_than_brief,
    sources_before_the_end,
    findings_without_subject,
    key_records_left_out,
    near_recommendations,
)


def check(brief: CountryBrief, record: TierRecord | None = None) -> tuple[DataNote, ...]:
    """Return the issues to review in a brief: the findings of all checks and the notes of the analyst.

    They are for readers and for the maker of the brief, see `DataNote.audience`. Most severe first, then in the order
    of the file; those about all texts last. The brief is not changed. ``record`` are the tier placements to compare
    with, by default those that tipreport ships. Raises `InvalidRecordError` for an argument that is not a brief.
    """
    expect_brief(brief)
    return data_notes(BriefIndex(brief), wording_for(brief.language), record or shipped_tier_record())


@exact
def data_notes(index: BriefIndex, wording: Wording = ENGLISH, record: TierRecord | None = None) -> tuple[DataNote, ...]:
    """Return the data notes of an indexed brief, in a language; without a record, those of the brief alone."""
    notes = _notes_of(index, wording, (*FOR_READERS, *FOR_MAKERS))
    if record is not None:
        notes += notes_on_the_record(index, wording, record)
    return _in_order(index, wording, notes)


@exact
def reader_notes(index: BriefIndex, wording: Wording = ENGLISH) -> tuple[DataNote, ...]:
    """Return the data notes of an indexed brief that are for readers, in the order of their numbers in documents."""
    return _in_order(index, wording, _notes_of(index, wording, FOR_READERS))


def _notes_of(index: BriefIndex, wording: Wording, checks: Iterable[Check]) -> list[DataNote]:
    return [note for run_check in checks for note in run_check(index, wording)]


def _in_order(index: BriefIndex, wording: Wording, notes: Iterable[DataNote]) -> tuple[DataNote, ...]:
    """Return the notes of checks and those of the analyst, in their order."""
    list_ranks = {name: rank for rank, name in enumerate(lists())}
    kind_ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    code_ranks = {code: rank for rank, code in enumerate(CODES)}

    def order(note: DataNote) -> tuple[bool, int, int, int, int]:
        list_name, row = note.about[0]
        return note.is_about_all, kind_ranks[note.kind], list_ranks[list_name], row, code_ranks[note.code]

    return tuple(sorted(with_notes(index, wording, sorted(notes, key=order)), key=order))
