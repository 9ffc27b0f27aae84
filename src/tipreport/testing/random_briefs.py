"""Random briefs, generated from the declarations of the model, so that they include every new field and term.

Rules that concern several fields are not repeated here. A record is drawn first; if the model rejects it, the fields
that it names are drawn again or left out until the record is valid.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import Field, Record, fields, fields_by_name
from tipreport.testing.random_source import TEXTS, RandomSource, SeededSource
from tipreport.testing.random_values import SLUGS, Values, random_value

_ATTEMPTS = 100  # to make a record valid; usually, two or three are enough
_REPAIRS = 50  # of a brief, before records are left out: a country may have no year left for another placement


def random_briefs(
    count: int, seed: int = 0, *, max_records: int = 3, texts: Sequence[str] = TEXTS
) -> Iterator[CountryBrief]:
    """Yield briefs with different ids, and up to ``max_records`` records in each list. A seed gives the same briefs.

    All texts are made from ``texts``: for example the scripts that an exporter supports, or markup that it must escape.
    """
    random = SeededSource(seed, texts)
    for number in range(count):
        brief = draw_brief(random, max_records)
        yield brief.replace(id=f"{brief.id}-{number}")


def draw_brief(random: RandomSource, max_records: int = 3) -> CountryBrief:
    """Draw a brief with up to ``max_records`` records in each list."""
    return _BriefGenerator(random, max_records).generate()


class _BriefGenerator:
    """Draws a brief: first the number of records and their ids, then the values of their fields."""

    def __init__(self, random: RandomSource, max_records: int) -> None:
        self.random = random
        self.ids: dict[str, list[str]] = {name: [] for name in lists()}
        self.records = {
            name: [self.draw_id(name, cls) for _ in range(random.integer(0, max_records))]
            for name, cls in lists().items()
        }
        self.head: Values = {}

    def draw_id(self, name: str, cls: type[Record]) -> Values:
        """Draw the id of a record: always where it is required, and sometimes where it is optional."""
        field = fields_by_name(cls).get("id")
        if field is None or not (field.required or self.random.integer(0, 1)):
            return {}
        slug = self.random.choice(SLUGS)
        slug = f"{slug}-{len(self.ids[name])}" if slug in self.ids[name] else slug
        self.ids[name].append(slug)
        return {"id": slug}

    def generate(self) -> CountryBrief:
        self.draw_missing(self.head, head())
        for name, cls in lists().items():
            self.records[name] = [values for values in self.records[name] if self.draw_missing(values, fields(cls))]
            self.records[name] += self.following_years(name, cls)
        for attempt in range(_ATTEMPTS):
            try:
                records: Values = {
                    name: tuple(self.make_record(cls, values) for values in self.records[name])
                    for name, cls in lists().items()
                }
                return CountryBrief(**self.head | records)
            except InvalidRecordError as error:
                if attempt < _REPAIRS or not self.leave_out(error.problems[0][0]):
                    for path, _ in error.problems:
                        self.repair_brief(path)
        raise AssertionError(f"no valid brief was drawn: {self.head}")

    def draw_missing(self, values: Values, declared: Sequence[Field]) -> bool:
        """Draw required fields and some optional ones. Returns False if a required one has no record to refer to."""
        for field in declared:
            if field.name not in values and (field.required or self.random.integer(0, 1)):
                self.draw_field(values, field)
        return all(field.name in values or not field.required for field in declared)

    def draw_field(self, values: Values, field: Field) -> None:
        value = random_value(self.random, field.type, self.ids, values)
        if value is not None:
            values[field.name] = value

    def following_years(self, name: str, cls: type[Record]) -> Iterator[Values]:
        """Copy the last record to the following years, so that a file can contain them as a span."""
        field = next((field.name for field in fields(cls) if field.type.spans), "")
        if self.records[name] and field in self.records[name][-1]:
            last = self.records[name][-1]
            yield from (last | {field: last[field] + years} for years in range(1, self.random.integer(1, 3)))

    def make_record(self, cls: type[Record], values: Values) -> Any:
        for _ in range(_ATTEMPTS):
            try:
                return cls(**values)
            except InvalidRecordError as error:
                for path, _ in error.problems:
                    self.repair(values, path, fields(cls))
        raise AssertionError(f"no valid {cls.__name__} was drawn: {values}")

    def repair_brief(self, path: FieldPath) -> None:
        """Repair a record, a list or the head that is invalid only within the brief."""
        name = str(path[0])
        if name not in lists():
            self.repair(self.head, path, head())
        elif len(path) > 1:
            self.repair(self.records[name][int(path[1])], path[2:], fields(lists()[name]))
        else:  # the list must have one record
            self.records[name] = self.records[name][:1] or [{}]
            self.draw_missing(self.records[name][0], fields(lists()[name]))

    def leave_out(self, path: FieldPath) -> bool:
        """Remove a record to which no other refers. Returns whether it was removed."""
        name, *rest = path
        if name not in lists() or not rest or "id" in self.records[str(name)][int(rest[0])]:
            return False
        del self.records[str(name)][int(rest[0])]
        return True

    def repair(self, values: Values, path: FieldPath, declared: Sequence[Field]) -> None:
        """Draw an invalid or missing value again, or remove it, or draw more fields for an incomplete record."""
        if not path:
            for name in [name for name, value in values.items() if value == ()]:
                del values[name]
            self.draw_missing(values, declared)
        else:
            field = next(field for field in declared if field.name == path[0])
            if values.pop(field.name, None) is None or field.required:
                self.draw_field(values, field)
