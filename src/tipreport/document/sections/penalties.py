"""The table of penalties, and the words that a penalty shares with those beside it."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress, groupby, pairwise

from tipreport.checks.penalty_words import says_more, says_more_beside
from tipreport.document.blocks import DataTable, Paragraph
from tipreport.document.joining import bound_text, ended
from tipreport.document.spans import Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.records import Penalty
from tipreport.record_words.locations import place_of_penalty
from tipreport.wording.penalties import (
    country_not_given,
    format_penalty,
    same_law,
)
from tipreport.wording.phrases import capital
from tipreport.wording.records import age_of_victims
from tipreport.wording.sections import penalty_heads

_LAW = 3  # the column of the laws of penalties
_SHORT_NAME = 20  # characters of the name of a law that is repeated


def penalties(state: CompositionState, rows: Sequence[Penalty]) -> Iterator[DataTable | Paragraph]:
    """Yield the table of penalties, without the columns of ages and of laws if no penalty has one.

    A law that all rows have is stated once, in a caption.
    """
    groups = [*_provided_together(state, rows)]
    laws = {row.law for row in rows}
    is_shared = len(groups) > 1 and len(laws) == 1
    shown = (True, any(row.age for row in rows), True, any(laws) and not is_shared, True)
    heads = penalty_heads(state.wording)
    lines = (_row(state, group, before[-1] if before else None) for before, group in pairwise(([], *groups)))
    yield DataTable(
        tuple(compress(heads, shown)),
        tuple(tuple(compress(cells, shown)) for cells in lines),
        tuple(map(state.ref, rows)),
    )
    if is_shared and any(laws):
        name = bound_text(law_name_of(state, rows[0], None))
        yield Paragraph(ended(Text(f"{heads[_LAW]}{state.wording.labels.lead_separator}"), name), "caption")


def _provided_together(state: CompositionState, penalties: Sequence[Penalty]) -> Iterator[list[Penalty]]:
    """Yield penalties of several kinds that follow each other and differ in nothing else: prison and a fine."""
    for _, rows in groupby(penalties, key=partial(_shared_cells, state)):
        group: list[Penalty] = []
        for row in rows:
            if row.kind in {each.kind for each in group}:
                yield group
                group = []
            group.append(row)
        yield group


def _shared_cells(state: CompositionState, row: Penalty) -> tuple[object, ...]:
    """The cells that penalties in one row of the table share."""
    return offence_of(state, row), row.age, row.law, state.marks(row)


def _row(state: CompositionState, rows: Sequence[Penalty], before: Penalty | None) -> tuple[Spans, ...]:
    first = rows[0]
    law = (bound_text(law_name_of(state, first, before, in_column=True)),) if first.law else ()
    terms = (format_penalty(state.wording, _without_words_of_others(state, row)) for row in rows)
    return (
        (Strong(offence_of(state, first)),),
        (bound_text(age_of_victims(state.wording, first.age)),),
        (bound_text(state.wording.labels.clause_separator.join(terms)),),
        law,
        state.marks(first),
    )


def _without_words_of_others(state: CompositionState, row: Penalty) -> Penalty:
    """A penalty without the words of its source that only name the penalties beside it too."""
    is_said = says_more(row) and not says_more_beside(row, penalties_beside(state, row))
    return row.replace(printed=None) if is_said else row


def penalties_beside(state: CompositionState, row: Penalty) -> list[Penalty]:
    """The penalties of other kinds for the same offence, victims and law: a fine beside prison."""
    own = _provision(state, row)
    return [each for each in state.brief.penalties if each.kind != row.kind and _provision(state, each) == own]


def _provision(state: CompositionState, row: Penalty) -> tuple[object, ...]:
    return row.offence, row.age, row.law, state.index.place_of(row)


def offence_of(state: CompositionState, row: Penalty) -> str:
    """The offence with the place of the law, which is one of several: ``Trafficking in persons, Ethiopia``."""
    place = place_of_penalty(state.wording, state.index, row)
    if lacks_country(state, row):
        place = country_not_given(state.wording)
    return state.wording.listed(capital(row.offence), place)


def lacks_country(state: CompositionState, row: Penalty) -> bool:
    """Whether nothing says of which country of a brief on several a penalty is."""
    index = state.index
    return index.subject is None and bool(state.brief.countries) and index.place_of(row) is None


def law_name_of(state: CompositionState, row: Penalty, before: Penalty | None, *, in_column: bool = False) -> str:
    """The law of a penalty, if it has one; a long name only if the penalty before is not of the same law."""
    name = state.index.laws[row.law].name if row.law else ""
    is_repeated = before is not None and before.law == row.law and len(unmarked(name)) > _SHORT_NAME
    return same_law(state.wording, in_column=in_column) if is_repeated else name
