"""The tier record of a command: that of the project, or the one that tipreport ships."""

from pathlib import Path
from typing import TYPE_CHECKING

from tipreport.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipreport.files.update.updates import BriefText, Update
    from tipreport.project import Settings
    from tipreport.tier_record import TierRecord

RECORD = "record"
"""The word for the record of the project. A file of this name is ``./record``."""
SUFFIX = ".csv"


def project_record(session: Session) -> "TierRecord":
    """Return the record that ``tipreport.toml`` names, else the one that tipreport ships. Raises `TierRecordError`."""
    from tipreport.tier_record import read_tier_record, shipped_tier_record

    file = record_file(session)
    return read_tier_record(file) if file else shipped_tier_record()


def record_file(session: Session) -> Path | None:
    """Return the record that ``tipreport.toml`` names; None without one."""
    settings = _settings(session)
    name = settings.document.get(RECORD) if settings else None
    return settings.folder / str(name) if settings and name else None


def named_record(session: Session, name: Path) -> "TierRecord | None":
    """Return the record that a command names: ``record``, or a CSV file. None for another kind of file."""
    from tipreport.tier_record import read_tier_record

    if str(name) == RECORD:
        return project_record(session)
    return read_tier_record(name) if name.suffix.casefold() == SUFFIX else None


def from_record(files: "Sequence[BriefText]", record: "TierRecord", *, force: bool) -> "tuple[list[Update], list[str]]":
    """Return the updates that a record offers, and messages on the placements that differ and are kept."""
    from tipreport.files.update.record_updates import record_updates
    from tipreport.tier_record import differing_placements

    kept = [
        f"{file.path}: {row.country} is on {row.tier} in {row.year}, the record has {recorded.tier}: left unchanged; "
        "--force replaces it"
        for file in ([] if force else files)
        for _, row, recorded in differing_placements(file.brief, record)
    ]
    return [*record_updates(files, record, replace=force)], kept


def _settings(session: Session) -> "Settings | None":
    """Return the settings of the current folder; None if there are none. Warns if they cannot be read."""
    from tipreport.cli.current_settings import has_settings
    from tipreport.errors import SettingsError

    if not has_settings():  # checked first, because the import takes longer
        return None
    from tipreport.project.settings import find_settings, read_settings

    try:
        return read_settings(find_settings())
    except SettingsError as error:
        session.output.warn(f"{error.problems[0]} (so it names no tier record)")
        return None
