"""Notes on findings, and on the records that are marked as key."""

from tipreport.wording.amounts import quoted
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.wording import Parts, Wording


def begins_with_pronoun(wording: Wording, word: str) -> Parts:
    """Return the statement that a finding begins with a pronoun, with advice."""
    return wording.parts(
        "It begins with {word}, but documents sort findings, and the one before may be left out: write who or what is "
        "meant.",
        word=quoted(wording, word),
    )


def key_figures_left_out(wording: Wording, number: int, least: int, most: int) -> Parts:
    """Return the statement that a short document may leave out key figures, with advice."""
    return wording.count_parts(
        "A short document shows {least} to {most} key figures, depending on the room on its pages, and leaves at least "
        "this one out: move it up, or remove key: true from others.",
        "A short document shows {least} to {most} key figures, depending on the room on its pages, and leaves at least "
        "these out: move them up, or remove key: true from others.",
        size_of_list(number),
        least=least,
        most=most,
    )


def key_findings_left_out(wording: Wording, number: int, most: int) -> Parts:
    """Return the statement that a short document may leave out key findings, with advice."""
    return wording.count_parts(
        "A short document shows about {most} findings of each pillar, or fewer if its pages are full, and none of the "
        "context, and leaves at least this one out: move it up, or remove key: true from others.",
        "A short document shows about {most} findings of each pillar, or fewer if its pages are full, and none of the "
        "context, and leaves at least these out: move them up, or remove key: true from others.",
        size_of_list(number),
        most=most,
    )
