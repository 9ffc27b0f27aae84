"""Sentences in French and Spanish: articles, agreement, and the signs that the languages have."""

import re
from pathlib import Path

import pytest
from catalogues.template import LOCALE

import tipreport
from tipreport.files import read_brief
from tipreport.model import Figure, Quantity, Route
from tipreport.wording.amounts import format_value
from tipreport.wording.catalogue import read_messages
from tipreport.wording.comparison import tier_move
from tipreport.wording.peers import other_tiers
from tipreport.wording.recommendations import addressed
from tipreport.wording.remarks import Joint, part
from tipreport.wording.routes import format_route, route_lead
from tipreport.wording.tiers import tier_name
from tipreport.wording.wording import wording_for

FRENCH, SPANISH, ENGLISH = map(wording_for, ("fr", "es", "en"))
HARD = Path(__file__).parents[1] / "data" / "hard.yaml"


@pytest.mark.parametrize(
    ("language", "tier", "forms"),
    [
        ("fr", "Tier 2", ("niveau 2", "le niveau 2", "au niveau 2", "au niveau 2", "du niveau 2")),
        ("fr", "Tier 2 Watch List", (
            "liste de surveillance de niveau 2", "la liste de surveillance de niveau 2",
            "sur la liste de surveillance de niveau 2", "à la liste de surveillance de niveau 2",
            "de la liste de surveillance de niveau 2",
        )),
        ("es", "Tier 3", ("Nivel 3", "el Nivel 3", "en el Nivel 3", "al Nivel 3", "del Nivel 3")),
        ("en", "Tier 3", ("Tier 3",) * 5),
    ],
)  # fmt: skip
def test_a_tier_has_forms(language: str, tier: str, forms: tuple[str, ...]) -> None:
    name = tier_name(wording_for(language), tier)

    found = (name.name, name.the, name.on, name.to, name.of)
    assert tuple(form.replace("\xa0", " ") for form in found) == forms


def test_a_copy_of_a_tier_is_its_label() -> None:
    import copy

    name = tier_name(FRENCH, "Tier 2")

    assert type(copy.deepcopy(name)) is str
    assert copy.deepcopy(name) == name


def test_sentences_about_tiers() -> None:
    groups = [("Tier 2 Watch List", 7)]

    assert tier_move(FRENCH, "Tier 3", "Tier 2", 2021) == "en hausse par rapport à 2021 (niveau\xa03)"
    assert tier_move(SPANISH, "Tier 1", "Tier 2", 2021) == "en descenso respecto de 2021 (Nivel\xa01)"
    assert other_tiers(FRENCH, groups, 2021, neighbours=True) == (
        "les 7 autres voisins sont sur la liste de surveillance de niveau\xa02"
    )
    assert other_tiers(SPANISH, [("Tier 2", 7)], 2021, neighbours=False) == "los otros 7 están en el Nivel\xa02"


def test_places() -> None:
    known = Route(origin=("SRB",), destination=("TUR", "GBR"))
    free = Route(origin=("Moyen-Orient", "IRQ"), destination=("MLT",))

    assert format_route(FRENCH, known) == "de Serbie vers la Turquie et le Royaume-Uni"
    assert format_route(SPANISH, known) == "de Serbia a Turquía y al Reino Unido"
    assert format_route(FRENCH, free) == "origine (Moyen-Orient et Irak), destination (Malte)"
    assert format_route(ENGLISH, free) == "from Moyen-Orient and Iraq to Malta"
    assert route_lead(FRENCH, Route(origin=("world",))) == "Du monde entier vers une destination non indiquée"
    assert route_lead(SPANISH, Route(origin=("USA",))) == "De los Estados Unidos a un destino no indicado"


@pytest.mark.parametrize(
    ("qualifier", "unit", "spanish"),
    [
        ("more than", "percent", "más del 50\xa0%"),
        ("about", "percent", "alrededor del 50\xa0%"),
        ("more than", "persons", "más de 50"),
    ],
)
def test_a_percentage_has_an_article_in_spanish(qualifier: str, unit: str, spanish: str) -> None:
    value = Quantity(qualifier=qualifier, value=50)  # type: ignore[arg-type]
    figure = Figure(measure="victims", value=value, unit=unit, of="victims" if unit == "percent" else None)

    assert str(format_value(SPANISH, figure)) == spanish


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", (
            "Mise à jour le 24 juin 2024.",
            "Classement : Niveau 2, selon 2 sources.",
            "Suspects visés par une plainte pénale, organisme : Island Police, 2021 :",
            "Dont : 600 femmes ; 400 sans autre précision",
            "50 % de 200 (femmes)",
            "35 % (base : all huts)",
            "Personnes sensibilisées. Février 2021 : 110 ; mars 2021",
            "le pays a été rétrogradé au niveau 2 [2], mais le classement de",
            "D’après les classements officiels de cette note, le pays ne figure au niveau 3 pour aucune année",
            "Sur 1 000 : 600 femmes ; cette répartition ne décrit pas le reste, soit 400",
            "(Destinataire : le gouvernement ; auteur : N.U.) Prosecute",
            "emprisonnement (durée non indiquée)",
            "Loi, 2003, texte modifié.",
            "langue : anglais ; selon [11] et [12], dans cet ordre. Citée dans :",
            "Du monde entier vers une destination non indiquée",
            "Réfugiés, années 1990 : non indiqué",
            "La source fait une comparaison avec les années 1980,",
        )),
        ("es", (
            "Actualizada el 24 de junio de 2024.",
            "Clasificación: Nivel 2, según 2 fuentes.",
            "según un artículo, Nivel 2, en ascenso",
            "Personas sensibilizadas. Febrero de 2021: 110; marzo de 2021",
            "el país descendió al Nivel 2 [2], pero la clasificación de la isla Bouvet en",
            "Por la Antártida",
            "Refugiados, década de 1990: no indicado",
            "Población, en la Antártida, sin fecha: alrededor de 1000, alegación",
            "La fuente hace una comparación con la década de 1980,",
            "ciudadanos de la isla Bouvet",
            "idioma: inglés; según [11] y [12], en este orden. Citada en:",
        )),
    ],
)  # fmt: skip
def test_sentences_of_a_document(language: str, sentences: tuple[str, ...], tmp_path: Path) -> None:
    tipreport.export(read_brief(HARD), "text", tmp_path / "hard.txt", document={"language": language})
    text = " ".join((tmp_path / "hard.txt").read_text("utf-8").replace("\u202f", " ").split())

    assert [sentence for sentence in sentences if sentence not in text] == []


def test_the_kind_of_a_programme_is_not_repeated_in_another_language(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "data" / "briefs"
    document = {"language": "fr", "translations": [str(folder / "serbia.fr.po")]}

    tipreport.export(read_brief(folder / "serbia.yaml"), "text", tmp_path / "serbia.txt", document=document)

    assert "Campagnes de sensibilisation : Mise en œuvre" in (tmp_path / "serbia.txt").read_text("utf-8")


WRONG = {  # in messages
    "fr": (r"\w'\w", '[“”"]', r"\b(?:de|à) les? ", r"\b[Qq]ue (?=[aeiouéèê])", r"\b[Dd]e (?=[aeiouéèê])", "«\\S|\\S»",
           r"[^\s«(0-9]:(?!//)", r"[\w}][;!?](?!\w)"),
    "es": (r"\w'\w", '[“”"]', r" [:;!?]", r"\b(?:de|a) el\b", "« | »", r"\by (?=i[^aeo])", r"\bo (?=o)"),
}  # fmt: skip


@pytest.mark.parametrize("language", WRONG)
def test_messages_have_the_signs_of_their_language(language: str) -> None:
    messages = read_messages((LOCALE / language / "LC_MESSAGES" / "tipreport.po").read_text("utf-8"))

    wrong = [
        (pattern, form)
        for forms in messages.values()
        for form in forms
        for pattern in WRONG[language]
        if re.search(pattern, form)
    ]

    assert wrong == []


def test_a_share_and_millions_are_joined_with_their_noun() -> None:
    def joined(value: str, joint: Joint) -> str:
        return "".join(map(str, part(FRENCH, value, "enfants", "", "", joint=joint)))

    assert joined("46 %", "of") == "46 % d’enfants"
    assert joined("2,5 millions", "of") == "2,5 millions d’enfants"
    assert joined("487", "noun") == "487 enfants"


def test_addressees_of_which_a_country_has_one_and_countries_are_in_the_language() -> None:
    assert addressed(FRENCH, "government", "") == "Destinataire\u00a0: le gouvernement"
    assert addressed(FRENCH, "Benin", "") == "Destinataire\u00a0: Bénin"
    assert addressed(SPANISH, "police", "") == "Destinatario: la policía"
    assert addressed(SPANISH, "Ministry of Labour", "") == "Destinatario: Ministry of Labour"
    assert addressed(FRENCH, "Tunisia and the European Union", "") == "Destinataire\u00a0: Tunisie et Union européenne"
