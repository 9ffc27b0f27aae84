"""Compares the policy of a page with its scripts and pictures: a browser refuses those that it does not allow."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import unescape

_POLICY = re.compile(r"<meta\s+http-equiv=\"Content-Security-Policy\"\s+content=\"([^\"]*)\"", re.IGNORECASE)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL | re.IGNORECASE)


def refused_pictures(text: str) -> Iterator[str]:
    """Yield a picture inside a page that its own policy does not allow (Content Security Policy, level 3)."""
    found = _POLICY.search(text)
    rules = (
        dict(each.split(maxsplit=1) for each in unescape(found[1]).split(";") if len(each.split()) > 1) if found else {}
    )
    allowed = rules.get("img-src", rules.get("default-src", "data:"))
    if '<img src="data:' in text and "data:" not in allowed:
        yield "the policy of the page does not allow its picture: expected img-src data:"


def refused_scripts(text: str) -> Iterator[str]:
    """Yield a script inside a page that its own policy does not allow (Content Security Policy, level 3)."""
    found = _POLICY.search(text)
    policy = unescape(found[1]) if found else "'unsafe-inline'"
    if "'unsafe-inline'" in policy.partition("script-src")[2].partition(";")[0] or not found:
        return
    for script in _SCRIPT.findall(text):
        if f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" not in policy:
            yield "the policy of the page does not allow its script: expected the hash of it in script-src"
