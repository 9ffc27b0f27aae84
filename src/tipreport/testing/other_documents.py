"""Measures documents of other kinds: short, of several countries, with changes, in other languages."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from tipreport.document import Block, Document, Documents, Figures, NoteRef, Notes, Recommendations, compose
from tipreport.plugin import DocumentOptions, Grain, build_options, describe_options
from tipreport.runner.documents import comparison_documents, name_files
from tipreport.runner.file_names import FileNames
from tipreport.testing import samples
from tipreport.testing.fidelity import OF_LANGUAGES, OF_SITES, Rule
from tipreport.testing.measurement import Measured, measure_outcomes
from tipreport.testing.option_choices import option_choices
from tipreport.testing.trial_run import composed, run_exporter
from tipreport.testing.two_editions import two_editions
from tipreport.testing.under_test import ExporterUnderTest
from tipreport.testing.varied import varied

_RIGHT_TO_LEFT = "ar"
_ARABIC = "الاتجار بالبشر"
_FEW = 3  # tables that a format would not leave out
_FEW_BRIEFS, _COUNTRIES = 2, 4  # of a collection, and of a comparison beside its briefs
_MANY = 20  # texts that a format leaves out of a short document on purpose


def other_documents(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a varied document, a short one, a comparison, and a second edition."""
    yield _varied(tested)
    yield _short_document(tested)
    yield _comparison(tested)
    yield from _with_comparison(tested)
    yield _changes(tested)


def in_other_languages(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a site in three languages, of Arabic texts, and of briefs in several languages."""
    yield from _site(tested)
    yield from _arabic_texts(tested)
    yield _in_several_languages(tested)


def _varied(tested: ExporterUnderTest) -> Measured:
    """Measure a document in which nothing can cover for anything else, since each of its texts occurs once."""
    context, briefs = "in a document in which each text occurs once, ", samples.full()
    return _measured(tested, context, briefs, _all_varied(composed(tested, briefs)))


def _measured(
    tested: ExporterUnderTest,
    context: str,
    briefs: samples.Sample,
    documents: Documents,
    options: Any = None,
    *,
    rules: Sequence[Rule] | None = None,
) -> Measured:
    """Compare the file of some documents with them."""
    outcome = run_exporter(tested, briefs, options=options, documents=documents)
    return measure_outcomes(tested, context, briefs, (outcome,), options, documents=documents, rules=rules)


def _all_varied(documents: Documents) -> Documents:
    """Return documents with other texts, and with the same other labels."""
    own = tuple(map(varied, documents))
    return evolve(documents, documents=own, labels=own[0].labels)


def _short_document(tested: ExporterUnderTest) -> Measured:
    """Measure the short document of the brief that has everything, which has blocks of its own.

    A format that leaves out more of it, so that it has two pages, is not compared.
    """
    options, briefs = DocumentOptions(detail="short"), samples.full()
    short = composed(tested, briefs, options)
    documents = evolve(short, documents=tuple(_with_reference(_with_gaps(document)) for document in short))
    found = _measured(tested, "in a short document, ", briefs, documents)
    is_shorter = sum(each.kind == "lost" for each in found.differences) >= _MANY
    return evolve(found, differences=()) if is_shorter else found


def _with_gaps(document: Document) -> Document:
    """Return a document in which every other recommendation is left out, by their numbers and those of their groups.

    Every other group has all that it has in a full document.
    """
    return evolve(document, blocks=tuple(map(_with_odd_numbers, document.blocks)))


def _with_reference(document: Document) -> Document:
    """Let the first small tile refer to the first data note, since those of its own may be too many for it."""
    note = next((note for block in document.blocks if isinstance(block, Notes) for note in block.items), None)
    if note is None:
        return document
    reference = NoteRef(note.number)
    return evolve(document, blocks=tuple(_referring(block, reference) for block in document.blocks))


def _referring(block: Block, reference: NoteRef) -> Block:
    if not isinstance(block, Figures) or not block.small:
        return block
    first, *others = block.lines
    amount = evolve(first.amount, marks=(*first.amount.marks, reference))
    return evolve(block, lines=(evolve(first, amount=amount), *others))


def _with_odd_numbers(block: Block) -> Block:
    if not isinstance(block, Recommendations):
        return block
    groups = (
        evolve(
            group,
            items=tuple(evolve(item, number=2 * item.number - 1) for item in group.items),
            total=0 if index % 2 else 2 * len(group.items),
        )
        for index, group in enumerate(block.groups)
    )
    return evolve(block, groups=tuple(groups))


def _comparison(tested: ExporterUnderTest) -> Measured:
    """Measure a document of countries beside each other."""
    documents = _all_varied(comparison_documents(samples.compared()))
    return _measured(tested, "in a comparison of countries, ", samples.compared()[:1], documents)


def _with_comparison(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a collection with a comparison of countries after its briefs, and of its index in a site."""
    if Grain.COLLECTION in tested.exporter.grains:
        briefs, compared = samples.short()[:_FEW_BRIEFS], composed(tested, samples.compared()[:_COUNTRIES])
        for options in (None, *_of_site(tested)):
            documents = composed(tested, briefs, options=options)
            both = evolve(documents, documents=(*documents, compared[-1]))
            context = "in a collection with a comparison, " if options is None else "in an index with a comparison, "
            yield _measured(tested, context, briefs, both, options)


def _changes(tested: ExporterUnderTest) -> Measured:
    """Measure a document that says what changed since an earlier edition."""
    old, new = two_editions()
    documents = evolve(composed(tested, (new,)), documents=(compose(new, earlier=old),))
    return _measured(tested, "in a second edition, ", (new,), documents)


def in_french(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of briefs in French, whose labels and descriptions are in French too.

    One has a chart with numbers below zero, and one a tier without a year. A format that translates the names of its
    tables is not compared.
    """
    for number in (1, 5):
        briefs = (samples.short()[number].replace(language="fr"),)
        found = measure_outcomes(tested, "in French, ", briefs, (run_exporter(tested, briefs),))
        is_translated = sum(each.expected == "the table" for each in found.differences) >= _FEW
        yield evolve(found, differences=()) if is_translated else found


def _of_site(tested: ExporterUnderTest) -> Iterator[Any]:
    """Yield the first options with which a format makes a site, if it can, with two words in an option of several."""
    choices = [*option_choices(tested)]
    site = next((choice.options for choice in choices if tested.exporter.makes_site(choice.options)), None)
    if site is None:
        return
    words = next((choice.options for choice in choices if choice.has_second), site)
    names = [option.name for option in describe_options(tested.exporter.options)]
    default = tested.exporter.options()
    chosen = {name: getattr(options, name) for options in (site, words) for name in names
              if getattr(options, name) != getattr(default, name)}  # fmt: skip
    yield build_options(tested.exporter, chosen)


def _site(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Measure the links of a page, and of the index, of a site in three languages."""
    options = next(_of_site(tested), None)
    if options is None:
        return
    document, languages = DocumentOptions(language="en"), ("fr", "en", _RIGHT_TO_LEFT)
    names = FileNames(exporter=tested.exporter, options=options, document=document, languages=languages)
    for briefs in (samples.short()[:1], samples.short()):
        documents = _all_varied(name_files(composed(tested, briefs, options=options), names))
        name = documents.collection_file if documents.is_collection else documents.file_of(documents[0].id)
        context = f"in a site in three languages, in the file {name}, "
        yield _measured(tested, context, briefs, documents, options, rules=OF_SITES)


def _arabic_texts(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Measure an English document with Arabic texts, which are marked as such only if the brief is in Arabic."""
    (brief,) = samples.with_text(_ARABIC)
    for language in ("en", _RIGHT_TO_LEFT):
        briefs = (brief.replace(language=language),)
        documents = composed(tested, briefs, DocumentOptions(language="en"))
        outcome = run_exporter(tested, briefs, documents=documents)
        if not outcome.names_character:  # it has no typeface for Arabic
            context = f"with Arabic texts in a brief in “{language}”, "
            yield measure_outcomes(tested, context, briefs, (outcome,), documents=documents, rules=OF_LANGUAGES)


def _in_several_languages(tested: ExporterUnderTest) -> Measured:
    """Measure the languages of a collection in English, French, English and Arabic, or of the last brief alone.

    That has a chart and a ladder of several years.
    """
    first, second, third, fourth, *_ = samples.short()
    briefs: samples.Sample = (first, second.replace(language="fr"), third, fourth.replace(language=_RIGHT_TO_LEFT))
    context = "in a collection in several languages, "
    if Grain.COLLECTION not in tested.exporter.grains:
        briefs, context = briefs[-1:], "in a brief in Arabic, "
    outcome = run_exporter(tested, briefs)
    if outcome.names_character and len(briefs) > 1:  # it has no typeface for Arabic
        outcome = run_exporter(tested, briefs := briefs[:-1])
    if outcome.names_character:
        return Measured(context=context)
    return measure_outcomes(tested, context, briefs, (outcome,), rules=OF_LANGUAGES)
