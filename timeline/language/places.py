"""The gazetteer: countries, first-level regions and towns of GeoNames, and larger areas.

The data are made once by `training/places.py`; one line per name, sorted by key, so that loading is
decompressing and a look-up is a bisection, without a table of 90,000 objects in memory.
Which of several places a name means is decided by two of the heuristics that Leidner (2007, "Toponym resolution
in text", chapter 3) collects: the country or region that the story names elsewhere, then the number of inhabitants.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from timeline.language.folding import fold
from timeline.language.resources import read_toml
from timeline.model import Place

PlaceKind = Literal["country", "region", "town", "area"]

_KINDS: dict[str, PlaceKind] = {"C": "country", "R": "region", "S": "town", "K": "area"}
_REGION_WEIGHT = 1_000
"""Inhabitants that one town in a region stands for, because regions come without a number of their own."""
_CAPITAL = 8
"""How many times more often a capital is meant than another town of its size."""
_IN_COUNTRY = 50
_IN_REGION = 10
"""How many times more likely a place is in a country or a region that the story names (by trial on own texts)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean; `latitude` and `longitude` in degrees, `country` an ISO 3166-1 code."""

    name: str
    kind: PlaceKind
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    """Inhabitants; of a region the number of its towns."""
    geonames: int
    flags: str
    """w: also a common word; p: also a person's name; a: found under another name; h: a capital."""

    @property
    def weight(self) -> float:
        """How often the place is likely to be meant, where nothing else is known."""
        if self.kind in ("country", "area"):
            return 1e10
        if self.kind == "region":
            return self.population * _REGION_WEIGHT
        return self.population * (_CAPITAL if "h" in self.flags else 1) * (0.2 if "a" in self.flags else 1)


class _Surroundings(NamedTuple):
    """What a story's other places say: ISO codes, keys of regions, and how many places lie in which country."""

    countries: frozenset[str]
    regions: frozenset[str]
    inner: Counter[str]
    capitals: Counter[str]


class Gazetteer:
    """Finds places by name; build it with `gazetteer()`, once per process."""

    def __init__(self, data: bytes) -> None:
        self._lines = gzip.decompress(data).decode("utf-8").split("\n")

    @lru_cache(maxsize=20_000)  # noqa: B019  the gazetteer lives as long as the process
    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """All places of that name, the likeliest first; accents, capitals and full stops do not matter."""
        key = fold(name)
        area = self._areas.get(key)
        found = [area] if area else []
        start = f"{key}\t"
        position = bisect_left(self._lines, start)
        while position < len(self._lines) and self._lines[position].startswith(start):
            found.append(_candidate(self._lines[position]))
            position += 1
        return tuple(sorted(found, key=lambda place: (-place.weight, place.country, place.geonames)))

    def country(self, code: str) -> str:
        """The usual English name of a country by its ISO 3166-1 code; "" where there is none."""
        return self._countries.get(code, "")

    def country_code(self, name: str) -> str:
        """ISO 3166-1 code of a country by one of its names or a demonym; "" where it names none."""
        key = fold(name)
        if key in self._demonyms:
            return self._demonyms[key]
        first = next(iter(self.lookup(name)), None)
        return first.country if first and first.kind == "country" else ""

    def demonym(self, word: str) -> str:
        """ISO code of the country, or name of the area, whose adjective or people `word` is; "" if it is none."""
        return self._demonyms.get(fold(word), "") or self._area_demonyms.get(fold(word), "")

    def resolve(self, name: str, context: Collection[str] = (), *, region: bool = False) -> Place | None:
        """The place that a name means in a story that also names the countries and places of `context`.

        `region` says that the text calls it one ("the Kursk region"). None where no such place is known.
        """
        candidates = self.lookup(name)
        if region:
            candidates = tuple(place for place in candidates if place.kind != "town") or candidates
        if not candidates:
            return None
        surroundings = self._surroundings(frozenset(context) - {name})
        return self._place(max(candidates, key=lambda place: _likelihood(place, candidates, surroundings)))

    @lru_cache(maxsize=64)  # noqa: B019  the gazetteer lives as long as the process
    def _surroundings(self, names: frozenset[str]) -> _Surroundings:
        firsts = [place for name in sorted(names) for place in self.lookup(name)[:1]]
        countries = {code for name in names if (code := self.country_code(name))}
        inner = Counter(place.country for place in firsts if place.kind != "country" and "h" not in place.flags)
        capitals = Counter(place.country for place in firsts if "h" in place.flags)
        regions = {fold(place.name) for place in firsts if place.kind == "region"}
        return _Surroundings(frozenset(countries | set(capitals) | set(inner)), frozenset(regions), inner, capitals)

    def _place(self, place: Candidate) -> Place:
        return Place(
            name=place.name,
            country=self.country(place.country) or None,
            latitude=place.latitude,
            longitude=place.longitude,
            geonames=place.geonames or None,
        )

    @cached_property
    def _countries(self) -> dict[str, str]:
        rows = (line.split("\t", 4) for line in self._lines if "\tC\t" in line)
        return {row[3]: row[1] for row in rows}

    @cached_property
    def _demonyms(self) -> dict[str, str]:
        return {
            fold(word): code for code, forms in read_toml("geography")["countries"].items() for word in demonyms(forms)
        }

    @cached_property
    def _area_demonyms(self) -> dict[str, str]:
        return {fold(word): area for word, area in read_toml("geography")["area_demonyms"].items()}

    @cached_property
    def _areas(self) -> dict[str, Candidate]:
        geography = read_toml("geography")
        countries = geography["area_countries"]
        return {
            fold(name): Candidate(name, "area", countries.get(name, ""), "", latitude, longitude, 0, 0, "")
            for name, (latitude, longitude) in geography["areas"].items()
        }


@cache
def gazetteer() -> Gazetteer:
    """The package's gazetteer, loaded when first asked for."""
    return Gazetteer((files("timeline.language") / "data" / "places.tsv.gz").read_bytes())


def demonyms(forms: str) -> list[str]:
    """The demonyms in an entry of the table of countries: words, or with commas where they have blanks in them."""
    words = forms.partition(";")[0]
    return [word.strip() for word in (words.split(",") if "," in words else words.split()) if word.strip()]


def _candidate(line: str) -> Candidate:
    _, name, kind, country, region, latitude, longitude, population, geonames, flags = line.split("\t")
    place = (float(latitude), float(longitude), int(population), int(geonames or 0))
    return Candidate(name, _KINDS[kind], country, region, *place, flags)


def _likelihood(place: Candidate, rivals: Sequence[Candidate], around: _Surroundings) -> float:
    """The weight of a candidate, more where the story names its country or region."""
    in_region = place.kind == "town" and fold(place.region) in around.regions
    in_country = place.kind != "country" and place.country in around.countries
    weight = place.weight * (_IN_COUNTRY if in_country else 1) * (_IN_REGION if in_region else 1)
    if place.kind != "region":
        return weight
    # A country and a region elsewhere of one name (Georgia): where the story's other places are decides.
    own = next((rival.country for rival in rivals if rival.kind == "country"), "")
    beats = own not in ("", place.country) and around.inner[place.country] > around.inner[own] + around.capitals[own]
    return max(weight, 2e10) if beats else weight
