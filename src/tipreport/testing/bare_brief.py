"""Briefs that have little: one record in most lists, and no value for most optional fields; or hardly any list.

Other samples have many records, and a value for most fields; a format may fail where there is one, or none.
"""

from functools import cache

from tipreport.files import parse_brief
from tipreport.model.brief import CountryBrief

_BRIEF = """\
id: bare
title: Zudokema
countries: [{country: MNE}]
tiers:
  - {country: MNE, year: 2019, tier: Tier 2, official: true, sources: [only]}
  - {country: MNE, year: 2020, tier: Tier 2, official: true, sources: [only]}
  - {country: MNE, year: 2020, tier: Tier 3, sources: [only p. pubalogi, other]}
  - {country: MNE, year: 2020, tier: Tier 1, sources: [other]}
figures:
  - {measure: other, label: Lomedupi, value: 1, unit: persons, pillar: protection, period: 2019, by: office, key: true,
     change: up, sources: [only]}
  - {measure: other, label: Gatisobu, value: 61007, unit: persons, pillar: prosecution, period: 2018, sources: [only]}
  - {measure: other, label: Gatisobu, value: 61009, unit: persons, pillar: prosecution, period: 2019, sources: [only]}
  - {measure: other, label: Gatisobu, value: 61013, unit: persons, pillar: prosecution, period: 2020, sources: [other]}
  - {measure: convictions, value: 61027, unit: persons, period: 2020, sources: [only]}
findings:
  - {pillar: prevention, text: Ropebuga nisolate., sources: [only]}
recommendations:
  - {text: Sadulofe the pemobagi., sources: [only]}
  - {text: Tanibore the fisopelu., sources: [other]}
laws:
  - {name: Vogapimu Act, kind: law, text: It sabenoli., sources: [only]}
organisations:
  - {id: office, name: Kelupova, kind: NGO, sources: [only]}
quotes:
  - {text: dibamole nusofi, speaker: not stated, sources: [only]}
  - {text: lerigaso potu, speaker: Mutabe, sources: [only]}
sources:
  - {id: only, kind: article, title: Fenusola}
  - {id: other, kind: statement, title: Bogitame}
"""
_STUB = """\
id: stub
title: Nemigasu
countries: [{country: AND}]
note: Rabiteku of the lofesani.
tiers:
  - {country: AND, year: 2020, tier: Tier 1, official: true, sources: [only]}
  - {country: AND, year: 2020, tier: Tier 2, sources: [only p. zavubode]}
recommendations:
  - {text: Mokefuda the tasipole., pillar: protection, sources: [only]}
sources:
  - {id: only, kind: article, title: Dufekila}
"""
_THREE = """\
id: three
title: Fumikabo
subject: group
subject_name: The Desonipa
countries: [{country: LIE}, {country: MCO}, {country: SMR}]
tiers:
  - {country: LIE, year: 2017, tier: Tier 1, official: true, sources: [s1]}
  - {country: LIE, year: 2018, tier: Tier 2, official: true, sources: [s2]}
  - {country: LIE, year: 2020, tier: Tier 2 Watch List, official: true, sources: [s3]}
  - {country: MCO, year: 2018, tier: Tier 3, official: true, reason: Tanuvero the silopa., sources: [s4]}
  - {country: MCO, year: 2019, tier: Tier 2, sources: [s5 p. bevusano]}
  - {country: MCO, year: 2020, tier: Tier 2, official: true, sources: [s4]}
  - {country: SMR, year: 2017, tier: Special Case, official: true, sources: [s6]}
  - {country: SMR, year: 2019, tier: Tier 1, official: true, sources: [s6]}
sources:
  - {id: s1, kind: article, title: Hulogate}
  - {id: s2, kind: article, title: Nobisute}
  - {id: s3, kind: article, title: Kerapido}
  - {id: s4, kind: statement, title: Ravedoni}
  - {id: s5, kind: article, title: Mutogepa}
  - {id: s6, kind: article, title: Sidanufe}
"""


@cache
def bare_brief() -> CountryBrief:
    """Return the brief."""
    return parse_brief(_BRIEF, "bare.yaml")


@cache
def stub_brief() -> CountryBrief:
    """Return a brief without figures and findings, which has two remarks on the whole."""
    return parse_brief(_STUB, "stub.yaml")


@cache
def brief_of_three() -> CountryBrief:
    """Return a brief of three countries with one tier a year, which a layout may have in one table."""
    return parse_brief(_THREE, "three.yaml")
