"""The names of well-known bodies and reports in the languages whose names are compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from tipreport.translation.facts.word_tables import LANGUAGES, optional_letter, word_table
from tipreport.wording.languages import base_language

_ENDING = 2  # letters that may change with the case of a word
_SPACE = "[ \u00a0]"
_LONG = 5  # letters of a word that may be inflected
_SHORT_UN = (f"United{_SPACE}Nations", f"(?:United{_SPACE}Nations|UN)")  # in a longer name
_VARIANTS = {  # of English words in names, also wrong ones
    "of": "(?:of|for)", "for": "(?:of|for)", "Labour": "Labou?r", "Labor": "Labou?r",
    "Organization": "Organi[sz]ation", "Programme": "Program(?:me)?",
}  # fmt: skip
_LANGUAGES = (*LANGUAGES, "de", "pt")
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"  # at the end of a Russian word, which keeps them
_DOUBLED = "لل"  # the preposition "to" and the article
_UN = "United Nations"  # also a part of the names of its bodies, which may have another form
_OF_UN = re.compile(r"\b(?:UN|U\.N\.|United Nations)(?!\w)")
_NOT_OF_UN = frozenset(
    {
        "Council of Europe", "European Commission", "European Union", "European Council", "European Parliament",
        "Council of the European Union", "Europol", "Interpol", "OSCE", "Amnesty International", "Human Rights Watch",
        "FIFA", "Red Cross", "Transparency International", "Save the Children", "Caritas",
    }
)  # fmt: skip
_OFFICE = re.compile(  # whose name has the United Nations: *le Fonds des Nations unies*, "агентство ООН"
    r"(?:fon[dt]|fondo|fundo|b[uü]r|office|oficin|escritóri|agen[ctz]|progra|organi[sz]|comit|consei|consej|conselh|commiss|comisi"
    r"|comiss|haut|alto|groupe|grup|entit|\w*kommiss|\w*hilfs|\w*prog?ramm|\w*fonds|\w*rat\b|\w*ausschuss|sonder"
    r"|фонд|управлен|агентств|программ|организац|комите|совет|комисс|групп|структур|\w*верховн"
    r"|(?:ال|لل)?(?:صندوق|مكتب|وكالة|برنامج|منظمة|لجنة|مجلس|مفوضي|هيئة|فريق))"
    r"\w*(?:[ \u00a0-][^\W\d_]+[’']?){0,3}?[ \u00a0’']?\Z",
    re.IGNORECASE,
)
_FAR = 60  # characters between an office and the United Nations

_VAGUE = frozenset({"UN", "EU"})


@cache
def well_known_forms(name: str, language: str) -> tuple[str, ...]:
    """Return the forms of an English name in a language, if it is that of a well-known body or report."""
    match = _english_names().fullmatch(name)
    return _forms(word_table("bodies")[(match.lastindex or 1) - 1], language) if match else ()


@cache
def abbreviations(name: str) -> tuple[str, ...]:
    """Return the English abbreviations of a well-known body, which an English text may have instead of its name.

    Those of the United Nations and the European Union are not among them: "UN" also means what belongs to them.
    """
    match = _english_names().fullmatch(name.replace(".", ""))
    row = word_table("bodies")[(match.lastindex or 1) - 1] if match else {}
    forms = _forms(row, "en")
    return tuple(form for form in forms if form.isupper() and form not in _VAGUE)


@cache
def _english_names() -> re.Pattern[str]:
    """One pattern of all English names, with a group for each body."""
    forms = (_forms(row, "en") for row in word_table("bodies"))
    groups = ("|".join(_expression(form, "en") for form in of_body) for of_body in forms)
    return re.compile("|".join(f"({group})" for group in groups), re.IGNORECASE)


def other_bodies(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the well-known bodies for which a translation has another one."""
    wanted = _bodies(original, language)
    found = _bodies(translation, to) if wanted else wanted
    missing, extra = {*(wanted.keys() - found.keys())}, {*(found.keys() - wanted.keys())}
    if _UN in extra and not _is_instead(missing, original, translation, to):
        extra.remove(_UN)
    if missing and extra:
        name, words = min(extra), found[min(extra)]
        english = f" ({name})" if name != words else ""
        yield f"expected “{wanted[min(missing)]}” as in the original, found “{words}”{english}"


def _is_instead(missing: AbstractSet[str], original: str, translation: str, to: str) -> bool:
    """Whether the United Nations are named themselves in place of another body, and not in its name."""
    if _OF_UN.search(original):
        return False
    start, end = positions_of_bodies(translation, to)[_UN]
    is_office = _OFFICE.search(translation, max(0, start - _FAR), start) or translation[end : end + 1] == "-"
    return not is_office or missing <= _NOT_OF_UN


def _bodies(text: str, language: str) -> Mapping[str, str]:
    """The words for each well-known body in a text."""
    return {name: text[start:end] for name, (start, end) in positions_of_bodies(text, language).items()}


@lru_cache(maxsize=4096)  # an original has several translations
def positions_of_bodies(text: str, language: str) -> Mapping[str, tuple[int, int]]:
    """Return the first position of each well-known body in a text; a name inside a longer one is not among them."""
    found: dict[str, tuple[int, int]] = {}
    if (base := base_language(language)) in _LANGUAGES:
        names, pattern = _names(base)
        for match in pattern.finditer(text):
            found.setdefault(names[(match.lastindex or 1) - 1], match.span())
    return found


@cache
def _names(language: str) -> tuple[Sequence[str], re.Pattern[str]]:
    """The English names of bodies, and one pattern with a group for each: longer names first, also English ones."""
    forms = {
        form: _forms(row, "en")[0]
        for row in word_table("bodies")
        for form in (*_forms(row, language), *_forms(row, "en"))
    }
    prefix = optional_letter("وبلفك") if language == "ar" else ""
    longest = sorted(forms, key=len, reverse=True)
    groups = (
        f"({_expression(form, language)})" if form.isupper() else f"((?i:{_expression(form, language)}))"
        for form in longest
    )
    return [forms[form] for form in longest], re.compile(rf"(?<!\w){prefix}(?:{'|'.join(groups)})(?!\w)")


def _forms(row: Mapping[str, str], language: str) -> tuple[str, ...]:
    return tuple(form for form in row.get(language, "").split("; ") if form)


def _russian(word: str) -> str:
    """The regular expression of a Russian word, which may be inflected: "Европол", "Европола", but not "Европе"."""
    if len(word) < _LONG - 1:
        return word
    if word[-1] in _CONSONANTS:
        return rf"{word}\w{{0,3}}"
    return word[: -_ENDING if len(word) >= _LONG else -1] + r"\w{0,4}"


def _expression(form: str, language: str) -> str:
    """The regular expression of a name, whose words may be inflected; an abbreviation has its capitals."""
    words = [re.escape(word) for word in form.split()]
    if language == "en":
        words = [_VARIANTS.get(word, word) for word in words]
    if language == "ru" and not form.isupper():
        words = [_russian(word) for word in words]
    if language == "de" and not form.isupper():
        words = [
            word
            if word.endswith("-") or word.islower()
            else (word[:-_ENDING] + r"\w{0,4}" if len(word) >= _LONG else word + "(?:e?s)?")
            for word in words
        ]
    if language == "ar" and form.startswith("ال"):
        words[0] = f"(?:ال|{_DOUBLED}){words[0][2:]}"
    expression = _SPACE.join(words)
    return expression.replace(*_SHORT_UN) if language == "en" and form != _UN else expression
