"""Compares the lists of links under the names of regions and tiers with the briefs that have them."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from tipreport.document import Documents, Title
from tipreport.document.views import TIER_STYLES, tier_words
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of

_PARTS = 2  # the level of the headings of an index


def wrong_lists(content: Content, documents: Documents) -> Iterator[Difference]:
    """Yield the headings with a region or a tier that have other briefs below them, or that are below another head."""
    files = {documents.file_of(each.id): each.id for each in documents.briefs}
    known = {
        documents.labels.by_region: _by_region(documents),
        documents.labels.by_tier: _by_tier(documents),
    }
    above: Tokens = ()
    seen: list[Tokens] = []
    level_above, names = 0, dict[Tokens, set[str]]()
    for heading, level, targets in _lists(content):
        found = {files[target] for target in targets if target in files}
        if level <= max(level_above, _PARTS):
            above, level_above = heading, level
            seen.clear()
            names = next((names for label, names in known.items() if above == tokens_of(label)), {})
        elif found and (heading in seen or _is_before(heading, seen[-1:])):
            yield Difference(
                kind="repeated" if heading in seen else "order",
                place=f"the list “{' '.join(heading)}” below “{' '.join(above)}”",
                expected="expected one heading for each letter or name, and letters in their order",
                found="another one" if heading in seen else f"it after “{' '.join(seen[-1])}”",
            )
        elif found and seen and _is_before_tier(heading, seen[-1], [*names]):
            yield Difference(
                kind="order",
                place=f"the list “{' '.join(heading)}” below “{' '.join(above)}”",
                expected="expected regions by name, and tiers from the first one on",
                found=f"it after “{' '.join(seen[-1])}”",
            )
        elif found and names and found != names.get(heading):
            expected = ", ".join(sorted(names.get(heading, ()))) or " or ".join(" ".join(each) for each in names)
            yield Difference(
                kind="mark",
                place=f"the list “{' '.join(heading)}” below “{' '.join(above)}”",
                expected=f"expected {expected[:80]}",
                found=", ".join(sorted(found))[:80],
            )
        seen += [heading] if found else []


def _is_before(heading: Tokens, last: Sequence[Tokens]) -> bool:
    """Return whether a letter comes before the one above it."""
    return any(len("".join(each)) == len("".join(heading)) == 1 and heading < each for each in last)


def _is_before_tier(heading: Tokens, last: Tokens, names: Sequence[Tokens]) -> bool:
    """Return whether a region or a tier comes before the one above it."""
    return heading in names and last in names and names.index(heading) < names.index(last)


def _by_region(documents: Documents) -> dict[Tokens, set[str]]:
    found: dict[Tokens, set[str]] = {}
    for each in sorted(documents.briefs, key=lambda each: each.region):
        if each.region:
            found.setdefault(tokens_of(each.region), set()).add(each.id)
    return found


def _by_tier(documents: Documents) -> dict[Tokens, set[str]]:
    names = {tier: tokens_of(tier_words(tier, documents.labels).name) for tier in TIER_STYLES}
    found: dict[Tokens, set[str]] = {name: set() for name in names.values()}
    for each in documents.briefs:
        badge = next((block.badge for block in each.blocks if isinstance(block, Title)), None)
        if badge is not None and badge.tier:
            found[names[badge.tier]].add(each.id)
    return found


def _lists(content: Content) -> Iterator[tuple[Tokens, int, Sequence[str]]]:
    """Yield each heading with its level, and the targets of the links up to the next one."""
    heading: list[str] = []
    level, targets = 0, list[str]()
    for token in content.tokens:
        if token.heading and (targets or token.heading != level):
            yield tuple(heading), level, targets
            heading, targets = [], []
        level = token.heading or level
        if token.heading:
            heading.append(token.text)
        elif token.link:
            targets.append(unquote(token.link))
    yield tuple(heading), level, targets
