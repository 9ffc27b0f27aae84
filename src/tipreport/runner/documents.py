"""The documents of a file, composed from its briefs."""

from typing import TYPE_CHECKING

from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, Grain

if TYPE_CHECKING:
    from tipreport.document import Attachment, Documents, Labels

YAML = "application/yaml"  # RFC 9512


def compose_documents(briefs: Briefs, grain: Grain, options: DocumentOptions | None = None) -> "Documents":
    """The documents of a file: that of a brief, or those of a collection. Each carries its brief as YAML.

    The ladders of a collection share an axis. Nothing else in a document depends on other briefs.
    """
    from attrs import evolve

    from tipreport.document import Documents, Labels, collection_title, compose, latest_report

    is_collection = grain is Grain.COLLECTION
    shared = latest_report(briefs) if is_collection else None
    composed = tuple(compose(brief, options, last_report_year=shared) for brief in briefs)
    documents = tuple(
        evolve(document, attachments=(brief_attachment(brief, document.labels),))
        for brief, document in zip(briefs, composed, strict=True)
    )
    labels = documents[0].labels if documents else Labels()
    return Documents(
        documents=documents,
        title=collection_title(labels, len(documents)) if is_collection else documents[0].title,
        language=documents[0].language if documents else "en",
        labels=labels,
        is_collection=is_collection,
        last_report_year=shared,
    )


def brief_attachment(brief: CountryBrief, labels: "Labels") -> "Attachment":
    """The brief as a YAML file, attached to its document."""
    from tipreport.document import Attachment

    def load() -> bytes:
        from tipreport.files import dump_brief

        return dump_brief(brief).encode()

    return Attachment(name=f"{brief.id}.yaml", media_type=YAML, description=labels.attachment, load=load)
