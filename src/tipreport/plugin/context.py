"""The context of an export: the date of the file, the brand, progress and warnings."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.plugin.brand import Brand

NO_BRAND = Brand()


class Dated(Protocol):
    """A brief, or the part of it that the date of a file depends on."""

    @property
    def updated(self) -> dt.date | None:
        """The day of the last change."""


@frozen(kw_only=True)
class ExportContext:
    """The context of an export. Exporters do not read the clock, the locale or the environment."""

    date: dt.date | None
    """The date of the document, see `date_of`; never today's date. None if no date is known: then leave it out."""
    brand: Brand = NO_BRAND
    """The organisation that publishes the file."""
    on_progress: Callable[[int, int], None] | None = field(default=None, eq=False, repr=False)
    """The function that is called with each step of progress."""
    warnings: list[str] = field(factory=list, init=False, eq=False)
    """The warnings of the exporter so far."""

    def progress(self, done: int, total: int) -> None:
        """Report that ``done`` of ``total`` steps are done. A terminal shows it during long exports."""
        if self.on_progress is not None:
            self.on_progress(done, total)

    def warn(self, message: str) -> None:
        """Warn the user, in one line, about content that the file shows incorrectly. The export continues."""
        self.warnings.append(" ".join(message.split()))

    @classmethod
    def of(
        cls,
        briefs: Iterable[Dated],
        environ: Mapping[str, str],
        *,
        brand: Brand | None = None,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> "ExportContext":
        """Create the context of a file with these briefs. Raises `ExportError` as `date_of` does."""
        return cls(date=cls.date_of(briefs, environ), brand=brand or NO_BRAND, on_progress=on_progress)

    @classmethod
    def date_of(cls, briefs: Iterable[Dated], environ: Mapping[str, str]) -> dt.date | None:
        """Return ``SOURCE_DATE_EPOCH`` as a date in UTC, else the latest ``updated`` of the briefs.

        Returns None if there is neither. Raises `ExportError` for an invalid ``SOURCE_DATE_EPOCH``, as
        https://reproducible-builds.org/specs/source-date-epoch/ requires.
        """
        if epoch := environ.get("SOURCE_DATE_EPOCH"):
            try:
                if epoch.isascii() and epoch.isdigit():
                    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
            except (ValueError, OverflowError, OSError):  # a year out of range
                pass
            raise ExportError(f'SOURCE_DATE_EPOCH: expected the seconds since 1970, found "{epoch}"')
        return max((brief.updated for brief in briefs if brief.updated is not None), default=None)
