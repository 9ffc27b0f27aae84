"""The countries that the country of a brief is compared with: their tiers under its ladder, and a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve

from tipreport.comparison import Peers, by_tier, peers
from tipreport.document.blocks import Cell, Paragraph, Rung, TierStrip
from tipreport.document.joining import bound_text, marks_of, spans_of
from tipreport.document.spans import CitationRef, Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.geography import region
from tipreport.model.vocabulary import Tier
from tipreport.tier_record import TierRecord
from tipreport.wording import peer_rules
from tipreport.wording import peers as words
from tipreport.wording.names import short_country_name
from tipreport.wording.periods import year_span
from tipreport.wording.phrases import alphabetical, bound
from tipreport.wording.tiers import TIERS, no_entry, tier_name
from tipreport.wording.wording import Wording

MOST_NAMED = 4  # countries on the same tier
_MOST_OTHERS_NAMED = 6  # countries beside that of the brief; of more, each tier has a number
_SHORT_WORDS = 50  # characters on who chose the countries
_MISSING = 10  # one in so many countries may have no entry
RULES = ("neighbours", "region")


def chosen_peers(state: CompositionState, country: str) -> Peers | None:
    """Return the countries to compare with; None if fewer than three of them have an entry in the years of ladders.

    The option decides; else the brief, then the land borders, then the region.
    """
    option, years = state.peers, state.report_years
    if option == ("none",):
        return None
    found = None
    if option:
        found = peers(country, option[0] if option[0] in RULES else option, state.tier_record, years)
    elif state.brief.peers:
        found = peers(country, state.brief.peers, state.tier_record, years)
    else:
        for rule in RULES:
            if (found := peers(country, rule, state.tier_record, years)).shown:
                break
    return found if found is not None and found.shown else None


def strips_and_rule(state: CompositionState, found: Peers, years: range) -> tuple[tuple[TierStrip, ...], Spans]:
    """Return the tiers of the countries that are shown in some years, and the rule that chose them."""
    wording = state.wording
    strips = [
        TierStrip(short_country_name(wording, code), tuple(recorded_rungs(wording, state.tier_record, code, years)))
        for code in found.shown
    ]
    record = state.tier_record
    entries = [len(record.of(code)) if record.has_entry(code, years) else 0 for code in found.all]
    fewest = min((len(record.of(code)) for code in found.shown), default=0)
    rule = peer_rules.peer_rule(
        wording,
        found.rule,
        (len(entries), sum(map(bool, entries)), sum(each >= fewest for each in entries), len(found.shown)),
        of_briefs=found.is_of_briefs,
        has_far_neighbours=found.has_far_neighbours,
        who=_chosen_by(state),
        region=region(found.country) or "",
        cites=state.cite_tier_record(geography=found.rule in RULES),
    )
    return tuple(sorted(strips, key=lambda strip: alphabetical(strip.country))), spans_of(rule)


def _chosen_by(state: CompositionState) -> str:
    """The words of the brief on who chose its countries; empty if the option chose others."""
    return bound(state.brief.peers_by or "") if not state.peers else ""


def recorded_rungs(wording: Wording, record: TierRecord, country: str, years: Sequence[int]) -> Iterator[Rung]:
    """Yield the tiers of a country in the record, neighbouring years of one tier together."""
    placements = record.of(country)
    tiers = [(year, placements[year].tier if year in placements else None) for year in years]
    for tier, group in groupby(tiers, key=lambda pair: pair[1]):
        same = [year for year, _ in group]
        content = (bound_text(tier_name(wording, tier) if tier else no_entry(wording)),)
        yield Rung(
            first=same[0],
            last=same[-1],
            years=year_span(wording, same[0], same[-1]),
            cells=(Cell(tier=tier, claimed=False),) if tier else (),
            content=content,
            record=content if tier else (),
        )


def share_on_tier(
    state: CompositionState, found: Peers, tier: Tier, year: int, cites: Spans = ()
) -> Iterator[Paragraph]:
    """Yield the sentence that counts the countries on the same tier, of all countries of the rule.

    ``tier`` and ``year`` are the placement of the country itself, and ``cites`` its citations, which are printed
    without locators: the page of one country does not have the count. There is none if two or more countries, and more
    than a tenth of all, have no entry in the record for the year: the number on the tier would be too low, and readers
    would take it for that of all. One country without an entry is named with the others.
    """
    wording = state.wording
    cites = tuple(evolve(each, locator="") for each in cites if isinstance(each, CitationRef))
    groups = by_tier(found.all, year, state.tier_record)
    if len(groups.get(None, ())) > max(1, (len(found.all) + 1) // _MISSING):
        return
    others = [(each, len(groups[each])) for each in (*TIERS, None) if each != tier and each in groups]
    cited = marks_of((*cites, *state.cite_tier_record()))
    if others and found.rule != "region" and len(found.all) <= _MOST_OTHERS_NAMED:
        yield _all_named(state, found, groups, (tier, year), cited)
        return
    names = [words.name_in_list(wording, found.country), *words.names_of(wording, groups.get(tier, ()))]
    are_neighbours = found.rule == "neighbours"
    if found.rule == "region":
        extent = {"extent": peer_rules.in_region(wording, region(found.country) or "")}
    elif are_neighbours and others:  # which are called neighbours
        extent = {}
    else:
        extent = {"whole": peer_rules.whole_of(wording, found.rule, found.country, found.all, _chosen_by(state))}
    sentence = words.share(
        wording,
        names if len(names) <= MOST_NAMED else (),
        (len(names), len(found.all) + 1),
        words.other_tiers(wording, others, year, neighbours=are_neighbours) if others else "",
        **extent,
        cites=cited,
    )
    yield Paragraph((Strong(bound(words.share_lead(wording, tier, year))), Text(" "), *spans_of(sentence)), "remark")


def _all_named(
    state: CompositionState,
    found: Peers,
    groups: Mapping[Tier | None, Sequence[str]],
    own: tuple[Tier, int],
    cites: Spans,
) -> Paragraph:
    """The sentence with the names of all countries on each tier; ``own`` are the tier of the country and the year.

    Those on that tier come first. Long words on who chose the countries are only in the rule under the ladder.
    """
    (tier, year), wording, who = own, state.wording, _chosen_by(state)
    same = [words.name_in_list(wording, found.country), *words.names_of(wording, groups.get(tier, ()))]
    others = [
        (each, words.names_of(wording, groups[each])) for each in (*TIERS, None) if each != tier and each in groups
    ]
    who = who if len(who) <= _SHORT_WORDS else ""
    lead = words.named_lead(wording, year, peer_rules.whole_of(wording, found.rule, found.country, found.all, who))
    sentence = words.named_tiers(wording, [(tier, same), *others], cites)
    return Paragraph((Strong(bound(lead)), Text(" "), *spans_of(sentence)), "remark")
