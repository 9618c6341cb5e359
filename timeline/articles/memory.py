"""What files held when they were read before, by their bytes, so that only new ones are read anew.

Telling a text's language and taking a page apart cost most of reading. What could not be used is not kept:
its message is made again each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from pydantic import TypeAdapter

from timeline.articles.origin import Origin
from timeline.articles.settling import Found
from timeline.cache import ResultCache, fingerprint_of
from timeline.model import Article

STAGES = ("articles", "language", "publication", "timex", "interval.py", "links.py", "model.py")
"""The parts of the package that reading depends on; a page's day is found by those that read dates."""
DEPENDENCIES = ("charset-normalizer", "htmldate", "lxml", "py3langid", "pydantic", "pyyaml", "trafilatura")

_Kept = tuple[Article, tuple[str, ...], str]
_STORED: TypeAdapter[_Kept] = TypeAdapter(_Kept)


class Memory:
    """Articles found before; without a cache it knows none."""

    def __init__(self, cache: ResultCache | None) -> None:
        self._cache = cache
        self._fingerprint = fingerprint_of(STAGES, DEPENDENCIES) if cache else ""

    def recalled(self, data: bytes, origin: Origin, read: Callable[[], Found]) -> Found:
        """What `read` finds in `data` at this place, or what it found before."""
        if self._cache is None:
            return read()
        key = self._key(data, origin)
        if (known := self._cache.get(key, _STORED)) is not None:
            article, warnings, slip = known
            here = replace(origin, first_line=article.first_line)
            return Found(here, article, warnings=warnings, slip=slip)
        found = read()
        if found.article is not None and found.problem is None:
            self._cache.put(key, (found.article, found.warnings, found.slip), _STORED)
        return found

    def _key(self, data: bytes, origin: Origin) -> str:
        place = "\0".join([self._fingerprint, origin.shown, origin.path, origin.name, str(origin.line)])
        return hashlib.sha256(place.encode(errors="surrogatepass") + b"\0" + data).hexdigest()
