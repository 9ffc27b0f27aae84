"""Draws the pictures of the README and the documentation: ``make pictures``. Needs pdftoppm from poppler."""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

import tipreport

ROOT = Path(__file__).parents[1]
PAGES = (("serbia", 1), ("serbia", 2))
RESOLUTION, COLOURS = 88, 256  # dots per inch; a palette keeps the files small


def main() -> None:
    """Exports the briefs and draws the pages."""
    briefs = tipreport.read_briefs(ROOT / "data" / "briefs")
    with tempfile.TemporaryDirectory() as folder:
        for name, page in PAGES:
            sheet, drawn = Path(folder, f"{name}.pdf"), Path(folder, f"{name}-{page}")
            tipreport.export(briefs[name], "pdf", sheet, overwrite=True)
            draw = ["pdftoppm", "-png", "-singlefile", "-r", RESOLUTION, "-f", page, "-l", page, sheet, drawn]
            subprocess.run([*map(str, draw)], check=True)  # noqa: S603 - our own arguments
            with Image.open(f"{drawn}.png") as picture:
                few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE)
                few.save(ROOT / "docs" / "pictures" / f"{name}-{page}.png", optimize=True)


if __name__ == "__main__":
    main()
