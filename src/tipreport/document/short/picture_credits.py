"""Credits of pictures in the notes on sources, which say nothing of what a source says."""

import re

from attrs import evolve

from tipreport.document.joining import sentences, split_sentences
from tipreport.document.spans import Spans, Text

# A sentence, up to a full stop after a whole word. One with another full stop is not sure to be only a credit.
# Its spaces may be no-break spaces.
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?]\s))"
    r"(?:(?:photo(?:graph)?|image|picture)s? credits?"
    r"|crédits? (?:photos?|photographiques?|images?)"
    r"|créditos? (?:de (?:la |las )?)?(?:fotos?|fotografías?|imagen|imágenes)"
    r"|источники? (?:фото|фотографи[ий]|изображени[яй])"
    r"|(?:مصدر|حقوق) (?:الصورة|الصور))"
    r"\s?:\s[^.:!?]*\w{2}\.(?:\s|$)".replace(" ", r"\s"),
    re.IGNORECASE,
)


def without_picture_credits(content: Spans) -> Spans:
    """Return the entry of a source without the sentences of its note that only say whose the pictures are."""
    description, *others = split_sentences(content)
    return sentences((description, *map(_without, others)))


def _without(part: Spans) -> Spans:
    kept = (_shortened(span) if isinstance(span, Text) else span for span in part)
    return tuple(span for span in kept if not isinstance(span, Text) or span.text)


def _shortened(span: Text) -> Text:
    text, found = _CREDIT.subn("", span.text)
    return evolve(span, text=text.rstrip()) if found else span
