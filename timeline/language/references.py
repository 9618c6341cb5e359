"""Definite nouns that stand for a person whom the article names: "the Russian president", "the prime minister".

Resolved only where the evidence is clear: exactly one person introduced before has that office, and the country, where
the phrase gives one, is the same. What is left open stays a noun.
The strict matching of head and modifiers follows the precise-constructs and strict-head sieves of
Raghunathan et al. (2010, "A multi-pass sieve for coreference resolution").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.language.name_words import country_of, name_words
from timeline.language.resources import read_toml, words

if TYPE_CHECKING:
    from timeline.language.names import Name

_ARTICLE = re.compile(r"\b[Tt]he (?=(?P<words>(?:[A-Za-z][\w-]*(?:\.[A-Z]\.)? ){0,4}[A-Za-z][\w-]*))")
"""The words behind "the" are only looked at, as another "the" may stand among them."""
_APART = re.compile(r"(?:[’']s)? (?:[A-Z][a-z]|of\b|in\b|for\b)|, [A-Z]")
_ABROAD = re.compile(r" (?:of|in) (?:the )?(?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")


class _Phrase(NamedTuple):
    """A definite noun: where its "the" is, where its noun begins and ends, and the words from the one to the other."""

    article: int
    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its noun, the words that narrow it ("prime", "foreign"), and the country, each in small letters."""

    head: str
    kinds: frozenset[str]
    country: str = ""


def references(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The definite nouns of a text that stand for one of the persons named before, as names of those persons.

    Each covers the noun only: "president" in "the Russian president". `names` are the article's, in order.
    """
    from timeline.language.names import Name

    holders = _holders(names)
    starts = [name.start for name in names]
    for phrase in _phrases(text):
        before = bisect_right(starts, phrase.start) - 1
        if before >= 0 and phrase.start < names[before].end:
            continue
        office = _office_at(text, phrase)
        person = _holder(office, phrase.start, holders) if office is not None else ""
        if person and not _is_apposition(text, phrase.article, names):
            yield Name(phrase.start, phrase.end, text[phrase.start : phrase.end], "person", person, phrase.role)


def _phrases(text: str) -> Iterator[_Phrase]:
    """ "the", up to four words that narrow it, and an office."""
    heads, reach = _heads(), 0
    for article in _ARTICLE.finditer(text):
        words = article["words"].split(" ")
        count = next((i for i, word in enumerate(words) if word.lower() in heads), None)
        if count is not None and article.start() >= reach:
            role = " ".join(words[: count + 1])
            reach = article.start("words") + len(role)
            yield _Phrase(article.start(), reach - len(words[count]), reach, role)


@cache
def _heads() -> frozenset[str]:
    """The offices of which an article may have one."""
    return frozenset(word for word in name_words().offices - _listed("untold") if word.isalpha())


def _office_at(text: str, phrase: _Phrase) -> Office | None:
    """The office that a phrase names; None where what follows it says more than is understood."""
    office = _office(phrase.role)
    abroad = _ABROAD.match(text, phrase.end)
    if abroad is not None:
        country = country_of(abroad["place"])
        return Office(office.head, office.kinds, country) if country and not office.country else None
    return None if _APART.match(text, phrase.end) else office


def _office(role: str) -> Office:
    found = [word.strip(".,") for word in role.replace("’s", "").replace("'s", "").split()]
    countries = [code for word in found[:-1] if (code := country_of(word))]
    kinds = frozenset(word.lower() for word in found[:-1] if not country_of(word)) - _idle()
    head = found[-1].lower().rstrip(".")
    return Office(_table("short").get(head, head), kinds, countries[0] if countries else "")


def _holders(names: Sequence[Name]) -> list[tuple[int, str, Office]]:
    """(where, person, office) of every title and office that the article gives somebody."""
    lists = name_words()
    return [
        (name.start, name.canonical, _office(name.role))
        for name in names
        if name.kind == "person" and name.role and name.role.split()[-1].lower() not in lists.titles
    ]


def _holder(office: Office, start: int, holders: Sequence[tuple[int, str, Office]]) -> str:
    """The only person introduced before that has the office; "" where there is none or more than one."""
    before = [(person, held) for where, person, held in holders if where < start]
    countries = {person: held.country for person, held in before if held.country}
    fitting = {
        person
        for person, held in before
        if _fits(office, held) and (not office.country or countries.get(person) == office.country)
    }
    return fitting.pop() if len(fitting) == 1 else ""


def _fits(office: Office, held: Office) -> bool:
    if office.head == "leader":
        return held.head in _leaders() and bool(office.country) and not held.kinds & _former()
    plain = not office.kinds and not held.kinds & _other_offices()
    narrowed = office.kinds == held.kinds or plain  # "the minister" may be the foreign minister
    return office.head == held.head and narrowed


def _is_apposition(text: str, start: int, names: Sequence[Name]) -> bool:
    """ "Ann Example, the president": what the apposition says is said already."""
    before = text[max(0, start - 2) : start]
    return before == ", " and any(name.end == start - 2 for name in names)


def _listed(name: str) -> frozenset[str]:
    return words(read_toml("references")[name])


def _table(name: str) -> dict[str, str]:
    found: dict[str, str] = read_toml("references")[name]
    return found


def _idle() -> frozenset[str]:
    return _listed("idle")


def _former() -> frozenset[str]:
    return _listed("former")


def _leaders() -> frozenset[str]:
    return _listed("leaders")


def _other_offices() -> frozenset[str]:
    return _listed("other_offices")
