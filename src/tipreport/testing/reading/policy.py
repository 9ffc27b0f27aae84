"""Compares the policy of a page with its scripts: a browser refuses those that the policy does not allow."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import unescape

_POLICY = re.compile(r"<meta\s+http-equiv=\"Content-Security-Policy\"\s+content=\"([^\"]*)\"", re.IGNORECASE)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL | re.IGNORECASE)


def refused_scripts(text: str) -> Iterator[str]:
    """Yield a script inside a page that its own policy does not allow (Content Security Policy, level 3)."""
    found = _POLICY.search(text)
    policy = unescape(found[1]) if found else "'unsafe-inline'"
    if "'unsafe-inline'" in policy.partition("script-src")[2].partition(";")[0] or not found:
        return
    for script in _SCRIPT.findall(text):
        if f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" not in policy:
            yield "the policy of the page does not allow its script: expected the hash of it in script-src"
