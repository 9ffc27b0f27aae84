"""Countries beside each other: the measures of their briefs that compare, and the reasons why others do not."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from tipreport.comparison.columns import ComparedMeasure, Named, column, is_of_country
from tipreport.index import BriefIndex
from tipreport.model.arguments import expect_briefs
from tipreport.model.brief import CountryBrief
from tipreport.model.field import identity_fields, narrowing_fields
from tipreport.model.records import Figure

MOST_COLUMNS = 4
MOST_COUNTRIES = 12

_OF_ONE_BRIEF = frozenset({"place", "by", "part_of", "programme", "unit", "per", "of"})
_SUBJECT = tuple(
    dict.fromkeys(
        field.name for field in (*identity_fields(Figure), *narrowing_fields(Figure)) if field.name not in _OF_ONE_BRIEF
    )
)  # the fields by which figures of two countries are about the same measure and people
_NAME = 2  # the first two: the measure and the label

Subject = tuple[Any, ...]


@frozen(kw_only=True)
class CountriesCompared:
    """The measures of some briefs beside each other."""

    briefs: tuple[CountryBrief, ...] = field(repr=False)
    """The briefs, one for each country."""
    measures: tuple[ComparedMeasure, ...]
    """The columns."""
    left_out: tuple[ComparedMeasure, ...] = ()
    """The measures that were asked for, or are among key figures, and of which too few numbers compare."""
    unknown: tuple[str, ...] = ()
    """The measures that were asked for, and that no brief has for its country."""


def compare_countries(briefs: Sequence[CountryBrief], measures: Sequence[str] = ()) -> CountriesCompared:
    """Return the measures of briefs of several countries that can be compared.

    A measure needs numbers of one period in at least half of the briefs, and in two, with the same people, unit,
    definition and body; a number that differs in one of these is left out with the reason. ``measures`` are words of
    the vocabulary or labels, also several with commas. One that is asked for may have the last known number of a
    country where the source says that the newest is not known. By default they are the first four by the order of the
    briefs: shares and rates first, since they compare countries of different sizes, then key figures.
    Raises `InvalidRecordError` for an argument that is not a list of briefs.
    """
    briefs = expect_briefs(briefs)
    subjects, named = _by_subject(briefs)
    indexes = {brief.id: BriefIndex(brief) for brief in briefs}
    columns = {subject: column(indexes, found, named[subject[:_NAME]]) for subject, found in subjects.items()}
    if measures:
        asked = (name for measure in measures for name in _separate(subjects, measure))
        wanted = {measure: _subject_of(subjects, measure) for measure in asked}
        found = [columns[subject] for subject in dict.fromkeys(wanted.values()) if subject is not None]
        fit = [each for each in found if each.shown() >= _least(briefs)]
        return CountriesCompared(
            briefs=briefs,
            measures=tuple(fit),
            left_out=tuple(each for each in found if each not in fit),
            unknown=tuple(measure for measure, subject in wanted.items() if subject is None),
        )
    ranked = sorted(columns.values(), key=lambda each: (not _is_share(each.figure), not each.figure.key))
    fit = [each for each in ranked if each.numbers() >= _least(briefs)]
    left_out = [each for each in ranked if each.figure.key and each not in fit and each.with_number() > 1]
    return CountriesCompared(briefs=briefs, measures=tuple(fit[:MOST_COLUMNS]), left_out=tuple(left_out))


def named_measures(briefs: Iterable[CountryBrief]) -> tuple[str, ...]:
    """Return the words and labels by which measures of briefs can be asked for."""
    figures = [figure for brief in briefs for figure in brief.figures if is_of_country(figure, brief)]
    names = (name for figure in figures for name in (figure.measure, figure.label) if name and name != "other")
    return tuple(dict.fromkeys(names))


def _by_subject(
    briefs: Sequence[CountryBrief],
) -> tuple[dict[Subject, dict[str, list[Figure]]], dict[Subject, Named]]:
    """Return the figures of each subject by the id of the brief, and all figures of each name."""
    subjects: dict[Subject, dict[str, list[Figure]]] = {}
    named: dict[Subject, dict[str, list[Figure]]] = {}
    for brief in briefs:
        for figure in brief.figures:
            subject = tuple(_folded(getattr(figure, name)) for name in _SUBJECT)
            named.setdefault(subject[:_NAME], {}).setdefault(brief.id, []).append(figure)
            if is_of_country(figure, brief):
                subjects.setdefault(subject, {}).setdefault(brief.id, []).append(figure)
    return subjects, dict(named)


def _separate(subjects: Mapping[Subject, Mapping[str, object]], text: str) -> list[str]:
    """Return the measures of a text, which commas separate unless a label has them."""
    parts = [part.strip() for part in text.split(",")]
    return [text] if _subject_of(subjects, text) is not None else [part for part in parts if part] or [text]


def _is_share(figure: Figure) -> bool:
    return figure.unit == "percent" or figure.per is not None


def _least(briefs: Sequence[CountryBrief]) -> int:
    """Return the least number of countries of a column: half of them, and two."""
    return max(2, -(-len(briefs) // 2))


def _folded(value: Any) -> Any:
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


def _subject_of(subjects: Mapping[Subject, Mapping[str, object]], measure: str) -> Subject | None:
    """Return the subject of a measure or label that most briefs have, the first one of several; None without any."""
    found = [subject for subject in subjects if _folded(measure) in subject[:_NAME] and _folded(measure) != "other"]
    return max(found, key=lambda subject: len(subjects[subject]), default=None)
