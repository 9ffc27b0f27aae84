"""Key figures that a reader would compare, although they cannot be compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, cast

from tipreport.checks.conflicts import cited_values
from tipreport.checks.larger_parts import parts_beyond_wholes
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex, Identity, identity_of
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.differences import COUNTED
from tipreport.wording.figures import of_common_label, own_measure_label
from tipreport.wording.names import where
from tipreport.wording.notes import figures as sentences
from tipreport.wording.phrases import capital
from tipreport.wording.short_names import short_name
from tipreport.wording.wording import Parts, Wording


def not_comparable(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find key figures of one measure and place that differ in more than period or label.

    Only counts are compared, since shares, rates and money name their base. Parts are shown with their whole. Those
    that are impossibly large have another note.
    """
    impossible = {id(part) for part, _ in parts_beyond_wholes(index)}
    groups: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for figure in index.brief.figures:
        counts = figure.unit in COUNTED and figure.measure != "other" and figure.value.qualifier not in NOT_GIVEN
        if figure.key and counts and figure.part_of is None and id(figure) not in impossible:
            groups[figure.measure, figure.place].append(figure)
    for (_, place), figures in groups.items():
        kinds: dict[Identity, Figure] = {}
        for figure in figures:
            kinds.setdefault(identity_of(figure, without="label"), figure)
        if len(kinds) > 1:
            yield _note(index, wording, place, [*kinds.values()])


def key_figures_not_newest(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find key figures for which the brief has a newer number.

    If it continues the series or a later edition has it, documents have it in place of the key figure; else they have
    it below.
    """
    for figure in index.last_keys:
        newest = index.newest_after(figure)
        found = [(newest, sentences.goes_on(wording, newest))] if newest else []
        revision = None if newest else index.revised.get(id(figure))
        if revision and not revision.latest[0].key:
            newest = revision.latest[0]
            found = [(newest, sentences.later_edition(wording, newest, index.edition_of(newest)))]
        found += _elsewhere(index, wording, newest or figure)
        location = format_figure_location(wording, index, figure)
        for other, content in found:
            yield data_note(wording, "key-not-newest", (index.row(figure), index.row(other)), location, content)


def _elsewhere(index: BriefIndex, wording: Wording, figure: Figure) -> Iterator[tuple[Figure, Parts]]:
    """Yield the numbers that documents have below a key figure: those of a later period without one, and newer ones.

    A newer number of another publisher or body may be one that was counted in another way, and one of some months is
    less than one of a year.
    """
    named = set[int]()
    for absent in index.later_without_number(figure):
        for other in index.numbers_elsewhere(absent)[:1]:
            named.add(id(other))
            yield other, sentences.number_elsewhere(wording, absent, other)
    for other in index.newer_elsewhere(figure)[:1]:
        is_same = index.identities[id(other)] == index.identities[id(figure)]
        if is_same and _is_of_years(other) and id(other) not in named and index.may_be_of_one_body(figure, other):
            yield other, sentences.newer_elsewhere(wording, other)


def _is_of_years(figure: Figure) -> bool:
    return figure.period is not None and isinstance(figure.period.kind[0], int)


def _note(index: BriefIndex, wording: Wording, place: str | None, figures: list[Figure]) -> DataNote:
    labels = {figure.label for figure in figures}
    own = next(iter(labels)) if len(labels) == 1 else None
    common = of_common_label((figure, index.by(figure)) for figure in figures)
    label = capital(own) if own else own_measure_label(wording, *common)
    values = cited_values([sentences.value(wording, figure) for figure in figures], figures)
    if len(values) == 1:
        values = _each_with_its_body(index, wording, figures)
    if (some := _of_some(figures)) is not None and _periods(figures) == "same":
        content = sentences.of_one_group(wording, values, some)
    else:
        content = sentences.not_comparable(wording, values, _difference(figures), _periods(figures))
    location = label if place in (None, index.subject) else wording.listed(label, where(wording, str(place)))
    return data_note(wording, "not-comparable", tuple(map(index.row, figures)), location, content)


def _each_with_its_body(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> list[Parts]:
    """Figures with one number, each on its own; those of several organisations with these: ``21 (IOM)``."""
    is_of_several = _difference(figures) == "organisations"
    values = []
    for figure in figures:
        by = index.by(figure) if is_of_several else None
        number = sentences.value(wording, figure)
        text = wording.text("{value} ({share})", value=number, share=short_name(by)) if by else number
        values.append((text, Cited((figure,))))
    return values


def _difference(figures: Sequence[Figure]) -> Literal["persons", "cases", "count", "organisations"] | None:
    """Return the kind of thing that the figures do not share: people, cases, counts, organisations; None if they do.

    Those of several organisations that differ only by the words for a group may be of the same people.
    """
    narrowing = {field.name for field in narrowing_fields(type(figures[0]))}
    known = narrowing - {"group"} if _differ(figures, "by") else narrowing
    if _differ(figures, *known, "programme"):
        return cast(Literal["persons", "cases", "count"], figures[0].unit)
    return "organisations" if _differ(figures, "by") else None


def _of_some(figures: Sequence[Figure]) -> Figure | None:
    """Return the only one of two figures with a group of people, if nothing else tells these apart; else None."""
    with_group = [figure for figure in figures if figure.group is not None]
    narrowing = {field.name for field in narrowing_fields(type(figures[0]))} - {"group"}
    is_only_group = len(figures) == 2 and len(with_group) == 1 and not _differ(figures, *narrowing, "programme", "by")
    return with_group[0] if is_only_group and figures[0].unit == "persons" else None


def _periods(figures: Sequence[Figure]) -> sentences.Periods:
    """How the periods of figures relate. That of an undated one is not known, so it is not called another.

    Single years are compared everywhere, and are no reason against it.
    """
    periods = {figure.period for figure in figures if figure.period is not None}
    if len(periods) < 2 or all(period.is_year or period.is_fiscal_year for period in periods):
        return "same"
    share_year = any(one.shares_year(other) for one, other in combinations(periods, 2))
    return "overlapping" if share_year else "of other years"


def _differ(figures: Sequence[Figure], *names: str) -> bool:
    return any(len({getattr(figure, name) for figure in figures}) > 1 for name in names)
