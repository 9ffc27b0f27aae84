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
