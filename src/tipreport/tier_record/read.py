"""Reads a tier record from a CSV file. Every problem has its line and column."""

import csv
import hashlib
import os
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

from tipreport.errors import InvalidValueError, Problem, TierRecordError
from tipreport.model.field import fields_by_name
from tipreport.model.messages import alternatives, mismatch
from tipreport.model.records import TierPlacement
from tipreport.regular_file import read_regular_file
from tipreport.tier_record.record import RecordedPlacement, TierRecord

MAX_BYTES = 20_000_000  # fifty times the record of 2001 to 2025
_PLACEMENT = fields_by_name(TierPlacement)
_REQUIRED = {"iso3": "country", "report_year": "year", "tier": "tier"}


@cache
def shipped_tier_record() -> TierRecord:
    """Return the record that the library ships: 4,015 placements, 2001 to 2025. Its README describes its gaps."""
    name = "tip_tiers.csv"
    return _parse((files("tipreport.tier_record") / name).read_bytes(), name, name)


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
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    missing = [column for column in _REQUIRED if column not in (reader.fieldnames or ())]
    if missing:
        message = f"expected the columns {', '.join(_REQUIRED)}, found no {alternatives(missing)}"
        raise TierRecordError([Problem(file, 1, (), message)])
    problems: list[Problem] = []
    found: dict[tuple[str, int], RecordedPlacement] = {}
    try:
        for row in reader:
            values: dict[str, Any] = dict(_values(row, Problem(file, reader.line_num, (), ""), problems))
            if len(values) == len(_REQUIRED):
                placement = RecordedPlacement(
                    **values, standing=row.get("standing") or "", seen_in=row.get("seen_in") or ""
                )
                key = placement.country, placement.year
                if key in found:
                    message = f"{placement.country} has a placement of {placement.year} already: remove one of the two"
                    problems.append(Problem(file, reader.line_num, (), message))
                found[key] = placement
    except csv.Error as error:
        problems.append(Problem(file, reader.line_num + 1, (), f"is not valid CSV: {error}"))
    if problems:
        raise TierRecordError(problems)
    placements = tuple(found[key] for key in sorted(found))
    return TierRecord(placements, name, hashlib.sha256(content).hexdigest()[:12])


def _values(row: Mapping[str, Any], at: Problem, problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    """Yield the required values of a row that are valid, by field."""
    for column, name in _REQUIRED.items():
        try:
            yield name, _value(column, (row[column] or "").strip())
        except InvalidValueError as error:
            problems.append(Problem(at.file, at.line, (column,), str(error)))


@lru_cache(maxsize=1024)  # a few hundred different values in thousands of rows
def _value(column: str, text: str) -> Any:
    value_type = _PLACEMENT[_REQUIRED[column]].type
    value = value_type.parse(value_type.from_text(text))
    if not isinstance(value, str | int):  # a span of years
        raise InvalidValueError(mismatch("one year", text, "a row for each year"))
    return value
