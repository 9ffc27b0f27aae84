"""The next edition of a brief: the same facts, none of them a claim of the new report."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.errors import InvalidValueError
from tipreport.files.dump import dump_brief
from tipreport.files.edit import edit_brief
from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief
from tipreport.model.messages import mismatch
from tipreport.model.records import Figure, Organisation, Recommendation
from tipreport.wording.amounts import format_value
from tipreport.wording.locations import figure_label
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import NBSP
from tipreport.wording.wording import ENGLISH

_MODELINE = "# yaml-language-server:"  # editors look for it in the first line
_BYTE_ORDER_MARK = "\ufeff"


@frozen
class NextEdition:
    """The next edition of a brief."""

    brief: CountryBrief
    """The brief: no default source, no key figures, and recommendations that name their editions."""
    to_do: Sequence[str]
    """What to look at again, a line each."""

    def text(self, old: str | None) -> str:
        """Return the brief file: that of the earlier edition with its comments and order, or a new one.

        The list of what to look at is a comment at the top. Raises `EditError` if the file cannot be edited.
        """
        text = (dump_brief(self.brief) if old is None else edit_brief(old, self.brief)).removeprefix(_BYTE_ORDER_MARK)
        head = text.partition("\n")[0] + "\n" if text.startswith(_MODELINE) else ""
        lines = [f"# The edition of {self.brief.edition}, begun from an earlier one. Look again at:"]
        comment = "\n".join([*lines, *(f"# - {line}" for line in self.to_do), ""])
        line_break = "\r\n" if "\r\n" in text else "\n"
        return head + comment.replace("\n", line_break) + text[len(head) :]


def next_edition(old: CountryBrief, edition: int, name: str) -> NextEdition:
    """Return the next edition of a brief, with another id.

    Records that rest on the default source cite it by name, so that they do not become claims of a new default source.
    Figures become earlier values. Recommendations without editions are those of the earlier edition. Raises
    `InvalidValueError` if the edition is not later.
    """
    if old.edition is not None and edition <= old.edition:
        raise InvalidValueError(mismatch(f"an edition after {old.edition}", edition))
    new = old.replace(
        id=name,
        edition=edition,
        updated=None,
        default_source=None,
        figures=tuple(row.replace(key=False) for row in old.figures),
        recommendations=tuple(_dated(row, old.edition) for row in old.recommendations),
    )
    return NextEdition(new, [*_to_do(old, new)])


def _dated(row: Recommendation, edition: int | None) -> Recommendation:
    return row if row.years or edition is None else row.replace(years=(edition,))


def _to_do(old: CountryBrief, new: CountryBrief) -> Iterator[str]:
    edition, index = new.edition, BriefIndex(old)
    yield f"sources: add the report of {edition}, and name it as default_source or in each record"
    if old.default_source is not None:
        number = sum(1 for row in index.claims if row.sources == (old.default_source,))
        yield f"sources: the records that rested on the default source {old.default_source} ({number}) name it now"
    if old.edition is not None and str(old.edition) in old.title:
        yield f"title: it names {old.edition}"
    if old.summary:
        yield "summary: it describes the earlier edition"
    if old.tiers and not any(row.official and row.year == edition for row in new.tiers):
        yield f"tiers: no official placement of {edition}"
    for figure in old.figures:
        if figure.key:
            added = f"add that of the edition of {edition}, with key: true"
            yield f"figures: {_figure(figure, index.by(figure))} is an earlier value now; {added}"
    yield from _recommendations_to_do(old, new)
    if old.hotlines:
        yield "hotlines: check that the numbers still answer"
    if old.note:
        yield "note: the analyst's remark is about the earlier edition"


def _recommendations_to_do(old: CountryBrief, new: CountryBrief) -> Iterator[str]:
    if unknown := [row for row in new.recommendations if not row.years]:
        yield f"recommendations: some without years ({len(unknown)}); name the edition of each"
    if old.recommendations:
        yield f"recommendations: add {new.edition} to the years of those that the new report repeats"
    if old.progress:
        yield f"progress: add the steps that were assessed in {new.edition}"


def _figure(figure: Figure, by: Organisation | None) -> str:
    value = str(format_value(ENGLISH, figure)).replace(NBSP, " ")
    return f"{figure_label(ENGLISH, figure, by)}, {format_period(ENGLISH, figure.period)}: {value}"
