"""The words for a tier in ladders and badges."""

from attrs import frozen

from tipreport.document import Labels, Title

__all__ = ["TierWords", "latest_placement", "tier_words"]


@frozen(kw_only=True)
class TierWords:
    """The words for a tier."""

    name: str
    """Its name."""
    lines: tuple[str, ...]
    """Its name in two lines; one line where the name is short."""
    row: str
    """The label of its row in a ladder."""
    letters: str
    """Its letters in a cell of a ladder."""


def tier_words(tier: str, labels: Labels) -> TierWords:
    """Return the words for a tier, given by its word in the vocabulary: ``Tier 2 Watch List``."""
    name, *lines = {
        "Tier 1": (labels.tier_1, labels.tier_1),
        "Tier 2": (labels.tier_2, labels.tier_2),
        "Tier 2 Watch List": (labels.tier_2_watch_list, labels.tier_2, labels.watch_list),
        "Tier 3": (labels.tier_3, labels.tier_3),
        "Special Case": (labels.special_case, *labels.special_case_lines.split("\n")),
    }[tier]
    row = labels.watch_list if tier == "Tier 2 Watch List" else name
    letters = {
        "Tier 1": "1",
        "Tier 2": "2",
        "Tier 2 Watch List": labels.watch_list_letters,
        "Tier 3": "3",
        "Special Case": labels.special_case_letters,
    }[tier]
    return TierWords(name=name, lines=tuple(lines), row=row, letters=letters)


def latest_placement(title: Title, labels: Labels) -> str:
    """Return the placement that the brief leads with, and its year: "Tier 2, 2022"; a dash if it has none at all."""
    badge = title.badge
    if badge is None:
        return "–"
    if not badge.tier:
        return labels.no_tier
    placement = labels.latest_placement.format(tier=badge.label, year=badge.year or labels.undated)
    return labels.claimed_tier.format(tier=placement) if badge.claimed else placement
