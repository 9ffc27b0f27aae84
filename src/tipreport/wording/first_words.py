"""The first word of a text of a brief where the text continues a sentence, or is in brackets."""

from tipreport.wording.phrases import lower
from tipreport.wording.wording import Wording

_NO_NAMES = frozenset(  # first words of English notes and phrases that are never names
    (
        "A", "An", "Applies", "As", "Bans", "Counts", "Covers", "Criminalises", "Criminalizes", "Excludes", "Exempts",
        "For", "From", "In", "Includes", "Including", "It", "Its", "Limits", "No", "Not", "Of", "Only", "Penalties",
        "Prohibits", "Raised", "Requires", "Set", "Sets", "The", "These", "This", "Under", "With", "Without",
    )
)  # fmt: skip

_NO_NAMES_IN = {  # the same of other languages with capitals
    "fr": frozenset(
        (
            "Applique", "Aucun", "Aucune", "Comprend", "Couvre", "Criminalise", "Exclut", "Exige", "Interdit", "La",
            "Le", "Les", "Limite", "Ne", "Prévoit", "Punit", "Réprime", "Sanctionne", "Seulement", "Vise",
        )
    ),
    "es": frozenset(
        (
            "Abarca", "Castiga", "Cubre", "El", "Excluye", "Exige", "Incluye", "La", "Las", "Limita", "Los", "Ninguna",
            "Ningún", "No", "Penaliza", "Prevé", "Prohíbe", "Sanciona", "Solo", "Tipifica",
        )
    ),
    "ru": frozenset(
        (
            "Включает", "Запрещает", "Исключает", "Карает", "Криминализует", "Наказывает", "Не", "Нет", "Ограничивает",
            "Охватывает", "Предусматривает", "Распространяется", "Требует", "Только", "Устанавливает",
        )
    ),
}  # fmt: skip


def continued(wording: Wording, text: str) -> str:
    """Return a text as it is inside a sentence: with a small first letter if its first word cannot be a name.

    Only the usual first words of each language are known.
    """
    first = text.partition(" ")[0].rstrip(",;:")
    known = _NO_NAMES_IN.get(wording.language.partition("-")[0], frozenset()) if wording.is_translated else _NO_NAMES
    return lower(text) if first in known else text
