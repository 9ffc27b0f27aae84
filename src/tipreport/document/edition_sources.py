"""The source of each edition of a report, where recommendations of the edition cite that source alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tipreport.index import BriefIndex
from tipreport.model.citation import Citation
from tipreport.model.records import Recommendation


class EditionSources:
    """The citation of each edition with recommendations; a line of an edition need not repeat it.

    There are none unless each edition has one: in a list of editions, a citation would seem to be that of others too.
    """

    def __init__(self, index: BriefIndex) -> None:
        self._index = index
        found: dict[int, Counter[Citation]] = defaultdict(Counter)
        for row in index.recommended_in_editions:
            for year, citation in (self._by_edition(row) or {}).items():
                found[year][citation] += 1
        years = {year for row in index.recommended_in_editions for year in row.years}
        self.citations: Mapping[int, Citation] = (
            {year: counts.most_common(1)[0][0] for year, counts in sorted(found.items())} if years == {*found} else {}
        )

    def are_of_a_yearly_report(self) -> bool:
        """Return whether a recommendation cites a source with an edition, so that each year between may have one."""
        cited = {citation.first for row in self._index.recommended_in_editions for citation in row.sources}
        return any(self._index.sources[source].edition is not None for source in cited)

    def cover(self, rows: Iterable[Recommendation]) -> bool:
        """Return whether the citations of the editions are all that some recommendations cite."""
        pairs = [self._by_edition(row) for row in rows]
        return all(pair and all(self.citations.get(year) == pair[year] for year in pair) for pair in pairs)

    def work(self, editions: Iterable[int]) -> str:
        """Return the title of a work in some editions; empty unless each has a source, and all have the same title."""
        titles = set()
        for year in editions:
            source = self._index.sources[self.citations[year].first] if year in self.citations else None
            titles.add(source.title or "" if source and source.edition == year else "")
        return titles.pop() if len(titles) == 1 else ""

    def _by_edition(self, row: Recommendation) -> Mapping[int, Citation] | None:
        """Return the citation of each edition of a recommendation; None if that is not clear, or not all it cites."""
        if len(row.sources) == 1 and self._index.sources[row.sources[0].first].edition is None:
            return dict.fromkeys(row.years, row.sources[0])
        found = {self._index.sources[citation.first].edition or 0: citation for citation in row.sources}
        return found if row.years and len(found) == len(row.sources) and {*found} == {*row.years} else None
