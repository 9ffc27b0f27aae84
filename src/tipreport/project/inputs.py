"""The digest of the inputs of a file. Equal inputs give equal files."""

import json
from collections.abc import Mapping
from hashlib import sha256

from tipreport.files import dump_brief
from tipreport.model.collection import Briefs
from tipreport.plugin import dump_options
from tipreport.registry import RegisteredExporter, running_version
from tipreport.runner import ExportJob


def brief_digests(briefs: Briefs) -> Mapping[str, str]:
    """Return the SHA-256 of each brief, independent of the comments and the layout of its file."""
    return {brief.id: sha256(dump_brief(brief).encode()).hexdigest() for brief in briefs}


def inputs_digest(job: ExportJob, registered: RegisteredExporter, digests: Mapping[str, str]) -> str:
    """Return the SHA-256 of the inputs of a file: briefs, grain, options, brand, date and software versions."""
    context = job.context()
    inputs = {
        "briefs": [(brief.id, digests[brief.id]) for brief in job.briefs],
        "grain": job.grain,
        "options": dump_options(job.options),
        "document": dump_options(job.document) if registered.exporter.renders else {},
        "brand": dump_options(job.brand),
        "date": context.date.isoformat(),
        "exporter": registered.name,
        "version": registered.version,
        "tipreport": running_version(),
    }
    return sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()
