"""Faces of other scripts, instances of variable fonts."""

from importlib.resources import files

from tipreport.exporters.pdf.tagged import Face, instance


def face(script: str) -> Face:
    """The regular face of a Noto Sans font."""
    (file,) = (files(f"fontpkg_noto_sans_{script}") / "files").iterdir()
    return Face(instance(file.read_bytes(), wght=400))


ARABIC, DEVANAGARI, THAI = map(face, ("arabic", "devanagari", "thai"))
