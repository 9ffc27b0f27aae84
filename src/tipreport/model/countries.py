"""The countries by their codes and names: ISO 3166 alpha-3 (and XKX for Kosovo), alpha-2, and usual English names."""

import re
from functools import cache, lru_cache
from unicodedata import normalize

from tipreport.model.messages import closest, is_long

# The names are those of the Unicode Common Locale Data Repository, with the exceptions of `tipreport.wording.names`.
_COUNTRIES = """
    ABW AW Aruba; AFG AF Afghanistan; AGO AO Angola; AIA AI Anguilla; ALA AX Åland Islands; ALB AL Albania; AND AD
    Andorra; ARE AE United Arab Emirates; ARG AR Argentina; ARM AM Armenia; ASM AS American Samoa; ATA AQ Antarctica;
    ATF TF French Southern and Antarctic Lands; ATG AG Antigua & Barbuda; AUS AU Australia; AUT AT Austria; AZE AZ
    Azerbaijan; BDI BI Burundi; BEL BE Belgium; BEN BJ Benin; BES BQ Caribbean Netherlands; BFA BF Burkina Faso; BGD
    BD Bangladesh; BGR BG Bulgaria; BHR BH Bahrain; BHS BS Bahamas; BIH BA Bosnia & Herzegovina; BLM BL St.
    Barthélemy; BLR BY Belarus; BLZ BZ Belize; BMU BM Bermuda; BOL BO Bolivia; BRA BR Brazil; BRB BB Barbados; BRN BN
    Brunei; BTN BT Bhutan; BVT BV Bouvet Island; BWA BW Botswana; CAF CF Central African Republic; CAN CA Canada; CCK
    CC Cocos (Keeling) Islands; CHE CH Switzerland; CHL CL Chile; CHN CN China; CIV CI Côte d’Ivoire; CMR CM Cameroon;
    COD CD Democratic Republic of the Congo; COG CG Republic of the Congo; COK CK Cook Islands; COL CO Colombia; COM
    KM Comoros; CPV CV Cape Verde; CRI CR Costa Rica; CUB CU Cuba; CUW CW Curaçao; CXR CX Christmas Island; CYM KY
    Cayman Islands; CYP CY Cyprus; CZE CZ Czechia; DEU DE Germany; DJI DJ Djibouti; DMA DM Dominica; DNK DK Denmark;
    DOM DO Dominican Republic; DZA DZ Algeria; ECU EC Ecuador; EGY EG Egypt; ERI ER Eritrea; ESH EH Western Sahara;
    ESP ES Spain; EST EE Estonia; ETH ET Ethiopia; FIN FI Finland; FJI FJ Fiji; FLK FK Falkland Islands; FRA FR
    France; FRO FO Faroe Islands; FSM FM Micronesia; GAB GA Gabon; GBR GB United Kingdom; GEO GE Georgia; GGY GG
    Guernsey; GHA GH Ghana; GIB GI Gibraltar; GIN GN Guinea; GLP GP Guadeloupe; GMB GM Gambia; GNB GW Guinea-Bissau;
    GNQ GQ Equatorial Guinea; GRC GR Greece; GRD GD Grenada; GRL GL Greenland; GTM GT Guatemala; GUF GF French Guiana;
    GUM GU Guam; GUY GY Guyana; HKG HK Hong Kong; HMD HM Heard Island & McDonald Islands; HND HN Honduras;
    HRV HR Croatia; HTI HT Haiti; HUN HU Hungary; IDN ID Indonesia; IMN IM Isle of Man; IND IN India; IOT IO British
    Indian Ocean Territory; IRL IE Ireland; IRN IR Iran; IRQ IQ Iraq; ISL IS Iceland; ISR IL Israel; ITA IT Italy; JAM
    JM Jamaica; JEY JE Jersey; JOR JO Jordan; JPN JP Japan; KAZ KZ Kazakhstan; KEN KE Kenya; KGZ KG Kyrgyzstan; KHM KH
    Cambodia; KIR KI Kiribati; KNA KN St. Kitts & Nevis; KOR KR South Korea; KWT KW Kuwait; LAO LA Laos; LBN LB
    Lebanon; LBR LR Liberia; LBY LY Libya; LCA LC St. Lucia; LIE LI Liechtenstein; LKA LK Sri Lanka; LSO LS Lesotho;
    LTU LT Lithuania; LUX LU Luxembourg; LVA LV Latvia; MAC MO Macao; MAF MF St. Martin; MAR MA Morocco; MCO
    MC Monaco; MDA MD Moldova; MDG MG Madagascar; MDV MV Maldives; MEX MX Mexico; MHL MH Marshall Islands; MKD MK
    North Macedonia; MLI ML Mali; MLT MT Malta; MMR MM Myanmar (Burma); MNE ME Montenegro; MNG MN Mongolia; MNP MP
    Northern Mariana Islands; MOZ MZ Mozambique; MRT MR Mauritania; MSR MS Montserrat; MTQ MQ Martinique; MUS MU
    Mauritius; MWI MW Malawi; MYS MY Malaysia; MYT YT Mayotte; NAM NA Namibia; NCL NC New Caledonia; NER NE Niger; NFK
    NF Norfolk Island; NGA NG Nigeria; NIC NI Nicaragua; NIU NU Niue; NLD NL Netherlands; NOR NO Norway; NPL NP Nepal;
    NRU NR Nauru; NZL NZ New Zealand; OMN OM Oman; PAK PK Pakistan; PAN PA Panama; PCN PN Pitcairn Islands; PER PE
    Peru; PHL PH Philippines; PLW PW Palau; PNG PG Papua New Guinea; POL PL Poland; PRI PR Puerto Rico; PRK KP North
    Korea; PRT PT Portugal; PRY PY Paraguay; PSE PS Palestinian Territories; PYF PF French Polynesia; QAT QA Qatar;
    REU RE Réunion; ROU RO Romania; RUS RU Russia; RWA RW Rwanda; SAU SA Saudi Arabia; SDN SD Sudan; SEN SN Senegal;
    SGP SG Singapore; SGS GS South Georgia & South Sandwich Islands; SHN SH St. Helena, Ascension & Tristan da Cunha;
    SJM SJ Svalbard & Jan Mayen; SLB SB Solomon Islands; SLE SL Sierra Leone; SLV SV El Salvador; SMR SM San Marino;
    SOM SO Somalia; SPM PM St. Pierre & Miquelon; SRB RS Serbia; SSD SS South Sudan; STP ST São Tomé & Príncipe; SUR
    SR Suriname; SVK SK Slovakia; SVN SI Slovenia; SWE SE Sweden; SWZ SZ Eswatini; SXM SX Sint Maarten; SYC SC
    Seychelles; SYR SY Syria; TCA TC Turks & Caicos Islands; TCD TD Chad; TGO TG Togo; THA TH Thailand; TJK TJ
    Tajikistan; TKL TK Tokelau; TKM TM Turkmenistan; TLS TL Timor-Leste; TON TO Tonga; TTO TT Trinidad & Tobago; TUN
    TN Tunisia; TUR TR Turkey; TUV TV Tuvalu; TWN TW Taiwan; TZA TZ Tanzania; UGA UG Uganda; UKR UA Ukraine; UMI UM
    U.S. Outlying Islands; URY UY Uruguay; USA US United States; UZB UZ Uzbekistan; VAT VA Vatican City; VCT VC St.
    Vincent & Grenadines; VEN VE Venezuela; VGB VG British Virgin Islands; VIR VI U.S. Virgin Islands; VNM VN Vietnam;
    VUT VU Vanuatu; WLF WF Wallis & Futuna; WSM WS Samoa; XKX XK Kosovo; YEM YE Yemen; ZAF ZA South Africa; ZMB ZM
    Zambia; ZWE ZW Zimbabwe
"""
# Other names in use, by the code that they mean
_ALSO = """
    ARE UAE; ARE Emirates; BIH Bosnia; BIH Bosnia and Hercegovina; BRN Brunei Darussalam; CAF CAR; CHN PRC;
    CHN People's Republic of China; CHN Mainland China; CIV Ivory Coast; COD DRC; COD DR Congo; COD Congo-Kinshasa;
    COD Zaire; COD Democratic Republic of Congo; COG Congo-Brazzaville; COG Republic of Congo; CPV Cabo Verde;
    CZE Czech Republic; FSM Federated States of Micronesia;
    GBR Great Britain; GBR Britain; GBR UK; GBR England; GBR Scotland; GBR Wales; GBR Northern Ireland;
    HKG Hong Kong SAR China; IRN Islamic Republic of Iran; KGZ Kyrgyz Republic; KOR Republic of Korea; LAO Lao PDR;
    MAC Macao SAR China; MAC Macau; MDA Republic of Moldova; MKD Macedonia; MMR Myanmar; MMR Burma; NLD Holland;
    PRK DPRK; PRK Democratic People's Republic of Korea; PSE Palestine; PSE State of Palestine; PSE West Bank and Gaza;
    RUS Russian Federation; SVK Slovak Republic; SWZ Swaziland; SYR Syrian Arab Republic; TLS East Timor;
    TUR Türkiye; TUR Turkiye; TZA United Republic of Tanzania; USA U.S.; USA U.S.A.; USA United States of America;
    USA America; VAT Holy See; VAT Vatican; VNM Viet Nam; XKX Republic of Kosovo
"""


def _entries(text: str) -> list[tuple[str, str]]:
    """Return the entries of a table: the code, and the rest."""
    codes = (entry.strip().partition(" ") for entry in " ".join(text.split()).split(";"))
    return [(code, rest) for code, _, rest in codes]


_OTHER_PLACES = {"america", "england", "macedonia", "mainland china", "northern ireland", "scotland", "wales"}
"""Names in use for a country that are those of other places too: parts of it, a region or a continent."""
COUNTRY_NAMES = {code: rest[3:] for code, rest in _entries(_COUNTRIES)}
_ALPHA2 = {rest[:2]: code for code, rest in _entries(_COUNTRIES)}


def known_country(text: str) -> str:
    """Return the alpha-3 code of a country by a code or a usual name; empty if it is none."""
    code = text.strip().upper()
    return code if code in COUNTRY_NAMES else _ALPHA2.get(code, "") or _codes_by_name().get(_simple(text), "")


def country_named(text: str) -> str:
    """Return the alpha-3 code of a country by a code or a usual name; empty for other places, such as England."""
    return "" if _simple(text) in _OTHER_PLACES else known_country(text)


def other_names() -> dict[str, str]:
    """Return the other names in use of a country, by its code."""
    names: dict[str, str] = {}
    for code, name in _entries(_ALSO):
        names[code] = f"{names[code]}, {name}" if code in names else name
    return names


@lru_cache(1000)  # a workbook may have the same name in every row
def country_code(text: str) -> str:
    """Return the alpha-3 code of a country that is given by its name or another code; empty if none is similar.

    ``Algeria``, ``algeria``, ``DZ`` and ``dza`` are all ``DZA``. A misspelt name means the closest one.
    """
    if is_long(text):
        return ""
    if code := known_country(text):
        return code
    names = _codes_by_name()
    match = closest(_simple(text), names, similarity=0.8)
    return names[match[0]] if match else ""


@cache
def _codes_by_name() -> dict[str, str]:
    return {_simple(name): code for code, name in [*_entries(_ALSO), *COUNTRY_NAMES.items()]}


def _simple(name: str) -> str:
    """Return a name without differences of spelling that do not matter: accents, case, articles, signs."""
    letters = normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", " ", letters.replace("&", " and ").replace("st.", "saint").replace(".", "")).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
