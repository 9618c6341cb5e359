"""Where things stand on the site: file names and fragments, all made of a–z, 0–9 and hyphens.

Ids come from outside (a file's name, a line of JSONL), so none becomes a path before it is checked or spelled anew.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from timeline.errors import TimelineError
from timeline.model import DateRecord, Participant, Place

LONGEST = 120
"""Characters of an event's id; with folder and ending it stays below what any file system takes."""
_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_FINGERPRINT = 8
_LONGEST_NAME = 60
_RESERVED = frozenset({"index", "aux", "con", "nul", "prn"})
"""Names that a folder's own page or a file system needs."""


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


def person_page(participant: Participant) -> str:
    """Where an actor's page stands, if it has one; `Directory.person` knows."""
    return f"people/{name_slug(participant.name)}.html"


def place_page(place: Place) -> str:
    """Where a place's page stands, if it has one; `Directory.place` knows."""
    return f"places/{place_slug(place)}.html"


def article_page(key: str) -> str:
    """Where an article's page stands."""
    return f"articles/{key if is_slug(key) and key not in _RESERVED else slugged(key)}.html"


def place_slug(place: Place) -> str:
    """A place by name and country, which tells one Georgia from the other."""
    same = place.country is None or place.country == place.name
    return name_slug(place.name if same else f"{place.name} {place.country}")


@lru_cache(maxsize=1 << 16)
def name_slug(name: str) -> str:
    """A name spelled with a–z, 0–9 and hyphens; spellings that differ in case, accents or hyphens share it.

    Where letters are lost, as of other scripts, a fingerprint of the whole name keeps two names apart.
    """
    letters = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    words = "-".join(re.findall(r"[a-z0-9]+", "".join(one for one in letters if not unicodedata.combining(one))))
    whole = not any(one.isalnum() and not one.isascii() for one in letters)
    return words if whole and 0 < len(words) <= _LONGEST_NAME and words not in _RESERVED else slugged(letters)


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
