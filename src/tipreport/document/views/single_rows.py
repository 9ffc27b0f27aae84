"""The only row of a table as sentences, which need no heads."""

from tipreport.document import DataTable, Figures, Labels, Spans, Strong, Text, ended, listed, mixed, sentences
from tipreport.document.views.lines import figure_sentence

__all__ = ["only_row"]


def only_row(block: Figures | DataTable, labels: Labels) -> Spans:
    """Return the only row of a block: "**Population**, undated: 5 [1]." It is empty for tiles and for more rows."""
    match block:
        case Figures(lines=(line,), key=False):
            comma = labels.list_separator
            more = listed(comma, line.scope, line.detail)
            return figure_sentence(
                line, labels, (Strong(line.label), Text(mixed(comma, more, comma) if more else comma))
            )
        case DataTable(heads=(_, *heads, _), rows=((first, *cells, marks),)):
            named = [
                (Text(f"{head}{labels.lead_separator}"), *cell) for head, cell in zip(heads, cells, strict=True) if cell
            ]
            *parts, last = [first, *named]
            return sentences([*(ended(*part) for part in parts), ended(*last, *marks)])
    return ()
