"""The labels of renderers."""

from collections.abc import Sequence
from functools import reduce

from attrs import field, frozen

from tipreport.wording.counted import Counted

RATER = "U.S. Department of State"  # the authority that places governments on tiers


def label(message: str, *, context: str) -> str:
    """Return a field of labels whose message has a context, because it has several meanings in English."""
    declared: str = field(default=message, metadata={"context": context})
    return declared


@frozen(kw_only=True)
class Labels:
    """The words that renderers add to the blocks of a document.

    The defaults are the English, which is also the key of each label in a catalogue. A renderer that needs another
    word adds a field.

    In the title band ``edition``, ``updated`` and ``hotline`` come before these values, and ``tier`` before the badge.
    ``undated`` is printed where a rung has no years. ``note_word(1)`` comes before a reference to a data note, and
    ``note_word(2)`` before two in a row. ``lead_separator`` is between a label and its text, ``list_separator`` between
    two references.
    """

    tier: str = "Tier"
    hotline: str = "Hotline"
    edition: str = "Edition"
    updated: str = "Updated"
    undated: str = "undated"
    change: str = label("Change", context="figure")
    status: str = label("Status", context="progress")
    marks: str = "Marks"
    note: str = label("note", context="reference")
    notes: str = label("notes", context="reference")
    two_notes: str = label("notes", context="two references")
    to: str = label("to", context="range")
    year_span: str = label("{first} to {last}", context="years")
    cited_in: str = "Cited in"
    cited_throughout: str = "Cited throughout"
    address: str = "Address"
    number: str = "Number"
    contents: str = "Contents"
    brief_of: str = "Brief {number} of {count}."
    no_briefs: str = "No briefs."
    rows_shown: str = "Rows 1 to {shown} of {count}."
    trafficking: str = "Trafficking in persons"
    collection: str = "Trafficking in persons: {briefs}"
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
    ladder_filled: str = "Filled: official"
    ladder_agreeing: str = "Sources agree"
    ladder_dashed: str = "Dashed, {years}"
    ladder_letters: str = "WL: Watch\u00a0List."
    special_case_note: str = "SC: Special\u00a0Case, on no tier."
    ladder_strips: str = "Tier\u00a01 is at the top of each strip. A gap means no entry."
    strips_hatched: str = "Hatched: Special\u00a0Case."
    country: str = "Country"
    years_from_right: str = "Years read from the right: {first} to {last}."
    measure: str = "Measure"
    value: str = "Value"
    period: str = "Period"
    earlier_value: str = "Earlier value"
    earlier_period: str = "Earlier period"
    source: str = "Source"
    words_below: str = "words\u00a0below"
    # how far a recommendation was carried out, by the word of the vocabulary
    status_none: str = label("none", context="progress")
    status_some: str = label("some", context="progress")
    status_much: str = label("much", context="progress")
    status_complete: str = label("complete", context="progress")
    without_earlier: str = "–: this brief has no earlier value."
    earlier_elsewhere: str = "–: this brief has no earlier value, or it is shown with another figure."
    no: str = label("No.", context="number")
    recommendation: str = "Recommendation"
    group_count: str = "{group}: {count}"
    count_of: str = "{shown} of {count}"
    not_given: str = "not given"
    route_text: str = "Who and how"
    # tables of marks
    yes: str = label("yes", context="mark")
    no_mark: str = label("no", context="mark")
    not_listed: str = label("not listed", context="mark")
    mark_key: str = "listed for it; –: not listed for it."
    same_marks: str = "Goods with the same marks share a row."
    # figures and charts
    last_known: str = "Last known: {number}, {period}"
    last_known_for: str = "last known, for {period}"
    number_from: str = "source: {name}"
    number_in_year: str = "{number} in {year}"
    compared: str = "{comparison}: {number}"
    one_scale: str = "all panels on one scale"
    own_scales: str = "Unlike measures, each on its own scale"
    own_heights: str = "The heights of the panels do not compare."
    mark_not_known: str = "?"
    mark_no_figure: str = "–"
    mark_in_words: str = "*"
    not_known_note: str = "?: {words}, says the source."
    no_figure_note: str = "–: no figure."
    in_words_note: str = "*: not a number; the words of the source follow."
    outline_note: str = "Outlined columns: numbers that are not exact or not certain."
    bar_note: str = "A bar is as long as the whole; its parts run from left to right in the order of the lines."
    effort: str = label("Effort", context="finding")
    shortfall: str = label("Shortfall", context="finding")
    context: str = label("Context", context="finding")
    attached: str = "File"
    attached_brief: str = "The brief itself is attached to this file as {name}."
    attachment: str = "The brief from which this sheet was made"
    # Markdown
    years: str = "Years"
    # CSV
    package_title: str = "Country briefs on trafficking in persons"
    list_column: str = "{meaning} (items joined with “{separator}”)"
    brief_count: Counted = Counted(("{count} brief", "{count} briefs"), spelled=True)
    booklet_promise: str = "Every number has its source. Where the sources disagree, each version is shown."
    booklet_of: str = "Booklet of {briefs}"
    edition_of: str = "edition {year}"
    edition_year: str = "Edition {year}"
    editions: str = "Editions {years}"
    editions_from: str = "Editions {first} to {last}"
    in_editions: Counted = Counted(("{name} in {count} edition", "{name} in {count} editions"), spelled=True)
    superseded: str = "superseded"
    superseded_by: str = "Superseded by the edition of {year}, page {page}"
    superseded_bookmark: str = "{name} (superseded)"
    brief: str = "Brief"
    tier_by_year: str = "Tier by report year"
    latest: str = "Tier of the edition, or the latest"
    ladders_note: str = (
        "In each row, Tier 1 is at the top and Tier 3 at the bottom, with Tier 2 and the Tier 2 Watch List between "
        "them. White: no entry in the brief."
    )
    editions_note: str = "The bar under a row marks the edition of its brief."
    # tiers in ladders and badges
    tier_1: str = "Tier 1"
    tier_2: str = "Tier 2"
    tier_2_watch_list: str = "Tier 2 Watch List"
    tier_3: str = "Tier 3"
    special_case: str = "Special Case"
    special_case_lines: str = label("Special\nCase", context="two lines")
    special_case_letters: str = label("SC", context="at most three letters")
    watch_list: str = "Watch List"
    watch_list_letters: str = label("WL", context="at most three letters")
    short: str = label("short", context="brief")
    compared_on: str = "Countries compared: page {page}."
    file_title: str = "{kind}: {name}"
    list_separator: str = ", "
    clause_separator: str = "; "
    lead_separator: str = ": "  # between a label and its text
    list_next: str = "{others}, {next}"  # in Arabic, every name after the first has the word "and"
    list_last: str = "{others} and {last}"
    latest_placement: str = "{tier}, {year}"
    claimed_tier: str = "{tier}, claimed"
    # HTML
    skip_link: str = "Skip to the text"
    overview: str = "Overview"
    kind: str = "Kind"
    country_brief: str = "Country brief"
    group_brief: str = "Group brief"
    event_brief: str = "Event brief"
    comparison: str = "Comparison"
    figures: str = "Figures"
    findings: str = "Findings"
    data_notes: str = "Data notes"
    sources: str = "Sources"
    filter: str = "Filter the briefs"
    filter_hint: str = "by words of their rows"
    filter_result: str = "{shown} of {count} briefs shown"
    back_to_contents: str = "Back to the contents"
    matrix_note: str = (
        "A number is an official placement in the brief, WL the Tier 2 Watch List, SC a Special Case. A dashed cell is "
        "a placement that only a source claims. –: no entry in the brief."
    )
    # HTML: the index of many briefs, and the pages that it links to
    by_name: str = "By name"
    by_region: str = "By region"
    by_tier: str = "By tier"
    search: str = "Search"
    search_hint: str = "by name, region, tier, measure and year, such as “Tier 3 2021”"
    year: str = "Year"
    latest_year: str = label("Latest", context="year")
    any_choice: str = label("Any", context="search")
    region: str = "Region"
    change_of_tier: str = "Change of tier"
    moved_up: str = label("Moved up", context="tier")
    moved_up_also: str = label("up; upgraded; improved; rose", context="other words for: moved up")
    moved_down: str = label("Moved down", context="tier")
    moved_down_also: str = label("down; downgraded; worsened; fell", context="other words for: moved down")
    stayed: str = label("Stayed", context="tier")
    stayed_also: str = label("remained; unchanged; kept", context="other words for: stayed on a tier")
    question_words: str = label(
        "a all an and are as at briefs by countries country did do does for from had has have how in is it list many"
        " me of on show that the their there they to was were what when where which who whose with",
        context="words of a question that a search leaves out",
    )
    not_found: str = label("Found nowhere: {words}", context="words of a search")
    has_number: str = "Has a number of"
    order: str = "Order by"
    choose_brief: str = "Show {name} side by side with others"
    side_by_side: str = "Side by side"
    side_hint: str = "Choose two to five of the briefs below."
    other_year: str = "not compared: of {year}"
    other_body: str = "not compared: of another body"
    short_year: str = label("’{year}", context="last two digits of an edition")
    number_of_year: str = "{number} ({year})"
    sources_disagree: str = "{number}, sources disagree"
    index_promise: str = (
        "The sources of the numbers are on the pages of the briefs. Where the sources disagree, each version is shown."
    )
    numbers_note: str = (
        "Each number is that of a whole country in one year. Sources do not all count alike: read the definitions in "
        "the briefs before you compare."
    )
    all_briefs: str = "All briefs"
    languages: str = "Languages"
    section_link: str = "Link to the section {section}"
    cite_and_download: str = "Cite and download"
    copy_citation: str = "Copy the citation"
    citation_copied: str = "Copied"
    download_file: str = "Download {name}"
    # slides
    shown_of: str = "{shown} of {count}; the others are in the notes."
    only_in_notes: str = "Only in the notes: {sections}."
    # HTML and Word
    quotation: str = "“{text}”"
    # EPUB
    accessible_book: str = (
        "The text reflows. It has headings, lists, tables with headers, and links from each citation to its source and "
        "back. Charts have text alternatives, and all their numbers are text."
    )

    def two_digits(self, year: int) -> str:
        """Return the last two digits of a year: ``’22``. Other languages than English may have no apostrophe."""
        return self.short_year.format(year=f"{year % 100:02}")

    def note_word(self, count: int) -> str:
        """Return the word before references to so many data notes, which Arabic has for two, too."""
        if count == 1:
            return self.note
        return self.two_notes if count == 2 else self.notes

    def conjunction(self, names: Sequence[str]) -> str:
        """Return at least one name as a list: ``Chile, Malta and Peru``."""
        *others, last = names
        if not others:
            return last
        listed = reduce(lambda before, name: self.list_next.format(others=before, next=name), others)
        return self.list_last.format(others=listed, last=last)
