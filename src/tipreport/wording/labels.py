"""The fixed words of a document: section names, labels, and the lines of the reading guide."""

from attrs import frozen

from tipreport.wording.tiers import RATER


@frozen(kw_only=True)
class Labels:
    """Words that a renderer sets beside what a document's blocks say."""

    tier: str = "Tier"
    hotline: str = "Hotline"
    edition: str = "Edition"
    updated: str = "Updated"
    undated: str = "undated"
    change: str = "Change"
    status: str = "Status"
    note: str = "note"
    notes: str = "notes"
    to: str = "to"
    cited_in: str = "Cited in"
    cited_throughout: str = "Cited throughout"
    address: str = "Address"
    number: str = "Number"
    contents: str = "Contents"
    brief_of: str = "Brief {number} of {count}."
    no_briefs: str = "No briefs."


ENGLISH = Labels()

PILLARS = {
    "prosecution": "Prosecution",
    "protection": "Protection",
    "prevention": "Prevention",
    "partnership": "Partnership",
    "context": "Context",
}
CHARTS = PILLARS | {"prosecution": "Criminal justice"}
ASSESSMENTS = {"effort": "Efforts", "shortfall": "Shortfalls", "context": "Context"}
ASPECTS = {
    "form": "Forms",
    "sector": "Sectors",
    "vulnerable group": "At risk",
    "perpetrator": "Perpetrators",
    "method of recruitment": "Recruitment",
    "method of control": "Control",
    "setting": "Settings",
    "driver": "Drivers",
    "effect": "Effects",
}
UNITS = {"persons": "Persons", "cases": "Cases", "percent": "Percent", "count": "Number"}
SUBJECTS = {"group": "a group of people", "event": "an event"}

SECTIONS = {
    "tiers": "Tier by report year",
    "summary": "Summary",
    "key": "Key figures",
    "recommendations": "Recommendations",
    "profile": "Profile",
    "figures": "Other figures",
    "earlier": "Earlier recommendations",
    "laws": "Laws and penalties",
    "organisations": "Organisations",
    "persons": "Persons",
    "definitions": "Definitions",
    "quotations": "Quotations",
    "notes": "Data notes",
    "sources": "Sources",
    "guide": "Reading guide",
}
PARTS = {"programmes": "Programmes", "figures": "Figures", "more": "More figures"}
HEADS = {
    "programmes": ("Programme", "What is done"),
    "laws": ("Law or policy", "What it says"),
    "organisations": ("Name", "What it is and does"),
    "persons": ("Name", "Role"),
    "definitions": ("Word", "Meaning"),
}
PENALTY_HEADS = ("Offence", "Victim", "Penalty", "Law", "Source")
FACTS = {"to": "To", "by": "From", "pillar": "Pillar", "years": "Editions"}
ROUTES = "Routes"
SILENCE = "Silence"
TITLE_BAND = "title"
TRAFFICKING = "trafficking in persons"

NO_FIGURE = "no figure"
NO_ENTRY = "no entry"
NONE_REPORTED = "None reported in the sources."
NO_EARLIER = "Where no earlier value is shown, the sources give none."
NO_EARLIER_AT_ALL = "The sources give no earlier value for these."
NO_ENTRY_MEANS = "No entry: the compiled record used here has none for that year; one may exist."
NO_HOTLINE = "none given in the sources"
NO_PLACEMENT = "none found"
SAYS_LITTLE = ("This brief says little", "no figures and no findings have been entered")
DIFFERENT_PEOPLE = "The panels count different people; they are not stages of the same cases."
NOTES_FOUND = "What the checks found and the analyst noted. Nothing was repaired."
NOTHING_FOUND = "The checks found nothing."
SOURCES_NUMBERED = "Numbered in the order of this document. “As reported in” marks what was not read itself."

GUIDE = {
    "Tiers": (
        f"The {RATER} ranks governments by effort, not by the size of the problem. Tier 1 meets its minimum "
        "standards. Tier 2 does not, but tries; the Watch List is Tier 2 under closer scrutiny. Tier 3 does neither."
    ),
    "Years": "A report describes the period before it: the edition of 2022 tells of 2021.",
    "Changes": "More victims identified may mean better work, not more crime.",
    "Status": "How far a recommendation has been carried out, where a source says so: none, some, much, complete.",
    "Marks": "Efforts and shortfalls are as the source judges them.",
}
SILENCES = {
    "not stated": "“Not given” means that the source speaks of a number and does not give it.",
    "not reported": "“Not reported” means that whoever holds the number did not give it.",
    "not known": "“Not known” means that nobody can say.",
}
