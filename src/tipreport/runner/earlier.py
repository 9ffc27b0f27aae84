"""The earlier editions that documents are compared with."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from tipreport.errors import BriefFileError, OptionsError
from tipreport.model.brief import CountryBrief
from tipreport.plugin import FileContent


def earlier_editions(briefs: Iterable[CountryBrief], since: Sequence[FileContent]) -> Mapping[str, CountryBrief]:
    """Return the earlier edition of each brief that has one in some files, by the id of the brief.

    Raises `OptionsError` with every problem of the files, and with the editions that are later than their brief.
    """
    if not since:
        return {}
    from tipreport.files.editions import later_first, paired

    pairs = paired(_read(tuple(since)), briefs).pairs
    if problems := [("since", problem) for old, new in pairs if (problem := later_first(old, new))]:
        raise OptionsError("document", problems)
    return {new.id: old for old, new in pairs}


def ids_of(since: Sequence[FileContent], most: int = 5) -> Sequence[str]:
    """Return the ids of the briefs in some files; after ``most`` of them, an ellipsis. Raises as above."""
    ids = [brief.id for brief in _read(tuple(since))]
    return [*ids[:most], "..."] if len(ids) > most else ids


@lru_cache(maxsize=2)  # the formats of a brief follow each other, and a build has one set of earlier editions
def _read(since: tuple[FileContent, ...]) -> tuple[CountryBrief, ...]:
    from tipreport.files.readers import parse_content

    briefs: list[CountryBrief] = []
    problems: list[tuple[str, str]] = []
    for file in since:
        try:
            briefs += [located.brief for located in parse_content(file.data, file.name)]
        except BriefFileError as error:
            problems += [("since", str(problem)) for problem in error.problems]
    if problems:
        raise OptionsError("document", problems)
    return tuple(briefs)
