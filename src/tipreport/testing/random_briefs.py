"""Random briefs, drawn from the declarations themselves: a new field, term or vocabulary is in them at once.

What fields and records must say together is not told twice either: something is drawn, the model names what cannot be
meant, and that is drawn or left out until there is nothing to name.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import Field, Record, fields, fields_by_name
from tipreport.testing.random_source import TEXTS, RandomSource, Seeded
from tipreport.testing.random_values import SLUGS, Said, random_value

_ROUNDS = 100  # of mending; two or three do


def random_briefs(count: int, seed: int = 0, *, most: int = 3, texts: Sequence[str] = TEXTS) -> Iterator[CountryBrief]:
    """Briefs with up to ``most`` records in each list, each with an id of its own; the same for the same seed.

    ``texts`` is what their texts are made of: the scripts that an exporter can set, or what it must not run.
    """
    chance = Seeded(seed, texts)
    for number in range(count):
        brief = draw_brief(chance, most)
        yield brief.replace(id=f"{brief.id}-{number}")


def draw_brief(chance: RandomSource, most: int = 3) -> CountryBrief:
    """A brief with up to ``most`` records in each list."""
    return _Drawing(chance, most).brief()


class _Drawing:
    """A brief while it is drawn: first how many records there are and their ids, then what they say."""

    def __init__(self, chance: RandomSource, most: int) -> None:
        self.chance = chance
        self.ids: dict[str, list[str]] = {name: [] for name in lists()}
        self.rows = {
            name: [self.named(name, cls) for _ in range(chance.whole(0, most))] for name, cls in lists().items()
        }
        self.top: Said = {}

    def named(self, name: str, cls: type[Record]) -> Said:
        """The id of a record, where it must have one, and sometimes where it may."""
        field = fields_by_name(cls).get("id")
        if field is None or not (field.required or self.chance.whole(0, 1)):
            return {}
        word = self.chance.one_of(SLUGS)
        word = f"{word}-{len(self.ids[name])}" if word in self.ids[name] else word
        self.ids[name].append(word)
        return {"id": word}

    def brief(self) -> CountryBrief:
        self.draw(self.top, head())
        for name, cls in lists().items():
            self.rows[name] = [row for row in self.rows[name] if self.draw(row, fields(cls))]
            self.rows[name] += self.next_years(name, cls)
        for _ in range(_ROUNDS):
            try:
                rows: Said = {
                    name: tuple(self.record(cls, row) for row in self.rows[name]) for name, cls in lists().items()
                }
                return CountryBrief(**self.top | rows)
            except InvalidRecordError as error:
                for path, _ in error.problems:
                    self.mend_brief(path)
        raise AssertionError(f"no brief that can be meant was drawn: {self.top}")

    def draw(self, said: Said, declared: Sequence[Field]) -> bool:
        """Draw what is not said yet. False if that cannot be, because there is nothing to refer to."""
        for field in declared:
            if field.name not in said and (field.required or self.chance.whole(0, 1)):
                self.draw_field(said, field)
        return all(field.name in said or not field.required for field in declared)

    def draw_field(self, said: Said, field: Field) -> None:
        value = random_value(self.chance, field.type, self.ids, said)
        if value is not None:
            said[field.name] = value

    def next_years(self, name: str, cls: type[Record]) -> Iterator[Said]:
        """Rows that differ from the last one by their year only, so that a file can say them as a span."""
        field = next((field.name for field in fields(cls) if field.type.spans), "")
        if self.rows[name] and field in self.rows[name][-1]:
            last = self.rows[name][-1]
            yield from (last | {field: last[field] + more} for more in range(1, self.chance.whole(1, 3)))

    def records(self, name: str) -> tuple[Any, ...]:
        return tuple(self.record(lists()[name], row) for row in self.rows[name])

    def record(self, cls: type[Record], said: Said) -> Any:
        for _ in range(_ROUNDS):
            try:
                return cls(**said)
            except InvalidRecordError as error:
                for path, _ in error.problems:
                    self.mend(said, path, fields(cls))
        raise AssertionError(f"no {cls.__name__} that can be meant was drawn: {said}")

    def mend_brief(self, path: FieldPath) -> None:
        """Mend what the brief as a whole cannot mean: one of its records, one of its lists, its head."""
        name = str(path[0])
        if name not in lists():
            self.mend(self.top, path, head())
        elif len(path) > 1:
            self.mend(self.rows[name][int(path[1])], path[2:], fields(lists()[name]))
        else:  # one record will do
            self.rows[name] = self.rows[name][:1] or [{}]
            self.draw(self.rows[name][0], fields(lists()[name]))

    def mend(self, said: Said, path: FieldPath, declared: Sequence[Field]) -> None:
        """Leave out what cannot be meant; draw what is missing; where a record says too little, draw more."""
        if not path:
            for name in [name for name, value in said.items() if value == ()]:
                del said[name]
            self.draw(said, declared)
        elif said.pop(str(path[0]), None) is None:
            self.draw_field(said, next(field for field in declared if field.name == path[0]))
