"""Addresses of links: web pages and telephones."""

import re
from urllib.parse import quote

_NUMBER = re.compile(r"\+?[0-9(][0-9 ().\u00a0\u2011-]*[0-9]")
_TRUNK = re.compile(r"^(\+.*?)\(0\)")  # a zero that is dialled only inside the country


def web_address(url: str) -> str:
    """Return an address with the characters that no URL may contain (RFC 3986, section 2) as percent escapes."""
    return quote(url, safe="%/:?#@!$&'()*+,;=-._~")


def telephone(words: str) -> str:
    """Return the address (RFC 3966) of one telephone number; empty for other words."""
    if not _NUMBER.fullmatch(words):
        return ""
    return "tel:" + re.sub(r"[^+0-9]", "", _TRUNK.sub(r"\1", words))
