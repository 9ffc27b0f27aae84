"""Small briefs of Burma and three of its neighbours, as the Department of Labor's data have them."""

from tipreport.files import parse_brief
from tipreport.model import CountryBrief

MEASURES = ("share of children at work", "investigations", "convictions", "labour inspectors")

_SHARES = {"MMR": "0.4", "BGD": "9.2", "IND": "1.4", "THA": "13"}
_NUMBERS: dict[str, dict[str, dict[int, int | None]]] = {
    "MMR": {
        "investigations": {2019: 72, 2022: 4},
        "convictions": {2019: 106, 2022: None},
        "i": {2020: 180, 2022: None},
    },
    "BGD": {"investigations": {2016: None, 2022: None}, "convictions": {2016: None, 2022: None}, "i": {2022: 400}},
    "IND": {
        "investigations": {2016: None, 2022: None},
        "convictions": {2018: 586, 2022: None},
        "i": {2016: None, 2022: None},
    },
    "THA": {"investigations": {2022: 99}, "convictions": {2022: 96}, "i": {2022: 1720}},
}


def brief_of(code: str, more: str = "", *, without: str = "", sources: str = "") -> CountryBrief:
    """The brief of a country, with further figures and sources, and without a measure."""
    lines = [f"id: {code.casefold()}", f"title: {code}", "edition: 2022", f"countries: [{{country: {code}}}]"]
    lines += ["default_source: labor-2022", "sources:"]
    work = "kind: dataset, title: Findings, publisher: U.S. Department of Labor"
    lines += [f"  - {{id: labor-{year}, {work}, edition: {year}}}" for year in range(2016, 2023)]
    lines += [*filter(None, [sources]), "figures:"]
    share = f"measure: other, label: share of children at work, value: {_SHARES[code]}, unit: percent"
    lines.append(f"  - {{{share}, of: children aged 5 to 14, sources: [labor-2022]}}")
    for measure, numbers in _NUMBERS[code].items():
        name = "measure: other, label: labour inspectors, unit: persons" if measure == "i" else f"measure: {measure}"
        for year, number in numbers.items() if measure != without else ():
            value = "not known" if number is None else number
            lines.append(f"  - {{{name}, value: {value}, period: {year}, sources: [labor-{year}]}}")
    return parse_brief("\n".join((*lines, more)))


NEIGHBOURS = tuple(map(brief_of, ("MMR", "BGD", "IND", "THA")))
