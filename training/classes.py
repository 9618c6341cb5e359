"""Makes the table of word classes that stands in the folder of the pipeline (timeline.language.word_classes).

    python -m training.classes timeline/language/model

Given names and surnames are those of Faker's lists, the places those of the package's gazetteer.
The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from timeline.language.folding import fold
from timeline.language.places import demonyms
from timeline.language.resources import read_toml
from timeline.language.word_classes import COUNTRY, FILE, FIRST, GIVEN, LARGE, LATER, PEOPLE, REGION, SURNAME, TOWN
from training.gazetteers import locales

LARGE_TOWN = 250_000
_LEAST_IN_PARTS = 50_000
"""Inhabitants from which on a town's words count one by one."""


def main(folder: str) -> None:
    """Write the table into the folder of a pipeline."""
    classes: dict[str, int] = defaultdict(int)
    for word, bit in (*people_names(), *place_words(), *peoples()):
        if key := fold(word):
            classes[key] |= bit
    lines = sorted(f"{key}\t{bits}" for key, bits in classes.items())
    (Path(folder) / FILE).write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


def people_names() -> Iterator[tuple[str, int]]:
    """Given names and surnames, word by word."""
    for locale in locales():
        yield from ((word, GIVEN) for name in locale.given for word in name.split())
        yield from ((word, SURNAME) for name in locale.surnames for word in name.split() if word[0].isupper())


def place_words() -> Iterator[tuple[str, int]]:
    """The words of the gazetteer's names."""
    data = (files("timeline.language") / "data" / "places.tsv.gz").read_bytes()
    for line in gzip.decompress(data).decode().splitlines():
        key, _, kind, *_, population, _, flags = line.split("\t")
        words = key.split()
        if len(words) == 1:
            yield key, class_of_place(kind, int(population), flags)
        elif kind != "S" or int(population) >= _LEAST_IN_PARTS:
            yield words[0], FIRST
            yield from ((word, LATER) for word in words[1:] if len(word) > 3)
    yield from ((word, REGION) for area in read_toml("geography")["areas"] for word in area.split())


def class_of_place(kind: str, population: int, flags: str) -> int:
    """The bit for one line of the gazetteer: its kind, its inhabitants and its flags."""
    if kind == "C":
        return COUNTRY
    if kind in "RK":
        return REGION
    return LARGE if "h" in flags or population >= LARGE_TOWN else TOWN


def peoples() -> Iterator[tuple[str, int]]:
    """Demonyms of countries and of larger areas."""
    geography = read_toml("geography")
    for forms in geography["countries"].values():
        yield from ((word, PEOPLE) for word in demonyms(forms))
    yield from ((word, PEOPLE) for word in geography["area_demonyms"])


if __name__ == "__main__":
    main(sys.argv[1])
