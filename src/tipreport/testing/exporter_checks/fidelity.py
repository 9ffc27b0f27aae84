"""Checks that a file says what its brief says: nothing lost, changed, moved or hidden."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.document.views import collection_entries
from tipreport.model.brief import CountryBrief
from tipreport.plugin import describe_options
from tipreport.testing import samples
from tipreport.testing.code_of_blocks import code_of_blocks
from tipreport.testing.exporter_checks.check import MAX_NAMED, ExporterCheck, NotCheckedError, check
from tipreport.testing.exporter_checks.output import DEFINE_READ
from tipreport.testing.fidelity import Difference, DifferenceKind
from tipreport.testing.fidelity.alignment import Anchor, aligned
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.measured import contents_of_many, measure
from tipreport.testing.measurement import Measured, reader_of
from tipreport.testing.reading import tokens_of
from tipreport.testing.trial_run import composed
from tipreport.testing.under_test import ExporterUnderTest

DEFINE = (
    r"define them with \newcommand, \NewDocumentCommand or \newenvironment, by commands that the reader knows, or "
    f"{DEFINE_READ}"
)
_DISTINCT = 8  # letters of a lost text from which on it is not in a style sheet by chance


def measured(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the differences of all exports. Raises `NotCheckedError` if nothing can be compared."""
    if reader_of(tested) is None:
        raise NotCheckedError(f"tipreport cannot read {tested.exporter.media_type}", DEFINE_READ)
    results = measure(tested)
    if next(iter(results)).error:
        raise NotCheckedError("the export fails, or its file cannot be read: see the other checks", "fix that first")
    read: set[str] = set()
    for each in results:
        if unread := each.explaining(read):
            more = f"; and {len(unread) - MAX_NAMED} more" if len(unread) > MAX_NAMED else ""
            commands = "; ".join(unread[:MAX_NAMED])
            raise NotCheckedError(f"{each.context}the kit does not read {commands}{more}", DEFINE)
        read |= each.read_well()
        yield each


def named(tested: ExporterUnderTest, context: str, differences: Iterable[Difference]) -> Iterator[str]:
    """Yield a message for each difference, with the lines of code that print its block, if these are known."""
    for each in differences:
        yield f"{context}{each}{code_of_blocks(tested).get(each.block, '')}"


def _fidelity(name: str, kind: DifferenceKind, expected: str, remedy: str) -> ExporterCheck:
    """Return the check for one kind of difference."""

    def find_violations(tested: ExporterUnderTest) -> Iterator[str]:
        for each in measured(tested):
            yield from named(tested, each.context, (one for one in each.differences if one.kind == kind))

    return ExporterCheck(name=name, expected=expected, remedy=remedy, find_violations=find_violations)


OF_DIFFERENCES = tuple(_fidelity(*each) for each in (
    ("nothing_lost", "lost", "every text of a brief in the file",
     "print every entry of every block, or declare what the format shows: Exporter(shows=...)"),
    ("texts_unchanged", "text", "every text as the brief has it, to its last word",
     "escape text once, for your format; do not shorten, split or replace it"),
    ("reading_order", "order", "the statements in the order of the document, each with its number",
     "print the blocks and their entries in their order, and their own numbers"),
    ("headings_in_place", "heading", "every heading before its content, and the label of each group of findings",
     "print Heading.text, its byline and FindingGroup.label where they come"),
    ("numbers_unchanged", "number", "every number with all its digits, and its sign",
     "print Amount.number or the parts of TileView.number as they are, do not round or calculate; count what is shown"),
    ("qualifiers_kept", "qualifier", "every number with its qualifier, unit and basis: about 20% of victims, alleged",
     "print Amount.text, or qualifier, number, of and basis together"),
    ("periods_in_place", "period", "every number at its own period, and every date",
     "print Amount.period with Amount.number; keep the order of Series.amounts, and earlier apart from amount"),
    ("silences_kept", "silence", "the words for a missing number or statement: not reported, no figure, none reported",
     "print Amount.number also as words, FindingGroup.absence, Step.label, and Labels.undated without Rung.years"),
    ("citations_in_place", "citation",
     "every citation at the statement that it supports, with its locator, and no other; each leads to its source",
     "print the CitationRef spans of texts, Amount.marks and Series.marks; a link leads to the source of its number"),
    ("notes_in_place", "note", "every reference to a data note at its statement",
     "print the NoteRef spans of every text where they are; a link leads to the note of its number"),
    ("addresses_kept", "address", "every web address",
     "print Link.url and SourceEntry.url, or link to them, and to the files of Documents.file_of and other_languages"),
    ("language_declared", "language",
     "the language of the document and of each text in another one, where the format has a place for it",
     "write Document.language and Text.language, as in <span lang>, and the labels of each document: Document.labels"),
    ("direction_kept", "direction",
     "a document from right to left as such, with numbers, names and ranges in their order",
     'write Document.direction, as in <html dir="rtl">, and isolate the parts of a text: document.isolates'),
    ("marks_in_place", "mark",
     "every mark, text and citation of a table under its head, and the places of a route in theirs",
     "print each cell of a view under its head, and end each row; or matrix_sentences and RouteItem.lead as they are"),
    ("drawings_agree", "drawing", "each drawing below its title, with the numbers of its alternative text",
     "take both from one view: a Drawing has the numbers and the alternative text"),
    ("columns_described", "description",
     "the type, the unit, the values and the words of each column, in a format that describes its columns",
     "take them from the Column: type, unit, terms, refers, and Wording.term of its meaning"),
    ("nothing_repeated", "repeated", "no statement more often than the others",
     "print each entry of a block once"),
))  # fmt: skip


@check("every text where readers see it", "show the text: not in a comment, an attribute or a hidden element")
def nothing_hidden(tested: ExporterUnderTest) -> Iterator[str]:
    """No text that readers miss is in a part of the file that they do not see."""
    for each in measured(tested):
        for difference in each.differences:
            words = " ".join(tokens_of(difference.expected))
            for hidden in each.hidden:
                reason, _, text = hidden.partition(": ")
                if len(words) >= _DISTINCT and f" {words} " in f" {text} ":
                    code = code_of_blocks(tested).get(difference.block, "")
                    yield f"{each.context}{difference.place} is {reason}{code}"
                    break


@check(
    "a different file for another choice of an option",
    "use the option, or remove it; option(changes_file=False) declares one that only decides about warnings",
)
def options_used(tested: ExporterUnderTest) -> Iterator[str]:
    """Each option with choices, yes and no, a number or a colour changes the file at one of its values."""
    declared = {option.name: option for option in describe_options(tested.exporter.options)}
    used: dict[str, bool] = {}
    for each in measured(tested):
        if each.option and each.error:
            yield f"{each.context}{each.error}"
        elif each.option:
            used[each.option] = used.get(each.option, False) or each.has_effect
    for name, has_effect in used.items():
        flag = f"--{declared[name].flag}"
        if declared[name].changes_file and not has_effect:
            yield f"no value of {flag} changes the file{tested.defined_at}"
        elif has_effect and not declared[name].changes_file:
            yield f"{flag} is declared with changes_file=False, and changes the file{tested.defined_at}"


@check("every brief of a collection, in the order given or by name", "loop over all documents or briefs")
def every_brief_written(tested: ExporterUnderTest) -> Iterator[str]:
    """Each of many briefs is in the file: countries, groups and events, each in the order given or by name."""
    next(measured(tested))
    contents = [Positions(content) for content in contents_of_many(tested)]
    if tested.exporter.shown_tables() == () or not contents:
        return
    briefs = samples.many()[: len(contents)] if len(contents) > 1 else samples.many()
    if len(contents) > 1:
        missing = [number for number, each in enumerate(contents) if not _places(briefs[number], each)]
    else:
        missing = [*_missing(contents[0], briefs)]
        if missing and tested.exporter.renders:
            documents = composed(tested, briefs)
            number = {document.id: index for index, document in enumerate(documents)}
            order = [number[entry.document.id] for entry in collection_entries(documents, documents.labels)]
            by_name = [order[index] for index in _missing(contents[0], [briefs[index] for index in order])]
            missing = min(missing, by_name, key=len)
    if missing:
        where = f"brief {missing[0] + 1}, “{briefs[missing[0]].title}”"
        yield f"{len(missing)} of {len(briefs)} briefs are missing or out of order: first {where}{tested.defined_at}"


def _missing(positions: Positions, briefs: Sequence[CountryBrief]) -> Iterator[int]:
    for subject in dict.fromkeys(brief.subject for brief in briefs):
        numbers = [number for number, brief in enumerate(briefs) if brief.subject == subject]
        found = aligned([Anchor(None, _places(briefs[number], positions)) for number in numbers])
        yield from (number for number, position in zip(numbers, found, strict=True) if position < 0)


def _places(brief: CountryBrief, positions: Positions) -> list[int]:
    """Return where a brief is: the positions of the first of its texts that a file has."""
    texts = (brief.figures[0].label, brief.sources[0].title, brief.title)
    found = (positions.of(tokens_of(text)) for text in texts if text and tokens_of(text))
    return next((places for places in found if places), [])
