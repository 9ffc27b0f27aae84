"""Two editions of some briefs, read from any files and paired."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

from tipreport.errors import BriefFileError, Problem
from tipreport.files.paths import brief_paths, read_located
from tipreport.files.revisions import PREFIX, parse_revision, read_revision
from tipreport.model.brief import CountryBrief


@frozen
class Editions:
    """The briefs of two editions."""

    pairs: Sequence[tuple[CountryBrief, CountryBrief]]
    """An earlier and a later edition of the same brief."""
    only_old: Sequence[CountryBrief]
    """Briefs of which there is no later edition."""
    only_new: Sequence[CountryBrief]
    """Briefs of which there is no earlier edition."""


def later_first(old: CountryBrief, new: CountryBrief) -> str:
    """Return the problem of two editions of which the first is the later one; empty if there is none."""
    if old.edition is None or new.edition is None or old.edition <= new.edition:
        return ""
    return f"{new.id}: expected an edition before {new.edition} first, found that of {old.edition}"


def read_editions(old: str, new: str) -> Editions:
    """Read two editions: files or folders, also workbooks and PDFs with briefs, or ``git:REV`` for the first one.

    ``git:REV`` is the second one as it was in that revision. Raises `BriefFileError` with the problems of all files,
    and `InvalidValueError` for an invalid revision.
    """
    if old.startswith(PREFIX):
        revision = parse_revision(old)
        return paired([row.brief for row in read_revision(revision, Path(new))], _read(new))
    return paired(_read(old), _read(new))


def _read(path: str) -> list[CountryBrief]:
    briefs: list[CountryBrief] = []
    problems: list[Problem] = []
    for file in brief_paths(path):
        try:
            briefs += [located.brief for located in read_located(file)]
        except BriefFileError as error:
            problems += error.problems
    if problems:
        raise BriefFileError(problems)
    return briefs


def paired(old: Iterable[CountryBrief], new: Iterable[CountryBrief]) -> Editions:
    """Pair the briefs of two editions: by id, then by subject and countries.

    Two single briefs are a pair if they have a country in common.
    """
    before, after = list(old), list(new)
    if len(before) == len(after) == 1 and _countries(before[0]) & _countries(after[0]):
        return Editions([(before[0], after[0])], [], [])
    by_id = {brief.id: brief for brief in before}
    matched = {brief.id: by_id.pop(brief.id) for brief in after if brief.id in by_id}
    by_subject: dict[object, CountryBrief | None] = {}
    for brief in by_id.values():
        by_subject[_subject(brief)] = None if _subject(brief) in by_subject else brief
    for brief in after:
        if brief.id not in matched and (earlier := by_subject.pop(_subject(brief), None)) is not None:
            matched[brief.id] = by_id.pop(earlier.id)
    pairs = [(matched[brief.id], brief) for brief in after if brief.id in matched]
    return Editions(pairs, [*by_id.values()], [brief for brief in after if brief.id not in matched])


def _subject(brief: CountryBrief) -> object:
    """Return the subject of a brief. It does not distinguish two briefs of one subject in one edition."""
    return brief.subject, brief.subject_name, _countries(brief)


def _countries(brief: CountryBrief) -> frozenset[str]:
    return frozenset(row.country for row in brief.countries)
