"""The texts of a workbook: its cover, the descriptions of its worksheets, its notes and charts."""

from attrs import frozen

from tipreport.wording.labels import RATER


@frozen(kw_only=True)
class WorkbookLabels:
    """The texts of a workbook.

    Texts have named placeholders for values. A pair has the form for one and the form for any other number. The names
    of tables and of their columns are not among them: people and programs find the data by these names.
    """

    # the document
    title: str = "Trafficking in persons: {briefs}"
    subject: str = "Trafficking in persons"
    keywords: str = "human trafficking, trafficking in persons"
    country_briefs: tuple[str, str] = ("{count} country brief", "{count} country briefs")
    no_briefs: str = "no briefs"

    # the cover
    cover: str = "Cover"
    cover_text: str = (
        "{briefs} on trafficking in persons, as tables to read and to compute with. Every "
        "figure, finding and law is a row of its own and names its source. Where sources differ, each has its row."
    )
    cover_without_briefs: str = "A workbook without briefs: the sheet Columns says what it would hold."
    briefs: str = "Briefs"
    date: str = "Date"
    contact: str = "Contact"
    licence: str = "Licence"
    not_stated: str = "not stated"
    how_to_read: str = "How to read it"
    how_to_read_text: str = (
        "Start with the sheet Contents. Key figures and the tier sheets are made for reading; the other sheets hold "
        "one table each, with a meaning for every column in the sheet Columns."
    )
    how_to_change: str = "How to change it"
    how_to_change_text: str = "This workbook can be changed and read back: see the sheet Notes."
    accessibility: str = "Accessibility"
    accessibility_text: str = (
        "Each sheet has a title, a description and at most one table, which a screen reader can announce. No meaning "
        "rests on colour alone. No cells are merged or hidden, and there are no macros and no formulas."
    )

    # titles and descriptions of worksheets
    sheet_title: str = "{sheet}: {workbook}"
    note_reference: str = "[note {number}]"
    blank: str = "A blank cell means not said."
    blank_in_columns: str = "A blank cell means not applicable."
    blank_over_time: str = "A blank cell means no plain number, or two that differ."
    blank_tier: str = "A blank cell means no entry."
    switch_off: str = "To switch off filters: Data, Filter; frozen panes: View, Freeze Panes."
    about_contents: str = "The sheets of this workbook. Choose a name to go there."
    about_notes: str = "What one must know to read the tables. Descriptions and headings point to these notes."
    about_columns: str = "Every column of every table: its meaning, type, unit and allowed values."
    about_terms: str = "The words that columns with a closed vocabulary allow."
    about_tier_matrix: str = (
        "Tiers by report year: 1, 2, {watch_list} (Tier 2 Watch List), 3, {special_case} (Special Case). In brackets: "
        "claimed."
    )
    about_tier_history: str = "How many countries of these briefs stand on each tier, on record, by report year."
    about_key_figures: str = "A brief a row: its tier and its key figures, as every format prints them."
    about_figures_over_time: str = (
        "Numbers of one measure over several years, the longest series. Estimates and ranges are left out."
    )
    value_not_allowed: str = "{column}: not an allowed value"
    choose_allowed_value: str = "Choose one of the allowed values of {column}; the sheet Columns lists them."

    # headers of the worksheets made for reading
    sheet: str = "sheet"
    what_it_holds: str = "what it holds"
    rows: str = "rows"
    note: str = "note"
    note_name: str = "note {number}"
    about: str = "about"
    text: str = "text"
    table: str = "table"
    column: str = "column"
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

    # cells of these worksheets
    yes: str = "yes"
    no: str = "no"
    no_sheet: str = "none here"
    watch_list: str = "WL"
    special_case: str = "SC"
    claim: str = "({tier})"
    claimed: str = "claimed: {tier}"
    country_tier: str = "{country}: {tier}, {year}"

    # figures over time
    series: str = "{subject}: {measure}"
    repeated_series: str = "{series} ({number})"
    percent_of: str = "% of {whole}"
    per: str = "{unit} per {base}"

    # charts
    tier_chart: str = "Countries on each tier, by report year"
    tier_chart_text: str = (
        "Stacked columns: the number of countries on each tier, on record, by report year, in {workbook}. "
        "{first} {last} The table beside the chart has every number."
    )
    tier_chart_year: str = "{year}: {counts}."
    tier_chart_count: str = "{tier} {count}"
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
        "The column qualifier says how a number is given: exact, about, at least, more than, at most, less "
        "than, or range, where value is the lower end and upper the higher one. The column printed keeps the "
        "source's words."
    )
    missing_numbers: str = "numbers that are not there"
    missing_numbers_note: str = (
        "Where value is blank, qualifier says why. Not reported: whoever holds the number did not give it. "
        "Not known: nobody can say. Not stated: the source speaks of the number and does not give it. Vague: "
        "the source gives words. Unreadable: what is printed is no number."
    )
    percentages: str = "percentages"
    percentages_note: str = (
        "A percentage is the number that the source prints: 24.3 with the unit percent is 24.3%. The column "
        "of, or the figure named in part_of, says of what. To change one, type 24.3 without the sign."
    )
    sources: str = "sources"
    sources_note: str = (
        "The column sources says who says so: the id of a source and, after via, through whom it was heard. "
        "“tip-2022 via whitehead” is the report as the article tells it. The sheet Sources lists them all."
    )
    tiers: str = "tiers"
    tiers_note: str = (
        f"Placements with official yes are on record with the {RATER}; the others are what a source claims, right "
        "or wrong. The year is that of the report, which tells of the year before. A year without a row is "
        "not known here."
    )
    periods: str = "periods"
    periods_note: str = (
        "The column period says when the data are from, in words: 2021, 2010 to 2019, since 2010, as of "
        "2022-10. The columns from_year and to_year are for sorting."
    )
    data_notes: str = "data notes"
    data_notes_note: str = (
        "What the checks found in the briefs: sources that differ, parts that do not add up, numbers that "
        "cannot be read. Nothing was repaired."
    )
    derived_columns: str = "derived columns"
    derived_columns_note: str = (
        "The last columns of some tables are derived from the others, for reading and pivoting. Nothing reads "
        "them back; the sheet Columns says which they are."
    )
    dates: str = "dates"
    dates_note: str = "Days before 1 March 1900 are text, because spreadsheets do not agree on them."
    changing_data: str = "changing the data"
    changing_data_note: str = (
        "Rows may be sorted, columns moved and added. A new row leaves the column row blank. Names of tables "
        "and of columns stay as they are. The command “tipreport update” shows what a changed workbook says "
        "otherwise, and writes it into the briefs."
    )
    programs: str = "reading the data with a program"
    programs_note: str = (
        "Each sheet has one table, whose name is the sheet's in small letters. Its header stands in row {row}."
    )
