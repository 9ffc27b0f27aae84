"""The links of a worksheet: to the web, or to a location in the workbook.

They are relationships, not formulas. Only http, https and mailto addresses become links.
"""

from collections.abc import Iterator
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from attrs import define, field

MAX_LINKS = 65_530
"""Links of a worksheet: Excel specifications and limits."""
MAX_ADDRESS_LENGTH = 2_079
"""Characters of an address; Excel repairs a file with a longer one."""
_SCHEMES = ("http://", "https://", "mailto:")
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@define
class Links:
    """The links collected while the rows of a worksheet are written, and the number of addresses left as text."""

    links: list[tuple[str, str]] = field(factory=list)  # cell and address
    too_long: int = 0
    too_many: int = 0
    other_schemes: int = 0

    def add(self, cell: str, address: str) -> bool:
        """Link a cell to an address. Returns False if Excel would not accept it, so that the cell stays plain text."""
        if not address.startswith(("#", *_SCHEMES)):
            self.other_schemes += 1
        elif len(_encoded(address)) > MAX_ADDRESS_LENGTH:
            self.too_long += 1
        elif len(self.links) >= MAX_LINKS:
            self.too_many += 1
        else:
            self.links.append((cell, address))
            return True
        return False

    def warnings(self, sheet: str) -> Iterator[str]:
        """Yield a warning for each reason for which addresses were left as text."""
        reasons = {
            f"Excel accepts at most {MAX_ADDRESS_LENGTH:,} characters": self.too_long,
            f"Excel accepts at most {MAX_LINKS:,} links in a sheet": self.too_many,
            "only http, https and mailto become links": self.other_schemes,
        }
        for reason, count in reasons.items():
            if count:
                addresses = "1 address is" if count == 1 else f"{count:,} addresses are"
                yield f"{sheet}: {addresses} plain text instead of a link: {reason}"

    def hyperlinks(self) -> str:
        """Return the element ``hyperlinks`` (ECMA-376 part 1, 18.3.1.48), or nothing if there are no links."""
        if not self.links:
            return ""
        return f'<hyperlinks xmlns:r="{_RELATIONSHIP}">{"".join(self._hyperlinks())}</hyperlinks>'

    def _hyperlinks(self) -> Iterator[str]:
        ids = self._relationship_ids()
        for cell, address in self.links:
            target, _, fragment = _encoded(address).partition("#")
            relationship = f' r:id="{ids[target]}"' if target else ""
            location = f" location={quoteattr(fragment)}" if fragment else ""
            yield f'<hyperlink ref="{cell}"{relationship}{location}/>'

    def relationships(self) -> str:
        """Return the relationships of the links to the web (ECMA-376 part 2, 9.3)."""
        link_type = f"{_RELATIONSHIP}/hyperlink"
        return "".join(
            f'<Relationship Id="{id_}" Type="{link_type}" Target={quoteattr(target)} TargetMode="External"/>'
            for target, id_ in self._relationship_ids().items()
        )

    def _relationship_ids(self) -> dict[str, str]:
        targets = (_encoded(address).partition("#")[0] for _, address in self.links)
        return {target: f"link{number}" for number, target in enumerate(dict.fromkeys(filter(None, targets)), 1)}


def _encoded(address: str) -> str:
    """The address in the characters of a URI (RFC 3986). Existing escapes are kept."""
    return address if address.startswith("#") else quote(address, safe="%:/?#@!$&'()*+,;=~")
