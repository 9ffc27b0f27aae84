"""The measures of an index: its columns, and the numbers of each brief."""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from tipreport.document import Document, Indicator, Labels

_NOT_DIGITS = re.compile("[^0-9.]")
_MAX_MEASURES = 6  # columns of the table


@frozen(kw_only=True)
class Column:
    """A measure in one unit."""

    measure: str
    unit: str
    term: str
    label: str
    bodies: tuple[str, ...]


@frozen(kw_only=True)
class Numbers:
    """The numbers of a brief for one measure, the latest year first."""

    label: str
    indicators: tuple[Indicator, ...]
    bodies: tuple[str, ...]
    """The bodies that published and counted the numbers of the measure, the most frequent first."""
    labels: Labels

    @property
    def latest(self) -> str:
        """The number of the latest year, with the year: ``902 or 842 (2021), sources disagree``."""
        latest = self.indicators[0]
        return self._marked(latest, self.labels.number_of_year.format(number=latest.number, year=latest.year))

    @property
    def data(self) -> str:
        """All years for the script: ``2021=about 70=70;2020=42;2019=40==1``, with the position of another body."""
        return ";".join(
            _datum(each, self._marked(each, each.number), self.bodies.index(each.body)) for each in self.indicators
        )

    def _marked(self, indicator: Indicator, text: str) -> str:
        return self.labels.sources_disagree.format(number=text) if indicator.in_conflict else text


def measure_columns(documents: Sequence[Document]) -> tuple[Column, ...]:
    """Return the measures that most briefs have, each in one unit."""
    found = Counter(
        kind
        for document in documents
        for kind in {(each.measure, each.unit, each.term): None for each in document.indicators}
    )
    ranked = sorted(found, key=lambda kind: (-found[kind], kind))[:_MAX_MEASURES]
    return tuple(
        Column(
            measure=measure,
            unit=unit,
            term=term,
            label=_label(documents, measure, unit, term),
            bodies=tuple(_bodies(documents, measure, unit)),
        )
        for measure, unit, term in ranked
    )


def _label(documents: Sequence[Document], measure: str, unit: str, term: str) -> str:
    """Return the label of a measure, or its term if the numbers of some bodies have another label."""
    indicators = (each for document in documents for each in document.indicators)
    labels = {each.label for each in indicators if (each.measure, each.unit) == (measure, unit)}
    return labels.pop() if len(labels) == 1 else f"{term[:1].upper()}{term[1:]}"


def _bodies(documents: Sequence[Document], measure: str, unit: str) -> Sequence[str]:
    """Return the bodies of the numbers of a measure, the most frequent first."""
    indicators = (each for document in documents for each in document.indicators)
    found = Counter(each.body for each in indicators if (each.measure, each.unit) == (measure, unit))
    return sorted(found, key=lambda body: (-found[body], body))


def _datum(indicator: Indicator, number: str, body: int) -> str:
    value = f"{indicator.value:.15g}"
    number = number.replace(";", ",").replace("=", "≈")
    parts = [str(indicator.year), number, "" if _NOT_DIGITS.sub("", number) == value else value, str(body or "")]
    return "=".join(parts).rstrip("=")
