"""A brief whose sentence is replaced by those of a test."""

from collections.abc import Iterable

import yaml

from tipreport.files import parse_brief
from tipreport.model.brief import CountryBrief


def brief_with_organisations(names: Iterable[str]) -> CountryBrief:
    """Return a brief with a finding and these organisations, none of which has an abbreviation."""
    content = {
        "id": "example",
        "title": "An example",
        "countries": [{"country": "SRB"}],
        "sources": [{"id": "a", "kind": "article", "title": "An article"}],
        "organisations": [{"id": f"o{n}", "name": name, "kind": "NGO"} for n, name in enumerate(names)],
        "findings": [{"pillar": "context", "text": "A finding."}],
    }
    return parse_brief(yaml.safe_dump(content), "example.yaml")
