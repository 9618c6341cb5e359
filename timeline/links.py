"""Addresses on the web that come from outside: which of them a reader may be sent to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 2048
"""Characters of an address; what is longer is cut by some browsers."""
_ODD = re.compile(
    r"[\s\\<>\"`\x00-\x20\x7f-\xa0\u2028\u2029\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]",
)
"""What no address holds unescaped: blanks, controls, the marks that end one in text, what is no character."""


def web_address(url: str) -> str:
    """`url` where it leads to a host by http or https, without credentials or anything odd; otherwise empty."""
    if len(url) > LONGEST or _ODD.search(url):
        return ""
    try:
        parts = urlsplit(url)
        sound = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    return url if sound and parts.scheme in ("http", "https") and "@" not in parts.netloc else ""
