"""``python -m reference_tables``, in the folder ``docs``: brings every generated table up to date."""

from reference_tables.pages import ROOT, outdated

for page, text in outdated().items():
    (ROOT / page).write_text(text, "utf-8")
    print(f"wrote {page}")  # noqa: T201 - a command for developers
