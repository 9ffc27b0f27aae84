"""The currencies by their codes (ISO 4217) and English names."""

from collections.abc import Mapping
from typing import Final
from unicodedata import normalize

from tipreport.model.messages import alternatives

# The names are those of the Unicode Common Locale Data Repository, for one unit.
_CURRENCIES = """
    AED UAE dirham; AFN Afghan Afghani; ALL Albanian lek; AMD Armenian dram; ANG Netherlands Antillean guilder; AOA
    Angolan kwanza; ARS Argentine peso; AUD Australian dollar; AWG Aruban florin; AZN Azerbaijani manat; BAM
    Bosnia-Herzegovina convertible mark; BBD Barbadian dollar; BDT Bangladeshi taka; BGN Bulgarian lev; BHD Bahraini
    dinar; BIF Burundian franc; BMD Bermudan dollar; BND Brunei dollar; BOB Bolivian boliviano; BRL Brazilian real;
    BSD Bahamian dollar; BTN Bhutanese ngultrum; BWP Botswanan pula; BYN Belarusian ruble; BZD Belize dollar; CAD
    Canadian dollar; CDF Congolese franc; CHF Swiss franc; CLP Chilean peso; CNY Chinese yuan; COP Colombian peso;
    CRC Costa Rican colón; CUP Cuban peso; CVE Cape Verdean escudo; CZK Czech koruna; DJF Djiboutian franc; DKK
    Danish krone; DOP Dominican peso; DZD Algerian dinar; EGP Egyptian pound; ERN Eritrean nakfa; ETB Ethiopian
    birr; EUR euro; FJD Fijian dollar; FKP Falkland Islands pound; GBP British pound; GEL Georgian lari; GHS
    Ghanaian cedi; GIP Gibraltar pound; GMD Gambian dalasi; GNF Guinean franc; GTQ Guatemalan quetzal; GYD Guyanaese
    dollar; HKD Hong Kong dollar; HNL Honduran lempira; HTG Haitian gourde; HUF Hungarian forint; IDR Indonesian
    rupiah; ILS Israeli new shekel; INR Indian rupee; IQD Iraqi dinar; IRR Iranian rial; ISK Icelandic króna; JMD
    Jamaican dollar; JOD Jordanian dinar; JPY Japanese yen; KES Kenyan shilling; KGS Kyrgyz som; KHR Cambodian riel;
    KMF Comorian franc; KPW North Korean won; KRW South Korean won; KWD Kuwaiti dinar; KYD Cayman Islands dollar;
    KZT Kazakhstani tenge; LAK Laotian kip; LBP Lebanese pound; LKR Sri Lankan rupee; LRD Liberian dollar; LSL
    Lesotho loti; LYD Libyan dinar; MAD Moroccan dirham; MDL Moldovan leu; MGA Malagasy ariary; MKD Macedonian
    denar; MMK Myanmar kyat; MNT Mongolian tugrik; MOP Macanese pataca; MRU Mauritanian ouguiya; MUR Mauritian
    rupee; MVR Maldivian rufiyaa; MWK Malawian kwacha; MXN Mexican peso; MYR Malaysian ringgit; MZN Mozambican
    metical; NAD Namibian dollar; NGN Nigerian naira; NIO Nicaraguan córdoba; NOK Norwegian krone; NPR Nepalese
    rupee; NZD New Zealand dollar; OMR Omani rial; PAB Panamanian balboa; PEN Peruvian sol; PGK Papua New Guinean
    kina; PHP Philippine peso; PKR Pakistani rupee; PLN Polish zloty; PYG Paraguayan guarani; QAR Qatari riyal; RON
    Romanian leu; RSD Serbian dinar; RUB Russian ruble; RWF Rwandan franc; SAR Saudi riyal; SBD Solomon Islands
    dollar; SCR Seychellois rupee; SDG Sudanese pound; SEK Swedish krona; SGD Singapore dollar; SHP St. Helena
    pound; SLE Sierra Leonean leone; SOS Somali shilling; SRD Surinamese dollar; SSP South Sudanese pound; STN São
    Tomé & Príncipe dobra; SVC Salvadoran colón; SYP Syrian pound; SZL Swazi lilangeni; THB Thai baht; TJS
    Tajikistani somoni; TMT Turkmenistani manat; TND Tunisian dinar; TOP Tongan paʻanga; TRY Turkish lira; TTD
    Trinidad & Tobago dollar; TWD New Taiwan dollar; TZS Tanzanian shilling; UAH Ukrainian hryvnia; UGX Ugandan
    shilling; USD US dollar; UYU Uruguayan peso; UZS Uzbekistani som; VED Bolívar Soberano; VES Venezuelan bolívar;
    VND Vietnamese dong; VUV Vanuatu vatu; WST Samoan tala; XAF Central African CFA franc; XCD East Caribbean
    dollar; XOF West African CFA franc; XPF CFP franc; YER Yemeni rial; ZAR South African rand; ZMW Zambian kwacha;
    ZWG Zimbabwean gold
"""
CURRENCY_NAMES: Final[Mapping[str, str]] = {
    code: " ".join(name) for code, *name in (entry.split() for entry in _CURRENCIES.split(";"))
}
_MAX_SUGGESTED = 3  # currencies that a message suggests
_MIN_LETTERS = 3  # letters of a word of a name


def currencies_for(text: str) -> str:
    """Return the codes of the currencies that a name may mean: ``GHS`` for *cedis*, ``XAF or XOF`` for *CFA francs*.

    Empty if there are more than three or none. ``text`` is a plain word or name in small letters.
    """
    words = _simple(text)
    found = [code for code, name in CURRENCY_NAMES.items() if words and _is_named(words, _simple(name))]
    return alternatives(found) if len(found) <= _MAX_SUGGESTED else ""


def _simple(name: str) -> list[str]:
    """Return the words of a name in small letters without accents."""
    return normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().split()


def _is_named(words: list[str], name: list[str]) -> bool:
    """Return whether words are those of a name, in any form, and the last one is the unit itself."""
    *others, unit = words
    return _is_form(unit, name[-1]) and all(any(_is_form(word, part) for part in name) for word in others)


def _is_form(word: str, part: str) -> bool:
    """Return whether a word is a form of a part of a name: *cedis* of *cedi*, *Ghana* of *Ghanaian*."""
    stem = word.removesuffix("s")
    return len(stem) >= _MIN_LETTERS and (part.startswith(stem) if len(stem) > _MIN_LETTERS else part == stem)
