"""Names made comparable: small letters, no accents, no marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[.'’‘`ʼ]")
_BLANKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The comparable form of a name: "São Tomé" → "sao tome", "N'Djamena" → "ndjamena", "U.S." → "us"."""
    if name.isascii():
        plain = name
    else:
        split = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return _BLANKS.sub(" ", _DROPPED.sub("", plain)).strip().casefold()
