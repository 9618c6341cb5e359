"""Where things stand on the site: file names and fragments, all made of a–z, 0–9 and hyphens.

Ids come from outside (a file's name, a line of JSONL), so none becomes a path before it is checked or spelled anew.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from timeline.errors import TimelineError
from timeline.model import DateRecord

LONGEST = 120
"""Characters of an event's id; with folder and ending it stays below what any file system takes."""
_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_FINGERPRINT = 8


def is_slug(key: str) -> bool:
    """Whether `key` can stand in a file's name as it is."""
    return len(key) <= LONGEST and _SLUG.fullmatch(key) is not None


def event_page(key: str) -> str:
    """An event's address from the site's root, also of one that has been merged; an unfit id raises TimelineError."""
    if not is_slug(key):
        raise TimelineError(f"the event id {key[:LONGEST]!r} cannot be an address: only a–z, 0–9 and hyphens can")
    return f"events/{key}.html"


def article_fragment(key: str) -> str:
    """An article's fragment on the page of sources: its id where that is fit, otherwise one made from it."""
    return f"a-{key}" if is_slug(key) else f"a-{slugged(key)}"


def slugged(text: str) -> str:
    """`text` spelled with a–z, 0–9 and hyphens, and made unique by a fingerprint of the whole."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:40].strip("-")
    fingerprint = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT]
    return f"{words}-{fingerprint}" if words else fingerprint


def date_fragment(when: DateRecord) -> str:
    """The fragment of a date's heading on the timeline page: `2025-03-11`, `2025-w20`, `2024-mid`."""
    parts = (when.interval.value, when.part, "about" if when.approximate and not when.part else None)
    text = "-".join(part for part in (*parts, "on" if when.open else None) if part)
    return text.lower().replace("/", "--")
