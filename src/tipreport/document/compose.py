"""A brief becomes a document: its sections in reading order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from tipreport.comparison import changes as compare
from tipreport.document.blocks import Block
from tipreport.document.document import Document
from tipreport.document.indicators import indicators
from tipreport.document.languages import TextsInLanguage
from tipreport.document.sections import pillars
from tipreport.document.sections.changes import all_changes, changes
from tipreport.document.sections.definitions import definitions
from tipreport.document.sections.guide import guide
from tipreport.document.sections.key_figures import key_figures
from tipreport.document.sections.laws import laws
from tipreport.document.sections.notes import notes
from tipreport.document.sections.offences import penalties_in_short
from tipreport.document.sections.organisations import organisations
from tipreport.document.sections.other_figures import other_figures
from tipreport.document.sections.persons import persons
from tipreport.document.sections.profile import profile
from tipreport.document.sections.quotations import quotations
from tipreport.document.sections.recommendations import earlier_recommendations, recommendations
from tipreport.document.sections.routes import routes
from tipreport.document.sections.sources import citations, sources
from tipreport.document.sections.summary import summary
from tipreport.document.sections.tiers import FIRST_REPORT, tiers
from tipreport.document.sections.title import title
from tipreport.document.short.shorten import shorten
from tipreport.document.state import CompositionState
from tipreport.geography import region
from tipreport.model.arguments import expect_brief
from tipreport.model.arithmetic import exact
from tipreport.model.brief import CountryBrief, lists
from tipreport.plugin.document_options import DocumentOptions
from tipreport.plugin.option_values import as_options
from tipreport.translation import Translation
from tipreport.translation.language_check import check_language
from tipreport.wording.short_names import abbreviation_of
from tipreport.wording.wording import language_of_words, wording_for

__all__ = ["compose", "compose_changes", "latest_report"]

Section: TypeAlias = Callable[[CompositionState], Iterable[Block]]

SECTIONS: tuple[Section, ...] = (
    title,
    tiers,
    summary,
    key_figures,
    changes,
    recommendations,
    *pillars.SECTIONS,
    profile,
    routes,
    other_figures,
    earlier_recommendations,
    laws,
    organisations,
    persons,
    definitions,
    quotations,
    notes,
    sources,
    guide,
)
CHANGES: tuple[Section, ...] = (title, all_changes, notes, sources)


@exact
def compose(
    brief: CountryBrief,
    document: DocumentOptions | Mapping[str, Any] | None = None,
    *,
    last_report_year: int | None = None,
    earlier: CountryBrief | None = None,
    translation: Translation | None = None,
) -> Document:
    """Compose the document of a brief, with the data notes of the checks; it is the same for every format.

    ``document`` are its options, as an object or a mapping: ``{"language": "fr", "detail": "short"}``.
    Hidden characters are shown as escapes, as in ``<U+202E>``, so that they cannot reorder the words beside them.
    Ladders run from the first tier placement of the brief to its last one, or its edition. In a collection they run
    from the first report to ``last_report_year``, the latest year of all briefs, so that readers can compare them.
    ``earlier`` is an earlier edition of the brief: the document then says what changed since. ``translation`` has the
    texts of the brief in the language of the options; texts without one are in the language of the brief, and a data
    note says how many. Raises `InvalidRecordError` for an argument that is not a brief, and `OptionsError`.
    """
    expect_brief(brief)
    if earlier is not None:
        expect_brief(earlier, "earlier")
    options = as_options(DocumentOptions, document, owner="document")
    full = _composed(brief, options, SECTIONS, last_report_year, earlier=earlier, translation=translation)
    return shorten(full) if options.detail == "short" else full


@exact
def compose_changes(
    old: CountryBrief,
    new: CountryBrief,
    document: DocumentOptions | Mapping[str, Any] | None = None,
    translation: Translation | None = None,
) -> Document:
    """Compose a document of all changes from an earlier edition of a brief to a later one, with their sources."""
    expect_brief(old, "old")
    expect_brief(new, "new")
    options = as_options(DocumentOptions, document, owner="document")
    return _composed(new, options, CHANGES, None, earlier=old, translation=translation)


def _composed(
    brief: CountryBrief,
    options: DocumentOptions,
    sections: Iterable[Section],
    last_report_year: int | None,
    *,
    earlier: CountryBrief | None,
    translation: Translation | None,
) -> Document:
    check_language((brief,), options.language, () if translation is None else (brief.id,))
    hidden: set[str] = set()
    asked = options.language or brief.language
    wording = wording_for(asked)
    language = language_of_words(wording, asked)
    texts = TextsInLanguage(brief, asked, language, translation, hidden)
    brief = texts.shown(brief)
    years = _report_years(brief) if last_report_year is None else range(FIRST_REPORT, last_report_year + 1)
    found = compare(texts.shown(earlier), brief) if earlier is not None else None
    state = CompositionState(
        brief,
        wording,
        years,
        language,
        changes=found,
        original=texts.original,
        peers=options.peers,
        tier_record=options.tier_record,
    )
    blocks = texts.resolved(tuple(block for section in sections for block in section(state)))
    return Document(
        id=brief.id,
        title=texts.resolved_text(brief.title),
        language=language,
        text_language=texts.language,
        blocks=blocks,
        citations=texts.resolved_citations(citations(state)),
        labels=wording.labels,
        hidden_characters=tuple(sorted(hidden)),
        counts={name: len(getattr(brief, name)) for name in lists()},
        region=_region(state),
        indicators=tuple(indicators(state)),
        penalties=texts.resolved(tuple(penalties_in_short(state))),
        abbreviations=tuple(_abbreviations(brief, texts)),
    )


def _abbreviations(brief: CountryBrief, texts: TextsInLanguage) -> Iterator[tuple[str, str]]:
    """The abbreviations of organisations, without other short names, each with the name."""
    for organisation in brief.organisations:
        short, name = (texts.resolved_text(each) for each in (abbreviation_of(organisation), organisation.name))
        if short.isupper() and short.isalpha() and "(" not in name:
            yield short, name


def _region(state: CompositionState) -> str:
    brief = state.brief
    name = region(brief.countries[0].country) if brief.subject == "country" else None
    return state.wording.term("region", name) if name else ""


def _report_years(brief: CountryBrief) -> range:
    """The report years from the first tier placement of a brief to its last one, or to its edition."""
    placed = [placement.year for placement in brief.tiers if placement.year is not None]
    return range(min(placed), (latest_report([brief]) or 0) + 1) if placed else range(0)


def latest_report(briefs: Iterable[CountryBrief]) -> int | None:
    """Return the latest report year of some briefs: that of a tier placement, or the edition of a brief."""
    years = (year for brief in briefs for year in (brief.edition, *(placement.year for placement in brief.tiers)))
    return max((year for year in years if year is not None), default=None)
