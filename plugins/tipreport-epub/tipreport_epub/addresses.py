"""Addresses of links to web pages."""

from urllib.parse import quote


def web_address(url: str) -> str:
    """Return an address with the characters that no URL may contain (RFC 3986, section 2) as percent escapes."""
    return quote(url, safe="%/:?#@!$&'()*+,;=-._~")
