"""The stems of words."""

import pytest

from tipreport.recommendations.stems import stem

FAMILIES = [
    ("en", "investigate investigates investigating investigation investigations", "investigators"),
    ("en", "prosecute prosecuted prosecution prosecutions", "prosecutors"),
    ("en", "convict convicting conviction convictions", "convince"),
    ("en", "policy policies", "police"),
    ("en", "official officials", "officers"),
    ("en", "enforce enforcement enforcing", "enforceable"),
    ("en", "process processes", "proceed"),
    ("fr", "condamner condamnation condamnations condamnez", "condition"),
    ("fr", "national nationale nationaux nationales", "natif"),
    ("es", "investigar investigación investigaciones", "inversiones"),
    ("es-PE", "víctima víctimas", "víctor"),
    ("ar", "تحقيق التحقيق والتحقيقات تحقيقات", "حقوق"),
    ("ru", "расследовать расследование расследования", "последствия"),
    ("ru", "провинция провинции провинцию провинций провинциям провинциях", "проверка"),
    ("ru", "организация организации организаций организациях организациями", "органы"),
    ("de", "Police polices".lower(), "polizei"),
]


@pytest.mark.parametrize(("language", "family", "stranger"), FAMILIES)
def test_words_of_one_family_have_one_stem(language: str, family: str, stranger: str) -> None:
    stems = {stem(word, language) for word in family.split()}

    assert len(stems) == 1
    assert stem(stranger, language) not in stems


@pytest.mark.parametrize("word", ["2015", "uses", "ils", "и"])
def test_at_least_four_letters_remain(word: str) -> None:
    assert len(stem(word, "en")) >= min(len(word), 4)
