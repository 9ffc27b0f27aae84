"""Penalties in words."""

import re

from tipreport.language_marks import unmarked
from tipreport.model.quantity import Quantity
from tipreport.model.records import Penalty
from tipreport.wording.amounts import FormattedNumber, format_quantity, own_words
from tipreport.wording.numbers import has_two_sizes, range_ends, with_unit
from tipreport.wording.wording import Parts, Wording

_NOT_GIVEN = {
    ("imprisonment", "not stated"): "prison, term not given",
    ("imprisonment", "not reported"): "prison, term not reported",
    ("imprisonment", "not known"): "prison, term not known",
    ("fine", "not stated"): "a fine, amount not given",
    ("fine", "not reported"): "a fine, amount not reported",
    ("fine", "not known"): "a fine, amount not known",
}
_OTHER_NOT_GIVEN = {"not stated": "not given", "not reported": "not reported", "not known": "not known"}
_KIND_WORDS = {  # beginnings, in the languages of documents
    "imprisonment": re.compile(
        r"prison|\bjail|incarcerat|hard labou?r|penal servitude|réclusion|détention|perpétuité|travaux forcés|prisión"
        r"|\breclusión|\bpresidio|\bcadena|\bperpetua|\bcárcel|лишени|заключени|тюр[еь]м|каторж|каторг|пожизненн|سجن|حبس|مؤبد"
    ),
    "fine": re.compile(r"\bfine|amende|\bmulta|штраф|غرام"),
    "death": re.compile(
        r"\bdeath|capital punishment|\bexecut|\bmort\b|capitale|\bmuerte|\bcapital\b|смертн|\bказн|расстрел|إعدام"
    ),  # no kind of a penalty, and never a term of imprisonment
}
_AGE_WORDS = {
    "adult": re.compile(r"\badult|\bвзросл|بالغ|راشد"),
    "child": re.compile(
        r"\bchild|\bminors?\b|enfant|\bmineur|\bniñ|\bmenor|\bдет[еисьяё]|\bреб[её]н|несовершеннолет|طفل|أطفال|قاصر"
    ),
}
_CONDITIONS = {  # the words that begin a condition
    "en": re.compile(r"\b(?:if|when|where|unless|in case of|in cases)\b(?! (?:convicted|found guilty|guilty)\b)"),
    "fr": re.compile(r"\b(?:si|s['’]il|lorsque|lorsqu['’]|quand|en cas d)"),
    "es": re.compile(r"\b(?:si|cuando|en caso de)\b"),
    "ar": re.compile(r"(?:إذا|عندما|في حال)"),
    "ru": re.compile(r"\b(?:если|когда|в случае)\b"),
}
_PLAIN = {  # the words of a term of imprisonment
    "en": "a at between from imprisonment in jail least month months most of prison to up year years and",
    "fr": "à an ans au d de emprisonnement entre et jusqu mois moins plus prison réclusion",
    "es": "a al año años cárcel de entre hasta más menos mes meses prisión y",
    "ar": "من إلى سنة سنوات شهر أشهر بالسجن السجن و",
    "ru": "в виде год года лет до заключения лишения месяца месяцев от свободы тюрьмы",
}
_WORD = re.compile(r"[^\W\d_]+")
_UP_TO = re.compile(r"\bup to\b", re.IGNORECASE)


def format_penalty(wording: Wording, penalty: Penalty) -> str:
    """Return ``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``, with the source's words where kept."""
    return with_words(wording, format_term(wording, penalty), penalty)


def with_words(wording: Wording, text: str, penalty: Penalty) -> str:
    """Return the text of a penalty with the words of its source, where they are kept and not the text itself.

    Of words that only add a condition, it has the condition: ``5 to 8 years in prison if there is violence``.
    """
    if condition := condition_in_words(wording, penalty):
        return with_condition(wording, text, condition)
    own = own_words(wording, penalty)
    if own and words_come_first(penalty):
        text, own = own, text
    return wording.text("{penalty} ({words})", penalty=text, words=own) if own else text


def words_come_first(penalty: Penalty) -> bool:
    """Return whether the words of the source name a penalty whose number alone would be misread.

    It is of another kind, and beside a term of imprisonment ``100 to 200 days`` would be days in prison.
    """
    return penalty.kind == "other" and penalty.value.value is not None


def is_conditional(penalty: Penalty) -> bool:
    """Return whether the words of the source have a condition: ``5 to 8 years if there is violence``."""
    printed = unmarked(penalty.printed or "").casefold()
    return any(words.search(printed) for words in _CONDITIONS.values())


def condition_in_words(wording: Wording, penalty: Penalty) -> str:
    """Return the condition in the words of the source: ``if there is violence``.

    It is empty if these are of another language than the document, or say more than the penalty and its condition.
    """
    language = wording.language.partition("-")[0]
    printed = unmarked(penalty.printed or "")
    if penalty.kind != "imprisonment" or penalty.value.value is None or language not in _CONDITIONS:
        return ""
    found = _CONDITIONS[language].search(printed.casefold())
    if found is None or not {*_WORD.findall(printed[: found.start()].casefold())} <= {*_PLAIN[language].split()}:
        return ""
    return printed[found.start() :].strip()


def with_condition(wording: Wording, text: str, condition: str) -> str:
    """Return a penalty with the condition on which it applies."""
    return wording.text("{penalty} {condition}", penalty=text, condition=condition)


def format_term(wording: Wording, penalty: Penalty) -> str:
    """Return ``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``, or words of the source that name both."""
    made = format_quantity(wording, penalty.value, penalty.unit, penalty.printed)
    if made.words and penalty.printed and _names_a_kind(penalty):
        return str(made)
    if penalty.kind == "other" and penalty.value.qualifier in _OTHER_NOT_GIVEN:
        return wording.text(_OTHER_NOT_GIVEN[penalty.value.qualifier], context="penalty")
    if penalty.kind == "fine" and penalty.value.qualifier == "vague":  # other languages have the words in brackets
        return wording.text("a fine of {term}", context="in the words of the source", term=str(made))
    if not made.words and penalty.kind in ("imprisonment", "fine"):
        return _with_number(wording, penalty, made)
    message = _NOT_GIVEN.get((penalty.kind, penalty.value.qualifier)) or {
        "imprisonment": "prison, term {term}",
        "fine": "a fine, amount {term}",
    }.get(penalty.kind)
    if message is None:
        return str(made)
    term = str(made)
    if penalty.value.qualifier == "unreadable":  # other languages have a term in brackets
        term = wording.text("“{text}” (as printed)", context="in brackets", text=penalty.printed or "")
    return wording.text(message, term=term)


def _with_number(wording: Wording, penalty: Penalty, made: FormattedNumber) -> str:
    """A term of imprisonment or a fine. Arabic has a number with words before it, as *at least*, in brackets."""
    term, is_prison = str(made), penalty.kind == "imprisonment"
    of_term = term if has_two_sizes(wording, penalty.value) else made.of
    if is_prison and penalty.value.upper is not None:
        first, last = range_ends(wording, penalty.value, penalty.unit)
        return wording.text("{term} in prison", context="range", term=term, of_first=first, of_last=last)
    if penalty.value.qualifier != "exact" or penalty.value.value is None:
        message = "{term} in prison" if is_prison else "a fine of {term}"
        return wording.text(message, context="about", term=term, of_term=of_term)
    # in the accusative, as a difference: на срок 1 неделю
    by_term = with_unit(wording, penalty.value.value, penalty.unit, case="by") if is_prison else term
    message = "{term} in prison" if is_prison else "a fine of {term}"
    return wording.text(message, term=term, of_term=of_term, by_term=by_term)


def format_term_as_printed(wording: Wording, penalty: Penalty) -> str:
    """Return the penalty with "up to" where the source prints these words: ``up to 12 years in prison``."""
    is_bound = penalty.value.qualifier == "at most" and _UP_TO.search(unmarked(penalty.printed or ""))
    if not is_bound or penalty.kind not in _KIND_WORDS:
        return format_term(wording, penalty)
    made = format_quantity(wording, Quantity("exact", penalty.value.value), penalty.unit)
    if penalty.kind == "fine":
        return wording.text("a fine of up to {term}", term=str(made), of_term=made.of)
    return wording.text("up to {term} in prison", term=str(made), of_term=made.of)


def names_age(penalty: Penalty) -> bool:
    """Return whether the offence names the age of its victims, and no other: ``child trafficking``."""
    return says_age(penalty.offence, penalty.age)


def says_age(text: str, age: str | None) -> bool:
    """Return whether a text names an age of victims, and no other: ``one third more for child victims``."""
    said = unmarked(text).casefold()
    return [each for each, words in _AGE_WORDS.items() if words.search(said)] == [age]


def and_a_fine(wording: Wording, terms: Parts, fine: Parts) -> Parts:
    """Return terms of imprisonment by the age of the victims, and a fine for victims of any age."""
    return wording.parts("{terms}; also {fine}", terms=terms, fine=fine)


def _names_a_kind(penalty: Penalty) -> bool:
    """Whether the words of the source name a kind of penalty: ``life imprisonment``, ``a fine``, ``death``."""
    printed = unmarked(penalty.printed or "").casefold()
    return any(words.search(printed) for words in _KIND_WORDS.values())


def names_other_kind(words: str, kind: str) -> bool:
    """Return whether the words of a source name a penalty of another kind: *a fine* beside a term of imprisonment."""
    return kind not in _KIND_WORDS or any(
        each != kind and found.search(words.casefold()) for each, found in _KIND_WORDS.items()
    )


def sources_differ(wording: Wording, offence: str) -> str:
    """Return the lead of the penalties of an offence on which sources differ: ``Sex trafficking (sources differ)``."""
    return wording.text("{offence} (sources differ)", offence=offence)


def not_told_apart(wording: Wording, offence: str) -> str:
    """Return the lead of several penalties for one offence, if nothing says which of them applies when."""
    return wording.text("{offence} (when each applies is not given)", offence=offence)


def country_not_given(wording: Wording) -> str:
    """Return the words in place of the country of a penalty, in a brief on several countries."""
    return wording.text("country not given")


def same_law(wording: Wording, *, in_column: bool = False) -> str:
    """Return the words for the law of the penalty before, in place of its name; the head of a column has the noun."""
    return wording.text("same law", context="column") if in_column else wording.text("same law")
