"""Credits of pictures among the sources of a short document."""

import pytest

from tipreport.document.joining import ended, sentences
from tipreport.document.short.picture_credits import without_picture_credits
from tipreport.document.spans import Spans, Text

DESCRIPTION = (Text("News, “Crime”; article"), Text("."))


def noted(note: str) -> Spans:
    return sentences((DESCRIPTION, ended(Text(note))))


@pytest.mark.parametrize(
    "credit",
    [
        "Photo credit: Unsplash.",
        "Image credits: Flickr, the army.",
        "Crédit photo\u00a0: Unsplash.",
        "Crédito de la foto: Unsplash.",
        "Источник фото: Unsplash.",
        "مصدر الصورة: Unsplash.",
    ],
)
def test_a_credit_of_a_picture_is_left_out_and_other_sentences_are_kept(credit: str) -> None:
    assert without_picture_credits(noted(credit)) == DESCRIPTION
    assert without_picture_credits(noted(f"{credit} It has no date.")) == noted("It has no date.")
    assert without_picture_credits(noted(f"It has no date. {credit}")) == noted("It has no date.")


@pytest.mark.parametrize(
    "note",
    [
        "Photo credit: J. Smith. It has no date.",  # where the credit ends is not sure
        "Photo credit: Unsplash, as of 2. 3. 2021.",
        "The photo credit: a name of a victim.",
        "Photos: they show the shelter.",
        "It has no date.",
    ],
)
def test_a_note_that_is_not_surely_a_credit_is_kept(note: str) -> None:
    assert without_picture_credits(noted(note)) == noted(note)
