"""Random briefs that are hard to typeset: several scripts, long names, rows taller than a page."""

import re
from collections.abc import Iterator

from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.fonts import FONTS
from tipreport.files import dump_brief, parse_brief
from tipreport.model import CountryBrief
from tipreport.testing import random_briefs
from tipreport.testing.random_source import TEXTS

SCRIPTS = ("العربية", "हिन्दी संगठन", "ไทย กรุงเทพ", "ខ្មែរ", "தமிழ் நிறுவனம்", "తెలుగు సంస్థ", "Ελληνικά Кирилица", "Ǆ ȸ")
_LONG = ("Democratic and Federal Republic of the United Provinces and Islands " * 4, "word " * 1200, "unbreakable" * 30)
_FACES = load_faces(tuple(font.name for font in FONTS.values() if font.extra == "scripts"))
_ASCII = re.compile("[\x00-\x7f]+")


def hard_briefs(count: int, seed: int, *, most: int = 3) -> Iterator[CountryBrief]:
    """Random briefs. Characters that no installed font has are replaced."""
    texts = (*(text.strip() for text in _LONG), *SCRIPTS, *TEXTS)
    for brief in random_briefs(count, seed, max_records=most, texts=texts):
        text = dump_brief(brief)
        unset = {c for c in set(_ASCII.sub("", text)) if not _FACES.regular.covers(c)}
        yield parse_brief(text.translate({ord(c): "ж" for c in unset}), "random.yaml")
