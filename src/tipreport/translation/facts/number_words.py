"""The words for numbers in the languages of translations: "sixteen", "seize", "миллионов", "الثاني".

A number that the brief has in digits may be in words in its translation, and the other way round. Words of languages
that are inflected are given by their beginnings, which end with ``*``.
"""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from tipreport.translation.facts.word_forms import WordForms


@frozen(kw_only=True)
class NumberWords:
    """The words for numbers in a language."""

    cardinals: Mapping[int, str]
    """The words for each number, separated by spaces."""
    decades: Mapping[int, str]
    """The words for each decade of a century."""
    scales: Mapping[int, str]
    """The words that multiply the number before them."""
    percent: str
    """The words for percent."""
    watch_list: str
    """A pattern of the words for the Watch List."""
    half: str
    """A pattern of the words after a number that add a half to it: "two and a half"."""
    dual: str = ""
    """A pattern of words that are two of something, where a language has such forms."""
    others: Mapping[str, str] = {}
    """Patterns of idioms with numbers: the numbers that they stand for, separated by spaces."""
    cardinal_forms: WordForms = field(
        init=False, default=Factory(lambda own: WordForms(own.cardinals), takes_self=True)
    )
    decade_forms: WordForms = field(init=False, default=Factory(lambda own: WordForms(own.decades), takes_self=True))
    scale_forms: WordForms = field(init=False, default=Factory(lambda own: WordForms(own.scales), takes_self=True))


_ENGLISH = NumberWords(
    cardinals={
        1: "one once first single", 2: "two twice twofold second* half both pair* couple doubl*",
        3: "three third* thrice tripl*",
        4: "four fourth* quarter*", 5: "five fifth*", 6: "six sixth*", 7: "seven seventh*", 8: "eight eighth*",
        9: "nine ninth*", 10: "ten tenth* decade*", 11: "eleven eleventh", 12: "twelve twelfth dozen*",
        13: "thirteen*", 14: "fourteen*", 15: "fifteen*", 16: "sixteen*", 17: "seventeen*", 18: "eighteen*",
        19: "nineteen*", 20: "twenty twentieth", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
        80: "eighty", 90: "ninety", 100: "hundred* centur*",
    },
    decades={20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies",
             80: "eighties", 90: "nineties"},
    scales={10**3: "thousand* k", 10**5: "lakh*", 10**6: "million* m mn mln", 10**7: "crore*", 10**9: "billion* bn bln",
            10**12: "trillion* tn"},
    percent="% percent per-cent percentage*",
    watch_list=r"watch[ -]?list",
    half=r"and a half",
    others={r"(?:a?round the clock|day and night)": "24 7", r"(?:every day|daily|a week)": "7",
            r"\b(?:noon|midday|midnight)\b": "0 12 24"},
)  # fmt: skip
_FRENCH = NumberWords(
    cardinals={
        0: "zéro aucun*", 1: "un une premi* unique",
        2: "deux second* deuxième* double moitié demi* paire* couple duo jumeau* jumel* bienn* bilat* biling*",
        3: "trois tiers troisième* triple tripl* trimestr* trienn*",
        4: "quatre quart* quatrième* quadr* trimestr*",
        5: "cinq cinquième* quinquenn* quintupl*", 6: "six sixième* semestr*",
        7: "sept septième* septenn*", 8: "huit huitième* huitaine*", 9: "neuf neuvième*",
        10: "dix dixième* dizaine* décenn* décupl*",
        11: "onze onzième*", 12: "douze douzième* douzaine*", 13: "treize*", 14: "quatorz*", 15: "quinz*", 16: "seiz*",
        17: "dix-sept*", 18: "dix-huit*", 19: "dix-neuf*", 20: "vingt vingtième*", 30: "trente trentaine*",
        40: "quarante quarantaine*",
        50: "cinquante cinquantaine*", 60: "soixante soixantaine*", 70: "soixante-dix", 80: "quatre-vingt*",
        90: "quatre-vingt-dix", 100: "cent cents centaine*",
    },
    decades={20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 70: "soixante-dix",
             80: "quatre-vingt quatre-vingts", 90: "quatre-vingt-dix"},
    scales={10**3: "mille millier*", 10**6: "million*", 10**9: "milliard*", 10**12: "billion*"},
    percent="% pour-cent pourcentage* pourcent*",
    watch_list=r"(?:list\w+ de|sous) surveillance|surveillance (?:du|de) niveau",
    half=r"et demie?",
    others={r"demi-douzaine": "6", r"jour et nuit|24 h(?:eures)? sur 24|en permanence|permanente?s?": "24 7",
            r"tous les jours|chaque jour|par semaine": "7", r"\bmidi|\bminuit": "0 12 24"},
)  # fmt: skip
_SPANISH = NumberWords(
    cardinals={
        0: "cero ningun* ningún", 1: "un una uno primer* únic*",
        2: "dos segund* doble mitad ambos ambas medio media par pareja* gemel* bienal* bienio* bilat* biling*",
        3: "tres tercer* tercio* triple tripl* trimestr* trien*",
        4: "cuatro cuart* cuatri* cuadrupl* cuádrupl* trimestr*",
        5: "cinco quint* quinquen* quintupl* quíntupl*", 6: "seis sext* semestr*", 7: "siete séptim*",
        8: "ocho octav*", 9: "nueve noven*", 10: "diez decupl* décupl* décim* decena* década* decen*",
        11: "once undécim*", 12: "doce duodécim* docena*",
        13: "trece decimoterc*", 14: "catorce decimocuart*", 15: "quince* decimoquint*",
        16: "dieciséis decimosext*",
        17: "diecisiete decimosépt*", 18: "dieciocho decimoctav*", 19: "diecinueve decimonov* decimonon*",
        20: "veint* vigésim*", 21: "veintiun* veintiún", 22: "veintidós", 23: "veintitrés",
        24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho",
        29: "veintinueve", 30: "treint* trigésim*", 40: "cuarent* cuadragésim*",
        50: "cincuent* quincuagésim*", 60: "sesent* sexagésim*", 70: "setent* septuagésim*", 80: "ochent* octogésim*",
        90: "novent* nonagésim*", 100: "cien ciento cientos centenar* centésim*",
        200: "doscient*", 300: "trescient*", 400: "cuatrocient*", 500: "quinient*", 600: "seiscient*",
        700: "setecient*", 800: "ochocient*", 900: "novecient*",
    },
    decades={20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta",
             80: "ochenta", 90: "noventa"},
    scales={10**3: "mil miles millar*", 10**6: "millón millones", 10**9: "millardo*", 10**12: "billón billones"},
    percent="% por-ciento porcentaje* porcentual*",
    watch_list=r"list\w* de (?:vigilancia|observación|vigilados)|en observación",
    half=r"y medi[oa]",
    others={r"media docena": "6", r"día y noche|las 24 horas|ininterrumpid\w+|permanentes?": "24 7",
            r"todos los días|cada día|a la semana": "7",
            r"\bmediodía|\bmedianoche": "0 12 24",
            r"primera década del siglo xxi": "2000"},
)  # fmt: skip
_RUSSIAN = NumberWords(
    cardinals={
        0: "нул* ни", 1: "один одна одно одного одной одному одним одном одну перв* единствен*",
        2: "два две двух* двум двумя двое* двои* двоя* втор* оба обе обои* обеи* пара пары пару дву* вдвоем"
        " половин* двойн* вдвое дважды",
        3: "три трех* трёх* трем трём тремя трое трет* трижды втрое утро* квартал*",
        4: "четыре четырех* четырёх* четырем четырём четырьмя четвер* четвёрт* четырежды вчетверо квартал*",
        5: "пят* впятеро", 6: "шест* вшестеро полугод* полгод*",
        7: "сем* седьм*", 8: "восем* восьм*", 9: "девят*", 10: "десят* вдесятеро", 11: "одиннадцат*",
        12: "двенадцат* дюжин*", 13: "тринадцат*", 14: "четырнадцат*", 15: "пятнадцат*", 16: "шестнадцат*",
        17: "семнадцат*", 18: "восемнадцат*", 19: "девятнадцат*", 20: "двадцат*", 30: "тридцат*", 40: "сорок*",
        50: "пятьдесят* пятидесят*",
        60: "шестьдесят* шестидесят*", 70: "семьдесят* семидесят*", 80: "восемьдесят* восьмидесят*",
        90: "девяност*", 100: "сто ста сотн* сотен сотый сотая сотое сотого сотой стократн*",
        200: "двест* двухсот* двумстам", 300: "трист* трехсот* трёхсот*", 400: "четырест* четырехсот* четырёхсот*",
        500: "пятьсот* пятисот*", 600: "шестьсот* шестисот*", 700: "семьсот* семисот*", 800: "восемьсот* восьмисот*",
        900: "девятьсот* девятисот*",
    },
    decades={20: "двадцат*", 30: "тридцат*", 40: "сороков*", 50: "пятидесят*", 60: "шестидесят*", 70: "семидесят*",
             80: "восьмидесят*", 90: "девяност*"},
    scales={10**3: "тысяч* тыс", 10**6: "миллион* млн", 10**9: "миллиард* млрд", 10**12: "триллион* трлн"},
    percent="% процент*",
    watch_list=r"спис\w* (?:\w+ )?(?:наблюд|контрол)\w*|контрольн\w+ спис\w*|под (?:особым )?(?:наблюд|контрол)\w*",
    half=r"с половиной",
    others={r"пол(?:у|овина )?дюжин": "6", r"круглосуточн\w+|круглые сутки": "24 7",
            r"ежедневно|без выходных|в неделю": "7",
            r"\bполн?д(?:ень|ня|ню)|\bполудн|\bполноч": "0 12 24",
            r"нулевы[ех]|перво\w+ десятилети\w+ xxi": "2000",
            r"\bполтысяч": "500", r"\bполу?миллион": "500000", r"\bпол(?:тор[аы]|утора)": "1.5",
            r"\bпол(?:тор[аы]|утора) (?:сотен|сотни|ста)": "150",
            r"\bпол(?:тор[аы]|утора) тыс": "1500", r"\bпол(?:тор[аы]|утора) (?:миллион|млн)": "1500000",
            r"\bпол(?:тор[аы]|утора) (?:миллиард|млрд)": "1500000000"},
)  # fmt: skip
_ARABIC = NumberWords(
    cardinals={
        0: "صفر أي", 1: "واحد* أول* أولى الأول* مرة وحيد* حادي*",
        2: "اثن* إثن* ثان* ثنائ* ثلثا ثلثي ثلثان ثلثين نصف ضعف* كلا كلتا مرتين عامين سنتين شهرين أسبوعين يومين"
        " عامان سنتان أسبوعان شهران يومان عقدين عقدان ألفان ألفين ألفا ألفي مليونان مليونين مليونا مليوني"
        " ملياران مليارين مليارا ملياري",
        3: "ثلاث* ثالث* ثلث*", 4: "أربع* رابع* ربع* أرباع*", 5: "خمس* خامس*",
        6: "ست ستة ستا سادس* سدس", 7: "سبع سبعة سبعا سابع*",
        8: "ثمان* ثمن ثامن*", 9: "تسع تسعة تسعا تاسع*", 10: "عشر* عاشر* عقد", 11: "حادي* أحد",
        12: "اثن* إثن* ثان* دزين*", 13: "ثلاث* ثالث*", 14: "أربع* رابع*",
        15: "خمس* خامس*", 16: "ست* سادس*", 17: "سبع* سابع*", 18: "ثمان* ثامن*",
        19: "تسع* تاسع*", 20: "عشرون عشرين", 30: "ثلاثون ثلاثين", 40: "أربعون أربعين", 50: "خمسون خمسين",
        60: "ستون ستين", 70: "سبعون سبعين", 80: "ثمانون ثمانين", 90: "تسعون تسعين", 100: "مئة مائة مئات قرن",
        200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي", 300: "ثلاثمئة ثلاثمائة", 400: "أربعمئة أربعمائة",
        500: "خمسمئة خمسمائة", 600: "ستمئة ستمائة", 700: "سبعمئة سبعمائة", 800: "ثمانمئة ثمانمائة ثمانيمائة",
        900: "تسعمئة تسعمائة",
    },
    decades={20: "عشرين*", 30: "ثلاثين*", 40: "أربعين*", 50: "خمسين*", 60: "ستين*", 70: "سبعين*", 80: "ثمانين*",
             90: "تسعين*"},
    scales={10**3: "ألف* آلاف ألاف", 10**6: "مليون* ملايين", 10**9: "مليار* بليون*", 10**12: "تريليون* ترليون*"},
    percent="% ٪ في-المئة في-المائة بالمئة بالمائة نقطة-مئوية نقاط-مئوية النقاط-المئوية النسبة-المئوية",
    watch_list=r"(?:قائمة|لائحة|قيد|تحت) (?:ال)?(?:مراقبة|رصد|رقابة|ملاحظة)",
    half=r"و(?:ال)?نصف",
    dual=r"\w{2}[اي]ن\b|^(?!.*\bواحدة?\b).*\w{3}[اي]\b",  # some singulars and plurals end alike
    others={r"العقد الأول من القرن الحادي والعشرين": "2000",
            r"على مدار الساعة|ليل[اً]* نهار|طوال اليوم": "24 7", r"يومي|كل يوم|أيام الأسبوع|في الأسبوع": "7",
            r"منتصف (?:الليل|النهار)|الظهر|ظهر[اً]?\b": "0 12 24"},
)  # fmt: skip
NUMBER_WORDS: Mapping[str, NumberWords] = {
    "en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN, "ar": _ARABIC,
}  # fmt: skip
