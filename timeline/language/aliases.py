"""One thing under several names, over the whole story."""

from __future__ import annotations

from timeline.language.evidence import surname
from timeline.language.folding import fold
from timeline.language.names import Name


def actor_key(name: Name) -> str:
    """What two names must share to be the same actor.

    The ISO code for a country, its people, its capital and its seat of government ("the Kremlin", "Moscow" and
    "Russian" are RU); the folded surname for a person; else the folded name.
    """
    if name.country and name.kind in ("place", "nationality"):
        return name.country
    if name.country and name.kind == "organisation" and fold(name.canonical) in _seat_keys():
        return name.country
    return fold(surname(name.canonical)) if name.kind == "person" else fold(name.canonical)


def _seat_keys() -> dict[str, str]:
    from timeline.language.name_words import seats

    return seats()
