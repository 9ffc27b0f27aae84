"""Labels of figures that say themselves what their measure or form says, in any language of a brief."""

import re
from collections.abc import Mapping

from tipreport.language_marks import unmarked
from tipreport.wording.label_words import begins_with_joining_word

_PERSONS = re.compile(  # beginnings of words
    r"\b(?:people|persons?|wom[ae]n|m[ae]n|children|child|girls?|boys?|adults?|workers?|labou?rers?|fishers?"
    r"|activists?|migrants?|citizens?"
    r"|personnes?|femmes?|hommes?|enfants?|filles?|garçons?|adultes?|travailleu\w+|militant\w+|citoyen\w+"
    r"|personas?|mujer\w*|hombres?|niñ[oa]s?|adult[oa]s?|trabajador\w*|activistas?|ciudadan\w+"
    r"|люд\w+|человек\w*|лиц\w?|женщин\w*|мужчин\w*|дет\w+|девоч\w+|мальчик\w*|работни\w+|активист\w*|граждан\w*"
    r"|(?:ال)?(?:أشخاص|شخص|ناس|نساء|امرأة|رجال|أطفال|طفل|فتيات|فتيان|عمال|ناشط\w*|نشطاء|مواطن\w*))\b",
    re.IGNORECASE,
)
_MEANINGS = {
    "deaths": (
        r"killed|died|dead|drowned|murdered|tuée?s?|mort[es]*|décédée?s?|noyée?s?|assassinée?s?|muert[oa]s?|fallecid[oa]s?"
        r"|asesinad[oa]s?|ahogad[oa]s?|погиб\w*|убит\w*|умер\w*|утону\w*|قتل\w*|مات\w*|توف\w*|غرق\w*"
    ),
    "victims": (
        r"slave\w*|servitude|forced|traffick\w*|exploit\w*|bondage|esclav\w*|forcée?s?|traite|servidumbre|forzos[oa]s?"
        r"|forzad[oa]s?|trata|explot\w*|рабст\w*|принудит\w*|торговл\w*|эксплуат\w*|استعباد\w*|عبودية|قسري\w*|استغلال\w*"
        r"|اتجار\w*|سخرة|السخرة|العبودية|القسري\w*|الاستغلال\w*|الاتجار\w*"
    ),
    "people on the move": (
        r"displaced|deported|expelled|returned|refugees|asylum|crossing|migrants?|intercepted|evacuated|resettled|fled"
        r"|emergency shelters?|interceptée?s?|évacuée?s?|interceptad[oa]s?|evacuad[oa]s?|мигрант\w*|эвакуир\w*|مهاجر\w*"
        r"|المهاجر\w*|déplacée?s?|réfugiée?s?|expulsée?s?|refoulée?s?"
        r"|rapatriée?s?|asile|desplazad[oa]s?|refugiad[oa]s?|deportad[oa]s?|expulsad[oa]s?|asilo|перемещ\w*|бежен\w*"
        r"|депорт\w*|выслан\w*|убежищ\w*|نازح\w*|لاجئ\w*|مرحل\w*|مرحّل\w*|النازح\w*|اللاجئ\w*|لجوء|اللجوء"
    ),
    "people at risk": (
        r"at risk|vulnerable|à risque|menacée?s?|vulnérables?|en riesgo|riesgo|в группе риска|уязвим\w*|خطر|للخطر"
    ),
    "migrant workers": (
        r"migrants?|foreign|abroad|overseas|irregular|undocumented|seasonal|étrang\w+|irréguli\w+|saisonni\w+"
        r"|sans[- ]papiers|extranjer[oa]s?|irregular\w*|indocumentad[oa]s?|temporer[oa]s?|мигрант\w*|иностран\w*"
        r"|за границ\w+|за рубеж\w*|сезонн\w*|مهاجر\w*|في الخارج|إلى الخارج|أجانب|وافد\w*|موسمي\w*"
    ),
    "people detained": (
        r"prison|jail|jailed|imprisoned|detained|detention|arrested|détenue?s?|emprisonnée?s?|détention|encarcelad[oa]s?"
        r"|detenid[oa]s?|pres[oa]s|cárcel|prisión|тюрьм\w*|заключ\w*|задерж\w*|سجن|السجن|محتجز\w*|معتقل\w*|مسجون\w*"
    ),
}
_MEANS: Mapping[str, re.Pattern[str]] = {
    measure: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for measure, words in _MEANINGS.items()
}
_BUDGETS = re.compile(
    r"(?:[\w\u2019'-]+ )?(?:budget|funds?|funding|expenditure|grants?|fonds|dépenses|subventions?|presupuestos?|fondos?"
    r"|gastos?|subvenci(?:ón|ones)|бюджет\w*|фонд\w*|расход\w*|ميزانية|موازنة|صندوق|نفقات)\b",
    re.IGNORECASE,
)
_NOT_PAID = re.compile(
    r"\b(?:ordered|awarded|imposed|promised|pledged|claimed|sought|requested|demanded|owed|payable|unpaid"
    r"|ordonnée?s?|accordée?s?|allouée?s?|octroyée?s?|promise?s?|réclamée?s?|demandée?s?|impayée?s?"
    r"|ordenad[oa]s?|concedid[oa]s?|otorgad[oa]s?|impuest[oa]s?|prometid[oa]s?|reclamad[oa]s?|solicitad[oa]s?"
    r"|adeudad[oa]s?|присужд\w+|назначен\w*|обещан\w*|истребован\w*|заявлен\w*|причита\w+|невыплачен\w*"
    r"|(?:ال)?(?:محكوم|مقضي|موعود\w*|مستحق\w*|مطلوب\w*)|أمرت|حكمت|قضت|وعدت|طالب\w*)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"(?:the )?(?:share|percentage|proportion) of (?:the |all )?"
    r"|(?:(?:la )?(?:part|proportion)|(?:le )?pourcentage) (?:des |de la |de l['’]|de |d['’]|du )"
    r"|(?:(?:la )?(?:parte|proporción)|(?:el )?porcentaje) (?:de las |de los |de la |del |de )"
    r"|(?:доля|процент) |(?:نسبة|حصة) ",
    re.IGNORECASE,
)
_FORMS = {  # words of labels that say a form of exploitation in other words than its term
    "sexual exploitation": (
        r"sex trade|sex trafficking|prostitution|brothels?|sexually exploited|commerce du sexe"
        r"|exploitée?s? sexuellement"
        r"|comercio sexual|prostitución|explotad[oa]s? sexualmente|секс-\w+|проституци\w+|تجارة الجنس|الدعارة|البغاء"
    ),
    "remote interactive services": r"cybersex|webcams?|cybersexe|cibersexo|киберсекс\w*|веб-?кам\w*",
    "domestic servitude": (
        r"domestic (?:workers?|servants?|help)|restav[eè]ks?|domestiques?|(?:empleadas?|trabajador[ae]?s?) domésticas?"
        r"|домашн\w+ (?:прислуг\w*|работни\w+)|عمال المنازل|خدم المنازل"
    ),
    "forced begging": r"begging|beggars?|talib[eé]s?|mendi\w+|попрошайнич\w*|التسول|متسول\w*",
    "child soldiering": (
        r"child soldiers?|enfants[- ]soldats?|niñ[oa]s soldados?|дет\w+-солдат\w*|الجنود الأطفال|أطفال جنود"
    ),
    "forced marriage": r"brides?|forcibly married|mariées? de force|novias|casadas a la fuerza|невест\w*|عرائس",
    "organ removal": r"organs?|kidneys?|organes?|órganos?|riñones|орган(?:ы|ов)|почк\w*|أعضاء|كلى",
}
_FORM_WORDS: Mapping[str, re.Pattern[str]] = {
    form: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for form, words in _FORMS.items()
}
_NOUNS = re.compile(  # which are of persons themselves
    r"\b(?:refugees|displaced|réfugiée?s?|déplacée?s?|refugiad[oa]s|desplazad[oa]s|бежен\w*|перемещ\w*|نازح\w*|لاجئ\w*"
    r"|النازح\w*|اللاجئ\w*)\b",
    re.IGNORECASE,
)

_MOVED_PEOPLE = re.compile(  # a plural noun with what was done to these people: Haitians deported
    r"[^\W\d_]{3,}(?:s|ese|ish)(?: nationals)? (?:deported|displaced|evacuated|expelled|intercepted|resettled|returned"
    r"|expulsés|déplacés|évacués|deportados|desplazados|evacuados|expulsados)\b",
    re.IGNORECASE,
)


def names_persons_of(measure: str, label: str, *, has_form: bool = False) -> bool:
    """Return whether a label is a noun of persons that has the meaning of their measure: ``people killed by gangs``.

    ``has_form`` is whether the form of exploitation follows it, which says that they are victims. A label of one word,
    or one that begins with a preposition or the like, continues its measure.
    """
    meaning = _MEANS.get(measure)
    if meaning is None or " " not in label or begins_with_joining_word(label):
        return False
    if measure == "people on the move" and _MOVED_PEOPLE.match(label):
        return True
    if not _PERSONS.search(label) and not (measure == "people on the move" and _NOUNS.search(label)):
        return False
    return bool(meaning.search(label)) or (has_form and measure == "victims")


def means(measure: str, label: str) -> bool:
    """Return whether a label has a word with the meaning of its measure: ``said to have died`` of deaths."""
    meaning = _MEANS.get(measure)
    return meaning is not None and meaning.search(label) is not None


def names_persons(label: str) -> bool:
    """Return whether a label has a noun of persons."""
    return _PERSONS.search(label) is not None


def names_budget(label: str) -> bool:
    """Return whether a label of money begins with a budget or a fund, which are not simply spent: ``Annual budget``."""
    return not begins_with_joining_word(label) and _BUDGETS.match(label) is not None


def is_not_paid(measure: str, label: str) -> bool:
    """Return whether a label of compensation says that it is ordered, promised or claimed, which is not yet paid."""
    return measure == "compensation paid" and _NOT_PAID.search(unmarked(label)) is not None


def is_share_of(label: str, base: str) -> bool:
    """Return whether a label says of what it is a share: ``Share of farm workers who work illegally`` of farm workers.

    Words between the two narrow the base: ``Share of young farm workers`` does not say it.
    """
    share = _SHARES.match(unmarked(label))
    whole = rf"{re.escape(unmarked(base))}(?![\w'’-])"
    return share is not None and re.match(whole, share.string[share.end() :], re.IGNORECASE) is not None


def says_form(measure: str, label: str, form: str | None) -> bool:
    """Return whether the label of a figure of victims says their form of exploitation: ``child soldiers``."""
    words = _FORM_WORDS.get(form or "")
    return words is not None and "victims" in measure and words.search(label) is not None
