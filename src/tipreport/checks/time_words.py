"""Words for times beside a number, in the languages that sources have: hours, days, years, and ages."""

import re
from collections.abc import Iterator, Mapping

_UNITS: Mapping[str, str] = {  # the forms that follow numbers
    "hours": "hour hours heure heures hora horas час часа часов ساعة ساعات ساعتين",
    "days": "day days jour jours journée journées día días dia dias день дня дней сутки суток يوم يوما يوماً أيام",
    "weeks": "week weeks semaine semaines semana semanas неделя недели недель أسبوع أسبوعا أسبوعاً أسابيع",
    "months": "month months mois mes meses mês месяц месяца месяцев شهر شهرا شهراً أشهر شهور",
    "years": "year years yr yrs an ans année années año años ano anos год года лет سنة سنوات عام عاما عاماً أعوام",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_BEFORE_AGE = re.compile(
    r"(?:\bage[ds]?|\bages of|\bâgée?s? (?:de|d['’])|\bà l['’]âge de|\bedad(?:es)? de|\bв возрасте(?: от| до)?"
    r"|\bأعمارهم|\bعمرها?|\bسن)(?: between| entre| بين)?\Z"
)
_OLD = frozenset({"old", "edad"})
AGE = "age"
"""The kind of a number of years that a person has lived."""


def time_beside(before: str, after: Iterator[str]) -> str | None:
    """Return the unit of time of a number, or that it is an age; None of another number.

    ``before`` are the words before it and ``after`` those after it, in lower case: ``14 hours``, ``aged 14``.
    """
    if _BEFORE_AGE.search(before):
        return AGE
    unit = _UNIT_OF.get(next(after, ""))
    is_age = unit == "years" and not _OLD.isdisjoint([next(after, ""), next(after, "")])
    return AGE if is_age else unit
