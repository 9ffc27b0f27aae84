"""The model of a brief: frozen attrs classes that raise an error for invalid values."""

from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation, Link
from tipreport.model.collection import Briefs
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.records import (
    Claim,
    CountryRole,
    Definition,
    Figure,
    Finding,
    Hotline,
    Law,
    Organisation,
    Penalty,
    Person,
    ProfileItem,
    Programme,
    Progress,
    Quote,
    Recommendation,
    Route,
    Source,
    SummarySentence,
    TierPlacement,
)

__all__ = [
    "Briefs",
    "Citation",
    "Claim",
    "CountryBrief",
    "CountryRole",
    "Definition",
    "Difference",
    "Figure",
    "Finding",
    "Hotline",
    "Law",
    "Link",
    "Organisation",
    "Penalty",
    "Period",
    "Person",
    "ProfileItem",
    "Programme",
    "Progress",
    "Quantity",
    "Quote",
    "Recommendation",
    "Route",
    "Source",
    "SummarySentence",
    "TierPlacement",
]
