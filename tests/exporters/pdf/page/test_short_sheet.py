"""A short document has two pages, whatever its brief has."""

import io
import re
from itertools import chain, pairwise, repeat
from typing import Any, Literal

import pikepdf
import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.hard_briefs import hard_briefs
from tests.exporters.pdf.sheets import HARD, NINE, latin_briefs, read_sections
from tests.exporters.pdf.tagged.documents import _marked_sequences, check, opened
from tipreport import export
from tipreport.document import compose
from tipreport.document.short.limits import LIMITS, USUAL, Limits
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.page.short_sheet import _SPACINGS, ShortSheet
from tipreport.exporters.pdf.page.short_steps import in_order, waits
from tipreport.files import parse_brief, read_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions

SMALLEST = "id: malta\ntitle: Malta\ncountries: [{country: MLT}]\n"
PILLARS = ("prosecution", "protection", "prevention", "partnership")
SAY = "the courts and the police of every district did what the law of the year before had asked of them"


def sheet(*briefs: CountryBrief, **options: Any) -> bytes:
    stream = io.BytesIO()
    document = {"detail": "short", **({"language": options.pop("language")} if "language" in options else {})}
    export(briefs, "pdf", stream, options=options, document=document, grain=None if len(briefs) > 1 else "brief")
    return stream.getvalue()


def large(times: int, years: int = 6) -> CountryBrief:
    """A brief with very many records of each kind that a short document shows."""
    rows = [
        "id: large",
        f"title: {'A long title of a brief ' * 6}",
        "subject_name: The Democratic and Federal Republic of the United Provinces and Islands of the Southern Sea",
        "edition: 2022",
        "default_source: s0",
        "countries: [{country: SRB}]",
        "summary:",
        *(f"  - {{text: In {n} cases {SAY}}}" for n in range(times)),
        "tiers:",
        *(f"  - {{country: SRB, year: {2001 + n}, tier: Tier 2, sources: [s{n}]}}" for n in range(22)),
        "figures:",
        *(
            f"  - {{measure: victims identified, group: group {n}, value: {n}, period: 2021, key: true}}"
            for n in range(9)
        ),
        "findings:",
        *(
            f"  - {{pillar: {pillar}, assessment: {kind}, text: Of {n} people {SAY}, note: Of {pillar} {n}}}"
            for pillar in PILLARS
            for kind in ("effort", "shortfall")
            for n in range(times)
        ),
        "recommendations:",
        *(
            f"  - {{text: See that {n} times {SAY}, to: government, pillar: {PILLARS[n % 4]},"
            f" years: [{', '.join(str(2022 - year) for year in range(1 + n % years))}]}}"
            for n in range(3 * times)
        ),
        "sources:",
        *(f"  - {{id: s{n}, kind: article, title: On {SAY} {n}, publisher: The Daily}}" for n in range(22)),
    ]
    return parse_brief("\n".join(rows), "large.yaml")


BRIEFS = {
    **NINE,
    "hard": read_brief(HARD),
    "large": large(40),
    "larger": large(150),
    **{f"random {n}": brief for n, brief in enumerate(latin_briefs(6, 3, most=12))},
    **{f"hard {n}": brief for n, brief in enumerate(hard_briefs(6, 9, most=6))},
}


def page_text(page: pikepdf.Page) -> str:
    """The text of a page with its header and footer."""
    return " ".join(text for _, text in _marked_sequences(page)).replace("\u00a0", " ")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_every_short_sheet_has_two_pages(brief: CountryBrief, paper: str) -> None:
    assert len(check(sheet(brief, paper=paper)).pages) == 2


@pytest.mark.parametrize(
    "content",
    [
        "summary: [{text: A.}]",
        "tiers: [{tier: Tier 2, year: 2022}]",
        "figures: [{measure: convictions, value: 4, period: 2020, key: true}]",
        "recommendations: [{text: Act}]",
        "findings: [{pillar: protection, text: A.}]",
    ],
)
def test_a_brief_with_any_content_has_two_pages(content: str) -> None:
    assert len(opened(sheet(parse_brief(f"{SMALLEST}{content}", "malta.yaml"))).pages) == 2


def test_only_a_brief_without_content_has_one_page() -> None:
    pdf = check(sheet(parse_brief(SMALLEST, "malta.yaml")))
    assert len(pdf.pages) == 1
    assert "Data notes" not in page_text(pdf.pages[0])


def some_findings(count: int) -> CountryBrief:
    """A brief with some sentences of a summary and some findings."""
    rows = [
        *SMALLEST.splitlines(),
        "summary:",
        *(f"  - {{text: In {n} cases {SAY}}}" for n in range(count)),
        "findings:",
        *(f"  - {{pillar: protection, text: Of {n} people {SAY}}}" for n in range(count)),
        *(f"  - {{pillar: context, text: Of {n} places {SAY}}}" for n in range(2)),
    ]
    return parse_brief("\n".join(rows), "malta.yaml")


def test_pages_with_much_room_hold_more_than_the_usual_selection() -> None:
    text = " ".join(text for _, text in read_sections(opened(sheet(some_findings(9)))))
    assert text.count("cases the courts") > 480 // len(SAY)
    assert text.count("people the courts") > Limits().findings
    assert text.count("places the courts") == 2


def test_a_small_brief_has_its_profile_its_routes_and_other_figures_on_the_second_page() -> None:
    rows = "profile: [{aspect: form, text: Forced labour}]\nroutes: [{origin: [MLT], destination: [ITA]}]\n"
    rows += "figures: [{measure: population, value: 5}, {measure: deaths, value: 1, key: true}]\n"
    text = f"{SMALLEST}summary: [{{text: Little is known}}]\n{rows}"
    first, second = (page_text(page) for page in opened(sheet(parse_brief(text, "malta.yaml"))).pages)

    assert "Profile" not in first
    assert "Forced labour" in second
    assert "Routes" in second
    assert "Other figures" in second
    assert "Not in this short brief" not in second


def test_pages_that_are_full_hold_the_usual_selection() -> None:
    text = " ".join(text for _, text in read_sections(opened(sheet(large(40)))))
    assert "places the courts" not in text
    assert int(re.findall(r"(\d+) of 80 findings", text)[0]) <= Limits().findings


def test_the_number_of_each_data_note_leads_back_to_its_reference() -> None:
    pdf = opened(sheet(NINE["serbia"]))
    text = " ".join(text for _, text in read_sections(pdf))
    linked = {str(each.Contents) for page in pdf.pages for each in page.get("/Annots", ())}
    shown = {number for listed in re.findall(r"\(notes? ([\d, ]+)\)", text) for number in listed.split(", ")}
    here = {contents.removeprefix("Data note ") for contents in linked if contents.startswith("Data note ")}
    assert here
    assert here == shown, "nothing refers to a note that only the full document has"
    back = {contents for contents in linked if contents.startswith("Reference to data note ")}
    assert back == {f"Reference to data note {number}" for number in here}


def test_what_is_left_out_is_counted() -> None:
    pdf = opened(sheet(large(40)))
    text = " ".join(text for _, text in read_sections(pdf))
    for line in ("of 40 sentences", "of 80 findings", "in this edition"):
        assert line in text, line
    assert re.search(r"The full record has \d+ data notes", page_text(pdf.pages[0]))  # none has room here
    assert "Cited here; numbered as in the full record, which has 1 more source." in text


def test_the_second_page_begins_with_the_recommendations_if_all_fits() -> None:
    tiers = "tiers: [{country: MLT, year: 2022, tier: Tier 2}]"
    text = (
        f"{SMALLEST}{tiers}\nsummary: [{{text: Little is known}}]\nrecommendations: [{{text: Ask}}, {{text: Listen}}]\n"
    )
    first, second = (page_text(page) for page in opened(sheet(parse_brief(text, "malta.yaml"))).pages)
    assert "Summary" in first
    assert "Recommendations" not in first
    assert "Recommendations" in second


def test_each_page_names_the_full_record_and_the_kind_of_document() -> None:
    first, second = (page_text(page) for page in opened(sheet(NINE["serbia"])).pages)
    assert "Country brief, short" in first
    assert "Edition 2022, short" in second
    for number, page in enumerate((first, second), 1):
        assert "Short brief. The full record has 17 data notes and 23 sources." in page
        assert f"Page {number} of 2" in page


def test_the_short_sheet_of_serbia_has_all_key_figures_before_most_data_notes() -> None:
    """The reader of page 1 asks how many were prosecuted and convicted; the notes are in the full record too."""
    first, second = (page_text(page) for page in opened(sheet(NINE["serbia"])).pages)

    for words in ("Key figures", "Defendants prosecuted", "Traffickers convicted", "Poverty rate"):
        assert words in first
    assert "of 8 key figures" not in first
    assert "5 of the 11 notes on what is shown here" in second


def test_the_short_sheet_of_serbia_has_the_caveats_without_which_it_misleads() -> None:
    first, second = (page_text(page) for page in opened(sheet(NINE["serbia"])).pages)

    assert "This may not be a year’s change." in first
    assert "(sources differ)" in first
    for note in ("At most 12 years", "prints no year", "implies 2021", "Implied, where the articles say"):
        assert note in second


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("language", "laws"), [("en", "Laws and penalties"), ("fr", "Lois et peines"), ("es", "Leyes y penas")]
)
def test_serbia_has_all_key_figures_and_penalties_in_each_language(language: str, laws: str, paper: str) -> None:
    text = " ".join(map(page_text, opened(sheet(NINE["serbia"], paper=paper, language=language)).pages))

    assert laws in text
    for number in ("507", "63", "35", "42", "16", "240", "21"):
        assert number in text
    assert not re.search(r"\b4 (of|sur|de) 8\b", text)


def test_sentences_of_the_summary_come_back_where_the_first_page_has_room() -> None:
    first, second = (page_text(page) for page in opened(sheet(NINE["panama"], paper="letter")).pages)

    assert "of 4 sentences" not in first
    assert "Recommendations" not in first
    assert "data notes" in second


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_malta_has_its_whole_summary_all_recommendations_and_all_notes_on_what_it_shows(paper: str) -> None:
    first, second = (page_text(page) for page in opened(sheet(NINE["malta"], paper=paper)).pages)

    assert "the official record has it there in 2010, 2011 and 2024" in first
    assert "of 5 sentences" not in first
    assert "Increase efforts to combat human trafficking" in second
    assert "numbered as in the full record, which has 2 more notes" in second


def test_the_next_sentence_of_the_summary_comes_back_before_more_recommendations() -> None:
    steps = [
        ("notes", 8),
        ("most_recommendations", 7),
        ("laws", 2),
        ("most_sentences", 4),
        ("most_recommendations", 8),
    ]

    ordered = ["notes", "most_sentences", "most_recommendations", "laws", "most_recommendations"]
    assert [name for name, _ in in_order(steps)] == ordered
    assert in_order(steps[:1]) == steps[:1]


def test_three_sentences_six_recommendations_and_a_row_of_key_figures_come_back_first() -> None:
    steps = [("notes", 2), ("small_tiles", 4), *(("most_recommendations", n) for n in (5, 6, 7)), ("most_sentences", 3)]

    assert in_order(steps)[:4] == [
        ("most_sentences", 3),
        ("most_recommendations", 5),
        ("most_recommendations", 6),
        ("small_tiles", 4),
    ]


def test_the_tiers_of_other_countries_wait_for_three_sentences_and_six_recommendations() -> None:
    steps = [("most_sentences", 3), ("most_recommendations", 7), ("most_sentences", 4)]

    assert waits("strips", Limits(most_sentences=2), steps)
    assert not waits("strips", Limits(most_sentences=3, most_recommendations=6), steps)
    assert waits("peers", Limits(most_sentences=3), steps), "it needs all sentences"
    assert not waits("peers", Limits(most_sentences=4, most_recommendations=6), steps)
    assert not waits("notes", Limits(most_sentences=2), steps)


def test_a_page_with_room_has_one_recommendation_after_the_other() -> None:
    """The number that is shown falls by one or two, not by several, as the texts before them become longer."""
    shown = []
    for sentences in range(1, 13):
        rows = [
            *SMALLEST.splitlines(),
            "summary:",
            f"  - {{text: '{'In some cases, ' * sentences}{SAY}'}}",
            "findings:",
            *(f"  - {{pillar: {PILLARS[n % 4]}, text: Of {n} people {SAY} and {SAY}}}" for n in range(24)),
            "laws:",
            *(f"  - {{name: Act {n}, kind: law, text: It says that {SAY}}}" for n in range(3)),
            "recommendations:",
            *(f"  - {{text: 'See {n} that {SAY}, {SAY} and {SAY}', pillar: {PILLARS[n % 4]}}}" for n in range(16)),
        ]
        text = " ".join(text for _, text in read_sections(opened(sheet(parse_brief("\n".join(rows), "malta.yaml")))))
        shown.append(len(re.findall(r"See \d+ that", text)))

    assert shown[0] > 6
    assert all(before - after <= 1 for before, after in pairwise(shown)), shown


def test_a_full_sheet_has_two_sentences_of_the_summary_before_more_recommendations() -> None:
    """The sentences are long, as those of a summary of a report often are."""
    rows = [
        *SMALLEST.splitlines(),
        "summary:",
        *(f"  - {{text: 'In {n} cases {SAY}, {SAY} and {SAY}'}}" for n in range(4)),
        "findings:",
        *(
            f"  - {{pillar: {pillar}, assessment: {kind}, text: Of {n} people {SAY} and {SAY}}}"
            for pillar in PILLARS
            for kind in ("effort", "shortfall")
            for n in range(3)
        ),
        "laws:",
        *(f"  - {{name: Act {n} on what {SAY}, kind: law, text: It says that {SAY} and {SAY}}}" for n in range(3)),
        "recommendations:",
        *(f"  - {{text: See {n} that {SAY}, pillar: {PILLARS[n % 4]}}}" for n in range(16)),
    ]
    text = " ".join(text for _, text in read_sections(opened(sheet(parse_brief("\n".join(rows), "malta.yaml")))))

    assert text.count("cases the courts") >= 2


def test_the_first_page_of_serbia_has_the_penalties() -> None:
    first, second = (page_text(page) for page in opened(sheet(NINE["serbia"])).pages)

    assert "Laws and penalties" in first
    assert "3 to 12 years in prison (child victims)" in first
    assert "Laws and penalties" not in second


def test_notes_come_back_where_leaving_out_findings_saved_more_than_was_needed() -> None:
    rows = [
        *SMALLEST.splitlines(),
        "summary:",
        *(f"  - {{text: In {n} cases {SAY}}}" for n in range(5)),
        "findings:",
        *(
            f"  - {{pillar: {pillar}, assessment: effort, note: Of {pillar} {n},"
            f" text: Of {n} people {SAY} and {SAY} and {SAY}}}"
            for pillar in PILLARS
            for n in range(4)
        ),
        "recommendations:",
        *(f"  - {{text: See {n} that {SAY}, pillar: {PILLARS[n % 4]}}}" for n in range(16)),
    ]
    text = " ".join(text for _, text in read_sections(opened(sheet(parse_brief("\n".join(rows), "malta.yaml")))))

    assert re.findall(r"(\d) of 4 findings", text) == ["3", "3", "2", "2"], "the last pillars lose one first"
    assert int(re.findall(r"(\d+) of the 11 notes on what is shown here", text)[0]) > 2


def test_the_last_page_is_full_as_long_as_findings_are_left_out() -> None:
    """Whether the usual selection fits as designed, or only with less space between sections."""
    used = []
    for recommendations in range(6, 30):
        rows = [
            *SMALLEST.splitlines(),
            "summary:",
            *(f"  - {{text: In {n} cases {SAY}}}" for n in range(6)),
            "findings:",
            *(f"  - {{pillar: {PILLARS[n % 4]}, text: Of {n} people {SAY}}}" for n in range(32)),
            "recommendations:",
            *(f"  - {{text: See {n} that {SAY}, pillar: {PILLARS[n % 4]}}}" for n in range(recommendations)),
        ]
        full = compose(parse_brief("\n".join(rows), "malta.yaml"))
        used.append(ShortSheet(LAYOUT, full, 1).lay_out().flow.last_page_used)

    assert min(used) > 0.93


def test_the_last_page_is_nearly_full_as_long_as_other_figures_are_left_out() -> None:
    used = []
    for recommendations in (1, 4, 7):
        rows = [
            *SMALLEST.splitlines(),
            "summary:",
            *(f"  - {{text: In {n} cases {SAY}}}" for n in range(4)),
            "figures:",
            "  - {measure: deaths, value: 5, key: true}",
            *(
                f"  - {{measure: victims identified, group: group {n} {SAY}, value: {n}, note: About {n} {SAY}}}"
                for n in range(14)
            ),
            "findings:",
            *(f"  - {{pillar: {PILLARS[n % 4]}, text: Of {n} people {SAY}}}" for n in range(12)),
            "recommendations:",
            *(f"  - {{text: See {n} that {SAY}, pillar: {PILLARS[n % 4]}}}" for n in range(recommendations)),
        ]
        full = compose(parse_brief("\n".join(rows), "malta.yaml"))
        used.append(ShortSheet(LAYOUT, full, 1).lay_out().flow.last_page_used)

    assert min(used) > 0.88


@pytest.mark.parametrize(("gaps", "chosen"), [((0.1, 0.1, 0.02), 2), ((0.02,), 0), ((0.1, 0.1, 0.1, 0.1, 0.1, 0.1), 0)])
def test_sections_are_set_closer_if_that_fills_a_large_gap_on_the_first_page(
    gaps: tuple[float, ...], chosen: int
) -> None:
    of_brief = ShortSheet(LAYOUT, compose(NINE["malta"]), 1)
    measured = of_brief._measure(LIMITS[USUAL])
    for spacing, gap in zip(_SPACINGS, chain(gaps, repeat(0.0)), strict=False):
        of_brief._overflows[measured, spacing] = -1.0
        of_brief._gaps[measured, spacing] = gap * of_brief.page_height

    assert of_brief._loosest(measured) == _SPACINGS[chosen]


@pytest.mark.parametrize(("gap", "order"), [(0.09, ["first page", "rest"]), (0.07, ["rest"])])
def test_a_large_gap_on_the_first_page_has_more_of_its_parts_before_the_rest_comes_back(
    monkeypatch: pytest.MonkeyPatch, gap: float, order: list[str]
) -> None:
    fewest_laws = next(index for index, limits in enumerate(LIMITS) if index > USUAL and limits.laws == 1)
    of_brief = ShortSheet(LAYOUT, compose(NINE["malta"]), 1)
    filled: list[str] = []

    def fill(part: str) -> Any:
        def filling(limits: Limits, *_: Any) -> Limits:
            filled.append(part)
            return limits

        return filling

    monkeypatch.setattr(of_brief, "_fits", lambda *_: False)
    monkeypatch.setattr(of_brief, "_first_fitting", lambda *_: fewest_laws)
    monkeypatch.setattr(of_brief, "_gap", lambda *_: gap * of_brief.page_height)
    monkeypatch.setattr(of_brief, "_with_full_first_page", fill("first page"))
    monkeypatch.setattr(of_brief, "_refilled", fill("rest"))
    of_brief.lay_out()

    assert filled[: len(order)] == order


def test_two_recommendations_of_a_pillar_may_end_the_first_page_and_the_third_begin_the_second() -> None:
    rows = "\n".join(f"  - {{text: Of {n} people {SAY}, pillar: protection}}" for n in range(3))
    brief = parse_brief(f"{SMALLEST}recommendations:\n{rows}", "malta.yaml")

    def kept(detail: Literal["full", "short"]) -> list[bool]:
        document = compose(brief, DocumentOptions(detail=detail))
        sections = MeasuredSheet(LAYOUT, document).sections
        rows = next(rows for section, _, rows in sections if section.id == "recommendations")
        return [row.keep_with_next for row in rows[-3:-1]]

    assert kept("short") == [True, False]
    assert kept("full") == [True, True]


@pytest.mark.parametrize("name", ["benin", "malta", "mauritania", "zambia"])
def test_a_page_is_set_closer_only_as_far_as_what_it_holds_needs(name: str) -> None:
    flow = ShortSheet(LAYOUT, compose(NINE[name]), 1).lay_out().flow

    assert len(flow.pages) == 2
    for end, tightened in zip((*flow.gaps, flow.grid.bottom - flow.y), flow.tightened, strict=True):
        assert end < 16 or tightened == pytest.approx(0)


def test_each_brief_of_a_short_booklet_has_two_pages() -> None:
    pdf = check(sheet(*NINE.values()))
    assert len(pdf.pages) == 2 + 2 * len(NINE)


def test_a_first_page_with_room_has_the_people_at_risk() -> None:
    first, _ = (page_text(page) for page in opened(sheet(NINE["malta"])).pages)

    assert "One of the most vulnerable populations in Malta" in first
