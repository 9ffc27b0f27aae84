"""What a file is made of, as one digest: if that is the same, so is the file."""

import json
from collections.abc import Mapping
from hashlib import sha256

from tipreport.files import dump_brief
from tipreport.model.collection import Briefs
from tipreport.plugin import show_options
from tipreport.registry import RegisteredExporter, running_version
from tipreport.runner import ExportJob


def brief_digests(briefs: Briefs) -> Mapping[str, str]:
    """The SHA-256 of each brief as its file would say it; comments and layout change nothing."""
    return {brief.id: sha256(dump_brief(brief).encode()).hexdigest() for brief in briefs}


def inputs_digest(job: ExportJob, registered: RegisteredExporter, digests: Mapping[str, str]) -> str:
    """The SHA-256 of all that a file is made of: briefs, options, date, years, and the versions of who makes it."""
    context = job.context()
    inputs = {
        "briefs": [(brief.id, digests[brief.id]) for brief in job.briefs],
        "options": show_options(job.options),
        "date": context.date.isoformat(),
        "through": context.last_report_year,
        "exporter": registered.name,
        "version": registered.version,
        "tipreport": running_version(),
    }
    return sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()
