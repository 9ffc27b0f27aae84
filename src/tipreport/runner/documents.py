"""Composes the documents of a file from its briefs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from tipreport.model.arguments import expect_briefs
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, Grain
from tipreport.plugin.option_values import as_options
from tipreport.runner.earlier import earlier_editions
from tipreport.runner.file_names import FileNames
from tipreport.runner.translations import translations_of

if TYPE_CHECKING:
    from tipreport.document import Attachment, Document, Documents, Labels

YAML = "application/yaml"  # RFC 9512


def compose_documents(briefs: Briefs, grain: Grain, options: DocumentOptions | None = None) -> "Documents":
    """Compose the documents of a file: one for a brief, or one for each brief of a collection. Attaches the briefs.

    The ladders of a collection share an axis. Nothing else in the document of a brief depends on the other briefs. A
    collection may end with the page "Countries compared".
    Raises `OptionsError` if the earlier editions cannot be read or an option does not fit the briefs, and `ExportError`
    if a translation cannot be used.
    """
    from tipreport.document import compose, compose_comparison_page, latest_report

    last_report_year = latest_report(briefs) if grain is Grain.COLLECTION else None
    earlier = earlier_editions(briefs, options.since if options else ())
    translations = translations_of(briefs, options)
    composed = tuple(
        compose(
            brief,
            options,
            last_report_year=last_report_year,
            earlier=earlier.get(brief.id),
            translation=translations.get(brief.id),
        )
        for brief in briefs
    )
    page = compose_comparison_page([*briefs], options, translations) if grain is Grain.COLLECTION else None
    return _documents(briefs, composed, grain, options, last_report_year, comparison=page)


def change_documents(
    pairs: Sequence[tuple[CountryBrief, CountryBrief]], options: DocumentOptions | Mapping[str, Any] | None = None
) -> "Documents":
    """Compose a document of the changes of each pair of editions, the earlier one first. Attaches the later ones.

    ``options`` is an object, a mapping or None. Raises `OptionsError`, and `ExportError` if a translation cannot be
    used.
    """
    from tipreport.document import compose_changes

    options = as_options(DocumentOptions, options, owner="document")
    briefs = Briefs(new for _, new in pairs)
    translations = translations_of(briefs, options)
    composed = [compose_changes(old, new, options, translations.get(new.id)) for old, new in pairs]
    return _documents(briefs, composed, Grain.BRIEF if len(pairs) == 1 else Grain.COLLECTION, options)


def comparison_documents(
    briefs: Iterable[CountryBrief], options: DocumentOptions | Mapping[str, Any] | None = None
) -> "Documents":
    """Compose the document of some countries beside each other, with their briefs attached.

    ``options`` is an object, a mapping or None. Raises `OptionsError`, `ValueError` if two briefs are of one country,
    and `ExportError` if a translation cannot be used.
    """
    from tipreport.document import compose_comparison

    briefs, options = expect_briefs(briefs), as_options(DocumentOptions, options, owner="document")
    document = compose_comparison(briefs, options, translations_of(briefs, options))
    attached = tuple(brief_attachment(brief, document.labels) for brief in briefs)
    return as_documents(evolve(document, attachments=attached))


def as_documents(documents: "Document | Documents") -> "Documents":
    """Return the documents of a file, also of one with a single document."""
    from tipreport.document import Documents

    if isinstance(documents, Documents):
        return documents
    return Documents(
        documents=(documents,), title=documents.title, language=documents.language, labels=documents.labels
    )


def _documents(
    briefs: Briefs,
    composed: Sequence["Document"],
    grain: Grain,
    options: DocumentOptions | None,
    last_report_year: int | None = None,
    *,
    comparison: "Document | None" = None,
) -> "Documents":
    """Return the documents of a file, with the briefs attached; that of a comparison comes last."""
    from tipreport.document import Documents, collection_title
    from tipreport.document.superseded import with_superseded
    from tipreport.wording.wording import wording_for

    is_collection = grain is Grain.COLLECTION
    documents = tuple(
        evolve(document, attachments=(brief_attachment(brief, document.labels),))
        for brief, document in zip(briefs, with_superseded(composed) if is_collection else composed, strict=True)
    )
    language = documents[0].language if documents else (options and options.language) or "en"
    labels = documents[0].labels if documents else wording_for(language).labels
    return Documents(
        documents=(*documents, comparison) if comparison else documents,
        title=collection_title(labels, len(documents)) if is_collection else documents[0].title,
        language=language,
        labels=labels,
        is_collection=is_collection,
        last_report_year=last_report_year,
    )


def add_full_records(documents: "Documents", names: FileNames) -> "Documents":
    """Return short documents with the file of the full record, in the same format; full documents as they are.

    The file is named only if it is written too, as in a build of both.
    """
    from tipreport.document.short.shorten import with_full_record

    if all(document.full is None for document in documents):
        return documents
    full = names.full()
    whole = full.collection_file if documents.is_collection else ""
    files = [whole or f"{document.id}{full.suffix}" for document in documents]
    found = (
        with_full_record(document, file if names.has_full_records else "")
        for document, file in zip(documents, files, strict=True)
    )
    return evolve(documents, documents=tuple(found))


def name_files(documents: "Documents", names: FileNames) -> "Documents":
    """Return documents with the names of their files, and of those in the other languages of a site."""
    from tipreport.document import OtherLanguage
    from tipreport.wording.language_names import own_name

    others = (
        OtherLanguage(
            language=language, name=own_name(language), suffix=other.suffix, collection_file=other.collection_file
        )
        for language, other in names.other_languages()
    )
    return evolve(
        documents,
        suffix=names.suffix,
        collection_file=names.collection_file,
        other_languages=tuple(others),
    )


def brief_attachment(brief: CountryBrief, labels: "Labels") -> "Attachment":
    """Return the brief as a YAML file to attach to its document."""
    from tipreport.document import Attachment

    def load() -> bytes:
        from tipreport.files import dump_brief

        return dump_brief(brief).encode()

    return Attachment(name=f"{brief.id}.yaml", media_type=YAML, description=labels.attachment, load=load)
