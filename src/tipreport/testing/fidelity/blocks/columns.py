"""Compares whole cells with the heads of their columns: a year under "Tier" is in the wrong one."""

from collections.abc import Iterator, Mapping

from tipreport.document import Labels
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import PartKind
from tipreport.testing.reading.tokens import tokens_of


def wrong_columns(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers, periods and names that fill a cell under the head of another kind, if theirs is there too."""
    positions, kinds = file.positions, _kinds_of_heads(file.labels)
    for statement, where in file.located_statements():
        for part in statement.parts:
            if part.kind in kinds.values():
                found = (at for window in where.windows for at in positions.within(part.tokens, window))
                for head in filter(None, (_head(part.tokens, at, kinds, part.kind, positions) for at in found)):
                    yield Difference(
                        "period" if part.kind == "period" else "order",
                        statement.place,
                        f"“{part.text}” under the head of its column",
                        f"it under “{' '.join(head)}”",
                        positions.first(part.tokens, where.windows),
                    )


def _kinds_of_heads(labels: Labels) -> Mapping[Tokens, PartKind]:
    heads: Mapping[str, PartKind] = {
        labels.years: "period", labels.period: "period", labels.value: "number", labels.tier: "text",
        labels.measure: "text",
    }  # fmt: skip
    return {tokens_of(head): kind for head, kind in heads.items()}


def _head(tokens: Tokens, at: int, kinds: Mapping[Tokens, PartKind], kind: PartKind, positions: Positions) -> Tokens:
    """Return the head of the cell that some tokens fill, if it is one for another kind and the table has theirs."""
    cell = positions.tokens[at].cell
    if cell is None or not cell.row:
        return ()
    rows = positions.content.tables[cell.table].rows
    head, _ = positions.content.heads_of(cell)
    has_own = any(kinds.get(tokens_of(each)) == kind for each in rows[0])
    is_other = kinds.get(head, kind) != kind
    return head if is_other and has_own and tokens_of(rows[cell.row][cell.column]) == tokens else ()
