"""Random briefs of figures with breakdowns: parts of parts, rests, other bodies, revisions and earlier years.

Each number of a brief is in it once, so that a document which lacks it has lost it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from attrs import define, field, frozen

from tipreport.files import parse_brief
from tipreport.model.brief import CountryBrief

_HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
default_source: tip-2023
organisations:
  - {id: police, name: The Police, kind: law enforcement}
  - {id: astra, name: Astra, kind: NGO}
sources:
  - {id: tip-2023, kind: report, title: Trafficking in Persons Report, publisher: State, edition: 2023}
  - {id: tip-2024, kind: report, title: Trafficking in Persons Report, publisher: State, edition: 2024}
  - {id: weekly, kind: article, title: A long story, publisher: The Weekly}
figures:
"""
_MEASURES = ("victims identified", "victims assisted", "convictions", "prosecutions", "investigations", "hotline calls")
_BREAKDOWNS: Mapping[str, Sequence[str]] = {
    "sex": ("female", "male"),
    "age": ("child", "adult"),
    "form": ("slavery", "forced labour", "forced begging", "debt bondage", "sexual exploitation", "other"),
    "citizenship": ("THA", "LAO", "MMR", "KHM", "foreign"),
    "place": ("Rome", "Athens", "Paris"),
    "label": ("officials", "soldiers", "teachers"),
}
_OF_OTHERS: Sequence[Mapping[str, object]] = (
    {"sources": "[weekly]"},
    {"sources": "[weekly]", "by": "astra"},
    {"sources": "[tip-2024]"},
)  # of numbers for the same
_FURTHER: Sequence[Mapping[str, object]] = (
    {"change": "up"},
    {"by": "astra"},
    {"period": 2022},
    {"key": "true"},
    {"basis": "estimated"},
    {"note": "Hm."},
    _OF_OTHERS[0],
)  # of parts
_LEAST, _LEAST_WHOLE, _MOST = 41, 3000, 99_000  # numbers of figures
_DIVIDED = 300  # the least number of a part that has parts
_YEARS = range(1800, 2101)  # numbers that may be a year


@frozen
class RandomFigures:
    """A brief, and the rows of its file by the number of each."""

    brief: CountryBrief
    rows: Mapping[int, str]


def random_figures(seed: int) -> RandomFigures:
    """Return a random brief. A seed always has the same one."""
    writer = _Writer(Random(seed))
    for measure in writer.random.sample(_MEASURES, writer.random.randint(1, 3)):
        writer.write_series(measure)
    lines = [*writer.rows.values()]
    if writer.may(0.3):
        writer.random.shuffle(lines)
    return RandomFigures(parse_brief(_HEAD + "\n".join(lines)), writer.rows)


@define
class _Writer:
    random: Random
    rows: dict[int, str] = field(factory=dict)

    def may(self, share: float) -> bool:
        return self.random.random() < share

    def write_series(self, measure: str) -> None:
        """Write a number for some years, with those of others for the same, and some of their parts."""
        kinds = self.random.sample([*_BREAKDOWNS], self.random.randint(0, 5))
        for year in (2023, *self.random.sample(range(2018, 2023), self.random.randint(0, 4))):
            row: Mapping[str, object] = {"measure": measure, "period": year}
            whole = self._number()
            is_key = self.may(0.6 if year == 2023 else 0.1)
            self._write(whole, row, {"key": "true"} if is_key else {}, has_id=True)
            for of_others in _OF_OTHERS:
                if self.may(0.15):
                    self._write(self._number(), row, of_others)
            if year == 2023 or self.may(0.3):
                for kind in kinds:
                    self._write_parts(whole, row, kind)

    def _write_parts(self, whole: int, row: Mapping[str, object], kind: str) -> None:
        values = self.random.sample(_BREAKDOWNS[kind], self.random.randint(1, len(_BREAKDOWNS[kind])))
        of = {"part_of": f"f{whole}"}
        for value, number in zip(values, self._numbers_of_parts(whole, len(values)), strict=False):
            own = {**row, kind: value}
            others = [each for each in _BREAKDOWNS if each not in own]
            has_parts = bool(others) and number > _DIVIDED and self.may(0.2)
            self._write(number, own, of, self.random.choice(_FURTHER) if self.may(0.2) else {}, has_id=has_parts)
            if has_parts:
                self._write_parts(number, own, others[0])
            elif value == "child" and number > _DIVIDED:
                for girls in self._numbers_of_parts(number, 1):
                    self._write(girls, own, of, {"sex": "female"})

    def _write(self, number: int, *rows: Mapping[str, object], has_id: bool = False) -> None:
        fields: dict[str, object] = {"id": f"f{number}"} if has_id else {}
        for row in rows:
            fields |= row
        self.rows[number] = (
            f"  - {{{', '.join(f'{name}: {value}' for name, value in fields.items())}, value: {number}}}"
        )

    def _number(self) -> int:
        """Return a number that no other figure has."""
        return next(self._unused(self.random.randint(_LEAST_WHOLE, _MOST) for _ in range(_MOST)))

    def _unused(self, numbers: Iterable[int]) -> Iterator[int]:
        return (each for each in numbers if each not in self.rows and each not in _YEARS)

    def _numbers_of_parts(self, size: int, count: int) -> Sequence[int]:
        """Return the numbers of parts of a whole, which they make or not; none if they would not be unlike others."""
        total = size if count > 1 and self.may(0.5) else size - self.random.randint(7, size // 4)
        ends = sorted(self.random.sample(range(1, total), count - 1))
        numbers = [end - start for start, end in zip((0, *ends), (*ends, total), strict=True)]
        unused = {*self._unused(each for each in numbers if each >= _LEAST)}
        return numbers if len(unused) == count else ()
