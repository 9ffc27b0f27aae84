"""Sentences that say no more than the verdict of a source on efforts: ``The government increased prevention efforts``.

Short documents print such a verdict without its sentence, so the lists are of words that are sure. A sentence repeats
its verdict only if its object is the pillar itself: efforts to identify victims are not all efforts of protection.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from tipreport.language_marks import unmarked

_COUNTRY = "@"  # in place of the names of the country
_MARKS = re.compile("[\u064b-\u0652\u0640]")  # vowels and the long stroke of Arabic, which a text may lack
_MOST_WORDS = 16
_ANY = "any"  # pillar
_VERDICTS = ("increased efforts", "maintained efforts", "decreased efforts")


class _Language(NamedTuple):
    """The parts of a sentence, as regular expressions."""

    sentence: str
    """With ``{subject}``, ``{verb}`` and ``{object}``."""

    subject: str
    verbs: tuple[str, str, str]
    """Those of increased, maintained and decreased efforts."""

    objects: Mapping[str, str]
    """The efforts of each pillar, and of any."""


_ENGLISH = _Language(
    sentence=r"{subject} {verb}(?: (?:its|their))?(?: overall)?(?: anti-trafficking)? {object}",
    subject=(
        r"(?:the )?(?:(?:interim|transitional|provisional|military) )?(?:government|regime|authorities|junta)"
        r"(?: of (?:the )?@)?|(?:the )?@(?:'s? (?:government|regime|authorities))?"
    ),
    verbs=(
        r"(?:increased|intensified|strengthened|stepped up|made more|made greater)",
        r"(?:maintained|sustained|continued|made the same)",
        r"(?:decreased|reduced|made fewer|made less)",
    ),
    objects={
        "prosecution": (
            r"(?:law enforcement|prosecution) efforts|efforts (?:in|on) (?:law enforcement|prosecution)"
            r"|efforts to (?:enforce the law|prosecute (?:human )?traffick(?:ers|ing(?: in persons| crimes| cases)?))"
        ),
        "protection": (
            r"(?:victim )?protection efforts|efforts (?:in|on) (?:victim )?protection"
            r"|efforts to protect (?:trafficking )?victims(?: of (?:human )?trafficking)?"
        ),
        "prevention": (
            r"prevention efforts|efforts (?:in|on) prevention|efforts to prevent (?:human )?trafficking(?: in persons)?"
        ),
        "partnership": r"partnership efforts",
        _ANY: r"efforts(?: to (?:combat|fight) (?:human )?trafficking(?: in persons)?)?",
    },
)
_FRENCH = _Language(
    sentence=r"{subject} (?:a|ont) {verb} ?{object}",
    subject=(
        r"le (?:gouvernement|régime)(?: (?:de transition|provisoire|intérimaire|militaire))?"
        r"|(?:le gouvernement|les autorités) (?:de la |du |de l'|des |de |d')@"
        r"|les autorités(?: (?:de transition|provisoires|intérimaires|militaires))?|(?:la |le |les |l')?@"
    ),
    verbs=(
        r"(?:(?:accru|augmenté|intensifié|renforcé) (?:ses|leurs|les) |fait (?:plus|davantage) d')",
        r"(?:maintenu|poursuivi) (?:ses|leurs|les) ",
        r"(?:(?:réduit|diminué|relâché) (?:ses|leurs|les) |fait moins d')",
    ),
    objects={
        "prosecution": (
            r"efforts (?:de |en matière de |d'|en matière d')"
            r"(?:répression(?: de la traite)?|poursuites|application de la loi)"
            r"|efforts pour (?:appliquer la loi|poursuivre les trafiquants)"
        ),
        "protection": (
            r"efforts (?:de |en matière de )protection(?: des victimes)?"
            r"|efforts pour protéger les victimes(?: de la traite)?"
        ),
        "prevention": (
            r"efforts (?:de |en matière de )prévention(?: de la traite)?"
            r"|efforts pour prévenir la traite(?: des personnes| des êtres humains)?"
        ),
        "partnership": r"efforts de partenariat",
        _ANY: (
            r"efforts(?: (?:(?:de lutte )?contre|pour (?:combattre|lutter contre)) la traite"
            r"(?: des personnes| des êtres humains)?)?"
        ),
    },
)
_SPANISH = _Language(
    sentence=r"{subject} {verb} (?:(?:sus|los) )?{object}",
    subject=(
        r"el (?:gobierno|régimen)(?: (?:de transición|provisional|interino|militar))?"
        r"|(?:el gobierno|las autoridades) (?:de la |del |de los |de )@"
        r"|las autoridades(?: (?:de transición|provisionales|interinas|militares))?|(?:la |el |los |las )?@"
    ),
    verbs=(
        r"(?:aumentó|aumentaron|incrementó|incrementaron|intensificó|intensificaron|(?:hizo|hicieron) más)",
        r"(?:mantuvo|mantuvieron|continuó|continuaron)",
        r"(?:redujo|redujeron|disminuyó|disminuyeron|(?:hizo|hicieron) menos)",
    ),
    objects={
        "prosecution": (
            r"esfuerzos (?:de |en materia de )(?:aplicación de la ley|enjuiciamiento|persecución)"
            r"|esfuerzos para (?:aplicar la ley|hacer cumplir la ley|enjuiciar a los tratantes)"
        ),
        "protection": (
            r"esfuerzos (?:de |en materia de )protección(?: (?:de (?:las )?|a las )víctimas)?"
            r"|esfuerzos (?:para|por) proteger a las víctimas(?: de (?:la )?trata)?"
        ),
        "prevention": (
            r"esfuerzos (?:de |en materia de )prevención(?: de la trata)?"
            r"|esfuerzos (?:para|por) prevenir la trata(?: de personas)?"
        ),
        "partnership": r"esfuerzos de colaboración",
        _ANY: r"esfuerzos(?: (?:(?:de lucha )?contra|para combatir) la trata(?: de personas)?)?",
    },
)
_RUSSIAN = _Language(
    sentence=r"{subject} {verb} (?:свои )?{object}",
    subject=(
        r"(?:(?:временное|переходное|военное) )?правительство|(?:(?:военные|временные) )?власти|(?:военный )?режим|@"
    ),
    verbs=(
        r"(?:увеличил[аио]?|усилил[аио]?|активизировал[аио]?|нарастил[аио]?)",
        r"(?:сохранил[аио]?|продолжил[аио]?)",
        r"(?:сократил[аио]?|ослабил[аио]?|уменьшил[аио]?)",
    ),
    objects={
        "prosecution": (
            r"усилия (?:по уголовному преследованию(?: торговцев людьми)?|по обеспечению соблюдения закона"
            r"|в (?:области|сфере) уголовного преследования)"
        ),
        "protection": (
            r"усилия (?:по защите (?:жертв(?: торговли людьми)?|пострадавших)|в (?:области|сфере) защиты(?: жертв)?)"
        ),
        "prevention": r"усилия по (?:предотвращению|предупреждению) торговли людьми",
        "partnership": r"усилия в (?:области|сфере) партн[её]рства",
        _ANY: r"усилия(?: по (?:борьбе с торговлей|противодействию торговле) людьми)?",
    },
)
_ARABIC = _Language(
    sentence=r"{verb} {subject} (?:على )?{object}",
    subject=r"(?:الحكومة|السلطات)(?: (?:المؤقتة|الانتقالية|العسكرية))?|حكومة @|@",
    verbs=(
        r"(?:زادت|كثفت|عززت)(?: من)?",
        r"(?:حافظت|واصلت)",
        r"(?:قللت|خفضت|قلصت)(?: من)?",
    ),
    objects={
        "prosecution": r"جهودها (?:في مجال إنفاذ القانون|لإنفاذ القانون|في مجال الملاحقة القضائية)",
        "protection": (
            r"جهودها (?:في مجال حماية|لحماية) (?:ال)?ضحايا(?: الاتجار(?: بالبشر| بالأشخاص)?)?|جهودها في مجال الحماية"
        ),
        "prevention": r"جهودها (?:في مجال منع|لمنع) الاتجار(?: بالبشر| بالأشخاص)?|جهودها في مجال (?:المنع|الوقاية)",
        "partnership": r"جهودها في مجال الشراكة",
        _ANY: r"جهودها(?: (?:في مجال مكافحة|لمكافحة) الاتجار(?: بالبشر| بالأشخاص)?)?",
    },
)
_LANGUAGES = (_ENGLISH, _FRENCH, _SPANISH, _RUSSIAN, _ARABIC)


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
    number = _VERDICTS.index(assessment)
    return re.compile(
        "|".join(
            language.sentence.format(
                subject=f"(?:{language.subject})",
                verb=language.verbs[number],
                object="(?:"
                + "|".join(language.objects[key] for key in (pillar, _ANY) if key in language.objects)
                + ")",
            )
            for language in _LANGUAGES
        )
    )
