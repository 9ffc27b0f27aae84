"""The links of a sheet: to the web, or to a place in the workbook.

They are relationships, not formulas. Only http, https and mailto become links.
"""

from collections.abc import Iterator
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from attrs import define, field

MOST_LINKS = 65_530
"""Links of a sheet: Excel specifications and limits."""
MOST_CHARACTERS = 2_079
"""Characters of an address: beyond it Excel repairs the file."""
_SCHEMES = ("http://", "https://", "mailto:")
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@define
class Links:
    """The links found while the rows of a sheet are written, and how many could be none."""

    found: list[tuple[str, str]] = field(factory=list)  # the cell and its address
    too_long: int = 0
    too_many: int = 0
    of_another_kind: int = 0

    def add(self, cell: str, address: str) -> bool:
        """Link a cell to an address. False if Excel would not take it: the cell is then plain text."""
        if not address.startswith(("#", *_SCHEMES)):
            self.of_another_kind += 1
        elif len(_target(address)) > MOST_CHARACTERS:
            self.too_long += 1
        elif len(self.found) >= MOST_LINKS:
            self.too_many += 1
        else:
            self.found.append((cell, address))
            return True
        return False

    def warnings(self, sheet: str) -> Iterator[str]:
        """What the sheet does not show as it should."""
        reasons = {
            f"Excel takes at most {MOST_CHARACTERS:,} characters": self.too_long,
            f"Excel takes at most {MOST_LINKS:,} links in a sheet": self.too_many,
            "only http, https and mailto become links": self.of_another_kind,
        }
        for reason, count in reasons.items():
            if count:
                said = "1 address stands" if count == 1 else f"{count:,} addresses stand"
                yield f"{sheet}: {said} in plain text instead of as a link: {reason}"

    def elements(self) -> str:
        """``hyperlinks`` of a worksheet: ECMA-376 part 1, 18.3.1.48. Empty where there are none."""
        if not self.found:
            return ""
        return f'<hyperlinks xmlns:r="{_RELATIONSHIP}">{"".join(self._hyperlinks())}</hyperlinks>'

    def _hyperlinks(self) -> Iterator[str]:
        ids = self._ids()
        for cell, address in self.found:
            target, _, place = _target(address).partition("#")
            to = f' r:id="{ids[target]}"' if target else ""
            at = f" location={quoteattr(place)}" if place else ""
            yield f'<hyperlink ref="{cell}"{to}{at}/>'

    def relationships(self) -> str:
        """The relationships that the links to the web refer to: ECMA-376 part 2, 9.3."""
        kind = f"{_RELATIONSHIP}/hyperlink"
        return "".join(
            f'<Relationship Id="{id_}" Type="{kind}" Target={quoteattr(target)} TargetMode="External"/>'
            for target, id_ in self._ids().items()
        )

    def _ids(self) -> dict[str, str]:
        targets = (_target(address).partition("#")[0] for _, address in self.found)
        return {target: f"link{number}" for number, target in enumerate(dict.fromkeys(filter(None, targets)), 1)}


def _target(address: str) -> str:
    """The address in the characters of a URI (RFC 3986); what is escaped already stays so."""
    return address if address.startswith("#") else quote(address, safe="%:/?#@!$&'()*+,;=~")
