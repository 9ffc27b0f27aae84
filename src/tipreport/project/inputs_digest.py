"""The digest of the inputs of a file. Equal inputs give equal files."""

import json
from hashlib import sha256
from typing import Any

from tipreport.plugin import dump_options
from tipreport.project.target import Target
from tipreport.registry import running_version


def inputs_digest(target: Target) -> str:
    """Return the SHA-256 of the inputs of a file: briefs, grain, options, brand, date and software versions."""
    registered = target.registered
    inputs: dict[str, Any] = {
        "briefs": [(brief.id, brief.digest) for brief in target.briefs],
        "grain": target.grain,
        "options": dump_options(target.options),
        "document": dump_options(target.document) if registered.exporter.renders else {},
        "brand": dump_options(target.brand),
        "date": str(target.context().date or ""),
        "exporter": registered.name,
        "version": registered.version,
        "tipreport": running_version(),
    }
    if target.languages:
        inputs["languages"] = target.languages
    if target.has_full_records:
        inputs["full records"] = True
    return sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()
