"""Checks of the structure of a file: its heads, its links, its pictures and hidden characters."""

import re
from collections.abc import Iterator

from tipreport.testing import samples
from tipreport.testing.branded import undescribed_logo
from tipreport.testing.code_of_blocks import code_of_blocks
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.exporter_checks.fidelity import measured, named
from tipreport.testing.exporter_checks.output import DEFINE_READ
from tipreport.testing.measurement import reader_of
from tipreport.testing.reading import as_content
from tipreport.testing.reading.media import kind_of
from tipreport.testing.trial_run import export_sample
from tipreport.testing.under_test import ExporterUnderTest

_OF_SOURCE = re.compile(r'the link "\d+ \D')
_OVERRIDE = re.compile("[\u202d\u202e]")


@check(
    "heads of tables that are marked as heads, each of its column or its row",
    'write <th scope="col"> and <th scope="row">, or the mark of a first row; other labels of a cell are its head',
)
def heads_marked(tested: ExporterUnderTest) -> Iterator[str]:
    """Programs that read aloud find the head of each cell."""
    for each in measured(tested):
        yield from (f"{each.context}{head}" for head in each.unmarked_heads)
        yield from named(tested, each.context, (one for one in each.differences if one.kind == "head"))


@check(
    "links that lead somewhere and are read aloud as they are shown, and a name of its own for each target",
    "write each target under the name that its links have, and once: Heading.id, Note.number or each of "
    "SourceEntry.numbers, in a collection after the id of the document",
)
def links_resolve(tested: ExporterUnderTest) -> Iterator[str]:
    """Every link inside a file leads to a target."""
    for each in measured(tested):
        yield from (f"{each.context}{problem}{_code_of_target(tested, problem)}" for problem in each.problems)
        yield from named(tested, each.context, (one for one in each.differences if one.kind == "link"))


def _code_of_target(tested: ExporterUnderTest, problem: str) -> str:
    """Return the code for sources if a link that leads nowhere cites a page of one.

    A note may lack a target, or a short document may lack the note.
    """
    return code_of_blocks(tested).get("Sources", "") if _OF_SOURCE.match(problem) else ""


@check("an alternative text for every picture", "take it from the view: PanelView.alternative, TierLadder.alternative")
def pictures_described(tested: ExporterUnderTest) -> Iterator[str]:
    """Every picture that a reader meets has an alternative text."""
    for each in measured(tested):
        yield from (f"{each.context}{picture} has none" for picture in each.undescribed)
    yield from undescribed_logo(tested)


@check(
    "no character that reverses the text after it, also where a brief has one",
    "write tables.visible_tables, which escapes such characters; documents have them as <U+202E>",
)
def overrides_escaped(tested: ExporterUnderTest) -> Iterator[str]:
    """No text of a brief can override the direction of the text around it (UAX #9, section 2.2).

    A spreadsheet shows each cell by itself.
    """
    read = reader_of(tested)
    if "spreadsheet" in kind_of(tested.exporter.media_type):
        return
    if read is None:
        raise NotCheckedError(f"tipreport cannot read {tested.exporter.media_type}", DEFINE_READ)
    for outcome in export_sample(tested, samples.scripts):
        if not outcome.error and (shown := _OVERRIDE.search("\n".join(as_content(read, outcome.data).raw))):
            yield f"the file has U+{ord(shown[0]):04X}{tested.defined_at}"
            return
