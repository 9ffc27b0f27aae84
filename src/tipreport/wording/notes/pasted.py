"""Notes on texts that would be written in another way."""

import re
from collections.abc import Mapping

from tipreport.wording.amounts import quoted
from tipreport.wording.wording import Parts, Wording

# Printable characters that every typeface has; another one might be invisible, or be missing in a PDF.
_COMMON = re.compile("[!-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u2044\u20ac\u2116]+")


def head_location(wording: Wording) -> str:
    """Return the location of the title and the other texts at the beginning of a brief."""
    return wording.text("Title and note")


def country_as_place(wording: Wording, place: str, field: str, cited: Parts) -> Parts:
    """Return the correction of a place that repeats the country which the brief is about."""
    return wording.parts(
        "{place} repeats the country of this brief{cited}: leave the field {field} out.",
        place=quoted(wording, place), field=field, cited=cited,
    )  # fmt: skip


def countries_as_places(wording: Wording, codes: Mapping[str, str], field: str, cited: Parts) -> Parts:
    """Return the correction of places that are countries: the code of each place."""
    places = wording.conjunction([quoted(wording, place) for place in codes])
    listed = ", ".join(codes.values())
    if len(codes) == 1:
        return wording.parts(
            "{place} is the name of a country{cited}: if the country is meant, write {code} in the field {field}.",
            place=places, code=listed, field=field, cited=cited,
        )  # fmt: skip
    return wording.parts(
        "{places} are names of countries{cited}: if the countries are meant, write {codes} in the field {field}.",
        places=places, codes=listed, field=field, cited=cited,
    )  # fmt: skip


def pasted_markup(wording: Wording, found: Mapping[str, str], cited: Parts) -> Parts:
    """Return the corrections of markup: the character to write instead, or the removal of a tag."""
    corrections = []
    for markup, written in found.items():
        name = quoted(wording, markup)
        if not written:
            corrections.append(wording.text("remove {tag}", tag=name))
        elif written.isspace():
            corrections.append(wording.text("write a space for {markup}", markup=name))
        elif not _COMMON.fullmatch(written):
            code = " ".join(f"U+{ord(character):04X}" for character in written)
            corrections.append(wording.text("write the character {code} for {markup}", code=code, markup=name))
        else:
            corrections.append(wording.text("write {text} for {markup}", text=quoted(wording, written), markup=name))
    message = "The text has markup of a web page, which is printed as it is{cited}: {corrections}."
    return wording.parts(message, cited=cited, corrections=wording.conjunction(corrections))


def broken_address(wording: Wording, address: str, cited: Parts) -> Parts:
    """Return the correction of a web address with a space inside."""
    return wording.parts(
        "The web address {address} has a space inside{cited}: remove it, since the link ends there.",
        address=quoted(wording, address), cited=cited,
    )  # fmt: skip
