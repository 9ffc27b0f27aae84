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
    marks: str = "Marks"
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
    rows_shown: str = "Rows 1 to {shown} of {count}."
    trafficking: str = "Trafficking in persons"
    page: str = "Page"
    pages: str = "Pages"
    page_of: str = "Page {page} of {pages}"
    page_link: str = "Page {number}"
    source_link: str = "Source {number}{locator}"
    note_link: str = "Data note {number}"
    back_link: str = "Reference to data note {number}"
    continued: str = "continued"
    no_tier: str = "No tier"
    report_of: str = "report of {year}"
    claimed: str = "claimed"
    no_entry: str = "no entry"
    ladder_filled: str = "Filled: the record"
    ladder_dashed: str = "Dashed, {years}"
    ladder_letters: str = "WL: Watch\u00a0List."
    measure: str = "Measure"
    value: str = "Value"
    period: str = "Period"
    earlier_value: str = "Earlier value"
    earlier_period: str = "Earlier period"
    source: str = "Source"
    as_printed: str = "as\u00a0printed"
    # how far a recommendation was carried out, by the word of the vocabulary
    status_none: str = "none"
    status_some: str = "some"
    status_much: str = "much"
    status_complete: str = "complete"
    without_earlier: str = "–: the sources give no earlier value."
    no: str = "No."
    recommendation: str = "Recommendation"
    not_given: str = "not given"
    not_assessed: str = "not assessed"
    one_scale: str = "all panels on one scale"
    effort: str = "Effort"
    shortfall: str = "Shortfall"
    context: str = "Context"
    attached: str = "File"
    attached_brief: str = "The brief itself travels inside this file, as {name}."
    attachment: str = "The brief that this sheet was made from"
    numerals: tuple[str, ...] = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    brief_count: tuple[str, str] = ("brief", "briefs")
    booklet_promise: str = "Every number carries its source. What the sources disagree on is shown, not smoothed."
    brief: str = "Brief"
    tier_by_year: str = "Tier by report year"
    latest: str = "Latest in the record"
    strips: str = (
        "In each strip Tier 1 stands highest and Tier 3 lowest, with Tier 2 and the Tier 2 Watch List between them. "
        "White: no entry in the compiled record."
    )
    # tiers in ladders and badges
    tier_1: str = "Tier 1"
    tier_2: str = "Tier 2"
    tier_2_watch_list: str = "Tier 2 Watch List"
    tier_3: str = "Tier 3"
    special_case: str = "Special Case"
    special_case_lines: tuple[str, str] = ("Special", "Case")
    special_case_letters: str = "SC"
    watch_list: str = "Watch List"
    watch_list_letters: str = "WL"
    # HTML
    skip_link: str = "Skip to the text"
    overview: str = "Overview"
    kind: str = "Kind"
    figures: str = "Figures"
    findings: str = "Findings"
    data_notes: str = "Data notes"
    sources: str = "Sources"
    filter: str = "Filter the briefs"
    filter_hint: str = "by name, kind, edition or tier"
    filter_result: str = "{shown} of {count} briefs shown"
    back_to_contents: str = "Back to the contents"
    matrix_note: str = (
        "A number is a placement in the compiled record, WL the Tier 2 Watch List, SC a Special Case. A dashed cell is "
        "a placement that only a source claims. –: no entry in the compiled record."
    )
    # HTML and Word
    quotation: str = "“{text}”"


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

SECTIONS = PILLARS | {
    "tiers": "Tier by report year",
    "summary": "Summary",
    "key-figures": "Key figures",
    "recommendations": "Recommendations",
    "profile": "Profile",
    "other-figures": "Other figures",
    "earlier-recommendations": "Earlier recommendations",
    "laws": "Laws and penalties",
    "organisations": "Organisations",
    "persons": "Persons",
    "definitions": "Definitions",
    "quotations": "Quotations",
    "notes": "Data notes",
    "sources": "Sources",
    "guide": "Reading guide",
}
PARTS = {"programmes": "Programmes", "figures": "Figures", "more-figures": "More figures"}
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
    "tiers": (
        "Tiers",
        (
            f"The {RATER} ranks governments by effort, not by the size of the problem. Tier 1 meets its minimum "
            "standards. Tier 2 does not, but tries; the Watch List is Tier 2 under closer scrutiny. "
            "Tier 3 does neither."
        ),
    ),
    "years": (
        "Years",
        "A report describes the period before it: the edition of 2022 tells of 2021.",
    ),
    "changes": (
        "Changes",
        "More victims identified may mean better work, not more crime.",
    ),
    "status": (
        "Status",
        "How far a recommendation has been carried out, where a source says so: none, some, much, complete.",
    ),
    "marks": (
        "Marks",
        "Efforts and shortfalls are as the source judges them.",
    ),
}
SILENCES = {
    "not stated": "“Not given” means that the source speaks of a number and does not give it.",
    "not reported": "“Not reported” means that whoever holds the number did not give it.",
    "not known": "“Not known” means that nobody can say.",
}
