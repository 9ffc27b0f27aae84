"""Key figures that a reader would set side by side, and that cannot be compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tipreport.checks.note import DataNote, cited_list
from tipreport.index import BriefIndex, Identity, identity_of
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure
from tipreport.wording.amounts import COUNTED, SILENT, format_value
from tipreport.wording.figures import measure_label
from tipreport.wording.names import place_in_phrase
from tipreport.wording.phrases import facts

_COUNTED = {"persons": "people", "cases": "cases"}


def not_alike(index: BriefIndex) -> Iterator[DataNote]:
    """Key figures of one measure and place that differ in more than period or label.

    Only counts: shares, rates and money say themselves of what they are. A part stands with its whole.
    """
    groups: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for figure in index.brief.figures:
        counts = figure.unit in COUNTED and figure.measure != "other" and figure.value.qualifier not in SILENT
        if figure.key and counts and figure.part_of is None:
            groups[figure.measure, figure.place].append(figure)
    for (measure, place), figures in groups.items():
        kinds: dict[Identity, Figure] = {}
        for figure in figures:
            kinds.setdefault(identity_of(figure, without="label"), figure)
        if len(kinds) > 1:
            each = [*kinds.values()]
            yield DataNote(
                code="not-alike",
                about=tuple(map(index.row, each)),
                location=facts(measure_label(measure), _where(place, index.subject)),
                content=(
                    *cited_list([(str(format_value(figure)), figure) for figure in each], "and"),
                    f" {_difference(each)} and cannot be compared",
                ),
            )


def _difference(figures: Sequence[Figure]) -> str:
    def differ(*names: str) -> bool:
        return any(len({getattr(figure, name) for figure in figures}) > 1 for name in names)

    years = " over different years" if differ("period") else ""
    narrowing = (field.name for field in narrowing_fields(type(figures[0])))
    if differ(*narrowing, "programme"):
        return f"count different {_COUNTED.get(figures[0].unit, 'things')}{years}"
    if differ("by"):
        return f"are counts of different bodies{years}"
    return "are not counted alike"


def _where(place: str | None, subject: str | None) -> str:
    if place in (None, subject):
        return ""
    return "worldwide" if place == "world" else f"in {place_in_phrase(str(place))}"
