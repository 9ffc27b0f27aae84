"""Briefs as somebody edited them: fields changed, records added, removed and moved, at random."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import fields


def random_edits(brief: CountryBrief, others: list[CountryBrief], chance: Random, most: int = 4) -> CountryBrief:
    """The brief after some edits. ``others`` are where its new values and records come from."""
    for _ in range(chance.randint(1, most)):
        brief = next(_edits(brief, others, chance))
    return brief


def _edits(brief: CountryBrief, others: list[CountryBrief], chance: Random) -> Iterator[CountryBrief]:
    """Edits that leave a brief that can be meant; the others are tried and not taken."""
    while True:
        name = chance.choice([*lists()])
        rows: list[Any] = [*getattr(brief, name)]
        given = [row for other in others for row in getattr(other, name)]
        edit = chance.choice(["change", "change", "change", "add", "remove", "move", "head"])
        try:
            if edit == "head":
                field = chance.choice(["title", "region", "edition", "updated", "note", "default_source"])
                yield brief.replace(**{field: getattr(chance.choice(others), field)})
                continue
            if edit == "add" and given:
                rows.insert(chance.randint(0, len(rows)), chance.choice(given))
            elif rows and edit == "remove":
                rows.pop(chance.randrange(len(rows)))
            elif len(rows) > 1 and edit == "move":
                rows.insert(chance.randrange(len(rows)), rows.pop(chance.randrange(len(rows))))
            elif rows and given:
                place = chance.randrange(len(rows))
                field = chance.choice(fields(type(rows[place]))).name
                rows[place] = rows[place].replace(**{field: getattr(chance.choice(given), field)})
            yield brief.replace(**{name: tuple(rows)})
        except InvalidRecordError:
            continue
