"""The pages with generated tables, and the functions that make the tables."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from reference_tables import (
    architecture,
    brief_file,
    command_line,
    data_notes,
    formats,
    library,
    markers,
    plugins,
    short_brief,
    views,
)
from tipreport.model.brief import lists
from tipreport.plugin import Brand, DocumentOptions

ROOT = Path(__file__).parents[2]

PAGES: Mapping[str, Mapping[str, Callable[[], str]]] = {
    "docs/explanation/architecture.md": {"layers": architecture.layers},
    "docs/reference/brief-file.md": {
        "head": brief_file.head_fields,
        **{name: partial(brief_file.record, name) for name in lists()},
        "measures": brief_file.measures,
        "profile-terms": brief_file.profile_terms,
        "vocabularies": brief_file.vocabularies,
        "tables": brief_file.tables,
    },
    "docs/reference/data-notes.md": {"codes": data_notes.codes},
    "docs/reference/command-line.md": {"exit-codes": command_line.exit_codes, "commands": command_line.commands},
    "docs/how-to/write-an-exporter.md": {"views": views.views_of_blocks},
    "docs/how-to/make-a-short-brief.md": {
        "usual": short_brief.usual,
        "added": short_brief.added,
        "left-out": short_brief.left_out,
    },
    "docs/how-to/options-and-brand.md": {
        "document": partial(formats.options_of, DocumentOptions),
        "brand": partial(formats.options_of, Brand),
    },
    "docs/reference/formats.md": {name: partial(formats.builtin, name) for name in ("text", "pdf", "excel")},
    **{
        f"plugins/{name}/README.md": {"options": partial(formats.plugin, name)}
        for name in ("tipreport-csv", "tipreport-docx", "tipreport-epub", "tipreport-html", "tipreport-markdown")
    },
    "docs/reference/plugins.md": {
        "hooks": plugins.hook_specifications,
        "exporter": plugins.exporter_fields,
        "option-types": plugins.option_types,
        "context": plugins.context_members,
        "result": plugins.result_fields,
        "errors": plugins.errors_raised,
        "exit-codes": command_line.exit_codes,
        "checks": plugins.checks,
    },
    "docs/reference/api/tipreport.md": {"names": library.public_names},
}


def generated(page: str) -> str:
    """Returns a page with its tables generated again."""
    return markers.filled((ROOT / page).read_text("utf-8"), PAGES[page])


def outdated() -> dict[str, str]:
    """Returns the pages that differ from the code, with the text that they should have."""
    return {page: text for page in PAGES if (text := generated(page)) != (ROOT / page).read_text("utf-8")}
