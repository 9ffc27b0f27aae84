"""The entries of the reading guide, and the meaning of numbers that are not given."""

from tipreport.wording.tiers import rater
from tipreport.wording.wording import Wording

ENTRIES = {
    "tiers": (
        "Tiers",
        (
            "The {rater} ranks governments by effort, not by the size of the problem. Tier 1 meets the Department’s "
            "minimum standards. Tier 2 does not, but tries; the Watch List is Tier 2 under closer scrutiny. Tier 3 "
            "does neither."
        ),
    ),
    "special-case": (
        "Special Case",
        "A Special Case is on no tier: the {rater} describes the country without ranking its government.",
    ),
    "years": (
        "Years",
        "The Trafficking in Persons Report of {edition} describes April {covered} to March {edition}.",
    ),
    "changes": ("Changes", "More victims or cases may mean better work, not more crime."),
    "wordings": (
        "Wordings",
        (
            "Wordings of two editions are one recommendation if pillar, addressee, author and six in ten words agree, "
            "small words apart, or if the brief joins them. Counts are of words, not intentions."
        ),
    ),
    "status": (
        "Status",
        "How far a recommendation has been carried out, where a source says so: none, some, much, complete.",
    ),
    "marks": ("Marks", "Efforts and shortfalls are as the source judges them."),
}
_GAPS = "Gaps"
_QUALIFIERS = {
    "not stated": "“Not given” means that the source mentions a number without giving it.",
    "not reported": "“Not reported” means that whoever holds the number did not give it.",
    "not known": "“Not known” means that the number is not known, according to the source.",
}


def guide_entry(wording: Wording, entry: str, edition: int) -> tuple[str, str]:
    """Return the label and the text of an entry of the guide, with the edition of the brief as the example."""
    label, text = ENTRIES[entry]
    return wording.text(label), wording.text(text, rater=rater(wording), edition=edition, covered=edition - 1)


def guide_missing_numbers(wording: Wording, qualifiers: set[str]) -> tuple[str, str]:
    """Return the label and the text of the entry on numbers that are not given; the text may be empty."""
    texts = [wording.text(text) for qualifier, text in _QUALIFIERS.items() if qualifier in qualifiers]
    return wording.text(_GAPS), " ".join(texts)
