"""Sentences that say no more than the verdict of a source on efforts: ``The government increased prevention efforts``.

Short documents print such a verdict without its sentence, so the lists are of words that are sure. A sentence repeats
its verdict only if its object is the pillar itself: efforts to identify victims are not all efforts of protection.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from tipreport.language_marks import unmarked

_COUNTRY = "@"  # in place of the names of the country
_MARKS = re.compile("[\u064b-\u0652\u0640]")  # vowels and the long stroke of Arabic, which a text may lack
_MOST_WORDS = 16
_ANY = "any"  # pillar
_VERDICTS = ("increased efforts", "maintained efforts", "decreased efforts")


def repeats_verdict(assessment: str | None, pillar: str, text: str, countries: Iterable[str] = ()) -> bool:
    """Return whether the text of a verdict adds nothing to it: ``The government increased prevention efforts``.

    ``countries`` are the names of the country whose efforts they are: ``Tunisia decreased its efforts to protect
    victims`` adds nothing in a brief on Tunisia.
    """
    if assessment not in _VERDICTS:
        return False
    text = _MARKS.sub("", unmarked(text)).casefold().replace("\u2019", "'").rstrip(". ")
    if len(text.split()) > _MOST_WORDS:
        return False
    for name in countries:
        text = text.replace(name.casefold().replace("\u2019", "'"), _COUNTRY)
    return _pattern(assessment, pillar).fullmatch(" ".join(text.split())) is not None


@cache
def _pattern(assessment: str, pillar: str) -> re.Pattern[str]:
    parts = _parts_of_sentences()
    return re.compile("|".join(_sentence(parts, language, assessment, pillar) for language in parts["sentence"]))


def _sentence(parts: Mapping[str, Mapping[str, str]], language: str, assessment: str, pillar: str) -> str:
    objects = "|".join(parts[name][language] for name in (pillar, _ANY) if name in parts)
    return parts["sentence"][language].format(
        subject=f"(?:{parts['subject'][language]})", verb=parts[assessment][language], object=f"(?:{objects})"
    )


@cache
def _parts_of_sentences() -> dict[str, dict[str, str]]:
    """Return the regular expression of each part in each language: the verbs by verdict, the objects by pillar."""
    table = (files(__package__) / "verdicts.tsv").read_text("utf-8").splitlines()
    return {row.pop("name"): row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)}
