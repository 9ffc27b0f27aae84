"""Colours, and the sRGB profile that defines them."""

import re
import zlib
from base64 import b64decode

from attrs import field, frozen

# An sRGB profile of 588 bytes, made with Little CMS, free of rights, with a fixed date; version 4.2.
SRGB = zlib.decompress(
    b64decode(
        "eNqVkT1Lw1AYhU9bRdFKBx1EHDJUcWhBFMRR69ClSKkVrLo0t0krJGlIUqS4Ci4OBQfRxa/Bf6Cr4KpQEBRBxN/g1yIlnjSFFtHB93LzPpzc83JzAgRT"
        "mtDtLgnQDcfKJBPSSm5V6qkjwNWsvLDN+XQ6hT/r894/exf3ZuF/1V9QbAEEeskzwrQc8hw5temYHu+Sh0QpXyAfk2MWL0i+8XTZ5xePiz6/e2xlMwtA"
        "0JspFTtY7mBRsnTyBDmqaxXRuo/3JWHFWF5iH+EehY0MkkhAgowKNqDBQZzdYGa/+yabvkWU6RF8mqjCoqOIEr0xqhVOVdhV6gqXhqqX+888bXV6yp8e"
        "TgDdz677Ngb07AGNmut+nbhu4xQIPQFXRttfZk6zH9RrbS16BES2gYvrtibvA5c7wPCjmbfyTSnEHVRV4PUcGMgBg3Wgb83PqvUeZw9Adou/6BY4OATG"
        "eT6y/g28jmd2"
    )
)
_HEX = re.compile("#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")


def _operands(colour: "Colour") -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in (colour.red, colour.green, colour.blue))


@frozen
class Colour:
    """A colour by its red, green and blue components, each from 0 to 1."""

    red: float
    green: float
    blue: float
    operands: str = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if not all(0 <= value <= 1 for value in (self.red, self.green, self.blue)):
            raise ValueError(f"expected components of a colour from 0 to 1, not {self.red}, {self.green}, {self.blue}")
        object.__setattr__(self, "operands", _operands(self))

    @classmethod
    def from_hex(cls, code: str) -> "Colour":
        """A colour from six hexadecimal digits, such as ``#1D4E63``. Raises ValueError."""
        parts = _HEX.fullmatch(code)
        if parts is None:
            raise ValueError(f"expected a colour as six hexadecimal digits, such as #1D4E63, not {code!r}")
        red, green, blue = (int(part, 16) / 255 for part in parts.groups())
        return cls(red, green, blue)


BLACK = Colour(0, 0, 0)
WHITE = Colour(1, 1, 1)


def output_intent(profile: int) -> str:
    """The output intent, which defines the device colours (ISO 19005-3, 6.2.3).

    ``profile`` is the number of the profile's stream, whose ``/N`` is 3.
    """
    profile_name = "(sRGB IEC61966-2.1)"
    names = f"/OutputConditionIdentifier{profile_name}/Info{profile_name}"
    return f"<</Type/OutputIntent/S/GTS_PDFA1{names}/DestOutputProfile {profile} 0 R>>"
