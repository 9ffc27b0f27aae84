"""Refuses documents in a language that neither tipreport nor a translation has a word in."""

from collections.abc import Collection, Iterable

from tipreport.errors import OptionsError
from tipreport.model.brief import CountryBrief
from tipreport.wording.languages import base_language, languages


def check_language(briefs: Iterable[CountryBrief], language: str | None, translated: Collection[str]) -> None:
    """Raise `OptionsError` for briefs that would be in English in place of a language.

    ``translated`` has the ids of briefs with a translation.
    """
    if language is None or (base := base_language(language)) in map(base_language, languages()):
        return
    without = [brief.id for brief in briefs if brief.id not in translated and base_language(brief.language) != base]
    if without:
        have = "has" if len(without) == 1 else "have"
        message = (
            f"tipreport has no words in {language}, and {', '.join(without)} {have} no translation: write one with "
            f"tipreport translate BRIEF --to {language}, or choose one of {', '.join(languages())}"
        )
        raise OptionsError("document", [("language", message)])
