"""What an exporter may know of the world: a date, how far ladders reach, and where to tell what happens."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief

NO_DATE = dt.date(1980, 1, 1)  # the first day that a zip file, and so a workbook, can say


@frozen(kw_only=True)
class ExportContext:
    """What an exporter may know of the world. It reads no clock, locale or environment by itself."""

    date: dt.date
    """The date of the document, see `date_of`; never today's."""
    last_report_year: int | None = None
    """The latest report year of the briefs that are exported together, so that ladders compare; for ``compose``."""
    on_progress: Callable[[int, int], None] | None = field(default=None, eq=False, repr=False)
    """Who is told of progress."""
    warnings: list[str] = field(factory=list, init=False, eq=False)
    """What the exporter warned of so far."""

    def progress(self, done: int, total: int) -> None:
        """Tell that ``done`` of ``total`` steps are done. Long work on a terminal shows it."""
        if self.on_progress is not None:
            self.on_progress(done, total)

    def warn(self, message: str) -> None:
        """Tell the user, in one line, what the file does not show as it should. The export goes on."""
        self.warnings.append(" ".join(message.split()))

    @classmethod
    def of(
        cls,
        briefs: Iterable[CountryBrief],
        environ: Mapping[str, str],
        *,
        last_report_year: int | None = None,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> "ExportContext":
        """The context of a file that holds these briefs. Raises `ExportError` as `date_of` does.

        ``through`` is that of all briefs that are exported together, where that is more than the file.
        """
        briefs = tuple(briefs)
        reach = latest_report(briefs) if last_report_year is None else last_report_year
        return cls(date=cls.date_of(briefs, environ), last_report_year=reach, on_progress=on_progress)

    @classmethod
    def date_of(cls, briefs: Iterable[CountryBrief], environ: Mapping[str, str]) -> dt.date:
        """The date of a file: ``SOURCE_DATE_EPOCH`` in UTC, else the latest ``updated`` of the briefs, else 1980-01-01.

        https://reproducible-builds.org/specs/source-date-epoch/ asks for an error where the variable cannot be
        read: `ExportError`.
        """
        if epoch := environ.get("SOURCE_DATE_EPOCH"):
            try:
                if epoch.isascii() and epoch.isdigit():
                    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
            except (ValueError, OverflowError, OSError):  # a year that no date has
                pass
            raise ExportError(f'SOURCE_DATE_EPOCH: expected the seconds since 1970, got "{epoch}"')
        return max((brief.updated for brief in briefs if brief.updated is not None), default=NO_DATE)


def latest_report(briefs: Iterable[CountryBrief]) -> int | None:
    """The latest report year: of a tier placement, or the edition of a brief."""
    years = (year for brief in briefs for year in (brief.edition, *(placement.year for placement in brief.tiers)))
    return max((year for year in years if year is not None), default=None)
