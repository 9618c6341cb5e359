"""The entry of the gazetteer that a name may mean, and the form in which the name is kept."""

from __future__ import annotations

from functools import lru_cache

from timeline.language.folding import fold
from timeline.language.name_words import name_words
from timeline.language.people import Identity
from timeline.language.places import Candidate, gazetteer

_TOWNS = frozenset({"city", "town", "village", "state", "province", "county"})
_SHORTENED = {"ft": "Fort", "mt": "Mount", "st": "Saint", "ste": "Sainte", "pt": "Port"}


@lru_cache(maxsize=10_000)
def entry_of(text: str) -> Candidate | None:
    """The likeliest place of that name, without the word that says what kind of region it is."""
    return next(iter(gazetteer().lookup(_without_kind(text))), None) or _spelt_out(text)


def _spelt_out(text: str) -> Candidate | None:
    """The place whose name is shortened: "Ft. Lauderdale", "Mt. Etna", "St. Malo"."""
    first, _, rest = text.partition(" ")
    whole = _SHORTENED.get(first.rstrip(".").lower()) if rest else None
    return next(iter(gazetteer().lookup(f"{whole} {rest}")), None) if whole else None


def _without_kind(text: str) -> str:
    head, _, last = text.rpartition(" ")
    return head if head and last.lower() in name_words().region_kinds and gazetteer().lookup(head) else text


def _without_town(text: str) -> str:
    """The name behind "City of", where the gazetteer has it."""
    kind, of, name = text.partition(" of ")
    return name if of and kind.lower() in _TOWNS and gazetteer().lookup(name) else text


def as_place(text: str) -> Identity:
    """What a name is that is a place's: "BRUSSELS", "City of Porto" and "Upper region" under their usual names."""
    text = _without_town(text)
    entry, bare = entry_of(text), _without_kind(text)
    if bare.isupper() and entry is not None and fold(bare) == fold(entry.name):
        bare = entry.name  # a dateline: "BRUSSELS"
    elif bare.isupper() and entry is not None and " " in bare:
        bare = bare.title()  # "NEW YORK", which the gazetteer has under another name
    role = "region" if bare != text else ""
    if entry is None:
        return Identity("place", text, role=role)
    if fold(entry.name).split()[-1] == fold(bare).split()[-1] and "." in bare:
        bare = entry.name
    capital = "h" in entry.flags
    renamed = "a" in entry.flags and (capital or entry.kind == "region")
    return Identity("place", entry.name if renamed else bare, entry.country if capital else "", role)
