"""The sources of figures in words, for sheets that readers use without the sheet Sources."""

from collections.abc import Iterable, Iterator, Mapping

from tipreport.model import Citation
from tipreport.tables import LIST_SEPARATOR, Cell, Table, Wording


def source_titles(sources: Table, wording: Wording) -> Mapping[str, str]:
    """Return the author, publisher, title and edition of each source of a brief, by its id."""
    return {
        str(row["id"]): wording.listed(
            *(str(row[name]) for name in ("author", "publisher", "title", "edition") if row[name])
        )
        for row in sources
    }


def described_sources(cells: Iterable[Cell], titles: Mapping[str, str], wording: Wording) -> list[str]:
    """Return the sources that some cells cite, each once, with those in which each was read."""
    citations = (Citation.parse(text) for cell in cells if cell for text in str(cell).split(LIST_SEPARATOR))
    return [*dict.fromkeys(_described(citation.chain, titles, wording) for citation in citations)]


def _described(chain: Iterable[str], titles: Mapping[str, str], wording: Wording) -> str:
    *others, read = _named(chain, titles)
    for source in reversed(others):
        read = wording.workbook.reported_source.format(source=source, through=read)
    return read


def _named(chain: Iterable[str], titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the title of each source; its id, if it has no title."""
    yield from (titles[name] or name for name in chain)
