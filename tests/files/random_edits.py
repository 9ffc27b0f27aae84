"""Random edits of briefs: fields changed, records added, removed and moved."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import fields


def random_edits(brief: CountryBrief, others: list[CountryBrief], random: Random, most: int = 4) -> CountryBrief:
    """The brief after some edits, with new values and records from ``others``."""
    for _ in range(random.randint(1, most)):
        brief = next(_edits(brief, others, random))
    return brief


def _edits(brief: CountryBrief, others: list[CountryBrief], random: Random) -> Iterator[CountryBrief]:
    """Edits that leave a valid brief; invalid ones are skipped."""
    while True:
        name = random.choice([*lists()])
        rows: list[Any] = [*getattr(brief, name)]
        given = [row for other in others for row in getattr(other, name)]
        edit = random.choice(["change", "change", "change", "add", "remove", "move", "head"])
        try:
            if edit == "head":
                field = random.choice(["title", "region", "edition", "updated", "note", "default_source"])
                yield brief.replace(**{field: getattr(random.choice(others), field)})
                continue
            if edit == "add" and given:
                rows.insert(random.randint(0, len(rows)), random.choice(given))
            elif rows and edit == "remove":
                rows.pop(random.randrange(len(rows)))
            elif len(rows) > 1 and edit == "move":
                rows.insert(random.randrange(len(rows)), rows.pop(random.randrange(len(rows))))
            elif rows and given:
                index = random.randrange(len(rows))
                field = random.choice(fields(type(rows[index]))).name
                rows[index] = rows[index].replace(**{field: getattr(random.choice(given), field)})
            yield brief.replace(**{name: tuple(rows)})
        except InvalidRecordError:
            continue
