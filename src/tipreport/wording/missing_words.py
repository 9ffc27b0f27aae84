"""Words that a text does not contain yet, so that documents do not repeat themselves.

Words are the same up to an English ending: a text with "Serbian" names Serbia. If in doubt, they differ, since a
repeated word is better than a lost one: "migration" does not contain migrants, nor "Roma" Romania.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tipreport.language_marks import has_marks, unmarked
from tipreport.model.period import Period
from tipreport.model.records import Organisation
from tipreport.wording.names import country_name, place_name
from tipreport.wording.periods import format_period
from tipreport.wording.wording import ENGLISH, Wording

_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile("[’']s?$")
_DAY_FIRST = re.compile(r"[0-9]+ [A-Z]")
_SMALL = frozenset(  # words of a name or a period that a text may lack: prepositions, articles, and Russian *years*
    (
        "of", "the", "and", "to", "in", "from", "a", "by", "for",
        "à", "au", "aux", "de", "du", "des", "en", "et", "la", "le", "les",
        "del", "e", "el", "las", "los", "y",
        "в", "до", "и", "по", "с", "г", "гг", "год", "года", "году", "годах", "годов", "годы",
        "إلى", "حتى", "عام", "عامي", "في", "من",
    )
)  # fmt: skip
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu)[’'](?=\w)", re.IGNORECASE)
_PLURALS = ("s", "es", "ren")
_PEOPLE = ("n", "an", "ian", "ese", "ish", "i", "ns", "ans", "ians", "is")  # endings of adjectives made from names
_PURPOSE = frozenset(["against", "contre", "contra", "for", "pour", "para"])  # words before the purpose of a body
_CONTINUING = _PURPOSE | {"of", "on", "at", "in", "to", "and", "de", "del", "des", "du", "en", "et", "sobre", "y"}
_DEFINITE = r"(?:the|le|la|les|el|los|las) |l[’']"  # before the name of a body that its readers know
_GOVERNMENTS = "government, gouvernement, gobierno, حكومة, правительство"
# Department of Employment and Labour, Ministère de la Justice et du Travail: a body with two subjects of one word
_SUBJECTS = re.compile(
    r"(?P<body>[A-Z]\w+) (?P<of>of|for|du|de la|des|de) (?P<first>[^\W\d_]\w+)"
    r" (?:and|et|y|e) (?P<also_of>(?:of|for|du|de la|des|de) )?(?P<second>[^\W\d_]\w+)"
)
_LEAST_WORDS, _LONG = 3, 3  # of the beginning of a name; letters of its shorter words
_LONG_ABBREVIATION = 4  # letters of one that is no word of a sentence
_BEGINNING = 5  # letters that a term and its paraphrase have in common
_OTHER_LETTER = re.compile(r"[^\0-\x7f]")
_ARABIC_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=[^\\W\\d_]{3})")  # written as one word with its noun


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    if "'" in text or "’" in text:
        words = [_POSSESSIVE.sub("", word) for word in words]
    words += [_ELIDED.sub("", word) for word in words if _ELIDED.match(word)]
    parts = [part for word in words if "-" in word for part in word.split("-")]
    nouns = [_ARABIC_ARTICLE.sub("", word) for word in words if not word.isascii()]
    return frozenset((*words, *parts, *nouns))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:length] for word in _words(_folded(text)) for length in range(3, _BEGINNING + 1))


@lru_cache(maxsize=4096)
def _spellings(word: str) -> frozenset[str]:
    """The forms in which a text may have the word."""
    stem = _POSSESSIVE.sub("", word.casefold())
    if stem[:1].isdigit():
        return frozenset([stem])
    spellings = {stem, stem.removesuffix("s"), *(stem + ending for ending in _PLURALS), stem.removesuffix("ren")}
    if word[0].isupper():
        spellings.update(base + ending for base in (stem, stem[:-1]) for ending in _PEOPLE)
        spellings.update(stem.removesuffix(ending) for ending in _PEOPLE)
    return frozenset(spellings)


def missing(text: str, words: str) -> str:
    """Return ``words`` unless ``text`` contains them.

    Of a date whose day and month are in the text, return only the year.
    """
    if not words or not text:
        return words
    known = _words(text)
    lacks = [word for word in _WORD.findall(words) if word not in _SMALL and known.isdisjoint(_spellings(word))]
    if not lacks:
        return ""
    only_the_year = len(lacks) == 1 and lacks[0].isdecimal() and len(lacks[0]) == 4 and _DAY_FIRST.match(words)
    return lacks[0] if only_the_year else words


def missing_place(wording: Wording, text: str, place: str) -> str:
    """Return the name of a place unless the text contains it.

    A text in another language than the document has most often the English name.
    """
    name = missing(text, place_name(wording, place))
    return missing(text, place_name(ENGLISH, place)) and name if has_marks(text) else name


def with_country(wording: Wording, text: str, country: str | None) -> str:
    """Return a text with the names of a country, which it need not contain."""
    names = (country_name(each, country) for each in (wording, *((ENGLISH,) if has_marks(text) else ())) if country)
    return " ".join((text, *names))


def with_government(wording: Wording, text: str, country: str | None) -> str:
    """Return a text with the words for a government, if it begins with the country: "China protects nobody"."""
    names = (country_name(each, country) for each in (wording, ENGLISH) if country)
    is_subject = any(
        re.match(rf"(?:{_DEFINITE})?{re.escape(name)}(?!\w)", unmarked(text), re.IGNORECASE) for name in names
    )
    return f"{text} {_GOVERNMENTS}" if is_subject else text


def missing_term(text: str, term: str) -> str:
    """Return a word of a vocabulary unless the text paraphrases it: "exploited sexually" is sexual exploitation.

    A text in another language than the document does not paraphrase it, even if the languages have like words.
    """
    if has_marks(text):
        return term
    known = _beginnings(text)
    words = (_ELIDED.sub("", word) for word in _WORD.findall(term.casefold()))
    found = all(_folded(word)[:_BEGINNING] in known for word in words if word not in _SMALL)
    return "" if found else term


def missing_period(wording: Wording, text: str, period: Period | None, *, article: bool = True) -> str:
    """Return a period in words unless the text contains it; "2020" does not contain "as of 2020"."""
    if period is None:
        return ""
    words = format_period(wording, period, article=article)
    if period.form in ("in", "to", "decade"):
        return missing(text, words)
    return "" if words in text else words


def unnamed(text: str, organisation: Organisation, name: str) -> str:
    """Return ``name`` unless the text has the organisation in any of its spellings or paraphrases it."""
    spellings = map(unmarked, (organisation.name, *organisation.also))
    return "" if any(_has(text, spelling) for spelling in spellings) else missing_term(unmarked(text), name)


def is_abridged(text: str, organisation: Organisation, others: Iterable[Organisation]) -> bool:
    """Return whether the text has the beginning of a longer name, and of no other: *Comité national de lutte*.

    The beginning has at least three words that are no prepositions, and is not that of another name; two are enough for
    all before the purpose, after an article: *le groupe de travail* is the one *contre la traite*. Of a body with two
    subjects, the text may have one: the Department of Labour is that of Employment and Labour.
    """
    others = [each for each in others if each is not organisation]
    if any(_has_alone(text, short) for short in _with_one_subject(organisation.name)):
        shared = (unmarked(name) for each in others for name in (each.name, *each.also))
        return not any(name.startswith(short) for name in shared for short in _with_one_subject(organisation.name))
    words = unmarked(organisation.name).split(" ")
    for end in range(len(words) - 1, 1, -1):
        beginning = " ".join(words[:end])
        lacking = _LEAST_WORDS - sum(len(word) > _LONG for word in words[:end])
        if lacking > 1:
            return False
        if words[end - 1].casefold() in _CONTINUING or (lacking == 1 and words[end].casefold() not in _PURPOSE):
            continue
        article = rf"\b(?:{_DEFINITE})" if lacking == 1 else ""
        name = rf"{article}(?<!\w){re.escape(_folded(beginning))}(?!\w)(?: (\w+))?"
        if match := re.search(name, _folded(unmarked(text))):
            after = unmarked(text)[match.start(1) : match.end(1)] if match[1] else ""
            is_whole = not after[:1].isupper() and after.casefold() not in _CONTINUING
            return is_whole and not any(unmarked(each.name).startswith(beginning) for each in others)
    return False


def _with_one_subject(name: str) -> list[str]:
    """Return the names of a body with one of its subjects: ``Department of Employment``, ``Department of Labour``."""
    if not (match := _SUBJECTS.fullmatch(unmarked(name))):
        return []
    body, also_of = match["body"], match["also_of"] or f"{match['of']} "
    return [f"{body} {match['of']} {match['first']}", f"{body} {also_of}{match['second']}"]


def _has_alone(text: str, name: str) -> bool:
    """Whether a text has a name that no further word of a name follows."""
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)(?: (\w+))?", unmarked(text))
    after = (match[1] or "") if match else ""
    return match is not None and not after[:1].isupper() and after.casefold() not in _CONTINUING


def _has(text: str, name: str) -> bool:
    """Whether a text has a name, accents and case apart; an abbreviation also as a name, *Conani*, but not as a word.

    One of two or three letters may be a word at the beginning of a sentence: *It*, *Who*.
    """
    folded = _folded(name)
    if folded not in (within := _folded(text)):
        return False
    is_short = name.isupper() and len(name) < _LONG_ABBREVIATION
    for match in re.finditer(rf"(?<!\w){re.escape(folded)}(?!\w)", within):
        found = text[match.start() : match.end()]
        if found == name or not (is_short or (name.isupper() and found[0].islower())):
            return True
    return False


def _folded(text: str) -> str:
    """Return a text without accents and capitals, with as many letters."""
    if text.isascii():
        return text.lower()
    return _OTHER_LETTER.sub(_folded_letter, text).lower()


def _folded_letter(found: re.Match[str]) -> str:
    """A letter without its accent; lower case here, since that of a sigma depends on the letters around it."""
    return unicodedata.normalize("NFKD", found[0])[0].lower()
