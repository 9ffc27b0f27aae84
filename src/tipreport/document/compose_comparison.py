"""A document of several countries beside each other."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.comparison import CountriesCompared, Peers, compare_countries, peers
from tipreport.comparison.facts import Facts
from tipreport.document.blocks import Block, Title
from tipreport.document.document import Document
from tipreport.document.joining import bound_text
from tipreport.document.sections.countries import Comparison, country_table, tier_ladder
from tipreport.document.sections.sources import citations, sources
from tipreport.document.state import CompositionState
from tipreport.model.arithmetic import exact
from tipreport.model.brief import CountryBrief
from tipreport.model.records import Figure, Source
from tipreport.model.visible import visible
from tipreport.plugin.document_options import PEER_RULES, DocumentOptions
from tipreport.tier_record import TierRecord
from tipreport.wording import comparison as words
from tipreport.wording import title as title_words
from tipreport.wording.names import country_name
from tipreport.wording.wording import Wording, language_of_words, wording_for

__all__ = ["compose_comparison"]


@exact
def compose_comparison(
    briefs: Sequence[CountryBrief], options: DocumentOptions | None = None, measures: Sequence[str] = ()
) -> Document:
    """Compose a document of the countries of some briefs beside each other, the country of the first brief first.

    ``measures`` are words of the vocabulary or labels; by default the first four that compare. The tiers are those of
    the tier record. Raises `ValueError` for fewer than two briefs, for two of one country, and for a brief of a group
    or an event.
    """
    options = options or DocumentOptions()
    _check(briefs)
    hidden: set[str] = set()
    shown = [visible(brief, hidden) for brief in briefs]
    language = options.language or shown[0].language
    wording = wording_for(language)
    found = compare_countries(shown, measures)
    brief, figures = _material(shown, found, words.comparison_title(wording))
    state = CompositionState(
        brief,
        wording,
        None,
        language_of_words(wording, language),
        peers=options.peers,
        tier_record=options.tier_record,
    )
    comparison = Comparison(
        found=found,
        peers=_peers(shown, options, state.tier_record),
        by_country={each.countries[0].country: each.id for each in shown},
        year=max((each.edition for each in shown if each.edition is not None), default=None),
        figures=figures,
    )
    blocks = tuple(_blocks(state, comparison))
    return Document(
        id=brief.id,
        title=brief.title,
        language=state.language,
        text_language=brief.language,
        blocks=blocks,
        citations=citations(state),
        labels=wording.labels,
        hidden_characters=tuple(sorted(hidden)),
    )


def _check(briefs: Sequence[CountryBrief]) -> None:
    if len(briefs) < 2:
        raise ValueError(f"expected briefs of at least two countries, found {len(briefs)}")
    countries: dict[str, str] = {}
    for brief in briefs:
        if brief.subject != "country":
            raise ValueError(f"expected briefs of countries: the subject of {brief.id} is a {brief.subject}")
        code = brief.countries[0].country
        if code in countries:
            raise ValueError(f"expected one brief a country: {countries[code]} and {brief.id} are of {code}")
        countries[code] = brief.id


def _blocks(state: CompositionState, comparison: Comparison) -> Iterator[Block]:
    wording = state.wording
    yield _title(wording, comparison)
    yield from tier_ladder(state, comparison)
    yield from country_table(state, comparison)
    yield from sources(state)


def _title(wording: Wording, comparison: Comparison) -> Title:
    names = [country_name(wording, code) for code in comparison.by_country]
    return Title(
        subject="country",
        kind=words.comparison_title(wording),
        topic=title_words.usual_topic(wording),
        name=words.comparison_title(wording),
        edition=comparison.year,
        updated="",
        about=(bound_text(wording.conjunction(names)),),
        hotlines=(),
    )


def _peers(briefs: Sequence[CountryBrief], options: DocumentOptions, record: TierRecord) -> Peers:
    """Return the countries of the option; else the neighbours of the first country, if the others are among them.

    Otherwise they are the countries of the briefs.
    """
    own, *others = (brief.countries[0].country for brief in briefs)
    rule = options.peers[0] if options.peers and options.peers[0] in PEER_RULES else ""
    if rule in ("neighbours", "region"):
        return peers(own, rule, record)
    if options.peers and not rule:
        return peers(own, options.peers, record)
    neighbours = peers(own, "neighbours", record)
    if not rule and {*others} <= {*neighbours.all} and neighbours.shown:
        return neighbours
    return Peers(country=own, rule="chosen", all=tuple(sorted(others)), shown=tuple(sorted(others)))


def _material(
    briefs: Sequence[CountryBrief], found: CountriesCompared, title: str
) -> tuple[CountryBrief, dict[int, Figure]]:
    """Return a brief with the figures that are shown and their sources, and its figures by the originals.

    A work that several briefs cite is one source.
    """
    known: dict[object, Source] = {}
    figures: dict[int, Figure] = {}
    for brief in briefs:
        facts, names = Facts(brief), dict[str, str]()
        for source in brief.sources:
            identity = facts.identity("sources", source)
            known.setdefault(identity, source.replace(id=f"s{len(known)}"))
            names[source.id] = known[identity].id
        for figure in _shown_figures(brief, found):
            cited = tuple(citation.renamed(names) for citation in figure.sources)
            whole = {"of": figure.label or figure.measure} if figure.part_of and figure.of is None else {}
            figures[id(figure)] = figure.replace(
                id=None, by=None, part_of=None, programme=None, compared_with=None, sources=cited, **whole
            )
    first = briefs[0]
    cited_ids = {name for figure in figures.values() for citation in figure.sources for name in citation.chain}
    material = CountryBrief(
        id="countries-compared",
        title=title,
        countries=(first.countries[0].replace(roles=(), note=None, sources=()),),
        edition=first.edition,
        language=first.language,
        figures=tuple(figures.values()),
        sources=tuple(source for source in known.values() if source.id in cited_ids),
    )
    return material, dict(zip(figures, material.figures, strict=True))


def _shown_figures(brief: CountryBrief, found: CountriesCompared) -> Iterable[Figure]:
    for measure in found.measures:
        value = measure.values.get(brief.id)
        if value is not None:
            yield from (each for each in (value.figure, *value.not_given) if each is not None)
