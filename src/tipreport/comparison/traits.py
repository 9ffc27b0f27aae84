"""How a number is known, and who published and counted it."""

from tipreport.index import BriefIndex
from tipreport.model.records import Figure
from tipreport.model.vocabulary import OrganisationKind

_AUTHORITIES: frozenset[OrganisationKind] = frozenset({"government", "law enforcement", "court", "diplomatic mission"})


def is_count(figure: Figure) -> bool:
    """Return whether a number is a count, and no estimate, allegation or conjecture."""
    return figure.basis in (None, "confirmed", "reported")


def body_of(index: BriefIndex, figure: Figure) -> tuple[str | None, OrganisationKind | None]:
    """Return the publisher of the number, and the kind of organisation that counted; None for authorities.

    They are the usual ones, which a brief does not name where the measure makes it clear.
    """
    source = index.sources[figure.sources[0].first] if figure.sources else None
    counted_by = index.organisations.get(figure.by or "")
    kind = counted_by.kind if counted_by is not None else None
    return (source.publisher or source.title if source else None), None if kind in _AUTHORITIES else kind


def may_be_of_one_body(index: BriefIndex, one: Figure, other: Figure) -> bool:
    """Return whether one body may have counted two figures of one series: it is named, or they share a publisher.

    Numbers of other publishers may be counted in another way. A figure without a source is of the brief itself.
    """
    first, second = _publishers(index, one), _publishers(index, other)
    return one.by is not None or not first or not second or not first.isdisjoint(second)


def _publishers(index: BriefIndex, figure: Figure) -> set[str]:
    originals = [index.sources[chain.first] for chain in figure.sources]
    return {(source.publisher or source.author or source.id).casefold() for source in originals}
