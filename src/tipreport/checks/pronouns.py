"""Check of findings whose first word is a pronoun: each is printed apart from the sentence that it refers to."""

import re
from collections.abc import Iterator

from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.language_marks import unmarked
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import findings as sentences
from tipreport.wording.wording import Wording

# The pronouns of persons and things with which a sentence begins. Those of a sentence without a subject are left out:
# "It is unclear whether", "Il n’existe pas de foyers".
_IMPERSONAL_EN = (
    r"(?!\s(?:is|was|remains?|remained|seems?|seemed|appears?|appeared|takes|took)\s"
    r".{0,40}\b(?:that|to|whether|how|if|unclear|unknown)\b)"
)
_IMPERSONAL_FR = (
    r"(?![\s’'](?:n[’'e]\s?)?(?:y|existe|faut|fallait|manque|reste|s[’']agit|s[’']agissait|est\s\w+\s(?:de|que))\b)"
)
_PRONOUNS = {
    "en": rf"he|she|they|it\b{_IMPERSONAL_EN}",
    "fr": rf"elle|elles|ils|ceux-ci|celles-ci|celui-ci|celle-ci|il\b{_IMPERSONAL_FR}",
    "es": "él|ella|ellos|ellas|ello|éste|ésta|éstos|éstas",
    "ar": "هو|هي|هم|هن|وهو|وهي|وهم|إنه|إنها|إنهم",
    "ru": "он|она|оно|они",
}
_FIRST = {language: re.compile(rf"(?:{words})(?=[\s,،])", re.IGNORECASE) for language, words in _PRONOUNS.items()}


def findings_without_subject(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find findings that begin with a pronoun: documents sort them, and a short one leaves some of them out."""
    pattern = _FIRST.get(index.brief.language.partition("-")[0])
    for number, finding in enumerate(index.brief.findings if pattern else ()):
        if pattern and (first := pattern.match(unmarked(finding.text))):
            row = ("findings", number)
            content = sentences.begins_with_pronoun(wording, first[0])
            yield data_note(wording, "pronoun-first", (row,), format_location(wording, index, row), content)
