"""Compares the small charts of key figures, each of which has the years before its figure."""

from collections import Counter
from collections.abc import Iterator

from tipreport.document import Chart, Figures
from tipreport.testing.fidelity.blocks.drawings import described
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import tokens_of


def missing_small_charts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the key figures of a page without a small chart, or without the words for its begin, if others have them.

    A chart of a section may have the same title, and so may figures of several documents. Small tiles have none.
    """
    if file.content.noted_pages:  # a slide may lack the room
        return
    lines = {
        tokens_of(line.title): line
        for block in file.blocks_of(Figures) if block.key and not block.small for line in block.lines if line.history
    }  # fmt: skip
    panels = [tokens_of(f"{each.label} {each.detail}") for chart in file.blocks_of(Chart) for each in chart.panels]
    shown = Counter(described(picture, lines) for picture in file.content.drawings)
    of_sections = Counter(title for title in lines for panel in panels if panel[: len(title)] == title)
    small = {title for title in lines if shown[title] > of_sections[title]}
    for title, line in lines.items() if small else ():
        place = f"the key figure “{line.title}”"
        if title not in small:
            yield Difference("lost", place, "a small chart of its years, as others have", "none")
        elif line.history_begins and not file.positions.of(tokens_of(line.history_begins)):
            yield Difference("lost", place, f"“{line.history_begins}” beside its small chart", "it nowhere")
