"""The briefs and documents of the latest job, for the next job with the same briefs."""

from typing import TYPE_CHECKING

from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, Grain
from tipreport.runner.documents import compose_documents
from tipreport.runner.job import ExportJob

if TYPE_CHECKING:
    from tipreport.document import Documents


class Contents:
    """Unpacks and composes briefs, and remembers the latest, so that all formats of a brief share its document."""

    def __init__(self) -> None:
        self._source: object = None
        self._briefs = Briefs()
        self._composed: tuple[Briefs, Grain, DocumentOptions, Documents] | None = None

    def briefs(self, job: ExportJob) -> Briefs:
        """Return the briefs of a job."""
        if job.briefs is not self._source:
            self._source = self._composed = None  # frees the memory before more is used
            self._briefs, self._source = job.content(), job.briefs
        return self._briefs

    def compose(self, briefs: Briefs, grain: Grain, options: DocumentOptions) -> "Documents":
        """Compose the documents of a file; those of the latest call if the arguments are the same."""
        if self._composed is not None:
            known, known_grain, known_options, documents = self._composed
            if known is briefs and (known_grain, known_options) == (grain, options):
                return documents
        documents = compose_documents(briefs, grain, options)
        self._composed = briefs, grain, options, documents
        return documents
