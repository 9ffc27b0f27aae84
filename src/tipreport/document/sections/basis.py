"""The one or two articles that nearly all of a brief rests on, which its texts call *the article*."""

from collections import Counter
from collections.abc import Collection, Sequence

from tipreport.document.joining import ended, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.citation import Citation, Link
from tipreport.model.records import Source, TierPlacement
from tipreport.wording.title import rests_on

_KINDS = frozenset({"article", "web page"})
_MOST = 2  # articles
_FEWEST_RECORDS = 10
_NEARLY_ALL = 0.9  # of the records with sources, tiers not counted: these are often from a record of all years


def basis(state: CompositionState) -> Spans:
    """Return the sentence ``Rests mainly on two undated articles of The Borgen Project [3] [4].``, or nothing."""
    claims = [claim for claim in state.index.claims if claim.sources]
    read_for = [(claim, frozenset(chain.read for chain in claim.sources)) for claim in claims]
    counted = [read for claim, read in read_for if not isinstance(claim, TierPlacement)]
    articles = _articles(state, counted)
    if not articles:
        return ()
    ids = {article.id for article in articles}
    nothing_else = all(read <= ids for _, read in read_for)
    marks = state.cite_sources([Citation((Link(article.id),)) for article in articles])
    return ended(*spans_of(rests_on(state.wording, articles, marks, nothing_else=nothing_else)))


def _articles(state: CompositionState, counted: Sequence[Collection[str]]) -> list[Source]:
    """The fewest articles, at most two, for which alone nearly all of the records were read; in the brief's order."""
    if len(counted) < _FEWEST_RECORDS:
        return []
    uses = Counter(source for read in counted for source in read)
    for number in range(1, _MOST + 1):
        most_used = {source for source, _ in uses.most_common(number)}
        if sum(most_used.issuperset(read) for read in counted) >= _NEARLY_ALL * len(counted):
            articles = [source for source in state.brief.sources if source.id in most_used]
            return articles if all(article.kind in _KINDS for article in articles) else []
    return []
