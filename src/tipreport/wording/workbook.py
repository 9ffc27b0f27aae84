"""The texts of a workbook: its cover, the descriptions of its worksheets, its notes and charts."""

from attrs import frozen

from tipreport.wording.counted import Counted
from tipreport.wording.labels import RATER


@frozen(kw_only=True)
class WorkbookLabels:
    """The texts of a workbook.

    Texts have named placeholders for values. The names
    of tables and of their columns are not among them: people and programs find the data by these names.
    """

    # the document
    title: str = "Trafficking in persons: {briefs}"
    subject: str = "Trafficking in persons"
    keywords: str = "human trafficking, trafficking in persons"
    country_briefs: Counted = Counted(("{count} country brief", "{count} country briefs"))
    no_briefs: str = "no briefs"

    # the cover
    cover: str = "Cover"
    cover_text: str = (
        "{briefs} on trafficking in persons, as tables for reading and for analysis. Every figure, finding and law is "
        "a separate row with its sources. Where sources differ, each has a row."
    )
    cover_without_briefs: str = (
        "This workbook has no briefs. The sheet Columns describes the tables that it would contain."
    )
    briefs: str = "Briefs"
    date: str = "Date"
    contact: str = "Contact"
    licence: str = "Licence"
    not_stated: str = "not stated"
    how_to_read: str = "How to read it"
    how_to_read_text: str = (
        "Start with the sheet Contents. Key figures, Figures over time and the tier sheets are for reading. Indicators "
        "is for filters and pivot tables: it has every figure in a row with its country, year and measure. The other "
        "sheets have one table each; the sheet Columns explains their columns."
    )
    how_to_change: str = "How to edit it"
    how_to_change_text: str = "You can edit this workbook and read it back into the briefs: see the sheet Notes."
    accessibility: str = "Accessibility"
    accessibility_text: str = (
        "Each sheet has a title, a description and at most one table, which a screen reader can announce. Colour is "
        "never the only carrier of meaning. The workbook has no merged or hidden cells, no macros and no formulas."
    )

    # titles and descriptions of worksheets
    sheet_title: str = "{sheet}: {workbook}"
    note_reference: str = "[note {number}]"
    blank: str = "A blank cell means that the sources do not say."
    blank_in_columns: str = "A blank cell means not applicable."
    blank_over_time: str = "A blank cell means that there is no exact number, or that two sources differ."
    blank_tier: str = "A blank cell means that there is no entry."
    shortened: str = "{text} … ({count} more characters: the records and the other formats have all of them)"
    switch_off: str = "To switch off filters: Data, Filter; frozen panes: View, Freeze Panes."
    about_contents: str = "The sheets of this workbook. Choose a name to go there."
    about_notes: str = "Explanations of the tables. The descriptions of the sheets refer to these notes."
    about_columns: str = "Every column of every table: its meaning, type, unit and allowed values."
    about_terms: str = "The allowed values of columns with a fixed vocabulary."
    about_tier_matrix: str = (
        "Tiers by report year: 1, 2, {watch_list} (Tier 2 Watch List), 3, {special_case} (Special Case). In brackets: "
        "claimed."
    )
    about_tier_history: str = (
        "The number of countries in these briefs that are on record on each tier, by report year, and of those without "
        "an entry for the year."
    )
    about_key_figures: str = "The tier and the key figures of each brief, one brief in each row."
    about_figures_over_time: str = (
        "The longest series of numbers, one series in each column. Estimates and ranges are left out."
    )
    about_indicators: str = (
        "One figure in each row. For sums and pivot tables, choose yes in the column “may be added up”."
    )
    blank_indicator: str = "A blank cell means that the sources do not say, or that the period is not one year."
    back_to_contents: str = "Back to the contents"
    value_not_allowed: str = "Not an allowed value"
    choose_allowed_value: str = "Choose one of the allowed values of {column}; the sheet Columns lists them."

    # headers of the worksheets made for reading
    sheet: str = "sheet"
    contents: str = "contents"
    rows: str = "rows"
    note: str = "note"
    note_name: str = "note {number}"
    subject_header: str = "subject"
    text: str = "text"
    table: str = "table"
    column: str = "column"
    heading: str = "heading"
    type: str = "type"
    unit: str = "unit"
    meaning: str = "meaning"
    allowed_values: str = "allowed values"
    refers_to: str = "refers to"
    read_back: str = "read back"
    columns: str = "columns"
    term: str = "term"
    brief: str = "brief"
    edition: str = "edition"
    tier: str = "tier"
    tier_year: str = "tier year"
    key_figure: str = "key figure {number}"
    country: str = "country"
    no_year: str = "no year"
    report_year: str = "report year"
    year: str = "year"
    measure: str = "measure"
    details: str = "details: who, where and by whom"
    value: str = "value, in the unit"
    upper: str = "upper end of a range"
    qualifier: str = "how exact"
    basis: str = "how certain"
    part: str = "part of another row"
    adds_up: str = "may be added up"
    period: str = "period"
    source: str = "source"
    reported_source: str = "{source}, as reported in {through}"
    key_figure_sources: str = "sources of the key figures"
    row: str = "row in Figures"

    # cells of these worksheets
    yes: str = "yes"
    no: str = "no"
    no_sheet: str = "no sheet"
    claim: str = "({tier})"
    claimed: str = "claimed: {tier}"
    country_tier: str = "{country}: {tier}, {year}"

    # figures over time
    series: str = "{subject}: {measure}"
    repeated_series: str = "{series} ({number})"
    percent_of: str = "% of {whole}"
    per: str = "{unit} per {base}"

    # charts
    charts: str = "Charts"
    charts_of_sheet: str = "{sheet}: {charts}."
    left_out_one_year: str = "Left out, because they have a number for one year only: {names}."
    left_out_of_lines: str = "Left out, because six longer series are in their chart: {names}."
    left_out_of_charts: str = "Left out, because four other charts have more numbers: {names}."
    series_and_more: Counted = Counted(("{names}; and {count} more", "{names}; and {count} more"))
    no_entry: str = "no entry"
    tier_chart: str = "Countries on each tier, by report year"
    tier_chart_text: str = (
        "Stacked columns: the number of countries on each tier, on record, by report year, in {workbook}. "
        "{first} {last} The table next to the chart has all numbers."
    )
    tier_chart_year: str = "{year}: {counts}."
    tier_chart_count: str = "{tier}: {count}"
    report_year_axis: str = "Report year"
    countries_axis: str = "Countries"
    lines_chart: str = "{subject}, {unit}, by year"
    lines_chart_text: str = "Lines: {title}, in {workbook}. {lines}"
    lines_chart_line: str = "{series}, {first}; {last}."
    lines_chart_number: str = "{year}: {number}"
    year_axis: str = "Year"

    # notes: a heading and a text each
    blank_cells: str = "blank cells"
    blank_cells_note: str = "A blank cell means that the sources do not say. It is not zero: zero is written 0."
    numbers: str = "numbers"
    numbers_note: str = (
        "The column “{qualifier}” describes how the source gives a number: exact, about, at least, more than, at "
        "most, less than, or range. For a range, “{value}” is the lower end and “{upper}” the higher end. The column "
        "“{printed}” has the words of the source."
    )
    missing_numbers: str = "missing numbers"
    missing_numbers_note: str = (
        "Where “{value}” is blank, “{qualifier}” gives the reason. Not reported: the authority that has the number "
        "did not publish it. Not known: the source says so. Not stated: the source mentions the number without "
        "giving it. Vague: the source gives words instead of a number. Unreadable: the printed text is not a number."
    )
    percentages: str = "percentages"
    percentages_note: str = (
        "A percentage is stored as the number that the source prints: 24.3 with the unit percent is 24.3%. The column "
        "“{of}”, or the figure named in “{part_of}”, gives the whole. To edit a percentage, type 24.3 without the "
        "percent sign."
    )
    adding: str = "adding up"
    adding_note: str = (
        "Only rows with yes in the column “{adds_up}” may be added up. They are wholes: at most one for each country, "
        "year, measure and unit. The other rows name the reason: they are part of another row, a share or rate, an age "
        "or length of time, about some of the people or a part of the country, or another source, body or brief gives "
        "a number for the same; of two briefs, the newest edition counts. Numbers of different measures or units are "
        "never added up, and a sum over years may count people more than once. A sum is only as exact as its numbers: "
        "with one that is “at least” or “more than”, it is a minimum. A maximum (“at most” or “less than”) is not "
        "added."
    )
    certainty: str = "certainty"
    certainty_note: str = (
        "The column “{basis}” has the words of the source: confirmed, estimated, reported, alleged or conjectured. "
        "Blank: the source states the number as a fact. Numbers that are alleged, conjectured or otherwise not stated "
        "as a fact may not be added up. An estimate may be, and the sum is then an estimate."
    )
    sources: str = "sources"
    sources_note: str = (
        "The column “{sources}” has the id of each source and, after via, the source that quotes it. “tip-2022 via "
        "whitehead” is the report as quoted in the article. The sheet Sources lists all sources."
    )
    tiers: str = "tiers"
    tiers_note: str = (
        f"Placements with “{{official}}” yes are on record with the {RATER}. The others are claims of a source, which "
        "may be wrong. The year is that of the report, which covers the year before. If a year has no row, these "
        "briefs have no placement for it."
    )
    periods: str = "periods"
    periods_note: str = (
        "The column “{period}” has the time of the data: 2021, 2010 to 2019, since 2010, as of 2022-10. The columns "
        "“{from_year}” and “{to_year}” are for sorting."
    )
    data_notes: str = "data notes"
    data_notes_note: str = (
        "Problems that automatic checks found in the briefs: sources that differ, parts that do not add up to the "
        "whole, numbers that cannot be read. The data were not changed."
    )
    derived_columns: str = "derived columns"
    derived_columns_note: str = (
        "The last columns of some tables are derived from the others, for reading and for pivot tables. They are not "
        "read back. The sheet Columns marks them."
    )
    dates: str = "dates"
    dates_note: str = "Dates before 1 March 1900 are text, because spreadsheet programs disagree about them."
    changing_data: str = "editing the data"
    changing_data_note: str = (
        "You can sort rows, and move and add columns. Leave the column “{column_row}” blank in a new row. Do not "
        "rename tables or columns. The command “tipreport update” shows what was edited and writes it into the "
        "briefs."
    )
    programs: str = "reading the data with a program"
    programs_note: str = (
        "Each sheet has one table with a fixed name, such as figures or data_notes. Its header is in row {row}."
    )
