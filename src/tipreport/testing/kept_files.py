"""Keeps the files that were compared, so that an author can look at the lines that messages name."""

import re
from pathlib import Path

from tipreport.testing.measured import measure
from tipreport.testing.measurement import reader_of
from tipreport.testing.under_test import ExporterUnderTest


def keep_files(tested: ExporterUnderTest, folder: Path) -> None:
    """Write the file of each export into a folder: ``brief.md``, ``in-a-collection-with-top-level-2.md``.

    Raises `OSError` if it cannot be written.
    """
    if reader_of(tested) is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for each in measure(tested):
        if each.file:
            name = re.sub(r"[^\w.]+", "-", each.context).strip("-") or "brief"
            (folder / f"{name}{tested.exporter.suffix}").write_bytes(each.file)
