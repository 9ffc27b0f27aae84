"""Reads a tier record from a CSV file. Every problem has its line and column."""

import csv
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from io import StringIO
from operator import itemgetter
from pathlib import Path
from typing import Any

from tipreport.errors import InvalidValueError, Problem, TierRecordError
from tipreport.model.field import fields_by_name
from tipreport.model.messages import alternatives, mismatch
from tipreport.model.records import TierPlacement
from tipreport.regular_file import read_regular_file
from tipreport.tier_record.record import SHIPPED, RecordedPlacement, TierRecord

MAX_BYTES = 20_000_000  # fifty times the record of 2001 to 2025
_PLACEMENT = fields_by_name(TierPlacement)
_REQUIRED = {"iso3": "country", "report_year": "year", "tier": "tier"}
_OPTIONAL = ("standing", "seen_in")


@cache
def shipped_tier_record() -> TierRecord:
    """Return the record that the library ships: 4,015 placements, 2001 to 2025. Its README describes its gaps."""
    return _parse((files("tipreport.tier_record") / SHIPPED).read_bytes(), SHIPPED, SHIPPED)


def read_tier_record(path: str | os.PathLike[str]) -> TierRecord:
    """Read a tier record: a CSV file in UTF-8 with the columns ``iso3``, ``report_year`` and ``tier``.

    ``standing`` and ``seen_in`` are optional, other columns are ignored. Raises `TierRecordError` with every problem.
    """
    file = Path(path)
    try:
        content = read_regular_file(file)
    except OSError as error:
        raise TierRecordError([Problem(str(file), 0, (), f"cannot be read: {error.strerror or error}")]) from error
    if len(content) > MAX_BYTES:
        raise TierRecordError([Problem(str(file), 0, (), f"the file is larger than {MAX_BYTES // 10**6} MB")])
    return parse_tier_record(content, str(file))


@lru_cache(maxsize=2)  # a build has one record for all its documents
def parse_tier_record(content: bytes, file: str) -> TierRecord:
    """Return the tier record in a CSV file with this content, as `read_tier_record` does."""
    return _parse(content, Path(file).name, file)


def _parse(content: bytes, name: str, file: str) -> TierRecord:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TierRecordError([Problem(file, line, (), "is not UTF-8: save the file as CSV in UTF-8")]) from error
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    problems: list[Problem] = []
    found: dict[tuple[str, int], RecordedPlacement] = {}
    try:
        columns = next(reader, [])
        missing = [column for column in _REQUIRED if column not in columns]
        if missing:
            message = f"expected the columns {', '.join(_REQUIRED)}, found no {alternatives(missing)}"
            raise TierRecordError([Problem(file, 1, (), message)])
        cells, width = _cells(columns), len(columns)
        for row in filter(None, reader):
            *required, standing, seen_in = cells(row[:width] + [""] * max(1, width + 1 - len(row)))
            try:
                country, year, tier = map(_value, _REQUIRED, required)
            except InvalidValueError:
                problems += _mistakes(required, Problem(file, reader.line_num, (), ""))
                continue
            if (country, year) in found:
                message = f"{country} has a placement of {year} already: remove one of the two"
                problems.append(Problem(file, reader.line_num, (), message))
            found[country, year] = RecordedPlacement(
                country=country, year=year, tier=tier, standing=standing, seen_in=seen_in
            )
    except csv.Error as error:
        problems.append(Problem(file, reader.line_num, (), f"is not valid CSV: {error}"))
    if problems:
        raise TierRecordError(problems)
    placements = tuple(found[key] for key in sorted(found))
    return TierRecord(placements, name, hashlib.sha256(content).hexdigest()[:12])


def _cells(columns: Sequence[str]) -> Callable[[Sequence[str]], Sequence[str]]:
    """The function that takes our columns from a row with an empty cell at its end, for those that the file lacks."""
    return itemgetter(*(columns.index(name) if name in columns else -1 for name in (*_REQUIRED, *_OPTIONAL)))


def _mistakes(cells: Sequence[str], at: Problem) -> Iterator[Problem]:
    """Yield a problem for each required cell of a row that is not valid."""
    for column, text in zip(_REQUIRED, cells, strict=True):
        try:
            _value(column, text)
        except InvalidValueError as error:
            yield Problem(at.file, at.line, (column,), str(error))


@lru_cache(maxsize=1024)  # a few hundred different values in thousands of rows
def _value(column: str, text: str) -> Any:
    value_type = _PLACEMENT[_REQUIRED[column]].type
    value = value_type.parse(value_type.from_text(text.strip()))
    if not isinstance(value, str | int):  # a span of years
        raise InvalidValueError(mismatch("one year", text, "a row for each year"))
    return value
