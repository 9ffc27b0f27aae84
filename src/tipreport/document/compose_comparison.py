"""A document of several countries beside each other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from tipreport.comparison import (
    MOST_COUNTRIES,
    CountriesCompared,
    Peers,
    compare_countries,
    latest_of_countries,
    named_measures,
    peers,
)
from tipreport.document.blocks import Block, Title
from tipreport.document.comparison_material import comparison_material
from tipreport.document.document import Document
from tipreport.document.joining import bound_text
from tipreport.document.languages import TextsInLanguage
from tipreport.document.sections.countries import Comparison, country_table, tier_ladder
from tipreport.document.sections.sources import citations, sources
from tipreport.document.state import CompositionState
from tipreport.errors import InvalidValueError, OptionsError
from tipreport.model.arguments import expect_briefs
from tipreport.model.arithmetic import exact
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.messages import did_you_mean, quote
from tipreport.plugin.document_options import (
    COMPARE_ALL,
    COMPARE_NONE,
    MOST_MEASURES,
    PEER_RULES,
    DocumentOptions,
    too_many_measures,
)
from tipreport.plugin.option_values import as_options
from tipreport.tier_record import TierRecord
from tipreport.translation import Translation
from tipreport.translation.language_check import check_language
from tipreport.wording import comparison as words
from tipreport.wording import title as title_words
from tipreport.wording.names import country_name
from tipreport.wording.wording import Wording, language_of_words, wording_for

__all__ = ["compose_comparison", "compose_comparison_page"]


@exact
def compose_comparison(
    briefs: Sequence[CountryBrief],
    document: DocumentOptions | Mapping[str, Any] | None = None,
    translations: Mapping[str, Translation] | None = None,
) -> Document:
    """Compose a document of the countries of some briefs beside each other, the country of the first brief first.

    ``measures`` of the options are words of the vocabulary or labels; by default the first four that compare. The tiers
    are those of the tier record in the newest edition of the briefs; if none has one, in the newest year in which the
    record has all countries. ``translations`` have the texts of the briefs in the language of the options, by id.
    Raises `InvalidValueError` for fewer than two briefs, for two of one country, and for a brief of a group or an
    event, and `OptionsError` for a measure that no brief has.
    """
    briefs = expect_briefs(briefs)
    options, translations = as_options(DocumentOptions, document, owner="document"), translations or {}
    _check(briefs)
    check_language(briefs, options.language, translations)
    asked = options.language or briefs[0].language
    wording = wording_for(asked)
    language = language_of_words(wording, asked)
    found = _compared(briefs, options)
    hidden: set[str] = set()
    texts = TextsInLanguage(briefs[0], asked, language, None, hidden, others=briefs[1:])
    shown = [texts.shown(brief, translations.get(brief.id)) for brief in briefs]
    material = comparison_material(found, shown, words.comparison_title(wording))
    brief = material.brief
    state = CompositionState(brief, wording, range(0), language, peers=options.peers, tier_record=options.tier_record)
    comparison = Comparison(
        found=found,
        peers=_peers(briefs, options, state.tier_record),
        by_country={each.countries[0].country: each.id for each in briefs},
        edition=max((each.edition for each in briefs if each.edition is not None), default=None),
        material=material,
    )
    blocks = texts.resolved(tuple(_blocks(state, comparison)))
    return Document(
        id=brief.id,
        title=brief.title,
        language=language,
        text_language=language,
        blocks=blocks,
        citations=texts.resolved_citations(citations(state)),
        labels=wording.labels,
        hidden_characters=tuple(sorted(hidden)),
        counts=dict.fromkeys(lists(), 0),
    )


def compose_comparison_page(
    briefs: Sequence[CountryBrief],
    document: DocumentOptions | Mapping[str, Any] | None = None,
    translations: Mapping[str, Translation] | None = None,
) -> Document | None:
    """Compose the page that compares the countries of a collection; None for a collection without one.

    The option ``compare`` decides about it. By default it has the latest brief of each country, if there are two to
    twelve and if any of their measures compare. Raises `OptionsError` for a country without a brief.
    """
    options = as_options(DocumentOptions, document, owner="document")
    if options.compare == (COMPARE_NONE,):
        return None
    latest = latest_of_countries(briefs)
    chosen = [*latest.values()]
    if options.compare not in ((), (COMPARE_ALL,)):
        chosen = [_brief_of(code, latest) for code in dict.fromkeys(options.compare)]
    elif len(chosen) < 2 or not (options.compare or _is_worthwhile(chosen, options)):
        return None
    try:
        return compose_comparison(chosen, evolve(options, peers=()), translations)
    except InvalidValueError as error:
        raise OptionsError("document", [("compare", str(error))]) from error


def _is_worthwhile(briefs: Sequence[CountryBrief], options: DocumentOptions) -> bool:
    """Return whether a page of some briefs shows more than the tiers, and can be read."""
    return len(briefs) <= MOST_COUNTRIES and bool(_compared(briefs, options).measures)


def _compared(briefs: Sequence[CountryBrief], options: DocumentOptions) -> CountriesCompared:
    found = compare_countries(briefs, options.measures)
    if found.unknown:
        text = f"expected measures or labels of figures in the briefs, found {quote(found.unknown[0])}"
        raise OptionsError(
            "document", [("measures", f"{text}{did_you_mean(found.unknown[0], named_measures(briefs))}")]
        )
    if len(found.measures) > MOST_MEASURES:
        raise OptionsError("document", [("measures", too_many_measures(len(found.measures)))])
    return found


def _brief_of(code: str, latest: Mapping[str, CountryBrief]) -> CountryBrief:
    if code not in latest:
        message = f"expected countries of the briefs, {', '.join(sorted(latest))}, found {quote(code)}"
        raise OptionsError("document", [("compare", message)])
    return latest[code]


def _check(briefs: Sequence[CountryBrief]) -> None:
    if len(briefs) < 2:
        raise InvalidValueError(f"expected briefs of at least two countries, found {len(briefs)}")
    countries: dict[str, str] = {}
    for brief in briefs:
        if brief.subject != "country":
            raise InvalidValueError(
                f"expected briefs of countries: the subject of {brief.id} is {brief.subject}, not country: leave it out"
            )
        code = brief.countries[0].country
        if code in countries:
            raise InvalidValueError(f"expected one brief a country: {countries[code]} and {brief.id} are of {code}")
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
        subject="comparison",
        kind=wording.labels.comparison,
        topic=title_words.usual_topic(wording),
        name=words.comparison_title(wording),
        edition=comparison.edition,
        updated="",
        about=(bound_text(wording.conjunction(names)),),
        hotlines=(),
    )


def _peers(briefs: Sequence[CountryBrief], options: DocumentOptions, record: TierRecord) -> Peers:
    """Return the countries of the option; else the neighbours of the first country, if all others are drawn with them.

    Otherwise they are the countries of the briefs; of more than twelve, those with the most entries are drawn. Where
    the option is a rule, and would leave out a country of the briefs, only those of the briefs are drawn.
    """
    own, *others = (brief.countries[0].country for brief in briefs)
    rule = options.peers[0] if options.peers and options.peers[0] in PEER_RULES else ""
    if rule in ("neighbours", "region"):
        found = peers(own, rule, record)
        compared = tuple(sorted(code for code in others if code in found.all and record.of(code)))
        is_whole = {*compared} <= {*found.shown} or len(compared) > MOST_COUNTRIES
        return found if is_whole else evolve(found, shown=compared, is_of_briefs=True)
    if options.peers and not rule:
        return peers(own, options.peers, record)
    neighbours = peers(own, "neighbours", record)
    if not rule and {*others} <= {*neighbours.shown}:
        return neighbours
    if len(briefs) > MOST_COUNTRIES:
        return peers(own, others, record)
    return Peers(country=own, rule="chosen", all=tuple(sorted(others)), shown=tuple(sorted(others)))
