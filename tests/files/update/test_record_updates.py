"""The placements of a tier record are written into brief files."""

import re
from pathlib import Path

import pytest

from tests.files.briefs import DATA
from tipreport.files import brief_paths
from tipreport.files.update.record_updates import record_updates
from tipreport.files.update.updates import BriefText, Update, read_texts
from tipreport.tier_record import RecordedPlacement, TierRecord, missing_placements, shipped_tier_record

SERBIA = """\
id: serbia
title: Human trafficking in Serbia
countries: [{country: SRB}]
tiers:
  - {tier: Tier 2, sources: []}   # no year
  # the record
  - {year: 2004 to 2006, tier: Tier 2, official: true, sources: [tip via table]}   # compiled
  - {year: 2010, tier: Tier 3, official: true, sources: [tip via table]}
sources:
  - {id: tip, kind: report, title: "Trafficking in Persons Report, the edition of each year"}
  - {id: table, kind: dataset, title: Tier table}
"""


def placed(year: int, tier: str = "Tier 2", standing: str = "compiled", seen_in: str = "a page") -> RecordedPlacement:
    """A placement of Serbia."""
    return RecordedPlacement(country="SRB", year=year, tier=tier, standing=standing, seen_in=seen_in)  # type: ignore[arg-type]


def record(*placements: RecordedPlacement) -> TierRecord:
    """A record of these placements."""
    return TierRecord(placements, "tiers.csv", "0123456789ab")


def update(folder: Path, text: str, of: TierRecord, *, replace: bool = False) -> list[Update]:
    """The updates of a brief file."""
    file = folder / "serbia.yaml"
    file.write_text(text, "utf-8")
    return [*record_updates(read_texts([file]), of, replace=replace)]


def test_years_that_the_brief_lacks_are_added_in_their_order_and_the_rest_is_unchanged(tmp_path: Path) -> None:
    (found,) = update(tmp_path, SERBIA, record(placed(2003), placed(2007), placed(2008), placed(2009, "Tier 3")))

    lines = [line for line in (found.text or "").splitlines() if line not in SERBIA.splitlines()]
    added = "official: true, sources: [tip via tier-record-0123456789ab]}"
    assert lines == [
        f"  - {{year: 2003, tier: Tier 2, {added}",
        f"  - {{year: 2007 to 2008, tier: Tier 2, {added}",
        f"  - {{year: 2009, tier: Tier 3, {added}",
        "  - id: tier-record-0123456789ab",
        "    kind: dataset",
        '    title: "Tier record: placements in the reports of 2003 to 2009, compiled in tiers.csv"',
    ]
    assert [row.year for row in found.new.tiers] == [None, *range(2003, 2011)]
    assert [line for line in (found.text or "").splitlines() if line not in lines] == SERBIA.splitlines()


def test_an_update_leaves_nothing_to_update(tmp_path: Path) -> None:
    of = record(placed(2003), placed(2012))
    (found,) = update(tmp_path, SERBIA, of)

    assert update(tmp_path, found.text or "", of) == []


def test_a_later_version_of_the_record_is_another_source(tmp_path: Path) -> None:
    (first,) = update(tmp_path, SERBIA, record(placed(2003)))
    later = TierRecord((placed(2003), placed(2012)), "tiers.csv", "ba9876543210")
    (second,) = update(tmp_path, first.text or "", later)

    assert [str(source.id) for source in second.new.sources] == [
        "tip", "table", "tier-record-0123456789ab", "tier-record-ba9876543210"
    ]  # fmt: skip
    assert str(second.new.tiers[-1].sources[0]) == "tip via tier-record-ba9876543210"


def test_a_version_that_a_brief_cites_by_an_earlier_title_is_the_same_source(tmp_path: Path) -> None:
    earlier = "{id: tier-record, kind: dataset, title: 'Tier record of 2003 to 2009, tiers.csv, version 0123456789ab'}"
    (found,) = update(tmp_path, f"{SERBIA}  - {earlier}\n", record(placed(2003)))

    assert str(found.new.tiers[1].sources[0]) == "tip via tier-record"
    assert [source.id for source in found.new.sources] == ["tip", "table", "tier-record"]


@pytest.mark.parametrize(
    ("language", "report", "title", "publisher"),
    [
        (
            "en",
            "Trafficking in Persons Report, the edition of each year",
            "Tier record: placements in the reports of 2001 to 2025, compiled",
            "U.S. Department of State",
        ),
        (
            "fr",
            "Rapport sur la traite des personnes, édition de chaque année",
            "Relevé des niveaux : classements des rapports de 2001 à 2025, compilés",
            "Département d’État des États-Unis",
        ),
        (
            "es",
            "Informe sobre la trata de personas, edición de cada año",
            "Registro de niveles: clasificaciones de los informes de 2001 a 2025, compiladas",
            "Departamento de Estado de los Estados Unidos",
        ),
    ],
)
def test_the_report_and_the_record_of_the_library_have_titles_in_the_language_of_the_brief(
    tmp_path: Path, language: str, report: str, title: str, publisher: str
) -> None:
    shipped = shipped_tier_record()
    text = f"language: {language}\n{SERBIA.partition('tiers:')[0]}"
    (found,) = update(tmp_path, text, shipped)

    read, record_of_library = found.new.sources
    assert ((read.title or "").replace("\u00a0", " "), read.publisher) == (report, publisher)
    assert ((record_of_library.title or "").replace("\u00a0", " "), record_of_library.publisher) == (title, "tipreport")
    assert record_of_library.id == f"tier-record-{shipped.digest}"
    assert shipped.is_source(record_of_library)


def test_a_report_with_a_title_in_the_language_of_the_brief_is_not_added_again(tmp_path: Path) -> None:
    text = f"language: fr\n{SERBIA.partition('tiers:')[0]}"
    (first,) = update(tmp_path, text, record(placed(2003)))
    (second,) = update(tmp_path, first.text or "", record(placed(2003), placed(2004)))

    assert [source.id for source in second.new.sources] == ["tip", "tier-record-0123456789ab"]


def test_a_brief_without_placements_gets_the_list_and_both_sources(tmp_path: Path) -> None:
    text = SERBIA.partition("tiers:")[0]
    (found,) = update(tmp_path, text, record(placed(2003)))

    assert found.text is not None
    assert found.text.startswith(f"{text}\ntiers:\n  - {{year: 2003, tier: Tier 2, official: true, sources: ")
    assert [(source.id, source.title) for source in found.new.sources] == [
        ("tip", "Trafficking in Persons Report, the edition of each year"),
        (
            "tier-record-0123456789ab",
            "Tier record: placements in the reports of 2003 to 2003, compiled in tiers.csv",
        ),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "kind: web page, title: Copy of the Trafficking in Persons Report",
        "kind: statement, title: Trafficking in Persons Report refuted, publisher: Government",
        "kind: report, title: 2019 Trafficking in Persons Report",
        "kind: report, title: Trafficking in Persons Report, edition: 2019",
        "kind: report, title: Trafficking in Persons Report, published: 2019-06",
    ],
)
def test_a_placement_does_not_cite_a_page_about_the_report_or_one_edition(tmp_path: Path, other: str) -> None:
    text = f"{SERBIA.partition('tiers:')[0]}sources:\n  - {{id: other, {other}}}\n"
    (found,) = update(tmp_path, text, record(placed(2003)))

    assert [str(citation) for citation in found.new.tiers[0].sources] == ["tip via tier-record-0123456789ab"]


@pytest.mark.parametrize(
    ("standing", "note"),
    [
        ("compiled", None),
        ("inferred edition", "The tier record infers the edition: the page that it names bore no year."),
        ("inferred: it remained", "The tier record infers this placement: it remained."),
        ("inferred", "The tier record infers this placement."),
        ("inferred: example.org/a-page", "The tier record infers this placement."),
        ('inferred: "remained" in 2019', "The tier record infers this placement: “remained” in 2019."),
        (
            'inferred: "remained on Tier 2" in 2013',
            "Inferred from the 2013 report, which says that the country remained on Tier 2.",
        ),
    ],
)
def test_a_placement_that_nobody_read_has_a_note(tmp_path: Path, standing: str, note: str | None) -> None:
    (found,) = update(tmp_path, SERBIA, record(placed(2012, standing=standing)))

    assert found.new.tiers[-1].note == note


FROM_THE_NEXT_REPORT = "Inferred from the 2025 report, which says that the country {}."


@pytest.mark.parametrize(
    ("seen_in", "note"),
    [
        (
            '192.0.2.1/node/12 (quotes 2025 narrative) "Serbia remained on Tier 2"',
            FROM_THE_NEXT_REPORT.format("remained on Tier 2"),
        ),
        (
            'example.org/2025-trafficking-in-persons-report/serbia "Serbia remained on Tier 2"',
            FROM_THE_NEXT_REPORT.format("remained on Tier 2"),
        ),
        (
            'example.org/?p=3 (2025: "was downgraded to the Tier 2 Watch List", so above it in 2024)',
            FROM_THE_NEXT_REPORT.format("was downgraded to Tier 2 Watch List"),
        ),
        ('example.org/a (2026) "remained on Tier 2 for the second consecutive year"', "{}"),
        ('example.org/a (2025) "remained on Tier 3"', "{}"),
        ('example.org/a "remained on Tier 2"', "{}"),
        ("example.org/a (2025)", "{}"),
    ],
)
def test_a_note_gives_the_next_report_where_the_record_names_it_and_no_address(
    tmp_path: Path, seen_in: str, note: str
) -> None:
    (found,) = update(tmp_path, SERBIA, record(placed(2024, standing="inferred", seen_in=seen_in)))

    assert found.new.tiers[-1].note == note.format("The tier record infers this placement.")


@pytest.mark.parametrize(
    ("standing", "seen_in", "note"),
    [
        (
            "inferred",
            'example.org/?p=3 (2025: "remained on Tier 2"); CONTRADICTED by example.net/a ("Tier 2 Watchlist in 2024")',
            (
                "Inferred from the 2025 report, which says that the country remained on Tier 2. "
                "Another source contradicts this placement and says Tier 2 Watch List."
            ),
        ),
        (
            "inferred",
            "example.org/a; CONTRADICTED by example.net/tier-3",
            "The tier record infers this placement. Another source contradicts this placement.",
        ),
        (
            "reported",
            "example.org/a ; CONFLICT Tier 3 reported: example.net/b",
            "Another source contradicts this placement and says Tier 3.",
        ),
        (
            "reported",
            "example.org/a ; CONFLICT Tier 3 or Tier 1: example.net/b",
            "Another source contradicts this placement.",
        ),
    ],
)
def test_a_note_says_that_another_source_contradicts_a_placement(
    tmp_path: Path, standing: str, seen_in: str, note: str
) -> None:
    (found,) = update(tmp_path, SERBIA, record(placed(2024, standing=standing, seen_in=seen_in)))

    assert found.new.tiers[-1].note == note


@pytest.mark.parametrize(
    ("language", "note"),
    [
        (
            "fr",
            (
                "Déduit du rapport de 2025, selon lequel le pays est resté au niveau 2. "
                "Une autre source contredit ce classement et indique le niveau 3."
            ),
        ),
        (
            "es",
            (
                "Deducida del informe de 2025, según el cual el país permaneció en el Nivel 2. "
                "Otra fuente contradice esta clasificación e indica el Nivel 3."
            ),
        ),
        (
            "ar",
            (
                "هذا التصنيف مستنتج من تقرير عام 2025، وقد جاء فيه أن البلد ظلّ في الفئة الثانية. "
                "يخالف مصدر آخر هذا التصنيف، إذ يضع البلد في الفئة الثالثة."
            ),
        ),
        (
            "ru",
            (
                "Установлено по докладу 2025 года, согласно которому страна осталась в группе 2. "
                "Другой источник противоречит этой записи и указывает группу 3."
            ),
        ),
    ],
)
def test_the_note_is_in_the_language_of_the_brief(tmp_path: Path, language: str, note: str) -> None:
    of = record(
        placed(2024, standing="inferred", seen_in='a/b (2025) "remained on Tier 2"; CONTRADICTED by c/d (Tier 3)')
    )
    (found,) = update(tmp_path, f"language: {language}\n{SERBIA}", of)

    assert (found.new.tiers[-1].note or "").replace("\u00a0", " ") == note


def test_no_note_of_the_record_of_the_library_has_an_address_or_words_of_its_compilers(tmp_path: Path) -> None:
    countries = ", ".join(f"{{country: {code}}}" for code in ("BDI", "BGD", "BIH", "JOR", "KOR", "MHL", "TUN", "ZAF"))
    text = f"id: all\ntitle: All\nsubject: group\nsubject_name: All\ncountries: [{countries}]\n"
    (found,) = update(tmp_path, text, shipped_tier_record())
    notes = {row.note for row in found.new.tiers if row.note}

    assert len(notes) > 6
    assert [note for note in notes if re.search(r"/|\.(?:org|com|net)|CONFLICT|CONTRADICTED|narrative", note)] == []


def test_a_placement_that_differs_is_replaced_only_on_request(tmp_path: Path) -> None:
    of = record(placed(2005, "Tier 3"))

    assert update(tmp_path, SERBIA, of) == []
    (found,) = update(tmp_path, SERBIA, of, replace=True)
    assert [(row.year, row.tier, str(row.sources[0])) for row in found.new.tiers if row.official][:3] == [
        (2004, "Tier 2", "tip via table"),
        (2005, "Tier 3", "tip via tier-record-0123456789ab"),
        (2006, "Tier 2", "tip via table"),
    ]
    assert "{year: 2006, tier: Tier 2, official: true, sources: [tip via table]}   # compiled" in str(found.text)


def test_the_ladders_of_the_nine_briefs_have_no_gap_that_the_record_fills() -> None:
    files: list[BriefText] = [*read_texts(brief_paths(DATA))]

    assert len(files) == 9
    assert {file.brief.id: [*missing_placements(file.brief, shipped_tier_record())] for file in files} == {
        file.brief.id: [] for file in files
    }
