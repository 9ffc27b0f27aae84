"""The stage of a measure that a recommendation begins with: that it is made, or that it is put to use.

*Adopt a referral mechanism* and *Implement the referral mechanism* are nearly the same words, but the second is what
follows when the first was done. Only the first words are read, in the forms of a demand: *the adopted law* is none.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from tipreport.recommendations.small_words import base_language

Stage: TypeAlias = Literal["made", "used", ""]

FIRST_WORDS = 6
"""So many words of a text are read."""

_MAX_WORDS = (
    3  # words of a verb, written with "_" between them; "^" is before one that is a verb as the first word only
)
_MADE: Mapping[str, str] = {
    "en": "adopt adopting adoption amend amending approve approving create creating develop developing draft drafting "
    "enact enacting enactment establish establishing finalise finalising finalize finalizing formulate formulating "
    "institute instituting introduce introducing pass passage promulgate promulgating ratify ratifying set_up "
    "setting_up",
    "fr": "adopter adoptez adoption amender amendez approuver approuvez créer créez création élaborer élaborez "
    "élaboration établir établissez finaliser finalisez instaurer instaurez instituer instituez mettre_en_place "
    "mettez_en_place mise_en_place modifier modifiez promulguer promulguez promulgation ratifier ratifiez ratification "
    "rédiger rédigez",
    "es": "adoptar adopte adopten adopción aprobar apruebe aprueben aprobación crear cree creen creación elaborar "
    "elabore elaboren elaboración enmendar enmiende enmienden establecer establezca establezcan establecimiento "
    "finalizar finalice finalicen instituir instituya instituyan modificar modifique modifiquen promulgar promulgue "
    "promulguen promulgación ratificar ratifique ratifiquen ratificación redactar redacte redacten",
    "ar": "اعتماد إصدار إقرار إنشاء وضع صياغة إعداد التصديق المصادقة تأسيس استحداث تعديل سن",
    "ru": "принять принятие доработать разработать разрабатывать разработка разработку создать создавать создание "
    "утвердить утверждение учредить учреждение ратифицировать ратификация ратификацию ввести внести_изменения "
    "внести_поправки",
}
_USED: Mapping[str, str] = {
    "en": "apply applying carry_out carrying_out enforce enforcing execute executing ^finance ^fund "
    "implement implementing implementation operationalise operationalize put_into_effect put_into_operation "
    "put_into_practice use using",
    "fr": "appliquer appliquez application exécuter exécutez exécution faire_appliquer faire_respecter ^financer "
    "^financez mettre_en_application mettre_en_pratique mettre_en_œuvre mettre_en_oeuvre mettez_en_œuvre "
    "mettez_en_oeuvre mise_en_œuvre mise_en_oeuvre opérationnaliser opérationnalisez utiliser utilisez utilisation",
    "es": "aplicar aplique apliquen aplicación ejecutar ejecute ejecuten ejecución emplear emplee empleen ^financiar "
    "^financie ^financien hacer_cumplir implantar implante implanten implementar implemente implementen "
    "implementación poner_en_funcionamiento poner_en_marcha poner_en_práctica poner_en_vigor usar use usen utilizar "
    "utilice utilicen",
    "ar": "تنفيذ تطبيق إنفاذ تفعيل استخدام استعمال ^تمويل",
    "ru": "внедрить внедрять внедрение выполнить выполнять выполнение использовать использование исполнить исполнять "
    "исполнение осуществить осуществлять осуществление применить применять применение реализовать реализовывать "
    "реализация реализацию соблюдать ^финансировать ^профинансировать",
}
_NEITHER: Mapping[str, str] = {  # the use of children, to take measures, law enforcement
    "en": "use_of use_by",
    "fr": "adopter_des_mesures",
    "es": "adoptar_medidas",
    "ar": "إنفاذ_القانون إنفاذ_القوانين",
    "ru": "принять_меры принятие_мер",
}


@lru_cache(maxsize=4096)
def stage_of(text: str, language: str = "en") -> Stage:
    """Return whether the first words of a text make a measure or use it; empty for both and for neither."""
    verbs = _verbs(base_language(language))
    words = [word.strip(",.;:") for word in text.lower().split(maxsplit=FIRST_WORDS + _MAX_WORDS)]
    found: set[Stage] = {verbs.get(f"^{words[0]}", "")} if words else set()
    for start in range(min(len(words), FIRST_WORDS)):
        of_word = (verbs.get("_".join(words[start : start + length])) for length in range(_MAX_WORDS, 0, -1))
        found.add(next((stage for stage in of_word if stage is not None), ""))
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def of_other_stage(stage: Stage, other: Stage) -> bool:
    """Return whether one text only makes a measure and the other one only uses it."""
    return "" != stage != other != ""


@cache
def _verbs(language: str) -> Mapping[str, Stage]:
    stages: Mapping[Stage, str] = {"made": _MADE[language], "used": _USED[language], "": _NEITHER[language]}
    return {verb: stage for stage, verbs in stages.items() for verb in verbs.split()}
