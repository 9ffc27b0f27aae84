"""The figures of several briefs as a brief, so that a document can cite their sources."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.comparison import CountriesCompared
from tipreport.comparison.facts import Facts
from tipreport.model.brief import CountryBrief
from tipreport.model.records import Figure, Source

ID = "countries-compared"


@frozen(kw_only=True)
class Material:
    """A brief with the figures of others that a comparison shows."""

    brief: CountryBrief
    """The brief."""
    figures: Mapping[int, Figure]
    """Its figures by the identity of the originals."""
    texts: Mapping[int, Figure]
    """All figures of the others with the texts that readers see, by the identity of the originals."""


def comparison_material(found: CountriesCompared, shown: Sequence[CountryBrief], title: str) -> Material:
    """Return a brief with the figures of a comparison and their sources.

    ``shown`` are the compared briefs with the texts that readers see. A work that several briefs cite is one source.
    """
    known: dict[object, Source] = {}
    figures: dict[int, Figure] = {}
    all_texts: dict[int, Figure] = {}
    for brief, texts in zip(found.briefs, shown, strict=True):
        facts, names = Facts(brief), dict[str, str]()
        for source, with_texts in zip(brief.sources, texts.sources, strict=True):
            identity = facts.identity("sources", source)
            known.setdefault(identity, with_texts.replace(id=f"s{len(known)}"))
            names[source.id] = known[identity].id
        all_texts |= {id(figure): shown for figure, shown in zip(brief.figures, texts.figures, strict=True)}
        for figure in _shown_figures(found, brief):
            cited = tuple(citation.renamed(names) for citation in figure.sources)
            whole = {"of": figure.label or figure.measure} if figure.part_of and figure.of is None else {}
            figures[id(figure)] = all_texts[id(figure)].replace(
                id=None, by=None, part_of=None, programme=None, compared_with=None, sources=cited, **whole
            )
    cited_ids = {name for figure in figures.values() for citation in figure.sources for name in citation.chain}
    first = found.briefs[0]
    brief = CountryBrief(
        id=ID,
        title=title,
        countries=(first.countries[0].replace(roles=(), note=None, sources=()),),
        edition=first.edition,
        language=first.language,
        figures=tuple(figures.values()),
        sources=tuple(source for source in known.values() if source.id in cited_ids),
    )
    return Material(brief=brief, figures=dict(zip(figures, brief.figures, strict=True)), texts=all_texts)


def _shown_figures(found: CountriesCompared, brief: CountryBrief) -> Iterator[Figure]:
    for measure in found.measures:
        if value := measure.values.get(brief.id):
            yield from (each for each in (value.figure, *value.not_given) if each is not None)
