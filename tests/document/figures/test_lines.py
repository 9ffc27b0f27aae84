"""Figures as lines: key figures, the remarks on a number, and no repetition within a section."""

import pytest

from tests.document.reading import block, blocks, composed, figures, plain, section_names, table, text_of, tiles
from tipreport.document import Chart, FigureLine, Figures, Labels, Notes, Paragraph, breakdown_in_words


def victims(value: object, more: str = "") -> str:
    return f"measure: victims identified, value: {value}{more}"


def caption(*rows: str) -> str:
    return text_of(block(composed(figures(*rows)), Paragraph, "Key figures").spans)


# ------------------------------------------------------------ key figures


def test_key_figures_keep_the_order_of_the_file_and_have_a_section_only_if_any_exist() -> None:
    rows = (
        "measure: deaths, value: 2, key: true",
        "measure: arrests, value: 1",
        "measure: convictions, value: 3, key: true",
    )

    assert tiles(composed(figures(*rows))) == ["Deaths, undated: 2 [1]", "Traffickers convicted, undated: 3 [1]"]
    assert "Key figures" not in section_names(composed(figures("measure: arrests, value: 1")))


def test_of_key_figures_of_one_measure_that_of_a_later_period_of_another_kind_comes_first() -> None:
    rows = (
        "measure: victims identified, value: 6036, period: 2022, key: true",
        "measure: deaths, value: 2, key: true",
        "measure: victims identified, value: 3842, period: 2023-04 to 2024-03, key: true",
    )
    since = "measure: victims identified, value: 9000, period: 1978 to 2024, key: true"

    assert [line.rpartition(":")[2] for line in tiles(composed(figures(*rows)))] == [
        " 3,842 [1]",
        " 2 [1]",
        " 6,036 [1]",
    ]
    assert [line.rpartition(":")[2] for line in tiles(composed(figures(rows[0], since)))] == [
        " 6,036 [1]",
        " 9,000 [1]",
    ]


def test_all_figures_that_are_marked_as_key_are_tiles() -> None:
    rows = [f"measure: other, label: birds {number}, unit: count, value: {number}, key: true" for number in range(9)]
    document = composed(figures(*rows, "measure: other, label: cats, unit: count, value: 2"))

    assert [line.partition(",")[0] for line in tiles(document)] == [f"Birds {number}" for number in range(9)]
    assert table(document, "Other figures") == ["Cats, undated: 2 [1]"]


def test_the_newest_number_of_a_series_is_in_place_of_an_older_key_figure() -> None:
    series = (
        victims(520, ", period: 2023, key: true"),
        victims(248, ", period: 2022"),
        victims(302, ", period: 2024"),
        victims("not reported", ", period: 2025"),
    )
    first = "measure: deaths, value: 2, period: 2020, key: true"
    (_, line) = block(composed(figures(first, *series)), Figures, "Key figures").lines

    assert (line.amount.text, line.amount.period, line.comparison) == (
        "302",
        "2024",
        "218\N{NO-BREAK SPACE}fewer (42%) than in 2023",
    )
    assert [amount.number for amount in line.history] == ["248", "520", "302"]


def test_a_key_figure_stays_above_the_newer_number_of_another_publisher() -> None:
    older = victims("about 100", ", period: 2023, key: true, sources: [news]")

    assert tiles(composed(figures(older, victims("at least 150", ", period: 2024, sources: [weekly]")))) == [
        "Victims officially identified, 2023: about 100 [1] | 2024, another source: at least 150 [2]."
    ]


def test_a_later_period_without_a_number_has_the_change_that_its_source_claims() -> None:
    key = "measure: prosecutions, value: 42, period: 2020, key: true"
    absent = "measure: prosecutions, value: not stated, period: 2021, change: not up, compared_with: 2020"

    assert tiles(composed(figures(absent, key))) == [
        "Defendants prosecuted, 2020: 42 [1] | 2021: not given; no more than in 2020, says the source [1]."
    ]
    assert tiles(composed(figures(absent.replace("change: not up, ", ""), key))) == [
        "Defendants prosecuted, 2020: 42 [1] | 2021: not given [1]."
    ]


def test_numbers_of_single_days_spans_of_days_and_months_do_not_continue_each_other() -> None:
    for earlier, later in [
        ("2021-05-01", "2023-11-09"),
        ("2021-05-01 to 2021-05-03", "2021-06-07 to 2021-06-09"),
        ("2023-02", "2023-06"),
        ("2023-02", "2023-03"),
    ]:
        rows = (victims(40, f", period: {earlier}, key: true"), victims(3, f", period: {later}"))
        (line,) = block(composed(figures(*rows)), Figures, "Key figures").lines

        assert (line.amount.text, line.earlier, line.comparison, text_of(line.remarks)) == ("40", None, "", ""), later


def test_a_newer_number_over_a_period_of_another_kind_is_named_below_the_key_figure() -> None:
    for earlier, later, line in [
        ("2022", "2023-04 to 2024-03", "April 2023 to March 2024: 3 [1]."),
        ("2021-04 to 2022-03", "2023", "2023: 3 [1]."),
        ("2010s", "2021", "2021: 3 [1]."),
        ("2023", "as of 2024-03-01", "As of 1 March 2024: 3 [1]."),
    ]:
        rows = (victims(40, f", period: {earlier}, key: true"), victims(3, f", period: {later}"))
        (tile,) = block(composed(figures(*rows)), Figures, "Key figures").lines

        assert (tile.amount.text, tile.earlier, tile.comparison, text_of(tile.remarks)) == ("40", None, "", line)


def test_of_newer_numbers_below_a_key_figure_all_of_the_latest_period_are_named() -> None:
    organisations = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"
    rows = (
        victims(30, ", period: 2021, key: true"),
        victims(35, ", period: 2022-04 to 2023-03"),
        victims(44, ", period: 2023-04 to 2024-03"),
        victims(51, ", period: 2023-04 to 2024-03, sources: [weekly]"),
    )
    bodies = (victims(3, ", period: 2019, key: true"), victims(5, ", period: 2023, by: police, sources: [weekly]"))

    (tile,) = tiles(composed(figures(*rows)))
    assert tile.split(" | ")[1:] == ["April 2023 to March 2024: 44 [1] or 51 [2]."]
    (tile,) = tiles(composed(figures(*bodies) + organisations))
    assert tile.split(" | ")[1:] == ["2023, another source: 5, by Police [2]."]
    (tile,) = tiles(composed(figures(*(f"{row}, by: police" for row in rows)) + organisations))
    assert tile.split(" | ")[1:] == ["April 2023 to March 2024: 44 [1] or 51 [2]."]


def test_a_newer_number_of_no_named_body_is_not_below_that_of_a_body() -> None:
    organisations = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"
    rows = (victims(30, ", period: 2022, key: true, by: police"), victims(44, ", period: 2023"))

    (tile,) = tiles(composed(figures(*rows) + organisations))
    assert tile.split(" | ")[1:] == []


def test_a_newer_number_that_is_a_key_figure_is_not_repeated_below_another_one() -> None:
    rows = (victims(30, ", period: 2022, key: true"), victims(44, ", period: 2023-04 to 2024-03, key: true"))

    assert [tile.split(" | ")[1:] for tile in tiles(composed(figures(*rows)))] == [[], []]


def test_a_later_period_without_a_number_has_those_of_others() -> None:
    organisations = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"
    tile = victims(10, ", period: 2022, key: true")
    absent = victims("not reported", ", period: 2023")

    def below(*rows: str) -> list[str]:
        (line,) = tiles(composed(figures(*rows) + organisations))
        return line.split(" | ")[1:]

    assert below(tile, absent, victims(12, ", period: 2023, sources: [weekly]")) == [
        "2023: not reported [1]; another source: 12 [2]."
    ]
    assert below(tile, absent, victims(12, ", period: 2023, by: police, sources: [weekly]")) == [
        "2023: not reported [1]; another source: 12, by Police [2]."
    ]
    assert below(tile, absent, victims(12, ", period: 2023, by: police")) == [
        "2023: not reported [1]; also given: 12, by Police [1]."
    ]
    assert below(tile, absent, victims(14, ", period: 2024, sources: [weekly]")) == [
        "2024, another source: 14 [2]. 2023: not reported [1]."
    ]


def test_a_key_figure_without_a_number_has_that_of_another_source() -> None:
    rows = (
        victims("not reported", ", period: 2023, key: true"),
        victims(12, ", period: 2023, sources: [weekly]"),
    )

    assert tiles(composed(figures(*rows))) == [
        "Victims officially identified, 2023: not reported [1] | 2023, another source: 12 [2]."
    ]


def test_a_key_figure_names_the_later_periods_without_a_number() -> None:
    rows = (
        victims(13, ", period: 2021"),
        victims(16, ", period: 2022, key: true"),
        victims("not reported", ", period: 2023, sources: [weekly]"),
        victims("vague, printed: several thousand", ", period: 2024"),
    )

    assert tiles(composed(figures(*rows))) == [
        (
            "Victims officially identified, 2022: 16 [1] | 2021: 13 | 3 more than in 2021 | 2023: not reported [2]. "
            "2024: “several thousand” [1]."
        )
    ]


def test_a_key_figure_names_the_numbers_of_other_bodies_that_contradict_it() -> None:
    bodies = """
organisations:
  - {id: police, name: Police, kind: law enforcement}
  - {id: prosecutors, name: Public Ministry, kind: government}
"""
    rows = (
        victims(892, ", period: 2022, key: true, by: police"),
        victims(1423, ", period: 2022, by: prosecutors, sources: [weekly]"),
        victims("at least 500", ", period: 2022"),
        victims(7, ", period: 2021, by: prosecutors"),
    )

    assert tiles(composed(figures(*rows) + bodies)) == [
        ("Victims officially identified, by Police, 2022: 892 [1] | 2022: 1,423, by the Public Ministry [2].")
    ]


def test_the_number_of_another_body_has_the_reference_to_its_own_data_note() -> None:
    organisations = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"
    rows = (
        victims(10, ", period: 2023, key: true"),
        victims(14, ", period: 2023, by: police, note: Unconfirmed people too"),
    )
    (line,) = block(composed(figures(*rows) + organisations), Figures, "Key figures").lines

    assert text_of(line.remarks) == "2023: 14, by Police [1] (note 1)."


def test_victims_whom_an_organisation_without_powers_counted_are_not_officially_identified() -> None:
    bodies = """
organisations:
  - {id: astra, name: ASTRA, kind: NGO}
"""
    rows = (victims(892, ", period: 2022, key: true"), victims(1423, ", period: 2022, by: astra"))
    document = composed(figures(*rows) + bodies)

    assert tiles(document) == [
        "Victims officially identified, 2022: 892 [1] | 2022: 1,423 victims identified, by ASTRA [1]."
    ]
    assert table(document, "Protection")[-1] == "Victims identified, by ASTRA, 2022: 1,423 [1]"


def test_a_key_figure_has_no_parts_of_an_earlier_period() -> None:
    rows = (
        victims(46, ", period: 2021, key: true"),
        victims(40, ", period: 2020, id: all"),
        victims(39, ", period: 2020, citizenship: MLT, part_of: all"),
    )
    document = composed(figures(*rows))

    assert tiles(document) == ["Victims officially identified, 2021: 46 [1] | 2020: 40 | 6 more than in 2020"]
    assert table(document, "Protection") == [
        "Victims officially identified, 2020: 40 [1] | Of these: 39 citizens of Malta; 1 not described."
    ]


def test_a_key_figure_whose_period_overlaps_later_ones_is_kept() -> None:
    for period, later in [
        ("2010 to 2019", "2015 to 2024"),
        ("until 2019", "since 2010"),
        ("2023", "2024-01 to 2024-06"),
    ]:
        rows = (victims(5, f", period: {period}, key: true"), victims(6, f", period: {later}"))

        assert [line.partition(" [")[0].rpartition(" ")[2] for line in tiles(composed(figures(*rows)))] == ["5"]


def test_a_key_figure_shown_as_a_part_or_an_earlier_value_has_no_separate_tile() -> None:
    rows = (
        victims(39, ", period: 2021, citizenship: MLT, part_of: all, key: true"),
        victims(46, ", period: 2021, id: all, key: true"),
        victims(40, ", period: 2020, key: true"),
    )

    assert tiles(composed(figures(*rows))) == [
        (
            "Victims officially identified, 2021: 46 [1] | 2020: 40 | 6 more than in 2020 | "
            "Of the total: 39 citizens of Malta; 7 not described."
        )
    ]


def test_a_number_with_a_bound_or_without_certainty_is_not_exact() -> None:
    rows = (
        victims(46, ", period: 2021, key: true"),
        victims(45, ", period: 2020, basis: confirmed"),
        victims("at least 40", ", period: 2019"),
        victims("30 to 40", ", period: 2018"),
        victims(39, ", period: 2017, basis: alleged"),
    )
    (line,) = block(composed(figures(*rows)), Figures, "Key figures").lines

    assert [amount.is_exact for amount in line.history] == [False, False, False, True, True]


# ------------------------------------------------------------ earlier values and changes


def test_the_earlier_value_is_the_latest_before_the_period() -> None:
    rows = (victims(46, ", period: 2021, key: true"), victims(40, ", period: 2019"), victims(30, ", period: 2018"))

    (tile,) = tiles(composed(figures(*rows)))
    assert tile.startswith(
        "Victims officially identified, 2021: 46 [1] | 2019: 40 | 6 more than in 2019, the last earlier number"
    )


def test_victims_whose_number_is_only_reported_are_not_said_to_be_officially_identified() -> None:
    def label(more: str) -> str:
        (line,) = tiles(composed(figures(victims(46, f", period: 2021, key: true{more}"))))
        return line.partition(",")[0]

    assert label("") == label(", basis: confirmed") == "Victims officially identified"
    assert label(", basis: reported") == label(", basis: estimated") == "Victims identified"


def test_the_change_of_an_undated_figure_may_not_be_that_of_a_year() -> None:
    def tile(period: str) -> str:
        rows = (victims(46, f", compared_with: {period}, key: true"), victims(40, f", period: {period}"))
        (line,) = tiles(composed(figures(*rows)))
        return line

    assert tile("2019").endswith("6 more than in 2019 | This may not be a year’s change.")
    assert tile("2019-04").endswith("6 more than in April 2019 | The time between the two numbers is not known.")


def test_the_earlier_value_is_the_one_that_the_source_compares_with() -> None:
    rows = (
        victims(46, ", period: 2021, compared_with: 2018, key: true"),
        victims(40, ", period: 2019"),
        victims(30, ", period: 2018"),
    )

    assert tiles(composed(figures(*rows))) == [
        "Victims officially identified, 2021: 46 [1] | 2018: 30 | 16 more than in 2018"
    ]


def test_a_figure_of_another_identity_is_not_an_earlier_value() -> None:
    rows = (victims(46, ", period: 2021, key: true"), victims(40, ", period: 2020, sex: female"))

    assert tiles(composed(figures(*rows))) == ["Victims officially identified, 2021: 46 [1]"]


def test_an_earlier_value_has_citations_unless_they_are_the_same() -> None:
    rows = (
        victims(46, ", period: 2021, key: true, sources: [weekly]"),
        victims(40, ", period: 2020, sources: [news, weekly]"),
    )

    assert tiles(composed(figures(*rows)))[0].startswith(
        "Victims officially identified, 2021: 46 [1] | 2020: 40 [1] [2] |"
    )


def test_no_change_is_calculated_from_inexact_numbers() -> None:
    rows = (victims("about 46", ", period: 2021, key: true"), victims(40, ", period: 2020"))

    assert tiles(composed(figures(*rows))) == ["Victims officially identified, 2021: about 46 [1] | 2020: 40"]


def test_a_short_note_on_a_number_in_conflict_is_beside_it() -> None:
    def last(note: str) -> str:
        rows = (
            victims(12, ", period: 2023, key: true"),
            victims(19, f", period: 2023, sources: [weekly], note: {note}"),
        )
        return tiles(composed(figures(*rows)))[0].rpartition(" | ")[2]

    first = "2023: 19, according to The Weekly [2]."
    assert last("Includes procuring") == f"{first} The 19: includes procuring."
    assert last("Includes procuring" + " and other crimes" * 5) == first


def test_another_number_of_the_same_publisher_has_no_name() -> None:
    rows = (victims(12, ", period: 2023, key: true"), victims(19, ", period: 2023"))

    assert tiles(composed(figures(*rows)))[0].endswith("| 2023, another number: 19 [1].")


def test_no_change_is_calculated_from_a_number_that_another_source_contradicts() -> None:
    def tile(*others: str) -> str:
        rows = (victims(46, ", period: 2021, key: true"), victims(40, ", period: 2020"), *others)
        return tiles(composed(figures(*rows)))[0]

    assert tile().endswith("46 [1] | 2020: 40 | 6 more than in 2020")
    assert tile(victims("at least 40", ", period: 2020")).endswith("| 2020: 40 | 6 more than in 2020")
    assert tile(victims(99, ", period: 2020, sources: [weekly]")).endswith("46 [1] | 2020: 40")
    assert tile(victims(99, ", period: 2021, sources: [weekly]")).endswith(
        "46 [1] | 2020: 40 | 2021: 99, according to The Weekly [2]."
    )


def test_no_change_is_calculated_between_numbers_of_different_publishers_unless_one_body_or_source_is_named() -> None:
    organisations = "organisations: [{id: police, name: Police, kind: law enforcement}]\n"

    def tile(of_now: str, of_then: str, more: str = "") -> str:
        rows = (
            victims(46, f", period: 2021, key: true, sources: [{of_now}]{more}"),
            victims(40, f", period: 2020, sources: [{of_then}]{more.partition(', compared')[0]}"),
        )
        return tiles(composed(organisations + figures(*rows)))[0]

    assert tile("news", "weekly").endswith("46 [1] | 2020: 40 [2]")
    for tile_of_one in (
        tile("news", "weekly, news"),
        tile("news via weekly", "news via tip"),
        tile("news", "weekly", ", by: police"),
        tile("news", "weekly", ", compared_with: 2020"),
    ):
        assert tile_of_one.endswith("| 6 more than in 2020")


def test_a_small_chart_refers_to_the_notes_on_years_about_which_sources_disagree() -> None:
    rows = (
        victims(46, ", period: 2021, key: true"),
        victims(40, ", period: 2020"),
        victims(30, ", period: 2019"),
        victims(33, ", period: 2019"),
    )
    document = composed(figures(*rows))

    (line,) = block(document, Figures, "Key figures").lines
    assert text_of(line.remarks) == "Sources differ on 2019 (note 1)."
    assert [note.code for note in block(document, Notes).items] == ["conflict"]


def test_no_change_is_calculated_from_estimates() -> None:
    estimated, counted = victims(46, ", period: 2021, key: true, basis: estimated"), victims(40, ", period: 2020")
    conjectured = victims(40, ", period: 2020, basis: conjectured")
    confirmed = victims(46, ", period: 2021, key: true, basis: confirmed")

    assert tiles(composed(figures(estimated, counted)))[0].endswith("| 2020: 40")
    assert "more" not in tiles(composed(figures(confirmed, conjectured)))[0]
    assert tiles(composed(figures(confirmed, counted)))[0].endswith("| 6 more than in 2020")


def test_an_unchanged_number_is_described_as_the_same() -> None:
    rows = (victims(46, ", period: 2021, key: true"), victims(46, ", period: 2020"))

    assert tiles(composed(figures(*rows)))[0].endswith("| 2020: 46 | the same as in 2020")


def test_a_change_in_a_hundred_or_more_has_a_percentage_and_a_rate_changes_in_points() -> None:
    counts = (victims(1200, ", period: 2021, key: true"), victims(1000, ", period: 2020"))
    rates = (
        "measure: poverty rate, value: 21.7, period: 2019, key: true",
        "measure: poverty rate, value: 24.3, period: 2017",
    )

    assert tiles(composed(figures(*counts)))[0].endswith("| 200 more (20%) than in 2020")
    assert tiles(composed(figures(*rates)))[0].endswith(
        "| 2.6 points lower than in 2017, the last earlier number in this brief"
    )


def test_a_claimed_direction_is_shown_only_if_no_two_numbers_show_it() -> None:
    alone = victims(46, ", period: 2021, key: true, change: not up, compared_with: 2020")

    assert tiles(composed(figures(alone))) == [
        "Victims officially identified, 2021: 46 [1] | The source says: no more than in 2020."
    ]
    assert tiles(composed(figures(alone, victims(50, ", period: 2020")))) == [
        "Victims officially identified, 2021: 46 [1] | 2020: 50 | 4 fewer than in 2020"
    ]


def test_a_claimed_difference_is_shown_unless_the_numbers_show_it() -> None:
    def change(by: str) -> str:
        now = victims(150, f", period: 2021, key: true, change: up, change_by: {by}")
        (line,) = tiles(composed(figures(now, victims(100, ", period: 2020"))))
        return line.partition("50 more (50%) than in 2020")[2]

    assert change("50") == ""
    assert change("50%") == ""
    assert change("5") == " | The source says: 5 more than before."
    assert change("about 50") == " | The source says: about 50 more than before."


def test_remarks_on_the_earlier_number_name_its_period() -> None:
    rows = (
        victims(46, ", period: 2021"),
        victims(40, ", period: 2020, id: before, printed: two score, change: up, compared_with: 2012"),
        victims(20, ", period: 2020, sex: female, part_of: before"),
    )
    document = composed(figures(*rows))

    (tile,) = table(document, "Protection")
    assert tile.split(" | ")[:3] == ["Victims officially identified, 2021: 46 [1]", "2020: 40", "6 more than in 2020"]
    assert tile.split(" | ")[3] == (
        "2020, of these: 20 women and girls; 20 not described. 2020: more than in 2012, says the source. "
        "2020, in the source’s words: “two score”."
    )


def test_words_of_the_source_after_an_earlier_number_name_the_period_of_theirs() -> None:
    rows = (
        victims(46, ", period: 2021, printed: two score and six"),
        victims(40, ", period: 2020"),
    )
    alone = composed(figures(rows[0]))
    document = composed(figures(*rows))

    assert table(document, "Protection")[0].endswith("2021, in the source’s words: “two score and six”.")
    assert table(alone, "Protection")[0].endswith(" | In the source’s words: “two score and six”.")


def test_words_of_an_undated_number_after_an_earlier_one_are_those_of_the_undated() -> None:
    rows = (victims(46, ", printed: two score and six, compared_with: 2020"), victims(40, ", period: 2020"))

    assert table(composed(figures(*rows)), "Protection")[0].endswith(
        "Undated, in the source’s words: “two score and six”."
    )


def test_words_of_the_source_after_an_earlier_number_have_the_period_of_their_own() -> None:
    rows = (
        "measure: age of victims, value: at least 9, printed: from the age of nine, period: 2022",
        "measure: age of victims, value: 14 to 21, period: 2021",
    )
    document = composed(figures(*rows))

    assert table(document, "Protection") == [
        (
            "Age of victims, 2022: as young as 9 years [1] | 2021: 14 to 21 years | "
            "2022, in the source’s words: “from the age of nine”."
        )
    ]


def test_a_key_figure_has_the_other_numbers_that_contradict_it() -> None:
    rows = (
        victims(204, ", period: 2022, key: true, sources: [weekly]"),
        victims(204, ", period: 2022, sources: [tip]"),
        victims("about 94", ", period: 2022, sources: [blog p. 3]"),
        victims(94, ", period: 2022, sources: [blog p. 4]"),
        victims(64, ", period: 2021"),
    )
    document = composed(figures(*rows))

    (tile,) = tiles(document)
    assert tile.split(" | ")[-1] == "2022, other numbers: about 94 [3, p. 3] or 94 [3, p. 4]."
    assert not any("number" in line for line in table(document, "Protection"))


def test_of_two_key_figures_that_contradict_each_other_none_repeats_the_other() -> None:
    rows = (victims(20, ", key: true, period: 2022"), victims(30, ", key: true, period: 2022, sources: [weekly]"))

    assert [tile.split(" | ") for tile in tiles(composed(figures(*rows)))] == [
        ["Victims officially identified, 2022: 20 [1]"],
        ["Victims officially identified, 2022: 30 [2]"],
    ]


def test_a_key_figure_that_no_source_contradicts_has_no_other_number() -> None:
    (tile,) = tiles(composed(figures(victims(20, ", period: 2022, key: true"), victims("about 20", ", period: 2022"))))

    assert "number" not in tile


def test_a_missing_earlier_value_is_stated_once() -> None:
    assert caption(victims(46, ", key: true"), "measure: deaths, value: 1, key: true") == (
        "This brief has no earlier value of these figures."
    )
    assert caption(victims(46, ", key: true")) == "This brief has no earlier value of this figure."
    assert caption(
        victims(46, ", key: true, period: 2021"), victims(40, ", period: 2020"), "measure: deaths, value: 1, key: true"
    ) == ("Where no earlier value is shown, this brief has none.")


def test_of_several_key_years_the_latest_is_a_tile_and_the_others_are_in_its_section() -> None:
    rows = [f"measure: convictions, value: {value}, period: {year}, key: true" for year, value in
            ((2019, 5), (2020, 6), (2021, 7), (2022, 9))]  # fmt: skip
    document = composed(figures(*rows))

    assert tiles(document) == ["Traffickers convicted, 2022: 9 [1] | 2021: 7 | 2 more than in 2021"]
    assert [amount.number for line in block(document, Figures).lines for amount in line.history] == [*"5679"]
    assert [amount.number for amount in block(document, Chart).panels[0].amounts] == [*"5679"]
    assert "Where no earlier value" not in " ".join(text_of(each.spans) for each in blocks(document, Paragraph))


def test_an_earlier_value_that_is_shown_elsewhere_is_not_called_missing() -> None:
    rows = (
        victims(46, ", period: 2021, key: true, sources: [news]"),
        victims(45, ", period: 2021, key: true, sources: [weekly]"),
        victims(40, ", period: 2020"),
    )
    lone = "measure: deaths, value: 1, key: true"

    assert blocks(composed(figures(*rows)), Paragraph, "Key figures") == []
    assert caption(*rows, lone) == (
        "Where no earlier value is shown, this brief has none, or it is shown with another figure."
    )


# ------------------------------------------------------------ last known numbers and the years before


def line_of(*rows: str) -> FigureLine:
    return block(composed(figures(*rows)), Figures, "Key figures").lines[0]


def over_years(*values: object) -> list[str]:
    """Numbers of neighbouring years, the newest a key figure; an empty one has no record."""
    rows = [victims(value, f", period: {2015 + index}") for index, value in enumerate(values) if value != ""]
    return [f"{rows.pop()}, key: true", *rows]


def test_a_number_that_is_not_known_has_the_last_known_one() -> None:
    line = line_of(*over_years(40, 44, "not known", "not known"))

    assert line.last_known is not None
    assert (line.last_known.number, line.last_known.period) == ("44", "2016")
    assert plain(line.comparison) == "4 more than in 2015"


def test_a_missing_number_between_two_is_not_the_earlier_one() -> None:
    line = line_of(*over_years(72, "not known", 4))

    assert line.last_known is None
    assert line.earlier is not None
    assert (line.earlier.number, line.earlier.period) == ("72", "2015")
    assert plain(line.comparison) == "68 fewer than in 2015, the last earlier number in this brief"


def test_a_number_of_long_ago_is_named_without_a_difference() -> None:
    def change(first: int, more: str = "") -> str:
        line = line_of(victims(3, f", period: {first}"), victims(2, f", period: 2022, key: true{more}"))
        assert line.earlier is not None
        assert (line.earlier.number, line.earlier.period) == ("3", str(first))
        return plain(line.comparison)

    assert change(2018) == change(2011) == ""
    assert change(2019) == "1 fewer than in 2019, the last earlier number in this brief"
    assert change(2011, ", change: down, compared_with: 2011") == "1 fewer than in 2011"


@pytest.mark.parametrize(("then", "now", "expected"), [(0, 4, ""), (4, 0, ""), (0, 0, "the same as in 2020")])
def test_a_change_from_or_to_zero_is_said_by_its_two_numbers(then: int, now: int, expected: str) -> None:
    line = line_of(victims(now, ", period: 2021, key: true"), victims(then, ", period: 2020"))

    assert line.earlier is not None
    assert line.earlier.number == str(then)
    assert plain(line.comparison) == expected


def test_the_change_of_the_last_known_number_from_zero_is_in_words_since_that_is_not_shown() -> None:
    line = line_of(
        victims("not reported", ", period: 2022, key: true"), victims(4, ", period: 2021"), victims(0, ", period: 2020")
    )

    assert plain(line.comparison) == "4 more than in 2020"


def test_a_difference_that_its_source_prints_is_said_once_although_another_source_differs() -> None:
    rows = (
        "measure: convictions, value: 12, period: 2023, key: true, change: down, change_by: {by}, compared_with: 2022",
        "measure: convictions, value: 19, period: 2023, sources: [weekly]",
        "measure: convictions, value: 21, period: 2022",
    )

    def shown(by: str) -> tuple[str, bool]:
        line = line_of(rows[0].format(by=by), *rows[1:])
        return plain(line.comparison), "The source says" in text_of(line.remarks)

    assert shown("9") == ("9 fewer than in 2022", False)
    assert shown("43%") == shown("about 9") == ("", True)


def test_a_number_that_cannot_be_read_is_not_called_unknown() -> None:
    line = line_of(*over_years(72, "unreadable, printed: 25‡", 4))

    assert plain(line.comparison) == "68 fewer than in 2015, the last earlier number that can be read"


def test_a_number_that_was_never_known_has_the_missing_one_before() -> None:
    line = line_of(*over_years("not reported", "not known"))

    assert line.last_known is None
    assert line.earlier is not None
    assert line.earlier.number == "not reported"


def test_the_only_number_of_a_series_names_the_years_without_one() -> None:
    line = line_of(*over_years("not known", "not known", "not known", 5, "not reported", "not known"))
    assert plain(line.comparison) == "The only number; not known: 2015 to 2017; not reported: 2019"
    assert line_of(*over_years(5, "not known")).comparison == ""


def over_reporting_periods(*values: object, first: str = "04", last: str = "03") -> list[str]:
    """Numbers of reporting periods that follow each other, the newest a key figure; an empty one has no record."""
    rows = [
        victims(value, f", period: {2015 + index}-{first} to {2016 + index}-{last}")
        for index, value in enumerate(values)
        if value != ""
    ]
    return [f"{rows.pop()}, key: true", *rows]


def test_a_reporting_period_is_compared_with_the_year_before() -> None:
    assert plain(line_of(*over_reporting_periods(172, 201)).comparison) == "29 more (17%) than the year before"
    assert plain(line_of(*over_reporting_periods(7, 7)).comparison) == "the same as the year before"
    assert plain(line_of(*over_reporting_periods(7, "", 9)).comparison) == (
        "2 more than in April 2015 to March 2016, the last earlier number in this brief"
    )


def test_a_source_compares_a_reporting_period_with_the_year_before() -> None:
    row = "period: 2023-04 to 2024-03, change: up, compared_with: 2022-04 to 2023-03, key: true"

    assert "The source says: more than the year before." in tiles(composed(figures(victims(201, f", {row}"))))[0]


def test_reporting_periods_have_a_small_chart() -> None:
    line = line_of(*over_reporting_periods(142, 172, "", 201))

    assert [amount.period for amount in line.history] == ["2015/16", "2016/17", "2017/18", "2018/19"]
    assert [amount.number for amount in line.history] == ["142", "172", "no figure", "201"]
    assert line.amount.period.replace("\u00a0", " ") == "April 2018 to March 2019"


def test_a_small_chart_has_periods_of_one_kind() -> None:
    years = [victims(value, f", period: {year}") for value, year in ((5, 2016), (6, 2017))]
    other_months = over_reporting_periods(1, first="07", last="06")[0].replace(", key: true", "")

    assert line_of(*over_reporting_periods(142, "", 201), *years, other_months).history == ()


@pytest.mark.parametrize(
    ("whole", "part", "words"),
    [
        ("convictions, value: 18", "convictions, value: 15, form: sexual exploitation", "15 for sexual exploitation"),
        ("victims identified, value: 18", "victims identified, value: 15, form: forced labour", "15 in forced labour"),
        ("victims identified, value: 18", "victims identified, value: 3, form: organ removal", "3 for organ removal"),
        (
            "victims identified, value: 18",
            "victims identified, value: 3, form: other",
            "3 in other forms of exploitation",
        ),
        (
            "victims, value: 60, unit: percent, of: refugees",
            "victims, value: 50, unit: percent, form: prostitution",
            "50% in prostitution",
        ),
    ],
)
def test_a_part_of_a_form_is_for_it_or_in_it(whole: str, part: str, words: str) -> None:
    rows = f"measure: {whole}, id: all, key: true", f"measure: {part}, part_of: all"

    assert words in tiles(composed(figures(*rows)))[0]


def test_beside_the_number_of_a_region_a_key_figure_names_its_country() -> None:
    rows = [
        "measure: migrant workers, value: 3.16 million, period: 2013, place: Arab States, key: true",
        "measure: migrant workers, value: 2000, period: 2023, key: true",
        "measure: migrants, value: 5000, period: 2023, key: true",
    ]
    beside, alone = (block(composed(figures(*found)), Figures, "Key figures") for found in (rows, rows[1:]))

    assert [line.scope for line in beside.lines] == ["in Arab States", "in Malta", ""]
    assert [line.scope for line in alone.lines] == ["", ""]


def test_a_history_begins_with_three_years_and_keeps_those_without_a_figure() -> None:
    assert line_of(*over_years(1, 2)).history == ()
    assert [amount.number for amount in line_of(*over_years(1, "", "not known", 2)).history] == [
        "1", "no figure", "not known", "2",
    ]  # fmt: skip
    assert [amount.period for amount in line_of(*over_years(1, "", 3, 2)).history] == ["2015", "2016", "2017", "2018"]


def test_a_history_that_would_mislead_is_left_out() -> None:
    assert line_of(*over_years(5, "not known", "not known")).history == ()
    assert line_of(*over_years(0, 0, 0)).history == ()
    assert line_of(*over_years(1, '"vague", printed: dozens', 3)).history == ()


def test_a_history_has_the_newest_fourteen_years() -> None:
    line = line_of(*over_years(*range(1, 17)))

    assert [line.history[0].period, line.history[-1].period] == ["2017", "2030"]
    assert line.history_begins == "in a series since 2015"
    assert line_of(*over_years(*range(1, 15))).history_begins == ""


# ------------------------------------------------------------ group and place


def test_the_people_and_the_place_belong_to_the_label() -> None:
    assert line_of(victims(46, ", place: world, key: true")).title == "Victims officially identified, worldwide"
    assert line_of(victims(46, ", place: ALB, age: child, key: true")).title == (
        "Victims officially identified, children, in Albania"
    )
    children = (
        "measure: other, label: children at work, group: children aged 5 to 14, unit: persons, value: 5, key: true"
    )
    assert plain(line_of(children).title) == "Children at work, aged 5 to 14"


# ------------------------------------------------------------ parts


def test_up_to_four_parts_are_shown_with_their_whole() -> None:
    rows = (
        victims(46, ", id: all, key: true"),
        victims(20, ", sex: female, age: adult, part_of: all"),
        victims(16, ", sex: male, age: adult, part_of: all, sources: [weekly]"),
        victims(20, ", age: child, unit: percent, part_of: all, printed: a fifth"),
    )
    document = composed(figures(*rows))

    assert tiles(document) == [
        "Victims officially identified, undated: 46 [1] | Of these: 20 women; 16 men [2]; 20% children (“a fifth”)."
    ]
    assert table(document, "Protection") == []


def test_parts_by_place_are_shown_with_their_whole() -> None:
    rows = (
        victims(46, ", period: 2021, id: all, key: true"),
        victims(20, ", place: Rome, part_of: all"),
        victims(10, ", place: ITA, form: forced labour, part_of: all"),
        "measure: victims, value: 27.6 million, place: world, id: world, key: true",
        "measure: victims, value: 7 million, place: Africa, part_of: world",
        "measure: victims, value: 2, unit: percent, place: MLT, part_of: world",
    )
    document = composed(figures(*rows))

    assert [tile.partition(" | ")[2].replace("\u00a0", " ") for tile in tiles(document)] == [
        "Of these: 20 in Rome; 26 not described. | By form: 10 in forced labour in Italy; 36 not described.",
        "Of these: 7 million in Africa; 2% in Malta.",
    ]
    assert "Protection" not in section_names(document)


def test_more_than_four_parts_are_rows_that_name_their_whole() -> None:
    people = ("form: slavery", "form: debt bondage", "form: forced begging", "form: forced marriage", "form: other")
    rows = (victims(46, ", id: all"), *(victims(10, f", {who}, part_of: all") for who in people))

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, undated: 46 [1]",
        "Victims officially identified, slavery, part of 46, undated: 10 [1]",
        "Victims officially identified, debt bondage, part of 46, undated: 10 [1]",
        "Victims officially identified, forced begging, part of 46, undated: 10 [1]",
        "Victims officially identified, forced marriage, part of 46, undated: 10 [1]",
        "Victims officially identified, other forms of exploitation, part of 46, undated: 10 [1]",
    ]


VICTIMS_BY_FORM = ("30, form: slavery", "16, form: forced begging")
VICTIMS_BY_CITIZENSHIP = ("20, citizenship: THA", "26, citizenship: LAO")
VICTIMS_BY_SEX = ("40, sex: female", "6, sex: male")
VICTIMS_BY_AGE = ("21, age: child", "25, age: adult")


def test_three_breakdowns_are_shown_with_their_whole_and_the_parts_of_others_are_rows() -> None:
    parts = (*VICTIMS_BY_FORM, *VICTIMS_BY_CITIZENSHIP, *VICTIMS_BY_SEX, *VICTIMS_BY_AGE)
    rows = (victims(46, ", id: all"), *(victims("", f"{part}, part_of: all") for part in parts))
    shown = [
        "By form: 30 in slavery; 16 in forced begging.",
        "By citizenship: 20 citizens of Thailand; 26 citizens of Laos.",
        "By sex: 40 women and girls; 6 men and boys.",
    ]
    others = [
        "Victims officially identified, children, part of 46, undated: 21 [1]",
        "Victims officially identified, adults, part of 46, undated: 25 [1]",
    ]

    whole, *rest = table(composed(figures(*rows)), "Protection")
    assert plain(whole).split(" | ")[1:] == shown
    assert rest == others

    as_key = composed(figures(rows[0] + ", key: true", *rows[1:]))
    assert [words for words, _ in breakdowns_of(*parts)] == shown
    assert table(as_key, "Protection") == others


def test_parts_of_a_part_are_inside_it_and_no_breakdown_of_their_own() -> None:
    parts = (*VICTIMS_BY_FORM, *VICTIMS_BY_CITIZENSHIP, *VICTIMS_BY_AGE, "14, age: child, sex: female")

    assert [words for words, _ in breakdowns_of(*parts)][-1] == "By age: 21 children (including 14 girls); 25 adults."


def test_a_long_breakdown_is_rows_and_the_others_stay_with_the_whole() -> None:
    forms = ("slavery", "debt bondage", "forced begging", "forced marriage", "other")
    rows = (
        victims(46, ", id: all"),
        *(victims(5, f", form: {form}, part_of: all") for form in forms),
        *(victims("", f"{part}, part_of: all") for part in VICTIMS_BY_AGE),
    )
    whole, *others = table(composed(figures(*rows)), "Protection")

    assert whole.endswith("| Of these: 21 children; 25 adults.")
    assert len(others) == len(forms)


def test_only_the_parts_of_a_breakdown_with_further_information_are_rows() -> None:
    rows = (
        victims(46, ", id: all, period: 2021"),
        victims(10, ", part_of: all, period: 2021, change: up, form: slavery"),
        victims(9, ", part_of: all, period: 2021, form: forced begging"),
        *(victims("", f"{part}, period: 2021, part_of: all") for part in VICTIMS_BY_AGE),
    )

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, 2021: 46 [1] | Of these: 21 children; 25 adults.",
        "Victims officially identified, slavery, part of 46, 2021: 10 [1] | The source says: more than before.",
        "Victims officially identified, forced begging, part of 46, 2021: 9 [1]",
    ]


def test_a_part_that_has_parts_is_shown_with_them_in_the_breakdown_of_its_whole() -> None:
    rows = (
        victims(46, ", id: all, by: police"),
        victims(21, ", age: child, id: children, part_of: all, by: police"),
        victims(14, ", age: child, sex: female, part_of: children, by: police"),
        victims(9, ", age: child, form: slavery, part_of: children, by: police"),
        victims(25, ", age: adult, part_of: all, by: police"),
    )
    police = "\norganisations: [{id: police, name: Police, kind: government}]"
    whole, other = table(composed(figures(*rows) + police), "Protection")

    assert whole.endswith("| Of these: 21 children, including 14 girls; 25 adults.")
    assert other.startswith("Victims officially identified, children, slavery, part of 21")
    assert "9 [1]" in other


def test_percentages_of_several_kinds_are_breakdowns_of_each_kind() -> None:
    parts = ("60, sex: female", "40, sex: male", "30, age: child", "70, age: adult", "35, form: slavery")

    assert breakdowns_of(*(f"{part}, unit: percent" for part in parts)) == [
        ("By sex: 60% women and girls; 40% men and boys.", False),
        ("By age: 30% children; 70% adults.", False),
        ("By form: 35% in slavery.", False),
    ]


def test_the_rest_of_children_is_not_called_undescribed_by_age() -> None:
    whole = "46, group: boys from Senegal, id: all, key: true"
    (line,) = tiles(
        composed(figures(victims("", whole), victims(10, ", age: child, part_of: all, printed: ten infants")))
    )

    assert plain(line).endswith("Of these: 10 children (“ten infants”).")


def test_a_part_that_only_its_printed_words_tell_from_the_whole_has_only_these() -> None:
    whole = "46, group: boys from Senegal, id: all, key: true"
    part = ", age: child, part_of: all, printed: 10 were younger than ten"
    (line,) = tiles(composed(figures(victims("", whole), victims(10, part))))

    assert plain(line).endswith("Of these: “10 were younger than ten”.")


def test_a_part_without_a_number_is_before_the_words_for_it() -> None:
    rows = (
        "30, sex: female",
        "not known, sex: male",
        "not reported, form: slavery",
        "not stated, place: Rome",
    )

    assert [words for words, _ in breakdowns_of(*rows)] == [
        "By sex: 30 women and girls; men and boys: not known.",
        "By form: slavery: not reported.",
        "Of the total: in Rome: not given.",
    ]


def test_a_part_of_a_part_without_a_number_is_a_row() -> None:
    rows = (
        victims(46, ", id: all"),
        victims(21, ", age: child, part_of: all, id: children"),
        victims("not known", ", age: child, sex: female, part_of: children"),
    )

    whole, girls = table(composed(figures(*rows)), "Protection")
    assert whole.endswith("| Of these: 21 children; 25 not described.")
    assert girls == "Victims officially identified, girls, part of 21 (children), undated: not known [1]"


def test_parts_that_overlap_are_separate_breakdowns() -> None:
    rows = (
        victims(46, ", id: all"),
        victims(26, ", sex: female, part_of: all"),
        victims(20, ", sex: male, part_of: all"),
        victims(40, ", age: adult, part_of: all"),
    )
    (line,) = block(composed(figures(*rows)), Figures).lines

    assert [text_of(breakdown_in_words(each, Labels())) for each in line.breakdowns] == [
        "By sex: 26 women and girls; 20 men and boys.",
        "By age: 40 adults; 6 not described.",
    ]
    assert [[part.share for part in each.parts] for each in line.breakdowns] == [
        [26 / 46, 20 / 46],
        [40 / 46, 6 / 46],
    ]
    assert all(each.has_bar for each in line.breakdowns)


def test_children_and_women_are_parts_of_one_breakdown() -> None:
    rows = (
        victims(46, ", id: all"),
        victims(10, ", age: child, part_of: all"),
        victims(20, ", sex: female, age: adult, part_of: all"),
    )

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, undated: 46 [1] | Of these: 10 children; 20 women; 16 not described."
    ]


def breakdowns_of(*parts: str) -> list[tuple[str, bool]]:
    """The breakdowns of 46 victims with these parts, in words, and whether each is a bar."""
    rows = (victims(46, ", id: all, key: true"), *(victims("", f"{part}, part_of: all") for part in parts))
    (line,) = block(composed(figures(*rows)), Figures, "Key figures").lines
    return [(plain(text_of(breakdown_in_words(each, Labels()))), each.has_bar) for each in line.breakdowns]


def test_a_part_by_form_that_has_a_group_is_printed_with_the_other_parts_by_form() -> None:
    of_a_group = "25, form: forced criminality, group: students"
    assert [text for text, _ in breakdowns_of("30, form: forced labour", of_a_group, "9, form: slavery")] == [
        "Of these: 30 in forced labour; 25 students in forced criminality; 9 in slavery."
    ]


EDITIONS = """
sources:
  - {id: news, kind: article, title: Slavery today, publisher: The Daily}
  - {id: tip-2021, kind: report, title: 2021 Trafficking in Persons Report, publisher: State, edition: 2021}
  - {id: tip-2022, kind: report, title: 2022 Trafficking in Persons Report, publisher: State, edition: 2022}
"""


def test_a_change_counted_from_a_superseded_number_is_printed_with_it() -> None:
    def shown(by: int) -> str:
        change = f"compared_with: 2020, change: up, change_by: {by}"
        rows = (
            f"measure: convictions, value: 47, key: true, period: 2021, {change}",
            "measure: convictions, value: 27, period: 2020, sources: [tip-2021]",
            "measure: convictions, value: 25, period: 2020, sources: [tip-2022]",
        )
        return " ".join(plain(line) for line in tiles(composed(figures(*rows), sources=EDITIONS)))

    assert "The source says: 20 more than in 2020, from 27." in shown(20)
    assert "The source says: 30 more than in 2020." in shown(30)


def test_a_percentage_with_a_participle_has_no_comma() -> None:
    terms = ("74, unit: percent, label: sentenced to prison", "9, unit: percent, label: suspended sentences")
    assert [breakdowns_of(each)[0][0] for each in terms] == [
        "Of these: 74% sentenced to prison.",
        "Of these: 9%, suspended sentences.",
    ]


def test_parts_that_are_all_among_those_of_another_part_are_shown_inside_it() -> None:
    assert breakdowns_of("21, age: child", "14, age: child, sex: female") == [
        ("Of these: 21 children (including 14 girls); 25 not described.", True)
    ]
    assert breakdowns_of("14, age: child, sex: female", "7, age: child, sex: male", "21, age: child") == [
        ("Of these: 21 children (including 14 girls and 7 boys); 25 not described.", True)
    ]
    assert breakdowns_of("21, age: child, note: Of all shelters.", "14, age: child, sex: female") == [
        ("Of these: 21 children, including 14 girls (note 2); 25 not described.", True)
    ]
    assert breakdowns_of("30, sex: female", "16, sex: male", "21, age: child", "14, age: child, sex: female") == [
        ("By sex: 30 women and girls; 16 men and boys.", True),
        ("By age: 21 children (including 14 girls); 25 not described.", True),
    ]
    assert breakdowns_of("20, sex: female", "26, sex: male", "5, sex: female, age: child", "9, form: slavery") == [
        ("By sex: 20 women and girls (including 5 girls); 26 men and boys.", True),
        ("By form: 9 in slavery; 37 not described.", True),
    ]


def test_children_beside_a_breakdown_of_all_by_age_and_sex_leave_no_rest() -> None:
    persons = ("20, sex: female, age: adult", "12, sex: male, age: adult", "14, sex: female, age: child")

    assert [words for words, _ in breakdowns_of(*persons, "13, age: child")] == [
        "By age and sex: 20 women; 12 men; 14 girls.",
        "By age: 13 children.",
    ]


def test_parts_that_are_more_than_another_part_are_not_inside_it() -> None:
    assert [words for words, _ in breakdowns_of("21, age: child", "22, age: child, sex: female")] == [
        "By age: 21 children; 25 not described.",
        "By age and sex: 22 girls; 24 not described.",
    ]


def test_people_of_a_group_that_are_the_rest_are_in_the_breakdown_by_sex() -> None:
    group, form = "4, group: transgender people", "20, form: slavery"

    assert breakdowns_of("30, sex: female", "12, sex: male", group, form) == [
        ("Of these: 30 women and girls; 12 men and boys; 4 transgender people.", True),
        ("By form: 20 in slavery; 26 not described.", True),
    ]
    assert breakdowns_of("30, sex: female", "11, sex: male", group) == [
        ("By sex: 30 women and girls; 11 men and boys; 5 not described.", True),
        ("By group: 4 transgender people.", False),
    ]


def test_five_parts_without_a_rest_are_in_words() -> None:
    persons = [
        f"{value}, sex: {sex}, age: {age}"
        for value, sex, age in [
            (20, "female", "adult"),
            (10, "female", "child"),
            (8, "male", "adult"),
            (4, "male", "child"),
        ]
    ]

    assert breakdowns_of(*persons, "4, group: transgender people", "20, form: slavery")[0] == (
        "Of these: 20 women; 10 girls; 8 men; 4 boys; 4 transgender people.",
        False,
    )


def test_a_breakdown_after_a_remainder_names_its_fields_or_the_total() -> None:
    def leads(*parts: str) -> list[str]:
        rows = (victims(46, ", id: all"), *(victims(10, f", part_of: all, {part}") for part in parts))
        (line,) = block(composed(figures(*rows)), Figures).lines
        return [each.lead for each in line.breakdowns]

    assert leads("form: slavery", "sex: male, age: child") == ["By form:", "By age and sex:"]
    assert leads("form: slavery", "age: child", "age: adult, sex: male") == ["By form:", "By age and sex:"]
    assert leads("form: slavery", "place: Rome") == ["By form:", "Of the total:"]
    assert leads("place: Rome", "form: slavery") == ["Of these:", "By form:"]


def test_parts_after_an_earlier_number_are_of_the_total_and_not_of_that_number() -> None:
    def lead(earlier: str) -> str:
        rows = (
            victims(46, ", id: all, period: 2021"),
            victims(10, ", part_of: all, period: 2021, age: child"),
            earlier,
        )
        line, *_ = block(composed(figures(*rows)), Figures).lines
        return line.breakdowns[0].lead

    assert lead(victims(20, ", period: 2020")) == "Of the total:"
    assert lead(victims("about 20", ", period: 2020")) == "Of the total:"
    assert lead(victims(20, ", period: 2020, sex: female")) == "Of these:"


def test_parts_are_a_bar_only_if_they_and_the_rest_are_the_whole() -> None:
    def has_bar(whole: object, *parts: object, more: str = "") -> bool:
        forms = ("slavery", "debt bondage", "forced begging")
        rows = [victims(part, f", part_of: all, form: {form}{more}") for part, form in zip(parts, forms, strict=False)]
        (line,) = block(composed(figures(victims(whole, ", id: all"), *rows)), Figures).lines
        return all(each.has_bar for each in line.breakdowns)

    assert has_bar(46, 20, 26)
    assert has_bar(46, 20)
    assert has_bar("about 46", 20, 26)
    assert not has_bar("about 46", 20)
    assert not has_bar("at least 46", 20)
    assert not has_bar(46, 20, 27)
    assert not has_bar(46, "about 20")
    assert not has_bar(46, "not known", 26)
    assert not has_bar(46, 20, more=", unit: percent")


def test_parts_of_an_estimate_are_not_called_estimates_again() -> None:
    rows = (
        victims("24.9 million", ", id: all, basis: estimated"),
        victims("20.1 million", ", part_of: all, form: forced labour, basis: estimated"),
    )

    assert table(composed(figures(*rows)), "Protection")[0].endswith(
        "| Of these: 20.1 million in forced labour; 4.8 million not described."
    )


def test_a_part_does_not_repeat_the_label_of_its_whole() -> None:
    def parts_of(label: str, *rows: str) -> str:
        whole = f"measure: other, label: {label}, unit: persons, pillar: context, value: 46, id: all, key: true"
        (line,) = tiles(composed(figures(whole, *(f"measure: other, part_of: all, {row}" for row in rows))))
        return line.rpartition(" | ")[2]

    assert parts_of("workers freed", "label: workers freed, unit: persons, value: 35, age: child") == (
        "Of these: 35 children; 11 not described."
    )
    assert parts_of("children at work", "label: children at work on farms, unit: percent, value: 48.2") == (
        "Of these: 48.2% on farms."
    )
    assert parts_of("children at work", "label: farm children, unit: percent, value: 48.2") == (
        "Of these: 48.2%, farm children."
    )


def test_a_part_with_further_information_is_a_separate_row() -> None:
    rows = (victims(46, ", id: all, period: 2021"), victims(10, ", part_of: all, period: 2021, change: up, sex: male"))

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, 2021: 46 [1]",
        "Victims officially identified, men and boys, part of 46, 2021: 10 [1] | The source says: more than before.",
    ]


def test_a_part_of_another_measure_names_its_measure() -> None:
    rows = (victims(46, ", id: all"), "measure: deaths, value: 7, age: child, part_of: all, pillar: protection")

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, undated: 46 [1] | Of these: 7 deaths, children."
    ]


def test_a_share_of_a_share_is_shown_with_the_share() -> None:
    rows = (
        victims(46, ", id: all"),
        victims(50, ", unit: percent, sex: female, part_of: all, id: women"),
        victims(10, ", unit: percent, age: child, part_of: women"),
    )

    assert table(composed(figures(*rows)), "Protection") == [
        "Victims officially identified, undated: 46 [1]",
        "Victims officially identified, women and girls, undated: 50% of 46 [1] | Of these: 10% girls.",
    ]


def test_a_part_that_is_already_shown_is_not_repeated_with_its_whole() -> None:
    rows = (
        "measure: population, value: 3.4 million, id: all",
        "measure: victims, value: about 20, unit: percent, part_of: all, key: true",
    )
    document = composed(figures(*rows))

    assert tiles(document) == ["Victims, undated: about 20% of the population of 3.4 million [1]"]
    assert table(document, "Other figures") == ["Population, undated: 3.4 million [1]"]


def test_the_certainty_of_a_part_is_shown_if_it_differs_from_that_of_the_whole() -> None:
    rows = (
        victims(46, ", id: all, basis: reported"),
        victims(20, ", part_of: all, sex: female, basis: reported"),
        victims(6, ", part_of: all, sex: male, basis: alleged"),
    )

    assert table(composed(figures(*rows)), "Protection")[0].endswith(
        "Of these: 20 women and girls; 6 men and boys (alleged); 20 not described."
    )


# ------------------------------------------------------------ other details


def test_the_programme_and_the_label_are_shown() -> None:
    rows = figures(
        "measure: people trained, value: at least 100, programme: course, printed: a hundred or more, period: 2021"
    )
    document = composed(rows + "\nprogrammes: [{id: course, name: Long course, kind: training, pillar: prevention}]")

    assert table(document, "Prevention") == [
        "People trained, 2021: at least 100 [1] | Programme: Long course. In the source’s words: “a hundred or more”."
    ]


def test_words_of_the_source_are_left_out_that_only_repeat_the_number() -> None:
    rows = (
        "measure: deaths, value: at least 12, printed: at least 12 people are known to have died, period: 2021",
        "measure: shelters, value: about 40, printed: nearly 40 shelters, period: 2021",
    )

    document = composed(figures(*rows))

    assert table(document, "Protection") == [
        "Shelters for victims, 2021: about 40 [1] | In the source’s words: “nearly 40 shelters”."
    ]
    assert table(document, "Other figures") == ["Deaths, 2021: at least 12 [1]"]


def test_a_part_has_no_words_of_the_source_that_only_repeat_it() -> None:
    rows = (
        victims(46, ", period: 2021, id: all, key: true"),
        victims("more than 20", ", sex: female, part_of: all, printed: over 20 women and girls"),
    )

    (tile,) = tiles(composed(figures(*rows)))

    assert tile.split(" | ")[-1] == "Of these: more than 20 women and girls."


def test_each_form_of_a_missing_number_has_its_own_text() -> None:
    values = (
        "not stated",
        "not reported",
        "not known",
        "vague, printed: thousands",
        'unreadable, printed: "145,9000"',
        "0",
    )
    rows = [
        f"measure: other, label: a, unit: count, value: {value}, place: {number}th"
        for number, value in enumerate(values)
    ]

    assert [
        line.partition(": ")[2].partition(" [")[0] for line in table(composed(figures(*rows)), "Other figures")
    ] == [
        "not given",
        "not reported",
        "not known",
        "“thousands”",
        "“145,9000” (as printed)",
        "0",
    ]


def test_a_figure_is_shown_once_and_not_repeated_among_the_other_figures() -> None:
    document = composed(figures(victims(46), "measure: deaths, value: 1", "measure: deaths, value: 2, key: true"))

    assert table(document, "Protection") == ["Victims officially identified, undated: 46 [1]"]
    assert table(document, "Other figures") == ["Deaths, undated: 1 [1]"]


def test_two_numbers_for_the_same_quantity_are_both_shown() -> None:
    document = composed(figures(victims(12, ", period: 2021"), victims(16, ", period: 2021, sources: [weekly]")))

    assert table(document, "Protection") == [
        "Victims officially identified, 2021: 12 [1]",
        "Victims officially identified, 2021: 16 [2]",
    ]


def test_an_amount_has_both_a_value_and_a_text() -> None:
    (line,) = block(composed(figures(victims("80 to 120", ", basis: alleged"))), Figures).lines

    assert (line.amount.form, line.amount.value, line.amount.upper) == ("range", 80.0, 120.0)
    assert (line.amount.text, line.amount.basis, line.amount.period) == ("80 to 120, alleged", "alleged", "undated")


def test_two_figures_compared_with_each_other_are_shown_once() -> None:
    rows = (victims(46, ", period: 2021, compared_with: 2020"), victims(40, ", period: 2020, compared_with: 2021"))

    assert len(table(composed(figures(*rows)), "Protection")) == 1


# ------------------------------------------------------------ places of a measure

PLACES = (
    "measure: convictions, value: 134, period: 2023, place: MEX, key: true",
    "measure: convictions, value: 85, period: 2022, place: MEX",
    "measure: convictions, value: 3, period: 2023, place: BLZ",
    "measure: convictions, value: 19, period: 2023, place: GTM, key: true",
    "measure: convictions, value: 2, period: 2021, place: PAN",
    "measure: arrests, value: 8, period: 2023, place: MEX, key: true",
)


def test_the_table_of_a_group_repeats_the_key_figures_of_other_countries_for_the_same_measure_and_period() -> None:
    document = composed(figures(*PLACES), head="subject: group\nsubject_name: Migrants")

    assert table(document, "Prosecution") == [
        "Traffickers convicted, in Mexico, 2023: 134 [1]",
        "Traffickers convicted, in Belize, 2023: 3 [1]",
        "Traffickers convicted, in Guatemala, 2023: 19 [1]",
        "Traffickers convicted, in Panama, 2021: 2 [1]",
    ]


def test_the_table_of_a_country_repeats_no_key_figure() -> None:
    assert table(composed(figures(*PLACES)), "Prosecution") == [
        "Traffickers convicted, in Belize, 2023: 3 [1]",
        "Traffickers convicted, in Panama, 2021: 2 [1]",
    ]
