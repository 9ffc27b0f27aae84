"""The table of the names that the package exports."""

from reference_tables.markdown import first_sentence, table


def public_names() -> str:
    """Returns the public names, each with a link to the page of its package."""
    import tipreport

    return table(("name", "description"), (_row(getattr(tipreport, name), name) for name in _names(tipreport)))


def _names(package: object) -> list[str]:
    return [name for name in package.__all__ if not name.startswith("_")]  # type: ignore[attr-defined]


def _row(exported: object, name: str) -> tuple[str, str]:
    page = exported.__module__.split(".")[1]
    return f"[`{name}`]({page}.md)", first_sentence(exported)
