"""Checks of sources: records without one, sources that nobody cites, and what rests on the default."""

from collections.abc import Iterator

from tipreport.checks.locations import format_locations
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.records import Claim, CountryRole
from tipreport.wording.sources import format_attribution, format_source


def records_without_source(index: BriefIndex) -> Iterator[DataNote]:
    """Records that nobody vouches for, in one note."""
    rows = tuple(index.row(claim) for claim in _claims(index) if not claim.sources)
    if rows:
        yield DataNote(
            code="no-source", about=rows, location=format_locations(index, rows), content=("No source is given",)
        )


def unused_sources(index: BriefIndex) -> Iterator[DataNote]:
    """Sources that no citation names."""
    cited = {link.source for claim in index.claims for chain in claim.sources for link in chain.links}
    default = index.brief.default_source
    cited.update(link.source for link in (default.links if default else ()))
    for source in index.brief.sources:
        if source.id not in cited:
            yield DataNote(
                code="unused-source",
                about=(index.row(source),),
                location="Sources",
                content=(f"Listed, and cited nowhere: {format_source(source)}",),
            )


def records_on_the_default(index: BriefIndex) -> Iterator[DataNote]:
    """How many records rest on the default source alone, if more than one source was read."""
    default, claims = index.brief.default_source, _claims(index)
    resting = [claim for claim in claims if claim.sources == (default,)]
    if default is None or not resting or len(index.read(*claims)) < 2:
        return
    rest = "rests" if len(resting) == 1 else "rest"
    yield DataNote(
        code="default-source",
        about=(index.row(index.sources[default.read]),),
        location="Sources",
        content=(
            f"{len(resting)} of {len(claims)} entries {rest} on {format_attribution(index.read(resting[0]), '')} alone",
            Cited((resting[0],)),
        ),
    )


def _claims(index: BriefIndex) -> list[Claim]:
    """What somebody must vouch for: a country without roles claims nothing."""
    return [claim for claim in index.claims if not isinstance(claim, CountryRole) or claim.roles]
