"""The line at the foot of pages that name no organisation."""

from tipreport.document import Labels, Title

__all__ = ["usual_footer"]


def usual_footer(labels: Labels, title: Title) -> str:
    """Return the line for a document: ``Trafficking in persons: country brief``."""
    match title.subject:
        case "country":
            return labels.footer_country
        case "group":
            return labels.footer_group
        case "event":
            return labels.footer_event
        case "comparison":
            return labels.footer_comparison
